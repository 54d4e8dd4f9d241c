// The lead assignment rules as a prediction tells them: who an entry means, and the few words that explain it.
import { describe, expect, it } from 'vitest';
import { predict } from '../../../src/domain/prediction/index.ts';
import type { Prediction } from '../../../src/domain/prediction/index.ts';
import { presentExplanation } from '../../../src/presentation/present-explanation.ts';
import {
  BOT,
  CARL,
  INBOUND,
  NOW,
  asGathered,
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
  lead: Record<string, string | number | null> = {},
  change: Change & { xml?: string } = {},
): Prediction {
  const given = {
    owner: null,
    ...change,
    salesforce: {
      leadRules: { xml: change.xml ?? rulesXml(entries).xml },
      lead,
      ...(typeof change.salesforce === 'object' ? change.salesforce : {}),
    },
  };
  return predict(situation(given), { now: NOW });
}

const evidence = (prediction: Prediction): string | undefined =>
  prediction.trace.find(({ check }) => check === 'lead-rules')?.evidence;
const details = (prediction: Prediction): string[][] | undefined =>
  prediction.leadRules?.entries.map(({ detail }) => detail);

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

  it('keeps the name the rules give it where it is not among those read', () => {
    expect(byRules([toUser('new@example.com')])).toMatchObject({
      decision: 'L02',
      owners: [{ type: 'User', id: null, name: 'new@example.com' }],
    });
    expect(byRules([toQueue('APAC_Leads')])).toMatchObject({
      decision: 'L03',
      owners: [{ type: 'Queue', id: null, name: 'APAC_Leads' }],
    });
  });

  it('decides nothing when inactive, and is told', () => {
    const prediction = byRules(
      [toUser('carl@example.com')],
      {},
      { salesforce: { users: [user(), { ...CARL, isActive: false }] } },
    );
    expect(prediction).toMatchObject({
      decision: 'L09',
      owners: [],
      alternatives: [{ text: 'the inactive user the entry names', owner: { name: 'Carl Ode' } }],
    });
    expect(evidence(prediction)).toBe('Entry 1 of "Inbound" takes the lead, for Carl Ode, who is inactive.');
  });

  it('is nobody: the lead stays with whoever makes it', () => {
    const prediction = byRules([whenCountry('DE'), toQueue('EMEA_Leads')], { Country: 'DE' });
    expect(prediction).toMatchObject({ decision: 'L10', owners: [{ name: BOT.name }] });
    expect(evidence(prediction)).toBe('Entry 1 of "Inbound" takes the lead and does not reassign it.');
    expect(prediction.leadRules?.entries).toEqual([
      { entry: 1, result: 'yes', assignee: null, detail: ['Country is "DE" (wanted: equals DE).'] },
    ]);
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
    expect(evidence(prediction)).toBe('The rule "Inbound", as Salesforce ships it, takes the lead, for Carl Ode.');
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
    const prediction = byRules(entries);
    expect(prediction).toMatchObject({
      decision: 'L07',
      leadRules: { rule: 'Inbound', outcome: 'undecided', entry: null, possible: [1, 2, 0] },
    });
    expect(prediction.owners.map(({ name }) => name)).toEqual(['EMEA Leads', 'Carl Ode', INBOUND.name]);
    expect(evidence(prediction)).toBe('Entries of "Inbound" that could take the lead: 1, 2, or none.');
  });

  it('name everybody once, and do not speak of none where an entry is sure to take them', () => {
    const prediction = byRules([...entries, toQueue('EMEA_Leads')]);
    expect(prediction.owners.map(({ name }) => name)).toEqual(['EMEA Leads', 'Carl Ode']);
    expect(evidence(prediction)).toBe('Entries of "Inbound" that could take the lead: 1, 2, 3.');
  });

  it('name the integration user for an entry that does not reassign', () => {
    expect(byRules([whenCountry('DE'), toQueue('EMEA_Leads')]).owners.map(({ name }) => name)).toEqual([
      BOT.name,
      'EMEA Leads',
    ]);
  });

  it('name nobody where one name would stand beside a possibility without a name', () => {
    expect(
      byRules([toQueue('EMEA_Leads') + whenCountry('DE')], {}, { settings: { defaultLeadOwner: null } }).owners,
    ).toEqual([]);
    expect(byRules(entries, {}, { settings: { defaultLeadOwner: null } }).owners.map(({ name }) => name)).toEqual([
      'EMEA Leads',
      'Carl Ode',
    ]);
  });

  it('go to the Default Lead Owner when no entry takes them, or to the integration user', () => {
    const prediction = byRules(entries, { Country: 'IT' });
    expect(prediction).toMatchObject({
      decision: 'L04',
      owners: [{ type: 'Queue', name: INBOUND.name }],
      alternatives: [{ text: 'the integration user', owner: { name: BOT.name } }],
    });
    expect(evidence(prediction)).toBe('No entry of "Inbound" takes the lead.');
    expect(byRules(entries, { Country: 'IT' }, { settings: { integrationUser: null } }).alternatives).toEqual([
      { text: 'the integration user', owner: null },
    ]);
  });
});

describe('what is said of each entry', () => {
  it('is what made it so: all that holds, the one that fails, the one that nobody knows', () => {
    const both = criterion('Lead.City', 'equals', 'Ulm') + criterion('Lead.State', 'equals', 'BW');
    expect(details(byRules([both + whenCountry('DE'), both], { Country: 'FR', City: 'Ulm', State: 'BW' }))).toEqual([
      ['Country is "FR" (wanted: equals DE).'],
      ['City is "Ulm" (wanted: equals Ulm).', 'State is "BW" (wanted: equals BW).'],
    ]);
    expect(details(byRules([both], { City: 'Ulm' }))).toEqual([
      ['State is not known: no HubSpot property is mapped to it (wanted: equals BW).'],
    ]);
  });

  it('is every criterion with its number where filter logic combines them', () => {
    const entry = `<booleanFilter>1 OR 2</booleanFilter>${whenCountry('DE')}${criterion('Lead.City', 'startsWith', 'U')}`;
    expect(details(byRules([entry], { Country: 'FR', City: null }))).toEqual([
      ['Combined as 1 OR 2.', '1: Country is "FR" (wanted: equals DE).', '2: City is blank (wanted: starts with U).'],
    ]);
    expect(
      details(byRules([entry.replace('1 OR 2', '1 OR')], { Country: 'FR', City: null }))?.[0]?.slice(0, 2),
    ).toEqual(['Combined as 1 OR.', 'The filter logic "1 OR" cannot be read: it ends too early.']);
  });

  it('stays short where lists and formulas are long', () => {
    const countries = Array.from({ length: 60 }, (_, index) => `Country ${index}`).join(', ');
    const formula = `OR(${Array.from({ length: 3 }, (_, index) => `CASE(State, ${Array.from({ length: 30 }, (_, at) => `'S${index}${at}', 1`).join(', ')}, 0) = 1`).join(', ')})`;
    const said =
      details(
        byRules([whenCountry(countries), whenCountry('x'.repeat(100)), `<formula>${formula}</formula>`], {
          Country: 'DE',
          State: 'x',
        }),
      )?.flat() ?? [];
    expect(said[0]).toBe(
      `Country is "DE" (wanted: equals ${countries.slice(0, countries.indexOf(', Country 7'))}, … (60 values)).`,
    );
    expect(said[1]).toBe(`Country is "DE" (wanted: equals ${'x'.repeat(80)}…).`);
    expect(said.filter((sentence) => sentence.length > 500)).toEqual([]);
  });

  it('comes with what the rules hold and nobody here knows', () => {
    const odd = (count: number): string =>
      Array.from({ length: count }, (_, index) => `<odd${index}>1</odd${index}>`).join('');
    const of = (count: number): string | undefined =>
      evidence(byRules([], {}, { xml: rulesXml([toQueue('EMEA_Leads') + odd(count)]).xml }));
    const path = 'AssignmentRules/assignmentRule[1]/ruleEntry[1]';
    expect(of(0)).toBe('Entry 1 of "Inbound" takes the lead, for EMEA Leads.');
    expect(of(1)).toBe(
      `Entry 1 of "Inbound" takes the lead, for EMEA Leads. The rules hold what is not known here and was left out: ${path}/odd0[1].`,
    );
    expect(of(4)).toContain(`${path}/odd0[1], ${path}/odd1[1], ${path}/odd2[1] and more.`);
  });
});

describe('rules that cannot be used', () => {
  it.each([
    ['were not given', null, 'they were not given.'],
    ['are no XML', { xml: 'hello' }, 'not well-formed XML'],
    ['are something else', { xml: '<Workflow/>' }, 'expected <AssignmentRules>'],
  ] as const)('that %s decide, but nobody can tell how', (_what, leadRules, reason) => {
    const prediction = predict(situation({ owner: null, salesforce: { leadRules } }), { now: NOW });
    expect(prediction).toMatchObject({ decision: 'L08', owners: [], leadRules: null });
    expect(evidence(prediction)).toContain(`Your lead assignment rules decide, and they could not be read: `);
    expect(evidence(prediction)).toContain(reason);
  });

  it('that are none at all leave the lead to whoever makes it', () => {
    const empty = rulesXml([]).xml.replace(/<assignmentRule>.*<\/assignmentRule>/u, '');
    for (const leadRules of [{ none: true as const }, { xml: empty }]) {
      const prediction = predict(situation({ owner: null, salesforce: { leadRules } }), { now: NOW });
      expect(prediction).toMatchObject({ decision: 'L05', owners: [{ name: BOT.name }], leadRules: null });
      expect(evidence(prediction)).toBe('The org has no lead assignment rule: whoever makes the lead owns it.');
    }
  });

  it('of which none is active leave two possibilities, or nobody where one has no name', () => {
    const leadRules = rulesXml([toQueue('EMEA_Leads')], false);
    const prediction = predict(situation({ owner: null, salesforce: { leadRules } }), { now: NOW });
    expect(prediction).toMatchObject({
      decision: 'L06',
      owners: [{ name: BOT.name }, { name: INBOUND.name }],
      leadRules: null,
    });
    expect(evidence(prediction)).toBe('The org has lead assignment rules, but none is active.');
    expect(
      predict(situation({ owner: null, salesforce: { leadRules }, settings: { integrationUser: null } }), { now: NOW })
        .owners,
    ).toEqual([]);
  });
});

describe('a rule of two hundred entries', () => {
  const entries = Array.from(
    { length: 200 },
    (_, index) =>
      toQueue(`Queue_${index + 1}`) +
      whenCountry(`Land ${index + 1}`) +
      criterion('Lead.LeadSource', 'equals', 'Web,Phone,Partner Referral'),
  );

  it('is told a line an entry, the deciding one first, each short enough for a sidebar', () => {
    const lead = { Country: 'Land 150', LeadSource: 'Web' };
    const facts = situation({ owner: null, salesforce: { leadRules: rulesXml(entries), lead } });
    const shown = presentExplanation(asGathered(facts), predict(facts, { now: NOW }), 'app');
    const lines = shown.checks.find(({ check }) => check === 'lead-rules')?.details ?? [];
    expect(lines).toHaveLength(150);
    expect(lines[0]).toBe(
      'Entry 150 (Queue_150) takes it. Country is "Land 150" (wanted: equals Land 150). LeadSource is "Web" (wanted: equals Web,Phone,Partner Referral).',
    );
    expect(lines[1]).toBe('Entry 1 (Queue_1) does not take it. Country is "Land 150" (wanted: equals Land 1).');
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
  });

  it('does not say of an entry after one that nobody knows that it takes the lead', () => {
    const facts = situation({
      owner: null,
      salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads') + whenCountry('DE'), toQueue('Rest')]), lead: {} },
    });
    const shown = presentExplanation(asGathered(facts), predict(facts, { now: NOW }), 'app');
    const lines = shown.checks.find(({ check }) => check === 'lead-rules')?.details ?? [];
    expect(lines.map((line) => line.split('.')[0])).toEqual([
      'Entry 1 (EMEA Leads) might take it',
      'Entry 2 (Rest) takes it if none before it does',
    ]);
  });

  it('puts every entry that might take it before those that do not', () => {
    const facts = situation({
      owner: null,
      salesforce: {
        leadRules: rulesXml([
          ...entries.slice(0, 3),
          toQueue('Rest') + criterion('Lead.City', 'equals', 'Ulm'),
          ...entries.slice(3),
        ]),
        lead: { Country: null, LeadSource: null },
      },
    });
    const shown = presentExplanation(asGathered(facts), predict(facts, { now: NOW }), 'app');
    const lines = shown.checks.find(({ check }) => check === 'lead-rules')?.details ?? [];
    expect(lines).toHaveLength(201);
    expect(lines[0]).toBe(
      'Entry 4 (Rest) might take it. City is not known: no HubSpot property is mapped to it (wanted: equals Ulm).',
    );
  });
});
