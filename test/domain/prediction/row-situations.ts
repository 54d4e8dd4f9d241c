// For every row of the decision table that a Situation can express, a situation that ends in it or passes through
// it; and the other rows, each with the reason why no situation can express it.
import type { Situation } from '../../../src/contract/situation.ts';
import type { RowId } from '../../../src/domain/prediction/index.ts';
import { ANN_LEE, BOT, CARL, existing, rulesXml, situation, toQueue, toUser, user, whenCountry } from './situations.ts';
import type { Change } from './situations.ts';

export interface RowCase {
  situation: Situation;
  /** Names of the owners predicted. */
  owners: string[];
  /** For a row that only passes on: the row that decides. */
  then?: RowId;
}

const MATCH = { users: [user()] };
const TWINS = { users: [user(), user({ id: '005ANN2' })] };
const ARCHIVED = { ...ANN_LEE, firstName: '', lastName: '', archived: true };
const UNREAD_OWNER: Change = { owner: null, properties: { hubspot_owner_id: '11' } };
const SWAPPED = user({ firstName: null, lastName: null, name: 'Lee Ann' });
const ANN_USERNAME = 'ann.lee@example.com.crm';
export const COUNTRIES = [
  { value: 'United States', code: 'US' },
  { value: 'Spain', code: 'ES' },
];
const inTurn = (turn: number, of: number): string =>
  `<formula>MOD(VALUE(Lead.Lead_Number__c), ${of}) = ${turn}</formula>`;
export const INACTIVE_OWNER = {
  id: '005GONE',
  name: 'Gone Away',
  type: 'User',
  isActive: false,
  userType: 'Standard',
} as const;
export const ANN_OWNS = { id: '005ANN', name: 'Ann Lee', type: 'User', isActive: true, userType: 'Standard' } as const;
export const QUEUE_OWNER = { ...ANN_LEE, type: 'QUEUE', firstName: 'EMEA Leads', lastName: null, email: null } as const;
export const STRANGER = { users: [CARL] };
const US = 'US,USA,United States,United States of America';

const rules = (entries: string[], lead: Record<string, string | null> = {}): Change => ({
  owner: null,
  salesforce: { leadRules: rulesXml(entries), lead },
});
export const lead = (change: Change, ...owners: string[]): RowCase => ({ situation: situation(change), owners });
export const contact = (change: Change, ...owners: string[]): RowCase =>
  lead({ ...change, settings: { contactsBecome: 'contact', ...change.settings } }, ...owners);
export const company = (change: Change, ...owners: string[]): RowCase =>
  lead({ ...change, object: 'company' }, ...owners);
export const deal = (change: Change, ...owners: string[]): RowCase => lead({ ...change, object: 'deal' }, ...owners);
const then = (decision: RowId, rowCase: RowCase): RowCase => ({ ...rowCase, then: decision });

export const ROW_CASES: Partial<Record<RowId, RowCase>> = {
  G01: lead({ salesforce: null }),
  G02: lead({ salesforce: 'unavailable' }),
  G03: lead({ salesforce: { users: [], unreadable: ['users'] } }),
  G04: lead({ settings: { integration: 'off' } }),
  G05: lead({ settings: { integration: 'paused' } }),
  G06: lead({ properties: { salesforceleadid: 'Lead-1' }, salesforce: { matches: [existing('Lead')] } }, 'Carl Ode'),
  G07: lead(
    { owner: null, properties: { salesforcecontactid: 'Contact-1' }, salesforce: { matches: [existing('Contact')] } },
    'Carl Ode',
  ),
  G08: lead(
    { properties: { salesforceleadid: 'Lead-1' }, salesforce: { ...STRANGER, matches: [existing('Lead')] } },
    'Carl Ode',
  ),
  G09: lead({ properties: { salesforceleadid: 'Lead-1', salesforcedeleted: 'true' } }),
  G11: lead(
    {
      owner: QUEUE_OWNER,
      properties: { salesforceleadid: 'Lead-1' },
      salesforce: { matches: [existing('Lead', { owner: { id: '00GEMEA', name: 'EMEA Leads', type: 'Queue' } })] },
    },
    'EMEA Leads',
  ),

  W01: lead({ properties: { email: ' ' } }),
  W02: lead({ settings: { inclusion: 'not-member' } }),
  W03: then('L01', lead({ settings: { inclusion: 'unknown' } }, 'Ann Lee')),
  W04: lead({ settings: { inclusion: 'not-member' }, salesforce: { matches: [existing('Contact')] } }),
  W08: company({ settings: { companySync: 'off' } }),
  W09: company({ settings: { companyContacts: 'none' } }),
  W10: company({ settings: { companyContacts: 'all-leads' } }),
  W11: company({ settings: { companyContacts: 'none-in-segment' } }),
  W12: then('A01', company({}, 'Ann Lee')),
  W13: deal({ settings: { dealSync: 'off' } }),
  G12: then('L01', lead({ settings: { integration: 'unknown' } }, 'Ann Lee')),
  W05: lead({ salesforce: { lead: { LastName: 'Roe', Company: null } } }),
  W16: then('A01', company({ settings: { companySync: 'unknown' } }, 'Ann Lee')),
  W17: then('D01', deal({ settings: { dealSync: 'unknown' } }, 'Ann Lee')),
  W18: then('A01', company({ settings: { companyContacts: 'unknown' } }, 'Ann Lee')),
  W19: then('A01', company({ settings: { companySync: 'new' } }, 'Ann Lee')),
  W20: company({ settings: { companySync: 'new', companyInclusion: 'not-member' } }),
  W21: lead({ salesforce: { lead: { Country: 'USA' }, picklists: { Lead: { Country: COUNTRIES } } } }),
  W14: then('D01', deal({}, 'Ann Lee')),

  R01: then('L01', lead({}, 'Ann Lee')),
  R02: then('E02', lead({ salesforce: { matches: [existing('Lead')] } }, 'Carl Ode')),
  R03: then('E06', lead({ salesforce: { matches: [existing('Contact')] } }, 'Carl Ode')),
  R04: then('E02', lead({ salesforce: { matches: [existing('Contact'), existing('Lead')] } }, 'Carl Ode')),
  R05: lead(
    {
      salesforce: {
        matches: [existing('Contact', { createdDate: '2025-05-05T00:00:00Z' }), existing('Lead', { owner: ANN_OWNS })],
      },
    },
    'Carl Ode',
    'Ann Lee',
  ),
  R06: then(
    'E02',
    lead(
      { salesforce: { matches: [existing('Lead'), existing('Lead', { id: 'Lead-2' }), existing('Contact')] } },
      'Carl Ode',
    ),
  ),
  R07: lead(
    {
      salesforce: {
        matches: [
          existing('Lead'),
          existing('Lead', { id: 'Lead-2', createdDate: '2024-01-01T00:00:00Z', owner: ANN_OWNS }),
        ],
      },
    },
    'Ann Lee',
    'Carl Ode',
  ),
  R08: then(
    'E06',
    lead(
      { salesforce: { matches: [existing('Lead', { isConverted: true, owner: ANN_OWNS }), existing('Contact')] } },
      'Carl Ode',
    ),
  ),
  R09: lead({ salesforce: { matches: [existing('Lead', { isConverted: true })] } }, 'Ann Lee'),
  R14: then('E09', company({ salesforce: { matches: [existing('Account')] } }, 'Carl Ode')),
  R15: then('A01', company({}, 'Ann Lee')),
  R16: company(
    { salesforce: { matches: [existing('Account'), existing('Account', { id: 'Account-2', owner: ANN_OWNS })] } },
    'Carl Ode',
    'Ann Lee',
  ),
  R18: lead({ salesforce: { matches: [existing('Lead', { isConverted: null })] } }, 'Carl Ode', 'Ann Lee'),
  R19: lead(
    { salesforce: { matches: [existing('Contact'), existing('Lead', { owner: INACTIVE_OWNER })] } },
    'Gone Away',
    'Carl Ode',
    'Ann Lee',
  ),
  R20: company(
    { salesforce: { matches: [existing('Account'), existing('Account', { id: 'A2', owner: INACTIVE_OWNER })] } },
    'Carl Ode',
    'Gone Away',
    'Ann Lee',
  ),
  R17: then('D01', deal({ salesforce: { matches: [existing('Account')] } }, 'Ann Lee')),

  E01: lead({ salesforce: { matches: [existing('Lead', { owner: ANN_OWNS })] } }, 'Ann Lee'),
  E02: lead({ salesforce: { matches: [existing('Lead')] } }, 'Carl Ode'),
  E03: lead({ salesforce: { matches: [existing('Lead', { owner: INACTIVE_OWNER })] } }, 'Ann Lee'),
  E04: lead({ owner: null, salesforce: { matches: [existing('Lead', { owner: INACTIVE_OWNER })] } }, 'Gone Away'),
  E05: lead(
    { salesforce: { matches: [existing('Lead', { owner: { id: '00GEMEA', name: 'EMEA Leads', type: 'Queue' } })] } },
    'EMEA Leads',
  ),
  E06: lead({ salesforce: { matches: [existing('Contact')] } }, 'Carl Ode'),
  E07: lead({ salesforce: { matches: [existing('Contact', { owner: INACTIVE_OWNER })] } }, 'Gone Away', 'Ann Lee'),
  E08: lead(
    { salesforce: { matches: [existing('Lead', { owner: { ...ANN_OWNS, id: '005BOT', name: BOT.name } })] } },
    BOT.name,
  ),
  E09: company({ salesforce: { matches: [existing('Account')] } }, 'Carl Ode'),
  E10: company({ salesforce: { matches: [existing('Account', { owner: INACTIVE_OWNER })] } }, 'Ann Lee'),
  E11: company({ owner: null, salesforce: { matches: [existing('Account', { owner: INACTIVE_OWNER })] } }, 'Gone Away'),
  E12: lead(
    {
      salesforce: {
        matches: [
          existing('Lead', {
            owner: { id: '005PART', name: 'Pat Partner', type: 'User', isActive: true, userType: 'PowerPartner' },
          }),
        ],
      },
    },
    'Pat Partner',
  ),
  E13: lead(
    { owner: ARCHIVED, salesforce: { matches: [existing('Lead', { owner: INACTIVE_OWNER })] } },
    'Gone Away',
    'Ann Lee',
  ),
  E14: company(
    { owner: ARCHIVED, salesforce: { matches: [existing('Account', { owner: INACTIVE_OWNER })] } },
    'Gone Away',
    'Ann Lee',
  ),

  L01: lead({ salesforce: MATCH }, 'Ann Lee'),
  L02: lead(rules([toUser('carl@example.com') + whenCountry('DE,FR')], { Country: 'fr' }), 'Carl Ode'),
  L03: lead(rules([toQueue('EMEA_Leads') + whenCountry('DE')], { Country: 'DE' }), 'EMEA Leads'),
  L04: lead(rules([toQueue('EMEA_Leads') + whenCountry('DE')], { Country: null }), 'Inbound Leads'),
  L05: lead({ owner: null }, BOT.name),
  L06: lead(
    { owner: null, salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads')], false) } },
    BOT.name,
    'Inbound Leads',
  ),
  L07: lead(rules([toQueue('EMEA_Leads') + whenCountry('DE'), toUser('carl@example.com')]), 'EMEA Leads', 'Carl Ode'),
  L08: lead({ owner: null, salesforce: { leadRules: null } }),
  L09: lead(
    {
      owner: null,
      salesforce: { users: [{ ...CARL, isActive: false }], leadRules: rulesXml([toUser('carl@example.com')]) },
    },
    'Carl Ode',
    'Inbound Leads',
    BOT.name,
  ),
  L10: lead(rules([whenCountry('DE')], { Country: 'DE' }), BOT.name),
  L11: then('L05', lead({ salesforce: STRANGER }, BOT.name)),
  L12: then('L05', lead({ salesforce: { users: [user({ email: 'ann@elsewhere.example.net' })] } }, BOT.name)),
  L13: then(
    'L05',
    lead({ salesforce: { users: [user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' })] } }, BOT.name),
  ),
  L14: then('L05', lead({ salesforce: { users: [user({ isActive: false })] } }, BOT.name)),
  L15: lead({ salesforce: { users: [user(), user({ id: '005ANN2' })] } }, 'Ann Lee', 'Ann Lee'),
  L16: lead({ salesforce: { users: [user({ id: '005OLD', isActive: false }), user()] } }, 'Ann Lee'),
  L17: lead({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
  L18: lead({ salesforce: { users: [user({ userType: 'PowerPartner' })] } }, 'Ann Lee'),
  L19: then('L05', lead({ salesforce: { users: [user({ userType: 'CsnOnly' })] } }, BOT.name)),
  L20: lead({ salesforce: { users: [user({ userType: 'Guest' })] } }, BOT.name),
  L21: lead({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  L22: lead({ owner: { ...ANN_LEE, email: null } }, 'Ann Lee', BOT.name),
  L23: lead({ owner: QUEUE_OWNER }, 'EMEA Leads', BOT.name),
  L24: lead({ owner: { ...ANN_LEE, firstName: ' ann ', email: 'Ann.Lee@Example.com' } }, 'Ann Lee'),
  L25: then(
    'L05',
    lead({ salesforce: { users: [user({ firstName: 'Ánn', lastName: 'Lée', name: 'Ánn Lée' })] } }, BOT.name),
  ),
  L26: then('L05', lead({ salesforce: { users: [user({ email: 'ann.lee+crm@example.com' })] } }, BOT.name)),
  L27: then('L05', lead({ salesforce: { users: [user({ email: 'ann.lee@example.com.invalid' })] } }, BOT.name)),
  L28: lead({ salesforce: { users: [user({ id: '005BOT' })] } }, 'Ann Lee'),
  L29: lead(
    rules([toUser('carl@example.com') + whenCountry(US), toUser('carl@example.com') + whenCountry(US, 'notEqual')]),
    'Carl Ode',
  ),
  L30: lead(
    rules([toUser('carl@example.com'), toQueue('EMEA_Leads') + whenCountry('DE')], { Country: 'DE' }),
    'Carl Ode',
  ),
  L31: then('L05', lead({ owner: ARCHIVED, salesforce: STRANGER }, BOT.name)),
  L32: lead({ salesforce: { users: [user({ userType: null })] } }, 'Ann Lee', BOT.name),
  L33: lead(UNREAD_OWNER, BOT.name),
  L34: lead({ salesforce: { users: [SWAPPED] } }, 'Lee Ann'),
  L35: lead(
    rules([0, 1].map((turn) => toUser(turn === 0 ? 'carl@example.com' : ANN_USERNAME) + inTurn(turn, 2))),
    'Carl Ode',
    'Ann Lee',
  ),

  K01: contact({}, 'Ann Lee'),
  K02: contact({ owner: null }, BOT.name),
  K03: contact({ salesforce: STRANGER }, BOT.name),
  K04: contact({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  K05: contact({ owner: QUEUE_OWNER }, BOT.name),
  K07: contact({ salesforce: { users: [user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' })] } }, BOT.name),
  K08: lead(
    {
      owner: null,
      settings: { contactsBecome: 'unknown' },
      salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads')]) },
    },
    'EMEA Leads',
    BOT.name,
  ),
  K09: contact({ salesforce: { users: [user({ email: 'other@example.net' })] } }, BOT.name),
  K10: contact({ salesforce: TWINS }, 'Ann Lee', 'Ann Lee'),
  K11: contact({ owner: ARCHIVED }, 'Ann Lee', BOT.name),
  K12: contact({ owner: ARCHIVED, salesforce: STRANGER }, BOT.name),
  K13: contact({ salesforce: { users: [user({ userType: 'Guest' })] } }, BOT.name),
  K14: contact({ owner: { ...ANN_LEE, email: null } }, 'Ann Lee', BOT.name),
  K15: contact({ owner: { ...ANN_LEE, firstName: 'ann' } }, 'Ann Lee'),
  K16: contact({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
  K17: contact({ salesforce: { users: [user({ userType: 'PowerPartner' })] } }, 'Ann Lee'),
  K18: contact({ salesforce: { users: [user({ userType: 'CsnOnly' })] } }, BOT.name),
  K19: contact({ salesforce: { users: [user({ userType: null })] } }, 'Ann Lee', BOT.name),
  K20: contact(UNREAD_OWNER, BOT.name),
  K21: contact({ salesforce: { users: [SWAPPED] } }, 'Lee Ann'),

  A01: company({}, 'Ann Lee'),
  A02: company({ owner: null }, BOT.name),
  A03: company({ salesforce: STRANGER }, BOT.name),
  A04: company({ salesforce: { users: [user({ email: 'other@example.net' })] } }, BOT.name),
  A05: company({ salesforce: { users: [user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' })] } }, BOT.name),
  A06: company({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  A07: company({ owner: QUEUE_OWNER }, BOT.name),
  A09: company({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  A10: company({ salesforce: TWINS }, 'Ann Lee', 'Ann Lee'),
  A11: company({ owner: ARCHIVED, salesforce: STRANGER }, BOT.name),
  A12: company({ salesforce: { users: [user({ userType: 'Guest' })] } }, BOT.name),
  A13: company({ owner: { ...ANN_LEE, email: null } }, 'Ann Lee', BOT.name),
  A14: company({ owner: { ...ANN_LEE, firstName: 'ann' } }, 'Ann Lee'),
  A15: company({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
  A16: company({ salesforce: { users: [user({ userType: 'PowerPartner' })] } }, 'Ann Lee'),
  A17: company({ salesforce: { users: [user({ userType: 'CsnOnly' })] } }, BOT.name),
  A18: company({ salesforce: { users: [user({ isActive: null })] } }, 'Ann Lee', BOT.name),
  A19: company(UNREAD_OWNER, BOT.name),
  A20: company({ salesforce: { users: [SWAPPED] } }, 'Lee Ann'),

  D01: deal({}, 'Ann Lee'),
  D02: deal({ owner: null }, BOT.name),
  D03: deal({ salesforce: STRANGER }, BOT.name),
  D04: deal({ salesforce: { users: [user({ email: 'other@example.net' })] } }, BOT.name),
  D05: deal({ salesforce: { users: [user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' })] } }, BOT.name),
  D06: deal({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  D07: deal({ owner: QUEUE_OWNER }, BOT.name),
  D10: deal({ salesforce: TWINS }, 'Ann Lee', 'Ann Lee'),
  D11: deal({ owner: ARCHIVED }, 'Ann Lee', BOT.name),
  D12: deal({ owner: ARCHIVED, salesforce: STRANGER }, BOT.name),
  D13: deal({ salesforce: { users: [user({ userType: 'Guest' })] } }, BOT.name),
  D14: deal({ owner: { ...ANN_LEE, email: null } }, 'Ann Lee', BOT.name),
  D15: deal({ owner: { ...ANN_LEE, firstName: 'ann' } }, 'Ann Lee'),
  D16: deal({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
  D17: deal({ salesforce: { users: [user({ userType: 'PowerPartner' })] } }, 'Ann Lee'),
  D18: deal({ salesforce: { users: [user({ userType: 'CsnOnly' })] } }, BOT.name),
  D19: deal({ salesforce: { users: [user({ email: null })] } }, 'Ann Lee', BOT.name),
  D20: deal(UNREAD_OWNER, BOT.name),
  D21: deal({ salesforce: { users: [SWAPPED] } }, 'Lee Ann'),
};

export const NOT_EXPRESSIBLE: Partial<Record<RowId, string>> = {
  G10: 'A race between reading and showing: the card re-reads, and then it is G06.',
  W06: "The integration user's permissions are not among the facts.",
  W07: 'Salesforce duplicate rules are not evaluated; no API tells whether one would block an insert without trying it.',
  W22: 'Whether the integration user may assign or transfer a record is not among the facts.',
  W15: 'Whether something has triggered a sync is not among the facts; its text is told with every prediction of a sync to come.',
  R10: 'UserRecordAccess would tell, in a second call to Salesforce after the first has found a record; it is not asked.',
  R11: 'Records in the recycle bin are not among the facts.',
  R12: 'Whether a contact is a person account is not among the facts.',
  R13: 'Secondary HubSpot e-mail addresses are not among the facts.',
  K06: "The owner of the contact's account is not among the facts; the owner is K02's or K03's without it.",
  A08: "Territory management is not among the facts; the owner is A01's without it.",
  D08: 'Opportunities of the same name are not among the facts; the owner is the same without them.',
  D09: "The owner of the opportunity's account is not among the facts; the owner is the same without it.",
  O04: 'It is about a lead that was made already.',
  O06: "Records of HubSpot's own Lead object are not among the facts.",
  O07: 'Other HubSpot accounts of the same Salesforce org are not among the facts.',
};

/** Rows that stand beside a prediction instead of on its way. */
export const CAVEAT_ROWS: Partial<Record<RowId, Situation>> = {
  O01: situation({ salesforce: { automation: { Lead: { flows: [], triggers: [{ name: 'LeadOwner' }] } } } }),
  O02: situation({
    salesforce: { automation: { Lead: { flows: [{ label: 'Route', when: 'after-save' }], triggers: [] } } },
  }),
  O03: situation(),
  O05: situation({ salesforce: { automation: { Lead: { flows: [], triggers: [] } } } }),
  O08: situation({ settings: { unmatchedOnPurpose: true } }),
};
