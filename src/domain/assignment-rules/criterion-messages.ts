// What a trace says about a criterion: the value, what the criterion wants, and what would decide an unknown result.
import { boundOf } from './ordered-criterion.ts';
import { fieldName } from './field-names.ts';
import { ownField } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';
import { InsertValue } from './model.ts';
import type { CriteriaItem, LeadValue } from './model.ts';
import { OPERATIONS } from './criterion.ts';
import { parseAmount } from './numbers.ts';
import { splitValueList } from './value-list.ts';

export interface CriterionMessages {
  seen: (value: LeadValue | InsertValue) => RulesMessage;
  undecided: (value: LeadValue | InsertValue, because: RulesMessage) => RulesMessage;
  /** Says that the criterion cannot be decided while this field is unknown. */
  fieldUnknown: (field: string) => RulesMessage;
}

/** Makes the fixed parts of a criteria item's messages once, because a trace is written for many leads. */
export function criterionMessages(item: CriteriaItem): CriterionMessages {
  const field = fieldName(item.field);
  const wanted = wantedOf(item);
  return {
    seen: (value) => ({ id: 'criterion.seen', params: { field, seen: valueMessage(value), wanted } }),
    undecided: (value, because) => ({
      id: 'criterion.undecided',
      params: { field, seen: valueMessage(value), wanted, because },
    }),
    fieldUnknown: (name) => ({
      id: isOfAnotherRecord(name) ? 'criterion.other-record' : 'criterion.field-unknown',
      params: { field: fieldName(name), wanted },
    }),
  };
}

/** True for fields of other records, e.g. "Campaign.Name" or "Owner:User.Name". */
export function isOfAnotherRecord(field: string): boolean {
  return /[.:]/u.test(ownField(field));
}

const LONG = 80;

function wantedOf({ operation, value, valueField }: CriteriaItem): RulesMessage {
  const said = operationMessage(operation);
  if (valueField !== null) return { id: 'wanted.field', params: { operation: said, field: fieldName(valueField) } };
  const amount = /^(?:less|greater)/u.test(operation) ? parseAmount(boundOf(value) ?? '') : null;
  if (amount?.currency === null) return { id: 'wanted.number', params: { operation: said, number: amount.number } };
  const all = splitValueList(value ?? '');
  const values = all.filter((text) => text !== '');
  if (values.length === 0) return { id: 'wanted.blank', params: { operation: said } };
  // For a long list, its beginning and length are easier to read than all values.
  const beginning = values.slice(0, fitting(values));
  if (beginning.length < values.length)
    return {
      id: 'wanted.long-list',
      params: { operation: said, beginning: beginning.join(', '), count: values.length },
    };
  const shown = values.map((text) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text));
  return {
    id: values.length < all.length ? 'wanted.values-or-blank' : 'wanted.values',
    params: { operation: said, values: shown },
  };
}

function fitting(values: readonly string[]): number {
  let length = 0;
  const end = values.findIndex((text) => (length += text.length + 2) > LONG);
  return end < 0 ? values.length : Math.max(end, 1);
}

function operationMessage(operation: string): RulesMessage {
  return OPERATIONS.includes(operation)
    ? { id: `operation.${operation as 'equals'}`, params: {} }
    : { id: 'operation.other', params: { name: operation } };
}

const BLANK: RulesMessage = { id: 'value.blank', params: {} };
const TRUE: RulesMessage = { id: 'value.true', params: {} };
const FALSE: RulesMessage = { id: 'value.false', params: {} };

export function valueMessage(value: LeadValue | InsertValue): RulesMessage {
  if (value === null) return BLANK;
  if (typeof value === 'string') return value.trim() === '' ? BLANK : { id: 'value.text', params: { text: value } };
  if (typeof value === 'number') return { id: 'value.number', params: { number: value } };
  return typeof value === 'boolean' ? (value ? TRUE : FALSE) : insertMessage(value);
}

function insertMessage({ kind, id, name }: InsertValue): RulesMessage {
  if (kind === 'sync-moment') return { id: 'value.sync-moment', params: {} };
  const known = name ?? id;
  return known === null ? { id: 'value.some-record', params: {} } : { id: 'value.record', params: { name: known } };
}
