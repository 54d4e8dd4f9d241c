// The facts of a record as they stood at its first sync: what the engine would have been told then.
import type { LeadFields } from '../../assignment-rules/index.ts';
import { known, readable, unreadable } from '../../facts/known.ts';
import { leadFields } from '../../facts/lead-fields.ts';
import { leadRulesOf } from '../../facts/lead-rules.ts';
import type { OrgSettings, OrgSnapshot } from '../../facts/org-snapshot.ts';
import type { OwnerFact, Properties, RecordFacts } from '../../facts/record-facts.ts';
import { isBlank } from '../../facts/text.ts';
import { indexUsers } from '../../facts/user-index.ts';
import { atInsert } from '../lead-outcomes.ts';
import type { PastHubSpotOwner } from '../owner-in-force.ts';
import type { PastOrg, SyncedRecord } from '../sample.ts';

/** What the predictions rest on: settings as the card uses them. */
export interface BacktestSettings {
  org: OrgSettings;
  fieldMapping: Readonly<Record<string, string | null>>;
  fixedLeadValues: LeadFields;
}

/**
 * The org as far as it is known of then: users, queues and rules are those of today. The records did sync, so the
 * settings that decide whether they do are taken as on.
 */
export function pastOrg(org: PastOrg, settings: OrgSettings): OrgSnapshot {
  const { companySync } = settings;
  const didSync = companySync.known && companySync.value !== 'off';
  return {
    settings: {
      ...settings,
      integration: known('on', 'read'),
      companySync: didSync ? companySync : known('classic', 'assumed'),
      dealSync: known('on', 'read'),
    },
    salesforce: {
      state: 'readable',
      users: readable(indexUsers(org.users)),
      queues: readable(org.queues),
      leadRules:
        org.leadRules === null ? unreadable('lead-rules', 'not-allowed') : readable(leadRulesOf(org.leadRules.set)),
      automation: org.automation,
      required: {},
      picklists: {},
    },
  };
}

/** The record as of its first sync, which met nothing in Salesforce. */
export function pastRecord(record: SyncedRecord, owner: PastHubSpotOwner, settings: BacktestSettings): RecordFacts {
  const properties = propertiesThen(record, owner);
  return {
    object: record.object,
    id: record.hubspot.id,
    properties,
    owner: ownerFact(owner),
    inclusion: known('member', 'read'),
    companyContacts: known('qualifying', 'read'),
    companyInclusion: known('member', 'read'),
    matches: readable([]),
    linkedRecord: null,
    lead: record.object === 'contact' ? leadThen(record, properties, settings) : {},
  };
}

/** The sync writes these: a record that has them has synced. */
const WRITTEN_BY_SYNC = /^(?:hs_)?salesforce/u;

/** Without a value here the engine says, rightly, that a record does not sync or is refused; and this one did sync. */
const NEEDED_TO_SYNC: readonly string[] = [
  'email',
  'lastname',
  'company',
  'name',
  'dealname',
  'dealstage',
  'closedate',
];

function propertiesThen({ object, hubspot }: SyncedRecord, owner: PastHubSpotOwner): Properties {
  const kept = Object.entries(hubspot.properties).filter(
    ([name, value]) => !WRITTEN_BY_SYNC.test(name) && !(NEEDED_TO_SYNC.includes(name) && isBlank(value)),
  );
  const email = object === 'contact' ? { email: 'not-read@example.com' } : {};
  return { ...email, ...Object.fromEntries(kept), hubspot_owner_id: owner.kind === 'none' ? null : owner.id };
}

function ownerFact(owner: PastHubSpotOwner): OwnerFact {
  switch (owner.kind) {
    case 'none':
      return { state: 'none' };
    case 'known':
      return { state: 'read', owner: owner.owner };
    case 'not-listed':
      return {
        state: 'unreadable',
        ownerId: owner.id,
        failure: { kind: 'not-found', question: 'owner' },
      };
  }
}

/** What the lead held at creation; for fields that the sample does not have, what HubSpot would have sent. */
function leadThen(record: SyncedRecord, properties: Properties, settings: BacktestSettings): LeadFields {
  const held = record.salesforce.object === 'Lead' ? atInsert(record.salesforce.fields) : {};
  const known = new Set(Object.keys(held).map((field) => field.toLowerCase()));
  const sent = Object.entries(leadFields(withoutPlaceholder(record, properties), settings)).filter(
    ([field]) => !known.has(field.toLowerCase()),
  );
  const blankName = /^(?:lastname|company)$/iu;
  return Object.fromEntries(
    [...sent, ...Object.entries(held)].filter(([field, value]) => !(blankName.test(field) && isBlank(value))),
  );
}

/** The stand-in for an address that was not read is no address of the lead. */
function withoutPlaceholder({ hubspot }: SyncedRecord, properties: Properties): Properties {
  if (!isBlank(hubspot.properties.email)) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'email'));
}
