// Works a bulk change for a while. One process at a time has it; where that one dies, another goes on.
import { BulkChangeWork } from '../../adapters/store/bulk-change-work.ts';
import { readOnce } from '../../application/audit/work.ts';
import { workBulkChange } from '../../application/bulk-change/work.ts';
import { Deadline } from '../../application/deadline.ts';
import { failure } from '../../application/failures.ts';
import { readOrg } from '../../application/gather/batch-org.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import { trailText } from '../../presentation/change-trail.ts';
import { wordsFor } from '../../presentation/words.ts';
import { ACCOUNT_GONE } from '../hubspot-tokens.ts';
import type { Services } from '../services.ts';

/** Milliseconds that one job works at most: pg-boss thinks a job lost after fifteen minutes. */
const LONGEST = 10 * 60_000;
/** Milliseconds for the org, which is read once a job. */
const ORG_BUDGET = 120_000;

export interface BulkChangeJob {
  services: Services;
  /** The process is to end. */
  stopping: AbortSignal;
}

/** @returns whether the change is to be gone on with at once */
export async function workChange(no: number, { services, stopping }: BulkChangeJob): Promise<boolean> {
  const { clock, directory, database, tenants, bulkChanges } = services;
  const change = await bulkChanges.byNo(no);
  if (change === null) return false;
  const installed = await directory.find(change.accountId);
  if (installed === null) {
    await bulkChanges.fail(no, failure('hubspot', 'sign-in', { kind: 'refused' }, { code: ACCOUNT_GONE }));
    return false;
  }
  const bulk = tenants.bulkOf(installed);
  const ends = clock.elapsed() + LONGEST;
  const words = wordsFor('en');
  const goesOn = await workBulkChange({
    change,
    store: new BulkChangeWork(database, { no, cipher: installed.account.cipher }),
    bulk,
    org: readOnce(async () => {
      const deadline = new Deadline(ORG_BUDGET, clock);
      try {
        return await readOrg(bulk.batches.tenant, deadline);
      } finally {
        deadline.stop();
      }
    }),
    // A trail is for whoever looks into a record later, whose language nobody knows.
    trailText: (entry) =>
      adminWordsFor('en').text({ id: 'audit.bulk-trail', params: { line: trailText(entry, words), id: change.id } }),
    isOver: () => stopping.aborted || clock.elapsed() >= ends,
  });
  return goesOn && !stopping.aborted;
}
