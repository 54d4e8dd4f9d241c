// Every formula found in real lead assignment rules, on leads made of the values it names, beside an independent reading.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { compileRule } from '../../src/domain/assignment-rules/index.ts';
import type { EntryTrace, LeadFields, LeadValue } from '../../src/domain/assignment-rules/index.ts';
import { ruleOf } from '../domain/assignment-rules/arbitrary-rule.ts';
import { formulaAnswer } from '../domain/assignment-rules/naive/formula.ts';

const file = new URL('../../../shared/corpus/formulas.json', import.meta.url);
const own = new URL('../fixtures/rules/', import.meta.url);
const ownFormulas = readdirSync(own)
  .flatMap((name) => parseAssignmentRules(readFileSync(new URL(name, own), 'utf8')).rules)
  .flatMap(({ entries }) => entries.flatMap(({ formula }) => formula ?? []));
const shared = existsSync(file)
  ? z
      .array(z.object({ formula: z.string() }))
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(({ formula }) => formula)
  : [];
const formulas = [...ownFormulas, ...shared];
const NOW = new Date('2026-11-24T00:00:00Z');

function evaluate(formula: string): (lead: LeadFields) => EntryTrace {
  const compiled = compileRule(ruleOf([{ formula }]));
  return (lead) => {
    const [entry] = compiled.decide(lead, { now: NOW }).trace;
    if (entry === undefined) throw new Error('nothing was tried');
    return entry;
  };
}

/** Leads with the formula's fields: each absent, a checkbox, or blank, elsewhere or one of the texts that the formula names. */
function leadsFor(formula: string): fc.Arbitrary<LeadFields> {
  const bare = formula.replace(/\/\*[\s\S]*?\*\//gu, '');
  const texts = [...bare.matchAll(/'([^']*)'|"([^"]*)"/gu)].map(([, single, double]) => single ?? double ?? '');
  const names = [...bare.replace(/'[^']*'|"[^"]*"/gu, "''").matchAll(/[A-Za-z_][\w.:]*(?![\w.:]*\s*\()/gu)].map(
    ([name]) => name,
  );
  const fields = [...new Set(names)].filter((name) => !/^(?:true|false|null)$/iu.test(name));
  const values = ['Elsewhere', null, ...texts.flatMap((text) => [text, text.toLowerCase(), `x;${text}`])];
  const valueOf = (name: string): fc.Arbitrary<LeadValue> =>
    /Created_by|\.Is/u.test(name) ? fc.boolean() : fc.constantFrom(...values);
  return fc
    .subarray(fields)
    .chain((known) => fc.record(Object.fromEntries(known.map((name) => [name, valueOf(name)]))));
}

/** What no lead can decide, whatever it holds. */
const UNDECIDABLE = ['$Permission.New_Permission <> Null', '$Permission.Fast_Track <> Null'];

describe('the formulas of real rules, and of those written for this repository', () => {
  it('are all there', () => {
    expect(ownFormulas).toHaveLength(9);
    expect([0, 58]).toContain(shared.length);
  });

  it.each(formulas.map((formula) => ({ formula, short: formula.replace(/\s+/gu, ' ').slice(0, 60) })))(
    '$short is right, or unknown where it must be',
    ({ formula }) => {
      const decide = evaluate(formula);
      let decided = 0;
      fc.assert(
        fc.property(leadsFor(formula), (lead) => {
          const { result, reasons } = decide(lead);
          const expected = formulaAnswer(formula, lead);
          expect(result).toBe(expected === null ? 'unknown' : expected ? 'yes' : 'no');
          expect(reasons.length > 0).toBe(true);
          if (result !== 'unknown') decided += 1;
        }),
        { numRuns: 400 },
      );
      expect(decided > 0).toBe(!UNDECIDABLE.includes(formula));
    },
  );
});
