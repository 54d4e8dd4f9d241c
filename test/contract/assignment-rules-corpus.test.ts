// Real lead assignment rules of public repositories: each parses whole, and each entry is reached by a lead made for it,
// or cannot be, for a reason.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { OPERATIONS } from '../../src/domain/assignment-rules/criterion.ts';
import { compileRule } from '../../src/domain/assignment-rules/index.ts';
import type { RuleEntry } from '../../src/domain/assignment-rules/index.ts';
import { naivelyDecide } from '../domain/assignment-rules/naive/evaluator.ts';
import { reachEntries } from '../domain/assignment-rules/reach/reach.ts';
import type { Reached } from '../domain/assignment-rules/reach/reach.ts';

const own = new URL('../fixtures/rules/', import.meta.url);
const shared = new URL('../../../shared/corpus/', import.meta.url);
const NOW = new Date('2026-11-24T00:00:00Z');

const filesIn = (folder: URL): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
/** Rules on cases are of the same form; read as rules on leads they test more operations. */
const read = (folder: URL, file: string): string =>
  readFileSync(new URL(file, folder), 'utf8').replaceAll('<field>Case.', '<field>Lead.');
const count = (xml: string, tag: string): number =>
  xml.replace(/<!--[\s\S]*?-->/gu, '').split(new RegExp(`<${tag}/?>`, 'u')).length - 1;

/** Entries that no lead can reach and that are not found dead by looking at the rule: all of their leads go elsewhere. */
const DEAD: Record<string, Reached> = {
  // Its formula asks for one of six states; entry 18 takes each of them.
  '007.xml, Geo and Type, entry 21': { how: 'not-found', takenBy: [18] },
};

/** What of a formula no new lead meets, or nobody decides. */
const UNREAD = /\$Permission|^NOT\(ISNEW\(\)\)$/u;
/** What of a criterion no lead without a currency decides. */
const UNDECIDED = ['within', 'resembles'];

interface Corpus {
  name: string;
  folder: URL;
  found: Record<Reached['how'], number>;
}

const CORPORA: Corpus[] = [
  {
    name: 'the rules written for this repository',
    folder: own,
    // 25 entries: those of unanswerable.xml are undecidable, and one is dead.
    found: { reached: 20, shadowed: 1, 'not-found': 0, undecidable: 4, 'behind-undecidable': 0 },
  },
  {
    name: 'rules of public repositories',
    folder: shared,
    // 709 entries: one asks for a permission, one takes no new lead, and ten are dead.
    found: { reached: 697, shadowed: 9, 'not-found': 1, undecidable: 2, 'behind-undecidable': 0 },
  },
];

describe.each(CORPORA.filter(({ folder }) => existsSync(folder)))('$name', ({ folder, found: expected }) => {
  const files = filesIn(folder);

  it.each(files)('%s parses with nothing left out', (file) => {
    const xml = read(folder, file);
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
    for (const rule of parseAssignmentRules(read(folder, file)).rules) {
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
            expect(isUndecidable(rule.entries[index])).toBe(true);
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

  it('has as many entries that are reached, dead, undecidable, or behind an undecidable one as it should', () => {
    expect(found).toEqual(expected);
  });
});

describe('a clone', () => {
  it('has rules of its own that use every element of the metadata and every operation', () => {
    const rules = filesIn(own).flatMap((file) => parseAssignmentRules(read(own, file)).rules);
    const entries = rules.flatMap(({ entries: ofRule }) => ofRule);
    const used = new Set(entries.flatMap(({ criteria }) => criteria.map(({ operation }) => operation)));
    expect([...OPERATIONS].filter((operation) => !used.has(operation))).toEqual([]);
    expect(entries.some(({ assignee }) => assignee === null)).toBe(true);
    expect(entries.some(({ booleanFilter }) => booleanFilter !== null)).toBe(true);
    expect(entries.some(({ criteria }) => criteria.some(({ valueField }) => valueField !== null))).toBe(true);
    expect(entries.some(({ criteria }) => criteria.some(({ value }) => value?.includes('\uFEFF') === true))).toBe(true);
    expect(entries.some((entry) => entry.template !== null)).toBe(true);
    expect(entries.some((entry) => entry.notes !== null)).toBe(true);
    expect(rules.map(({ name }) => name)).toContain('Every-Kind of criterion');
  });
});

function isUndecidable(entry: RuleEntry | undefined): boolean {
  if (entry === undefined) return false;
  return (
    UNREAD.test(entry.formula ?? '') ||
    entry.criteria.some(({ operation, value }) => UNDECIDED.includes(operation) || /"?[A-Z]{3} \d/u.test(value ?? ''))
  );
}
