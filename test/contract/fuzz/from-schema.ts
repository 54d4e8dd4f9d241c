// Valid values of a schema, by fast-check: so that a request the contract gains is fuzzed without anybody thinking of it.
import fc from 'fast-check';
import * as z from 'zod';

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
});

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
      return fc.string();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'integer':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no values are known of a schema of type "${schema.type ?? 'any'}" (${name})`);
  }
}
