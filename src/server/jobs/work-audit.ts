// Works on an audit run for a limited time. Several processes may work on one run, each on its own tasks.
import { AuditWorkStore } from '../../adapters/store/audit-work.ts';
import { readOnce, workLane } from '../../application/audit/work.ts';
import { Deadline } from '../../application/deadline.ts';
import { failure } from '../../application/failures.ts';
import { readOrg } from '../../application/gather/batch-org.ts';
import { ACCOUNT_GONE } from '../hubspot-tokens.ts';
import type { Services } from '../services.ts';

/** Maximum milliseconds for one job. pg-boss considers a job lost after fifteen minutes. */
const LONGEST = 10 * 60_000;
/** Milliseconds for reading the org, once per job. */
const ORG_BUDGET = 120_000;
/** Parallel tasks in one process: while one waits for HubSpot, another waits for Salesforce. */
export const LANES = 6;

export interface AuditJob {
  services: Services;
  /** Aborted when the process should end. */
  stopping: AbortSignal;
}

/** @returns true if the run should be continued at once */
export async function workAudit(runNo: number, { services, stopping }: AuditJob): Promise<boolean> {
  const { clock, directory, database, tenants, audits } = services;
  const run = await audits.byNo(runNo);
  if (run === null || (run.state !== 'running' && run.state !== 'planning' && run.state !== 'waiting')) return false;
  const installed = await directory.find(run.accountId);
  if (installed === null) {
    await audits.fail(runNo, failure('hubspot', 'sign-in', { kind: 'refused' }, { code: ACCOUNT_GONE }));
    return false;
  }
  const store = new AuditWorkStore(database, { no: runNo, cipher: installed.account.cipher });
  const batches = tenants.batchesOf(installed);
  const ends = clock.elapsed() + LONGEST;
  const work = {
    run,
    store,
    batches,
    clock,
    endsIdle: true,
    isOver: () => stopping.aborted || clock.elapsed() >= ends,
    org: readOnce(async () => {
      const deadline = new Deadline(ORG_BUDGET, clock);
      try {
        return await readOrg(batches.tenant, deadline);
      } finally {
        deadline.stop();
      }
    }),
  };
  const lanes = await Promise.all(Array.from({ length: LANES }, () => workLane(work)));
  return lanes.includes('over') && !stopping.aborted;
}
