// Fjordlight Instruments as a company with a past: its own people, queues and rules, which today's are like.
import { INTEGRATION_USER, OWNERS, QUEUES, USERS } from '../people.ts';
import { SEGMENT_ID } from '../settings.ts';
import type { Company, Rule } from './company.ts';
import type { PastHubSpotOwner, PastOwner } from './shape.ts';

/** Ann Lee, Oskar Lund, Riley Rep; Dev Patel, whose e-mail address differs; Gus Ray, who has left HubSpot. */
const OWNER_IDS = ['11', '14', '25', '26', '17'];
const MATCHED: Readonly<Record<string, string>> = { 11: 'Ann Lee', 25: 'Oskar Lund', 26: 'Riley Rep', 17: 'Gus Ray' };

function userNamed(name: string): PastOwner {
  const user = USERS.find(({ Name }) => Name === name);
  if (user === undefined) throw new Error(`the sample has no user ${name}`);
  return { type: 'User', id: user.Id, name };
}

function queueNamed(developerName: string): PastOwner {
  const queue = QUEUES.find(({ DeveloperName }) => DeveloperName === developerName);
  if (queue === undefined) throw new Error(`the sample has no queue ${developerName}`);
  return { type: 'Queue', id: queue.Id, name: queue.Name };
}

const takes = (assignee: PastOwner, ...values: string[]): Rule => ({
  field: 'Country',
  values,
  assignee,
  written: assignee.name,
});

/** The entries of the rule "Inbound" that a contact with a country and no more can meet. */
const RULES: Rule[] = [
  takes(userNamed('Priya Rao'), 'Norway', 'Sweden', 'Denmark'),
  takes(queueNamed('EMEA_Leads'), 'Germany', 'United Kingdom', 'Spain'),
  takes(queueNamed('Americas_Leads'), 'United States', 'Canada'),
];
/** Before the rule was changed, Lena had the German-speaking countries. */
const FORMER_RULES: Rule[] = [
  takes(userNamed('Oskar Lund'), 'Norway', 'Sweden', 'Denmark'),
  takes(userNamed('Lena Vogt'), 'Germany'),
  takes(queueNamed('Americas_Leads'), 'United States', 'Canada'),
];

export function sampleCompany(): Company {
  const owners = OWNER_IDS.map((id): PastHubSpotOwner => {
    const owner = OWNERS.find((one) => one.id === id);
    if (owner === undefined) throw new Error(`the sample has no owner ${id}`);
    const { type, firstName, lastName, email, archived } = owner;
    return { id, type, firstName, lastName, email: email ?? '', archived };
  });
  return {
    countries: ['Norway', 'Sweden', 'Germany', 'United Kingdom', 'United States', 'Spain', 'Brazil', 'Italy'],
    settings: {
      contactsBecome: 'lead',
      companySync: 'on',
      dealSync: 'on',
      inclusionSegmentId: SEGMENT_ID,
      integrationUser: INTEGRATION_USER,
      defaultLeadOwner: { type: 'Queue', name: 'Inbound Leads' },
      fieldMapping: { Country: 'country' },
      fixedLeadValues: { LeadSource: 'Web' },
    },
    users: USERS.map((user) => ({
      id: user.Id,
      name: user.Name,
      firstName: user.FirstName,
      lastName: user.LastName,
      email: user.Email,
      username: user.Username,
      isActive: user.IsActive,
      userType: user.UserType,
      isFrozen: false,
    })),
    owners,
    matches: new Map(Object.entries(MATCHED).map(([id, name]) => [id, userNamed(name)])),
    reps: [userNamed('Ann Lee'), userNamed('Oskar Lund'), userNamed('Riley Rep'), userNamed('Lena Vogt')],
    integrationUser: { type: 'User', ...INTEGRATION_USER },
    formerIntegrationUser: userNamed('Ada Admin'),
    queues: QUEUES.map(({ Id, DeveloperName, Name }) => ({ id: Id, developerName: DeveloperName, name: Name })),
    rules: RULES,
    formerRules: FORMER_RULES,
  };
}
