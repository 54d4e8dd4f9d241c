// Use case: detects how the integration is set up from records that synced. It saves nothing; an admin accepts or
// rejects each proposal.
import { detectSettings } from '../domain/evidence/detect-settings.ts';
import type { DetectedSettings } from '../domain/evidence/detect-settings.ts';
import { gatherPages } from './past/gather-past.ts';
import type { PastRun, PastWanted } from './past/gather-past.ts';
import { readPastOrg } from './past/read-org.ts';
import type { PastTenant } from './past/read-org.ts';
import { toSample } from './past/to-sample.ts';

/** At least 200 records of each object if there are as many. Contacts reveal most of the settings. */
const WANTED: PastWanted = {
  synced: { contact: 600, company: 200, deal: 200 },
  unsynced: { contact: 400, company: 200, deal: 200 },
  madeSince: null,
  forDetection: true,
};

/**
 * Detects the settings of a tenant.
 *
 * @throws FailureError for a permanent failure; RunStopped if the run was ended early. The checkpoint then holds what
 *   was gathered, and the next run resumes from it. A completed run clears it.
 */
export async function detectTenantSettings(past: PastTenant, run: PastRun): Promise<DetectedSettings> {
  const org = await readPastOrg(past, run.stopping);
  const pages = await gatherPages(past, org, WANTED, run);
  const detected = detectSettings(toSample(pages, org, 'all'));
  await run.checkpoint.clear();
  return detected;
}
