import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { RuleDecision } from '../../../src/domain/assignment-rules/index.ts';
import { runs } from '../../property-runs.ts';
import { FIELDS, OPERATIONS, anyValue, criterion, lead, rule, ruleOf } from './arbitrary-rule.ts';
import { criterionAnswer, naivelyDecide } from './naive/evaluator.ts';
import { NOW, country, item } from './rules.ts';

const DAY = 86_400_000;

describe('deciding a lead', () => {
  it('agrees with the naive reading: every operation, list, kind of value and filter, told or not', () => {
    fc.assert(
      fc.property(rule, fc.array(lead, { minLength: 1, maxLength: 4 }), (rules, leads) => {
        const compiled = compileRule(rules);
        for (const fields of leads) {
          const expected = naivelyDecide(rules, fields, NOW);
          for (const trace of ['none', 'deciding', 'full'] as const)
            expect(summary(compiled.decide(fields, { now: NOW, trace }))).toEqual(expected);
        }
      }),
      runs(600),
    );
  });

  it('agrees with the naive reading of each single criterion', () => {
    fc.assert(
      fc.property(criterion, lead, (only, fields) => {
        const result = compileRule(ruleOf([{ criteria: [only] }])).decide(fields, { now: NOW }).trace[0]?.result;
        expect(result).toBe(word(criterionAnswer(only, fields, NOW)));
      }),
      runs(10_000),
    );
  });

  it('tries every operation with leads that it takes, leads that it refuses, and leads it cannot tell', () => {
    const tried = fc.sample(fc.tuple(criterion, lead), { numRuns: 10_000, seed: 1 });
    const answers = tried.map(([only, fields]) => `${only.operation}: ${word(criterionAnswer(only, fields, NOW))}`);
    const expected = OPERATIONS.flatMap((operation) =>
      operation === 'within'
        ? ['within: unknown']
        : ['no', 'unknown', 'yes'].map((answer) => `${operation}: ${answer}`),
    );
    expect([...new Set(answers)].sort()).toEqual(expected.sort());
  });

  const literal = fc.oneof(
    fc.constantFrom('TODAY', 'YESTERDAY', 'TOMORROW'),
    fc
      .tuple(fc.constantFrom('LAST', 'THIS', 'NEXT'), fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'YEAR'))
      .map((words) => words.join('_')),
    fc
      .tuple(
        fc.constantFrom('LAST', 'NEXT'),
        fc.constantFrom('DAYS', 'WEEKS', 'MONTHS', 'QUARTERS', 'YEARS'),
        fc.integer({ min: 0, max: 30 }),
      )
      .map(([which, unit, count]) => `${which}_N_${unit}:${count}`),
    fc
      .tuple(fc.constantFrom('DAYS', 'WEEKS', 'MONTHS', 'QUARTERS', 'YEARS'), fc.integer({ min: 0, max: 30 }))
      .map(([unit, count]) => `N_${unit}_AGO:${count}`),
  );
  const moment = fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2029, 0) }).map((time) => new Date(time));
  const dateOperation = fc.constantFrom(
    'equals',
    'notEqual',
    'lessThan',
    'lessOrEqual',
    'greaterThan',
    'greaterOrEqual',
  );

  it('agrees with the naive calendar about every literal, on any day of any year', () => {
    fc.assert(
      fc.property(literal, dateOperation, moment, fc.integer({ min: -800, max: 800 }), fc.boolean(), (...given) => {
        const [text, operation, now, distance, timed] = given;
        const date = new Date(now.getTime() + distance * DAY).toISOString();
        const only = item(operation, text);
        const fields = { X: timed ? date : date.slice(0, 10) };
        const result = compileRule(ruleOf([{ criteria: [only] }])).decide(fields, { now }).trace[0]?.result;
        expect(result).toBe(word(criterionAnswer(only, fields, now)));
      }),
      runs(5000),
    );
  });

  // A lead without a currency is taken for one of an org with a single currency: that is an assumption, not a fact.
  const FACTS = FIELDS.filter((field) => field !== 'CurrencyIsoCode');

  it('never lets a field that becomes known contradict what was decided without it', () => {
    fc.assert(
      fc.property(rule, lead, fc.constantFrom(...FACTS), anyValue, (rules, fields, name, known) => {
        fc.pre(!(name in fields));
        const compiled = compileRule(rules);
        const before = compiled.decide(fields, { now: NOW });
        const after = compiled.decide({ ...fields, [name]: known }, { now: NOW });
        expect(entriesOf(after).filter((entry) => !entriesOf(before).includes(entry))).toEqual([]);
      }),
      runs(2000),
    );
  });

  it('traces each entry tried, in order, up to the deciding one, with the reason for each criterion', () => {
    const decision = compileRule(country('de', 'x', 'fr', null)).decide({ Country: 'fr' }, { now: NOW });
    expect(decision.trace.map(({ entry, result }) => [entry, result])).toEqual([
      [1, 'no'],
      [2, 'no'],
      [3, 'yes'],
    ]);
    expect(decision.trace[0]?.reasons).toEqual([
      {
        item: 1,
        field: 'Lead.Country',
        operation: 'equals',
        expected: 'de',
        seen: 'fr',
        result: 'no',
        why: {
          id: 'criterion.seen',
          params: {
            field: { id: 'field.Country', params: {} },
            seen: { id: 'value.text', params: { text: 'fr' } },
            wanted: {
              id: 'wanted.values',
              params: { operation: { id: 'operation.equals', params: {} }, values: ['de'] },
            },
          },
        },
      },
    ]);
  });

  it('traces the deciding entry alone where that is asked, and nothing where nothing is', () => {
    const compiled = compileRule(country('de', 'fr'));
    expect(
      compiled
        .decide({ Country: 'fr' }, { now: NOW, trace: 'deciding' })
        .trace.map(({ entry, result }) => [entry, result]),
    ).toEqual([[2, 'yes']]);
    expect(compiled.decide({ Country: 'fr' }, { now: NOW, trace: 'none' }).trace).toEqual([]);
    expect(compiled.decide({ Country: 'it' }, { now: NOW, trace: 'deciding' }).trace).toEqual([]);
  });

  it('leaves only the entries up to a certain one possible, and 0 last where none might', () => {
    const compiled = compileRule(
      ruleOf([{ criteria: [item('equals', 'a')] }, { criteria: [item('equals', 'b')] }, {}, {}]),
    );
    expect(compiled.decide({}, { now: NOW })).toMatchObject({ outcome: 'undecided', possible: [1, 2, 3] });
    expect(compiled.decide({ X: 'a' }, { now: NOW })).toMatchObject({
      outcome: 'entry',
      possible: [],
      entry: { number: 1 },
    });
    expect(compileRule(country('a', 'b')).decide({}, { now: NOW })).toMatchObject({
      outcome: 'undecided',
      possible: [1, 2, 0],
    });
    expect(compileRule(country('a')).decide({ Country: 'b' }, { now: NOW })).toMatchObject({
      outcome: 'none',
      possible: [],
    });
  });

  it('does not decide by the clock of an earlier call', () => {
    const compiled = compileRule(country('TODAY'));
    expect(compiled.decide({ Country: '2026-11-25' }, { now: NOW, trace: 'none' }).outcome).toBe('entry');
    expect(
      compiled.decide({ Country: '2026-11-25' }, { now: new Date('2026-11-26T00:00:00Z'), trace: 'none' }).outcome,
    ).toBe('none');
  });

  it('keeps deciding rightly after more values of a field than it remembers', () => {
    const compiled = compileRule(country('name 9000', 'name 1'));
    const taken = Array.from({ length: 10_000 }, (_, index) =>
      compiled.decide({ Country: `name ${index}` }, { now: NOW, trace: 'none' }),
    );
    expect(
      taken.flatMap((decision, index) => (decision.outcome === 'entry' ? [[index, decision.entry.number]] : [])),
    ).toEqual([
      [1, 2],
      [9000, 1],
    ]);
    expect(compiled.decide({ Country: 'name 1' }, { now: NOW, trace: 'none' })).toMatchObject({ entry: { number: 2 } });
  });
});

function summary(decision: RuleDecision): ReturnType<typeof naivelyDecide> {
  return {
    outcome: decision.outcome,
    entry: decision.outcome === 'entry' ? decision.entry.number : null,
    possible: decision.possible,
  };
}

/** Every entry that may take the lead; 0 for none. */
function entriesOf(decision: RuleDecision): number[] {
  return decision.outcome === 'entry' ? [decision.entry.number] : decision.outcome === 'none' ? [0] : decision.possible;
}

function word(answer: boolean | null): 'yes' | 'no' | 'unknown' {
  return answer === null ? 'unknown' : answer ? 'yes' : 'no';
}
