// Use case: how the integration is set up, read off the records that synced. Nothing is set: an admin accepts or not.
import { detectSettings } from '../domain/evidence/detect-settings.ts';
import type { DetectedSettings } from '../domain/evidence/detect-settings.ts';
import { gatherPages } from './past/gather-past.ts';
import type { PastRun, PastWanted } from './past/gather-past.ts';
import { readPastOrg } from './past/read-org.ts';
import type { PastTenant } from './past/read-org.ts';
import { toSample } from './past/to-sample.ts';

/** At least 200 of each object where there are as many; contacts tell most of the settings. */
const WANTED: PastWanted = {
  synced: { contact: 600, company: 200, deal: 200 },
  unsynced: { contact: 400, company: 200, deal: 200 },
  madeSince: null,
  forDetection: true,
};

/**
 * Detects the settings of a tenant.
 *
 * @throws FailureError for a failure that stays; RunStopped where the run was ended. What was gathered is kept in the
 *   checkpoint, and the next run goes on from there; it is cleared once the run is over.
 */
export async function detectTenantSettings(past: PastTenant, run: PastRun): Promise<DetectedSettings> {
  const org = await readPastOrg(past, run.stopping);
  const pages = await gatherPages(past, org, WANTED, run);
  const detected = detectSettings(toSample(pages, org, 'all'));
  await run.checkpoint.clear();
  return detected;
}
