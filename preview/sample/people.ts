// The people of Fjordlight Instruments, as each system knows them. All invented; README.md tells their story.

const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * A Salesforce ID: a three-character prefix that tells the object, and a number. The last three of its 18 characters
 * say which of the first 15 are capitals, five bits to a letter.
 */
export function salesforceId(prefix: string, number: number): string {
  const id = `${prefix}FL${String(number).padStart(10, '0')}`;
  const suffix = [0, 5, 10].map(
    (from) =>
      SUFFIX_LETTERS[
        [0, 1, 2, 3, 4].reduce((bits, place) => bits + (/[A-Z]/u.test(id.charAt(from + place)) ? 2 ** place : 0), 0)
      ],
  );
  return id + suffix.join('');
}

export const ORG_ID = salesforceId('00D', 1);

export interface SampleOwner {
  id: string;
  email: string | null;
  firstName: string;
  lastName: string;
  type: 'PERSON' | 'QUEUE';
  archived: boolean;
  teams: readonly { id: string; name: string; primary: boolean }[];
}

const owner = (id: number, firstName: string, lastName: string, change: Partial<SampleOwner> = {}): SampleOwner => ({
  id: String(id),
  email: `${firstName}.${lastName}@example.com`.toLowerCase(),
  firstName,
  lastName,
  type: 'PERSON',
  archived: false,
  teams: [],
  ...change,
});

export const NORDICS = { id: '501', name: 'Nordics', primary: true } as const;
const CENTRAL = { id: '502', name: 'Central Europe', primary: true } as const;

export const OWNERS: readonly SampleOwner[] = [
  owner(11, 'Ann', 'Lee', { teams: [NORDICS] }),
  owner(12, 'Bo', 'Chen', { teams: [CENTRAL] }),
  owner(13, 'Carla', 'Núñez', { email: 'carla.nunez@example.com' }),
  owner(14, 'Dev', 'Patel'),
  owner(15, 'Eve', 'Moss'),
  owner(16, 'Finn', 'Berg'),
  owner(17, 'Gus', 'Ray', { archived: true }),
  owner(18, 'Hana', 'Sato'),
  owner(19, 'Ivo', 'Klein', { teams: [CENTRAL] }),
  owner(20, 'EMEA', 'Leads', { type: 'QUEUE', email: null }),
  owner(21, 'Jo', 'Park', { email: null }),
  owner(22, 'Kim', 'Roe'),
  owner(23, 'Lou', 'Diaz'),
  owner(24, 'Mia', 'Wolf'),
  owner(25, 'Oskar', 'Lund', { teams: [NORDICS] }),
  owner(26, 'Riley', 'Rep', { teams: [NORDICS] }),
  owner(27, 'Nora', 'Falk'),
  owner(28, 'Gia', 'Portal'),
  // HubSpot clears the names of owners who are deactivated.
  owner(29, '', '', { email: 'pat.quill@example.com', archived: true }),
];

/** A user of the HubSpot account. */
export interface Person {
  userId: number;
  email: string;
  firstName: string;
  lastName: string;
}

/** The rep whose browser shows the record page. */
export const REP = {
  ownerId: '26',
  userId: 1026,
  email: 'riley.rep@example.com',
  firstName: 'Riley',
  lastName: 'Rep',
} as const;

/** The super admin who sets the app up. */
export const ADMIN = { userId: 1011, email: 'ann.lee@example.com', firstName: 'Ann', lastName: 'Lee' } as const;

/** The users with every right: the one above, and one more who looks after the account. */
export const SUPER_ADMINS: readonly number[] = [ADMIN.userId, 1027];

/** An owner's user has the owner's number with this added. */
const USERS_FROM = 1000;

/** The user of an owner; HubSpot keeps the two numbers apart. */
export function userIdOf(ownerId: string): number {
  return Number(ownerId) + USERS_FROM;
}

/** A user by number; null where nobody can sign in with it. */
export function personOf(userId: number): Person | null {
  const found = OWNERS.find(({ id, archived }) => userIdOf(id) === userId && !archived);
  if (found?.email == null) return null;
  return { userId, email: found.email, firstName: found.firstName, lastName: found.lastName };
}

/** HubSpot's permission set of sales managers, and who has it: Bo Chen. */
export const SALES_MANAGERS = { id: '901', name: 'Sales managers', ownerIds: ['12'] } as const;

export interface SampleUser {
  Id: string;
  Name: string;
  FirstName: string;
  LastName: string;
  Email: string;
  Username: string;
  IsActive: boolean;
  UserType: string;
}

const user = (number: number, FirstName: string, LastName: string, change: Partial<SampleUser> = {}): SampleUser => ({
  Id: salesforceId('005', number),
  Name: `${FirstName} ${LastName}`,
  FirstName,
  LastName,
  Email: `${FirstName}.${LastName}@example.com`.toLowerCase(),
  Username: `${FirstName}.${LastName}@fjordlight.example.com`.toLowerCase(),
  IsActive: true,
  UserType: 'Standard',
  ...change,
});

export const USERS: readonly SampleUser[] = [
  user(11, 'Ann', 'Lee'),
  user(12, 'Bo', 'Chen'),
  user(13, 'Carla', 'Nunez'),
  user(14, 'Dev', 'Patel', { Email: 'dev.patel+crm@example.com' }),
  user(15, 'Eve', 'Moss', { IsActive: false }),
  user(17, 'Gus', 'Ray'),
  user(18, 'Hana', 'Sato', { UserType: 'PowerPartner' }),
  user(19, 'Ivo', 'Klein'),
  user(39, 'Ivo', 'Klein', { Username: 'ivo.klein2@fjordlight.example.com' }),
  user(22, 'Kimberley', 'Roe-Hart', { Email: 'kim.roe@example.com' }),
  user(23, 'Lou', 'Diaz', { UserType: 'CsnOnly' }),
  user(24, 'Mia', 'Wolf', { Email: 'm.wolf@example.com' }),
  user(25, 'Oskar', 'Lund'),
  user(26, 'Priya', 'Rao'),
  user(27, 'Lena', 'Vogt'),
  user(29, 'Riley', 'Rep'),
  user(28, 'Greta', 'Gone', { IsActive: false }),
  user(30, 'Nora', 'Falk', { Email: 'Nora.Falk@example.com' }),
  user(31, 'Gia', 'Portal', { UserType: 'Guest' }),
  user(90, 'HubSpot', 'Integration', { Email: 'integration@example.com' }),
  user(91, 'Ada', 'Admin'),
];

export const FROZEN_USER_IDS: readonly string[] = [salesforceId('005', 12)];

export const QUEUES = [
  { Id: salesforceId('00G', 1), DeveloperName: 'Key_Accounts', Name: 'Key Accounts' },
  { Id: salesforceId('00G', 2), DeveloperName: 'EMEA_Leads', Name: 'EMEA Leads' },
  { Id: salesforceId('00G', 3), DeveloperName: 'Americas_Leads', Name: 'Americas Leads' },
  { Id: salesforceId('00G', 4), DeveloperName: 'Academia', Name: 'Academia' },
  { Id: salesforceId('00G', 5), DeveloperName: 'Inbound_Leads', Name: 'Inbound Leads' },
] as const;

export const INTEGRATION_USER = { id: salesforceId('005', 90), name: 'HubSpot Integration' } as const;
