// The records one can open: each is there to show one thing, and says which.
import type { CrmObject, OutcomeWord, RowId } from '../../src/domain/prediction/index.ts';
import { salesforceId } from './people.ts';

export interface SampleRecord {
  object: CrmObject;
  objectTypeId: '0-1' | '0-2' | '0-3';
  id: string;
  name: string;
  shows: string;
  /** What the engine says in the org the preview starts with. */
  expects: { decision: RowId; outcome: OutcomeWord };
  properties: Record<string, string | null>;
  /** In the inclusion segment; contacts only. */
  inSegment: boolean;
  /** Associated contacts; companies only. */
  contactIds: string[];
}

type Detail = Partial<Omit<SampleRecord, 'expects' | 'object' | 'objectTypeId'>>;

const TYPE_IDS = { contact: '0-1', company: '0-2', deal: '0-3' } as const;

function record(
  object: CrmObject,
  id: number,
  name: string,
  shows: string,
  expects: SampleRecord['expects'],
  detail: Detail,
): SampleRecord {
  return {
    object,
    objectTypeId: TYPE_IDS[object],
    id: String(id),
    name,
    shows,
    expects,
    inSegment: true,
    contactIds: [],
    ...detail,
    properties: detail.properties ?? {},
  };
}

interface Person {
  country?: string;
  industry?: string;
  owner?: number;
  more?: Record<string, string | null>;
  inSegment?: boolean;
}

function contact(
  id: number,
  name: string,
  shows: string,
  decision: RowId,
  outcome: OutcomeWord,
  person: Person = {},
): SampleRecord {
  const [firstname = '', lastname = ''] = name.split(' ');
  const properties = {
    email: `${firstname}.${lastname}@customer.example.com`.toLowerCase(),
    firstname,
    lastname,
    jobtitle: 'Laboratory Manager',
    company: `${lastname} Labs`,
    country: person.country ?? null,
    industry: person.industry ?? null,
    annualrevenue: '1200000',
    lifecyclestage: 'lead',
    hubspot_owner_id: person.owner === undefined ? null : String(person.owner),
    ...SYNC_PROPERTIES.contact,
    ...person.more,
  };
  return record('contact', id, name, shows, { decision, outcome }, { properties, inSegment: person.inSegment ?? true });
}

function company(
  id: number,
  name: string,
  shows: string,
  decision: RowId,
  outcome: OutcomeWord,
  owner: number | null,
  contactIds: number[],
  more: Record<string, string | null> = {},
): SampleRecord {
  const domain = `${name.split(' ')[0]?.toLowerCase() ?? ''}.example.com`;
  const properties = {
    name,
    domain,
    industry: 'Biotechnology',
    hubspot_owner_id: owner === null ? null : String(owner),
    ...SYNC_PROPERTIES.company,
    ...more,
  };
  return record('company', id, name, shows, { decision, outcome }, { properties, contactIds: contactIds.map(String) });
}

function deal(
  id: number,
  dealname: string,
  shows: string,
  decision: RowId,
  outcome: OutcomeWord,
  owner: number | null,
  more: Record<string, string | null> = {},
): SampleRecord {
  const properties = {
    dealname,
    amount: '48000',
    dealstage: 'qualifiedtobuy',
    pipeline: 'default',
    closedate: '2027-01-29T00:00:00Z',
    hubspot_owner_id: owner === null ? null : String(owner),
    ...SYNC_PROPERTIES.deal,
    ...more,
  };
  return record('deal', id, dealname, shows, { decision, outcome }, { properties });
}

/** Written by the integration; empty before the first sync. */
const SYNC_PROPERTIES: Readonly<Record<CrmObject, Record<string, null>>> = {
  contact: {
    salesforceleadid: null,
    salesforcecontactid: null,
    salesforceaccountid: null,
    salesforceownerid: null,
    salesforcelastsynctime: null,
    salesforcedeleted: null,
  },
  company: { salesforceaccountid: null, salesforcelastsynctime: null, salesforcedeleted: null },
  deal: { hs_salesforceopportunityid: null, salesforcelastsynctime: null },
};

export const SAMPLE_RECORDS: readonly SampleRecord[] = [
  contact(101, 'Maya Lindqvist', 'The owner is an active Salesforce user', 'L01', 'ASSIGN_MATCHED_USER', {
    country: 'Sweden',
    owner: 11,
  }),
  contact(102, 'Omar Haddad', 'No owner: a rule entry names a user', 'L02', 'ASSIGN_RULE_USER', {
    country: 'Sweden',
    industry: 'Biotechnology',
  }),
  contact(103, 'Pia Keller', 'No owner: a rule entry names a queue', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Germany',
  }),
  contact(104, 'Ravi Shah', 'No rule entry takes it', 'L04', 'DEFAULT_LEAD_OWNER', { country: 'Brazil' }),
  contact(105, 'Sofia Costa', 'A rule entry asks for a field nobody mapped', 'L07', 'CANNOT_DETERMINE', {
    country: 'Spain',
  }),
  contact(106, 'Theo Laurent', 'The rule entry names somebody who left', 'L09', 'CANNOT_DETERMINE', {
    country: 'France',
  }),
  contact(107, 'Yuki Tanaka', 'The rule entry does not reassign', 'L10', 'INTEGRATION_USER', { country: 'Japan' }),
  contact(108, 'Nils Aaby', "An existing lead's owner beats your choice", 'E02', 'KEEP_EXISTING_OWNER', {
    country: 'Norway',
    owner: 11,
  }),
  contact(109, 'Quentin Ashe', 'An existing lead waits in a queue', 'E05', 'KEEP_EXISTING_QUEUE', {
    country: 'Ireland',
    owner: 11,
  }),
  contact(110, 'Rosa Blum', "An existing lead's owner is inactive", 'E03', 'ASSIGN_MATCHED_USER', {
    country: 'Austria',
    owner: 11,
  }),
  contact(111, 'Selma Dahl', 'A lead and a contact, different owners', 'R05', 'ONE_OF', {
    country: 'Denmark',
    owner: 11,
  }),
  contact(112, 'Tom Eklund', 'Synced already', 'G06', 'ALREADY_SYNCED', {
    country: 'Finland',
    owner: 25,
    more: { salesforceleadid: salesforceId('00Q', 112), salesforcelastsynctime: '2026-11-20T08:15:00Z' },
  }),
  contact(113, 'Uma Fry', 'Not in the inclusion segment yet', 'W02', 'WILL_NOT_SYNC', {
    country: 'Canada',
    inSegment: false,
  }),
  contact(114, 'Vera Gray', 'No e-mail address', 'W01', 'WILL_NOT_SYNC', {
    country: 'Sweden',
    owner: 11,
    more: { email: null },
  }),
  contact(115, 'Walt Holm', 'The owner is deactivated in HubSpot', 'L21', 'AS_RULES_OR_MATCH', {
    country: 'Sweden',
    owner: 17,
  }),
  contact(116, 'Xenia Iken', 'E-mail matches, name differs', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Switzerland',
    owner: 22,
  }),
  contact(117, 'Yara Jonas', 'Names differ by accents', 'L02', 'ASSIGN_RULE_USER', { country: 'Iceland', owner: 13 }),
  contact(118, 'Zeno Kay', 'E-mails differ by a plus-address', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Canada',
    owner: 14,
  }),
  contact(119, 'Alma Lowe', 'The matching user is frozen', 'L17', 'ASSIGN_MATCHED_USER', {
    country: 'Ireland',
    owner: 12,
  }),
  contact(120, 'Bela Marsh', 'Two users share name and e-mail', 'L15', 'ONE_OF', { country: 'Austria', owner: 19 }),
  contact(121, 'Cleo Nash', 'The owner is a queue', 'L23', 'CANNOT_DETERMINE', { country: 'Germany', owner: 20 }),
  contact(122, 'Dora Ortiz', 'The owner has no e-mail address', 'L22', 'CANNOT_DETERMINE', {
    country: 'Germany',
    owner: 21,
  }),
  contact(123, 'Emil Pohl', 'Its Salesforce lead was deleted', 'G09', 'CANNOT_DETERMINE', {
    owner: 11,
    more: { salesforceleadid: salesforceId('00Q', 999), salesforcedeleted: 'true' },
  }),
  contact(124, 'Fay Quist', 'Only a converted lead has the e-mail', 'R09', 'CANNOT_DETERMINE', {
    country: 'Norway',
    owner: 11,
  }),
  contact(125, 'Gil Rhodes', 'An existing contact keeps its owner', 'E06', 'KEEP_EXISTING_OWNER', {
    country: 'Norway',
    owner: 11,
  }),
  contact(126, 'Hedy Stone', 'The matching user is inactive', 'L02', 'ASSIGN_RULE_USER', {
    country: 'Finland',
    owner: 15,
  }),
  contact(127, 'Ida Torsen', 'The matching user is a partner', 'L18', 'ASSIGN_MATCHED_USER', {
    country: 'Norway',
    owner: 18,
  }),
  contact(128, 'Jon Ulrich', 'The matching user has a Chatter licence', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Germany',
    owner: 23,
  }),
  contact(129, 'Kira Vance', 'Name matches, e-mail differs', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Germany',
    owner: 24,
  }),
  contact(130, 'Liv Wahl', 'The owner is not in Salesforce', 'L02', 'ASSIGN_RULE_USER', {
    country: 'Norway',
    owner: 16,
  }),
  contact(131, 'Marc Jansen', 'Synced, and the owner is not in Salesforce', 'G08', 'ALREADY_SYNCED', {
    owner: 16,
    more: { salesforceleadid: salesforceId('00Q', 131) },
  }),
  contact(132, 'Nell Young', 'In Salesforce, but not in the segment', 'W04', 'WILL_NOT_SYNC', {
    country: 'Norway',
    owner: 11,
    inSegment: false,
  }),
  contact(133, 'Otto Zimmer', "An existing contact's owner is inactive", 'E07', 'CANNOT_DETERMINE', {
    country: 'Norway',
    owner: 11,
  }),
  contact(134, 'Pelle Astrup', 'The e-mails differ by a capital letter', 'L24', 'ASSIGN_MATCHED_USER', {
    country: 'Denmark',
    owner: 27,
  }),
  contact(135, 'Runa Thal', 'The matching user is a guest', 'L20', 'CANNOT_DETERMINE', {
    country: 'Germany',
    owner: 28,
  }),
  contact(136, 'Sami Urho', 'A lead and a contact, and one owner is inactive', 'R19', 'ONE_OF', {
    country: 'Finland',
    owner: 11,
  }),
  contact(137, 'Tilde Voll', 'Salesforce needs a company name', 'W05', 'SYNC_ERROR_LIKELY', {
    country: 'Norway',
    owner: 11,
    more: { company: null },
  }),
  contact(138, 'Ulf Wester', 'A value that Salesforce does not list', 'W21', 'SYNC_ERROR_LIKELY', {
    country: 'Sweden',
    owner: 11,
    more: { salutation: 'Mx.' },
  }),
  contact(139, 'Vita Xander', 'Synced, and the two systems disagree', 'G06', 'ALREADY_SYNCED', {
    owner: 11,
    more: { salesforceleadid: salesforceId('00Q', 139) },
  }),
  contact(140, 'Wim Yard', 'The owner is deactivated and not in Salesforce', 'L03', 'ASSIGN_RULE_QUEUE', {
    country: 'Germany',
    owner: 29,
  }),
  contact(141, 'Xaver Zorn', 'Synced, and no owner in HubSpot', 'G07', 'ALREADY_SYNCED', {
    more: { salesforceleadid: salesforceId('00Q', 141) },
  }),

  company(201, 'Aurora Optics', 'The owner is an active Salesforce user', 'A01', 'ASSIGN_MATCHED_USER', 11, [401]),
  company(202, 'Borealis Sensors', 'No owner: the integration user', 'A02', 'INTEGRATION_USER', null, [401]),
  company(203, 'Cirrus Labs', 'A contact leads to an existing account', 'E09', 'KEEP_EXISTING_OWNER', 11, [402]),
  company(204, 'Delta Foundry', 'No associated contact', 'W09', 'WILL_NOT_SYNC', 11, []),
  company(205, 'Ember Analytics', 'All contacts are leads in Salesforce', 'W10', 'WILL_NOT_SYNC', 11, [403]),
  company(206, 'Fathom Marine', 'Contacts under two accounts', 'R16', 'ONE_OF', 11, [402, 404]),
  company(207, 'Glacier Metrics', 'Synced already', 'G06', 'ALREADY_SYNCED', 25, [402], {
    salesforceaccountid: salesforceId('001', 1),
    salesforcelastsynctime: '2026-11-18T10:00:00Z',
  }),
  company(208, 'Halo Imaging', 'The owner is deactivated in HubSpot', 'A09', 'CANNOT_DETERMINE', 17, [401]),
  company(209, 'Isle Biotech', "The account's owner is inactive", 'E10', 'ASSIGN_MATCHED_USER', 11, [405]),
  company(210, 'Juniper Optics', 'E-mail matches, name differs', 'A05', 'INTEGRATION_USER', 22, [401]),
  company(211, 'Krypton Works', 'Two users share name and e-mail', 'A10', 'ONE_OF', 19, [401]),
  company(212, 'Lumen Cryo', 'Two accounts, and one owner is inactive', 'R20', 'ONE_OF', 11, [402, 405]),

  deal(301, 'Spectrometer for Aurora', 'The owner is an active Salesforce user', 'D01', 'ASSIGN_MATCHED_USER', 11),
  deal(302, 'Sensor array, pilot', 'No owner: the integration user', 'D02', 'INTEGRATION_USER', null),
  deal(303, 'Calibration contract', 'The matching user is inactive', 'D06', 'INTEGRATION_USER', 15),
  deal(304, 'Imaging upgrade', 'E-mail matches, name differs', 'D05', 'INTEGRATION_USER', 22),
  deal(305, 'Marine probe order', 'The owner is a queue', 'D07', 'INTEGRATION_USER', 20),
  deal(306, 'Foundry retrofit', 'Two users share name and e-mail', 'D10', 'ONE_OF', 19),
  deal(307, 'Metrics renewal', 'Synced already', 'G06', 'ALREADY_SYNCED', 25, {
    hs_salesforceopportunityid: salesforceId('006', 1),
  }),
  deal(308, 'Autoclave lease', 'Name matches, e-mail differs', 'D04', 'INTEGRATION_USER', 24),
  deal(309, 'Detector upgrade', 'Salesforce needs a close date', 'W05', 'SYNC_ERROR_LIKELY', 11, { closedate: null }),
];

/** Contacts that companies are associated with; they are not in the picker. */
export const ASSOCIATED_CONTACTS: readonly SampleRecord[] = [
  contact(401, 'Ines Thorn', 'Synced with a contact without an account', 'G06', 'ALREADY_SYNCED', {
    more: { salesforcecontactid: salesforceId('003', 401) },
  }),
  contact(402, 'Jan Ulve', 'Synced with a contact under an account', 'G06', 'ALREADY_SYNCED', {
    more: { salesforcecontactid: salesforceId('003', 402), salesforceaccountid: salesforceId('001', 1) },
  }),
  contact(403, 'Kaja Voss', 'Synced with a lead', 'G06', 'ALREADY_SYNCED', {
    more: { salesforceleadid: salesforceId('00Q', 403) },
  }),
  contact(404, 'Leo Wynn', 'Synced with a contact under another account', 'G06', 'ALREADY_SYNCED', {
    more: { salesforcecontactid: salesforceId('003', 404), salesforceaccountid: salesforceId('001', 2) },
  }),
  contact(405, 'Mona Yates', 'Synced with a contact under an account of somebody who left', 'G06', 'ALREADY_SYNCED', {
    more: { salesforcecontactid: salesforceId('003', 405), salesforceaccountid: salesforceId('001', 3) },
  }),
];
