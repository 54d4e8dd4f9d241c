// The reasons an entry gives, word by word; told or not, the answer is the same.
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { CriteriaItem, LeadFields, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, item, on } from './rules.ts';

interface Entry {
  criteria?: CriteriaItem[];
  formula?: string;
  booleanFilter?: string;
}

function tried(entry: Entry, lead: LeadFields): { result: ThreeValued; why: string[] } {
  const compiled = compileRule(ruleOf([entry]));
  const told = compiled.decide(lead, { now: NOW });
  expect(compiled.decide(lead, { now: NOW, trace: 'none' })).toEqual({ ...told, trace: [] });
  const [only] = told.trace;
  if (only === undefined) throw new Error('nothing was tried');
  return { result: only.result, why: only.reasons.map(({ why }) => why) };
}

describe('a criterion', () => {
  it.each<[CriteriaItem, LeadFields, ThreeValued, string]>([
    [item('equals', 'a'), { X: 'a' }, 'yes', 'X is "a" (wanted: equals a).'],
    [item('equals', null), { X: '' }, 'yes', 'X is blank (wanted: equals blank).'],
    [item('greaterThan', '5'), { X: 12 }, 'yes', 'X is 12 (wanted: greater than 5).'],
    [item('equals', 'true'), { X: false }, 'no', 'X is false (wanted: equals true).'],
    [item('equals', 'a'), {}, 'unknown', 'X is not known: no HubSpot property is mapped to it (wanted: equals a).'],
    [
      on('Owner.Name', 'equals', 'Ann'),
      {},
      'unknown',
      'Owner.Name belongs to another record, which is not read (wanted: equals Ann).',
    ],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'a' }, 'yes', 'X is "a" (wanted: equals the value of Y).'],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'b' }, 'no', 'X is "a" (wanted: equals the value of Y).'],
    [
      item('equals', null, 'Lead.Y'),
      { X: 'a, "b"', Y: 'a, "b"' },
      'yes',
      'X is "a, "b"" (wanted: equals the value of Y).',
    ],
    [item('equals', null, 'Lead.Y'), { X: 'a', Y: 'a,b' }, 'no', 'X is "a" (wanted: equals the value of Y).'],
    [item('equals', null, 'Lead.Y'), { X: null, Y: '' }, 'yes', 'X is blank (wanted: equals the value of Y).'],
    [
      item('equals', null, 'Lead.Y'),
      { X: 'a' },
      'unknown',
      'Y is not known: no HubSpot property is mapped to it (wanted: equals the value of Y).',
    ],
    [
      item('equals', null, 'Lead.Y'),
      { Y: 'a' },
      'unknown',
      'X is not known: no HubSpot property is mapped to it (wanted: equals the value of Y).',
    ],
    [item('equals', 'x'.repeat(80)), { X: 'a' }, 'no', `X is "a" (wanted: equals ${'x'.repeat(80)}).`],
    [item('equals', 'x'.repeat(81)), { X: 'a' }, 'no', `X is "a" (wanted: equals ${'x'.repeat(80)}…).`],
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
      why: [`City = 'Ulm' is true (City is "Ulm").`],
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

  it.each([
    ['1 OR 3', 'there is no item 3'],
    ['1 OR 0', 'there is no item 0'],
    ['1 x', '"X" is not expected'],
    ['1 OR', 'it ends too early'],
    ['(1 OR 2', 'a parenthesis is not closed'],
    [`${'('.repeat(300)}1${')'.repeat(300)}`, 'it nests too deeply'],
  ])('"%s" is told to be unreadable, with every criterion', (booleanFilter, problem) => {
    expect(tried({ criteria, booleanFilter }, { X: 'a', Y: 'c' })).toEqual({
      result: 'unknown',
      why: [
        `The filter logic "${booleanFilter}" cannot be read: ${problem}.`,
        'X is "a" (wanted: equals a).',
        'Y is "c" (wanted: equals b).',
      ],
    });
  });

  it('that nests one level after another is read however long it is', () => {
    expect(
      tried({ criteria, booleanFilter: Array.from({ length: 400 }, () => '(1)').join(' AND ') }, { X: 'a', Y: null })
        .result,
    ).toBe('yes');
  });
});
