// Use case: compares predictions that were shown with the owners after the first sync.
import { existedBefore, isSynced } from '../../domain/evidence/made-by-sync.ts';
import { verdictOf } from '../../domain/evidence/backtest/verdict.ts';
import type { PastRecord } from '../../domain/evidence/sample.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { readPastOrg } from '../past/read-org.ts';
import type { OrgRead, PastTenant } from '../past/read-org.ts';
import { readRecords } from '../past/read-page.ts';
import { toSample } from '../past/to-sample.ts';
import type { RecordedPrediction } from './ports.ts';

export interface Waiting extends RecordedPrediction {
  /** Object and HubSpot record ID, e.g. "contact/101". */
  record: string;
  shownAt: Date;
}

export interface Compared {
  record: string;
  verdict: NonNullable<RecordedPrediction['verdict']>;
}

const OBJECTS: readonly CrmObject[] = ['contact', 'company', 'deal'];

/**
 * Compares predictions with Salesforce.
 *
 * @returns one verdict for each record that has synced since. Records that have not synced yet are left out
 * @throws FailureError for a permanent failure; RunStopped once `stopping` is aborted
 */
export async function comparePredictions(
  past: PastTenant,
  predictions: readonly Waiting[],
  stopping?: AbortSignal,
): Promise<Compared[]> {
  if (predictions.length === 0) return [];
  const org = await readPastOrg(past, stopping);
  const byRecord = new Map(predictions.map((prediction) => [prediction.record, prediction]));
  const reading = { org, properties: [], wanted: { madeSince: null, forDetection: false }, stopping };
  const pages = await Promise.all(
    OBJECTS.map(async (object) => {
      const ids = predictions.flatMap(({ record }) =>
        record.startsWith(`${object}/`) ? [record.slice(object.length + 1)] : [],
      );
      return ids.length === 0 ? { records: [], changes: [] } : readRecords(past, reading, object, ids);
    }),
  );
  return toSample(pages, org, 'sure').records.flatMap((record) => {
    const name = `${record.object}/${record.hubspot.id}`;
    const prediction = byRecord.get(name);
    if (prediction === undefined || record.hubspot.firstSyncAt === null) return [];
    return [{ record: name, verdict: verdictFor(prediction, record, org) }];
  });
}

function verdictFor(prediction: Waiting, record: PastRecord, { org, rulesFingerprint }: OrgRead): Compared['verdict'] {
  const { owners, openEnded } = prediction;
  const shownAt = prediction.shownAt.getTime();
  const syncedAt = record.hubspot.firstSyncAt ?? 0;
  // Shown only after the sync, so it was no prediction.
  if (syncedAt < shownAt) return 'not-comparable';
  // The HubSpot owner changed after the prediction was shown, so the two cannot be compared.
  if (record.hubspot.ownerHistory.some(({ at }) => at > shownAt && at <= syncedAt)) return 'not-comparable';
  if (record.hubspot.createdIn === 'SALESFORCE' || !isSynced(record)) return 'not-comparable';
  const { ownerAtCreation } = record.salesforce;
  if (existedBefore(record) || ownerAtCreation === null) return 'not-comparable';
  const { rulesFingerprint: then } = prediction;
  if (then !== null && rulesFingerprint !== null && then !== rulesFingerprint) return 'not-comparable';
  const named = owners.map(({ type, id }) => ({ type, id, name: '' }));
  if (named.some(({ id }) => id === null)) return 'undecided';
  return verdictOf({ owners: named, openEnded }, ownerAtCreation, org);
}
