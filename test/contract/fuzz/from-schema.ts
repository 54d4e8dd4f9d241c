// Valid values of a schema, by fast-check: so that a request the contract gains is fuzzed without anybody thinking of it.
import fc from 'fast-check';
import * as z from 'zod';
import { HUGE_TEXTS, ODD_TEXTS } from './mutated.ts';

/** The part of JSON Schema that zod writes for the contract's requests. */
const schemaOf = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

type Schema = z.infer<typeof schemaOf>;

/** Values by the name of their property that are worth more than any other of their type. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** @throws for a kind of schema it does not know, so that none is left out silently */
export function fromSchema(jsonSchema: unknown, known: Known, name = ''): fc.Arbitrary<unknown> {
  const schema = schemaOf.parse(jsonSchema);
  const { anyOf, oneOf = anyOf, properties = {}, required = [] } = schema;
  const values = known[name];
  if (values !== undefined) return fc.constantFrom(...values);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => fromSchema({ ...schema, type }, known, name)));
  if (oneOf !== undefined) return fc.oneof(...oneOf.map((one) => fromSchema(one, known, name)));
  switch (schema.type) {
    case 'object': {
      const optional = Object.keys(properties).filter((key) => !required.includes(key));
      const fields = Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [key, fromSchema(property, known, key)]),
      );
      return fc.record(fields, { requiredKeys: Object.keys(properties).filter((key) => !optional.includes(key)) });
    }
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, known), { maxLength: 5 });
    case 'string':
      return text(schema);
    case 'number':
      return fc.double({ ...range(schema), noNaN: true, noDefaultInfinity: true });
    case 'integer':
      return fc.maxSafeInteger().map((n) => Math.min(Math.max(n, schema.minimum ?? n), schema.maximum ?? n));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no values are known of a schema of type "${schema.type ?? 'any'}" (${name})`);
  }
}

/** A text of the form asked for; where any will do, mostly an odd one. */
function text({ pattern, format, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  if (format !== undefined) throw new Error(`no texts are known of the format "${format}"`);
  const odd = fc.constantFrom(...ODD_TEXTS, ...HUGE_TEXTS).map((value) => value.slice(0, maxLength));
  return fc.oneof(odd, fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 20) }));
}

function range({ minimum, maximum }: Schema): { min?: number; max?: number } {
  return { ...(minimum === undefined ? {} : { min: minimum }), ...(maximum === undefined ? {} : { max: maximum }) };
}
