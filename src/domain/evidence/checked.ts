// How often predictions were right in this account, by decision row, and how that changes their confidence.
import type { OwnerAnswer } from '../prediction/decision.ts';
import type { Confidence } from '../prediction/rows.ts';
import { wilsonInterval } from './certainty.ts';
import type { Tally } from './backtest/result.ts';

/** Counts of compared predictions that named an owner, in total and by row. */
export interface Checked {
  right: number;
  wrong: number;
  /** By the deciding row. */
  byDecision: Readonly<Record<string, { right: number; wrong: number }>>;
}

/** Reduces the result of a backtest to the few numbers that are stored. */
export function checkedFrom({ right, wrong, byDecision }: Pick<Tally, 'right' | 'wrong' | 'byDecision'>): Checked {
  return {
    right,
    wrong,
    byDecision: Object.fromEntries(
      Object.entries(byDecision)
        .filter(([, count]) => count.right + count.wrong > 0)
        .map(([row, count]) => [row, { right: count.right, wrong: count.wrong }]),
    ),
  };
}

/** Adds two counts of different records. */
export function together(one: Checked | null, other: Checked | null): Checked | null {
  if (one === null || other === null) return one ?? other;
  const rows = new Set([...Object.keys(one.byDecision), ...Object.keys(other.byDecision)]);
  const sum = (row: string, verdict: 'right' | 'wrong'): number =>
    (one.byDecision[row]?.[verdict] ?? 0) + (other.byDecision[row]?.[verdict] ?? 0);
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    byDecision: Object.fromEntries(
      [...rows].map((row) => [row, { right: sum(row, 'right'), wrong: sum(row, 'wrong') }]),
    ),
  };
}

/** Fewer predictions prove nothing about a row. */
const FEWEST_OF_A_ROW = 10;
/** If a row's share of right predictions is certainly below this, its confidence is lowered in this account. */
const RIGHT_OFTEN_ENOUGH = 0.75;

/** True if a row has at least 10 predictions and the upper end of its 95 % Wilson interval is below 0.75. */
export function provesWrong({ byDecision }: Checked, row: string): boolean {
  const { right, wrong } = byDecision[row] ?? { right: 0, wrong: 0 };
  if (right + wrong < FEWEST_OF_A_ROW) return false;
  const upper = wilsonInterval(right, right + wrong)?.[1] ?? 1;
  return upper < RIGHT_OFTEN_ENOUGH;
}

const LOWER: Readonly<Record<Confidence, Confidence>> = { high: 'medium', medium: 'low', low: 'low' };

/** Lowers an answer's confidence by one step if its row proved wrong in this account. */
export function heldAgainst<Answer extends Pick<OwnerAnswer, 'decision' | 'confidence'>>(
  answer: Answer,
  checked: Checked | null,
): Answer {
  if (checked === null || !provesWrong(checked, answer.decision)) return answer;
  return { ...answer, confidence: LOWER[answer.confidence] };
}
