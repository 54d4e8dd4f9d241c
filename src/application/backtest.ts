// Use case: predicts past first syncs with the tenant's settings and compares the predictions with what happened.
import { backtest } from '../domain/evidence/backtest/backtest.ts';
import type { BacktestSettings } from '../domain/evidence/backtest/past-facts.ts';
import type { BacktestResult } from '../domain/evidence/backtest/result.ts';
import { decide } from '../domain/prediction/index.ts';
import { orgSettings } from './gather/org-settings.ts';
import { gatherPages } from './past/gather-past.ts';
import type { PastRun } from './past/gather-past.ts';
import { readPastOrg } from './past/read-org.ts';
import type { PastTenant } from './past/read-org.ts';
import { toSample } from './past/to-sample.ts';
import type { Settings } from './settings.ts';

export interface BacktestWanted {
  /** Only records created in HubSpot since then; null means of any age. */
  since: Date | null;
  /** How many synced records of each object to test, newest first; at most 10,000. */
  limit: number;
}

/**
 * Tests the predictions of a tenant.
 *
 * @throws FailureError for a permanent failure; RunStopped if the run was ended early. The checkpoint then holds what
 *   was gathered, and the next run resumes from it. A completed run clears it.
 */
export async function backtestTenant(
  past: PastTenant,
  { since, limit }: BacktestWanted,
  run: PastRun,
): Promise<BacktestResult> {
  const org = await readPastOrg(past, run.stopping);
  const wanted = {
    synced: { contact: limit, company: limit, deal: limit },
    unsynced: { contact: 0, company: 0, deal: 0 },
    madeSince: since,
    forDetection: false,
  };
  const pages = await gatherPages(past, org, wanted, run);
  const result = backtest(toSample(pages, org, 'sure'), backtestSettings(past.tenant.settings), decide);
  await run.checkpoint.clear();
  return result;
}

export function backtestSettings(settings: Settings): BacktestSettings {
  return {
    org: orgSettings(settings),
    fieldMapping: settings.fieldMapping,
    fixedLeadValues: settings.fixedLeadValues,
  };
}
