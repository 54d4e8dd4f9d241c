// What Salesforce holds already.
import { QUEUES, USERS, salesforceId } from './people.ts';

export interface OwnedRecord {
  Id: string;
  Email?: string;
  Name: string;
  IsConverted?: boolean;
  CreatedDate: string;
  OwnerId: string;
}

const ann = salesforceId('005', 11);
const oskar = salesforceId('005', 25);
const priya = salesforceId('005', 26);
const greta = salesforceId('005', 28);
const emea = QUEUES[1].Id;

const lead = (number: number, Name: string, OwnerId: string, change: Partial<OwnedRecord> = {}): OwnedRecord =>
  owned('00Q', number, Name, OwnerId, { IsConverted: false, ...change });
const contact = (number: number, Name: string, OwnerId: string, change: Partial<OwnedRecord> = {}): OwnedRecord =>
  owned('003', number, Name, OwnerId, change);

function owned(
  prefix: string,
  number: number,
  Name: string,
  OwnerId: string,
  change: Partial<OwnedRecord>,
): OwnedRecord {
  const Email = `${Name.replace(' ', '.')}@customer.example.com`.toLowerCase();
  return {
    Id: salesforceId(prefix, number),
    Name,
    Email,
    CreatedDate: '2026-03-02T09:30:00.000+0000',
    OwnerId,
    ...change,
  };
}

export const LEADS: readonly OwnedRecord[] = [
  lead(108, 'Nils Aaby', oskar),
  lead(109, 'Quentin Ashe', emea),
  lead(110, 'Rosa Blum', greta),
  lead(111, 'Selma Dahl', oskar),
  lead(112, 'Tom Eklund', oskar),
  lead(124, 'Fay Quist', oskar, { IsConverted: true }),
  lead(131, 'Marc Jansen', oskar),
  lead(132, 'Nell Young', oskar),
  lead(136, 'Sami Urho', greta),
  lead(139, 'Vita Xander', oskar),
  lead(141, 'Xaver Zorn', oskar),
  lead(403, 'Kaja Voss', oskar),
];

export const CONTACTS: readonly OwnedRecord[] = [
  contact(111, 'Selma Dahl', priya, { CreatedDate: '2025-06-10T12:00:00.000+0000' }),
  contact(125, 'Gil Rhodes', priya),
  contact(133, 'Otto Zimmer', greta),
  contact(136, 'Sami Urho', priya, { CreatedDate: '2025-09-01T12:00:00.000+0000' }),
  contact(401, 'Ines Thorn', ann),
  contact(402, 'Jan Ulve', ann),
  contact(404, 'Leo Wynn', ann),
  contact(405, 'Mona Yates', ann),
];

export const ACCOUNTS: readonly OwnedRecord[] = [
  { Id: salesforceId('001', 1), Name: 'Cirrus Labs', CreatedDate: '2024-02-01T08:00:00.000+0000', OwnerId: oskar },
  { Id: salesforceId('001', 2), Name: 'Fathom Marine', CreatedDate: '2025-02-01T08:00:00.000+0000', OwnerId: priya },
  { Id: salesforceId('001', 3), Name: 'Isle Biotech', CreatedDate: '2025-05-01T08:00:00.000+0000', OwnerId: greta },
];

export const OPPORTUNITIES: readonly OwnedRecord[] = [
  { Id: salesforceId('006', 1), Name: 'Metrics renewal', CreatedDate: '2026-11-01T08:00:00.000+0000', OwnerId: oskar },
];

/** A flow that runs when an account has been made: what it does with the owner cannot be read. */
export const FLOWS = [
  {
    Id: salesforceId('301', 1),
    ApiName: 'Welcome_account',
    Label: 'Welcome a new account',
    NamespacePrefix: null,
    ProcessType: 'AutoLaunchedFlow',
    TriggerType: 'RecordAfterSave',
    RecordTriggerType: 'Create',
    TriggerObjectOrEventLabel: 'Account',
    ActiveVersionId: salesforceId('301', 2),
  },
];

export const OWNERS_BY_ID: ReadonlyMap<string, Record<string, unknown>> = new Map<string, Record<string, unknown>>([
  ...USERS.map((user) => [user.Id, { ...user }] as const),
  ...QUEUES.map((queue) => [queue.Id, { ...queue }] as const),
]);
