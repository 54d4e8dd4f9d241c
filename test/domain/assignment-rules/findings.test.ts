// What an administrator should look at in a rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule, findingsOf } from '../../../src/domain/assignment-rules/index.ts';
import type { Assignees, CriteriaItem, Finding, RuleEntry } from '../../../src/domain/assignment-rules/index.ts';
import { overlappingEntries } from '../../../src/domain/assignment-rules/overlapping-entries.ts';
import { runs } from '../../property-runs.ts';
import { lead, rule, ruleOf } from './arbitrary-rule.ts';
import { entryAnswer, naivelyDecide } from './naive/evaluator.ts';
import { NOW, on } from './rules.ts';

const to = (name: string, ...criteria: CriteriaItem[]): Partial<RuleEntry> => ({
  assignee: { type: 'User', name: `${name}@example.com` },
  criteria,
});
const queue = (name: string): Partial<RuleEntry> => ({ assignee: { type: 'Queue', name } });
const kinds = (entries: Partial<RuleEntry>[], assignees?: Assignees): [number | null, Finding['kind'], number[]][] =>
  findingsOf(ruleOf(entries), assignees).map(({ entry, kind, by }) => [entry, kind, by]);
const country = (list: string): CriteriaItem => on('Country', 'equals', list);
const ALL = to('zoe');

describe('findings', () => {
  it.each<[says: string, entries: Partial<RuleEntry>[], found: ReturnType<typeof kinds>]>([
    ['nothing in a rule that is in order', [to('ann', country('DE')), ALL], []],
    [
      'an entry behind another',
      [to('ann', country('DE,FR')), to('bob', country('FR')), ALL],
      [[2, 'unreachable', [1]]],
    ],
    ['entries behind one that takes all', [ALL, to('ann', country('DE'))], [[2, 'unreachable', [1]]]],
    [
      'entries behind a formula that takes all',
      [{ formula: '1 = 1' }, to('ann', country('DE'))],
      [[2, 'unreachable', [1]]],
    ],
    ['criteria that contradict each other', [to('ann', country('DE'), country('FR')), ALL], [[1, 'unreachable', []]]],
    [
      'but not a contradiction of numbers, which may be texts',
      [to('ann', on('X__c', 'equals', '1'), on('X__c', 'equals', '1.0')), ALL],
      [],
    ],
    // Overlaps.
    ['a value in two lists', [to('ann', country('DE,FR')), to('bob', country('FR,IT')), ALL], [[2, 'overlap', [1]]]],
    [
      'each earlier entry that wins',
      [to('ann', country('DE,FR')), to('bob', country('IT,ES')), to('cid', country('FR,ES,PT')), ALL],
      [[3, 'overlap', [1, 2]]],
    ],
    [
      'bounds that overlap',
      [to('ann', on('Score__c', 'greaterThan', '50')), to('bob', on('Score__c', 'lessThan', '60')), ALL],
      [[2, 'overlap', [1]]],
    ],
    [
      'a general entry before part of a special one',
      [to('ann', country('DE,FR')), to('bob', country('FR,IT'), on('City', 'equals', 'Nice')), ALL],
      [[2, 'overlap', [1]]],
    ],
    ['but not an exception before the general case', [to('ann', country('DE')), to('bob', country('DE,FR')), ALL], []],
    [
      'but not an earlier entry that asks more',
      [to('ann', country('DE,FR'), on('City', 'equals', 'Ulm')), to('bob', country('FR,IT')), ALL],
      [],
    ],
    [
      'but not entries on different fields',
      [to('ann', country('DE')), to('bob', on('City', 'equals', 'Ulm')), ALL],
      [],
    ],
    ['but not for the same assignee', [to('ann', country('DE,FR')), to('ANN', country('FR,IT')), ALL], []],
    ['but not lists apart', [to('ann', country('DE,FR')), to('bob', country('IT,ES')), ALL], []],
    ['but not with the last entry, which takes all', [to('ann', country('DE')), ALL], []],
    [
      'but not where a third entry takes what both would',
      [to('cid', country('FR')), to('ann', country('DE,FR')), to('bob', country('FR,IT')), ALL],
      [],
    ],
    [
      'by a way of their filter',
      [to('ann', country('DE,FR')), { ...to('bob', country('FR,IT'), country('ES')), booleanFilter: '1 OR 2' }, ALL],
      [[2, 'overlap', [1]]],
    ],
    // Nobody takes the rest.
    ['that leads are left over', [to('ann', country('DE'))], [[null, 'no-catch-all', []]]],
    ['that leads are left over by no entry at all', [], [[null, 'no-catch-all', []]]],
    [
      'but not where two entries take all together',
      [to('ann', country('DE')), to('bob', on('Country', 'notEqual', 'DE'))],
      [],
    ],
    ['but not where a formula takes all', [to('ann', country('DE')), { formula: 'true' }], []],
    [
      'but not where a round robin takes all',
      [0, 1].map((number) => ({ formula: `MOD(VALUE(N__c), 2) = ${number}` })),
      [],
    ],
    [
      'but where a round robin takes all of some',
      [0, 1].map((number) => ({ formula: `AND(A, MOD(VALUE(N__c), 2) = ${number})` })),
      [[null, 'no-catch-all', []]],
    ],
    // Single entries.
    ['an unknown operation', [to('ann', on('Country', 'resembles', 'DE')), ALL], [[1, 'unknown-operation', []]]],
  ])('name %s', (_says, entries, found) => {
    expect(kinds(entries)).toEqual(found);
  });

  const USERS: Assignees = {
    users: [
      { username: 'Ann@example.com', isActive: true },
      { username: 'bob@example.com', isActive: false },
      { username: 'cid@example.com', isActive: null },
    ],
    queues: [{ developerName: 'EMEA_Leads' }],
  };

  it('name assignees that are inactive or not known, as far as lists are given', () => {
    const entries = [
      to('ann', country('A')),
      to('bob', country('B')),
      to('cid', country('C')),
      to('dan', country('D')),
    ];
    const all = [...entries, { ...queue('emea_leads'), criteria: [country('E')] }, { ...queue('APAC'), criteria: [] }];
    expect(kinds(all, USERS)).toEqual([
      [2, 'inactive-assignee', []],
      [4, 'unknown-assignee', []],
      [6, 'unknown-assignee', []],
    ]);
    expect(kinds(all, { ...USERS, queues: null })).toEqual([
      [2, 'inactive-assignee', []],
      [4, 'unknown-assignee', []],
    ]);
    expect(kinds(all)).toEqual([]);
  });

  it('name lists that were cut off at 255 characters, and what they end with', () => {
    const cut = (list: string): Finding[] => findingsOf(ruleOf([to('ann', country(list)), ALL]));
    const codes = Array.from({ length: 60 }, (_, index) => String(86_000 + index)).join(',');
    expect(cut(codes.slice(0, 255))).toMatchObject([
      { entry: 1, kind: 'cut-list', message: { params: { ending: '860', field: { id: 'field.Country' } } } },
    ]);
    // White space may have gone from the edges after the cut.
    expect(cut(codes.slice(0, 253))).toMatchObject([{ kind: 'cut-list' }]);
    expect(cut(codes.slice(0, 251))).toEqual([]);
    expect(cut(codes.slice(0, 246))).toEqual([]);
    expect(cut('x'.repeat(255))).toEqual([]);
  });

  it('never call an entry unreachable that a lead reaches', () => {
    let found = 0;
    fc.assert(
      fc.property(rule, fc.array(lead, { minLength: 1, maxLength: 10 }), (rules, leads) => {
        const dead = findingsOf(rules).flatMap(({ kind, entry }) => (kind === 'unreachable' ? [entry] : []));
        found += dead.length;
        const reached = leads.map((fields) => naivelyDecide(rules, fields, NOW).entry);
        expect(reached.filter((entry) => entry !== null && dead.includes(entry))).toEqual([]);
        const left = leads.some((fields) => naivelyDecide(rules, fields, NOW).outcome === 'none');
        if (left) expect(findingsOf(rules).map(({ kind }) => kind)).toContain('no-catch-all');
      }),
      runs(1000),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('call two entries overlapping only where a lead proves it', () => {
    const values = ['a', 'b', 'c', 'd'];
    const list = fc.subarray(values, { minLength: 1 }).map((items) => items.join(','));
    const entry = fc
      .record({ one: list, two: fc.option(list), who: fc.constantFrom('ann', 'bob') })
      .map(({ one, two, who }) => to(who, on('A', 'equals', one), ...(two === null ? [] : [on('B', 'equals', two)])));
    let found = 0;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }).map(ruleOf), (rules) => {
        const leads = [...values, null].flatMap((A) => [...values, null].map((B) => ({ A, B })));
        for (const { entry: number, by } of overlappingEntries(rules)) {
          const later = rules.entries[number - 1];
          for (const earlier of by) {
            found += 1;
            const won = leads.filter(
              (fields) =>
                later !== undefined &&
                entryAnswer(later, fields, NOW) === true &&
                naivelyDecide(rules, fields, NOW).entry === earlier,
            );
            expect(won.length).toBeGreaterThan(0);
            expect(rules.entries[earlier - 1]?.assignee).not.toEqual(later?.assignee);
          }
        }
      }),
      runs(300),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('of a rule with 200 entries come in time', () => {
    const entries = Array.from({ length: 200 }, (_, index) =>
      to(
        `u${index}`,
        on('PostalCode', 'equals', Array.from({ length: 20 }, (__, at) => 10_000 + index * 19 + at).join(',')),
      ),
    );
    const started = performance.now();
    expect(findingsOf(ruleOf(entries)).filter(({ kind }) => kind === 'overlap')).toHaveLength(199);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(compileRule(ruleOf(entries)).decide({ PostalCode: '10019' }, { now: NOW })).toMatchObject({
      entry: { number: 1 },
    });
  });
});
