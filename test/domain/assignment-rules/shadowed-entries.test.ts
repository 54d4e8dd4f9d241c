import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadowedEntries } from '../../../src/domain/assignment-rules/index.ts';
import type { CriteriaItem, RuleEntry } from '../../../src/domain/assignment-rules/index.ts';
import { runs } from '../../property-runs.ts';
import { lead, rule, ruleOf } from './arbitrary-rule.ts';
import { naivelyDecide } from './naive/evaluator.ts';
import { NOW, on } from './rules.ts';

describe('entries that can never take a lead', () => {
  it('are really dead: no lead ever reaches one', () => {
    let found = 0;
    fc.assert(
      fc.property(rule, fc.array(lead, { minLength: 1, maxLength: 20 }), (rules, leads) => {
        const dead = shadowedEntries(rules).map(({ entry }) => entry);
        found += dead.length;
        const reached = leads.map((fields) => naivelyDecide(rules, fields, NOW).entry);
        expect(reached.filter((entry) => entry !== null && dead.includes(entry))).toEqual([]);
      }),
      runs(3000),
    );
    expect(found).toBeGreaterThan(0);
  });

  const all = (...criteria: CriteriaItem[]): Partial<RuleEntry> => ({ criteria });
  const by = (booleanFilter: string, ...criteria: CriteriaItem[]): Partial<RuleEntry> => ({ criteria, booleanFilter });
  const a = on('A', 'equals', 'de');
  const b = on('B', 'equals', 'x');
  const c = on('C', 'equals', 'y');

  const shadows: [says: string, entries: Partial<RuleEntry>[], dead: [number, ...number[]][]][] = [
    [
      'after an entry without criteria',
      [all(), all(a), all(), { formula: 'TRUE' }, by('1 OR 2', a, b)],
      [
        [2, 1],
        [3, 1],
        [4, 1],
        [5, 1],
      ],
    ],
    ['of the same criteria, whatever the case', [all(a), all({ ...a, value: 'DE', field: 'Lead.a' })], [[2, 1]]],
    ['with more criteria', [all(a), all(b, a)], [[2, 1]]],
    ['but not with fewer', [all(a, b), all(a)], []],
    [
      'whose list lies within an earlier list',
      [all(on('A', 'equals', 'de,fr,it')), all(on('A', 'equals', 'fr, DE'), b)],
      [[2, 1]],
    ],
    ['but not whose list is wider', [all(a), all(on('A', 'equals', 'de,fr'))], []],
    ['but not on another field', [all(a), all({ ...a, field: 'Lead.B' })], []],
    ['whose exclusion is wider', [all(on('A', 'notEqual', 'de')), all(on('A', 'notEqual', 'de,fr'))], [[2, 1]]],
    ['but not whose exclusion is narrower', [all(on('A', 'notEqual', 'de,fr')), all(on('A', 'notEqual', 'de'))], []],
    ['whose search is narrower', [all(on('A', 'contains', 'pro,shop')), all(on('A', 'contains', 'pro'))], [[2, 1]]],
    [
      'whose search is for more of the same',
      [
        all(on('A', 'contains', 'ent,pos')),
        all(on('A', 'contains', 'Management, Big POS')),
        all(on('A', 'contains', 'management,shop')),
      ],
      [[2, 1]],
    ],
    [
      'whose beginning is longer',
      [all(on('A', 'startsWith', 'D')), all(on('A', 'startsWith', 'Da, De')), all(on('A', 'startsWith', 'Da, E'))],
      [[2, 1]],
    ],
    [
      'that search for less and find none',
      [all(on('A', 'notContain', 'Big POS')), all(on('A', 'notContain', 'pos'))],
      [[2, 1]],
    ],
    [
      'but not that search for more and find none',
      [all(on('A', 'notContain', 'pos')), all(on('A', 'notContain', 'Big POS'))],
      [],
    ],
    [
      'whose beginning is one of several',
      [all(on('A', 'startsWith', 'D, E')), all(on('A', 'startsWith', 'Da')), all(on('A', 'startsWith', 'Fa'))],
      [[2, 1]],
    ],
    [
      'that search for more than one and find none',
      [
        all(on('A', 'notContain', 'Big POS')),
        all(on('A', 'notContain', 'pos, shop')),
        all(on('A', 'notContain', 'shop')),
      ],
      [[2, 1]],
    ],
    [
      'but not where only some of a search is ruled out',
      [all(on('A', 'notContain', 'Big POS, Big Shop')), all(on('A', 'notContain', 'pos'))],
      [],
    ],
    ['whose choices are fewer', [all(on('A', 'includes', 'a,b')), all(on('A', 'includes', 'a'))], [[2, 1]]],
    ['that exclude the same choices', [all(on('A', 'excludes', 'b,a')), all(on('A', 'excludes', 'a,b'))], [[2, 1]]],
    [
      'but not that exclude more choices: whether one or all must be selected is not documented',
      [all(on('A', 'excludes', 'a')), all(on('A', 'excludes', 'a,b'))],
      [],
    ],
    [
      'named where an earlier entry asks for a beginning',
      [all(on('A', 'startsWith', 'D')), all(on('A', 'equals', 'de,dk'))],
      [[2, 1]],
    ],
    [
      'named where an earlier entry excludes others',
      [all(on('A', 'notEqual', 'us')), all(on('A', 'equals', 'de'))],
      [[2, 1]],
    ],
    [
      'but not where one of the names is excluded',
      [all(on('A', 'notEqual', 'us')), all(on('A', 'equals', 'de,us'))],
      [],
    ],
    [
      'but not for a number, which may be written otherwise',
      [all(on('A', 'contains', '5')), all(on('A', 'equals', '5'))],
      [],
    ],
    [
      'but not for a checkbox, which has several names',
      [all(on('A', 'startsWith', 'tr')), all(on('A', 'equals', 'true'))],
      [],
    ],
    ['but not for a date literal', [all(on('A', 'startsWith', 'to')), all(on('A', 'equals', 'today'))], []],
    [
      'beyond an earlier bound',
      [all(on('A', 'greaterThan', '100')), all(on('A', 'greaterThan', '200')), all(on('A', 'greaterOrEqual', '101'))],
      [
        [2, 1],
        [3, 1],
      ],
    ],
    [
      'at an earlier bound that includes it',
      [all(on('A', 'lessOrEqual', '100')), all(on('A', 'lessThan', '100')), all(on('A', 'lessThan', '50'))],
      [
        [2, 1],
        [3, 1],
      ],
    ],
    ['but not at one that does not', [all(on('A', 'greaterThan', '100')), all(on('A', 'greaterOrEqual', '100'))], []],
    ['but not on the other side of a bound', [all(on('A', 'greaterThan', '100')), all(on('A', 'lessThan', '200'))], []],
    ['but not within an earlier bound', [all(on('A', 'greaterThan', '200')), all(on('A', 'greaterThan', '100'))], []],
    [
      'beyond a bound of postal codes of one length',
      [all(on('PostalCode', 'greaterThan', '10000')), all(on('PostalCode', 'greaterThan', '20000'))],
      [[2, 1]],
    ],
    [
      'but not of postal codes of two, which are in the order of texts',
      [all(on('PostalCode', 'greaterThan', '500')), all(on('PostalCode', 'greaterThan', '10000'))],
      [],
    ],
    [
      'but not for bounds that are no numbers',
      [all(on('A', 'greaterThan', 'TODAY')), all(on('A', 'greaterThan', 'LAST_WEEK'))],
      [],
    ],
    [
      'but not behind an operation that is never certain',
      [all(on('A', 'within', '5')), all(on('A', 'within', '5'))],
      [],
    ],
    ['but not behind a search for nothing', [all(on('A', 'contains', 'x,')), all(on('A', 'contains', null))], []],
    [
      'but not behind the exclusion of nothing',
      [all(on('A', 'notContain', null)), all(on('A', 'notContain', 'x'))],
      [],
    ],
    ['for blank, within a list that has it', [all(on('A', 'equals', ',de')), all(on('A', 'equals', null))], [[2, 1]]],
    [
      'compared with the same other field',
      [all({ ...a, valueField: 'Lead.B' }), all({ ...a, valueField: 'Lead.B' })],
      [[2, 1]],
    ],
    [
      'but not with different other fields',
      [all({ ...a, valueField: 'Lead.B' }), all({ ...a, valueField: 'Lead.C' })],
      [],
    ],
    [
      'by one way of an earlier filter',
      [by('1 OR 2', a, b), all(a), all(b, c)],
      [
        [2, 1],
        [3, 1],
      ],
    ],
    ['by each way of their own filter', [by('1 or 2', a, b), by('(1 AND 2) OR 3', a, c, b)], [[2, 1]]],
    ['but not when a way is open', [by('1 OR 2', a, b), by('1 OR 2', a, c)], []],
    ['but not by a way that excludes something', [by('1 AND NOT 2', a, b), all(a)], []],
    ['excluding more themselves', [all(a), by('1 AND NOT 2', a, b)], [[2, 1]]],
    ['through NOT over OR', [all(a), by('NOT(NOT 1 OR 2)', a, b)], [[2, 1]]],
    ['through NOT over AND', [by('NOT(NOT 1 AND NOT 2)', a, b), all(b)], [[2, 1]]],
    ['but not behind a filter that cannot be read', [by('1 OR', a), all(a)], []],
    [
      'after one entry that asks for a value and one that excludes it',
      [all(on('A', 'equals', 'us,uk')), all(c), all(on('A', 'notEqual', 'UK, us')), all(b), all()],
      [
        [4, 1, 3],
        [5, 1, 3],
      ],
    ],
    [
      'in whatever order these stand',
      [all(on('A', 'notContain', 'x')), all(on('A', 'contains', 'x')), { formula: 'TRUE' }],
      [[3, 1, 2]],
    ],
    ['with criteria of their own on top', [all(b, a), all(on('A', 'notEqual', 'de')), all(b), all(c)], [[3, 1, 2]]],
    [
      'each way behind entries of its own',
      [all(a), all(b), by('1 OR 2', a, b), by('1 OR 2', b, a)],
      [
        [3, 1, 2],
        [4, 1, 2],
      ],
    ],
    ['but not where the values differ', [all(on('A', 'equals', 'us,uk')), all(on('A', 'notEqual', 'us')), all(b)], []],
    [
      'but not where the one that excludes has more',
      [all(on('A', 'notEqual', 'us,uk')), all(on('A', 'equals', 'us')), all(b)],
      [],
    ],
    [
      'but not where one that asks has fewer',
      [all(on('A', 'equals', 'us')), all(on('A', 'notEqual', 'us,uk')), all(b)],
      [],
    ],
    [
      'but not where as many values differ in one',
      [all(on('A', 'equals', 'us,uk')), all(on('A', 'notEqual', 'us,fr')), all(b)],
      [],
    ],
    [
      'after one that compares with a field and one that excludes it',
      [all({ ...a, valueField: 'Lead.B' }), all({ ...a, operation: 'notEqual', valueField: 'Lead.B' }), all(c)],
      [[3, 1, 2]],
    ],
    [
      'but not where the fields compared with differ',
      [all({ ...a, valueField: 'Lead.B' }), all({ ...a, operation: 'notEqual', valueField: 'Lead.C' }), all(c)],
      [],
    ],
    [
      'but not by a list compared with a field',
      [all({ ...on('A', 'equals', 'de,fr'), valueField: 'Lead.B' }), all({ ...a, valueField: 'Lead.B' })],
      [],
    ],
    ['but not where the fields differ', [all(on('A', 'equals', 'us')), all(on('B', 'notEqual', 'us')), all(c)], []],
    [
      'but not where one of the two asks for more',
      [all(on('A', 'equals', 'us'), b), all(on('A', 'notEqual', 'us')), all(c)],
      [],
    ],
    ['but not by what nobody can tell', [all(on('A', 'contains', null)), all(on('A', 'notContain', null)), all(c)], []],
    ['of the same formula', [{ formula: 'ISNEW()' }, { formula: 'ISNEW()' }, { formula: 'NOT(ISNEW())' }], [[2, 1]]],
    ['but not when criteria come on top', [{ formula: 'ISNEW()', criteria: [a] }, { formula: 'ISNEW()' }], []],
    [
      'by the first entry that shadows them',
      [all(a), all(a), all(a)],
      [
        [2, 1],
        [3, 1],
      ],
    ],
  ];

  it.each(shadows)('%s', (_says, entries, dead) => {
    expect(shadowedEntries(ruleOf(entries)).map(({ entry, by: earlier }) => [entry, ...earlier])).toEqual(dead);
  });

  it('gives up on filter logic with more ways than are worth looking at', () => {
    const many = Array.from({ length: 18 }, (_, index) => on(`F${index}`, 'equals', 'x'));
    const wide = Array.from({ length: 9 }, (_, index) => `(${2 * index + 1} OR ${2 * index + 2})`).join(' AND ');
    expect(shadowedEntries(ruleOf([by(wide, ...many), by(wide, ...many)]))).toEqual([]);
    expect(shadowedEntries(ruleOf([all(), by(wide, ...many)]))).toEqual([{ entry: 2, by: [1] }]);
  });
});
