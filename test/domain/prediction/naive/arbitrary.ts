// Situations that reach the rows of the table in their combinations: few names, so that owners, users and records meet.
import fc from 'fast-check';
import type { Situation, SituationSalesforce } from '../../../../src/contract/situation.ts';
import { rulesXml, toQueue, toUser, whenCountry } from '../situations.ts';

type User = NonNullable<SituationSalesforce['users']>[number];

const NFD = 'Zoë Lee'.normalize('NFD');
const people = [
  { first: 'Ann', last: 'Lee', email: 'ann@example.com' },
  { first: 'Robert', last: 'Ode', email: 'robert@example.com' },
  { first: 'Zoë', last: 'Lee', email: 'zoe@example.com' },
] as const;

const owner: fc.Arbitrary<Situation['owner']> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 8,
    arbitrary: fc.constantFrom(...people).map(({ first, last, email }) => ({
      id: '1',
      type: 'PERSON' as const,
      firstName: first,
      lastName: last,
      email,
      archived: false,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      id: '2',
      type: 'QUEUE' as const,
      firstName: 'EMEA',
      lastName: 'Leads',
      email: null,
      archived: false,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      id: '3',
      type: 'PERSON' as const,
      firstName: 'Ann',
      lastName: 'Lee',
      email: '',
      archived: false,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...people).map(({ email }) => ({
      id: '4',
      type: 'PERSON' as const,
      firstName: '',
      lastName: '',
      email,
      archived: true,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...people).map(({ first, last, email }) => ({
      id: '5',
      type: 'PERSON' as const,
      firstName: first,
      lastName: last,
      email,
      archived: true,
    })),
  },
);

/** How one user's name stands to a person's. */
const named = (first: string, last: string): fc.Arbitrary<Pick<User, 'name' | 'firstName' | 'lastName'>> => {
  const full = (one: string, two: string) => ({ name: `${one} ${two}`, firstName: one, lastName: two });
  const only = (name: string | null) => ({ name, firstName: null, lastName: null });
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(full(first, last)) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        full(first.toUpperCase(), last),
        full(first.normalize('NFD'), ` ${last}`),
        full(first.normalize('NFD').replace(/\p{M}/gu, ''), last),
        full(first === 'Robert' ? 'Bob' : 'Mia', last),
        full('Otto', 'Other'),
        { ...full(first, last), name: `${first} M. ${last}` },
        only(`${first} ${last}`),
        only(`${last} ${first}`),
        only(`${last.toUpperCase()} ${first}`),
        only(null),
        only(NFD),
      ),
    },
  );
};

const mailed = (email: string): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constant(email) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        email.toUpperCase(),
        ` ${email}`,
        email.replace('@', '+sf@'),
        email.replace('example.com', 'example.org'),
        `${email}.invalid`,
        'other@example.com',
        null,
      ),
    },
  );

const user = fc.constantFrom(...people).chain(({ first, last, email }) =>
  fc
    .record({
      named: named(first, last),
      email: mailed(email),
      isActive: fc.constantFrom(true, true, true, true, false, null),
      userType: fc.constantFrom(
        'Standard',
        'Standard',
        'Standard',
        'Standard',
        'PowerPartner',
        'Guest',
        'CsnOnly',
        null,
      ),
      isFrozen: fc.constantFrom(false, false, false, true, null),
    })
    .map(({ named: names, ...rest }) => ({ ...names, ...rest })),
);

const users = fc.array(user, { minLength: 0, maxLength: 3 }).map((list) => [
  ...list.map((one, index): User => ({ id: `005U${index}`, username: `u${index}@example.com`, ...one })),
  {
    id: '005RA',
    name: 'Rule Active',
    firstName: 'Rule',
    lastName: 'Active',
    email: 'ra@example.com',
    username: 'active@example.com',
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
  },
  {
    id: '005RI',
    name: 'Rule Inactive',
    firstName: 'Rule',
    lastName: 'Inactive',
    email: 'ri@example.com',
    username: 'inactive@example.com',
    isActive: false,
    userType: 'Standard',
    isFrozen: false,
  },
  {
    id: '005RU',
    name: 'Rule Unknown',
    firstName: 'Rule',
    lastName: 'Unknown',
    email: 'ru@example.com',
    username: 'unknown@example.com',
    isActive: null,
    userType: 'Standard',
    isFrozen: false,
  },
  {
    id: '005BOT',
    name: 'Integration User',
    firstName: 'Integration',
    lastName: 'User',
    email: 'bot@example.com',
    username: 'bot@example.com',
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
  },
]);

const recordOwner = fc.constantFrom(
  { id: '005U0', name: 'First User', type: 'User' as const, isActive: true, userType: 'Standard' },
  { id: '005X', name: 'Xenia Kept', type: 'User' as const, isActive: true, userType: 'Standard' },
  { id: '005P', name: 'Partner Kept', type: 'User' as const, isActive: true, userType: 'PowerPartner' },
  { id: '005BOT', name: 'Integration User', type: 'User' as const, isActive: true, userType: 'Standard' },
  { id: '005Y', name: 'Yan Gone', type: 'User' as const, isActive: false, userType: 'Standard' },
  { id: '005Y', name: 'Yan Gone', type: 'User' as const, isActive: false, userType: 'Standard' },
  { id: '005N', name: 'Nia Maybe', type: 'User' as const, isActive: null, userType: 'Standard' },
  { id: '00GQ', name: 'EMEA Leads', type: 'Queue' as const, isActive: null, userType: null },
);

type Unread = NonNullable<SituationSalesforce['unreadable']>[number];
type Match = NonNullable<SituationSalesforce['matches']>[number];

function matches(object: Situation['record']['object']): fc.Arbitrary<Match[]> {
  if (object === 'deal') return fc.constant([]);
  const kinds = object === 'company' ? (['Account'] as const) : (['Lead', 'Lead', 'Contact'] as const);
  const one = fc
    .record({
      object: fc.constantFrom(...kinds),
      isConverted: fc.constantFrom(false, false, false, true, null),
      owner: recordOwner,
    })
    .filter(({ object: kind, owner: { type } }) => kind === 'Lead' || type === 'User');
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 4, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }) },
    )
    .map((list) =>
      list.map((each, index) => ({
        ...each,
        isConverted: each.object === 'Lead' ? each.isConverted : null,
        id: `${each.object}${index}`,
        createdDate: `202${index}-01-01T00:00:00Z`,
      })),
    );
}

const assignee = fc.constantFrom(
  toUser('active@example.com'),
  toUser('active@example.com'),
  toUser('inactive@example.com'),
  toUser('unknown@example.com'),
  toUser('nobody@example.com'),
  toQueue('EMEA_Leads'),
  toQueue('EMEA_Leads'),
  toQueue('No_Such_Queue'),
  '',
);
const criterion = fc.constantFrom(
  '',
  whenCountry('Spain'),
  whenCountry('Spain', 'notEqual'),
  whenCountry('France,Spain'),
  whenCountry('Nowhere'),
  whenCountry('x').replaceAll('Lead.Country', 'Lead.Rating'),
);
const entry = fc.tuple(assignee, criterion).map(([to, when]) => `${to}${when}`);
const US = 'US,USA,United States,United States of America';
const turn = (n: number): string => whenCountry(String(n)).replaceAll('Lead.Country', 'Lead.Turn__c');
const mod = (n: number, k: number): string => `<formula>MOD(VALUE(Lead_Number__c), ${n}) = ${k}</formula>`;

const leadRules = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ none: true as const }) },
  { weight: 6, arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => rulesXml(entries)) },
  { weight: 1, arbitrary: fc.array(entry, { minLength: 1, maxLength: 2 }).map((entries) => rulesXml(entries, false)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      rulesXml([0, 1].map((k) => `${[toUser('active@example.com'), toQueue('EMEA_Leads')][k]}${mod(2, k)}`)),
      rulesXml([0, 1].map((k) => `${[toUser('active@example.com'), toQueue('EMEA_Leads')][k]}${mod(3, k)}`)),
      rulesXml([1, 2].map((k) => `${[toUser('active@example.com'), toQueue('EMEA_Leads')][k - 1]}${turn(k)}`)),
      rulesXml(
        ['equals', 'notEqual'].map((how) => `${toUser('active@example.com')}${whenCountry(US, how)}`),
        true,
        'Standard',
      ),
    ),
  },
);

type Automation = NonNullable<NonNullable<SituationSalesforce['automation']>['Lead']>;
const automationOf = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Automation>({ flows: [], triggers: [] }) },
  {
    weight: 1,
    arbitrary: fc.constant<Automation>({ flows: [{ label: 'Route', when: 'before-save' as const }], triggers: [] }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Automation>({ flows: [{ label: 'Late', when: 'after-save' as const }], triggers: [] }),
  },
  { weight: 1, arbitrary: fc.constant<Automation>({ flows: [], triggers: [{ name: 'LeadOwner' }] }) },
);
const automation = fc.option(
  fc.record({ Lead: automationOf, Contact: automationOf, Account: automationOf, Opportunity: automationOf }),
);

const often = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) });

const properties = fc.record(
  {
    email: often<string | null>('maya@example.com', null, ' '),
    lastname: often<string | null>('Lindqvist', ''),
    name: often<string | null>('Northwind', ''),
    dealname: often<string | null>('Big one', null),
    country: often<string | null>('Spain', 'Atlantis'),
  },
  { requiredKeys: ['email'] },
);

function salesforceOf(object: Situation['record']['object'], synced: boolean): fc.Arbitrary<SituationSalesforce> {
  const kinds = { contact: ['Lead', 'Contact'], company: ['Account'], deal: ['Opportunity'] } as const;
  const linked = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        object: fc.constantFrom(...kinds[object]),
        id: fc.constant('00QL'),
        isConverted: fc.constant(false),
        owner: recordOwner,
      }),
    },
    { weight: 1, arbitrary: fc.constant('not-found' as const) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  return (
    fc
      .record({
        users,
        matches: matches(object),
        queues: fc.constantFrom<NonNullable<SituationSalesforce['queues']>>(
          [{ developerName: 'EMEA_Leads', name: 'EMEA Leads', id: '00GQ' }],
          [],
        ),
        leadRules,
        lead: fc.record(
          {
            LastName: often<string | null>('Lindqvist', null),
            Company: often<string | null>('Northwind', null),
            Country: often<string | null>('Spain', 'France', 'Atlantis', null),
            Rating: often<string | null>('Hot', 'x', null),
          },
          { requiredKeys: [] },
        ),
        linkedRecord: synced ? linked : fc.constant(null),
        required: often<SituationSalesforce['required']>(
          null,
          { Lead: ['LastName', 'Company', 'Rating'] },
          { Contact: ['LastName'] },
        ),
        picklists: often<SituationSalesforce['picklists']>(null, {
          Lead: {
            Country: [
              { value: 'Spain', code: 'ES' },
              { value: 'France', code: 'FR' },
            ],
          },
        }),
        automation,
        unreadable: fc.oneof(
          { weight: 8, arbitrary: fc.constant<Unread[]>([]) },
          {
            weight: 1,
            arbitrary: fc.subarray<Unread>(['users', 'matches', 'queues', 'leadRules', 'assignees', 'frozen']),
          },
        ),
      })
      // Rules that were not read are not there.
      .map((facts) => (facts.unreadable.includes('leadRules') ? { ...facts, leadRules: null } : facts))
  );
}

export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    object: fc.constantFrom(
      'contact' as const,
      'contact' as const,
      'contact' as const,
      'company' as const,
      'deal' as const,
    ),
    synced: often(false, true),
    deleted: often(false, false, false, true),
  })
  .chain(({ object, synced, deleted }) =>
    fc
      .record({
        properties,
        owner,
        ownerId: fc.constantFrom(null, '9'),
        settings: fc.record({
          integration: often('on', 'paused', 'off', 'unknown'),
          contactsBecome: fc.constantFrom('lead', 'lead', 'contact', 'unknown'),
          companySync: fc.constantFrom('classic', 'on', 'classic', 'new', 'off', 'unknown'),
          dealSync: fc.constantFrom('on', 'on', 'off', 'unknown'),
          inclusion: often('none', 'member', 'not-member', 'unknown'),
          companyContacts: fc.constantFrom(
            'qualifying',
            'qualifying',
            'none',
            'all-leads',
            'none-in-segment',
            'unknown',
          ),
          integrationUser: fc.constantFrom(
            { id: '005BOT', name: 'Integration User' },
            { id: '005BOT', name: 'Integration User' },
            { id: '005U0', name: 'Ann Lee' },
            null,
          ),
          defaultLeadOwner: fc.constantFrom(
            null,
            { type: 'Queue' as const, name: 'Inbound' },
            { type: 'User' as const, name: 'Otto Default' },
          ),
          unmatchedOnPurpose: often(false, true),
        }),
        salesforce: fc.oneof(
          { weight: 12, arbitrary: salesforceOf(object, synced) },
          { weight: 1, arbitrary: fc.constantFrom(null, 'unavailable' as const) },
        ),
      })
      .map(({ ownerId, ...rest }): Situation => {
        const idKey = {
          contact: 'salesforceleadid',
          company: 'salesforceaccountid',
          deal: 'hs_salesforceopportunityid',
        }[object];
        return {
          record: {
            object,
            id: '101',
            properties: {
              ...rest.properties,
              hubspot_owner_id: rest.owner?.id ?? ownerId,
              ...(synced ? { [idKey]: '00QL' } : {}),
              ...(deleted && synced && object !== 'deal' ? { salesforcedeleted: 'true' } : {}),
            },
          },
          owner: rest.owner,
          settings: rest.settings,
          salesforce: rest.salesforce,
        } as Situation;
      }),
  );
