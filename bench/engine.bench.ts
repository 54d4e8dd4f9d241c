// The engine on a rule of 151 entries: deciding beside the rule evaluator alone, explaining, and what would change it.
import process from 'node:process';
import { decide, explain, indexUsers, known, leadRulesOf, readable } from '../src/domain/prediction/index.ts';
import type { OrgSnapshot, RecordFacts } from '../src/domain/prediction/index.ts';
import { compileRule } from '../src/domain/assignment-rules/index.ts';
import type { AssignmentRule } from '../src/domain/assignment-rules/index.ts';
import type { Bench } from './bench.ts';
import { inTurns } from './measure.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const ENTRIES = 151;
const USERS = 20_000;
const LEADS = 2000;
const ROUNDS = 9;

export const bench: Bench = {
  name: 'engine',
  title: `The engine alone, on a rule of ${ENTRIES} entries and ${USERS.toLocaleString('en')} users`,
  run: async () => {
    const { org, rule } = snapshot();
    const records = Array.from({ length: LEADS }, (_, index) => recordOf(index));
    const compiled = compileRule(rule);
    const [alone = 0, decided = 0, explained = 0] = await inTurns(ROUNDS, [
      () => perSecond(records, ({ lead }) => compiled.decide(lead, { now: NOW, trace: 'none' })),
      () => perSecond(records, (record) => decide(org, record, NOW)),
      () => perSecond(records.slice(0, 40), (record) => explain(org, record, NOW)),
    ]);
    const share = decided / alone;
    return [
      { what: 'the rule evaluator alone', value: rate(alone), ratio: '' },
      {
        what: 'decide',
        value: rate(decided),
        ratio: `${share.toFixed(2)} × the evaluator alone`,
        target: { says: 'at least half the evaluator alone', met: share >= 0.5 },
      },
      {
        what: 'explain, with remedies and counterfactuals',
        value: rate(explained),
        ratio: `decide is ${(decided / explained).toFixed(0)} × as fast`,
        target: { says: 'decide at least 5 × explain', met: decided >= 5 * explained },
      },
    ];
  },
};

function rate(value: number): string {
  return `${Math.round(value).toLocaleString('en')} a second`;
}

function perSecond<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<number> {
  // The processor's time: a busy machine stretches what takes long more than what takes no time.
  const begun = process.cpuUsage();
  for (const input of inputs) work(input);
  const { user, system } = process.cpuUsage(begun);
  return Promise.resolve((inputs.length / (user + system)) * 1_000_000);
}

const lead = (field: string, value: string): AssignmentRule['entries'][number]['criteria'][number] => ({
  field: `Lead.${field}`,
  operation: 'equals',
  value,
  valueField: null,
});

function snapshot(): { org: OrgSnapshot; rule: AssignmentRule } {
  const rule: AssignmentRule = {
    name: 'Standard',
    active: true,
    entries: Array.from({ length: ENTRIES }, (_, index) => ({
      number: index + 1,
      assignee: { type: 'User', name: `person.${index}@example.com` },
      // Filter logic, as many real rules have it: no index rules such an entry out.
      criteria: [
        lead('Country', `Land ${index % 60},Country ${index % 60}`),
        lead('Industry', `Industry ${index % 7}`),
        lead('LeadSource', `Source ${index % 5}`),
      ],
      booleanFilter: '1 AND (2 OR 3)',
      formula: null,
      template: null,
      overrideExistingTeams: null,
      notes: null,
    })),
  };
  const users = Array.from({ length: USERS }, (_, index) => ({
    id: `005${String(index).padStart(12, '0')}`,
    name: `Person ${index}`,
    firstName: 'Person',
    lastName: String(index),
    email: `person.${index}@example.com`,
    username: `person.${index}@example.com`,
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
  }));
  const org: OrgSnapshot = {
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
      users: readable(indexUsers(users)),
      queues: readable([]),
      leadRules: readable(leadRulesOf({ rules: [rule], unknownElements: [] })),
      automation: { Lead: { flows: [], triggers: [] } },
      required: {},
      picklists: {},
    },
  };
  return { org, rule };
}

function recordOf(index: number): RecordFacts {
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
    lead: {
      Country: `Land ${index % 90}`,
      Industry: `Industry ${index % 11}`,
      LeadSource: `Source ${index % 9}`,
      LastName: 'Roe',
      Company: 'Acme',
    },
  };
}
