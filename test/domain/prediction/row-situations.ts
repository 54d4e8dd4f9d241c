// For every row of the decision table that a Situation can express, a situation that ends in it or passes through
// it; and the other rows, each with the reason why no situation can express it.
import type { RowId, Situation } from '../../../src/domain/prediction/index.ts';
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
  G03: lead({ salesforce: { users: [], unreadable: [{ fact: 'users', reason: 'no access to User' }] } }),
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
  R09: lead({ salesforce: { matches: [existing('Lead', { isConverted: true })] } }),
  R14: then('E09', company({ salesforce: { matches: [existing('Account')] } }, 'Carl Ode')),
  R15: then('A01', company({}, 'Ann Lee')),
  R16: company(
    { salesforce: { matches: [existing('Account'), existing('Account', { id: 'Account-2', owner: ANN_OWNS })] } },
    'Carl Ode',
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
  L09: lead({
    owner: null,
    salesforce: { users: [{ ...CARL, isActive: false }], leadRules: rulesXml([toUser('carl@example.com')]) },
  }),
  L10: lead(rules([whenCountry('DE')], { Country: 'DE' }), BOT.name),
  L11: then('L05', lead({ salesforce: STRANGER }, BOT.name)),
  L12: then('L05', lead({ salesforce: { users: [user({ email: 'ann@elsewhere.example.net' })] } }, BOT.name)),
  L13: then('L05', lead({ salesforce: { users: [user({ name: 'Anna-Maria Lee' })] } }, BOT.name)),
  L14: then('L05', lead({ salesforce: { users: [user({ isActive: false })] } }, BOT.name)),
  L15: lead({ salesforce: { users: [user(), user({ id: '005ANN2' })] } }, 'Ann Lee', 'Ann Lee'),
  L16: lead({ salesforce: { users: [user({ id: '005OLD', isActive: false }), user()] } }, 'Ann Lee'),
  L17: lead({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
  L18: lead({ salesforce: { users: [user({ userType: 'PowerPartner' })] } }, 'Ann Lee'),
  L19: then('L05', lead({ salesforce: { users: [user({ userType: 'CsnOnly' })] } }, BOT.name)),
  L20: lead({ salesforce: { users: [user({ userType: 'Guest' })] } }),
  L21: lead({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  L22: lead({ owner: { ...ANN_LEE, email: null } }),
  L23: lead({ owner: QUEUE_OWNER }, 'EMEA Leads', BOT.name),
  L24: lead({ owner: { ...ANN_LEE, firstName: ' ann ', email: 'Ann.Lee@Example.com' } }, 'Ann Lee'),
  L25: then('L05', lead({ salesforce: { users: [user({ name: 'Ánn Lée' })] } }, BOT.name)),
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

  K01: contact({}, 'Ann Lee'),
  K02: contact({ owner: null }, BOT.name),
  K03: contact({ salesforce: STRANGER }, BOT.name),
  K04: contact({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  K05: contact({ owner: QUEUE_OWNER }, BOT.name),
  K07: contact({ salesforce: { users: [user({ name: 'Anna-Maria Lee' })] } }, BOT.name),
  K08: lead({ settings: { contactsBecome: 'unknown' } }, 'Ann Lee'),

  A01: company({}, 'Ann Lee'),
  A02: company({ owner: null }, BOT.name),
  A03: company({ salesforce: STRANGER }, BOT.name),
  A04: company({ salesforce: { users: [user({ email: 'other@example.net' })] } }, BOT.name),
  A05: company({ salesforce: { users: [user({ name: 'Anna-Maria Lee' })] } }, BOT.name),
  A06: company({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  A07: company({ owner: QUEUE_OWNER }, BOT.name),
  A09: company({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  A10: company({ salesforce: { users: [user(), user({ id: '005ANN2' })] } }, 'Ann Lee', 'Ann Lee'),

  D01: deal({}, 'Ann Lee'),
  D02: deal({ owner: null }, BOT.name),
  D03: deal({ salesforce: STRANGER }, BOT.name),
  D04: deal({ salesforce: { users: [user({ email: 'other@example.net' })] } }, BOT.name),
  D05: deal({ salesforce: { users: [user({ name: 'Anna-Maria Lee' })] } }, BOT.name),
  D06: deal({ salesforce: { users: [user({ isActive: false })] } }, BOT.name),
  D07: deal({ owner: QUEUE_OWNER }, BOT.name),
  D10: deal({ salesforce: { users: [user(), user({ id: '005ANN2' })] } }, 'Ann Lee', 'Ann Lee'),
};

export const NOT_EXPRESSIBLE: Partial<Record<RowId, string>> = {
  G10: 'A race between reading and showing: the card re-reads, and then it is G06.',
  W05: 'Salesforce validation rules and required fields are not among the facts.',
  W06: "The integration user's permissions are not among the facts.",
  W07: 'Salesforce duplicate rules are not among the facts.',
  W15: 'Whether something has triggered a sync is not among the facts; its text is told with every prediction of a sync to come.',
  R10: "What HubSpot's integration user may see is not among the facts.",
  R11: 'Records in the recycle bin are not among the facts.',
  R12: 'Whether a contact is a person account is not among the facts.',
  R13: 'Secondary HubSpot e-mail addresses are not among the facts.',
  K06: "The owner of the contact's account is not among the facts.",
  A08: 'Territory management is not among the facts.',
  D08: 'Opportunities of the same name are not among the facts.',
  D09: "The owner of the opportunity's account is not among the facts.",
  O01: 'Flows and triggers are not among the facts; its text is told with every prediction of a sync to come.',
  O02: 'Flows are not among the facts; its text is told with every prediction of a new lead.',
  O04: 'It is about a lead that was made already.',
};

/** Rows that stand beside a prediction instead of on its way. */
export const CAVEAT_ROWS: Partial<Record<RowId, Situation>> = { O03: situation() };
