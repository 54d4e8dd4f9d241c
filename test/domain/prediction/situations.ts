// Builders for situations: a plain new lead of Ann Lee's, changed by each test in the one thing it is about.
import { parseAssignmentRules } from '../../../src/adapters/salesforce/rules-xml/index.ts';
import { factsOfSituation } from '../../../src/contract/situation-facts.ts';
import type { SituationFacts } from '../../../src/contract/situation-facts.ts';
import type { Situation, SituationSalesforce, SituationSettings } from '../../../src/contract/situation.ts';
import { decide, explain } from '../../../src/domain/prediction/index.ts';
import type { Decision, ExplainOptions, Explanation } from '../../../src/domain/prediction/index.ts';

export type SituationOwner = NonNullable<Situation['owner']>;
export type SituationUser = NonNullable<SituationSalesforce['users']>[number];
export type SituationMatch = NonNullable<SituationSalesforce['matches']>[number];

export const ANN_LEE: SituationOwner = {
  id: '11',
  type: 'PERSON',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'ann.lee@example.com',
  archived: false,
};

export const BOT: { id: string; name: string } = { id: '005BOT', name: 'Integration User' };
export const INBOUND: NonNullable<SituationSettings['defaultLeadOwner']> = { type: 'Queue', name: 'Inbound Leads' };

export function user(change: Partial<SituationUser> = {}): SituationUser {
  return {
    id: '005ANN',
    name: 'Ann Lee',
    firstName: 'Ann',
    lastName: 'Lee',
    email: 'ann.lee@example.com',
    username: 'ann.lee@example.com.crm',
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
    ...change,
  };
}

export const CARL: SituationUser = user({
  id: '005CARL',
  name: 'Carl Ode',
  firstName: 'Carl',
  lastName: 'Ode',
  email: 'carl@example.com',
  username: 'carl@example.com',
});

export function existing(
  object: SituationMatch['object'],
  change: Partial<SituationMatch> & { owner?: SituationMatch['owner'] } = {},
): SituationMatch {
  return {
    object,
    id: `${object}-1`,
    isConverted: false,
    createdDate: '2026-01-01T00:00:00.000Z',
    owner: { id: '005CARL', name: 'Carl Ode', type: 'User', isActive: true, userType: 'Standard' },
    ...change,
  };
}

export interface Change {
  object?: Situation['record']['object'];
  properties?: Situation['record']['properties'];
  owner?: SituationOwner | null;
  settings?: Partial<SituationSettings>;
  salesforce?: Partial<SituationSalesforce> | null | 'unavailable';
}

export function situation(change: Change = {}): Situation {
  const salesforce = change.salesforce === undefined ? {} : change.salesforce;
  return {
    record: {
      object: change.object ?? 'contact',
      id: '101',
      properties: { email: 'lead@example.com', ...change.properties },
    },
    owner: change.owner === undefined ? ANN_LEE : change.owner,
    settings: {
      integration: 'on',
      contactsBecome: 'lead',
      companySync: 'classic',
      dealSync: 'on',
      inclusion: 'none',
      companyContacts: 'qualifying',
      integrationUser: BOT,
      defaultLeadOwner: INBOUND,
      ...change.settings,
    },
    salesforce:
      salesforce === null || salesforce === 'unavailable'
        ? salesforce
        : {
            users: [user(), CARL],
            matches: [],
            queues: [{ developerName: 'EMEA_Leads', name: 'EMEA Leads', id: '00GEMEA' }],
            leadRules: { none: true },
            lead: {},
            ...salesforce,
          },
  };
}

/** One lead assignment rule as metadata XML; `entries` are the insides of each `<ruleEntry>`. */
export function rulesXml(entries: readonly string[], active = true, name = 'Inbound'): { xml: string } {
  const body = entries.map((entry) => `<ruleEntry>${entry}</ruleEntry>`).join('');
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?><AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata"><assignmentRule><fullName>${name}</fullName><active>${String(active)}</active>${body}</assignmentRule></AssignmentRules>`,
  };
}

export const toUser = (username: string): string =>
  `<assignedTo>${username}</assignedTo><assignedToType>User</assignedToType>`;
export const toQueue = (name: string): string =>
  `<assignedTo>${name}</assignedTo><assignedToType>Queue</assignedToType>`;
export const whenCountry = (value: string, operation = 'equals'): string =>
  `<criteriaItems><field>Lead.Country</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

export const NOW = new Date('2026-11-24T09:00:00Z');

/** The facts that the engine decides with. */
export function factsOf(about: Situation): SituationFacts {
  return factsOfSituation(about, parseAssignmentRules);
}

export function decided(about: Situation): Decision {
  const { org, record } = factsOf(about);
  return decide(org, record, NOW);
}

export function explained(about: Situation, options: ExplainOptions = {}): Explanation {
  const { org, record } = factsOf(about);
  return explain(org, record, NOW, options);
}
