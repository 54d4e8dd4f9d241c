// The way through the decision table: which rows were passed, what each check found.
import type {
  CheckName,
  LeadRuleEvidence,
  MatchFinding,
  PredictedOwner,
  Prediction,
  Remedy,
  TraceItem,
} from './prediction.ts';
import { ROWS } from './rows.ts';
import type { Basis, Confidence, RowId, SourceId } from './rows.ts';

/** Where a walk ends: the deciding row and what only this situation knows about it. */
export interface Ending {
  row: RowId;
  owners?: PredictedOwner[];
  alternatives?: Prediction['alternatives'];
  leadRules?: LeadRuleEvidence | null;
  ifItSyncs?: Prediction | null;
  /** For a case the row covers only in part: what is really known about it. */
  weaker?: { basis: Basis; confidence: Confidence };
  /** Remedies beyond those of the rows passed, e.g. a setting to fill in. */
  remedies?: Remedy[];
}

/** One step's answer: the end of the walk, or what the next step needs. */
export type Step<T> = { ending: Ending } | { next: T };

export class Walk {
  readonly path: RowId[] = [];
  readonly trace: TraceItem[] = [];
  readonly findings: MatchFinding[] = [];

  /** Passes a row that only passes on. */
  pass(row: RowId): void {
    this.path.push(row);
  }

  /** Notes a check that needed no row of its own. */
  note(check: CheckName, result: TraceItem['result'], evidence: string, sources: readonly SourceId[] = []): void {
    this.trace.push({ check, result, evidence, sources: [...sources] });
  }

  /** Notes a check that arrived at a row of the table. */
  noteRow(check: CheckName, result: TraceItem['result'], evidence: string, row: RowId): void {
    this.trace.push({ check, result, evidence, sources: [...ROWS[row].sources], row });
  }

  /** Adds a sentence to the evidence of the check just noted. */
  addToLast(sentence: string): void {
    const last = this.trace.pop();
    if (last !== undefined) this.trace.push({ ...last, evidence: `${last.evidence} ${sentence}` });
  }

  /** A second walk from here, for a question with two answers. */
  fork(): Walk {
    const copy = new Walk();
    copy.path.push(...this.path);
    copy.trace.push(...this.trace);
    copy.findings.push(...this.findings);
    return copy;
  }
}
