// One condition of WHERE: types checked, then compared as Salesforce does: text without regard to case, IDs by 15 characters.
import type { LiteralType, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../state.ts';
import type { FieldKind } from './schema.ts';
import { SoqlError, unsupported } from './soql-error.ts';
import { columnOf } from './tables.ts';
import type { WhereContext } from './where.ts';

type Condition = Extract<NonNullable<WhereClause['left']>, { operator: unknown }>;

export function compileCondition(condition: Condition, context: WhereContext): (row: Row) => boolean {
  if (!('field' in condition)) throw unsupported('functions in conditions');
  const { field, operator } = condition;
  const { kind, read } = columnOf(field, context.schema, context.tables);
  const wanted =
    'valueQuery' in condition
      ? semiJoin(condition, kind, context)
      : literalsOf(condition).map((literal) => literalValue(literal, field, kind));
  switch (operator) {
    case '=':
    case 'IN':
      return (row) => wanted.some((value) => key(read(row), kind) === key(value, kind));
    case '!=':
    case 'NOT IN':
      return (row) => wanted.every((value) => key(read(row), kind) !== key(value, kind));
    default:
      throw unsupported(operator);
  }
}

function semiJoin(
  condition: Extract<Condition, { valueQuery: unknown }>,
  kind: FieldKind,
  { subquery }: WhereContext,
): unknown[] {
  if (kind !== 'id')
    throw new SoqlError(
      'INVALID_FIELD',
      `The left operand field in the where expression of a semi-join must be an id or reference field: ${condition.field}`,
    );
  return subquery(condition.valueQuery).filter((value) => value !== null);
}

interface Literal {
  type: LiteralType | undefined;
  written: string;
}

function literalsOf(condition: Exclude<Condition, { valueQuery: unknown } | { fn: unknown }>): Literal[] {
  const { value, literalType } = condition;
  return [value]
    .flat()
    .map((written, index) => ({ written, type: Array.isArray(literalType) ? literalType[index] : literalType }));
}

/** @throws SoqlError where a value does not fit its field, in the service's words */
function literalValue({ type, written }: Literal, field: string, kind: FieldKind): string | boolean | null {
  if (type === 'NULL') return null;
  const wrongType = (must: string): SoqlError =>
    new SoqlError('INVALID_FIELD', `value of filter criterion for field '${field}' must be of type ${must}`);
  switch (kind) {
    case 'boolean':
      if (type !== 'BOOLEAN') throw wrongType('boolean and should not be enclosed in quotes');
      return written.toUpperCase() === 'TRUE';
    case 'time':
      if (type !== 'DATETIME') throw wrongType('dateTime and should not be enclosed in quotes');
      return written;
    case 'id': {
      if (type !== 'STRING') throw wrongType('id and should be enclosed in quotes');
      const id = unquoted(written);
      if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u.test(id))
        throw new SoqlError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${id}`);
      return id;
    }
    case 'number':
      throw unsupported('conditions on numbers');
    case 'text':
      if (type !== 'STRING') throw wrongType('string and should be enclosed in quotes');
      return unquoted(written);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html */
function unquoted(written: string): string {
  return written.slice(1, -1).replace(/\\(u[\da-f]{4}|.)/giu, (_, escape: string) => unescaped(escape));
}

/** @param escape what follows the backslash; its letter may be of either case */
function unescaped(escape: string): string {
  if (escape.length === 5) return String.fromCharCode(parseInt(escape.slice(1), 16));
  return ESCAPES[escape.toLowerCase()] ?? escape;
}

/** What two values must share to be equal. Salesforce stores no empty text: '' is null. */
function key(value: unknown, kind: FieldKind): unknown {
  if (typeof value !== 'string') return value ?? null;
  if (kind === 'id') return value.slice(0, 15);
  if (kind === 'time') return Date.parse(value);
  return value === '' ? null : value.toLowerCase();
}
