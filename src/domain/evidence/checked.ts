// How often predictions proved right in this account, by the row that decided, and what that does to their certainty.
import type { OwnerAnswer } from '../prediction/decision.ts';
import type { Confidence } from '../prediction/rows.ts';
import { wilsonInterval } from './certainty.ts';
import type { Tally } from './backtest/result.ts';

/** Predictions that named an owner and were compared; those of a row are part of the whole. */
export interface Checked {
  right: number;
  wrong: number;
  /** By the deciding row. */
  byDecision: Readonly<Record<string, { right: number; wrong: number }>>;
}

/** What a backtest found, in the few numbers that are kept. */
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

/** Two counts of different records as one. */
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

/** Fewer show nothing about a row. */
const FEWEST_OF_A_ROW = 10;
/** A row that is surely right less often than this is less sure in this account than its documents say. */
const RIGHT_OFTEN_ENOUGH = 0.75;

/** True where the upper end of the 95 % Wilson interval of a row's right predictions is below 0.75, of at least 10. */
export function provesWrong({ byDecision }: Checked, row: string): boolean {
  const { right, wrong } = byDecision[row] ?? { right: 0, wrong: 0 };
  if (right + wrong < FEWEST_OF_A_ROW) return false;
  const upper = wilsonInterval(right, right + wrong)?.[1] ?? 1;
  return upper < RIGHT_OFTEN_ENOUGH;
}

const LOWER: Readonly<Record<Confidence, Confidence>> = { high: 'medium', medium: 'low', low: 'low' };

/** An answer with its certainty one step lower where its row proves wrong in this account. */
export function heldAgainst<Answer extends Pick<OwnerAnswer, 'decision' | 'confidence'>>(
  answer: Answer,
  checked: Checked | null,
): Answer {
  if (checked === null || !provesWrong(checked, answer.decision)) return answer;
  return { ...answer, confidence: LOWER[answer.confidence] };
}
