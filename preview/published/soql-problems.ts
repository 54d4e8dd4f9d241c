// A query held against the declared fields: parsed by a real SOQL parser, every path in it looked up.
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { FieldType, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { SALESFORCE_FIELDS } from './salesforce-fields.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_soslsoql.htm */
const MOST_CHARACTERS = 100_000;

/** What is not declared in a query, or makes it none; empty for a query in order. */
export function soqlProblems(soql: string): string[] {
  const tooLong = soql.length > MOST_CHARACTERS ? [`longer than ${MOST_CHARACTERS} characters`] : [];
  try {
    return [...tooLong, ...ofQuery(parseQuery(soql))];
  } catch {
    return [...tooLong, 'no SOQL'];
  }
}

const UNDECLARED_CLAUSES = [
  'usingScope',
  'groupBy',
  'having',
  'offset',
  'withDataCategory',
  'withSecurityEnforced',
  'withAccessLevel',
  'for',
  'update',
  'sObjectAlias',
] as const;

function ofQuery(query: Query): string[] {
  const object = query.sObject ?? '';
  if (SALESFORCE_FIELDS[object] === undefined) return [`the object ${object} is not declared`];
  const clauses = UNDECLARED_CLAUSES.filter((clause) => query[clause] !== undefined).map(
    (clause) => `the clause ${clause} is not declared`,
  );
  const fields = (query.fields ?? []).flatMap((field) => ofField(object, field));
  const orders = [query.orderBy ?? []]
    .flat()
    .flatMap((order) => ('field' in order ? ofPath(object, order.field) : ['functions are not declared']));
  return [...clauses, ...fields, ...ofWhere(object, query.where), ...orders];
}

function ofField(object: string, field: FieldType): string[] {
  switch (field.type) {
    case 'Field':
      return ofPath(object, field.field);
    case 'FieldRelationship':
      return ofPath(object, [...field.relationships, field.field].join('.'));
    case 'FieldTypeof':
      return field.conditions.flatMap(({ objectType = '', fieldList }) => {
        const declared = SALESFORCE_FIELDS[object]?.relationships[field.field]?.includes(objectType) === true;
        return declared
          ? fieldList.flatMap((name) => ofPath(objectType, name))
          : [`${object}.${field.field} as ${objectType === '' ? 'anything else' : objectType} is not declared`];
      });
    case 'FieldSubquery':
      return [`the query inside ${object} is not declared`];
    case 'FieldFunctionExpression':
      return ['functions are not declared'];
  }
}

/** `Email`, or `Owner.Name` where the relationship leads to one object. */
function ofPath(object: string, path: string): string[] {
  const [first = '', ...rest] = path.split('.');
  const declared = SALESFORCE_FIELDS[object];
  if (rest.length === 0) return declared?.fields[first] === undefined ? [`${object}.${first} is not declared`] : [];
  const [parent, ...others] = declared?.relationships[first] ?? [];
  return parent === undefined || others.length > 0
    ? [`${object}.${path} is not declared`]
    : ofPath(parent, rest.join('.'));
}

function ofWhere(object: string, where: WhereClause | undefined): string[] {
  if (where === undefined) return [];
  const { left } = where;
  const right = 'right' in where ? ofWhere(object, where.right) : [];
  if (left === null || !('operator' in left)) return right;
  if ('fn' in left) return ['functions are not declared', ...right];
  const inside = 'valueQuery' in left ? ofQuery(left.valueQuery) : [left.value].flat().flatMap(ofLiteral);
  return [...ofPath(object, left.field), ...inside, ...right];
}

/**
 * "If you use a backslash character in any other context, an error occurs."
 * https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html
 */
function ofLiteral(written: string): string[] {
  return /^'(?:[^'\\]|\\(?:[nrtbf"'\\]|u[\da-f]{4}))*'$/iu.test(written) || !written.startsWith("'")
    ? []
    : ['a string with an escape that is not declared'];
}
