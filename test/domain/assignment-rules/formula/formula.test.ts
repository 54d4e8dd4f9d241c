import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../../src/domain/assignment-rules/formula/index.ts';
import { LeadReader } from '../../../../src/domain/assignment-rules/lead-reader.ts';
import { runs } from '../../../property-runs.ts';
import { NOW, evaluate } from './evaluate.ts';

describe('a formula entry', () => {
  it.each([
    ["Country = 'DE'", {}, 'Country, which is not known'],
    ["PRIORVALUE(Status) = 'x'", { Status: 'x' }, 'PRIORVALUE(), which needs the value before a change'],
    ["$User.Id = '1'", {}, '$User.Id, which is not read'],
    ["Owner:User.Name = 'x'", {}, 'Owner:User.Name, which belongs to another record'],
    ['SOUNDSLIKE(Country)', { Country: 'x' }, 'SOUNDSLIKE() is not known'],
  ])('says of %s what would decide it', (formula, lead, reason) => {
    expect(evaluate(formula, lead).why).toContain(reason);
  });

  it.each([
    ["Country = 'DE'", { Country: null }, "Country = 'DE' is false (Country is blank)."],
    [
      "AND( UPPER( Country )='DE',\n  AnnualRevenue>5 )",
      { Country: 'de', AnnualRevenue: 6 },
      'UPPER(Country) = \'DE\' is true (Country is "de"). AnnualRevenue > 5 is true (AnnualRevenue is 6).',
    ],
    [
      "OR(A = 'x', B = 'x', C = 'x', D = 'x')",
      { A: '1', B: '2', C: '3', D: '4' },
      `A = 'x' is false (A is "1"). B = 'x' is false (B is "2"). C = 'x' is false (C is "3").`,
    ],
    ["OR(A = 'x', B = 'x')", { A: 'x', B: '2' }, `A = 'x' is true (A is "x").`],
    ['1 = 1', {}, '1 = 1 is true.'],
    [
      'CASE(A, B, 1, C, 2, D, 3, E, 4, F, 5, 6) = 1',
      { A: 'a', B: 'a', C: 'c', D: 'd', E: 'e', F: 'f' },
      'CASE(A, B, 1, C, 2, D, 3, E, 4, F, 5, 6) = 1 is true (A is "a", B is "a", C is "c", D is "d", E is "e").',
    ],
    [
      'NOT(AnnualRevenue > 5)',
      { AnnualRevenue: null },
      'AnnualRevenue > 5 is false (AnnualRevenue is blank). What the opposite of that is, with a blank, is not documented.',
    ],
    [
      "CONTAINS(Email, 'x') = FALSE",
      { Email: null },
      "What CONTAINS(Email, 'x') = FALSE gives with a blank (Email is blank) is not documented.",
    ],
    [
      "AND(A = 'x', B = 'x', C = 'x', D = 'x')",
      {},
      ['A', 'B', 'C', 'D']
        .map((field) => `The formula asks for ${field}, which is not known: no HubSpot property is mapped to it.`)
        .join(' '),
    ],
    [
      "IF(!CONTAINS(Email, 'x'), 1, 2) = 1",
      { Email: null },
      "What IF(! CONTAINS(Email, 'x'), 1, 2) = 1 gives with a blank (Email is blank) is not documented.",
    ],
    ['IF(country = COUNTRY, 1, 2) = 1', { Country: 'y' }, 'IF(country = COUNTRY, 1, 2) = 1 is true (country is "y").'],
    [`A = '${'x'.repeat(114)}'`, { A: 'y' }, `A = '${'x'.repeat(114)}' is false (A is "y").`],
    [`A = '${'x'.repeat(115)}'`, { A: 'y' }, `A = '${'x'.repeat(115)}… is false (A is "y").`],
    ['$Label.Region = A', { A: 'x' }, 'The formula asks for $Label.Region, which is not read.'],
    [
      "IF(REGEX(A, 'x'), TRUE, FALSE)",
      { A: 'x' },
      "The formula uses REGEX(), which needs Salesforce's own regular expressions: it is not evaluated.",
    ],
  ])('says of %s with %j why', (formula, lead, why) => {
    expect(evaluate(formula, lead).why).toBe(why);
  });

  it.each([
    ['A = B', { A: null, B: null }, 'its answer depends on the type of a field, which the metadata does not tell'],
    ["PostalCode > '1'", { PostalCode: '2' }, 'one of its operators is not evaluated for values of this type'],
    ['A > TRUE', { A: 'x' }, 'the types of its values do not fit each other'],
    ["ISPICKVAL(A + B, 'x')", { A: 'x', B: 'y' }, 'the types of its values do not fit each other'],
    ["ISPICKVAL('x', 'x')", {}, 'the types of its values do not fit each other'],
    ['LEN(A, A) = 1', { A: 'x' }, 'a function has too many or too few arguments'],
    ['TODAY(1) = A', { A: '2026-11-24' }, 'a function has too many or too few arguments'],
    ['FOO() = 1', {}, 'FOO() is not known'],
    ['A = = 1', { A: 1 }, 'its text is not understood'],
    ['A', { A: 'x' }, 'it gives no true or false'],
    [
      'A + B + C + D + E = F',
      { A: null, B: null, C: null, D: null, E: null, F: null },
      'it compares too many fields whose types no file tells',
    ],
  ])('cannot be evaluated where it is %s with %j, and says why', (formula, lead, why) => {
    expect(evaluate(formula, lead)).toEqual({ value: 'unknown', why: `The formula cannot be evaluated: ${why}.` });
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
    expect(evaluate(`${'('.repeat(5000)}TRUE${')'.repeat(5000)}`, {})).toEqual({
      value: 'unknown',
      why: 'The formula cannot be evaluated: it nests too deeply.',
    });
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
