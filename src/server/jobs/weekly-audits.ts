// Begins the audits of accounts that want one every week.
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import { startAudit } from '../audit-start.ts';
import type { Services } from '../services.ts';

/** @returns the numbers of the runs that were begun */
export async function startWeeklyAudits(services: Services): Promise<number[]> {
  const begun: number[] = [];
  for (const accountId of await services.auditSchedules.takeDue()) {
    const installed = await services.directory.find(accountId);
    if (installed === null) continue;
    // One that somebody began a moment ago serves as well.
    const run = await startAudit(services, installed, null, { scope: { kind: 'unsynced' }, objects: AUDIT_OBJECTS });
    if (run !== null) begun.push(run.no);
  }
  return begun;
}
