// A schema as compact data, and a function that checks values against it. The card uses this instead of a schema
// library.

/**
 * - `'s'`, `'n'`, `'b'`, `'0'`: a text, number, truth value, null; `'s?'`: a text or null. `{is: […]}`: one of these.
 * - `{list: shape}`, `{any: [shapes]}`.
 * - `{of: {key: shape}}`: an object with these keys; a key that ends in "?" may be missing. Further keys may be there.
 */
export type Shape =
  | 's'
  | 'n'
  | 'b'
  | '0'
  | 's?'
  | { is: readonly unknown[] }
  | { list: Shape }
  | { any: readonly Shape[] }
  | { of: Shapes };

// An interface, because a type alias cannot refer to itself through Record.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- see above
export interface Shapes {
  readonly [key: string]: Shape;
}

const TYPES = { s: 'string', b: 'boolean' } as const;

/** Whether any value has a shape. Never throws. */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === '0') return value === null;
  if (shape === 's?') return value === null || typeof value === 'string';
  // JSON only has finite numbers.
  if (shape === 'n') return Number.isFinite(value);
  if (typeof shape === 'string') return typeof value === TYPES[shape];
  if ('is' in shape) return shape.is.includes(value);
  if ('any' in shape) return shape.any.some((one) => hasShape(value, one));
  if ('list' in shape) return Array.isArray(value) && value.every((item) => hasShape(item, shape.list));
  if (typeof value !== 'object' || value === null) return false;
  const found: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(shape.of).every(([key, inner]) => {
    const name = key.replace('?', '');
    return (name !== key && found[name] === undefined) || hasShape(found[name], inner);
  });
}
