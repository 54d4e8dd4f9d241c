// Entries that can never take a lead, because an earlier entry always takes theirs.
import { alternatives } from './filter-alternatives.ts';
import { implies } from './implication.ts';
import type { AssignmentRule, CriteriaItem, RuleEntry } from './model.ts';

export interface ShadowedEntry {
  entry: number;
  /** The earlier entry that takes all of its leads. */
  by: number;
}

/**
 * Finds shadowed entries by what the rule says alone. Sound, not complete: every entry it names is dead, but a dead
 * entry behind another formula, or behind two entries that only together cover it, is not found.
 */
export function shadowedEntries(rule: AssignmentRule): ShadowedEntry[] {
  const ways = rule.entries.map(waysInto);
  return rule.entries.flatMap((entry, position) => {
    const before = rule.entries.slice(0, position);
    const earlier = before.find((candidate, index) => covers(ways[index] ?? null, ways[position] ?? null) || sameFormula(candidate, entry));
    return earlier === undefined ? [] : [{ entry: entry.number, by: earlier.number }];
  });
}

/** A way into an entry: the criteria that must hold, and whether others must not. */
interface Way {
  criteria: CriteriaItem[];
  excludes: boolean;
}

/** Null where they cannot be told: a formula, filter logic that is unreadable or too large. An entry without criteria has one way, open to all. */
function waysInto({ criteria, booleanFilter, formula }: RuleEntry): Way[] | null {
  if (formula !== null) return null;
  if (booleanFilter === null) return [{ criteria, excludes: false }];
  return (
    alternatives(booleanFilter, criteria.length)?.map((literals) => ({
      criteria: literals.flatMap(({ number, negated }) => (negated ? [] : (criteria[number - 1] ?? []))),
      excludes: literals.some(({ negated }) => negated),
    })) ?? null
  );
}

/** True when each way into the later entry leads into the earlier one as well. */
function covers(earlier: Way[] | null, later: Way[] | null): boolean {
  const open = earlier?.filter(({ excludes }) => !excludes) ?? [];
  if (open.some(({ criteria }) => criteria.length === 0)) return true;
  return later?.every((way) => open.some(({ criteria }) => criteria.every((weak) => way.criteria.some((strong) => implies(strong, weak))))) ?? false;
}

function sameFormula(a: RuleEntry, b: RuleEntry): boolean {
  if (a.formula === null) return false;
  return a.formula === b.formula && a.booleanFilter === b.booleanFilter && JSON.stringify(a.criteria) === JSON.stringify(b.criteria);
}
