// Entries that can never take a lead, because earlier entries always take theirs.
import { alternatives } from './filter-alternatives.ts';
import { implies, isOpposite } from './implication.ts';
import type { AssignmentRule, CriteriaItem, RuleEntry } from './model.ts';

export interface ShadowedEntry {
  entry: number;
  /** The earlier entries that take all of its leads, in order: nearly always one. */
  by: number[];
}

/**
 * Finds shadowed entries by what the rule says alone. Sound, not complete: every entry it names is dead, but a dead
 * entry behind another formula, or behind several that cover it in other ways than "is" and "is not", is not found.
 */
export function shadowedEntries(rule: AssignmentRule): ShadowedEntry[] {
  const ways = rule.entries.map(waysInto);
  return rule.entries.flatMap((entry, position) => {
    const by =
      coveredBy(ways[position] ?? null, ways.slice(0, position)) ?? sameFormula(entry, rule.entries.slice(0, position));
    return by === null ? [] : [{ entry: entry.number, by: by.map((index) => rule.entries[index]?.number ?? 0) }];
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

/** The positions of entries that take whatever comes any of these ways; null when a way is open. A formula may let anything in. */
function coveredBy(ways: Way[] | null, earlier: readonly (Way[] | null)[]): number[] | null {
  const covering = (ways ?? [{ criteria: [], excludes: true }]).map((way) => coverOf(way, earlier));
  return covering.includes(null)
    ? null
    : [...new Set(covering.flatMap((positions) => positions ?? []))].sort((a, b) => a - b);
}

/** One entry that takes all that comes this way, or two, of which one takes it where a criterion holds and the other where it does not. */
function coverOf(way: Way, earlier: readonly (Way[] | null)[]): number[] | null {
  const asking: { position: number; criterion: CriteriaItem }[] = [];
  for (const [position, ways] of earlier.entries()) {
    for (const { criteria } of ways?.filter(({ excludes }) => !excludes) ?? []) {
      const [only, ...more] = criteria.filter((weak) => !way.criteria.some((strong) => implies(strong, weak)));
      if (only === undefined) return [position];
      if (more.length > 0) continue;
      const other = asking.find(({ criterion }) => isOpposite(criterion, only));
      if (other !== undefined) return [other.position, position];
      asking.push({ position, criterion: only });
    }
  }
  return null;
}

function sameFormula(entry: RuleEntry, earlier: readonly RuleEntry[]): number[] | null {
  const same = ({ formula, booleanFilter, criteria }: RuleEntry): string =>
    JSON.stringify([formula, booleanFilter, criteria]);
  const position = entry.formula === null ? -1 : earlier.findIndex((candidate) => same(candidate) === same(entry));
  return position < 0 ? null : [position];
}
