// Kinds of situations in which an answer was once surer than its facts, or a failure was told as something else: each with
// the right value. The rows and ties are those of the decision table.
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../src/contract/situation.ts';
import { explain, known } from '../../../src/domain/prediction/index.ts';
import type { RowId } from '../../../src/domain/prediction/index.ts';
import { COUNTRIES, INACTIVE_OWNER, ANN_OWNS, company, contact, deal, lead } from './row-situations.ts';
import type { RowCase } from './row-situations.ts';
import {
  ANN_LEE,
  BOT,
  CARL,
  decided,
  factsOf,
  NOW,
  existing,
  explained,
  rulesXml,
  situation,
  toQueue,
  toUser,
  user,
} from './situations.ts';
import type { Change } from './situations.ts';

type Sure = `${'documented' | 'derived' | 'undocumented'}/${'high' | 'medium' | 'low'}`;
type Kind = [says: string, about: RowCase, path: string, sure: Sure, end?: 'open'];

const EMAIL_ONLY = { users: [user({ firstName: 'Anna-Maria', name: 'Anna-Maria Lee' }), CARL] };
const byCarl = rulesXml([toUser('carl@example.com')]);
const CLEARED = { ...ANN_LEE, firstName: '', lastName: '', archived: true };
const unread: Change = { owner: null, properties: { hubspot_owner_id: '11' } };
const none = { companyContacts: 'none' as const };
const inactive = (object: 'Lead' | 'Contact' | 'Account'): NonNullable<Change['salesforce']> => ({
  matches: [existing(object, { owner: INACTIVE_OWNER })],
});
const unclearOwner = { id: '005X', name: 'Xu', type: 'User' as const, isActive: null };

const table: Kind[] = [
  // An answer is as sure as its weakest step.
  [
    'an e-mail match, then a rule entry',
    lead({ salesforce: { ...EMAIL_ONLY, leadRules: byCarl } }, 'Carl Ode'),
    'R01 L13 L02',
    'documented/medium',
  ],
  [
    'a type that does not count, then a rule entry',
    lead({ salesforce: { users: [user({ userType: 'CsnOnly' }), CARL], leadRules: byCarl } }, 'Carl Ode'),
    'R01 L19 L02',
    'derived/low',
  ],
  ['a company that makes a new account', company({}, 'Ann Lee'), 'W12 R15 A01', 'documented/medium'],
  [
    'a lead and a contact of one active owner',
    lead({ salesforce: { matches: [existing('Lead'), existing('Contact')] } }, 'Carl Ode'),
    'R04 E02',
    'derived/medium',
  ],
  [
    'the new company sync',
    company({ settings: { companySync: 'new', ...none } }, 'Ann Lee'),
    'W19 R15 A01',
    'documented/low',
  ],
  [
    'an after-save flow',
    lead(
      { salesforce: { automation: { Lead: { flows: [{ label: 'F', when: 'after-save' }], triggers: [] } } } },
      'Ann Lee',
    ),
    'R01 L01',
    'documented/medium',
  ],
  [
    'a flow on another object',
    lead(
      { salesforce: { automation: { Contact: { flows: [{ label: 'F', when: 'after-save' }], triggers: [] } } } },
      'Ann Lee',
    ),
    'R01 L01',
    'documented/high',
  ],
  // The same fact weighs the same for every object.
  [
    'a deal of a frozen user',
    deal({ salesforce: { users: [user({ isFrozen: true })] } }, 'Ann Lee'),
    'W14 R17 D16',
    'derived/medium',
  ],
  [
    'a contact of an owner who differs in case',
    contact({ owner: { ...ANN_LEE, email: 'Ann.Lee@example.com' } }, 'Ann Lee'),
    'R01 K15',
    'undocumented/low',
  ],
  // Unknown is not "no".
  [
    'a user whose type is not known',
    lead({ salesforce: { users: [user({ userType: null })], leadRules: byCarl } }, 'Ann Lee', 'carl@example.com'),
    'R01 L32',
    'derived/low',
  ],
  ['an owner who could not be read', lead(unread, BOT.name), 'R01 L33', 'derived/low', 'open'],
  [
    'an owner who could not be read, of a deal',
    deal({ ...unread, settings: { integrationUser: null } }),
    'W14 R17 D20',
    'derived/low',
    'open',
  ],
  [
    'a lead that may be converted',
    lead({ salesforce: { matches: [existing('Lead', { isConverted: null })] } }, 'Carl Ode', 'Ann Lee'),
    'R18',
    'derived/low',
  ],
  [
    'a lead that may be converted, beside a contact of the same owner',
    lead({ salesforce: { matches: [existing('Lead', { isConverted: null }), existing('Contact')] } }, 'Carl Ode'),
    'R04 E02',
    'derived/medium',
  ],
  [
    'a lead that may be converted, beside a contact of another owner',
    lead(
      { salesforce: { matches: [existing('Lead', { isConverted: null, owner: ANN_OWNS }), existing('Contact')] } },
      'Ann Lee',
      'Carl Ode',
    ),
    'R05',
    'documented/low',
  ],
  [
    'an archived owner whose e-mail somebody has',
    contact({ owner: CLEARED }, 'Ann Lee', BOT.name),
    'R01 K11',
    'undocumented/low',
  ],
  [
    'contacts of a company that nobody could read',
    company({ settings: { companyContacts: 'unknown' } }, 'Ann Lee'),
    'W18 R15 A01',
    'documented/medium',
  ],
  ['users that could not be read', lead({ salesforce: { unreadable: ['users'] } }), 'R01 G03', 'derived/high', 'open'],
  [
    'users that could not be read, and no owner to match',
    lead({ owner: null, salesforce: { unreadable: ['users'] } }, BOT.name),
    'R01 L05',
    'documented/medium',
  ],
  ['records that could not be read', lead({ salesforce: { unreadable: ['matches'] } }), 'G03', 'derived/high', 'open'],
  [
    'records that could not be read, of a deal',
    deal({ salesforce: { unreadable: ['matches'] } }, 'Ann Lee'),
    'W14 R17 D01',
    'documented/high',
  ],
  [
    'who is frozen could not be read',
    lead({ salesforce: { unreadable: ['frozen'] } }, 'Ann Lee'),
    'R01 L01',
    'documented/high',
  ],
  [
    'an assignee who could not be read',
    lead({ owner: null, salesforce: { users: [], leadRules: byCarl, unreadable: ['assignees'] } }, 'carl@example.com'),
    'R01 L02',
    'documented/low',
  ],
  [
    'an existing owner of whom nobody knows whether active',
    lead({ salesforce: { matches: [existing('Contact', { owner: unclearOwner })] } }, 'Xu', 'Ann Lee'),
    'R03 E13',
    'undocumented/low',
  ],
  [
    'an account whose owner nobody knows to be active, the users unreadable',
    company({ salesforce: { matches: [existing('Account', { owner: unclearOwner })], unreadable: ['users'] } }, 'Xu'),
    'W12 R14 E14',
    'undocumented/low',
    'open',
  ],
  // "One of these" holds everybody.
  [
    'several matches, whatever is made',
    contact({ salesforce: { users: [user(), user({ id: '005B' })] } }, 'Ann Lee', 'Ann Lee'),
    'R01 K10',
    'undocumented/low',
  ],
  [
    'two records, one of an inactive owner',
    lead(
      { salesforce: { matches: [existing('Lead'), existing('Lead', { id: 'L2', owner: INACTIVE_OWNER })] } },
      'Carl Ode',
      'Gone Away',
      'Ann Lee',
    ),
    'R19',
    'undocumented/low',
  ],
  [
    'two records, one of an inactive owner, and an owner who could not be read',
    lead(
      { ...unread, salesforce: { matches: [existing('Lead'), existing('Lead', { id: 'L2', owner: INACTIVE_OWNER })] } },
      'Carl Ode',
      'Gone Away',
    ),
    'R19',
    'undocumented/low',
    'open',
  ],
  [
    'an inactive rule, the default lead owner unnamed',
    lead(
      {
        owner: null,
        settings: { defaultLeadOwner: null },
        salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads')], false) },
      },
      BOT.name,
    ),
    'R01 L06',
    'derived/low',
    'open',
  ],
  [
    'nobody to match, the integration user unnamed',
    deal({ owner: null, settings: { integrationUser: null } }),
    'W14 R17 D02',
    'documented/high',
    'open',
  ],
  [
    'a guest, as a contact',
    contact({ salesforce: { users: [user({ userType: 'Guest' })] } }, BOT.name),
    'R01 K13',
    'derived/low',
  ],
  // Existing records.
  [
    'an inactive owner of a lead does not win',
    lead({ salesforce: inactive('Lead') }, 'Ann Lee'),
    'R02 E03',
    'undocumented/low',
  ],
  [
    'an inactive owner of a contact may stay',
    lead({ salesforce: inactive('Contact') }, 'Gone Away', 'Ann Lee'),
    'R03 E07',
    'undocumented/low',
  ],
  [
    'an inactive owner of an account, and an archived HubSpot owner',
    company({ owner: CLEARED, salesforce: inactive('Account') }, 'Gone Away', 'Ann Lee'),
    'W12 R14 E14',
    'undocumented/low',
  ],
  // Both branches of an unknown setting.
  [
    'lead or contact: the same matched user',
    lead({ settings: { contactsBecome: 'unknown' } }, 'Ann Lee'),
    'R01 L01',
    'documented/high',
  ],
  [
    'lead or contact: the same unnamed integration user',
    lead({ owner: null, settings: { contactsBecome: 'unknown', integrationUser: null } }),
    'R01 L05',
    'documented/medium',
    'open',
  ],
  [
    'lead or contact: two owners',
    lead(
      { owner: null, settings: { contactsBecome: 'unknown' }, salesforce: { leadRules: byCarl } },
      'Carl Ode',
      BOT.name,
    ),
    'R01 K08',
    'derived/medium',
  ],
];

describe('an answer is as sure as its facts', () => {
  it.each(table)('%s', (...[, { situation: about, owners }, path, sure, end]) => {
    const decision = decided(about);
    expect({
      path: decision.path.join(' '),
      sure: `${decision.basis}/${decision.confidence}`,
      owners: decision.owners.map(({ name }) => name),
      openEnded: decision.openEnded,
    }).toEqual({ path, sure, owners, openEnded: end === 'open' });
  });
});

type Gate = [says: string, about: Situation, decision: RowId, sync: string, missing: string[]];
const gates: Gate[] = [
  ['a contact that may sync', situation(), 'L01', 'yes documented/high', []],
  [
    'an unknown segment',
    situation({ settings: { inclusion: 'unknown' } }),
    'L01',
    'unknown derived/medium',
    ['inclusion'],
  ],
  [
    'an unknown integration and segment',
    situation({ settings: { integration: 'unknown', inclusion: 'unknown' } }),
    'L01',
    'unknown derived/medium',
    ['integration', 'inclusion'],
  ],
  [
    'an unknown company sync, and no contact that qualifies',
    situation({ object: 'company', settings: { companySync: 'unknown', ...none } }),
    'A01',
    'unknown derived/medium',
    ['companySync'],
  ],
  [
    'no e-mail, the integration unknown',
    situation({ properties: { email: '' }, settings: { integration: 'unknown' } }),
    'W01',
    'no documented/high',
    ['integration'],
  ],
  [
    'no Salesforce, and no e-mail',
    situation({ salesforce: null, properties: { email: null } }),
    'W01',
    'no documented/high',
    [],
  ],
  [
    'no Salesforce, and not in the segment',
    situation({ salesforce: 'unavailable', settings: { inclusion: 'not-member' } }),
    'W02',
    'no documented/high',
    [],
  ],
  [
    'no Salesforce, and the integration paused',
    situation({ salesforce: null, settings: { integration: 'paused' } }),
    'G05',
    'no documented/medium',
    [],
  ],
  [
    'no Salesforce, and company sync off',
    situation({ object: 'company', salesforce: null, settings: { companySync: 'off' } }),
    'W08',
    'no documented/high',
    [],
  ],
  [
    'no Salesforce, and deal sync off',
    situation({ object: 'deal', salesforce: 'unavailable', settings: { dealSync: 'off' } }),
    'W13',
    'no documented/medium',
    [],
  ],
  [
    'no Salesforce, and synced already',
    situation({ salesforce: null, properties: { salesforceleadid: '00Q1' } }),
    'G06',
    'already documented/high',
    [],
  ],
  [
    'no Salesforce, and nothing that HubSpot alone decides',
    situation({ salesforce: 'unavailable' }),
    'G02',
    'yes derived/high',
    [],
  ],
  [
    'records unreadable, and not in the segment',
    situation({ settings: { inclusion: 'not-member' }, salesforce: { unreadable: ['matches'] } }),
    'W02',
    'no documented/high',
    [],
  ],
  [
    'a required field without a value',
    situation({ salesforce: { lead: { LastName: '', Company: 'Acme' } } }),
    'W05',
    'error-likely documented/medium',
    [],
  ],
  [
    'a required field of the org without a value',
    situation({ salesforce: { lead: { Region__c: null }, required: { Lead: ['Region__c'] } } }),
    'W05',
    'error-likely documented/medium',
    [],
  ],
  [
    'a required field that is not known',
    situation({ salesforce: { lead: {}, required: { Lead: ['Region__c'] } } }),
    'L01',
    'yes documented/high',
    [],
  ],
  [
    'a required field without a value, of a record that exists',
    situation({ salesforce: { lead: { LastName: null }, matches: [existing('Lead')] } }),
    'E02',
    'yes documented/high',
    [],
  ],
  [
    'a deal without a name',
    situation({ object: 'deal', properties: { dealname: '' } }),
    'W05',
    'error-likely documented/medium',
    [],
  ],
  [
    'a company without a name',
    situation({ object: 'company', properties: { name: null } }),
    'W05',
    'error-likely documented/medium',
    [],
  ],
  [
    'no last name, lead or contact',
    situation({ settings: { contactsBecome: 'unknown' }, properties: { lastname: '' } }),
    'W05',
    'error-likely documented/medium',
    [],
  ],
  [
    'a country that is not in the list',
    situation({ salesforce: { lead: { Country: 'USA' }, picklists: { Lead: { Country: COUNTRIES } } } }),
    'W21',
    'error-likely derived/medium',
    [],
  ],
  [
    'a code for a country',
    situation({ salesforce: { lead: { Country: 'ES' }, picklists: { Lead: { Country: COUNTRIES } } } }),
    'W21',
    'error-likely derived/medium',
    [],
  ],
  [
    'a country that is in the list',
    situation({ salesforce: { lead: { Country: 'Spain' }, picklists: { Lead: { Country: COUNTRIES } } } }),
    'L01',
    'yes documented/high',
    [],
  ],
  [
    'a synced record whose Salesforce record is gone',
    situation({ properties: { salesforceleadid: '00Q1' }, salesforce: { linkedRecord: 'not-found' } }),
    'G09',
    'unknown undocumented/low',
    [],
  ],
];

describe('whether it syncs is a question of its own', () => {
  it.each(gates)('%s', (...[, about, decision, sync, missing]) => {
    const found = decided(about);
    expect([
      found.decision,
      `${found.sync.result} ${found.sync.basis}/${found.sync.confidence}`,
      found.sync.missing,
    ]).toEqual([decision, sync, missing]);
  });
});

describe('advice helps', () => {
  const kinds = (change: Change, me?: typeof ANN_LEE): string[] =>
    explained(situation(change), { me: me ?? null }).remedies.map(({ kind, for: who }) => `${kind} ${who}`);

  it.each<[string, Change, string[]]>([
    ['nothing to do where the owner wins', {}, ['none rep']],
    ['another owner, where nobody matches', { salesforce: { users: [CARL] } }, ['choose-owner rep']],
    [
      'no choice of an owner where an active one stays',
      { settings: { inclusion: 'not-member' }, salesforce: { matches: [existing('Lead')] } },
      ['change-in-salesforce rep'],
    ],
    [
      'the e-mail, where the name is the same',
      { salesforce: { users: [user({ email: 'x@example.net' })] } },
      ['choose-owner rep', 'fix-email admin'],
    ],
    ['the name, where the e-mail is the same', { salesforce: EMAIL_ONLY }, ['choose-owner rep', 'fix-name admin']],
    [
      'no aligning where owners are kept apart on purpose',
      { settings: { unmatchedOnPurpose: true }, salesforce: EMAIL_ONLY },
      ['choose-owner rep'],
    ],
    ['no name of an archived owner', { owner: { ...ANN_LEE, firstName: 'Xu', archived: true } }, ['choose-owner rep']],
    [
      'no name of a guest',
      { salesforce: { users: [user({ firstName: 'Xu', userType: 'Guest' })] } },
      ['choose-owner rep'],
    ],
    [
      'somebody else, where the user is frozen',
      { salesforce: { users: [user({ isFrozen: true })] } },
      ['choose-owner rep'],
    ],
    ['the field, where one is missing', { salesforce: { lead: { Company: '' } } }, ['fix-field rep']],
    ['the setting, where nobody gave it', { settings: { inclusion: 'unknown' } }, ['ask-admin admin']],
    [
      'duplicates, where two records have two owners',
      { salesforce: { matches: [existing('Lead'), existing('Contact', { owner: ANN_OWNS })] } },
      ['change-in-salesforce rep'],
    ],
  ])('offers %s', (_says, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  it('says "unless" where nobody has said whether owners are kept apart on purpose', () => {
    const about = situation({ salesforce: EMAIL_ONLY });
    expect(explained(about).remedies.map(({ message }) => message.id)).toContain('do.fix-name');
  });

  it('offers "assign to me" by name exactly where the person would be the owner', () => {
    const carl = { ...ANN_LEE, id: '12', firstName: 'Carl', lastName: 'Ode', email: 'carl@example.com' };
    expect(kinds({ owner: null }, carl)).toEqual(['assign-to-me rep', 'choose-owner rep']);
    expect(kinds({ owner: null }, { ...carl, lastName: 'Odd' })).toEqual(['choose-owner rep']);
    expect(kinds({ owner: null, salesforce: { matches: [existing('Lead')] } }, carl)).not.toContain('assign-to-me rep');
  });
});

describe('a setting that was detected', () => {
  it('leaves what rests on it at most at medium, and is named', () => {
    const { org, record } = factsOf(situation({ object: 'deal', owner: null }));
    const detected = known({ id: '005BOT', name: BOT.name }, 'detected');
    const settings = { ...org.settings, integrationUser: detected, dealSync: known('on' as const, 'detected') };
    const explanation = explain({ ...org, settings }, record, NOW);
    expect(explanation).toMatchObject({ decision: 'D02', confidence: 'medium', sync: { confidence: 'medium' } });
    expect(explanation.caveatDetails.map(({ message }) => message.id)).toContain('caveat.detected');
    expect(decided(situation({ object: 'deal', owner: null }))).toMatchObject({ decision: 'D02', confidence: 'high' });
  });
});
