// Any rule and any lead, small enough that criteria and values often meet: each field has a kind, and now and then a
// value of another.
import fc from 'fast-check';
import type {
  AssignmentRule,
  CriteriaItem,
  LeadFields,
  LeadValue,
  RuleEntry,
} from '../../../src/domain/assignment-rules/index.ts';

export const OPERATIONS = [
  'equals', 'notEqual', 'lessThan', 'lessOrEqual', 'greaterThan', 'greaterOrEqual',
  'contains', 'notContain', 'startsWith', 'includes', 'excludes', 'within',
]; // prettier-ignore

const texts = ['de', 'DE', 'den', 'Fr', 'x, "y"', 'x', ' de ', 'ΟΔΟΣ', 'οδος', 'οδοσα'];
const numbers = ['5', '5.0', '-5', '0', '1000', '1,000', 'USD 1,000', 'EUR 5', '5%', '100', '07'];
const checks = ['True', 'true', '1', '0', 'False', 'no', 'yes', 'maybe'];
const days = [
  '2026-11-25',
  '11/25/2026',
  '2026-11-24',
  '2026-11-22',
  '2026-10-01',
  '2025-11-25',
  '2026-12-31',
  '31.1.2026',
  '31 January 2026',
  'the day before',
  '2/30/2026',
];
const moments = ['2026-11-25T09:00:00Z', '2026-11-25T23:59:59.999Z', '2026-11-26T00:00:00+02:00'];
const literals = [
  'TODAY', 'yesterday', 'TOMORROW', 'THIS_WEEK', 'LAST WEEK', 'NEXT_WEEK', 'THIS_MONTH', 'LAST_MONTH', 'NEXT MONTH', 'THIS_QUARTER', 'LAST_QUARTER',
  'NEXT_QUARTER', 'THIS_YEAR', 'LAST_YEAR', 'NEXT_YEAR', 'LAST_N_DAYS:3', 'LAST 30 DAYS', 'LAST_90_DAYS', 'NEXT_N_DAYS:2', 'LAST_N_WEEKS:2', 'NEXT_N_WEEKS:1',
  'LAST_N_MONTHS:2', 'NEXT_N_MONTHS:1', 'LAST_N_QUARTERS:2', 'NEXT_N_YEARS:1', 'N_DAYS_AGO:3', '2 WEEKS AGO', 'N_MONTHS_AGO:1', 'THIS_FISCAL_QUARTER',
]; // prettier-ignore
const ids = ['701000000000123', '701000000000123AAA', 'a0B000000000456', '0010000000001AbAAA'];
const choices = ['a', 'a;b', 'b;a', 'A; b;c', 'c'];

/** Field names by kind; a criterion writes them with the object, a lead in any case. */
const KINDS = {
  Text: { field: 'Country', inRules: texts, inLeads: texts },
  OtherText: { field: 'State', inRules: texts, inLeads: texts },
  Number: { field: 'NumberOfEmployees', inRules: numbers, inLeads: [5, -5, 100, 1000, 0, 7, '5', '5.0', '1000', '07'] },
  Money: { field: 'AnnualRevenue', inRules: numbers, inLeads: [5, 1000, 0, '1000', 'USD 1,000', 'EUR 5'] },
  Score: { field: 'Score__c', inRules: numbers, inLeads: [5, 1000, 0, '5'] },
  Currency: { field: 'CurrencyIsoCode', inRules: ['USD', 'EUR'], inLeads: ['USD', 'EUR', 'usd'] },
  Check: { field: 'Vip__c', inRules: checks, inLeads: [true, false, 'true', 'false'] },
  Standard: { field: 'HasOptedOutOfEmail', inRules: checks, inLeads: [true, false, 'true', null] },
  Reference: { field: 'CampaignId', inRules: [...ids, 'Fair', 'Webinar'], inLeads: [...ids, 'Fair', 'Expo'] },
  Postal: { field: 'PostalCode', inRules: ['10115', '2000', '07'], inLeads: ['10115', '2000', '9'] },
  Day: { field: 'Due__c', inRules: [...days, ...literals], inLeads: days.filter((day) => /^\d{4}/u.test(day)) },
  Moment: { field: 'CreatedDate', inRules: [...days, ...moments, ...literals], inLeads: moments },
  Choices: { field: 'Products__c', inRules: choices, inLeads: choices },
} satisfies Record<string, { field: string; inRules: string[]; inLeads: LeadValue[] }>;

type Kind = keyof typeof KINDS;
const kindNames = Object.keys(KINDS) as Kind[];

/** A value as criteria write it: a comma or a quote needs quotes, and anything may have them. */
function quoted(text: string, always: boolean): string {
  return always || /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const oneItem = (kind: Kind): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...KINDS[kind].inRules) },
        { weight: 1, arbitrary: fc.constantFrom(...texts, ...numbers, ...days) },
      ),
      fc.boolean(),
    )
    .map(([text, always]) => quoted(text, always));

const value = (kind: Kind): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 6, arbitrary: oneItem(kind) },
    { weight: 3, arbitrary: fc.array(oneItem(kind), { minLength: 2, maxLength: 4 }).map((items) => items.join(', ')) },
    { weight: 1, arbitrary: fc.constantFrom(null, ',DE,Fr', '1,000', '"",x', 'False,', '"USD 10,000","CAD 10,984"') },
  );

export const criterion: fc.Arbitrary<CriteriaItem> = fc.constantFrom(...kindNames).chain((kind) =>
  fc.record({
    field: fc.constantFrom(`Lead.${KINDS[kind].field}`, `Lead.${KINDS[kind].field.toUpperCase()}`),
    operation: fc.constantFrom(...OPERATIONS),
    value: value(kind),
    valueField: fc.option(
      fc.constantFrom(...kindNames).map((other) => `Lead.${KINDS[other].field}`),
      { freq: 12 },
    ),
  }),
);

/** Filter logic over `count` items: any case, nesting, NOT, spaces, parentheses left out; once in a while not readable. */
export function filterOver(count: number): fc.Arbitrary<string> {
  const { node } = fc.letrec<{ node: string; inner: string }>((tie) => ({
    node: fc.oneof(
      { weight: 12, arbitrary: tie('inner') },
      { weight: 1, arbitrary: fc.constantFrom('1 AND', '(1', '1 2', `${count + 1}`, '1 XOR 2', '') },
    ),
    inner: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.integer({ min: 1, max: count }).map(String),
      fc
        .tuple(fc.constantFrom(' AND ', ' and ', ' OR ', ' or ', ' Or '), tie('inner'), tie('inner'))
        .map(([word, a, b]) => `${a}${word}${b}`),
      tie('inner').map((of) => `NOT ${of}`),
      tie('inner').map((of) => `(${of})`),
      tie('inner').map((of) => `not( ${of} )`),
    ),
  }));
  return node;
}

const entry = fc.array(criterion, { maxLength: 4 }).chain((criteria) =>
  fc.record({
    criteria: fc.constant(criteria),
    booleanFilter: criteria.length === 0 ? fc.constant(null) : fc.option(filterOver(criteria.length), { freq: 2 }),
  }),
);

export const rule: fc.Arbitrary<AssignmentRule> = fc.array(entry, { maxLength: 40 }).map(ruleOf);

export function ruleOf(entries: readonly Partial<RuleEntry>[]): AssignmentRule {
  return {
    name: 'R',
    active: true,
    entries: entries.map((change, index) => ({ ...EMPTY, ...change, number: index + 1 })),
  };
}

const EMPTY: RuleEntry = {
  number: 0,
  assignee: null,
  criteria: [],
  booleanFilter: null,
  formula: null,
  template: null,
  overrideExistingTeams: null,
  notes: null,
};

const seen = (kind: Kind): fc.Arbitrary<LeadValue> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...KINDS[kind].inLeads) },
    { weight: 2, arbitrary: fc.constantFrom(null, '', '  ') },
    { weight: 1, arbitrary: fc.constantFrom<LeadValue>(...texts, 5, true, '2026-11-25') },
  );

export const lead: fc.Arbitrary<LeadFields> = fc
  .record(Object.fromEntries(kindNames.map((kind) => [kind, seen(kind)])) as Record<Kind, fc.Arbitrary<LeadValue>>, {
    requiredKeys: [],
  })
  .map((values) => Object.fromEntries(Object.entries(values).map(([kind, of]) => [KINDS[kind as Kind].field, of])));

export const FIELDS = kindNames.map((kind) => KINDS[kind].field);
export const anyValue: fc.Arbitrary<LeadValue> = fc.constantFrom(...kindNames).chain(seen);
