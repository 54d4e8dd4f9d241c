// Starts the audits of accounts that have a weekly audit.
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import { startAudit } from '../audit-start.ts';
import type { Services } from '../services.ts';

/** @returns the numbers of the started runs */
export async function startWeeklyAudits(services: Services): Promise<number[]> {
  const begun: number[] = [];
  for (const accountId of await services.auditSchedules.takeDue()) {
    const installed = await services.directory.find(accountId);
    if (installed === null) continue;
    // If somebody just started a run, that one is enough.
    const run = await startAudit(services, installed, null, { scope: { kind: 'unsynced' }, objects: AUDIT_OBJECTS });
    if (run !== null) begun.push(run.no);
  }
  return begun;
}
