// The library needs each field's type, which the lead's value reveals only in part. So the types under which the
// formula makes sense are tried.
import { parseDate } from '../dates.ts';
import type { LeadValue } from '../model.ts';
import { parseNumber } from '../numbers.ts';
import type { FieldType } from './library.ts';

/** The type that a function in the formula requires of a field; null if there is none. */
export type Asked = 'picklist' | 'multipicklist' | null;

export interface TypedValue {
  type: FieldType;
  value: LeadValue;
}

/** Returns every possible type with the value converted to it. White space at the edges is ignored. */
export function typedValues(value: LeadValue, asked: Asked): TypedValue[] {
  const known = typeof value === 'string' && value.trim() === '' ? null : value;
  if (asked !== null) return [{ type: asked, value: typeof known === 'string' ? known.trim() : known }];
  if (known === null) return BLANK_TYPES.map((type) => ({ type, value: null }));
  if (typeof known === 'number') return [{ type: 'number', value: known }];
  if (typeof known === 'boolean') return [{ type: 'boolean', value: known }];
  return ofText(known.trim());
}

const BLANK_TYPES: readonly FieldType[] = ['string', 'number', 'date', 'picklist'];

function ofText(text: string): TypedValue[] {
  const types: TypedValue[] = [
    { type: 'string', value: text },
    { type: 'picklist', value: text },
  ];
  const number = /^-?\d+(?:\.\d+)?$/u.test(text) ? parseNumber(text) : null;
  if (number !== null) types.push({ type: 'number', value: number });
  if (/^(?:true|false)$/iu.test(text)) types.push({ type: 'boolean', value: text.toLowerCase() === 'true' });
  return [...types, ...ofDate(text)];
}

function ofDate(text: string): TypedValue[] {
  const range = /^\d{4}-/u.test(text) ? parseDate(text) : null;
  if (range === null) return [];
  const stamp = new Date(range.from).toISOString();
  return text.length === 10 ? [{ type: 'date', value: text }] : [{ type: 'datetime', value: stamp }];
}
