// SELECT: the shape of a record in the answer.
import type { FieldType } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../state.ts';
import { fieldOf, objectSchema, parentSchema } from './schema.ts';
import type { ObjectSchema } from './schema.ts';
import { SoqlError, noSuchField, noSuchObject, unsupported } from './soql-error.ts';
import { columnOf, parentOf, relationshipNamed } from './tables.ts';
import type { Tables } from './tables.ts';

/** Adds one selected field to a record that is being shaped. */
type Adder = (record: Row, row: Row) => void;

/** @throws SoqlError for fields that are not there, before any row is looked at */
export function compileProjection(
  fields: readonly FieldType[],
  schema: ObjectSchema,
  tables: Tables,
  version: string,
): (row: Row) => Row {
  const seen = new Set<string>();
  const typeofs = fields.flatMap((field) => (field.type === 'FieldTypeof' ? [field.field.toLowerCase()] : []));
  const adders = fields.map((field) => {
    const path = pathOf(field);
    if (seen.has(path.toLowerCase())) throw new SoqlError('INVALID_FIELD', `duplicate field selected: ${path}`);
    seen.add(path.toLowerCase());
    if (field.type === 'FieldRelationship' && typeofs.includes(field.relationships[0]?.toLowerCase() ?? '')) {
      throw new SoqlError(
        'MALFORMED_QUERY',
        `TYPEOF cannot reference a relationship that the field list references too: ${path}`,
      );
    }
    return compileField(field, schema, tables, version);
  });
  return (row) => {
    const record: Row = { attributes: attributes(schema.name, row, version) };
    for (const add of adders) add(record, row);
    return record;
  };
}

function pathOf(field: FieldType): string {
  switch (field.type) {
    case 'Field':
      return field.field;
    case 'FieldRelationship':
      return [...field.relationships, field.field].join('.');
    case 'FieldTypeof':
      return `TYPEOF ${field.field}`;
    default:
      throw unsupported(field.type === 'FieldSubquery' ? 'subqueries in SELECT' : 'functions in SELECT');
  }
}

function compileField(field: FieldType, schema: ObjectSchema, tables: Tables, version: string): Adder {
  switch (field.type) {
    case 'Field': {
      const found = fieldOf(schema, field.field);
      if (found === undefined) throw noSuchField(field.field, schema.name);
      return (record, row) => {
        record[found.name] = row[found.name] ?? null;
      };
    }
    case 'FieldRelationship':
      return compileRelationship(field, schema, tables, version);
    case 'FieldTypeof':
      return compileTypeof(field, schema, tables, version);
    default:
      throw unsupported(field.type);
  }
}

function compileRelationship(
  field: Extract<FieldType, { type: 'FieldRelationship' }>,
  schema: ObjectSchema,
  tables: Tables,
  version: string,
): Adder {
  const [first = ''] = field.relationships;
  const { read } = columnOf(pathOf(field), schema, tables);
  const { name, relationship } = relationshipNamed(first, schema);
  const parentFields = parentSchema(relationship);
  const fieldName =
    parentFields === undefined ? field.field : (fieldOf(parentFields, field.field)?.name ?? field.field);
  return (record, row) => {
    const parent = parentOf(row, relationship, tables);
    if (parent === null) {
      record[name] = null;
      return;
    }
    // A polymorphic parent calls itself a Name, and its address tells what it is.
    const shown = relationship.to.length > 1 ? 'Name' : parent.object;
    const before = isRow(record[name])
      ? record[name]
      : { attributes: { ...attributes(parent.object, parent.row, version), type: shown } };
    record[name] = { ...before, [fieldName]: read(row) };
  };
}

/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-typeof.html */
function compileTypeof(
  field: Extract<FieldType, { type: 'FieldTypeof' }>,
  schema: ObjectSchema,
  tables: Tables,
  version: string,
): Adder {
  const { name, relationship } = relationshipNamed(field.field, schema);
  if (relationship.to.length < 2)
    throw new SoqlError('INVALID_FIELD', `TYPEOF takes a polymorphic relationship, and ${name} is none`);
  const cases = field.conditions.map(({ type, objectType, fieldList }) => {
    const of =
      type === 'WHEN'
        ? objectSchema(objectType ?? '')
        : { ...schema, name: 'ELSE', fields: parentSchema(relationship)?.fields ?? {} };
    if (of === undefined) throw noSuchObject(objectType ?? '');
    const fields = fieldList.map((wanted) => {
      const found = fieldOf(of, wanted);
      if (found === undefined) throw noSuchField(wanted, of.name);
      return found.name;
    });
    return { object: of.name, fields };
  });
  return (record, row) => {
    const parent = parentOf(row, relationship, tables);
    const fields = cases.find(({ object }) => object === parent?.object || object === 'ELSE')?.fields ?? [];
    record[name] =
      parent === null
        ? null
        : {
            attributes: attributes(parent.object, parent.row, version),
            ...Object.fromEntries(fields.map((wanted) => [wanted, parent.row[wanted] ?? null])),
          };
  };
}

function attributes(type: string, row: Row, version: string): Row {
  return { type, url: `/services/data/${version}/sobjects/${type}/${typeof row.Id === 'string' ? row.Id : ''}` };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
