// Tests whether one criterion implies another.
import { OPERATIONS, compileTest } from './criterion.ts';
import { parseDateLiteral } from './dates.ts';
import { isOrderedAsText } from './field-nature.ts';
import { isTruthWord } from './likeness.ts';
import type { CriteriaItem } from './model.ts';
import { parseAmount } from './numbers.ts';
import { boundOf } from './ordered-criterion.ts';
import { itemsOf } from './text.ts';
import type { Test } from './verdict.ts';

/** A criterion with precomputed values for comparing it with others. */
export interface Statement {
  item: CriteriaItem;
  field: string;
  /** Items in comparable form. Blank items only if they have a meaning. */
  items: string[];
  has: ReadonlySet<string>;
  /** True if every item is a word, which has only one spelling. */
  isOfWords: boolean;
  isDecidable: boolean;
  test: Test;
}

export function statementOf(item: CriteriaItem): Statement {
  const items = meaningfulItems(item);
  return {
    item,
    field: item.field.toLowerCase(),
    items,
    has: new Set(items),
    isOfWords: items.every(isWord),
    isDecidable: isDecidable(item),
    test: compileTest(item, null),
  };
}

/**
 * "Is A or B" as "is A" and "is B": one of them holds wherever it holds. The statement itself for every other criterion,
 * and for numbers: "1,000" may be one of them or two.
 */
export function choicesOf(statement: Statement): Statement[] {
  const { item, items, isOfWords } = statement;
  if (item.operation !== 'equals' || item.valueField !== null || !isOfWords) return [statement];
  if (items.some((one) => one === '' || one.includes('"'))) return [statement];
  return items.map((one) => statementOf({ ...item, value: `"${one}"` }));
}

/** True if the first criterion can only hold when the second does. Sound but not complete. */
export function implies(strong: Statement, weak: Statement): boolean {
  if (strong.field !== weak.field || strong.item.valueField !== weak.item.valueField) return false;
  if (strong.item.operation === weak.item.operation && strong.item.value === weak.item.value) return strong.isDecidable;
  if (strong.item.valueField !== null) return false;
  return isWithin(strong, weak) || isBeyond(strong.item, weak.item) || namesOnly(strong, weak);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  equals: 'notEqual',
  notEqual: 'equals',
  contains: 'notContain',
  notContain: 'contains',
  includes: 'excludes',
  excludes: 'includes',
};

/** True if exactly one of the two criteria holds for every lead. */
export function isOpposite(a: Statement, b: Statement): boolean {
  if (a.field !== b.field || a.item.valueField !== b.item.valueField) return false;
  if (OPPOSITES[a.item.operation] !== b.item.operation) return false;
  // With several choices, only some may be selected; then neither "includes" nor "excludes" surely fails.
  if (a.item.operation.endsWith('cludes') && a.items.length > 1) return false;
  return a.isDecidable && a.items.length === b.items.length && a.items.every((item) => b.has.has(item));
}

/** True if no value can meet both, because they list different words. Sound but not complete. */
export function areExclusive(a: Statement, b: Statement): boolean {
  if (a.field !== b.field || a.item.valueField !== null || b.item.valueField !== null) return false;
  if (a.item.operation !== 'equals' || b.item.operation !== 'equals') return false;
  return a.isOfWords && b.isOfWords && !a.items.some((item) => b.has.has(item));
}

// False for a criterion that is always unknown. It never certainly takes a lead, so it shadows nothing.
function isDecidable({ operation, value, valueField }: CriteriaItem): boolean {
  if (valueField !== null) return true;
  if (!OPERATIONS.includes(operation) || operation === 'within') return false;
  if (operation in BOUNDS) return boundOf(value) !== null;
  return !SEARCHES.includes(operation) || itemsOf(value).some((item) => item !== '');
}

const SEARCHES: readonly string[] = ['contains', 'notContain', 'startsWith'];

/** True if one list is part of the other; for exclusions, the other way round. */
function isWithin(strong: Statement, weak: Statement): boolean {
  const { operation } = strong.item;
  if (operation !== weak.item.operation) return false;
  const [narrow, wide] = [strong.items, weak.items];
  if (narrow.length === 0 || wide.length === 0) return false;
  switch (operation) {
    case 'equals':
    case 'includes':
      return narrow.every((item) => weak.has.has(item));
    case 'contains':
      return narrow.every((item) => wide.some((part) => item.includes(part)));
    case 'startsWith':
      return narrow.every((item) => wide.some((start) => item.startsWith(start)));
    case 'notContain':
      return wide.every((item) => narrow.some((part) => item.includes(part)));
    case 'notEqual':
      return wide.every((item) => strong.has.has(item));
    case 'excludes':
      // Whether one or all of several choices must be selected is not documented, so only equal lists are safe.
      return wide.length === narrow.length && wide.every((item) => strong.has.has(item));
    default:
      return false;
  }
}

function meaningfulItems({ operation, value }: CriteriaItem): string[] {
  const all = itemsOf(value);
  return SEARCHES.includes(operation) ? all.filter((item) => item !== '') : all;
}

const BOUNDS: Readonly<Record<string, { side: 1 | -1; inclusive: boolean }>> = {
  greaterThan: { side: 1, inclusive: false },
  greaterOrEqual: { side: 1, inclusive: true },
  lessThan: { side: -1, inclusive: false },
  lessOrEqual: { side: -1, inclusive: true },
};

/** True for a stricter bound on the same side. */
function isBeyond(strong: CriteriaItem, weak: CriteriaItem): boolean {
  const [near, far] = [BOUNDS[weak.operation], BOUNDS[strong.operation]];
  const [ofStrong, ofWeak] = [parseAmount(boundOf(strong.value) ?? ''), parseAmount(boundOf(weak.value) ?? '')];
  if (near === undefined || far?.side !== near.side || ofStrong === null || ofWeak === null) return false;
  if (ofStrong.currency !== ofWeak.currency) return false;
  const [at, from] = [ofStrong.number, ofWeak.number];
  // Texts of different lengths are not in numeric order.
  if (isOrderedAsText(strong.field) && strong.value?.trim().length !== weak.value?.trim().length) return false;
  return at === from ? near.inclusive || !far.inclusive : Math.sign(at - from) === near.side;
}

/**
 * True for "equals" with words that all meet the other criterion. Numbers and dates do not count, because they can be
 * spelled in several ways.
 */
function namesOnly(strong: Statement, weak: Statement): boolean {
  if (strong.item.operation !== 'equals' || !strong.isOfWords) return false;
  return strong.items.every((name) => weak.test(name, EPOCH, []) === true);
}

// Words are not dates, so any time will do.
const EPOCH = new Date(0);

function isWord(text: string): boolean {
  return !/[\d;]/u.test(text) && !isTruthWord(text) && parseDateLiteral(text) === null;
}
