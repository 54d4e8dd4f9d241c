import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../../src/domain/assignment-rules/formula/index.ts';
import { valueMessage } from '../../../../src/domain/assignment-rules/criterion-messages.ts';
import { fieldName } from '../../../../src/domain/assignment-rules/index.ts';
import type { LeadFields, LeadValue, RulesMessage } from '../../../../src/domain/assignment-rules/index.ts';
import { LeadReader } from '../../../../src/domain/assignment-rules/lead-reader.ts';
import { runs } from '../../../property-runs.ts';
import { NOW, evaluate } from './evaluate.ts';

describe('a formula entry', () => {
  const field = (name: string): RulesMessage => fieldName(name);
  const seen = (name: string, value: LeadValue): RulesMessage => ({
    id: 'formula.seen',
    params: { field: fieldName(name), seen: valueMessage(value) },
  });

  it.each<[string, LeadFields, RulesMessage[]]>([
    ["Country = 'DE'", {}, [{ id: 'formula.field-unknown', params: { field: field('Country') } }]],
    ["$User.Id = '1'", {}, [{ id: 'formula.global', params: { name: '$User.Id' } }]],
    ['$Label.Region = A', { A: 'x' }, [{ id: 'formula.global', params: { name: '$Label.Region' } }]],
    ["Owner:User.Name = 'x'", {}, [{ id: 'formula.other-record', params: { field: field('Owner:User.Name') } }]],
    ["IF(REGEX(A, 'x'), TRUE, FALSE)", { A: 'x' }, [{ id: 'formula.function', params: { name: 'REGEX' } }]],
    [
      "AND(A = 'x', B = 'x')",
      {},
      ['A', 'B'].map((name) => ({ id: 'formula.field-unknown', params: { field: field(name) } })),
    ],
  ])('says of %s with %j what would decide it', (formula, lead, why) => {
    expect(evaluate(formula, lead)).toEqual({ value: 'unknown', why });
  });

  const is = (answer: boolean, formula: string, ...of: RulesMessage[]): RulesMessage =>
    of.length === 0
      ? { id: answer ? 'formula.true' : 'formula.false', params: { formula } }
      : { id: answer ? 'formula.true-for' : 'formula.false-for', params: { formula, seen: of } };

  it.each<[string, LeadFields, RulesMessage[]]>([
    ["Country = 'DE'", { Country: null }, [is(false, "Country = 'DE'", seen('Country', null))]],
    [
      "AND( UPPER( Country )='DE',\n  AnnualRevenue>5 )",
      { Country: 'de', AnnualRevenue: 6 },
      [
        is(true, "UPPER(Country) = 'DE'", seen('Country', 'de')),
        is(true, 'AnnualRevenue > 5', seen('AnnualRevenue', 6)),
      ],
    ],
    // Of many parts that decide, three are told.
    [
      "OR(A = 'x', B = 'x', C = 'x', D = 'x')",
      { A: '1', B: '2', C: '3', D: '4' },
      [
        is(false, "A = 'x'", seen('A', '1')),
        is(false, "B = 'x'", seen('B', '2')),
        is(false, "C = 'x'", seen('C', '3')),
      ],
    ],
    ["OR(A = 'x', B = 'x')", { A: 'x', B: '2' }, [is(true, "A = 'x'", seen('A', 'x'))]],
    ['1 = 1', {}, [is(true, '1 = 1')]],
    // Of many fields, five are told.
    [
      'CASE(A, B, 1, C, 2, D, 3, E, 4, F, 5, 6) = 1',
      { A: 'a', B: 'a', C: 'c', D: 'd', E: 'e', F: 'f' },
      [
        is(
          true,
          'CASE(A, B, 1, C, 2, D, 3, E, 4, F, 5, 6) = 1',
          seen('A', 'a'),
          seen('B', 'a'),
          seen('C', 'c'),
          seen('D', 'd'),
          seen('E', 'e'),
        ),
      ],
    ],
    [
      'NOT(AnnualRevenue > 5)',
      { AnnualRevenue: null },
      [
        {
          id: 'formula.opposite-of-blank',
          params: { formula: 'AnnualRevenue > 5', seen: [seen('AnnualRevenue', null)] },
        },
      ],
    ],
    [
      "CONTAINS(Email, 'x') = FALSE",
      { Email: null },
      [{ id: 'formula.blank', params: { formula: "CONTAINS(Email, 'x') = FALSE", seen: [seen('Email', null)] } }],
    ],
    [`A = '${'x'.repeat(114)}'`, { A: 'y' }, [is(false, `A = '${'x'.repeat(114)}'`, seen('A', 'y'))]],
    [`A = '${'x'.repeat(115)}'`, { A: 'y' }, [is(false, `A = '${'x'.repeat(115)}…`, seen('A', 'y'))]],
  ])('says of %s with %j why', (formula, lead, why) => {
    expect(evaluate(formula, lead).why).toEqual(why);
  });

  it.each<[string, LeadFields, RulesMessage]>([
    ['A = B', { A: null, B: null }, { id: 'formula-problem.type-decides', params: {} }],
    ["PostalCode > '1'", { PostalCode: '2' }, { id: 'formula-problem.operator', params: {} }],
    ['A > TRUE', { A: 'x' }, { id: 'formula-problem.types', params: {} }],
    ["ISPICKVAL(A + B, 'x')", { A: 'x', B: 'y' }, { id: 'formula-problem.types', params: {} }],
    ['LEN(A, A) = 1', { A: 'x' }, { id: 'formula-problem.arguments', params: {} }],
    ['FOO() = 1', {}, { id: 'formula-problem.unknown-function', params: { name: 'FOO' } }],
    ['SOUNDSLIKE(A)', { A: 'x' }, { id: 'formula-problem.unknown-function', params: { name: 'SOUNDSLIKE' } }],
    ['A = = 1', { A: 1 }, { id: 'formula-problem.text', params: {} }],
    ['A', { A: 'x' }, { id: 'formula-problem.no-truth', params: {} }],
    ["A = '012000000000123AAA'", { A: '012000000000123' }, { id: 'formula-problem.id-forms', params: {} }],
    [
      'A + B + C + D + E = F',
      { A: null, B: null, C: null, D: null, E: null, F: null },
      { id: 'formula-problem.too-many-types', params: {} },
    ],
    [`${'('.repeat(5000)}TRUE${')'.repeat(5000)}`, {}, { id: 'formula-problem.too-deep', params: {} }],
  ])('cannot evaluate %s with %j, and says why', (formula, lead, because) => {
    expect(evaluate(formula, lead)).toEqual({
      value: 'unknown',
      why: [{ id: 'formula.refused', params: { because } }],
    });
  });

  it('follows IF() in IF(), however deep real ones go', () => {
    const nested = Array.from({ length: 40 }).reduce<string>(
      (inner, _, at) => `IF(State = 's${at}', ${at}, ${inner})`,
      '-1',
    );
    expect(evaluate(`${nested} = 7`, { State: 's7' }).value).toBe('yes');
    expect(evaluate(`${nested} = 7`, { State: 's8' }).value).toBe('no');
    expect(evaluate(`${nested} = -1`, { State: null }).value).toBe('yes');
    expect(
      evaluate(`LEN(${nested.replaceAll(/, (\d+),/gu, ", 'n$1',").replace('-1', "''")}) = 3`, { State: 's12' }).value,
    ).toBe('yes');
  });

  it('gives up on nesting that nobody writes, and exhausts nothing', () => {
    expect(evaluate(`${'('.repeat(200)}TRUE${')'.repeat(200)}`, {}).value).toBe('yes');
    expect(evaluate(`${'('.repeat(5000)}TRUE${')'.repeat(5000)}`, {}).value).toBe('unknown');
    expect(evaluate(`${'!'.repeat(5000)}TRUE`, {}).value).toBe('unknown');
  });

  it('takes days in UTC, wherever the machine stands', () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['America/Los_Angeles', 'Pacific/Auckland']) {
        process.env.TZ = place;
        expect(evaluate('DATEVALUE(CreatedDate) = TODAY()', { CreatedDate: '2026-11-24T01:00:00Z' }).value).toBe('yes');
        expect(
          evaluate('DATEVALUE(CreatedDate) = DATE(2026, 11, 24)', { CreatedDate: '2026-11-24T23:00:00Z' }).value,
        ).toBe('yes');
        expect(evaluate('Due__c + 1 = DATE(2026, 11, 25)', { Due__c: '2026-11-24' }).value).toBe('yes');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('keeps deciding rightly after more values than it remembers, and by the time of each call', () => {
    const reader = new LeadReader();
    const known = compileFormula("Country = 'c1'", reader);
    const dated = compileFormula('Due__c = TODAY()', reader);
    const taken = Array.from({ length: 1100 }, (_, index) => known([`c${index}`, null], NOW).value);
    expect(taken.flatMap((value, index) => (value === 'yes' ? [index] : []))).toEqual([1]);
    expect(known(['c1', null], NOW).value).toBe('yes');
    expect(dated([null, '2026-11-24'], NOW).value).toBe('yes');
    expect(dated([null, '2026-11-24'], new Date('2026-11-25T00:00:00Z')).value).toBe('no');
  });

  it('agrees with plain logic where all is known, and is never contradicted by what becomes known', () => {
    type Logic = { text: string; holds: (lead: Record<string, string>) => boolean };
    const { logic } = fc.letrec<{ logic: Logic }>((tie) => ({
      logic: fc.oneof(
        { maxDepth: 3 },
        fc
          .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('x', 'y'))
          .map(([field, value]): Logic => ({ text: `${field} = '${value}'`, holds: (lead) => lead[field] === value })),
        fc.tuple(tie('logic'), tie('logic')).map(([a, b]): Logic => ({
          text: `AND(${a.text}, ${b.text})`,
          holds: (lead) => a.holds(lead) && b.holds(lead),
        })),
        fc.tuple(tie('logic'), tie('logic')).map(([a, b]): Logic => ({
          text: `((${a.text}) || ${b.text})`,
          holds: (lead) => a.holds(lead) || b.holds(lead),
        })),
        tie('logic').map((a): Logic => ({ text: `NOT(${a.text})`, holds: (lead) => !a.holds(lead) })),
      ),
    }));
    const value = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(
        logic,
        fc.record({ A: value, B: value, C: value }),
        fc.subarray(['A', 'B', 'C']),
        ({ text, holds }, whole, kept) => {
          const expected = holds(whole) ? 'yes' : 'no';
          expect(evaluate(text, whole).value).toBe(expected);
          const part = Object.fromEntries(Object.entries(whole).filter(([field]) => kept.includes(field)));
          expect([expected, 'unknown']).toContain(evaluate(text, part).value);
        },
      ),
      runs(300),
    );
  });

  it('never throws, whatever the text and the lead', () => {
    const lead = fc.dictionary(
      fc.constantFrom('A', 'B', 'c'),
      fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
    );
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('A', 'B', '=', '(', ')', "'x'", 'AND', 'NOT', ',', '5', 'TODAY()', '&&'))
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, lead, (formula, fields) => {
        expect(['yes', 'no', 'unknown']).toContain(evaluate(formula, fields).value);
      }),
      runs(500),
    );
  });
});
