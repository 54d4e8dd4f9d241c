// Ways to know less of a situation: each takes one fact away, and none makes another fact of it.
import type { Situation, SituationSalesforce, SituationSettings } from '../../../src/contract/situation.ts';

type User = NonNullable<SituationSalesforce['users']>[number];
type Match = NonNullable<SituationSalesforce['matches']>[number];

function salesforce(about: Situation, change: (facts: SituationSalesforce) => Partial<SituationSalesforce>): Situation {
  const { salesforce: facts } = about;
  if (facts == null || facts === 'unavailable') return about;
  return { ...about, salesforce: { ...facts, ...change(facts) } };
}

const settings = (about: Situation, change: Partial<SituationSettings>): Situation => ({
  ...about,
  settings: { ...about.settings, ...change },
});
const ofUsers = (about: Situation, change: Partial<User>): Situation =>
  salesforce(about, ({ users }) => ({ users: users?.map((user) => ({ ...user, ...change })) }));
const ofMatches = (about: Situation, change: Partial<Match>): Situation =>
  salesforce(about, ({ matches }) => ({ matches: matches?.map((match) => ({ ...match, ...change })) }));
/** Of the owner of each record, and of the same users in the list: else the list would tell another thing. */
const ofOwners = (about: Situation, change: Partial<Pick<Match['owner'], 'isActive' | 'userType'>>): Situation =>
  salesforce(about, ({ matches, users }) => {
    const owners = new Set(matches?.map(({ owner }) => owner.id));
    return {
      matches: matches?.map((match) => ({ ...match, owner: { ...match.owner, ...change } })),
      users: users?.map((user) => (owners.has(user.id) ? { ...user, ...change } : user)),
    };
  });

export const REMOVALS: Readonly<Record<string, (about: Situation) => Situation>> = {
  'all of Salesforce': (about) => ({ ...about, salesforce: 'unavailable' }),
  'the list of users': (about) => salesforce(about, () => ({ users: null })),
  'the names of users': (about) => ofUsers(about, { name: null, firstName: null, lastName: null }),
  'the e-mails of users': (about) => ofUsers(about, { email: null }),
  'the types of users': (about) => ofUsers(about, { userType: null }),
  'which users are active': (about) => ofUsers(about, { isActive: null }),
  'the usernames, so that assignees are not found': (about) => ofUsers(about, { username: null }),
  'the records to meet': (about) => salesforce(about, () => ({ matches: null })),
  'which leads are converted': (about) => ofMatches(about, { isConverted: null }),
  'when the records were created': (about) => ofMatches(about, { createdDate: null }),
  'whether the owners of records are active': (about) => ofOwners(about, { isActive: null }),
  'the types of the owners of records': (about) => ofOwners(about, { userType: null }),
  'the list of queues': (about) => salesforce(about, () => ({ queues: null })),
  'the lead assignment rules': (about) => salesforce(about, () => ({ leadRules: null })),
  "the new lead's fields": (about) => salesforce(about, () => ({ lead: {} })),
  'the linked record': (about) => salesforce(about, () => ({ linkedRecord: null })),
  'the HubSpot owner': (about) => {
    const ownerId = about.owner?.id ?? about.record.properties.hubspot_owner_id ?? null;
    const properties = { ...about.record.properties, hubspot_owner_id: ownerId };
    return { ...about, record: { ...about.record, properties }, owner: null };
  },
  'whether the integration is on': (about) => settings(about, { integration: 'unknown' }),
  'what contacts become': (about) => settings(about, { contactsBecome: 'unknown' }),
  'whether companies sync': (about) => settings(about, { companySync: 'unknown' }),
  'whether deals sync': (about) => settings(about, { dealSync: 'unknown' }),
  'whether there is a segment': (about) => settings(about, { inclusion: 'unknown' }),
  "the company's contacts": (about) => settings(about, { companyContacts: 'unknown' }),
  'the integration user': (about) => settings(about, { integrationUser: null }),
  'the default lead owner': (about) => settings(about, { defaultLeadOwner: null }),
};
