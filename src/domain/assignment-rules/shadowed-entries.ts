// Finds entries that can never take a lead because earlier entries take all of their leads.
import { areExclusive, choicesOf, implies, isOpposite } from './implication.ts';
import type { Statement } from './implication.ts';
import type { AssignmentRule, RuleEntry } from './model.ts';
import { waysInto } from './ways.ts';
import type { Way } from './ways.ts';

export interface ShadowedEntry {
  entry: number;
  /** The earlier entries (usually one) that take all of its leads; empty if its own criteria contradict each other. */
  by: number[];
}

/**
 * Finds shadowed entries from the rule alone. Sound but not complete: every entry found is unreachable, but it misses
 * entries behind other formulas, or behind several entries that cover it in other ways than by "is" and "is not" or by the
 * single choices of a list.
 */
export function shadowedEntries(rule: AssignmentRule): ShadowedEntry[] {
  const ways = rule.entries.map(waysInto);
  return rule.entries.flatMap((entry, position) => {
    const by =
      coveredBy(ways[position] ?? null, ways.slice(0, position)) ?? sameFormula(entry, rule.entries.slice(0, position));
    return by === null ? [] : [{ entry: entry.number, by: by.map((index) => rule.entries[index]?.number ?? 0) }];
  });
}

/**
 * Returns the positions of entries that together cover all of these ways; null if a way stays open. A formula is never
 * covered.
 */
function coveredBy(ways: Way[] | null, earlier: readonly (Way[] | null)[]): number[] | null {
  const open = (ways ?? [{ criteria: [], excludes: true }]).filter((way) => !isContradiction(way));
  const covering = open.map((way) => coverOf(way, earlier) ?? coverOfEachChoice(way, earlier));
  return covering.includes(null)
    ? null
    : [...new Set(covering.flatMap((positions) => positions ?? []))].sort((a, b) => a - b);
}

/** Finds one entry that covers this way, or two: one for leads that meet a criterion and one for those that do not. */
function coverOf(way: Way, earlier: readonly (Way[] | null)[]): number[] | null {
  const asking: { position: number; criterion: Statement }[] = [];
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

/** "Is A or B" is open only as far as one of A and B is: an entry may take the one, and another entry the other. */
function coverOfEachChoice(way: Way, earlier: readonly (Way[] | null)[]): number[] | null {
  for (const [index, criterion] of way.criteria.entries()) {
    const choices = choicesOf(criterion);
    if (choices.length < 2 || choices.length > MOST_CHOICES) continue;
    const covering = choices.map((choice) => coverOf({ ...way, criteria: way.criteria.with(index, choice) }, earlier));
    if (!covering.includes(null)) return covering.flatMap((positions) => positions ?? []);
  }
  return null;
}

/** A list of 255 characters holds no more countries. */
const MOST_CHOICES = 100;

function isContradiction({ criteria }: Way): boolean {
  return criteria.some((one, index) => criteria.slice(index + 1).some((other) => areExclusive(one, other)));
}

function sameFormula(entry: RuleEntry, earlier: readonly RuleEntry[]): number[] | null {
  const same = ({ formula, booleanFilter, criteria }: RuleEntry): string =>
    JSON.stringify([formula, booleanFilter, criteria]);
  const position = entry.formula === null ? -1 : earlier.findIndex((candidate) => same(candidate) === same(entry));
  return position < 0 ? null : [position];
}
