// The people, queues and rules of a company with a past.
import type { Random } from './random.ts';
import type { PastHubSpotOwner, PastOwner, PastShape, PastSettings, PastUser } from './shape.ts';

export interface Company {
  /** Where its contacts live. */
  countries: readonly [string, ...string[]];
  settings: PastSettings;
  users: PastUser[];
  owners: PastHubSpotOwner[];
  /** For the sync's own use: what each HubSpot owner is in Salesforce, if anybody. */
  matches: Map<string, PastOwner>;
  reps: [PastOwner, ...PastOwner[]];
  integrationUser: PastOwner;
  formerIntegrationUser: PastOwner;
  queues: { id: string; developerName: string; name: string }[];
  /** The rules of today, and those before they were changed. */
  rules: Rule[];
  formerRules: Rule[];
}

/** An entry of the lead assignment rule: the first whose field has one of the values takes the lead. */
export interface Rule {
  field: 'Country' | 'Region__c';
  values: string[];
  assignee: PastOwner;
  /** Username or developer name, as the rule file writes it. */
  written: string;
}

export const COUNTRIES = ['Spain', 'France', 'Germany', 'Japan', 'Brazil', 'Canada'] as const;
export const REGIONS = ['EMEA', 'APAC', 'LATAM', 'NA'] as const;

const FIRST_NAMES = ['Ann', 'Ben', 'Chloe', 'Dev', 'Eva', 'Finn', 'Grace', 'Hugo', 'Iris', 'Jonas'] as const;
const LAST_NAMES = [
  'Lee',
  'Okafor',
  'Martin',
  'Rao',
  'Sanchez',
  'Vogel',
  'Tanaka',
  'Costa',
  'Weber',
  'Moreau',
] as const;

export function companyFrom(random: Random, shape: PastShape): Company {
  const people = FIRST_NAMES.slice(0, 4 + random.below(6)).map((first, index) =>
    user(index + 1, first, LAST_NAMES[index] ?? 'Smith'),
  );
  // One of them has left both systems since.
  const leaver = people.at(-1);
  if (leaver !== undefined) leaver.isActive = false;
  const current = user(90, 'HubSpot', 'Integration');
  const former = { ...user(91, 'Former', 'Integration'), isActive: false };
  const active = people.slice(0, -1).map(asOwner);
  const [first, ...others] = active;
  if (first === undefined) throw new Error('a company has at least one rep');
  const queues = [
    { id: '00G000000000001AAA', developerName: 'EMEA_Leads', name: 'EMEA Leads' },
    { id: '00G000000000002AAA', developerName: 'Inbound', name: 'Inbound Leads' },
  ];
  const reps: [PastOwner, ...PastOwner[]] = [first, ...others];
  const inbound: PastOwner = { type: 'Queue', id: '00G000000000002AAA', name: 'Inbound Leads' };
  const defaultOwner = random.chance(0.5) ? inbound : random.one(reps);
  const owners = people.map((person, index) => hubspotOwner(person, index));
  return {
    countries: COUNTRIES,
    settings: {
      contactsBecome: shape.settings.contactsBecome ?? random.one(['lead', 'lead', 'contact']),
      companySync: shape.settings.companySync ?? random.one(['on', 'off']),
      dealSync: shape.settings.dealSync ?? random.one(['on', 'off']),
      inclusionSegmentId: shape.settings.inclusionSegmentId ?? random.one(['none', '77']),
      integrationUser: { id: current.id, name: current.name },
      defaultLeadOwner: { type: defaultOwner.type, name: defaultOwner.name },
      fieldMapping: { Country: 'country', Region__c: 'region' },
      fixedLeadValues: { LeadSource: 'HubSpot' },
    },
    users: [...people, current, former],
    owners,
    // The second owner's name is spelt otherwise in HubSpot: nobody is sent (row L13).
    matches: new Map(
      people.flatMap((person, index) => (index === 1 ? [] : [[String(100 + index), asOwner(person)] as const])),
    ),
    reps,
    integrationUser: asOwner(current),
    formerIntegrationUser: asOwner(former),
    queues,
    rules: rulesFrom(random, people, reps),
    formerRules: rulesFrom(random, people, reps),
  };
}

export function defaultLeadOwnerOf({ settings, reps, queues }: Company): PastOwner {
  const { type, name } = settings.defaultLeadOwner;
  const queue = queues.find((candidate) => candidate.name === name);
  if (type === 'Queue' && queue !== undefined) return { type, id: queue.id, name };
  return reps.find((rep) => rep.name === name) ?? reps[0];
}

function user(number: number, firstName: string, lastName: string): PastUser {
  const email = `${firstName}.${lastName}@example.com`.toLowerCase();
  return {
    id: `005${String(number).padStart(12, '0')}AAA`,
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    email,
    username: `${email}.crm`,
    isActive: true,
    userType: 'Standard',
    isFrozen: false,
  };
}

function asOwner({ id, name }: PastUser): PastOwner {
  return { type: 'User', id, name };
}

function hubspotOwner(person: PastUser, index: number): PastHubSpotOwner {
  const archived = !person.isActive;
  return {
    id: String(100 + index),
    type: 'PERSON',
    // HubSpot clears the names of archived owners.
    firstName: archived ? '' : person.firstName,
    lastName: archived ? '' : index === 1 ? `${person.lastName}-Smith` : person.lastName,
    email: person.email,
    archived,
  };
}

/** Two entries by country and one by region; some leads fit none of them. */
function rulesFrom(random: Random, people: readonly PastUser[], reps: [PastOwner, ...PastOwner[]]): Rule[] {
  const usernames = new Map(people.map(({ id, username }) => [id, username]));
  const rep = (): Pick<Rule, 'assignee' | 'written'> => {
    const assignee = random.one(reps);
    return { assignee, written: usernames.get(assignee.id) ?? '' };
  };
  const start = random.below(COUNTRIES.length);
  const country = (offset: number): string => COUNTRIES[(start + offset) % COUNTRIES.length] ?? 'Spain';
  return [
    {
      field: 'Country',
      values: [country(0), country(1)],
      assignee: { type: 'Queue', id: '00G000000000001AAA', name: 'EMEA Leads' },
      written: 'EMEA_Leads',
    },
    { field: 'Country', values: [country(2)], ...rep() },
    { field: 'Region__c', values: [random.one(REGIONS)], ...rep() },
  ];
}
