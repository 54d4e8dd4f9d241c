// Compares shown predictions with what happened, once their records have synced.
import type { WaitingPrediction } from '../../adapters/store/predictions.ts';
import { comparePredictions } from '../../application/predictions/compare-predictions.ts';
import type { Services } from '../services.ts';

/** Predictions per step: as many as one page of a search. */
const AT_ONCE = 200;

export async function compareAccountPredictions(
  accountId: number,
  services: Services,
  stopping: AbortSignal,
): Promise<void> {
  const { directory, predictions, tenants } = services;
  const installed = await directory.find(accountId);
  if (installed === null) return;
  const past = tenants.past(installed);
  let after: Date | null = null;
  while (!stopping.aborted) {
    const waiting: WaitingPrediction[] = await predictions.waiting(accountId, after, AT_ONCE);
    const last = waiting.at(-1);
    if (last === undefined) return;
    for (const { record, verdict } of await comparePredictions(past, waiting, stopping))
      await predictions.compared(accountId, record, verdict);
    // Records that have not synced yet stay waiting, so this run must not read them again.
    after = last.shownAt;
  }
}
