// A second reading of SEMANTICS.md, as simple as it can be: no compiling, no index, no code shared with the product.
// true, false, or null for "nobody knows".
import type {
  AssignmentRule,
  CriteriaItem,
  LeadFields,
  LeadValue,
  RuleEntry,
} from '../../../../src/domain/assignment-rules/index.ts';
import { comparedWithDate, isDateText, mayBeDate } from './dates.ts';
import { filterAnswer } from './filter.ts';
import { formulaAnswer } from './formula.ts';
import { isLogicWord, itemsOf, numberIn, partsOf, plain } from './values.ts';

export type Answer = true | false | null;

export function naivelyDecide(
  rule: AssignmentRule,
  lead: LeadFields,
  now: Date,
): { outcome: string; entry: number | null; possible: number[] } {
  const maybe: number[] = [];
  for (const entry of rule.entries) {
    const takes = entryAnswer(entry, lead, now);
    if (takes === true && maybe.length === 0) return { outcome: 'entry', entry: entry.number, possible: [] };
    if (takes !== false) maybe.push(entry.number);
    if (takes === true) return { outcome: 'undecided', entry: null, possible: maybe };
  }
  return maybe.length === 0
    ? { outcome: 'none', entry: null, possible: [] }
    : { outcome: 'undecided', entry: null, possible: [...maybe, 0] };
}

export function entryAnswer(entry: RuleEntry, lead: LeadFields, now: Date): Answer {
  const answers = entry.criteria.map((criterion) => criterionAnswer(criterion, lead, now));
  const criteria = entry.booleanFilter === null ? all(answers) : filterAnswer(entry.booleanFilter, answers);
  return entry.formula === null ? criteria : all([criteria, formulaAnswer(entry.formula, lead)]);
}

function all(answers: Answer[]): Answer {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

export function criterionAnswer(item: CriteriaItem, lead: LeadFields, now: Date): Answer {
  const seen = valueOf(lead, item.field);
  if (seen === undefined) return null;
  if (item.valueField === null) return answer(item, seen, { lead, now });
  const other = valueOf(lead, item.valueField);
  if (other === undefined) return null;
  const value = isBlank(other) ? null : `"${String(other).replaceAll('"', '""')}"`;
  // Nothing is known of the other field's nature, and both are of one currency.
  return answer({ ...item, field: 'Lead.Plain', value }, seen, { lead: {}, now });
}

function valueOf(lead: LeadFields, field: string): LeadValue | undefined {
  const own = field.toLowerCase().replace(/^lead\./, '');
  const key = Object.keys(lead).find((name) => name.toLowerCase() === own);
  const value = key === undefined ? undefined : lead[key];
  return value !== undefined && isBlank(value) && /^(is|hasoptedout|donot)[a-z]+$/.test(own) ? false : value;
}

interface Around {
  lead: LeadFields;
  now: Date;
}

const OPPOSITES: Record<string, string> = { notEqual: 'equals', notContain: 'contains' };

function answer(item: CriteriaItem, seen: LeadValue, around: Around): Answer {
  const positive = OPPOSITES[item.operation];
  if (positive !== undefined) {
    const found = answer({ ...item, operation: positive }, seen, around);
    return found === null ? null : !found;
  }
  const found = byOperation(item, seen, around);
  return found === true || !['equals', 'contains', 'startsWith'].includes(item.operation)
    ? found
    : heldBack(item, seen, found);
}

function byOperation(item: CriteriaItem, seen: LeadValue, around: Around): Answer {
  const items = itemsOf(item.value);
  switch (item.operation) {
    case 'equals':
      return anyOf([...items.map((text) => equal(seen, text, item, around)), meantAsWhole(seen, item.value, items)]);
    case 'contains':
      return searched(seen, items, (text, part) => text.includes(part));
    case 'startsWith':
      return searched(seen, items, (text, part) => text.startsWith(part));
    case 'includes':
      return items.some((part) => includesAll(seen, part));
    case 'excludes': {
      const selected = items.filter((part) => includesAll(seen, part)).length;
      return selected === 0 ? true : selected === items.length ? false : null;
    }
    default:
      return item.operation === 'within' ? null : ordered(item, seen, around);
  }
}

/** What is not found may be there as a checkbox's default, or under an ID. */
function heldBack({ field, operation, value }: CriteriaItem, seen: LeadValue, found: Answer): Answer {
  const items = itemsOf(value).filter((text) => text !== '');
  const custom = field.toLowerCase().endsWith('__c');
  if (isBlank(seen)) {
    const truths = items.length > 0 && items.every((text) => isLogicWord(text, true) || isLogicWord(text, false));
    return operation === 'equals' && custom && truths ? null : found;
  }
  if (typeof seen !== 'string') return found;
  const [ids, names] = [items.filter(isId), items.filter((text) => !isId(text))];
  if (isId(seen) && ids.some((id) => id.length !== seen.trim().length && alike(id, seen))) return null;
  if (!custom && !/[a-z]Id$/i.test(field)) return found;
  const isRecord = isId(seen) && (!custom || /[a-z]/i.test(seen.trim().slice(3)));
  return (isRecord ? names.length > 0 : ids.length > 0) ? null : found;
}

function isId(text: string): boolean {
  const id = text.trim();
  return /^([a-z0-9]{15}|[a-z0-9]{18})$/i.test(id) && (/\d/.test(id.slice(0, 3)) || id.replace(/\D/g, '').length >= 5);
}

function alike(a: string, b: string): boolean {
  return a.trim().slice(0, 15).toLowerCase() === b.trim().slice(0, 15).toLowerCase();
}

function anyOf(answers: Answer[]): Answer {
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function equal(seen: LeadValue, text: string, item: CriteriaItem, { lead, now }: Around): Answer {
  if (isBlank(seen)) return text === '';
  if (text === '') return false;
  const own = plain(String(seen));
  if (typeof seen === 'boolean') return isLogicWord(text, seen) ? true : isLogicWord(text, !seen) ? false : null;
  if (typeof seen === 'number') {
    if (numberIn(text) === null) return isDateText(text) ? null : false;
    return otherCurrency(item, text, lead) ? null : numberIn(text) === seen;
  }
  if (own === text) return true;
  if (isDateText(own)) return mayBeDate(text) ? (comparedWithDate(own, text, now)?.equal ?? null) : false;
  // As texts they differ. As numbers, checkboxes or several picklist values they may be equal.
  if (!/^[+-]?0\d/.test(own) && numberIn(own) !== null && numberIn(text) === numberIn(own)) return null;
  if ((own === 'true' && isLogicWord(text, true)) || (own === 'false' && isLogicWord(text, false))) return null;
  return own.includes(';') && text.includes(';') && partsOf(own).sort().join() === partsOf(text).sort().join()
    ? null
    : false;
}

/** Whether the amount of a criterion may be in another currency than the lead's. */
function otherCurrency({ field }: CriteriaItem, amount: string, lead: LeadFields): boolean {
  const code = valueOf(lead, 'CurrencyIsoCode');
  const own = typeof code === 'string' ? code.trim().toUpperCase() : '';
  const asked = /^([a-z]{3})\s/i.exec(amount.trim())?.[1]?.toUpperCase();
  if (asked !== undefined) return asked !== own;
  return own !== '' && numberIn(amount) !== 0 && /(annualrevenue|__c)$/i.test(field);
}

/** An unquoted "1,000" is a list, and may have been meant as one number. */
function meantAsWhole(seen: LeadValue, value: string | null, items: string[]): Answer {
  if (items.length < 2 || value === null || numberIn(value) === null) return false;
  if (typeof seen === 'string' && /^[+-]?0\d/.test(seen.trim())) return false;
  return typeof seen !== 'boolean' && numberIn(String(seen)) === numberIn(value) ? null : false;
}

function searched(seen: LeadValue, items: string[], finds: (text: string, item: string) => boolean): Answer {
  const wanted = items.filter((item) => item !== '');
  if (wanted.length === 0) return null;
  if (isBlank(seen)) return false;
  return wanted.some((item) => finds(plain(String(seen)), item));
}

function includesAll(seen: LeadValue, item: string): boolean {
  const chosen = isBlank(seen) ? [] : partsOf(String(seen));
  return item === '' ? chosen.length === 0 : partsOf(item).every((part) => chosen.includes(part));
}

function ordered(item: CriteriaItem, seen: LeadValue, { lead, now }: Around): Answer {
  const { operation, value, field } = item;
  if (value === null) return false;
  const items = itemsOf(value);
  if (items.length > 1 && numberIn(value) === null) return null;
  const bound = items.length > 1 ? value : (items[0] ?? '');
  if (bound === '') return false;
  const limit = numberIn(bound);
  const postal = /PostalCode$/i.test(field);
  // As zero, or not at all: unknown where that differs.
  if (isBlank(seen)) return limit !== null && !postal && inOrder(operation, -limit) ? null : false;
  if (postal && String(seen).trim().length !== bound.trim().length) return null;
  const own = typeof seen === 'boolean' ? null : numberIn(String(seen));
  if (own !== null && limit !== null) {
    const written = /^[a-z]{3}\s/i.exec(String(seen).trim())?.[0];
    if (written === undefined) return otherCurrency(item, bound, lead) ? null : inOrder(operation, own - limit);
    return bound.trim().toUpperCase().startsWith(written.toUpperCase()) ? inOrder(operation, own - limit) : null;
  }
  const order = typeof seen === 'string' && isDateText(seen) ? comparedWithDate(seen, bound, now) : null;
  if (order === null) return null;
  const [first = false, ...others] = order.orders.map((sign) => inOrder(operation, sign));
  return others.every((other) => other === first) ? first : null;
}

function inOrder(operation: string, difference: number): boolean {
  switch (operation) {
    case 'lessThan':
      return difference < 0;
    case 'lessOrEqual':
      return difference <= 0;
    case 'greaterThan':
      return difference > 0;
    case 'greaterOrEqual':
      return difference >= 0;
    default:
      throw new Error(`not read naively: ${operation}`);
  }
}

function isBlank(value: LeadValue): boolean {
  return value === null || String(value).trim() === '';
}
