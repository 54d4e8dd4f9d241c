// A query over the sample's tables: parsed by a real SOQL parser, answered for the part of SOQL the product uses.
// Anything else is refused as malformed instead of being answered wrongly.
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { FieldType, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from './state.ts';

/** As Salesforce answers: 400 with this code and message. */
export class SoqlError extends Error {
  constructor(
    readonly errorCode: 'MALFORMED_QUERY' | 'INVALID_FIELD' | 'INVALID_TYPE',
    message: string,
  ) {
    super(message);
  }
}

/** The fields the stand-in knows; a query for any other is refused, as the real service refuses a field it has not. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  User: ['Id', 'Name', 'FirstName', 'LastName', 'Email', 'Username', 'IsActive', 'UserType'],
  UserLogin: ['Id', 'UserId', 'IsFrozen'],
  Group: ['Id', 'Name', 'DeveloperName', 'Type'],
  Lead: ['Id', 'Name', 'Email', 'IsConverted', 'CreatedDate', 'OwnerId'],
  Contact: ['Id', 'Name', 'Email', 'CreatedDate', 'OwnerId'],
  Account: ['Id', 'Name', 'CreatedDate', 'OwnerId'],
  Opportunity: ['Id', 'Name', 'CreatedDate', 'OwnerId'],
  AssignmentRule: ['Id', 'Name', 'Active', 'SobjectType'],
};

type Tables = ReadonlyMap<string, readonly Row[]>;

/** @returns records as Salesforce shapes them. @throws SoqlError */
export function runSoql(soql: string, tables: Tables, version: string): Row[] {
  const query = parse(soql);
  return select(query, tables).map((row) => project(query, row, tables, version));
}

function parse(soql: string): Query {
  try {
    return parseQuery(soql);
  } catch (error) {
    throw new SoqlError('MALFORMED_QUERY', error instanceof Error ? error.message : 'unexpected token');
  }
}

function select(query: Query, tables: Tables): Row[] {
  const object = query.sObject ?? '';
  const rows = tables.get(object);
  if (rows === undefined) throw new SoqlError('INVALID_TYPE', `sObject type '${object}' is not supported.`);
  const found = filtered(rows, query.where, object, tables);
  for (const order of [query.orderBy ?? []].flat().reverse()) {
    if (!('field' in order)) throw unsupported('ORDER BY');
    const field = checked(object, order.field);
    found.sort((a, b) => text(a[field]).localeCompare(text(b[field])) * (order.order === 'DESC' ? -1 : 1));
  }
  return found.slice(0, query.limit ?? 2000);
}

function filtered(rows: readonly Row[], where: WhereClause | undefined, object: string, tables: Tables): Row[] {
  return where === undefined ? [...rows] : rows.filter((row) => holds(where, row, object, tables));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function holds(where: WhereClause, row: Row, object: string, tables: Tables): boolean {
  if (where.left === null) throw unsupported('NOT');
  if (where.left.openParen !== undefined) throw unsupported('parentheses');
  const left = compare(where.left, row, object, tables);
  if (!('right' in where)) return left;
  const { right: rest } = where;
  if ('operator' in rest && rest.operator !== where.operator) throw unsupported('AND and OR without parentheses');
  const right = (): boolean => holds(rest, row, object, tables);
  return where.operator === 'AND' ? left && right() : left || right();
}

function compare(condition: NonNullable<WhereClause['left']>, row: Row, object: string, tables: Tables): boolean {
  if (!('field' in condition)) throw unsupported('this condition');
  const value = row[checked(object, condition.field)];
  const wanted = 'valueQuery' in condition ? subquery(condition.valueQuery, tables) : 'value' in condition ? literals(condition.value) : [];
  switch (condition.operator) {
    case '=':
    case 'IN':
      return wanted.some((literal) => same(value, literal));
    case '!=':
    case 'NOT IN':
      return !wanted.some((literal) => same(value, literal));
    default:
      throw unsupported(condition.operator);
  }
}

function subquery(query: unknown, tables: Tables): unknown[] {
  if (!isQuery(query)) throw unsupported('this semi-join');
  const [field] = query.fields ?? [];
  if (field?.type !== 'Field') throw unsupported('this semi-join');
  return select(query, tables).map((row) => row[checked(query.sObject ?? '', field.field)]);
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'sObject' in value;
}

function literals(value: string | string[]): unknown[] {
  return [value].flat().map(literal);
}

function literal(text: string): unknown {
  if (/^null$/iu.test(text)) return null;
  if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
  const quoted = /^'([\s\S]*)'$/u.exec(text)?.[1];
  if (quoted === undefined) return Number(text);
  return quoted.replace(/\\(.)/gu, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** SOQL compares text without regard to case, and IDs by their first 15 characters. */
function same(value: unknown, wanted: unknown): boolean {
  if (typeof value !== 'string' || typeof wanted !== 'string') return (value ?? null) === wanted;
  return value.toLowerCase() === wanted.toLowerCase() || (/^\w{18}$/u.test(value) && value.slice(0, 15) === wanted);
}

function project(query: Query, row: Row, tables: Tables, version: string): Row {
  const object = query.sObject ?? '';
  const result: Row = { attributes: attributes(object, row, version) };
  for (const field of query.fields ?? []) projectField(field, result, row, object, tables, version);
  return result;
}

function projectField(field: FieldType, result: Row, row: Row, object: string, tables: Tables, version: string): void {
  switch (field.type) {
    case 'Field':
      result[field.field] = row[checked(object, field.field)] ?? null;
      return;
    case 'FieldRelationship': {
      const [relationship, ...deeper] = field.relationships;
      if (relationship !== 'Owner' || deeper.length > 0) throw new SoqlError('INVALID_FIELD', `Didn't understand relationship '${field.relationships.join('.')}'`);
      const owner = ownerOf(row, tables);
      const shown = (result.Owner ?? { attributes: attributes(owner.type, owner.row, version) }) as Row;
      result.Owner = { ...shown, [field.field]: owner.row[checked(owner.type, field.field)] ?? null };
      return;
    }
    case 'FieldTypeof': {
      const owner = ownerOf(row, tables);
      const fields = field.conditions.find((condition) => condition.type === 'WHEN' && condition.objectType === owner.type)?.fieldList ?? [];
      result[field.field] = {
        attributes: attributes(owner.type, owner.row, version),
        ...Object.fromEntries(fields.map((name) => [name, owner.row[checked(owner.type, name)] ?? null])),
      };
      return;
    }
    default:
      throw unsupported(field.type);
  }
}

function ownerOf(row: Row, tables: Tables): { type: 'User' | 'Group'; row: Row } {
  for (const type of ['User', 'Group'] as const) {
    const found = tables.get(type)?.find(({ Id }) => Id === row.OwnerId);
    if (found !== undefined) return { type, row: found };
  }
  throw new Error(`the sample's record ${text(row.Id)} has an owner that does not exist`);
}

function attributes(type: string, row: Row, version: string): Row {
  return { type, url: `/services/data/${version}/sobjects/${type}/${text(row.Id)}` };
}

function checked(object: string, field: string): string {
  const known = FIELDS[object]?.find((name) => name.toLowerCase() === field.toLowerCase());
  if (known !== undefined) return known;
  throw new SoqlError('INVALID_FIELD', `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`);
}

function unsupported(what: string): SoqlError {
  return new SoqlError('MALFORMED_QUERY', `the stand-in does not answer ${what}`);
}
