// Counts right predictions: in total, by row, and by the engine's confidence.
import type { Confidence, RowId } from '../../prediction/rows.ts';
import { wilsonInterval } from '../certainty.ts';
import type { NotComparable } from '../messages.ts';
import type { BacktestRecord, Count, Tally } from './result.ts';

export function tally(records: readonly BacktestRecord[]): Tally {
  const all = noneYet();
  const reasons = new Map<NotComparable, number>();
  const byDecision = new Map<RowId, Count>();
  const byConfidence = { high: noneYet(), medium: noneYet(), low: noneYet() };
  for (const record of records) {
    if (record.verdict === 'not-comparable') {
      reasons.set(record.why, (reasons.get(record.why) ?? 0) + 1);
      continue;
    }
    const { verdict, decision, confidence } = record;
    all[verdict] += 1;
    if (confidence !== null) byConfidence[confidence][verdict] += 1;
    if (decision === null) continue;
    const count = byDecision.get(decision) ?? noneYet();
    count[verdict] += 1;
    byDecision.set(decision, count);
  }
  return {
    compared: all.right + all.wrong + all.undecided,
    ...all,
    notComparable: Object.fromEntries(reasons),
    byDecision: Object.fromEntries([...byDecision].sort(([a], [b]) => (a < b ? -1 : 1))),
    byConfidence: {
      high: withInterval(byConfidence.high),
      medium: withInterval(byConfidence.medium),
      low: withInterval(byConfidence.low),
    },
  };
}

function noneYet(): Count {
  return { right: 0, wrong: 0, undecided: 0 };
}

/** A count with the interval of the right ones. */
export function withInterval(count: Count): Tally['byConfidence'][Confidence] {
  return { ...count, interval: wilsonInterval(count.right, count.right + count.wrong) };
}
