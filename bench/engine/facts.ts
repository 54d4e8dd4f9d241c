// An org of many users with one rule, and contacts whose owner nobody in Salesforce is: the rules decide.
import { indexUsers, known, leadRulesOf, readable } from '../../src/domain/prediction/index.ts';
import type { LeadRules, OrgSnapshot, RecordFacts, UserIndex } from '../../src/domain/prediction/index.ts';
import type { AssignmentRule, LeadFields } from '../../src/domain/assignment-rules/index.ts';

export const USERS = 20_000;

export function manyUsers(): UserIndex {
  return indexUsers(
    Array.from({ length: USERS }, (_, index) => ({
      id: `005${String(index).padStart(12, '0')}`,
      name: `Person ${index}`,
      firstName: 'Person',
      lastName: String(index),
      email: `person.${index}@example.com`,
      username: `person.${index}@example.com`,
      isActive: true,
      userType: 'Standard',
      isFrozen: false,
    })),
  );
}

export function orgOf(users: UserIndex, leadRules: LeadRules): OrgSnapshot {
  return {
    settings: {
      integration: known('on'),
      contactsBecome: known('lead'),
      companySync: known('classic'),
      dealSync: known('on'),
      integrationUser: known({ id: null, name: 'Integration User' }),
      defaultLeadOwner: known({ type: 'Queue', name: 'Inbound' }),
      unmatchedOnPurpose: known(false),
    },
    salesforce: {
      state: 'readable',
      users: readable(users),
      queues: readable([]),
      leadRules: readable(leadRules),
      automation: { Lead: { flows: [], triggers: [] } },
      required: {},
      picklists: {},
    },
  };
}

export function rulesOf(rule: AssignmentRule): LeadRules {
  return leadRulesOf({ rules: [rule], unknownElements: [] });
}

export function recordOf(lead: LeadFields, index: number): RecordFacts {
  return {
    object: 'contact',
    id: String(index),
    properties: { email: 'lead@example.com', lastname: 'Roe', company: 'Acme' },
    owner: {
      state: 'read',
      owner: {
        id: '1',
        type: 'PERSON',
        firstName: 'No',
        lastName: 'Body',
        email: 'no.body@example.com',
        archived: false,
      },
    },
    inclusion: known('none'),
    companyContacts: known('none'),
    companyInclusion: known('none'),
    matches: readable([]),
    linkedRecord: null,
    lead,
  };
}
