// Step 2: has the first sync happened? (rows G06–G09, G11)
import { isMatchUnknown } from '../matching/owner-match.ts';
import type { MatchKind } from '../matching/messages.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import { isBlank } from '../facts/text.ts';
import type { CrmObject, ExistingRecord, RecordFacts } from '../facts/record-facts.ts';
import type { Case } from './case.ts';
import { NOT_KNOWN, recordOwner, these } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';

/** Properties that hold the Salesforce ID of a synced record. The first one that has a value counts. */
export const SALESFORCE_ID_PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  // After a lead conversion both have IDs, and the contact is the current record.
  contact: ['salesforcecontactid', 'salesforceleadid'],
  company: ['salesforceaccountid'],
  deal: ['hs_salesforceopportunityid'],
};

/** The Salesforce ID of a HubSpot record, or null before its first sync. */
export function linkedSalesforceId({ object, properties }: Pick<RecordFacts, 'object' | 'properties'>): string | null {
  for (const property of SALESFORCE_ID_PROPERTIES[object]) {
    const value = properties[property];
    if (value !== undefined && typeof value !== 'boolean' && !isBlank(value)) return String(value).trim();
  }
  return null;
}

/** Ends the walk for a record that has synced already; otherwise null. */
export function checkAlreadySynced(about: Case, walk: Walk): Ending | null {
  const { record } = about;
  const recordId = linkedSalesforceId(record);
  if (isTrue(record.properties.salesforcedeleted)) {
    walk.story?.row('already-synced', 'unknown', 'G09', { id: 'synced.deleted', params: {} });
    return { row: 'G09', owners: NOT_KNOWN };
  }
  if (recordId === null) {
    walk.story?.note('already-synced', 'no', { id: 'synced.no-id', params: {} });
    return null;
  }
  if (record.linkedRecord === 'not-found') {
    walk.story?.row('already-synced', 'unknown', 'G09', { id: 'synced.not-found', params: { recordId } });
    return { row: 'G09', owners: NOT_KNOWN };
  }
  const linked = about.salesforce === null ? null : linkedRecord(record, recordId);
  const row = syncedRow(about, linked);
  const { story } = walk;
  if (story !== null) {
    story.records = linked === null ? [] : [linked];
    story.row(
      'already-synced',
      'yes',
      row,
      linked === null
        ? { id: 'synced.owner-not-read', params: { recordId } }
        : { id: 'synced.owner', params: { recordId, owner: linked.owner.name } },
    );
  }
  return { row, owners: linked === null ? NOT_KNOWN : these([recordOwner(linked.owner)]) };
}

/** The linked Salesforce record, if it was read by itself or among the matches. */
function linkedRecord({ linkedRecord: linked, matches }: RecordFacts, id: string): ExistingRecord | null {
  if (linked !== null && linked !== 'not-found') return linked;
  return (matches.readable ? matches.value.find((match) => sameSalesforceId(match.id, id)) : undefined) ?? null;
}

// A guest is an active user, and it is not documented that HubSpot resets such an owner.
const MAY_STAND: ReadonlySet<MatchKind> = new Set<MatchKind>([
  'exact',
  'several',
  'case-or-space',
  'name-order',
  'frozen',
  'partner',
  'others-inactive',
  'integration-user',
  'guest',
]);

function syncedRow(about: Case, linked: ExistingRecord | null): RowId {
  // Without Salesforce, it is only known that the record is synced.
  if (about.salesforce === null) return 'G06';
  const { owner } = about.record;
  if (owner.state === 'none') return 'G07';
  if (owner.state === 'unreadable') return 'G06';
  // Only leads can belong to a queue, so an unread record's owner is not known to be one.
  if (owner.owner.type === 'QUEUE') return linked?.object === 'Lead' && linked.owner.type === 'Queue' ? 'G11' : 'G06';
  const { match } = about;
  if (match === 'users-unreadable' || isMatchUnknown(match) || MAY_STAND.has(match.kind)) return 'G06';
  return 'G08';
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}
