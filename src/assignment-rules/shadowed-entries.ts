// Entries that can never take a lead, because an earlier entry always takes theirs.
import { compileTest } from './criterion.ts';
import type { AssignmentRule, CriteriaItem, RuleEntry } from './model.ts';
import { splitValueList } from './value-list.ts';

export interface ShadowedEntry {
  entry: number;
  /** The earlier entry that takes all of its leads. */
  by: number;
}

/**
 * Finds shadowed entries by what the rule says alone. Sound, not complete: every entry it names is dead, but a dead
 * entry behind filter logic, a formula or two entries that only together cover it is not found.
 */
export function shadowedEntries(rule: AssignmentRule): ShadowedEntry[] {
  return rule.entries.flatMap((entry, position) => {
    const earlier = rule.entries.slice(0, position).find((candidate) => covers(candidate, entry));
    return earlier === undefined ? [] : [{ entry: entry.number, by: earlier.number }];
  });
}

/** True when every lead that `entry` takes is taken by `earlier` as well. */
function covers(earlier: RuleEntry, entry: RuleEntry): boolean {
  if (earlier.formula !== null || entry.formula !== null) return sameText(earlier, entry);
  if (earlier.criteria.length === 0) return true;
  if (earlier.booleanFilter !== null || entry.booleanFilter !== null) return sameText(earlier, entry);
  return earlier.criteria.every((weak) => entry.criteria.some((strong) => implies(strong, weak)));
}

function sameText(a: RuleEntry, b: RuleEntry): boolean {
  return a.formula === b.formula && a.booleanFilter === b.booleanFilter && JSON.stringify(a.criteria) === JSON.stringify(b.criteria) && (a.formula !== null || a.criteria.length > 0);
}

/** True when the first criterion can only hold where the second does: the same, or a list within the other's. */
function implies(strong: CriteriaItem, weak: CriteriaItem): boolean {
  if (strong.field.toLowerCase() !== weak.field.toLowerCase() || strong.operation !== weak.operation) return false;
  if (strong.valueField !== weak.valueField) return false;
  if (strong.value === weak.value) return isDecidable(strong);
  const [narrow, wide] = [items(strong), items(weak)];
  switch (strong.operation) {
    case 'equals':
    case 'contains':
    case 'startsWith':
    case 'includes':
      return narrow.every((item) => wide.includes(item));
    case 'notEqual':
    case 'notContain':
    case 'excludes':
      return wide.every((item) => narrow.includes(item));
    default:
      return false;
  }
}

// An operation that is always unknown takes no lead for certain, so it shadows nothing.
function isDecidable({ operation, value, valueField }: CriteriaItem): boolean {
  return valueField !== null || typeof compileTest(operation, value)('', new Date(0)) === 'boolean';
}

function items({ value }: CriteriaItem): string[] {
  return value === null ? [''] : splitValueList(value).map((item) => item.toLowerCase());
}
