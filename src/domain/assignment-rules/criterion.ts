// Tests one criteria item against one value; the result is yes, no or unknown. SEMANTICS.md explains the decisions for
// cases that Salesforce does not document.
import { currencyDoubt } from './currency.ts';
import type { CurrencyDoubt } from './currency.ts';
import { dateOf, equalsAnyDate } from './date-comparison.ts';
import type { DateOperand } from './date-comparison.ts';
import type { LeadReader } from './lead-reader.ts';
import { FALSE_WORDS, TRUE_WORDS, isTruthWord, likenessTo } from './likeness.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem } from './model.ts';
import { parseAmount, parseNumber } from './numbers.ts';
import type { Amount } from './numbers.ts';
import { orderedTest } from './ordered-criterion.ts';
import { comparable, foldCase, isBlank, itemsOf } from './text.ts';
import { splitValueList } from './value-list.ts';
import { negated } from './verdict.ts';
import type { Test, Verdict } from './verdict.ts';

/**
 * Compiles an item with a fixed value.
 *
 * @param reader assigns slots to other fields that the answer may need; null if there are none
 */
export function compileTest(item: CriteriaItem, reader: LeadReader | null): Test {
  switch (item.operation) {
    case 'equals':
      return equalsAny(item, reader);
    case 'notEqual':
      return negated(equalsAny(item, reader));
    case 'contains':
      return textTest(item, (text, part) => text.includes(part));
    case 'notContain':
      return negated(textTest(item, (text, part) => text.includes(part)));
    case 'startsWith':
      return textTest(item, (text, part) => text.startsWith(part));
    case 'includes':
      return includesAny(item);
    case 'excludes':
      return excludesAll(item);
    case 'lessThan':
      return orderedTest(item, reader, (sign) => sign < 0);
    case 'lessOrEqual':
      return orderedTest(item, reader, (sign) => sign <= 0);
    case 'greaterThan':
      return orderedTest(item, reader, (sign) => sign > 0);
    case 'greaterOrEqual':
      return orderedTest(item, reader, (sign) => sign >= 0);
    case 'within':
      return () => ({ id: 'undecided.distance', params: {} });
    default:
      return () => ({ id: 'undecided.operation', params: { operation: item.operation } });
  }
}

/** The operations in the metadata of assignment rules. */
export const OPERATIONS: readonly string[] = [
  'equals', 'notEqual', 'lessThan', 'lessOrEqual', 'greaterThan', 'greaterOrEqual',
  'contains', 'notContain', 'startsWith', 'includes', 'excludes', 'within',
]; // prettier-ignore

function equalsAny(item: CriteriaItem, reader: LeadReader | null): Test {
  const items = itemsOf(item.value);
  const texts = new Set(items);
  const equalsNumber = numberTest(item, items, currencyDoubt(item, reader));
  const dates = items.map(dateOf).filter((date): date is DateOperand => date !== null);
  const likeness = likenessTo(items, item.value);
  return (value, now) => {
    if (isBlank(value)) return texts.has('');
    if (typeof value === 'number') {
      const verdict = equalsNumber(value);
      return verdict === false && dates.length > 0
        ? { id: 'undecided.number-and-date', params: { number: value } }
        : verdict;
    }
    if (typeof value === 'boolean') return equalsTruth(value, items);
    const text = comparable(value);
    if (texts.has(text)) return true;
    const onDate = dates.length > 0 && equalsAnyDate(text, dates, now);
    return onDate === false ? (likeness(text) ?? false) : onDate;
  };
}

function numberTest(
  { value: expected }: CriteriaItem,
  items: readonly string[],
  doubt: CurrencyDoubt,
): (value: number) => Verdict {
  const amounts = items.map(parseAmount).filter((amount): amount is Amount => amount !== null);
  // An unquoted "1,000" is a list of two values, but its author may have meant one number.
  const whole = expected === null || items.length < 2 ? null : parseNumber(expected);
  const listOrNumber: RulesMessage = { id: 'undecided.list-or-number', params: { text: expected ?? '' } };
  return (value) => {
    let doubtful: RulesMessage | null = null;
    for (const amount of amounts) {
      const reason = doubt(amount);
      if (reason === null && amount.number === value) return true;
      doubtful ??= reason;
    }
    return doubtful ?? (whole === value ? listOrNumber : false);
  };
}

function equalsTruth(value: boolean, items: readonly string[]): Verdict {
  if (items.some((item) => (value ? TRUE_WORDS : FALSE_WORDS).includes(item))) return true;
  const odd = items.find((item) => item !== '' && !isTruthWord(item));
  return odd === undefined ? false : { id: 'undecided.checkbox-word', params: { word: odd } };
}

function textTest({ value: expected }: CriteriaItem, holds: (text: string, part: string) => boolean): Test {
  const parts = itemsOf(expected).filter((part) => part !== '');
  if (parts.length === 0) return () => ({ id: 'undecided.search-for-nothing', params: {} });
  return (value) => {
    const text = comparable(value);
    return text !== '' && parts.some((part) => holds(text, part));
  };
}

/** Multi-select picklists hold "a;b". An item that contains ";" wants all of its parts, as in SOQL. */
function selectedAmong({ value: expected }: CriteriaItem): { count: number; selected: (text: string) => number } {
  const wanted = (expected === null ? [''] : splitValueList(expected)).map(choices);
  return {
    count: wanted.length,
    selected: (text) => {
      const chosen = new Set(choices(text));
      return wanted.filter((all) => (all.length === 0 ? chosen.size === 0 : all.every((part) => chosen.has(part))))
        .length;
    },
  };
}

function includesAny(item: CriteriaItem): Test {
  const { selected } = selectedAmong(item);
  return (value) => selected(comparable(value)) > 0;
}

/**
 * If some but not all values are selected, the result is unknown, because SFEXCL and SFFILTER contradict each other.
 */
function excludesAll(item: CriteriaItem): Test {
  const { count, selected } = selectedAmong(item);
  return (value) => {
    const found = selected(comparable(value));
    if (found === 0) return true;
    return found === count ? false : { id: 'undecided.excludes-some', params: {} };
  };
}

function choices(text: string): string[] {
  return foldCase(text)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
