// What a bulk change works with: the tenant, many records at a time, with the histories that a write is held against.
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import type { Failure } from '../failures.ts';
import { slices } from '../gather/batch.ts';
import type { BatchTenant } from '../gather/batch.ts';
import { HISTORY_BATCH } from '../past/ports.ts';
import type { HubSpotPast } from '../past/ports.ts';
import type { HubSpotRecord, OwnerWrite } from '../ports.ts';

/** What is known of the writes of a batch from HubSpot's answer alone. */
export type BatchAnswer =
  /** Records that HubSpot says it changed; those that are left out it did not. */
  | { kind: 'answered'; accepted: ReadonlySet<string> }
  /** HubSpot did not take the batch as a whole, or it was not sent. */
  | { kind: 'refused'; failure: Failure }
  /** No answer, or none that can be read: some may have been written, or may yet be. */
  | { kind: 'unknown' };

/** Records that are written in one request. */
export const WRITE_BATCH = 100;

export interface OwnerBatches {
  /** Sets the owners of up to 100 records of one object. Sent once; never rejects. */
  writeOwners(
    object: CrmObject,
    writes: readonly Omit<OwnerWrite, 'object'>[],
    deadline: Deadline,
  ): Promise<BatchAnswer>;
}

export interface BulkTenant {
  batches: BatchTenant;
  past: Pick<HubSpotPast, 'records' | 'segments'>;
  writer: OwnerBatches;
}

/** Records with the changes of their owner and of their sync; those that are gone are left out. @throws FailureError */
export async function readWithHistory(
  { past }: Pick<BulkTenant, 'past'>,
  { object, ids }: { object: CrmObject; ids: readonly string[] },
  properties: readonly string[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, HubSpotRecord>> {
  const syncIds = SALESFORCE_ID_PROPERTIES[object];
  const asked = { now: properties, withHistory: ['hubspot_owner_id', ...syncIds] };
  const read = await Promise.all(slices(ids, HISTORY_BATCH).map((some) => past.records(object, some, asked, deadline)));
  return new Map(
    read.flat().map(({ id, properties: values, histories }) => [
      id,
      {
        id,
        properties: values,
        contactIds: [],
        ownerChanges: [...(histories.hubspot_owner_id ?? [])],
        syncChanges: syncIds.flatMap((name) => histories[name] ?? []),
      },
    ]),
  );
}
