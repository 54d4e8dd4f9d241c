// What the rows' own situations leave open: the other ways into a row, facts that are missing, and the ends of ranges.
import type { UNREADABLE_QUESTIONS } from '../../../src/contract/situation.ts';
import type { RowId } from '../../../src/domain/prediction/index.ts';
import { lead, company, contact, deal, INACTIVE_OWNER, ANN_OWNS, QUEUE_OWNER, STRANGER } from './row-situations.ts';
import type { RowCase } from './row-situations.ts';
import { ANN_LEE, BOT, CARL, existing, rulesXml, toQueue, toUser, user, whenCountry } from './situations.ts';
import type { Change } from './situations.ts';

export interface FurtherCase extends RowCase {
  decision: RowId;
}

const to = (decision: RowId, rowCase: RowCase): FurtherCase => ({ ...rowCase, decision });
const refused = (
  question: (typeof UNREADABLE_QUESTIONS)[number],
): NonNullable<Exclude<Change['salesforce'], string>> => ({ unreadable: [question] });
const LINKED = { salesforceleadid: 'Lead-1' };
/** A Salesforce ID of 15 characters, and the same with its suffix. */
const [SHORT_ID, LONG_ID] = ['005000000000001', '005000000000001AAB'];

const synced = (change: Change, ...owners: string[]): RowCase =>
  lead(
    {
      ...change,
      properties: { ...LINKED, ...change.properties },
      salesforce: { matches: [existing('Lead')], ...(change.salesforce as object) },
    },
    ...owners,
  );
const matched = (...users: Parameters<typeof user>[0][]): Change => ({
  salesforce: { users: users.map((change) => user(change)) },
});
const old = '2020-01-01T00:00:00Z';

export const FURTHER_CASES: Readonly<Record<string, FurtherCase>> = {
  // Step 1
  'facts nobody needs are refused': to('L01', lead({ salesforce: refused('queues') }, 'Ann Lee')),

  'two facts nobody needs are refused': to(
    'L01',
    lead(
      {
        salesforce: {
          unreadable: ['queues', 'frozen'],
        },
      },
      'Ann Lee',
    ),
  ),

  // Step 2
  'a converted lead carries both IDs': to(
    'G06',
    synced(
      {
        properties: { salesforcecontactid: 'Contact-1' },
        salesforce: { matches: [existing('Lead', { owner: ANN_OWNS }), existing('Contact')] },
      },
      'Carl Ode',
    ),
  ),
  'an ID of spaces is none': to('L01', lead({ properties: { salesforceleadid: '  ' } }, 'Ann Lee')),
  'an ID with spaces around it': to('G06', synced({ properties: { salesforceleadid: ' Lead-1 ' } }, 'Carl Ode')),
  'an ID that is written as a number': to('G06', lead({ properties: { salesforceleadid: 17 } })),
  'the ID of another object': to('L01', lead({ properties: { salesforceaccountid: 'Account-1' } }, 'Ann Lee')),
  'a synced company': to(
    'G06',
    company(
      { properties: { salesforceaccountid: 'Account-1' }, salesforce: { matches: [existing('Account')] } },
      'Carl Ode',
    ),
  ),
  'a synced deal': to('G06', deal({ properties: { hs_salesforceopportunityid: '006' } })),
  'the record HubSpot names is gone': to('G09', synced({ salesforce: { matches: [], linkedRecord: 'not-found' } })),
  'the record HubSpot names was found': to(
    'G06',
    synced(
      { salesforce: { matches: [], linkedRecord: existing('Lead', { id: 'Lead-1', owner: ANN_OWNS }) } },
      'Ann Lee',
    ),
  ),
  'deleted, as a boolean': to('G09', synced({ properties: { salesforcedeleted: true } })),
  'deleted, in capitals and spaces': to('G09', synced({ properties: { salesforcedeleted: ' TRUE ' } })),
  'not deleted': to('G06', synced({ properties: { salesforcedeleted: 'false' } }, 'Carl Ode')),
  'not deleted, as a boolean': to('G06', synced({ properties: { salesforcedeleted: false } }, 'Carl Ode')),
  'the present owner is a user HubSpot noted': to(
    'G06',
    synced({ properties: { salesforceownerid: '005CARL' }, salesforce: { matches: [] } }),
  ),
  'the present owner is nobody who was read': to(
    'G06',
    synced({ properties: { salesforceownerid: '005NEW' }, salesforce: { matches: [] } }),
  ),
  'the present owner is not noted': to(
    'G06',
    synced({ properties: { salesforceownerid: null }, salesforce: { matches: [] } }),
  ),
  'synced, the owner not matching by e-mail': to('G08', synced(matched({ email: 'a@example.net' }), 'Carl Ode')),
  'synced, the owner not matching by name': to('G08', synced(matched({ firstName: 'Xu', name: 'Xu Lee' }), 'Carl Ode')),
  'synced, the owner inactive': to('G08', synced(matched({ isActive: false }), 'Carl Ode')),
  'synced, the owner of a type that does not count': to('G08', synced(matched({ userType: 'CsnOnly' }), 'Carl Ode')),
  'synced, the owner differing by an accent': to(
    'G08',
    synced(matched({ lastName: 'Lée', name: 'Ann Lée' }), 'Carl Ode'),
  ),
  'synced, the owner with a sandbox e-mail': to(
    'G08',
    synced(matched({ email: 'ann.lee@example.com.invalid' }), 'Carl Ode'),
  ),
  'synced, the owner with a plus-address': to('G08', synced(matched({ email: 'ann.lee+x@example.com' }), 'Carl Ode')),
  'synced, the owner there twice': to('G06', synced(matched({}, { id: '005B' }), 'Carl Ode')),
  'synced, the owner without an e-mail': to('G06', synced({ owner: { ...ANN_LEE, email: null } }, 'Carl Ode')),
  'synced, the owner deactivated and nobody else': to(
    'G08',
    synced({ owner: { ...ANN_LEE, archived: true }, salesforce: STRANGER }, 'Carl Ode'),
  ),
  'synced, the owner deactivated and matching': to(
    'G06',
    synced({ owner: { ...ANN_LEE, archived: true } }, 'Carl Ode'),
  ),
  'synced, the owner the integration user': to('G06', synced({ ...matched({ id: '005BOT' }) }, 'Carl Ode')),
  'synced, the users unreadable': to('G06', synced({ salesforce: { users: [], ...refused('users') } }, 'Carl Ode')),

  // Step 3
  'an integration nobody described': to('L01', lead({ settings: { integration: 'unknown' } }, 'Ann Lee')),
  'a contact in the segment': to('L01', lead({ settings: { inclusion: 'member' } }, 'Ann Lee')),
  'a contact outside the segment, with only an account there': to(
    'W02',
    lead({ settings: { inclusion: 'not-member' }, salesforce: { matches: [existing('Account')] } }),
  ),
  'a contact outside the segment of a paused integration': to(
    'G05',
    lead({ settings: { integration: 'paused', inclusion: 'not-member' } }),
  ),
  'a contact without an e-mail property': to('W01', lead({ properties: { email: null } })),
  'a company sync nobody described': to('A01', company({ settings: { companySync: 'unknown' } }, 'Ann Lee')),
  'a company whose contacts nobody described': to(
    'A01',
    company({ settings: { companyContacts: 'unknown' } }, 'Ann Lee'),
  ),
  'a deal sync nobody described': to('D01', deal({ settings: { dealSync: 'unknown' } }, 'Ann Lee')),

  // Step 4
  'leads that could not be read': to('G03', lead({ salesforce: refused('matches') })),
  'contacts that could not be read': to('G03', lead({ salesforce: refused('matches') })),
  'accounts that could not be read': to('G03', company({ salesforce: refused('matches') })),
  'a lead that may be converted': to(
    'R18',
    lead({ salesforce: { matches: [existing('Lead', { isConverted: null })] } }, 'Carl Ode', 'Ann Lee'),
  ),
  'two contacts of one owner': to(
    'E06',
    lead({ salesforce: { matches: [existing('Contact'), existing('Contact', { id: 'Contact-2' })] } }, 'Carl Ode'),
  ),
  'two contacts of two owners, the older last': to(
    'R07',
    lead(
      {
        salesforce: {
          matches: [existing('Contact'), existing('Contact', { id: 'Contact-2', createdDate: old, owner: ANN_OWNS })],
        },
      },
      'Ann Lee',
      'Carl Ode',
    ),
  ),
  'two leads of one age, in their order': to(
    'R07',
    lead(
      { salesforce: { matches: [existing('Lead', { owner: ANN_OWNS }), existing('Lead', { id: 'Lead-2' })] } },
      'Ann Lee',
      'Carl Ode',
    ),
  ),
  'a lead whose age is not known comes last': to(
    'R07',
    lead(
      {
        salesforce: {
          matches: [existing('Lead', { createdDate: null, owner: ANN_OWNS }), existing('Lead', { id: 'Lead-2' })],
        },
      },
      'Carl Ode',
      'Ann Lee',
    ),
  ),
  'a lead and two contacts of two owners': to(
    'R07',
    lead(
      {
        salesforce: {
          matches: [
            existing('Lead'),
            existing('Contact', { owner: ANN_OWNS }),
            existing('Contact', { id: 'Contact-2' }),
          ],
        },
      },
      'Carl Ode',
      'Ann Lee',
    ),
  ),
  'two accounts of one owner': to(
    'E09',
    company({ salesforce: { matches: [existing('Account'), existing('Account', { id: 'Account-2' })] } }, 'Carl Ode'),
  ),
  'two accounts of two owners, the older last': to(
    'R16',
    company(
      {
        salesforce: {
          matches: [existing('Account'), existing('Account', { id: 'Account-2', createdDate: old, owner: ANN_OWNS })],
        },
      },
      'Ann Lee',
      'Carl Ode',
    ),
  ),
  'a company whose person is a contact there, without an account': to(
    'A01',
    company({ salesforce: { matches: [existing('Contact')] } }, 'Ann Lee'),
  ),

  // Step 5a
  'an owner of whom nobody knows whether active': to(
    'E13',
    lead(
      { salesforce: { matches: [existing('Lead', { owner: { id: '005X', name: 'Xu', type: 'User' } })] } },
      'Xu',
      'Ann Lee',
    ),
  ),
  'an owner whom the users show to be active': to(
    'E02',
    lead(
      {
        salesforce: {
          matches: [existing('Lead', { owner: { id: '005CARL', name: 'Carl Ode', type: 'User', isActive: null } })],
        },
      },
      'Carl Ode',
    ),
  ),
  'an owner whom the users show to be inactive': to(
    'E03',
    lead(
      {
        salesforce: {
          users: [user(), { ...CARL, isActive: false }],
          matches: [existing('Lead', { owner: { id: '005CARL', name: 'Carl Ode', type: 'User' } })],
        },
      },
      'Ann Lee',
    ),
  ),
  'a lead in a queue, and no owner to write': to(
    'E05',
    lead(
      {
        owner: null,
        salesforce: { matches: [existing('Lead', { owner: { id: '00GEMEA', name: 'EMEA Leads', type: 'Queue' } })] },
      },
      'EMEA Leads',
    ),
  ),
  'a contact in a queue': to(
    'E06',
    lead(
      {
        salesforce: { matches: [existing('Contact', { owner: { id: '00GEMEA', name: 'EMEA Leads', type: 'Queue' } })] },
      },
      'EMEA Leads',
    ),
  ),
  'a lead of the integration user, whose ID the settings do not have': to(
    'E08',
    lead(
      {
        settings: { integrationUser: { name: BOT.name } },
        salesforce: { matches: [existing('Lead', { owner: { ...ANN_OWNS, id: '005BOT', name: BOT.name } })] },
      },
      BOT.name,
    ),
  ),
  'a lead of the integration user, whose ID the settings have in its shorter form': to(
    'E08',
    lead(
      {
        settings: { integrationUser: { id: SHORT_ID, name: BOT.name } },
        salesforce: { matches: [existing('Lead', { owner: { ...ANN_OWNS, id: LONG_ID, name: BOT.name } })] },
      },
      BOT.name,
    ),
  ),
  'a lead of the user who matches, in the two forms of the ID': to(
    'E01',
    lead(
      {
        salesforce: {
          users: [user({ id: SHORT_ID })],
          matches: [existing('Lead', { owner: { ...ANN_OWNS, id: LONG_ID } })],
        },
      },
      'Ann Lee',
    ),
  ),
  'an owner whom the users show to be inactive, in the two forms of the ID': to(
    'E04',
    lead(
      {
        owner: null,
        salesforce: {
          users: [{ ...CARL, id: SHORT_ID, isActive: false }],
          matches: [existing('Lead', { owner: { id: LONG_ID, name: 'Carl Ode', type: 'User' } })],
        },
      },
      'Carl Ode',
    ),
  ),
  'a new lead of the integration user, whose ID the settings have in its shorter form': to(
    'L28',
    lead({ settings: { integrationUser: { id: SHORT_ID, name: BOT.name } }, ...matched({ id: LONG_ID }) }, 'Ann Lee'),
  ),
  'a lead of an active owner, and no integration user in the settings': to(
    'E02',
    lead({ settings: { integrationUser: null }, salesforce: { matches: [existing('Lead')] } }, 'Carl Ode'),
  ),
  'a lead of an active owner, and a HubSpot owner who matches nobody': to(
    'E01',
    lead({ salesforce: { ...STRANGER, matches: [existing('Lead')] } }, 'Carl Ode'),
  ),
  'a lead of an active owner, and a HubSpot owner who is there twice': to(
    'E01',
    lead({ salesforce: { users: [user(), user({ id: '005B' })], matches: [existing('Lead')] } }, 'Carl Ode'),
  ),
  'a lead of an active owner, and a deactivated HubSpot owner': to(
    'E01',
    lead({ owner: { ...ANN_LEE, archived: true }, salesforce: { matches: [existing('Lead')] } }, 'Carl Ode'),
  ),
  'a lead of an inactive owner, and a deactivated HubSpot owner who matches': to(
    'E13',
    lead(
      { owner: { ...ANN_LEE, archived: true }, salesforce: { matches: [existing('Lead', { owner: INACTIVE_OWNER })] } },
      'Gone Away',
      'Ann Lee',
    ),
  ),
  'a lead of an inactive owner, the users unreadable': to(
    'G03',
    lead({ salesforce: { users: [], ...refused('users'), matches: [existing('Lead', { owner: INACTIVE_OWNER })] } }),
  ),
  'a lead of an inactive owner, the HubSpot owner unreadable': to(
    'E13',
    lead(
      {
        owner: null,
        properties: { hubspot_owner_id: '11' },
        salesforce: { matches: [existing('Lead', { owner: INACTIVE_OWNER })] },
      },
      'Gone Away',
    ),
  ),
  'a lead of an inactive owner, and two who match': to(
    'E03',
    lead(
      { salesforce: { users: [user(), user({ id: '005B' })], matches: [existing('Lead', { owner: INACTIVE_OWNER })] } },
      'Ann Lee',
      'Ann Lee',
    ),
  ),
  'a contact of an inactive owner, and nobody who matches': to(
    'E07',
    lead({ salesforce: { ...STRANGER, matches: [existing('Contact', { owner: INACTIVE_OWNER })] } }, 'Gone Away'),
  ),
  'a lead and a contact of one inactive owner': to(
    'E07',
    lead(
      {
        salesforce: {
          matches: [existing('Lead', { owner: INACTIVE_OWNER }), existing('Contact', { owner: INACTIVE_OWNER })],
        },
      },
      'Gone Away',
      'Ann Lee',
    ),
  ),

  // Steps 5b and 6
  'the HubSpot owner unreadable, of a new lead': to(
    'L33',
    lead({ owner: null, properties: { hubspot_owner_id: '11' } }, BOT.name),
  ),
  'a new lead of an owner without an e-mail, and nobody of the name': to(
    'L22',
    lead({ owner: { ...ANN_LEE, email: '' }, salesforce: STRANGER }, BOT.name),
  ),
  'a new lead of an owner without a name': to(
    'L04',
    lead({
      owner: { ...ANN_LEE, firstName: ' ', lastName: null },
      settings: { defaultLeadOwner: null },
      salesforce: { leadRules: rulesXml([]) },
    }),
  ),
  'a new lead of an owner whom a user without an e-mail has the name of': to(
    'L32',
    lead(matched({ email: null }), 'Ann Lee', BOT.name),
  ),
  'a new lead of a queue without a name': to('L23', lead({ owner: { ...QUEUE_OWNER, firstName: null } }, BOT.name)),
  'a lead that one of two entries takes, both for one queue': to(
    'L03',
    lead(
      {
        owner: null,
        salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads') + whenCountry('DE'), toQueue('EMEA_Leads')]) },
      },
      'EMEA Leads',
    ),
  ),
  'nobody to match as the fallback, and no integration user in the settings': to(
    'K03',
    contact({ settings: { integrationUser: null }, salesforce: STRANGER }),
  ),
  'no rule takes the lead, and no Default Lead Owner in the settings': to(
    'L04',
    lead({
      owner: null,
      settings: { defaultLeadOwner: null },
      salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads') + whenCountry('DE')]), lead: { Country: 'FR' } },
    }),
  ),
  'a new contact of one of two': to('K10', contact(matched({}, { id: '005B' }), 'Ann Lee', 'Ann Lee')),
  'a new contact of a guest user': to('K13', contact(matched({ userType: 'Guest' }), BOT.name)),
  'a new contact of a deactivated owner who matches': to(
    'K11',
    contact({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  ),
  'a new contact of a deactivated owner who does not': to(
    'K12',
    contact({ owner: { ...ANN_LEE, archived: true }, salesforce: STRANGER }, BOT.name),
  ),
  'a new deal of a deactivated owner who matches': to(
    'D11',
    deal({ owner: { ...ANN_LEE, archived: true } }, 'Ann Lee', BOT.name),
  ),
  'a new account of a deactivated owner who matches nobody': to(
    'A11',
    company({ owner: { ...ANN_LEE, archived: true }, salesforce: STRANGER }, BOT.name),
  ),
  'a new account of a deactivated owner, and no integration user in the settings': to(
    'A09',
    company({ owner: { ...ANN_LEE, archived: true }, settings: { integrationUser: null } }, 'Ann Lee'),
  ),
  'a new lead of a deactivated owner who matches nobody': to(
    'L05',
    lead({ owner: { ...ANN_LEE, archived: true }, salesforce: STRANGER }, BOT.name),
  ),
  'a new lead of a deactivated owner, where a rule takes it': to(
    'L21',
    lead(
      { owner: { ...ANN_LEE, archived: true }, salesforce: { leadRules: rulesXml([toUser('carl@example.com')]) } },
      'Ann Lee',
      'Carl Ode',
    ),
  ),
  'a new lead of a deactivated owner, where nobody knows the rules': to(
    'L21',
    lead({ owner: { ...ANN_LEE, archived: true }, salesforce: { leadRules: null } }, 'Ann Lee'),
  ),
  'a new lead of a queue, by its developer name': to(
    'L23',
    lead(
      {
        owner: { ...QUEUE_OWNER, firstName: 'EMEA_Leads' },
        salesforce: { leadRules: rulesXml([toUser('carl@example.com')]) },
      },
      'EMEA Leads',
      'Carl Ode',
    ),
  ),
  'a new lead of a queue that Salesforce does not have': to(
    'L23',
    lead({ owner: { ...QUEUE_OWNER, firstName: 'Nowhere' } }, 'Nowhere', BOT.name),
  ),
  'a new lead of a queue whose ID is not known': to(
    'L23',
    lead(
      { owner: QUEUE_OWNER, salesforce: { queues: [{ developerName: 'X', name: 'EMEA Leads' }] } },
      'EMEA Leads',
      BOT.name,
    ),
  ),
  'a new lead of a near miss, where a rule takes it': to(
    'L02',
    lead(
      {
        salesforce: {
          users: [CARL, user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' })],
          leadRules: rulesXml([toUser('carl@example.com')]),
        },
      },
      'Carl Ode',
    ),
  ),
  'a contact that becomes nobody knows what, of one owner as a lead and another as a contact': to(
    'K08',
    lead(
      {
        owner: null,
        settings: { contactsBecome: 'unknown' },
        salesforce: { leadRules: rulesXml([toUser('carl@example.com')]) },
      },
      'Carl Ode',
      BOT.name,
    ),
  ),
  'a contact that becomes nobody knows what, of nobody known as a lead': to(
    'K08',
    lead({ owner: null, settings: { contactsBecome: 'unknown' }, salesforce: { leadRules: null } }, BOT.name),
  ),
  'a contact that becomes nobody knows what, of nobody known as a contact': to(
    'K08',
    lead(
      {
        owner: null,
        settings: { contactsBecome: 'unknown', integrationUser: null },
        salesforce: { leadRules: rulesXml([toUser('carl@example.com')]) },
      },
      'Carl Ode',
    ),
  ),
  'a contact that becomes nobody knows what, of a deactivated owner who matches': to(
    'L21',
    lead({ owner: { ...ANN_LEE, archived: true }, settings: { contactsBecome: 'unknown' } }, 'Ann Lee', BOT.name),
  ),
  'a contact that becomes nobody knows what, of one of two either way': to(
    'L15',
    lead({ settings: { contactsBecome: 'unknown' }, ...matched({}, { id: '005B' }) }, 'Ann Lee', 'Ann Lee'),
  ),
};
