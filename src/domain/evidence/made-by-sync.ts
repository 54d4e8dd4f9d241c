// Which records of a sample the sync itself made in Salesforce: only they show how it is set up.
import type { PastRecord, SyncedRecord } from './sample.ts';

/** Salesforce's clock and HubSpot's need not agree to the second, and the ID comes back a moment after the insert. */
const MOST_MILLISECONDS_BEFORE = 2 * 60_000;
/** The sync polls every 15 minutes (facts.md, 6): a record made later came another way, by converting a lead for one. */
const MOST_MILLISECONDS_AFTER = 15 * 60_000;

/** True where the Salesforce record was there before the sync met it. */
export function existedBefore({ hubspot, salesforce }: SyncedRecord): boolean {
  return salesforce.createdAt < hubspot.firstSyncAt - MOST_MILLISECONDS_BEFORE;
}

/** True where HubSpot's record synced to Salesforce, whatever it met there and whether or not that is still there. */
export function syncedFromHubSpot({ hubspot }: PastRecord): boolean {
  return hubspot.firstSyncAt !== null && hubspot.createdIn !== 'SALESFORCE';
}

export function isSynced(record: PastRecord): record is SyncedRecord {
  return record.hubspot.firstSyncAt !== null && record.salesforce !== null;
}

/** The records that the sync created in Salesforce. */
export function madeBySync(records: readonly PastRecord[]): SyncedRecord[] {
  return records.filter(
    (record): record is SyncedRecord =>
      isSynced(record) &&
      syncedFromHubSpot(record) &&
      !existedBefore(record) &&
      record.salesforce.createdAt <= record.hubspot.firstSyncAt + MOST_MILLISECONDS_AFTER,
  );
}

/** The new leads among them. */
export function leadsMadeBySync(records: readonly PastRecord[]): SyncedRecord[] {
  return madeBySync(records).filter(({ object, salesforce }) => object === 'contact' && salesforce.object === 'Lead');
}
