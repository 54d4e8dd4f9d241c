// The result of a backtest, in codes.
import type { CrmObject } from '../../facts/record-facts.ts';
import type { PredictedOwner } from '../../prediction/decision.ts';
import type { Confidence, RowId } from '../../prediction/rows.ts';
import type { Cause, NotComparable, WhyUndecided } from '../messages.ts';
import type { PastOwner } from '../sample.ts';

/** One past sync. */
export type BacktestRecord = {
  id: string;
  object: CrmObject;
  /** The row that decided; null if nothing was decided. */
  decision: RowId | null;
  confidence: Confidence | null;
  owners: readonly PredictedOwner[];
  openEnded: boolean;
  /** Null if unknown. */
  actual: PastOwner | null;
} & (
  | { verdict: 'right'; why: null }
  /** What may explain it. */
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
  /** The sum of right, wrong and undecided. */
  compared: number;
  /** Counts by reason, without reasons that do not occur. Records that did not sync are only counted here. */
  notComparable: Partial<Record<NotComparable, number>>;
  byDecision: Partial<Record<RowId, Count>>;
  /** With the 95 % Wilson interval of the share of right predictions; null if there are no right or wrong ones. */
  byConfidence: Record<Confidence, Count & { interval: [number, number] | null }>;
}

export interface BacktestResult extends Tally {
  /** Wrong predictions by possible cause, the most frequent first. */
  causes: { cause: Cause; count: number; decisions: RowId[]; records: string[] }[];
  /** Every record that synced, in the order of the sample. */
  records: BacktestRecord[];
}
