// Real lead assignment rules of public repositories: each parses whole, and each entry is reached by a lead made for it,
// or cannot be, for a reason.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { compileRule } from '../../src/domain/assignment-rules/index.ts';
import { naivelyDecide } from '../domain/assignment-rules/naive/evaluator.ts';
import { reachEntries } from '../domain/assignment-rules/reach/reach.ts';
import type { Reached } from '../domain/assignment-rules/reach/reach.ts';

const folder = new URL('../../../shared/corpus/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
const NOW = new Date('2026-11-24T00:00:00Z');

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const count = (xml: string, tag: string): number =>
  xml.replace(/<!--[\s\S]*?-->/gu, '').split(new RegExp(`<${tag}/?>`, 'u')).length - 1;

/** Entries that no lead can reach and that are not found dead by looking at the rule: all of their leads go elsewhere. */
const DEAD: Record<string, Reached> = {
  // Its formula asks for one of six states; entry 18 takes each of them.
  '007.xml, Geo and Type, entry 21': { how: 'not-found', takenBy: [18] },
};

describe.skipIf(files.length === 0)('the corpus', () => {
  it.each(files)('%s parses with nothing left out', (file) => {
    const xml = read(file);
    const { rules, unknownElements } = parseAssignmentRules(xml);
    const entries = rules.flatMap((rule) => rule.entries);
    expect(unknownElements).toEqual([]);
    expect(rules).toHaveLength(count(xml, 'assignmentRule'));
    expect(entries).toHaveLength(count(xml, 'ruleEntry'));
    expect(entries.flatMap(({ criteria }) => criteria)).toHaveLength(count(xml, 'criteriaItems'));
    expect(entries.filter(({ formula }) => formula !== null)).toHaveLength(count(xml, 'formula'));
    expect(entries.filter(({ booleanFilter }) => booleanFilter !== null)).toHaveLength(count(xml, 'booleanFilter'));
  });

  const found: Record<Reached['how'], number> = {
    reached: 0,
    shadowed: 0,
    'behind-undecidable': 0,
    undecidable: 0,
    'not-found': 0,
  };

  it.each(files)('%s: each entry is reached, or it is said what stands in the way', (file) => {
    for (const rule of parseAssignmentRules(read(file)).rules) {
      const compiled = compileRule(rule);
      const reached = reachEntries(rule, NOW);
      const undecidable = reached.flatMap(({ how }, index) => (how === 'undecidable' ? [index + 1] : []));
      for (const [index, way] of reached.entries()) {
        const number = index + 1;
        found[way.how] += 1;
        switch (way.how) {
          case 'reached':
            expect(compiled.decide(way.lead, { now: NOW })).toMatchObject({ outcome: 'entry', entry: { number } });
            expect(naivelyDecide(rule, way.lead, NOW)).toMatchObject({ outcome: 'entry', entry: number });
            break;
          case 'behind-undecidable':
            expect(way.entries.filter((entry) => !undecidable.includes(entry))).toEqual([]);
            expect(compiled.decide(way.lead, { now: NOW }).possible).toEqual([...way.entries, number]);
            break;
          case 'undecidable':
            expect(rule.entries[index]?.formula).toMatch(/ISNEW\(\)|\$Permission/u);
            break;
          case 'shadowed':
            expect(way.by.every((earlier) => earlier < number)).toBe(true);
            break;
          case 'not-found':
            expect(way).toEqual(DEAD[`${file}, ${rule.name}, entry ${number}`]);
        }
      }
    }
  });

  it('has 709 entries: 691 are reached, 10 are dead, 5 nobody can decide, and 3 stand behind one of those', () => {
    expect(found).toEqual({ reached: 691, shadowed: 9, 'not-found': 1, undecidable: 5, 'behind-undecidable': 3 });
  });
});
