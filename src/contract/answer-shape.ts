// The shape of every answer, derived from its schema. The build evaluates this file and replaces it with the result, so
// that the card contains neither the schema nor the library.
import * as z from 'zod/mini';
import { answerSchema } from './answer.ts';
import type { Shape } from './shape.ts';

interface JsonSchema {
  type?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
}

const SIMPLE: Readonly<Record<string, Shape>> = { string: 's', number: 'n', integer: 'n', boolean: 'b', null: '0' };

/** @throws Error for an unsupported kind of schema, so that no value passes unchecked */
function shapeOf(schema: JsonSchema): Shape {
  const {
    type,
    anyOf,
    oneOf = anyOf,
    properties,
    required = [],
    items,
    additionalProperties: values,
    propertyNames,
  } = schema;
  if (schema.const !== undefined) return { is: [schema.const] };
  if (schema.enum !== undefined) return { is: schema.enum };
  if (oneOf !== undefined) return either(oneOf.map(shapeOf));
  if (Array.isArray(type)) return either(type.map((one: unknown) => shapeOf({ ...schema, type: one })));
  const simple = typeof type === 'string' ? SIMPLE[type] : undefined;
  if (simple !== undefined) return simple;
  if (type === 'array' && items !== undefined) return { list: shapeOf(items) };
  if (properties !== undefined) {
    const entries = Object.entries(properties);
    return {
      of: Object.fromEntries(entries.map(([key, one]) => [required.includes(key) ? key : `${key}?`, shapeOf(one)])),
    };
  }
  const names = propertyNames?.enum?.filter((name) => typeof name === 'string');
  if (names !== undefined && typeof values === 'object') {
    const value = shapeOf(values);
    return { of: Object.fromEntries(names.map((name) => [name, value])) };
  }
  throw new Error(`no shape for ${JSON.stringify(schema)}`);
}

function either(shapes: readonly Shape[]): Shape {
  return shapes.length === 2 && shapes.includes('s') && shapes.includes('0') ? 's?' : { any: shapes };
}

export const ANSWER_SHAPE: Shape = shapeOf(z.toJSONSchema(answerSchema, { io: 'input' }) as JsonSchema);
