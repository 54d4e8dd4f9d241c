// A query over the sample's tables: parsed by a real SOQL parser, answered for a part of SOQL. What is not answered is
// refused as malformed, instead of being answered wrongly.
// https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../state.ts';
import { compileProjection } from './projection.ts';
import type { ObjectSchema } from './schema.ts';
import { SoqlError, unsupported } from './soql-error.ts';
import { columnOf, tableOf } from './tables.ts';
import type { Tables } from './tables.ts';
import { compileWhere } from './where.ts';

export interface SoqlAnswer {
  totalSize: number;
  /** As Salesforce shapes them. */
  records: Row[];
}

/** @throws SoqlError */
export function runSoql(soql: string, tables: Tables, version: string): SoqlAnswer {
  const query = parse(soql);
  const { schema, rows } = select(query, tables);
  const project = compileProjection(query.fields ?? [], schema, tables, version);
  return { totalSize: rows.length, records: rows.map(project) };
}

function parse(soql: string): Query {
  try {
    return parseQuery(soql);
  } catch (error) {
    const found = /but found(?: -->|:) '([^']*)'/u.exec(error instanceof Error ? error.message : '')?.[1];
    throw new SoqlError(
      'MALFORMED_QUERY',
      `unexpected token: '${found === undefined || found === '' ? '<EOF>' : found}'`,
    );
  }
}

function select(query: Query, tables: Tables): { schema: ObjectSchema; rows: Row[] } {
  for (const clause of [
    'groupBy',
    'offset',
    'having',
    'usingScope',
    'withDataCategory',
    'withSecurityEnforced',
    'withAccessLevel',
    'for',
    'update',
  ] as const) {
    if (query[clause] !== undefined) throw unsupported(clause);
  }
  const { schema, rows } = tableOf(query.sObject ?? '', tables);
  const test = compileWhere(query.where, { schema, tables, subquery: (inner) => semiJoinValues(inner, tables) });
  const found = rows.filter(test);
  const orders = [query.orderBy ?? []].flat().map((order) => compileOrder(order, schema, tables));
  found.sort((a, b) => orders.map((compare) => compare(a, b)).find((difference) => difference !== 0) ?? 0);
  return { schema, rows: found.slice(0, query.limit) };
}

/** "COUNT, FOR UPDATE, ORDER BY, and LIMIT keywords aren't supported in subqueries" of a semi-join. */
function semiJoinValues(query: Query, tables: Tables): unknown[] {
  const [field, ...more] = query.fields ?? [];
  if (field?.type !== 'Field' || more.length > 0)
    throw new SoqlError('MALFORMED_QUERY', 'Semi join sub-selects must select one field');
  if (query.limit !== undefined || query.orderBy !== undefined)
    throw new SoqlError('MALFORMED_QUERY', 'Semi join sub-selects take no LIMIT and no ORDER BY');
  const { schema, rows } = select(query, tables);
  const { kind, read } = columnOf(field.field, schema, tables);
  if (kind !== 'id')
    throw new SoqlError(
      'INVALID_FIELD',
      `The selected field '${field.field}' in the subquery and the left operand field in the where expression in the outer query should point to the same object type`,
    );
  return rows.map(read);
}

/** Nulls come first unless told otherwise. */
function compileOrder(order: OrderByClause, schema: ObjectSchema, tables: Tables): (a: Row, b: Row) => number {
  if (!('field' in order)) throw unsupported('functions in ORDER BY');
  const { read } = columnOf(order.field, schema, tables);
  const nullSide = order.nulls === 'LAST' ? 1 : -1;
  const direction = order.order === 'DESC' ? -1 : 1;
  return (a, b) => {
    const [left, right] = [read(a), read(b)].map(sortable);
    if (left == null || right == null) return left === right ? 0 : left == null ? nullSide : -nullSide;
    return direction * left.localeCompare(right);
  };
}

function sortable(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : typeof value === 'boolean' ? String(value) : null;
}
