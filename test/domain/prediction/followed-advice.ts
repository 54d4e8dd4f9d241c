// Advice, followed: the situations that a remedy leads to, made from the situation alone and without the engine.
import type { Situation, SituationSalesforce, SituationSettings } from '../../../src/contract/situation.ts';
import type { Remedy } from '../../../src/domain/prediction/index.ts';
import type { SituationOwner, SituationUser } from './situations.ts';

/** An owner, and the Salesforce user that owner is to the letter; in no other situation. */
export const EVE: { owner: SituationOwner; user: SituationUser } = {
  owner: { id: '77', type: 'PERSON', firstName: 'Eve', lastName: 'Rep', email: 'eve.rep@example.com', archived: false },
  user: {
    id: '005EVE',
    name: 'Eve Rep',
    firstName: 'Eve',
    lastName: 'Rep',
    email: 'eve.rep@example.com',
    username: 'eve.rep@example.com',
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
  },
};

export const factsIn = ({ salesforce }: Situation): SituationSalesforce =>
  typeof salesforce === 'object' && salesforce !== null ? salesforce : {};

export function withOwner(about: Situation, owner: SituationOwner): Situation {
  const properties = { ...about.record.properties, hubspot_owner_id: owner.id };
  return { ...about, record: { ...about.record, properties }, owner };
}

export function withFacts(about: Situation, change: Partial<SituationSalesforce>): Situation {
  return { ...about, salesforce: { ...factsIn(about), ...change } };
}

export function withUser(about: Situation, user: SituationUser): Situation {
  const others = (factsIn(about).users ?? []).filter(({ id }) => id !== user.id);
  return withFacts(about, { users: [...others, user] });
}

const withSettings = (about: Situation, change: Partial<SituationSettings>): Situation => ({
  ...about,
  settings: { ...about.settings, ...change },
});

const withProperties = (about: Situation, properties: Situation['record']['properties']): Situation => ({
  ...about,
  record: { ...about.record, properties: { ...about.record.properties, ...properties } },
});

/** Everything that an insert needs, under every name it may have. */
function filled(about: Situation): Situation {
  const required = Object.values(factsIn(about).required ?? {}).flatMap((fields) => fields ?? []);
  const lead = Object.fromEntries(['LastName', 'Company', ...required].map((field) => [field, 'Filled']));
  const all = withFacts(about, { lead: { ...factsIn(about).lead, ...lead } });
  const names = ['lastname', 'company', 'name', 'dealname', 'dealstage', 'closedate'];
  return withProperties(all, Object.fromEntries(names.map((name) => [name, 'Filled'])));
}

/** Each text that a restricted picklist does not have becomes its first value. */
function listed(about: Situation): Situation {
  const { picklists, lead } = factsIn(about);
  const first = Object.entries(picklists?.Lead ?? {}).map(
    ([field, values]) => [field, values[0]?.value ?? null] as const,
  );
  return withFacts(about, { lead: { ...lead, ...Object.fromEntries(first) } });
}

const SET: Readonly<Record<string, Partial<SituationSettings>[]>> = {
  integration: [{ integration: 'on' }, { integration: 'off' }],
  inclusion: [{ inclusion: 'member' }, { inclusion: 'not-member' }],
  companySync: [{ companySync: 'classic' }, { companySync: 'off' }],
  dealSync: [{ dealSync: 'on' }, { dealSync: 'off' }],
  companyContacts: [{ companyContacts: 'qualifying' }, { companyContacts: 'none' }],
  contactsBecome: [{ contactsBecome: 'lead' }, { contactsBecome: 'contact' }],
  integrationUser: [{ integrationUser: { id: '005NEW', name: 'New Bot' } }],
  defaultLeadOwner: [{ defaultLeadOwner: { type: 'Queue', name: 'New Queue' } }],
};

/** The situations in which a gate is open, or a setting given; one for each value that the advice leaves open. */
export function settled(about: Situation, { message }: Remedy): Situation[] | null {
  switch (message.id) {
    case 'do.add-email':
      return [withProperties(about, { email: 'new@example.com' })];
    case 'do.fill-fields':
      return [filled(about)];
    case 'do.correct-value':
      return [listed(about)];
    case 'do.associate-contact':
      return [withSettings(about, { companyContacts: 'qualifying' })];
    case 'do.join-segment':
      return [withSettings(about, { inclusion: 'member', companyInclusion: 'member' })];
    case 'do.resume-integration':
      return [withSettings(about, { integration: 'on' })];
    case 'do.turn-on':
    case 'do.set-setting':
      return (SET[message.params.setting] ?? []).map((change) => withSettings(about, change));
    default:
      return null;
  }
}
