import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { RulesMessage, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, held, item } from './rules.ts';

describe('filter logic', () => {
  const abc = [
    item('equals', 'a'),
    { ...item('equals', 'b'), field: 'Lead.Y' },
    { ...item('equals', 'c'), field: 'Lead.Z' },
  ];
  const filters: [string | null, Record<string, string>, ThreeValued][] = [
    [null, { X: 'a', Y: 'b', Z: 'c' }, 'yes'],
    [null, { X: 'a', Y: 'b', Z: '-' }, 'no'],
    [null, { X: 'a', Y: 'b' }, 'unknown'],
    [null, { X: '-', Y: 'b' }, 'no'],
    ['1 AND (2 OR 3)', { X: 'a', Y: '-', Z: 'c' }, 'yes'],
    ['1 and (2 or 3)', { X: 'a', Y: '-', Z: '-' }, 'no'],
    ['1 AND 2 OR 3', { X: '-', Y: '-', Z: 'c' }, 'yes'],
    ['(1 AND (2 OR (3)))', { X: 'a', Y: 'b', Z: '-' }, 'yes'],
    ['NOT 1', { X: '-' }, 'yes'],
    ['1 AND NOT (2 OR 3)', { X: 'a', Y: '-', Z: '-' }, 'yes'],
    ['not(not 1)', { X: 'a' }, 'yes'],
    ['1 OR 2', { X: 'a' }, 'yes'],
    ['1 OR 2', { X: '-' }, 'unknown'],
    ['NOT 2', { X: 'a' }, 'unknown'],
    ['1 OR 4', { X: 'a' }, 'unknown'],
    ['1 AND', { X: 'a' }, 'unknown'],
    ['(1 OR 2', { X: 'a' }, 'unknown'],
    ['1 2', { X: 'a' }, 'unknown'],
    ['1 XOR 2', { X: 'a' }, 'unknown'],
    ['0', { X: 'a' }, 'unknown'],
  ];

  it.each(filters)('%j over %j: %s', (filter, lead, result) => {
    expect(held(abc, lead, filter)).toBe(result);
  });

  it('over no items at all is unknown, as is an entry that has nothing else', () => {
    expect(held([], { X: 'a' }, '1')).toBe('unknown');
    expect(held([], { X: 'a' })).toBe('yes');
  });

  it.each<[string, RulesMessage]>([
    ['1 AND', { id: 'filter-problem.ends-early', params: {} }],
    ['(1 OR 2', { id: 'filter-problem.not-closed', params: {} }],
    ['1 2', { id: 'filter-problem.unexpected', params: { word: '2' } }],
    ['1 XOR 2', { id: 'filter-problem.unexpected', params: { word: 'XOR' } }],
    ['1 OR 4', { id: 'filter-problem.no-item', params: { number: 4 } }],
    ['1 OR 0', { id: 'filter-problem.no-item', params: { number: 0 } }],
    ['1)', { id: 'filter-problem.unexpected', params: { word: ')' } }],
    ['AND 1', { id: 'filter-problem.unexpected', params: { word: 'AND' } }],
    [`${'('.repeat(300)}1${')'.repeat(300)}`, { id: 'filter-problem.too-deep', params: {} }],
  ])('says of %s what is wrong with it, and tells every criterion', (filter, because) => {
    const { trace } = compileRule(ruleOf([{ criteria: abc, booleanFilter: filter }])).decide({ X: 'a' }, { now: NOW });
    expect(trace[0]?.reasons[0]).toEqual({
      item: null,
      field: null,
      operation: null,
      expected: filter,
      result: 'unknown',
      why: { id: 'filter.unreadable', params: { filter, because } },
    });
    expect(trace[0]?.reasons).toHaveLength(4);
  });

  it('nested as deep as nobody writes it is unknown, and exhausts nothing', () => {
    expect(held(abc, { X: 'a' }, `${'('.repeat(100)}1${')'.repeat(100)}`)).toBe('yes');
    expect(held(abc, { X: 'a' }, `${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).toBe('unknown');
    expect(held(abc, { X: 'a' }, `${'NOT '.repeat(20_000)}1`)).toBe('unknown');
  });

  it('counts items from 1 beyond nine', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...item('equals', 'a'), field: `Lead.F${index + 1}` }));
    expect(held(many, { F12: 'a' }, '1 OR 12')).toBe('yes');
    expect(held(many, { F1: '-', F2: 'a', F12: '-' }, '1 OR 12')).toBe('no');
  });
});
