// The reasons an entry gives, as codes; told or not, the answer is the same.
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type {
  CriteriaItem,
  LeadFields,
  RulesMessage,
  ThreeValued,
} from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, item, on } from './rules.ts';

interface Entry {
  criteria?: CriteriaItem[];
  formula?: string;
  booleanFilter?: string;
}

function tried(entry: Entry, lead: LeadFields): { result: ThreeValued; why: RulesMessage[] } {
  const compiled = compileRule(ruleOf([entry]));
  const told = compiled.decide(lead, { now: NOW });
  expect(compiled.decide(lead, { now: NOW, trace: 'none' })).toEqual({ ...told, trace: [] });
  const [only] = told.trace;
  if (only === undefined) throw new Error('nothing was tried');
  return { result: only.result, why: only.reasons.map(({ why }) => why) };
}

const field = (name: string): RulesMessage => ({ id: 'field.other', params: { name } });
const text = (value: string): RulesMessage => ({ id: 'value.text', params: { text: value } });
const equal: RulesMessage = { id: 'operation.equals', params: {} };
const values = (...wanted: string[]): RulesMessage => ({
  id: 'wanted.values',
  params: { operation: equal, values: wanted },
});
const likeY: RulesMessage = { id: 'wanted.field', params: { operation: equal, field: field('Y') } };
const seen = (what: RulesMessage, wanted: RulesMessage): RulesMessage => ({
  id: 'criterion.seen',
  params: { field: field('X'), seen: what, wanted },
});

describe('a criterion', () => {
  it.each<[CriteriaItem, LeadFields, ThreeValued, RulesMessage]>([
    [item('equals', 'a'), { X: 'a' }, 'yes', seen(text('a'), values('a'))],
    [
      item('equals', null),
      { X: '' },
      'yes',
      seen({ id: 'value.blank', params: {} }, { id: 'wanted.blank', params: { operation: equal } }),
    ],
    [
      item('equals', ',a'),
      { X: 'b' },
      'no',
      seen(text('b'), { id: 'wanted.values-or-blank', params: { operation: equal, values: ['a'] } }),
    ],
    [
      item('greaterThan', '5,000'),
      { X: 12_000 },
      'yes',
      seen(
        { id: 'value.number', params: { number: 12_000 } },
        { id: 'wanted.number', params: { operation: { id: 'operation.greaterThan', params: {} }, number: 5000 } },
      ),
    ],
    [item('equals', 'true'), { X: false }, 'no', seen({ id: 'value.false', params: {} }, values('true'))],
    [
      item('equals', 'a'),
      {},
      'unknown',
      { id: 'criterion.field-unknown', params: { field: field('X'), wanted: values('a') } },
    ],
    [
      on('Owner.Name', 'equals', 'Ann'),
      {},
      'unknown',
      { id: 'criterion.other-record', params: { field: field('Owner Name'), wanted: values('Ann') } },
    ],
    [
      item('resembles', 'a'),
      { X: 'a' },
      'unknown',
      {
        id: 'criterion.undecided',
        params: {
          field: field('X'),
          seen: text('a'),
          wanted: {
            id: 'wanted.values',
            params: { operation: { id: 'operation.other', params: { name: 'resembles' } }, values: ['a'] },
          },
          because: { id: 'undecided.operation', params: { operation: 'resembles' } },
        },
      },
    ],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'a' }, 'yes', seen(text('a'), likeY)],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'b' }, 'no', seen(text('a'), likeY)],
    [item('equals', null, 'Lead.Y'), { X: 'a, "b"', Y: 'a, "b"' }, 'yes', seen(text('a, "b"'), likeY)],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'a,b' }, 'no', seen(text('a'), likeY)],
    [item('equals', null, 'Lead.Y'), { X: null, Y: '' }, 'yes', seen({ id: 'value.blank', params: {} }, likeY)],
    [
      item('equals', null, 'Lead.Y'),
      { X: 'a' },
      'unknown',
      { id: 'criterion.field-unknown', params: { field: field('Y'), wanted: likeY } },
    ],
    [
      item('equals', null, 'Lead.Y'),
      { Y: 'a' },
      'unknown',
      { id: 'criterion.field-unknown', params: { field: field('X'), wanted: likeY } },
    ],
    [item('equals', 'x'.repeat(80)), { X: 'a' }, 'no', seen(text('a'), values('x'.repeat(80)))],
    [item('equals', 'x'.repeat(81)), { X: 'a' }, 'no', seen(text('a'), values(`${'x'.repeat(80)}…`))],
    [
      item('equals', Array.from({ length: 40 }, (_, at) => `name ${at}`).join(',')),
      { X: 'a' },
      'no',
      seen(text('a'), {
        id: 'wanted.long-list',
        params: {
          operation: equal,
          beginning: 'name 0, name 1, name 2, name 3, name 4, name 5, name 6, name 7, name 8, name 9',
          count: 40,
        },
      }),
    ],
  ])('%j for %j', (criterion, lead, result, why) => {
    expect(tried({ criteria: [criterion] }, lead)).toEqual({ result, why: [why] });
  });
});

describe('an entry with a formula', () => {
  const criteria = [on('Country', 'equals', 'DE')];
  const formula = "City = 'Ulm'";
  it.each<[LeadFields, ThreeValued]>([
    [{ Country: 'DE', City: 'Ulm' }, 'yes'],
    [{ Country: 'DE', City: 'Bonn' }, 'no'],
    [{ Country: 'FR', City: 'Ulm' }, 'no'],
    [{ Country: 'FR' }, 'no'],
    [{ City: 'Bonn' }, 'no'],
    [{ Country: 'DE' }, 'unknown'],
    [{ City: 'Ulm' }, 'unknown'],
    [{}, 'unknown'],
  ])('and criteria takes what both take: %j', (lead, result) => {
    const { result: found, why } = tried({ criteria, formula }, lead);
    expect(found).toBe(result);
    expect(why).toHaveLength(2);
  });

  it('alone decides alone', () => {
    expect(tried({ formula }, { City: 'Ulm' })).toEqual({
      result: 'yes',
      why: [
        {
          id: 'formula.true-for',
          params: {
            formula: "City = 'Ulm'",
            seen: [{ id: 'formula.seen', params: { field: { id: 'field.City', params: {} }, seen: text('Ulm') } }],
          },
        },
      ],
    });
    expect(tried({ formula }, { City: 'Bonn' }).result).toBe('no');
    expect(tried({ formula }, {}).result).toBe('unknown');
  });
});

describe('an entry with filter logic', () => {
  const criteria = [item('equals', 'a'), on('Y', 'equals', 'b')];
  it.each<[booleanFilter: string, LeadFields, ThreeValued]>([
    ['1 OR 2', { X: 'a' }, 'yes'],
    ['1 OR 2', { X: 'c', Y: 'c' }, 'no'],
    ['(1 or 2) and not (1 and 2)', { X: 'a', Y: 'b' }, 'no'],
    ['NOT 1', { X: 'c' }, 'yes'],
    ['NOT 1', {}, 'unknown'],
    ['1 OR 3', { X: 'a' }, 'unknown'],
    ['1x', { X: 'a' }, 'unknown'],
    ['', { X: 'a', Y: 'b' }, 'unknown'],
  ])('"%s" for %j', (booleanFilter, lead, result) => {
    expect(tried({ criteria, booleanFilter }, lead).result).toBe(result);
  });

  it('that nests one level after another is read however long it is', () => {
    expect(
      tried({ criteria, booleanFilter: Array.from({ length: 400 }, () => '(1)').join(' AND ') }, { X: 'a', Y: null })
        .result,
    ).toBe('yes');
  });
});
