// Finds records that the sync itself created in Salesforce. Only these show how the sync is set up.
import type { PastRecord, SyncedRecord } from './sample.ts';

/**
 * Tolerance for differences between the two systems' clocks, and for the time until the ID comes back after the insert.
 */
const MOST_MILLISECONDS_BEFORE = 2 * 60_000;
/**
 * The sync polls every 15 minutes (facts.md, 6). A record created later came about differently, e.g. by lead
 * conversion.
 */
const MOST_MILLISECONDS_AFTER = 15 * 60_000;

/** True if the Salesforce record existed before the sync matched it. */
export function existedBefore({ hubspot, salesforce }: SyncedRecord): boolean {
  return salesforce.createdAt < hubspot.firstSyncAt - MOST_MILLISECONDS_BEFORE;
}

/**
 * True if the HubSpot record synced to Salesforce, whether or not it matched an existing record or that still exists.
 */
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
