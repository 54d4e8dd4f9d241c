// Reads from an object's describe what an insert needs and accepts.
// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { ObjectDescription, SalesforceObject } from '../../application/ports.ts';
import type { SalesforceApi } from './api.ts';

const fieldSchema = z.object({
  name: z.string(),
  type: z.string(),
  createable: z.boolean(),
  nillable: z.boolean(),
  defaultedOnCreate: z.boolean(),
  restrictedPicklist: z.optional(z.boolean()),
  calculatedFormula: z.optional(z.nullable(z.string())),
  picklistValues: z.optional(
    z.array(z.object({ active: z.boolean(), value: z.string(), label: z.nullish(z.string()) })),
  ),
});
type Field = z.infer<typeof fieldSchema>;
const describeSchema = z.object({ label: z.string(), fields: z.array(z.unknown()) });

/** With State and Country/Territory Picklists, the code is a separate picklist whose labels are the texts (SFSCP). */
const CODE_FIELD = /^(.*)(Country|State)Code$/u;

/** @throws FailureError */
export async function readDescription(
  api: SalesforceApi,
  object: SalesforceObject,
  deadline: Deadline,
): Promise<ObjectDescription> {
  const { label, fields } = await api.read(
    { question: 'describe', path: `/sobjects/${object}/describe` },
    describeSchema,
    deadline,
  );
  const known = fields.flatMap((field) => {
    const read = fieldSchema.safeParse(field);
    return read.success ? [read.data] : [];
  });
  return {
    label,
    required: known.filter(isRequired).map(({ name }) => name),
    picklists: Object.fromEntries(known.flatMap(picklistsOf)),
    defaultedOnCreate: known.filter(({ defaultedOnCreate }) => defaultedOnCreate).map(({ name }) => name),
    types: Object.fromEntries(known.map(({ name, type }) => [name, type])),
  };
}

/** SFREQ. Salesforce fills checkboxes and the owner; the describe marks them as defaulted. */
function isRequired({ createable, nillable, defaultedOnCreate, type }: Field): boolean {
  return createable && !nillable && !defaultedOnCreate && type !== 'boolean';
}

function picklistsOf({
  name,
  restrictedPicklist,
  picklistValues,
}: Field): [string, { value: string; code?: string }[]][] {
  const active = (picklistValues ?? []).filter((value) => value.active);
  const [, before = '', what] = CODE_FIELD.exec(name) ?? [];
  // The text field accepts the labels of the codes, which are full names by default.
  if (what !== undefined && active.length > 0)
    return [[`${before}${what}`, active.map(({ value, label }) => ({ value: label ?? value, code: value }))]];
  if (restrictedPicklist !== true || active.length === 0) return [];
  return [[name, active.map(({ value }) => ({ value }))]];
}
