// Any situation at all, small enough that owners, users and records often coincide.
import fc from 'fast-check';
import type { Situation } from '../../../src/contract/situation.ts';
import { rulesXml, toQueue, toUser, whenCountry } from './situations.ts';

const name = fc.constantFrom('Ann Lee', 'ann  lee', 'Ánn Lee', 'Carl Ode', 'Annie Lee');
const email = fc.constantFrom(
  'ann@example.com',
  'ANN@example.com',
  'ann+x@example.com',
  'carl@example.com',
  'ann@example.com.invalid',
);
const id = fc.constantFrom('005A', '005B', '005C', '005BOT');

const person = fc.constantFrom(
  { name: 'Ann Lee', firstName: 'Ann', lastName: 'Lee' },
  { name: 'ann  lee', firstName: ' ann', lastName: 'lee' },
  { name: 'Ánn Lee', firstName: 'Ánn', lastName: 'Lee' },
  { name: 'Carl Ode', firstName: 'Carl', lastName: 'Ode' },
  { name: 'Ann Lee', firstName: null, lastName: null },
  { name: 'Lee Ann', firstName: null, lastName: null },
  { name: null, firstName: null, lastName: null },
);

const user = fc
  .tuple(
    person,
    fc.record({
      id,
      email: fc.option(email),
      username: fc.constantFrom('carl@example.com', 'other@example.com'),
      isActive: fc.constantFrom(true, true, false, null),
      userType: fc.constantFrom('Standard', 'Standard', 'PowerPartner', 'Guest', 'CsnOnly', null),
      isFrozen: fc.option(fc.boolean()),
    }),
  )
  .map(([named, rest]) => ({ ...named, ...rest }));

const match = fc.record({
  object: fc.constantFrom('Lead' as const, 'Contact' as const, 'Account' as const),
  id: fc.constantFrom('00Q1', '0031', '0011'),
  isConverted: fc.option(fc.boolean()),
  createdDate: fc.option(fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')),
  owner: fc.record({
    id,
    name,
    type: fc.constantFrom('User' as const, 'Queue' as const),
    isActive: fc.option(fc.boolean()),
    userType: fc.constantFrom('Standard', 'PowerPartner', null),
  }),
});

const entry = fc
  .tuple(
    fc.constantFrom('', toUser('carl@example.com'), toQueue('EMEA_Leads')),
    fc.constantFrom('', whenCountry('DE'), whenCountry('DE', 'notEqual')),
  )
  .map((parts) => parts.join(''));

const leadRules = fc.oneof(
  fc.constant(null),
  fc.constant({ none: true as const }),
  fc.tuple(fc.array(entry, { maxLength: 3 }), fc.boolean()).map(([entries, active]) => rulesXml(entries, active)),
);

const salesforce = fc.record({
  users: fc.uniqueArray(user, { maxLength: 4, selector: ({ id: key }) => key }),
  matches: fc.array(match, { maxLength: 3 }),
  queues: fc.array(fc.constant({ developerName: 'EMEA_Leads', name: 'EMEA Leads' }), { maxLength: 1 }),
  leadRules,
  lead: fc.record(
    {
      Country: fc.constantFrom('DE', 'Germany', null),
      Company: fc.constantFrom('Acme', null),
      LastName: fc.constantFrom('Roe', null),
    },
    { requiredKeys: [] },
  ),
  linkedRecord: fc.constantFrom(null, 'not-found' as const),
  required: fc.constantFrom(null, { Lead: ['LastName', 'Company'] }),
  picklists: fc.constantFrom(null, { Lead: { Country: [{ value: 'Germany', code: 'DE' }] } }),
  automation: fc.constantFrom(
    null,
    { Lead: { flows: [], triggers: [] } },
    { Lead: { flows: [{ label: 'Route', when: 'after-save' as const }], triggers: [{ name: 'LeadOwner' }] } },
  ),
  unreadable: fc.option(
    fc.subarray(['users', 'matches', 'queues', 'leadRules', 'assignees', 'frozen'] as const).map((some) => [...some]),
    { freq: 3 },
  ),
});

const maybeId = fc.constantFrom(null, null, null, '', '00Q1', '0031', '0011');

const anySituation = fc.record({
  record: fc.record({
    object: fc.constantFrom('contact' as const, 'company' as const, 'deal' as const),
    id: fc.constant('101'),
    properties: fc.record(
      {
        email: fc.constantFrom(null, '', 'lead@example.com'),
        salesforceleadid: maybeId,
        salesforceaccountid: maybeId,
        hs_salesforceopportunityid: maybeId,
        salesforcedeleted: fc.constantFrom(null, null, 'true', 'false'),
        hubspot_owner_id: fc.constantFrom(null, '11'),
        lastname: fc.constantFrom('Roe', null),
        dealname: fc.constantFrom('Deal', ''),
      },
      { requiredKeys: [] },
    ),
  }),
  owner: fc.option(
    fc.record({
      id,
      type: fc.constantFrom('PERSON' as const, 'QUEUE' as const),
      firstName: fc.constantFrom('Ann', ' ann', null),
      lastName: fc.constantFrom('Lee', null),
      email: fc.option(email),
      archived: fc.boolean(),
    }),
  ),
  settings: fc.record({
    integration: fc.constantFrom('on' as const, 'paused' as const, 'off' as const, 'unknown' as const),
    contactsBecome: fc.constantFrom('lead' as const, 'contact' as const, 'unknown' as const),
    companySync: fc.constantFrom('on' as const, 'classic' as const, 'new' as const, 'off' as const, 'unknown' as const),
    dealSync: fc.constantFrom('on' as const, 'off' as const, 'unknown' as const),
    inclusion: fc.constantFrom('none' as const, 'member' as const, 'not-member' as const, 'unknown' as const),
    companyContacts: fc.constantFrom(
      'none' as const,
      'all-leads' as const,
      'none-in-segment' as const,
      'qualifying' as const,
      'unknown' as const,
    ),
    integrationUser: fc.constantFrom(null, { id: '005BOT', name: 'Integration User' }),
    defaultLeadOwner: fc.constantFrom(null, { type: 'Queue' as const, name: 'Inbound Leads' }),
  }),
  salesforce: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(null, 'unavailable' as const) },
    { weight: 12, arbitrary: salesforce },
  ),
});

/** The type of a property that may be absent says `undefined`; none is. */
export const arbitrarySituation = anySituation as fc.Arbitrary<Situation>;
