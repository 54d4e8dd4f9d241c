// The lead assignment rules as a prediction tells them: who an entry means, and what is said of it.
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/domain/prediction/index.ts';
import type { Explanation } from '../../../src/domain/prediction/index.ts';
import {
  BOT,
  CARL,
  INBOUND,
  NOW,
  explained,
  factsOf,
  rulesXml,
  situation,
  toQueue,
  toUser,
  user,
  whenCountry,
} from './situations.ts';
import type { Change } from './situations.ts';

const US = 'US,USA,United States,United States of America';
const criterion = (field: string, operation: string, value: string): string =>
  `<criteriaItems><field>${field}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

function byRules(
  entries: readonly string[],
  lead: Record<string, string | number | boolean | null> = {},
  change: Change & { xml?: string } = {},
): Explanation {
  const given = {
    owner: null,
    ...change,
    salesforce: {
      leadRules: { xml: change.xml ?? rulesXml(entries).xml },
      lead,
      ...(typeof change.salesforce === 'object' ? change.salesforce : {}),
    },
  };
  return explained(situation(given));
}

const said = ({ trace }: Explanation): string[] | undefined =>
  trace.find(({ check }) => check === 'lead-rules')?.evidence.map(({ id }) => id);
const names = ({ owners }: Explanation): string[] => owners.map(({ name }) => name);

describe('the assignee of an entry', () => {
  it('is a user by username and a queue by developer name, whatever the case', () => {
    expect(byRules([toUser('Carl@Example.COM')]).owners).toEqual([{ type: 'User', id: CARL.id, name: 'Carl Ode' }]);
    expect(byRules([toQueue('emea_LEADS')]).owners).toEqual([{ type: 'Queue', id: '00GEMEA', name: 'EMEA Leads' }]);
  });

  it('is never found by e-mail or label', () => {
    expect(byRules([toUser('ann.lee@example.com')]).owners).toEqual([
      { type: 'User', id: null, name: 'ann.lee@example.com' },
    ]);
    expect(byRules([toQueue('EMEA Leads')]).owners).toEqual([{ type: 'Queue', id: null, name: 'EMEA Leads' }]);
  });

  it('is named as probable where it was not read, or where nobody knows whether active: a sync error is possible', () => {
    const orError = [{ message: { id: 'or.sync-error', params: {} }, owner: null }];
    const low = { confidence: 'low', basis: 'documented', alternatives: orError };
    expect(byRules([toUser('new@example.com')])).toMatchObject({ decision: 'L02', ...low });
    const unclear = { salesforce: { users: [{ ...CARL, isActive: null }] } };
    expect(byRules([toUser('carl@example.com')], {}, unclear)).toMatchObject({ decision: 'L02', ...low });
    const unread = { salesforce: { unreadable: ['queues' as const] } };
    expect(byRules([toQueue('EMEA_Leads')], {}, unread)).toMatchObject({ decision: 'L03', ...low });
    expect(byRules([toQueue('EMEA_Leads')])).toMatchObject({ decision: 'L03', confidence: 'high', alternatives: [] });
  });

  it('who is inactive may take it, as may those a lead falls to, or nobody', () => {
    const inactive = { salesforce: { users: [user(), { ...CARL, isActive: false }] } };
    const explanation = byRules([toUser('carl@example.com')], {}, inactive);
    expect(explanation).toMatchObject({ decision: 'L09', openEnded: false });
    expect(names(explanation)).toEqual(['Carl Ode', INBOUND.name, BOT.name]);
    expect(said(explanation)).toEqual(['rules.entry-inactive']);
    const unnamed = byRules([toUser('carl@example.com')], {}, { ...inactive, settings: { defaultLeadOwner: null } });
    expect(names(unnamed)).toEqual(['Carl Ode', BOT.name]);
    expect(unnamed.openEnded).toBe(true);
  });

  it('is nobody: the lead stays with whoever makes it', () => {
    const explanation = byRules([whenCountry('DE'), toQueue('EMEA_Leads')], { Country: 'DE' });
    expect(explanation).toMatchObject({ decision: 'L10', owners: [{ name: BOT.name }] });
    expect(said(explanation)).toEqual(['rules.entry-keeps-owner']);
    expect(explanation.leadRules?.entries).toMatchObject([{ entry: 1, result: 'yes', assignee: null }]);
  });
});

describe('an entry without criteria', () => {
  it('is a dead end where others follow, and an entry like any other at the end', () => {
    expect(byRules([toUser('carl@example.com'), toQueue('EMEA_Leads')]).decision).toBe('L30');
    expect(
      byRules([toQueue('EMEA_Leads') + whenCountry('DE'), toUser('carl@example.com')], { Country: 'FR' }).decision,
    ).toBe('L02');
    expect(byRules([`${toUser('carl@example.com')}<formula>TRUE</formula>`, toQueue('EMEA_Leads')]).decision).toBe(
      'L02',
    );
    expect(
      byRules([toUser('carl@example.com') + whenCountry('DE'), toQueue('EMEA_Leads')], { Country: 'DE' }).decision,
    ).toBe('L02');
  });
});

describe('the rule as Salesforce ships it', () => {
  const shipped = [
    toUser('carl@example.com') + whenCountry(US),
    toUser('CARL@example.com') + whenCountry(US, 'notEqual'),
  ];

  it.each([{ Country: 'US' }, { Country: 'Germany' }, { Country: null }, {}])('goes to its user for %j', (lead) => {
    const prediction = byRules(shipped, lead);
    expect(prediction).toMatchObject({ decision: 'L29', owners: [{ id: CARL.id }] });
    expect(said(prediction)).toEqual(['rules.shipped']);
  });

  it('is told by its inactive user as well', () => {
    expect(byRules(shipped, {}, { salesforce: { users: [{ ...CARL, isActive: false }] } }).decision).toBe('L09');
  });

  const [inside = '', outside = ''] = shipped;
  it.each([
    ['one entry', [inside]],
    ['a third entry', [inside, outside, toQueue('EMEA_Leads')]],
    ['the two in the other order', [outside, inside]],
    ['another user', [inside, outside.replace('CARL@', 'ann.lee@')]],
    ['a queue', [toQueue('EMEA_Leads') + whenCountry(US), toQueue('EMEA_Leads') + whenCountry(US, 'notEqual')]],
    ['a queue in one of them', [inside, toQueue('carl@example.com') + whenCountry(US, 'notEqual')]],
    ['a queue in the other', [toQueue('carl@example.com') + whenCountry(US), outside]],
    ['no user', [whenCountry(US), whenCountry(US, 'notEqual')]],
    ['another country', [inside.replace('USA', 'CA'), outside]],
    ['a country more', [inside.replace('USA', 'USA,CA'), outside]],
    ['another field', [inside.replace('Lead.Country', 'Lead.State'), outside]],
    ['another operation', [inside.replace('equals', 'contains'), outside]],
    ['a criterion more', [inside + criterion('Lead.City', 'equals', 'x'), outside]],
    ['a formula', [`${inside}<formula>TRUE</formula>`, outside]],
    ['filter logic', [`<booleanFilter>NOT 1</booleanFilter>${inside}`, outside]],
  ])('is no longer that with %s', (_what, entries) => {
    expect(byRules(entries, { Country: 'US', State: 'US', City: 'x' }).decision).not.toBe('L29');
  });
});

describe('leads that nobody can be sure of', () => {
  const entries = [toQueue('EMEA_Leads') + whenCountry('DE'), toUser('carl@example.com') + whenCountry('FR')];

  it('name everybody who may get them, the Default Lead Owner last', () => {
    const explanation = byRules(entries);
    expect(explanation).toMatchObject({
      decision: 'L07',
      openEnded: false,
      leadRules: { rule: 'Inbound', outcome: 'undecided', entry: null, possible: [1, 2, 0] },
    });
    expect(names(explanation)).toEqual(['EMEA Leads', 'Carl Ode', INBOUND.name]);
    expect(said(explanation)).toEqual(['rules.undecided-or-none']);
  });

  it('name everybody once, and do not speak of none where an entry is sure to take them', () => {
    const explanation = byRules([...entries, toQueue('EMEA_Leads')]);
    expect(names(explanation)).toEqual(['EMEA Leads', 'Carl Ode']);
    expect(said(explanation)).toEqual(['rules.undecided']);
  });

  it('name the integration user for an entry that does not reassign', () => {
    expect(names(byRules([whenCountry('DE'), toQueue('EMEA_Leads')]))).toEqual([BOT.name, 'EMEA Leads']);
  });

  it('have an open end where somebody may take them whom nobody named', () => {
    const unnamed = byRules(entries, {}, { settings: { defaultLeadOwner: null } });
    expect(unnamed).toMatchObject({ decision: 'L07', openEnded: true });
    expect(names(unnamed)).toEqual(['EMEA Leads', 'Carl Ode']);
  });

  it('have one owner left where every possible entry names the same, and none cannot be', () => {
    const one = [toQueue('EMEA_Leads') + whenCountry('DE'), toQueue('EMEA_Leads')];
    expect(byRules(one)).toMatchObject({ decision: 'L03', confidence: 'high', owners: [{ name: 'EMEA Leads' }] });
    const carl = [toUser('carl@example.com') + whenCountry('DE'), toUser('carl@example.com')];
    expect(byRules(carl)).toMatchObject({ decision: 'L02', confidence: 'high', owners: [{ name: 'Carl Ode' }] });
    expect(byRules([toQueue('EMEA_Leads') + whenCountry('DE')]).decision).toBe('L07');
  });

  it('go to the Default Lead Owner when no entry takes them, or to the integration user', () => {
    const explanation = byRules(entries, { Country: 'IT' });
    expect(explanation).toMatchObject({
      decision: 'L04',
      owners: [{ type: 'Queue', name: INBOUND.name }],
      openEnded: false,
      alternatives: [{ message: { id: 'or.integration-user' }, owner: { name: BOT.name } }],
    });
    expect(byRules(entries, { Country: 'IT' }, { settings: { defaultLeadOwner: null } })).toMatchObject({
      decision: 'L04',
      owners: [],
      openEnded: true,
    });
  });
});

describe('leads that are shared out in turn', () => {
  const turn = (number: number, assignee: string): string =>
    `${assignee}<formula>MOD(VALUE(Lead.Lead_Number__c), 2) = ${number}</formula>`;
  const both = [turn(0, toUser('carl@example.com')), turn(1, toUser('ann.lee@example.com.crm'))];

  it('go to one of those whose turn it may be, and to nobody else where every result is named', () => {
    const explanation = byRules([...both, toQueue('EMEA_Leads')]);
    expect(explanation).toMatchObject({ decision: 'L35', basis: 'derived', confidence: 'medium', openEnded: false });
    expect(names(explanation)).toEqual(['Carl Ode', 'Ann Lee']);
  });

  it('may go on to a later entry where a field is compared, whose results nobody knows', () => {
    const byField = [1, 2].map(
      (number) =>
        toUser(number === 1 ? 'carl@example.com' : 'ann.lee@example.com.crm') +
        criterion('Lead.Turn__c', 'equals', String(number)),
    );
    const explanation = byRules([...byField, toQueue('EMEA_Leads')]);
    expect(explanation.decision).toBe('L35');
    expect(names(explanation)).toEqual(['Carl Ode', 'Ann Lee', 'EMEA Leads']);
  });

  it('are open like others where an entry before them is undecided', () => {
    expect(byRules([toQueue('EMEA_Leads') + whenCountry('DE'), ...both]).decision).toBe('L07');
  });
});

describe('what the insert itself sets', () => {
  it.each([
    ['CreatedById', 'equals', BOT.name, 'L03'],
    ['CreatedById', 'equals', 'Somebody Else', 'L04'],
    ['OwnerId', 'equals', BOT.name, 'L03'],
    ['IsConverted', 'equals', 'False', 'L03'],
    ['CreatedDate', 'equals', 'TODAY', 'L03'],
    ['CreatedDate', 'lessThan', '2020-01-01', 'L04'],
  ])('decides a criterion on %s %s %s', (field, operation, value, decision) => {
    expect(byRules([toQueue('EMEA_Leads') + criterion(`Lead.${field}`, operation, value)]).decision).toBe(decision);
  });

  it('leaves the owner open where an automation before save may set another', () => {
    const flow = { Lead: { flows: [{ label: 'Owner', when: 'before-save' as const }], triggers: [] } };
    const entry = toQueue('EMEA_Leads') + criterion('Lead.OwnerId', 'equals', BOT.name);
    expect(byRules([entry], {}, { salesforce: { automation: flow } }).decision).toBe('L07');
  });

  it('leaves the creator open where the settings do not name the integration user', () => {
    const entry = toQueue('EMEA_Leads') + criterion('Lead.CreatedById', 'equals', BOT.name);
    expect(byRules([entry], {}, { settings: { integrationUser: null } }).decision).toBe('L07');
  });

  it('gives the code of a valid country, and the country of a valid code', () => {
    const picklists = { Lead: { Country: [{ value: 'Spain', code: 'ES' }] } };
    const byCode = [toQueue('EMEA_Leads') + criterion('Lead.CountryCode', 'equals', 'ES')];
    expect(byRules(byCode, { Country: 'Spain' }, { salesforce: { picklists } }).decision).toBe('L03');
    expect(byRules(byCode, { Country: 'Spain' }).decision).toBe('L07');
    const byCountry = [toQueue('EMEA_Leads') + whenCountry('Spain')];
    expect(byRules(byCountry, { CountryCode: 'ES' }, { salesforce: { picklists } }).decision).toBe('L03');
  });
});

describe('rules that cannot be used', () => {
  it('decide, but nobody can tell how, where they were not read', () => {
    const explanation = explained(situation({ owner: null, salesforce: { leadRules: null } }));
    expect(explanation).toMatchObject({ decision: 'L08', owners: [], openEnded: true, leadRules: null });
    const emptyQuery = situation({ owner: null, salesforce: { leadRules: { none: true }, unreadable: ['leadRules'] } });
    expect(explained(emptyQuery).decision).toBe('L08');
  });

  it('that are none at all leave the lead to whoever makes it', () => {
    const empty = rulesXml([]).xml.replace(/<assignmentRule>.*<\/assignmentRule>/u, '');
    for (const leadRules of [{ none: true as const }, { xml: empty }]) {
      const explanation = explained(situation({ owner: null, salesforce: { leadRules } }));
      expect(explanation).toMatchObject({ decision: 'L05', owners: [{ name: BOT.name }], leadRules: null });
    }
  });

  it('of which none is active leave two possibilities, with an open end where one has no name', () => {
    const salesforce = { leadRules: rulesXml([toQueue('EMEA_Leads')], false) };
    const explanation = explained(situation({ owner: null, salesforce }));
    expect(explanation).toMatchObject({ decision: 'L06', openEnded: false });
    expect(names(explanation)).toEqual([BOT.name, INBOUND.name]);
    const unnamed = explained(situation({ owner: null, salesforce, settings: { integrationUser: null } }));
    expect(unnamed).toMatchObject({ decision: 'L06', openEnded: true });
    expect(names(unnamed)).toEqual([INBOUND.name]);
  });

  it('leave out what nobody here knows, and say so', () => {
    const odd = byRules([], {}, { xml: rulesXml([`${toQueue('EMEA_Leads')}<odd>1</odd>`]).xml });
    expect(odd.caveatDetails).toContainEqual({
      row: null,
      message: {
        id: 'caveat.rules-left-out',
        params: { elements: ['AssignmentRules/assignmentRule[1]/ruleEntry[1]/odd[1]'] },
      },
    });
  });
});

describe('what would change it', () => {
  const entries = Array.from({ length: 200 }, (_, index) => toQueue(`Queue_${index}`) + whenCountry(`Land ${index}`));

  it('is a value of the criteria that leads to another entry, each decided, at most four', () => {
    const explanation = byRules(entries, { Country: 'Land 150' });
    const byField = explanation.counterfactuals.filter(({ change }) => change.field === 'Country');
    expect(explanation.counterfactuals.length).toBeLessThanOrEqual(4);
    expect(byField[0]).toMatchObject({ change: { field: 'Country', value: 'Land 0' }, owners: [{ name: 'Queue_0' }] });
    for (const { change, owners } of byField) {
      expect(byRules(entries, { Country: change.value }).owners).toEqual(owners);
      expect(owners).not.toEqual(explanation.owners);
    }
  });

  it('is told within 50 ms for a rule of two hundred entries', () => {
    const about = situation({
      owner: null,
      salesforce: { leadRules: rulesXml(entries), lead: { Country: 'Land 150' } },
    });
    explained(about);
    const { org, record } = factsOf(about);
    explain(org, record, NOW);
    const started = process.cpuUsage();
    explain(org, record, NOW);
    const { user: spent } = process.cpuUsage(started);
    expect(spent / 1000).toBeLessThan(50);
  });

  it('is nothing that a lead field could do where an owner in Salesforce stays', () => {
    const existingLead = { id: '00Q1', object: 'Lead' as const, isConverted: false };
    const owner = { id: '005CARL', name: 'Carl Ode', type: 'User' as const, isActive: true, userType: 'Standard' };
    const stays = byRules(entries, { Country: 'Land 1' }, { salesforce: { matches: [{ ...existingLead, owner }] } });
    expect(stays.decision).toBe('E01');
    expect(stays.counterfactuals).toEqual([]);
  });
});
