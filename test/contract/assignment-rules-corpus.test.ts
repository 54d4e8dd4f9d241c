// Real lead assignment rules of public repositories: each parses whole, and each entry that can be reached is.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRule, parseAssignmentRules, shadowedEntries } from '../../src/assignment-rules/index.ts';
import type { AssignmentRule, CriteriaItem, LeadValue, RuleEntry } from '../../src/assignment-rules/index.ts';

const folder = new URL('../../../shared/corpus/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
const NOW = new Date('2026-11-24T00:00:00Z');

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const count = (xml: string, tag: string): number => xml.replace(/<!--[\s\S]*?-->/gu, '').split(new RegExp(`<${tag}/?>`, 'u')).length - 1;

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

  const plain = files.filter((file) => parseAssignmentRules(read(file)).rules.some((rule) => rule.entries.some(isPlain)));

  it.each(plain)('%s: a lead made from an entry reaches it, or one before it that takes it first', (file) => {
    for (const rule of parseAssignmentRules(read(file)).rules) {
      const compiled = compileRule(rule);
      for (const entry of rule.entries.filter(isPlain)) {
        const made = leadFor(entry, rule);
        const decision = compiled.decide(made, { now: NOW });
        const reached = decision.outcome === 'entry' ? decision.entry.number : decision.outcome === 'undecided' ? (decision.possible[0] ?? 0) : 0;
        expect(reached).toBeGreaterThan(0);
        expect(reached).toBeLessThanOrEqual(entry.number);
        expect(decision.outcome).toBe(compiled.decide(made, { now: NOW, trace: 'none' }).outcome);
      }
      const dead = shadowedEntries(rule).map(({ entry }) => entry);
      const reachable = rule.entries.filter((entry) => isPlain(entry) && !dead.includes(entry.number));
      const reachedThemselves = reachable.filter((entry) => compiled.decide(leadFor(entry, rule), { now: NOW }).outcome === 'entry');
      expect(reachable.length === 0 || reachedThemselves.length > 0 || rule.entries.some(({ formula }) => formula !== null)).toBe(true);
    }
  });
});

/** All criteria must hold, and each alone can be met by a value it names. */
function isPlain({ criteria, booleanFilter, formula }: RuleEntry): boolean {
  const met = criteria.every(({ field, operation }) => field.startsWith('Lead.') && ['equals', 'contains', 'startsWith', 'greaterOrEqual', 'lessOrEqual'].includes(operation));
  return criteria.length > 0 && booleanFilter === null && formula === null && met && new Set(criteria.map(({ field }) => field)).size === criteria.length;
}

/** Every field of the rule blank, but those that the entry asks for. */
function leadFor(entry: RuleEntry, rule: AssignmentRule): Record<string, LeadValue> {
  const blank = rule.entries.flatMap(({ criteria }) => criteria.map(({ field }) => [field.replace('Lead.', ''), null] as const));
  return { ...Object.fromEntries(blank), ...Object.fromEntries(entry.criteria.map((item) => [item.field.replace('Lead.', ''), valueFor(item)])) };
}

function valueFor({ operation, value }: CriteriaItem): LeadValue {
  if (value === null) return null;
  if (operation.endsWith('OrEqual')) return Number(value.replace(/[^\d.-]/gu, ''));
  const quoted = /"([^"]*)"/u.exec(value)?.[1];
  return quoted ?? value.split(',').map((part) => part.trim()).find((part) => part !== '') ?? null;
}
