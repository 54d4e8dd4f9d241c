// Holds predictions that were shown against what happened, once their records have synced.
import type { WaitingPrediction } from '../../adapters/store/predictions.ts';
import { comparePredictions } from '../../application/predictions/compare-predictions.ts';
import type { Services } from '../services.ts';

/** As many as one search page; the rest follows at once. */
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
    // Those that have not synced yet still wait: they must not be asked for again in this run.
    after = last.shownAt;
  }
}
