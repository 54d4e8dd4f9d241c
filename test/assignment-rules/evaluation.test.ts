import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule, decideLead, shadowedEntries } from '../../src/assignment-rules/index.ts';
import type { AssignmentRule, CriteriaItem, LeadFields, RuleEntry } from '../../src/assignment-rules/index.ts';
import { naivelyDecide } from './naive-evaluator.ts';

const NOW = new Date('2026-11-25T00:00:00Z');
const OPERATIONS = ['equals', 'notEqual', 'contains', 'notContain', 'startsWith'];

const word = fc.constantFrom('de', 'DE', 'den', 'fr', 'x');
const value = fc.oneof(word, fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(', ')));
const criterion: fc.Arbitrary<CriteriaItem> = fc.record({ field: fc.constantFrom('Lead.A', 'Lead.b', 'Lead.C'), operation: fc.constantFrom(...OPERATIONS), value, valueField: fc.constant(null) });

function toRule(criteria: CriteriaItem[][]): AssignmentRule {
  const entries = criteria.map((items, index): RuleEntry => ({ number: index + 1, assignee: null, criteria: items, booleanFilter: null, formula: null, template: null, overrideExistingTeams: null, notes: null }));
  return { name: 'R', active: true, entries };
}

const rule = fc.array(fc.array(criterion, { maxLength: 3 }), { maxLength: 40 }).map(toRule);
const lead: fc.Arbitrary<LeadFields> = fc.record({ A: fc.option(word), B: fc.option(word), c: fc.option(word) }, { requiredKeys: [] });

describe('deciding a lead', () => {
  it('agrees with the naive reading, on the fast path and on the traced one', () => {
    fc.assert(
      fc.property(rule, fc.array(lead, { minLength: 1, maxLength: 5 }), (rules, leads) => {
        const compiled = compileRule(rules);
        for (const fields of leads) {
          const expected = naivelyDecide(rules, fields);
          for (const trace of ['none', 'deciding', 'full'] as const) {
            const decision = compiled.decide(fields, { now: NOW, trace });
            const entry = decision.outcome === 'entry' ? decision.entry.number : null;
            expect({ outcome: decision.outcome, entry, possible: decision.possible }).toEqual(expected);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never lets a field that becomes known contradict what was decided without it', () => {
    fc.assert(
      fc.property(rule, lead, fc.constantFrom('A', 'B', 'C'), fc.option(word), (rules, fields, name, known) => {
        fc.pre(!Object.keys(fields).some((key) => key.toUpperCase() === name));
        const before = decideLead({ rules: [rules], unknownElements: [] }, fields, { now: NOW });
        const after = decideLead({ rules: [rules], unknownElements: [] }, { ...fields, [name]: known }, { now: NOW });
        const allowed = before.outcome === 'entry' ? [before.entry.number] : before.outcome === 'none' ? [0] : before.possible;
        const reached = after.outcome === 'entry' ? [after.entry.number] : after.outcome === 'none' ? [0] : after.possible;
        expect(reached.filter((entry) => !allowed.includes(entry))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('traces each entry tried, in order, up to the deciding one, with the reason for each criterion', () => {
    const decision = compileRule(toRule([[item('A', 'de')], [item('B', 'x')], [item('A', 'fr')], []])).decide({ A: 'fr', B: 'y' }, { now: NOW });
    expect(decision.trace.map(({ entry, result }) => [entry, result])).toEqual([[1, 'no'], [2, 'no'], [3, 'yes']]);
    expect(decision.trace[0]?.reasons).toEqual([
      { item: 1, field: 'Lead.A', operation: 'equals', expected: 'de', seen: 'fr', result: 'no', why: 'A is "fr" (wanted: equals de).' },
    ]);
  });

  it('says of an unknown field what would decide it', () => {
    const decision = compileRule(toRule([[item('A', 'de')]])).decide({}, { now: NOW });
    expect(decision.possible).toEqual([1, 0]);
    expect(decision.trace[0]?.reasons[0]?.why).toBe('A is not known: no HubSpot property is mapped to it (wanted: equals de).');
  });

  it('traces the deciding entry alone where that is asked', () => {
    const compiled = compileRule(toRule([[item('A', 'de')], [item('A', 'fr')]]));
    expect(compiled.decide({ A: 'fr' }, { now: NOW, trace: 'deciding' }).trace.map(({ entry }) => entry)).toEqual([2]);
  });

  it('has no active rule to go by when there is none', () => {
    expect(decideLead({ rules: [{ ...toRule([]), active: false }], unknownElements: [] }, {}, { now: NOW })).toEqual({ outcome: 'no-active-rule', rule: null, possible: [], trace: [] });
  });

  it('does not decide by the clock of an earlier call', () => {
    const compiled = compileRule(toRule([[{ ...item('A', 'TODAY') }]]));
    expect(compiled.decide({ A: '2026-11-25' }, { now: NOW, trace: 'none' }).outcome).toBe('entry');
    expect(compiled.decide({ A: '2026-11-25' }, { now: new Date('2026-11-26T00:00:00Z'), trace: 'none' }).outcome).toBe('none');
  });
});

describe('entries that can never take a lead', () => {
  it('are really dead: no lead ever reaches one', () => {
    fc.assert(
      fc.property(rule, lead, (rules, fields) => {
        const dead = shadowedEntries(rules).map(({ entry }) => entry);
        const decision = compileRule(rules).decide(fields, { now: NOW, trace: 'none' });
        expect(decision.outcome === 'entry' && dead.includes(decision.entry.number)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  const shadows: [says: string, criteria: CriteriaItem[][], dead: [number, number][]][] = [
    ['after an entry without criteria', [[], [item('A', 'de')], []], [[2, 1], [3, 1]]],
    ['of the same criteria', [[item('A', 'de')], [item('A', 'DE')]], [[2, 1]]],
    ['whose list lies within an earlier list', [[item('A', 'de,fr,it')], [item('A', 'fr,de'), item('B', 'x')]], [[2, 1]]],
    ['but not whose list is wider', [[item('A', 'de')], [item('A', 'de,fr')]], []],
    ['but not on another field', [[item('A', 'de')], [item('B', 'de')]], []],
    ['whose exclusion is wider', [[item('A', 'de', 'notEqual')], [item('A', 'de,fr', 'notEqual')]], [[2, 1]]],
    ['but not behind an operation that is never certain', [[item('A', '5', 'within')], [item('A', '5', 'within')]], []],
  ];

  it.each(shadows)('%s', (_says, criteria, dead) => {
    expect(shadowedEntries(toRule(criteria)).map(({ entry, by }) => [entry, by])).toEqual(dead);
  });
});

function item(field: string, text: string, operation = 'equals'): CriteriaItem {
  return { field: `Lead.${field}`, operation, value: text, valueField: null };
}
