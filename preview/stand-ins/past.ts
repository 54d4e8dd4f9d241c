// The sample company's past, put into what the stand-ins hold: records that synced, with their histories in both systems.
import { samplePast } from '../sample/past/index.ts';
import type { PastRecord } from '../sample/past/index.ts';
import { LAST_MODIFIED } from './hubspot/portal.ts';
import type { HistoryEntry, Row, State, StoredRecord } from './state.ts';

/** Adds the past, once. Made when somebody first asks: whoever never does waits for nothing. */
export function addPast(state: State): void {
  if (state.past !== 'not-made') return;
  state.past = 'made';
  const { records, org } = samplePast();
  for (const record of records) {
    state.hubspot.records[record.object].set(record.hubspot.id, storedRecord(record));
    if (record.salesforce !== null) addToSalesforce(record.salesforce, state.salesforce.tables);
  }
  const changed = salesforceTime(org.leadRules.lastModifiedDate);
  for (const rule of state.salesforce.tables.get('AssignmentRule') ?? []) rule.LastModifiedDate = changed;
}

function storedRecord({ object, hubspot, salesforce }: PastRecord): StoredRecord {
  const { id, createdAt, properties, ownerHistory, segments, firstSyncAt } = hubspot;
  const syncId = salesforce?.id ?? (firstSyncAt === null ? null : deletedId(object, id));
  const idProperty = syncId === null ? null : SYNC_PROPERTY[syncId.slice(0, 3)];
  const history = new Map<string, HistoryEntry[]>([
    ['hubspot_owner_id', ownerHistory.map(({ ownerId, at, source }) => entry(ownerId ?? '', at, source))],
  ]);
  for (const [name, value] of Object.entries(properties))
    if (name !== 'hubspot_owner_id' && value !== null) history.set(name, [entry(value, createdAt, 'CRM_UI')]);
  if (idProperty != null && syncId !== null && firstSyncAt !== null)
    history.set(idProperty, [entry(syncId, firstSyncAt, 'SALESFORCE')]);
  const updatedAt = firstSyncAt ?? createdAt;
  return {
    id,
    properties: new Map<string, string | null>([
      ...Object.entries(properties),
      ['hs_object_id', id],
      ['createdate', createdAt],
      ['hs_object_source', 'CRM_UI'],
      [LAST_MODIFIED[object], updatedAt],
      ...(idProperty == null ? [] : [[idProperty, syncId] as const]),
    ]),
    history,
    contactIds: [],
    segments: [...segments],
    createdAt,
    updatedAt,
  };
}

const SYNC_PROPERTY: Readonly<Record<string, string>> = {
  '00Q': 'salesforceleadid',
  '003': 'salesforcecontactid',
  '001': 'salesforceaccountid',
  '006': 'hs_salesforceopportunityid',
};
const PREFIX = { contact: '00Q', company: '001', deal: '006' } as const;

/** Of a Salesforce record that was deleted since: HubSpot still has its ID. */
function deletedId(object: PastRecord['object'], id: string): string {
  return `${PREFIX[object]}${id.padStart(12, '0')}AAA`;
}

function entry(value: string, timestamp: string, sourceType: string): HistoryEntry {
  return { value, timestamp, sourceType };
}

const HISTORIES = {
  Lead: { table: 'LeadHistory', parent: 'LeadId' },
  Contact: { table: 'ContactHistory', parent: 'ContactId' },
  Account: { table: 'AccountHistory', parent: 'AccountId' },
  Opportunity: { table: 'OpportunityFieldHistory', parent: 'OpportunityId' },
} as const;

function addToSalesforce(made: NonNullable<PastRecord['salesforce']>, tables: Map<string, Row[]>): void {
  const { object, id, createdDate, createdBy, owner, ownerAtCreation, lastModifiedDate, fields } = made;
  tables.get(object)?.push({
    ...fields,
    Id: id,
    ...(object === 'Account' || object === 'Opportunity' ? { Name: id } : {}),
    CreatedDate: salesforceTime(createdDate),
    CreatedById: createdBy.id,
    LastModifiedDate: salesforceTime(lastModifiedDate),
    OwnerId: owner.id,
    ...(object === 'Lead' ? { IsConverted: made.isConverted } : {}),
  });
  if (ownerAtCreation === null || ownerAtCreation.id === owner.id) return;
  const { table, parent } = HISTORIES[object];
  const change = { [parent]: id, Field: 'Owner', CreatedDate: salesforceTime(lastModifiedDate) };
  const number = (tables.get(table)?.length ?? 0) + 1;
  // Salesforce keeps a change of the owner twice: with the names, and with the IDs.
  tables
    .get(table)
    ?.push(
      { ...change, Id: historyId(number), OldValue: ownerAtCreation.name, NewValue: owner.name },
      { ...change, Id: historyId(number + 1), OldValue: ownerAtCreation.id, NewValue: owner.id },
    );
}

function historyId(number: number): string {
  return `017${String(number).padStart(12, '0')}AAA`;
}

/** Without a colon in the offset, as Salesforce writes it. */
function salesforceTime(iso: string): string {
  return iso.replace('Z', '+0000');
}
