// What a trace says about a criterion: the value seen, what was wanted, and for unknown what would decide it.
import { ownField } from './lead-reader.ts';
import type { CriteriaItem, LeadValue } from './model.ts';
import { splitValueList } from './value-list.ts';

const WANTED: Readonly<Record<string, string>> = {
  equals: 'equals',
  notEqual: 'does not equal',
  lessThan: 'less than',
  lessOrEqual: 'at most',
  greaterThan: 'greater than',
  greaterOrEqual: 'at least',
  contains: 'contains',
  notContain: 'does not contain',
  startsWith: 'starts with',
  includes: 'includes',
  excludes: 'excludes',
  within: 'within',
};

export interface CriterionWords {
  /** `Country is "DE" (wanted: equals DE,FR).` */
  seen: (value: LeadValue) => string;
  /** Why the criterion cannot be decided while this field is unknown, and what would decide it. */
  fieldUnknown: (field: string) => string;
}

/** The fixed words of a criteria item, made once: a trace is written for many leads. */
export function criterionWords(item: CriteriaItem): CriterionWords {
  const start = `${ownField(item.field)} is `;
  const end = ` (wanted: ${wanted(item)}).`;
  return {
    seen: (value) => start + valueInWords(value) + end,
    fieldUnknown: (field) => `${ownField(field)} ${whyUnknown(field)}${end}`,
  };
}

function whyUnknown(field: string): string {
  const ofAnotherRecord = ownField(field).includes('.');
  return ofAnotherRecord
    ? 'belongs to another record, which is not read'
    : 'is not known: no HubSpot property is mapped to it';
}

function wanted({ operation, value, valueField }: CriteriaItem): string {
  const operand = valueField === null ? shortened(value ?? 'blank') : `the value of ${ownField(valueField)}`;
  return `${WANTED[operation] ?? operation} ${operand}`;
}

const LONG = 80;

/** A list of all countries says less to people than its beginning and its length. */
function shortened(list: string): string {
  if (list.length <= LONG) return list;
  const count = splitValueList(list).length;
  const cut = list.slice(0, LONG);
  return count === 1 ? `${cut}…` : `${cut.slice(0, Math.max(cut.lastIndexOf(','), 1))}, … (${count} values)`;
}

/** `"DE"`, `12`, `blank`. */
export function valueInWords(value: LeadValue): string {
  if (value === null || value === '') return 'blank';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
