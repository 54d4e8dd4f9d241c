// The records that answer a query: exactly the fields it selects, of the kinds that are declared.
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { FieldType } from '@jetstreamapp/soql-parser-js';
import * as z from 'zod';
import { SALESFORCE_FIELDS } from './salesforce-fields.ts';
import type { FieldKind } from './salesforce-fields.ts';

export const recordId = z.string().regex(/^[A-Za-z0-9]{18}$/u, 'expected an ID of 18 characters');

const VALUES: Readonly<Record<FieldKind, z.ZodType>> = {
  id: recordId,
  'id?': recordId.nullable(),
  text: z.string(),
  'text?': z.string().nullable(),
  'number?': z.number().nullable(),
  boolean: z.boolean(),
  // "2026-11-01T09:00:00.000+0000", without a colon in the offset.
  time: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/u, 'expected a time as Salesforce writes it'),
};

/** The part of a query that says what its records look like: "SELECT Id, Name FROM User". */
export function selection(soql: string): string {
  return soql.split(' WHERE ')[0] ?? '';
}

/** @param selected the selection of a query in order: see `soqlProblems` */
export function recordShape(selected: string): z.ZodType {
  const { sObject = '', fields = [] } = parseQuery(selected);
  const ofParents = fields.filter((field) => field.type === 'FieldRelationship');
  const parents = [...new Set(ofParents.map(({ relationships: [first = ''] }) => first))].map((relationship) => {
    const [parent = ''] = SALESFORCE_FIELDS[sObject]?.relationships[relationship] ?? [];
    return [
      relationship,
      shown(
        parent,
        ofParents.flatMap(({ relationships, field }) => (relationships[0] === relationship ? [field] : [])),
      ),
    ] as const;
  });
  const byType = fields
    .filter((field) => field.type === 'FieldTypeof')
    .map((field) => [field.field, ownShapeOfEach(field)] as const);
  const own = fields.filter((field) => field.type === 'Field').map(({ field }) => field);
  return shown(sObject, own, Object.fromEntries([...parents, ...byType]));
}

/** Of a later page, whose query is not told: any object with any of its declared fields. */
export function laterRecordShape(): z.ZodType {
  return z.union(
    Object.entries(SALESFORCE_FIELDS).map(([object, { fields }]) => {
      const values = Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, VALUES[kind].optional()]));
      return z.strictObject({ attributes: attributesOf(object), ...values });
    }),
  );
}

function shown(object: string, fields: readonly string[], more: Readonly<Record<string, z.ZodType>> = {}): z.ZodType {
  const declared = SALESFORCE_FIELDS[object]?.fields ?? {};
  return z.strictObject({
    attributes: attributesOf(object),
    ...Object.fromEntries(fields.map((name) => [name, VALUES[declared[name] ?? 'text?']])),
    ...more,
  });
}

function ownShapeOfEach({ conditions }: Extract<FieldType, { type: 'FieldTypeof' }>): z.ZodType {
  return z.union(conditions.map(({ objectType = '', fieldList }) => shown(objectType, fieldList)));
}

function attributesOf(object: string): z.ZodType {
  return z.strictObject({
    type: z.literal(object),
    url: z
      .string()
      .regex(
        new RegExp(`^/services/data/v\\d+\\.0/sobjects/${object}/[A-Za-z0-9]{18}$`, 'u'),
        "expected the record's address",
      ),
  });
}
