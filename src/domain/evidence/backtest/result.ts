// What a backtest says, in codes.
import type { CrmObject } from '../../facts/record-facts.ts';
import type { PredictedOwner } from '../../prediction/decision.ts';
import type { Confidence, RowId } from '../../prediction/rows.ts';
import type { Cause, NotComparable, WhyUndecided } from '../messages.ts';
import type { PastOwner } from '../sample.ts';

/** One past sync. */
export type BacktestRecord = {
  id: string;
  object: CrmObject;
  /** The row that decided; null where nothing was decided. */
  decision: RowId | null;
  confidence: Confidence | null;
  owners: readonly PredictedOwner[];
  openEnded: boolean;
  /** Null where it is not known. */
  actual: PastOwner | null;
} & (
  | { verdict: 'right'; why: null }
  /** What would explain it. */
  | { verdict: 'wrong'; why: Cause }
  /** Why nobody was named. */
  | { verdict: 'undecided'; why: WhyUndecided }
  | { verdict: 'not-comparable'; why: NotComparable }
);

export interface Count {
  right: number;
  wrong: number;
  undecided: number;
}

export interface Tally extends Count {
  /** Right, wrong and undecided together. */
  compared: number;
  /** By reason; a reason that does not occur is absent. Records that did not sync are counted here, and nowhere else. */
  notComparable: Partial<Record<NotComparable, number>>;
  byDecision: Partial<Record<RowId, Count>>;
  /** With the 95 % Wilson interval of right among right and wrong; null where there is neither. */
  byConfidence: Record<Confidence, Count & { interval: [number, number] | null }>;
}

export interface BacktestResult extends Tally {
  /** The wrong ones by what would explain them, the most frequent first. */
  causes: { cause: Cause; count: number; decisions: RowId[]; records: string[] }[];
  /** Every record that synced, in the order of the sample. */
  records: BacktestRecord[];
}
