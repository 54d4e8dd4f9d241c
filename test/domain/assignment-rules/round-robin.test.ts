// Entries that share leads out in turn. (Row L35)
import { describe, expect, it } from 'vitest';
import { compileRule, roundRobinOfDecision, roundRobinsOf } from '../../../src/domain/assignment-rules/index.ts';
import type { LeadFields, RoundRobin, RuleEntry } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, on } from './rules.ts';

const turn = (...numbers: (number | string)[]): Partial<RuleEntry>[] =>
  numbers.map((number) => ({ criteria: [on('Round_Robin__c', 'equals', String(number))] }));
const mod = (text: string, ...numbers: number[]): Partial<RuleEntry>[] =>
  numbers.map((number) => ({ formula: `${text} = ${number}` }));
const MOD = 'MOD(VALUE(Lead_Number__c), 3)';
const german = (entries: Partial<RuleEntry>[]): Partial<RuleEntry>[] =>
  entries.map((entry) => ({ ...entry, criteria: [on('Country', 'equals', 'DE'), ...(entry.criteria ?? [])] }));

describe('the round robins of a rule', () => {
  it.each<[says: string, entries: Partial<RuleEntry>[], robins: Partial<RoundRobin>[]]>([
    ['one field from 1', turn(1, 2, 3), [{ by: 'Round_Robin__c', entries: [1, 2, 3], complete: false, alone: true }]],
    ['one field from 0', turn(0, 1), [{ entries: [1, 2], complete: false }]],
    ['in any order, with others between', [...turn(2), {}, ...turn(1, 3)], [{ entries: [1, 3, 4] }]],
    [
      'every result of a MOD',
      mod(MOD, 0, 1, 2),
      [{ by: 'MOD(VALUE(Lead_Number__c), 3)', entries: [1, 2, 3], complete: true }],
    ],
    ['every result of a MOD plus 1', mod(`${MOD} + 1`, 1, 2, 3), [{ complete: true, alone: true }]],
    ['a MOD of which one result is missing', mod(MOD, 0, 1), [{ complete: false }]],
    ['a MOD plus 1 that never is 0', mod(`${MOD} + 1`, 0, 1, 2), [{ complete: false }]],
    [
      'a MOD joined with the same other condition',
      [0, 1, 2].map((number) => ({ formula: `AND(Country = 'DE', ${MOD} = ${number})` })),
      [{ complete: true, alone: false }],
    ],
    [
      'a field asked by formulas',
      [1, 2].map((number) => ({ formula: `Turn__c = ${number}` })),
      [{ by: 'Turn__c', complete: false }],
    ],
    ['of the same country', german(turn(1, 2)), [{ entries: [1, 2], alone: false }]],
    ['but not of different countries', [...turn(1), ...german(turn(2))], []],
    ['but not numbers that do not count from 0 or 1', turn(10, 20), []],
    ['but not with a gap', turn(1, 3), []],
    ['but not one entry alone', turn(1), []],
    ['but not the same number twice', turn(1, 1, 2), []],
    ['but not lists', turn('1,2', '3'), []],
    [
      'but not numbers of employees',
      [1, 2].map((number) => ({ criteria: [on('NumberOfEmployees', 'equals', String(number))] })),
      [],
    ],
    ['but not different MODs', [...mod(MOD, 0), ...mod('MOD(VALUE(Lead_Number__c), 4)', 1)], []],
    ['but not behind filter logic', turn(1, 2).map((entry) => ({ ...entry, booleanFilter: '1' })), []],
  ])('are found: %s', (_says, entries, robins) => {
    expect(roundRobinsOf(ruleOf(entries))).toMatchObject(robins);
    expect(roundRobinsOf(ruleOf(entries))).toHaveLength(robins.length);
  });
});

describe('a lead that is shared out', () => {
  function decided(entries: Partial<RuleEntry>[], lead: LeadFields): RoundRobin | null {
    const rule = ruleOf(entries);
    return roundRobinOfDecision(roundRobinsOf(rule), compileRule(rule).decide(lead, { now: NOW }));
  }

  it('goes to one of the entries, and to nobody else where every result is named', () => {
    expect(decided([...mod(MOD, 0, 1, 2), {}], {})).toMatchObject({ entries: [1, 2, 3], complete: true });
    expect(decided([...turn(1, 2), {}], {})).toMatchObject({ entries: [1, 2], complete: false });
  });

  it('is shared out only where nothing else is open', () => {
    expect(decided(german(turn(1, 2)), { Country: 'DE' })).toMatchObject({ entries: [1, 2] });
    expect(decided(german(turn(1, 2)), {})).toBeNull();
    expect(decided(german(turn(1, 2)), { Country: 'FR' })).toBeNull();
    expect(decided([{ criteria: [on('City', 'equals', 'Ulm')] }, ...turn(1, 2)], {})).toBeNull();
    expect(decided([{ criteria: [on('City', 'equals', 'Ulm')] }, ...turn(1, 2)], { City: 'Bonn' })).toMatchObject({
      entries: [2, 3],
    });
  });

  it('is not where its number is known', () => {
    expect(decided(turn(1, 2), { Round_Robin__c: 2 })).toBeNull();
  });

  it('leaves the set open where an entry for all leads stands between', () => {
    expect(decided([...mod(MOD, 0, 1), {}, ...mod(MOD, 2)], {})).toMatchObject({ entries: [1, 2], complete: false });
  });
});
