// Rebuilds the facts about a record at its first sync, as the engine would have received them.
import type { LeadFields } from '../../assignment-rules/index.ts';
import { known, readable, unreadable } from '../../facts/known.ts';
import { leadRulesOf } from '../../facts/lead-rules.ts';
import type { OrgSettings, OrgSnapshot } from '../../facts/org-snapshot.ts';
import type { OwnerFact, Properties, RecordFacts } from '../../facts/record-facts.ts';
import { isBlank } from '../../facts/text.ts';
import type { UserIndex } from '../../facts/user-index.ts';
import { leadAtCreation } from '../lead-at-creation.ts';
import type { PastHubSpotOwner } from '../owner-in-force.ts';
import type { PastOrg, SyncedRecord } from '../sample.ts';

/** The settings that the predictions use, as on the card. */
export interface BacktestSettings {
  org: OrgSettings;
  fieldMapping: Readonly<Record<string, string | null>>;
  fixedLeadValues: LeadFields;
}

/**
 * The org at that time as far as known: users, queues and rules are today's. The records did sync, so the settings that
 * decide about syncing count as on.
 */
export function pastOrg(org: PastOrg, users: UserIndex, settings: OrgSettings): OrgSnapshot {
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
      users: org.unread?.includes('users') === true ? unreadable('users') : readable(users),
      queues: org.unread?.includes('queues') === true ? unreadable('queues') : readable(org.queues),
      leadRules:
        org.leadRules === null ? unreadable('lead-rules', 'not-allowed') : readable(leadRulesOf(org.leadRules.set)),
      automation: org.automation,
      required: {},
      picklists: {},
    },
  };
}

/** The record at its first sync, which found no existing record in Salesforce. */
export function pastRecord(record: SyncedRecord, owner: PastHubSpotOwner, settings: BacktestSettings): RecordFacts {
  return {
    object: record.object,
    id: record.hubspot.id,
    properties: propertiesThen(record, owner),
    owner: ownerFact(owner),
    inclusion: known('member', 'read'),
    companyContacts: known('qualifying', 'read'),
    companyInclusion: known('member', 'read'),
    matches: readable([]),
    linkedRecord: null,
    lead: record.object === 'contact' ? leadAtCreation(record, settings) : {},
  };
}

/** The sync writes these properties, so an unsynced record does not have them. */
const WRITTEN_BY_SYNC = /^(?:hs_)?salesforce/u;

/** Contacts only sync with an e-mail address. This one synced, so it had one, but the sample does not contain it. */
const SOME_ADDRESS = 'not-read@example.com';

function propertiesThen({ object, hubspot }: SyncedRecord, owner: PastHubSpotOwner): Properties {
  const kept = Object.entries(hubspot.properties).filter(([name]) => !WRITTEN_BY_SYNC.test(name));
  const properties = { ...Object.fromEntries(kept), hubspot_owner_id: owner.kind === 'none' ? null : owner.id };
  return object === 'contact' && isBlank(hubspot.properties.email)
    ? { ...properties, email: SOME_ADDRESS }
    : properties;
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
