// When one criterion says all that another says.
import { OPERATIONS, compileTest } from './criterion.ts';
import { parseDateLiteral } from './dates.ts';
import { isOrderedAsText } from './field-nature.ts';
import { isTruthWord } from './likeness.ts';
import type { CriteriaItem } from './model.ts';
import { parseAmount } from './numbers.ts';
import { boundOf } from './ordered-criterion.ts';
import { itemsOf } from './text.ts';

/** True when the first criterion can only hold where the second does. Sound, not complete. */
export function implies(strong: CriteriaItem, weak: CriteriaItem): boolean {
  if (strong.field.toLowerCase() !== weak.field.toLowerCase() || strong.valueField !== weak.valueField) return false;
  if (strong.operation === weak.operation && strong.value === weak.value) return isDecidable(strong);
  if (strong.valueField !== null) return false;
  return isWithin(strong, weak) || isBeyond(strong, weak) || namesOnly(strong, weak);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  equals: 'notEqual',
  notEqual: 'equals',
  contains: 'notContain',
  notContain: 'contains',
  includes: 'excludes',
  excludes: 'includes',
};

/** True when exactly one of the two criteria holds for every lead. */
export function isOpposite(a: CriteriaItem, b: CriteriaItem): boolean {
  if (
    a.field.toLowerCase() !== b.field.toLowerCase() ||
    a.valueField !== b.valueField ||
    OPPOSITES[a.operation] !== b.operation
  )
    return false;
  const [ofA, ofB] = [items(a), items(b)];
  // Of several choices some may be selected: then neither "includes" nor "excludes" is sure to fail.
  if (a.operation.endsWith('cludes') && ofA.length > 1) return false;
  return isDecidable(a) && ofA.length === ofB.length && ofA.every((item) => ofB.includes(item));
}

/** True when no value can meet both: each names its words, and no word is named by both. Sound, not complete. */
export function areExclusive(a: CriteriaItem, b: CriteriaItem): boolean {
  if (a.field.toLowerCase() !== b.field.toLowerCase() || a.valueField !== null || b.valueField !== null) return false;
  if (a.operation !== 'equals' || b.operation !== 'equals') return false;
  const [ofA, ofB] = [items(a), items(b)];
  return [...ofA, ...ofB].every(isWord) && !ofA.some((item) => ofB.includes(item));
}

// A criterion that is always unknown takes no lead for certain, so it shadows nothing.
function isDecidable({ operation, value, valueField }: CriteriaItem): boolean {
  if (valueField !== null) return true;
  if (!OPERATIONS.includes(operation) || operation === 'within') return false;
  if (operation in BOUNDS) return boundOf(value) !== null;
  return !SEARCHES.includes(operation) || itemsOf(value).some((item) => item !== '');
}

const SEARCHES: readonly string[] = ['contains', 'notContain', 'startsWith'];

/** A list within the other's; for an exclusion the other way round. */
function isWithin(strong: CriteriaItem, weak: CriteriaItem): boolean {
  if (strong.operation !== weak.operation) return false;
  const [narrow, wide] = [items(strong), items(weak)];
  if (narrow.length === 0 || wide.length === 0) return false;
  switch (strong.operation) {
    case 'equals':
    case 'includes':
      return narrow.every((item) => wide.includes(item));
    case 'contains':
      return narrow.every((item) => wide.some((part) => item.includes(part)));
    case 'startsWith':
      return narrow.every((item) => wide.some((start) => item.startsWith(start)));
    case 'notContain':
      return wide.every((item) => narrow.some((part) => item.includes(part)));
    case 'notEqual':
      return wide.every((item) => narrow.includes(item));
    case 'excludes':
      // Whether one of several or all must be selected is not documented: only the same choices are safe.
      return wide.length === narrow.length && wide.every((item) => narrow.includes(item));
    default:
      return false;
  }
}

/** Items as compared; blank ones only where they mean something. */
function items({ operation, value }: CriteriaItem): string[] {
  const all = itemsOf(value);
  return SEARCHES.includes(operation) ? all.filter((item) => item !== '') : all;
}

const BOUNDS: Readonly<Record<string, { side: 1 | -1; inclusive: boolean }>> = {
  greaterThan: { side: 1, inclusive: false },
  greaterOrEqual: { side: 1, inclusive: true },
  lessThan: { side: -1, inclusive: false },
  lessOrEqual: { side: -1, inclusive: true },
};

/** A bound on the same side that lies further out. */
function isBeyond(strong: CriteriaItem, weak: CriteriaItem): boolean {
  const [near, far] = [BOUNDS[weak.operation], BOUNDS[strong.operation]];
  const [ofStrong, ofWeak] = [parseAmount(boundOf(strong.value) ?? ''), parseAmount(boundOf(weak.value) ?? '')];
  if (near === undefined || far?.side !== near.side || ofStrong === null || ofWeak === null) return false;
  if (ofStrong.currency !== ofWeak.currency) return false;
  const [at, from] = [ofStrong.number, ofWeak.number];
  // Texts of different lengths are in another order than their numbers.
  if (isOrderedAsText(strong.field) && strong.value?.trim().length !== weak.value?.trim().length) return false;
  return at === from ? near.inclusive || !far.inclusive : Math.sign(at - from) === near.side;
}

/** "equals" over words for each of which the other criterion holds. A number or a date may be written otherwise. */
function namesOnly(strong: CriteriaItem, weak: CriteriaItem): boolean {
  if (strong.operation !== 'equals') return false;
  const test = compileTest(weak, null);
  return itemsOf(strong.value).every((name) => isWord(name) && test(name, EPOCH, []) === true);
}

// Words are no dates.
const EPOCH = new Date(0);

function isWord(text: string): boolean {
  return !/[\d;]/u.test(text) && !isTruthWord(text) && parseDateLiteral(text) === null;
}
