// One criteria item held against one value, in three values. What is decided here where Salesforce's documents are
// silent stands, with reasons, in SEMANTICS.md.
import { parseDate, parseDateLiteral } from './dates.ts';
import type { DateRange } from './dates.ts';
import { FALSE_WORDS, TRUE_WORDS, likenessTo } from './likeness.ts';
import type { LeadValue } from './model.ts';
import { parseNumber } from './numbers.ts';
import { splitValueList } from './value-list.ts';

/** true, false, or the reason why neither can be said. */
export type Verdict = boolean | string;
/** Holds a known value of the lead against the item. */
export type Test = (value: LeadValue, now: Date) => Verdict;

/**
 * Compiles an operation against a fixed value.
 *
 * @param expected the criteria item's value; null compares with blank
 */
export function compileTest(operation: string, expected: string | null): Test {
  switch (operation) {
    case 'equals':
      return equalsAny(expected);
    case 'notEqual':
      return negated(equalsAny(expected));
    case 'contains':
      return textTest(expected, (text, item) => text.includes(item));
    case 'notContain':
      return negated(textTest(expected, (text, item) => text.includes(item)));
    case 'startsWith':
      return textTest(expected, (text, item) => text.startsWith(item));
    case 'includes':
      return includesAny(expected);
    case 'excludes':
      return negated(includesAny(expected));
    case 'lessThan':
      return ordered(expected, (sign) => sign < 0);
    case 'lessOrEqual':
      return ordered(expected, (sign) => sign <= 0);
    case 'greaterThan':
      return ordered(expected, (sign) => sign > 0);
    case 'greaterOrEqual':
      return ordered(expected, (sign) => sign >= 0);
    case 'within':
      return () => 'distances ("within") are not evaluated';
    default:
      return () => `the operation "${operation}" is not known`;
  }
}

/** Trimmed and lower-cased: criteria ignore case, and Salesforce stores text without white space at its edges. */
export function comparable(value: LeadValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim().toLowerCase() : String(value);
}

export function isBlank(value: LeadValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function negated(test: Test): Test {
  return (value, now) => {
    const verdict = test(value, now);
    return typeof verdict === 'string' ? verdict : !verdict;
  };
}

/** The items as compared texts; an empty item, or no value at all, stands for blank. */
export function equalityItems(expected: string | null): Set<string> {
  return new Set(expected === null ? [''] : splitValueList(expected).map((item) => item.toLowerCase()));
}

function equalsAny(expected: string | null): Test {
  const items = equalityItems(expected);
  const equalsNumber = numberTest(expected, [...items]);
  const dates = [...items].map(dateOf).filter((date) => date !== null);
  const likeness = likenessTo([...items]);
  return (value, now) => {
    if (isBlank(value)) return items.has('');
    if (typeof value === 'number')
      return equalsNumber(value) || (dates.length > 0 && `how ${value} and a date are compared is not known`);
    if (typeof value === 'boolean') return equalsTruth(value, [...items]);
    const text = comparable(value);
    if (items.has(text)) return true;
    const onDate = dates.length > 0 && equalsAnyDate(text, dates, now);
    return onDate === false ? (likeness(text) ?? false) : onDate;
  };
}

function numberTest(expected: string | null, items: readonly string[]): (value: number) => Verdict {
  const numbers = items.map(parseNumber);
  const whole = expected === null || items.length < 2 ? null : parseNumber(expected);
  return (value) => {
    if (numbers.includes(value)) return true;
    // An unquoted "1,000" is a list of two; who wrote it may have meant one number.
    return whole === value ? `whether "${expected ?? ''}" is one number or a list is not known` : false;
  };
}

function equalsTruth(value: boolean, items: readonly string[]): Verdict {
  if (items.some((item) => (value ? TRUE_WORDS : FALSE_WORDS).includes(item))) return true;
  const odd = items.find((item) => item !== '' && !TRUE_WORDS.includes(item) && !FALSE_WORDS.includes(item));
  return odd === undefined ? false : `what "${odd}" means for a checkbox is not documented`;
}

type DateOperand = DateRange | ((now: Date) => DateRange) | 'unsupported';

function dateOf(text: string): DateOperand | null {
  return parseDate(text) ?? parseDateLiteral(text);
}

function rangeOf(date: Exclude<DateOperand, 'unsupported'>, now: Date): DateRange {
  return typeof date === 'function' ? date(now) : date;
}

const FISCAL = 'fiscal periods are a setting of the org that no file tells';

function equalsAnyDate(text: string, dates: readonly DateOperand[], now: Date): Verdict {
  const value = parseDate(text);
  if (value === null) return false;
  const verdicts = dates.map((date) => (date === 'unsupported' ? FISCAL : overlaps(value, rangeOf(date, now))));
  return verdicts.includes(true) || (verdicts.find((verdict) => typeof verdict === 'string') ?? false);
}

/** A time lies in a day; a day lies in a week. A day against a time of that day is the day of that time. */
function overlaps(value: DateRange, range: DateRange): boolean {
  return value.from < range.to && range.from < value.to;
}

function textTest(expected: string | null, holds: (text: string, item: string) => boolean): Test {
  const items =
    expected === null
      ? []
      : splitValueList(expected)
          .filter((item) => item !== '')
          .map((item) => item.toLowerCase());
  if (items.length === 0) return () => 'what a search for nothing finds is not documented';
  return (value) => {
    const text = comparable(value);
    return text !== '' && items.some((item) => holds(text, item));
  };
}

/** Multi-select picklists hold "a;b". An item that itself holds ";" asks for all of its parts, as in SOQL. */
function includesAny(expected: string | null): Test {
  const wanted = (expected === null ? [''] : splitValueList(expected)).map((item) => parts(item));
  return (value) => {
    const chosen = new Set(parts(comparable(value)));
    return wanted.some((all) => (all.length === 0 ? chosen.size === 0 : all.every((part) => chosen.has(part))));
  };
}

function parts(text: string): string[] {
  return text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function ordered(expected: string | null, holds: (sign: number) => boolean): Test {
  // Quotes protect the comma of "USD 30,000"; without them the comma is one of thousands.
  const bound = expected === null ? '' : splitOnce(expected);
  const number = parseNumber(bound);
  const date = dateOf(bound);
  return (value, now) => {
    if (typeof value === 'number' && number !== null) return holds(value - number);
    if (isBlank(value) || bound === '') return false;
    const seen = typeof value === 'string' && number !== null ? parseNumber(value) : null;
    if (seen !== null && number !== null) return holds(seen - number);
    const day = typeof value === 'string' ? parseDate(value) : null;
    if (day !== null && date !== null) return date === 'unsupported' ? FISCAL : holds(side(day, rangeOf(date, now)));
    return `how "${String(value)}" and "${bound}" are ordered is not documented`;
  };
}

function splitOnce(text: string): string {
  const items = splitValueList(text);
  return items.length === 1 ? (items[0] ?? '') : text.trim();
}

/** -1 before the range, 0 in it, 1 after it. */
function side(value: DateRange, range: DateRange): number {
  if (value.to <= range.from) return -1;
  return value.from >= range.to ? 1 : 0;
}
