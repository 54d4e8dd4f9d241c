// The operations "less" and "greater" for numbers, amounts and dates.
import { currencyDoubt } from './currency.ts';
import { compared, dateOf } from './date-comparison.ts';
import { parseDate } from './dates.ts';
import { isOrderedAsText } from './field-nature.ts';
import type { LeadReader } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem, LeadValue } from './model.ts';
import { parseAmount } from './numbers.ts';
import { isBlank } from './text.ts';
import { splitValueList } from './value-list.ts';
import type { Test } from './verdict.ts';

const BLANK_NUMBER: RulesMessage = { id: 'undecided.blank-number', params: {} };
const LIST: RulesMessage = { id: 'undecided.list-in-comparison', params: {} };
const CURRENCY: RulesMessage = { id: 'undecided.currency', params: {} };

/** @param holds whether the criterion holds for a value below (negative), at (0) or above (positive) the bound */
export function orderedTest(item: CriteriaItem, reader: LeadReader | null, holds: (sign: number) => boolean): Test {
  const bound = boundOf(item.value);
  if (bound === null) return () => LIST;
  if (bound === '') return () => false;
  const amount = parseAmount(bound);
  const doubt = currencyDoubt(item, reader);
  // Salesforce is said to treat a blank number as zero in lead rules, but no document confirms it, so it may be
  // unknown.
  const blank = amount === null || isOrderedAsText(item.field) || !holds(-amount.number) ? false : BLANK_NUMBER;
  const date = dateOf(bound);
  return (value, now) => {
    if (typeof value === 'number' && amount !== null) return doubt(amount) ?? holds(value - amount.number);
    if (isBlank(value)) return blank;
    const seen = typeof value === 'string' && amount !== null ? parseAmount(value) : null;
    if (seen !== null && amount !== null) {
      if (seen.currency === null) return doubt(amount) ?? holds(seen.number - amount.number);
      return seen.currency === amount.currency ? holds(seen.number - amount.number) : CURRENCY;
    }
    const day = typeof value === 'string' && date !== null ? parseDate(value) : null;
    if (day !== null && date !== null) return compared(day, date, now, holds);
    return notOrdered(value, bound);
  };
}

/** Reads the bound of an item. In quotes ("USD 30,000") and without, a comma separates thousands. Null for a list. */
export function boundOf(value: string | null): string | null {
  if (value === null) return '';
  const items = splitValueList(value);
  if (items.length === 1) return items[0] ?? '';
  return parseAmount(value) === null ? null : value.trim();
}

function notOrdered(value: LeadValue, bound: string): RulesMessage {
  return { id: 'undecided.order', params: { seen: String(value), wanted: bound } };
}
