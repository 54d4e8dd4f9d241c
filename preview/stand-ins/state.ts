// What both stand-ins hold, in memory; made anew from the sample on every reset.
import {
  ACCOUNTS,
  ASSOCIATED_CONTACTS,
  CONTACTS,
  FLOWS,
  DESCRIBES,
  FROZEN_USER_IDS,
  LEADS,
  OPPORTUNITIES,
  ORGS,
  OWNERS,
  QUEUES,
  SAMPLE_RECORDS,
  SEGMENT_ID,
  USERS,
  salesforceId,
} from '../sample/index.ts';
import type { OrgName, SampleOwner } from '../sample/index.ts';
import type { CrmObject } from '../../src/domain/prediction/index.ts';
import { LAST_MODIFIED } from './hubspot/portal.ts';

export interface HistoryEntry {
  value: string;
  timestamp: string;
  /** CRM_UI for a person on the page, INTEGRATION for an app, SALESFORCE for HubSpot's own sync. */
  sourceType: string;
  sourceId?: string;
  updatedByUserId?: number;
}

export interface StoredRecord {
  id: string;
  properties: Map<string, string | null>;
  history: Map<string, HistoryEntry[]>;
  contactIds: string[];
  segments: string[];
  createdAt: string;
  updatedAt: string;
}

export type Row = Record<string, unknown>;

export interface State {
  org: OrgName;
  /** Records that synced long ago: made when somebody first asks for them. */
  past: 'none' | 'not-made' | 'made';
  hubspot: {
    records: Record<CrmObject, Map<string, StoredRecord>>;
    owners: SampleOwner[];
    scopes: Set<string>;
    /** IDs that a search does not find yet: "newly created or updated objects may take a few moments to appear". */
    notIndexed: Set<string>;
  };
  salesforce: {
    tables: Map<string, Row[]>;
    describes: Map<string, object>;
    rulesXml: string;
    rulesReadable: boolean;
    noAccess: Set<string>;
  };
}

/** When the sample's first record was made. */
const SEEDED_AT = '2026-11-01T09:00:00.000Z';
const RULES_CHANGED = '2026-01-15T10:00:00.000+0000';
const OBJECT_ORDER: readonly CrmObject[] = ['contact', 'company', 'deal'];

/** When a record of the sample was made: no two at the same moment, as in a portal. */
export function seededAt(object: CrmObject, id: string): string {
  return new Date(Date.parse(SEEDED_AT) + Number(id) * 60_000 + OBJECT_ORDER.indexOf(object) * 1000).toISOString();
}

/** Every scope the app asks for; a test takes some away. */
export const ALL_SCOPES = [
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.objects.owners.read',
  'crm.lists.read',
] as const;

/** Those that only the marketplace edition asks for. */
const APP_SCOPES = ['automation', 'settings.users.read', 'settings.users.teams.read'] as const;

export function seedState(org: OrgName, withPast = false): State {
  const { rules, names, readable } = ORGS[org];
  const records: State['hubspot']['records'] = { contact: new Map(), company: new Map(), deal: new Map() };
  for (const sample of [...SAMPLE_RECORDS, ...ASSOCIATED_CONTACTS]) {
    const madeAt = seededAt(sample.object, sample.id);
    const properties = {
      hs_object_id: sample.id,
      createdate: madeAt,
      [LAST_MODIFIED[sample.object]]: madeAt,
      ...sample.properties,
    };
    records[sample.object].set(sample.id, {
      id: sample.id,
      properties: new Map(Object.entries(properties)),
      history: new Map(
        Object.entries(sample.properties).flatMap(([name, value]) =>
          value === null ? [] : [[name, [seededEntry(name, value, madeAt)]] as const],
        ),
      ),
      contactIds: [...sample.contactIds],
      segments: sample.inSegment ? [SEGMENT_ID] : [],
      createdAt: madeAt,
      updatedAt: madeAt,
    });
  }
  const rows = (list: readonly object[]): Row[] => list.map((row) => ({ ...row }));
  // By hand, and never changed since.
  const made = (list: readonly { CreatedDate: string }[]): Row[] =>
    list.map((row) => ({ CreatedById: salesforceId('005', 91), LastModifiedDate: row.CreatedDate, ...row }));
  return {
    org,
    past: withPast ? 'not-made' : 'none',
    hubspot: {
      records,
      owners: OWNERS.map((owner) => ({ ...owner })),
      scopes: new Set<string>([...ALL_SCOPES, ...APP_SCOPES]),
      notIndexed: new Set(),
    },
    salesforce: {
      tables: new Map<string, Row[]>([
        ['User', rows(USERS)],
        [
          'UserLogin',
          USERS.map(({ Id }, index) => ({
            Id: salesforceId('0Yw', index + 1),
            UserId: Id,
            IsFrozen: FROZEN_USER_IDS.includes(Id),
            IsPasswordLocked: false,
          })),
        ],
        // A public group is a Group too: who asks for queues must say so.
        [
          'Group',
          [
            ...QUEUES.map((queue) => ({ ...queue, Type: 'Queue' })),
            { Id: salesforceId('00G', 90), DeveloperName: 'Sales_EMEA', Name: 'Sales EMEA', Type: 'Regular' },
          ],
        ],
        ['Lead', made(LEADS)],
        ['Contact', made(CONTACTS)],
        ['Account', made(ACCOUNTS)],
        ['Opportunity', made(OPPORTUNITIES)],
        ['FlowDefinitionView', rows(FLOWS)],
        // None is active; a test adds what it needs.
        ['ApexTrigger', []],
        ['UserRecordAccess', []],
        ['LeadHistory', []],
        ['ContactHistory', []],
        ['AccountHistory', []],
        ['OpportunityFieldHistory', []],
        [
          'AssignmentRule',
          names.map((name, index) => ({
            Id: salesforceId('01Q', index + 1),
            SobjectType: 'Lead',
            LastModifiedDate: RULES_CHANGED,
            ...name,
          })),
        ],
      ]),
      describes: new Map(Object.entries(DESCRIBES)),
      rulesXml: rules,
      rulesReadable: readable,
      noAccess: new Set(),
    },
  };
}

function seededEntry(name: string, value: string, timestamp: string): HistoryEntry {
  if (name.includes('salesforce')) return { value, timestamp, sourceType: 'SALESFORCE', sourceId: 'SalesforceSync' };
  return { value, timestamp, sourceType: 'CRM_UI', sourceId: 'userId:1011', updatedByUserId: 1011 };
}
