// Reads one page of a search: the records' histories, their segments, and the Salesforce records they first became.
import type { PastHubSpotRecord, PastSalesforceRecord } from '../../domain/evidence/sample.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { salesforceIdKey } from '../../domain/facts/salesforce-id.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import { FailureError } from '../failures.ts';
import type { Result } from '../failures.ts';
import { slices } from '../gather/batch.ts';
import type { Clock } from '../ports.ts';
import { firstSyncOf, hubspotHalf, isHistoryCut } from './hubspot-half.ts';
import type { FirstSync } from './hubspot-half.ts';
import { askPatiently } from './patience.ts';
import { HISTORY_BATCH, SEGMENTS_BATCH } from './ports.ts';
import type { FieldChange, Membership, RecordWithHistory, SalesforceToday } from './ports.ts';
import { mappedProperties } from './read-org.ts';
import type { OrgRead, PastTenant } from './read-org.ts';

export interface PageQuestion {
  object: CrmObject;
  synced: boolean;
  offset: number;
}

/** A page as it is saved: plain JSON only. */
export interface Page {
  /** Object, sync state and offset, e.g. "contact/synced/200". */
  name: string;
  /** Number of records that the whole search finds. */
  total: number;
  records: GatheredRecord[];
  /** Records of the page that are left out, because they were deleted or HubSpot's history of them is incomplete. */
  skipped: number;
  changes: FieldChange[];
}

export interface GatheredRecord {
  object: CrmObject;
  hubspot: PastHubSpotRecord;
  /** Null if the record did not sync, or its Salesforce record was deleted. */
  salesforce: { object: PastSalesforceRecord['object']; today: SalesforceToday } | null;
}

interface Reading {
  org: Pick<OrgRead, 'leadFields'>;
  /** Contact properties to read in addition to the mapped ones. */
  properties: readonly string[];
  wanted: { madeSince: Date | null; forDetection: boolean };
  begun: Date;
  stopping: AbortSignal | undefined;
}

export async function readPage(
  past: PastTenant,
  reading: Reading,
  { object, synced, offset, limit }: PageQuestion & { limit: number },
): Promise<Page> {
  const { wanted, begun, stopping } = reading;
  const which = { object, synced, madeSince: wanted.madeSince, madeBefore: begun };
  const name = `${object}/${synced ? 'synced' : 'unsynced'}/${offset}`;
  const { ids, total } = await askPatiently(
    past.tenant.clock,
    (deadline) => past.hubspot.search(which, { offset, limit }, deadline),
    stopping,
  );
  return { name, total, ...(await readRecords(past, reading, object, [...new Set(ids)])) };
}

/** Reads the records with these IDs. */
export async function readRecords(
  past: PastTenant,
  reading: Pick<Reading, 'org' | 'properties' | 'wanted' | 'stopping'>,
  object: CrmObject,
  ids: readonly string[],
): Promise<Pick<Page, 'records' | 'skipped' | 'changes'>> {
  const [read, segments] = await Promise.all([
    readHistories(past, reading, object, ids),
    object === 'contact' && reading.wanted.forDetection ? readSegments(past, object, ids, reading.stopping) : null,
  ]);
  const told = read
    .map((record) => ({ record, sync: firstSyncOf(object, record) }))
    .filter(({ record, sync }) => isTold(object, record, sync));
  const made = await readSalesforce(
    past,
    reading,
    told.map(({ sync }) => sync?.salesforceId ?? ''),
  );
  return {
    records: told.map(({ record, sync }) => ({
      object,
      hubspot: hubspotHalf(record, sync, segments?.get(record.id) ?? []),
      salesforce: sync === null ? null : (made.records.get(salesforceIdKey(sync.salesforceId)) ?? null),
    })),
    skipped: ids.length - told.length,
    changes: made.changes,
  };
}

/** False for a record whose time of sync, or whose owner at that time, HubSpot no longer tells. */
function isTold(object: CrmObject, record: RecordWithHistory, sync: FirstSync | null): boolean {
  const carriesId = SALESFORCE_ID_PROPERTIES[object].some((name) => (record.properties[name] ?? '').trim() !== '');
  if (sync === null) return !carriesId;
  return !isHistoryCut(object, record.histories.hubspot_owner_id ?? [], sync.at);
}

const ALWAYS = ['createdate', 'hs_object_source', 'hs_object_source_label', 'hubspot_owner_id'];

async function readHistories(
  { tenant, hubspot }: PastTenant,
  { properties, stopping }: Pick<Reading, 'properties' | 'stopping'>,
  object: CrmObject,
  ids: readonly string[],
): Promise<RecordWithHistory[]> {
  const mapped = object === 'contact' ? mappedProperties(tenant.settings.fieldMapping) : [];
  const syncIds = SALESFORCE_ID_PROPERTIES[object];
  const own = object === 'contact' ? properties : [];
  const asked = {
    now: [...new Set([...ALWAYS, ...syncIds, ...mapped, ...own])],
    withHistory: [...new Set(['hubspot_owner_id', ...syncIds, ...mapped])],
  };
  const batches = await Promise.all(
    slices(ids, HISTORY_BATCH).map((some) =>
      askPatiently(tenant.clock, (deadline) => hubspot.records(object, some, asked, deadline), stopping),
    ),
  );
  return batches.flat();
}

async function readSegments(
  { tenant, hubspot }: PastTenant,
  object: CrmObject,
  ids: readonly string[],
  stopping: AbortSignal | undefined,
): Promise<Map<string, readonly Membership[]>> {
  const batches = await Promise.all(
    slices(ids, SEGMENTS_BATCH).map((some) =>
      askPatiently(tenant.clock, (deadline) => hubspot.segments(object, some, deadline), stopping),
    ),
  );
  return new Map(batches.flatMap((batch) => [...batch]));
}

/** Salesforce objects by the first three characters of an ID. */
const OBJECT_OF: Readonly<Record<string, PastSalesforceRecord['object']>> = {
  '00Q': 'Lead',
  '003': 'Contact',
  '001': 'Account',
  '006': 'Opportunity',
};
const IS_ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u;

interface Made {
  records: Map<string, NonNullable<GatheredRecord['salesforce']>>;
  changes: FieldChange[];
}

async function readSalesforce(
  { tenant, salesforce }: PastTenant,
  { org, stopping }: Pick<Reading, 'org' | 'stopping'>,
  ids: readonly string[],
): Promise<Made> {
  const valid = [...new Set(ids.filter((id) => IS_ID.test(id)))];
  const questions = Object.entries(OBJECT_OF).flatMap(([prefix, object]) => {
    const some = valid.filter((id) => id.startsWith(prefix));
    return some.length === 0 ? [] : [{ object, ids: some, fields: object === 'Lead' ? org.leadFields : [] }];
  });
  if (salesforce === null || questions.length === 0) return { records: new Map(), changes: [] };
  const answers = await ask(tenant.clock, (deadline) => salesforce.made(questions, deadline), stopping);
  return {
    records: new Map(
      answers.flatMap(({ records }, index) => {
        const object = questions[index]?.object;
        return object === undefined
          ? []
          : valueOf(records).map((today) => [salesforceIdKey(today.id), { object, today }] as const);
      }),
    ),
    // If histories may not be read, only records that were never changed since count.
    changes: answers.flatMap(({ changes }) => (changes.ok ? changes.value : [])),
  };
}

const ask: <T>(clock: Clock, question: Parameters<typeof askPatiently<T>>[1], stopping?: AbortSignal) => Promise<T> =
  askPatiently;

/** @throws FailureError because unreadable records must not look like deleted ones */
function valueOf<T>(result: Result<readonly T[]>): readonly T[] {
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}
