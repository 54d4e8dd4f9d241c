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
import { isLogicWord, itemsOf, numberIn, partsOf } from './values.ts';

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

export function criterionAnswer(
  { field, operation, value, valueField }: CriteriaItem,
  lead: LeadFields,
  now: Date,
): Answer {
  const seen = valueOf(lead, field);
  if (seen === undefined) return null;
  if (valueField !== null) {
    const other = valueOf(lead, valueField);
    if (other === undefined) return null;
    return answer(operation, seen, isBlank(other) ? null : `"${String(other).replaceAll('"', '""')}"`, now);
  }
  return answer(operation, seen, value, now);
}

function valueOf(lead: LeadFields, field: string): LeadValue | undefined {
  const own = field.toLowerCase().replace(/^(lead|case)\./, '');
  const key = Object.keys(lead).find((name) => name.toLowerCase() === own);
  return key === undefined ? undefined : lead[key];
}

const OPPOSITES: Record<string, string> = { notEqual: 'equals', notContain: 'contains', excludes: 'includes' };

function answer(operation: string, seen: LeadValue, value: string | null, now: Date): Answer {
  const positive = OPPOSITES[operation];
  if (positive !== undefined) {
    const found = answer(positive, seen, value, now);
    return found === null ? null : !found;
  }
  const items = itemsOf(value);
  switch (operation) {
    case 'equals':
      return anyOf([...items.map((item) => equal(seen, item, now)), meantAsWhole(seen, value, items)]);
    case 'contains':
      return searched(seen, items, (text, item) => text.includes(item));
    case 'startsWith':
      return searched(seen, items, (text, item) => text.startsWith(item));
    case 'includes':
      return items.some((item) => includesAll(seen, item));
    default:
      return operation === 'within' ? null : ordered(operation, seen, value, now);
  }
}

function anyOf(answers: Answer[]): Answer {
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function equal(seen: LeadValue, item: string, now: Date): Answer {
  if (isBlank(seen)) return item === '';
  if (item === '') return false;
  const text = String(seen).trim().toLowerCase();
  if (typeof seen === 'boolean') return isLogicWord(item, seen) ? true : isLogicWord(item, !seen) ? false : null;
  if (typeof seen === 'number') return numberIn(item) === seen ? true : isDateText(item) ? null : false;
  if (text === item) return true;
  if (isDateText(text)) return mayBeDate(item) ? (comparedWithDate(text, item, now)?.equal ?? null) : false;
  // As texts they differ. As numbers, checkboxes or several picklist values they may be equal.
  if (!/^[+-]?0\d/.test(text) && numberIn(text) !== null && numberIn(item) === numberIn(text)) return null;
  if ((text === 'true' && isLogicWord(item, true)) || (text === 'false' && isLogicWord(item, false))) return null;
  return text.includes(';') && item.includes(';') && partsOf(text).sort().join() === partsOf(item).sort().join()
    ? null
    : false;
}

/** An unquoted "1,000" is a list, and may have been meant as one number. */
function meantAsWhole(seen: LeadValue, value: string | null, items: string[]): Answer {
  return typeof seen === 'number' && items.length > 1 && value !== null && numberIn(value) === seen ? null : false;
}

function searched(seen: LeadValue, items: string[], finds: (text: string, item: string) => boolean): Answer {
  const wanted = items.filter((item) => item !== '');
  if (wanted.length === 0) return null;
  if (isBlank(seen)) return false;
  return wanted.some((item) => finds(String(seen).trim().toLowerCase(), item));
}

function includesAll(seen: LeadValue, item: string): boolean {
  const chosen = isBlank(seen) ? [] : partsOf(String(seen));
  return item === '' ? chosen.length === 0 : partsOf(item).every((part) => chosen.includes(part));
}

function ordered(operation: string, seen: LeadValue, value: string | null, now: Date): Answer {
  if (value === null || isBlank(seen)) return false;
  const items = itemsOf(value);
  const [only, ...more] = items;
  const bound = only !== undefined && more.length === 0 ? only : value;
  if (bound === '') return false;
  const [left, right] = [typeof seen === 'boolean' ? null : numberIn(String(seen)), numberIn(bound)];
  if (left !== null && right !== null) return inOrder(operation, left - right);
  const order = typeof seen === 'string' && isDateText(seen) ? comparedWithDate(seen, bound, now) : null;
  return order === null ? null : inOrder(operation, order.order);
}

function inOrder(operation: string, difference: number): Answer {
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
