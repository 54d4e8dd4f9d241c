// Builders of samples for the tests of detection and backtest.
import { parseAssignmentRules } from '../../../src/adapters/salesforce/rules-xml/index.ts';
import type {
  PastOrg,
  PastOwner,
  PastRecord,
  PastSalesforceRecord,
  Sample,
} from '../../../src/domain/evidence/sample.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const START = Date.UTC(2026, 0, 1);

export const INTEGRATION = { id: '005000000000090AAA', name: 'HubSpot Integration' };
export const ANN: PastOwner = { type: 'User', id: '005000000000001AAA', name: 'Ann Lee' };
export const BEN: PastOwner = { type: 'User', id: '005000000000002AAA', name: 'Ben Okafor' };
export const INBOUND: PastOwner = { type: 'Queue', id: '00G000000000002AAA', name: 'Inbound Leads' };

const MADE = { contact: 'Lead', company: 'Account', deal: 'Opportunity' } as const;

export interface Spec {
  object?: PastRecord['object'];
  /** Days after the start: record `day` is newer than record `day - 1`. */
  day?: number;
  hubspot?: Partial<PastRecord['hubspot']>;
  salesforce?: Partial<PastSalesforceRecord> | null;
}

/** A contact that HubSpot made and that synced to a new lead within a quarter of an hour, unless said otherwise. */
export function past(id: string, { object = 'contact', day = 0, hubspot, salesforce }: Spec = {}): PastRecord {
  const syncedAt = START + day * DAY;
  return {
    object,
    hubspot: {
      id,
      createdAt: syncedAt - 10 * MINUTE,
      createdIn: 'HUBSPOT',
      properties: { email: `person.${id}@example.com` },
      ownerHistory: [],
      segments: [],
      firstSyncAt: syncedAt,
      ...hubspot,
    },
    salesforce:
      salesforce === null
        ? null
        : {
            object: MADE[object],
            id: `00Q${id.padStart(12, '0')}AAA`,
            createdAt: syncedAt - 1000,
            createdBy: INTEGRATION,
            owner: { type: 'User', ...INTEGRATION },
            ownerAtCreation: { type: 'User', ...INTEGRATION },
            fields: {},
            ...salesforce,
          },
  };
}

export function unsynced(
  id: string,
  { object = 'contact', day = 0, hubspot }: Omit<Spec, 'salesforce'> = {},
): PastRecord {
  return past(id, { object, day, hubspot: { firstSyncAt: null, ...hubspot }, salesforce: null });
}

/** As many records as asked for, the first the oldest. */
export function many(count: number, make: (index: number) => PastRecord): PastRecord[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function sampleOf(
  records: readonly PastRecord[],
  org: Partial<PastOrg> = {},
  owners: Sample['owners'] = [],
): Sample {
  return { records, owners, org: { users: [], queues: [], leadRules: null, automation: {}, ...org } };
}

/** Entry 1 gives leads from Spain to Ann; nobody takes the others. */
export const SPAIN_TO_ANN = rules(`<ruleEntry><assignedTo>ann@example.com.crm</assignedTo>
  <assignedToType>User</assignedToType>
  <criteriaItems><field>Lead.Country</field><operation>equals</operation><value>Spain</value></criteriaItems></ruleEntry>`);

export const USERS = [
  user(ANN, 'ann@example.com'),
  user(BEN, 'ben@example.com'),
  user({ type: 'User', ...INTEGRATION }, 'integration@example.com'),
];
export const QUEUES = [{ id: INBOUND.id, developerName: 'Inbound', name: INBOUND.name }];

export function rules(entries: string, changedAt: number | null = null): NonNullable<PastOrg['leadRules']> {
  const xml = `<AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata"><assignmentRule><fullName>Standard</fullName>
    <active>true</active>${entries}</assignmentRule></AssignmentRules>`;
  return { set: parseAssignmentRules(xml), changedAt };
}

function user({ id, name }: PastOwner, email: string): PastOrg['users'][number] {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { id, name, firstName, lastName, email, username: `${email}.crm`, isActive: true, userType: 'Standard' };
}
