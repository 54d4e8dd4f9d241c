import type { Row } from '../state.ts';
import { fieldOf, objectSchema, parentSchema, relationshipOf } from './schema.ts';
import type { FieldKind, ObjectSchema, Relationship } from './schema.ts';
import { SoqlError, noSuchField, noSuchObject } from './soql-error.ts';

/** Rows by object; an object the run-as user may not read is absent. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** A field of a query, found: how to read it from a row, and what it holds. */
export interface Column {
  kind: FieldKind;
  read: (row: Row) => unknown;
}

/** @throws SoqlError INVALID_TYPE for an object that is not there, or not for this user: the service says the same of both */
export function tableOf(name: string, tables: Tables): { schema: ObjectSchema; rows: readonly Row[] } {
  const schema = objectSchema(name);
  const rows = schema === undefined ? undefined : tables.get(schema.name);
  if (schema === undefined || rows === undefined) throw noSuchObject(name);
  return { schema, rows };
}

/** Finds `Email` or `Owner.Name`. @throws SoqlError INVALID_FIELD */
export function columnOf(path: string, schema: ObjectSchema, tables: Tables): Column {
  const [first = '', second, ...deeper] = path.split('.');
  if (second === undefined) {
    const field = fieldOf(schema, first);
    if (field === undefined) throw noSuchField(first, schema.name);
    return { kind: field.kind, read: (row) => row[field.name] ?? null };
  }
  const { relationship } = relationshipNamed(first, schema);
  const parent = parentSchema(relationship);
  const field = parent === undefined || deeper.length > 0 ? undefined : fieldOf(parent, second);
  if (field === undefined) throw noSuchField(second, parent?.name ?? first);
  return { kind: field.kind, read: (row) => parentOf(row, relationship, tables)?.row[field.name] ?? null };
}

/** @throws SoqlError INVALID_FIELD */
export function relationshipNamed(name: string, schema: ObjectSchema): { name: string; relationship: Relationship } {
  const found = relationshipOf(schema, name);
  if (found === undefined)
    throw new SoqlError(
      'INVALID_FIELD',
      `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`,
    );
  return found;
}

/** The row a relationship leads to, with its object's name as `Type`, as the Name object shows it. */
export function parentOf(row: Row, { via, to }: Relationship, tables: Tables): { object: string; row: Row } | null {
  const id = row[via];
  for (const object of to) {
    const parent = tables.get(object)?.find(({ Id }) => Id === id);
    if (parent !== undefined)
      return { object, row: to.length > 1 ? { ...parent, Type: object === 'Group' ? 'Queue' : object } : parent };
  }
  return null;
}
