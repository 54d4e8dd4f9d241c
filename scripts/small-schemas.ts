// The part of `zod/mini` that the app function's schemas use, in a tenth of the size. In the function's bundle, the
// build replaces the library with this file. A test compares it with the library, schema by schema. It leaves out the
// library's other schemas, asynchronous checks and readable messages.

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  input: unknown;
  /** Whether later checks of the same value still run. */
  continue?: boolean;
  [detail: string]: unknown;
}

type Details = Pick<Issue, 'code'> & Record<string, unknown>;

/** The problems found while checking a value, and the current path. */
class Walk {
  readonly issues: Issue[] = [];
  readonly path: PropertyKey[] = [];

  /** @returns undefined, which stands for an invalid value */
  report(input: unknown, details: Details): unknown {
    this.issues.push({ message: 'Invalid input', input, ...details, path: [...this.path] });
    return undefined;
  }

  inside<Value>(key: PropertyKey, walk: () => Value): Value {
    this.path.push(key);
    const value = walk();
    this.path.pop();
    return value;
  }

  isAbortedSince(count: number): boolean {
    return this.issues.length > count && this.issues.some((issue, index) => index >= count && issue.continue !== true);
  }
}

type Run = (value: unknown, walk: Walk) => unknown;
type Check = (value: never, walk: Walk) => void;
type Result = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };

export class Schema {
  constructor(
    readonly run: Run,
    /** For an object: the schema of each key. */
    readonly shape: Readonly<Record<string, Schema>> = {},
  ) {}

  check(...checks: readonly Check[]): Schema {
    return new Schema((value, walk) => {
      const before = walk.issues.length;
      const read = this.run(value, walk);
      for (const check of checks) if (!walk.isAbortedSince(before)) check(read as never, walk);
      return read;
    }, this.shape);
  }

  safeParse(value: unknown): Result {
    const walk = new Walk();
    const data = this.run(value, walk);
    return walk.issues.length === 0 ? { success: true, data } : { success: false, error: { issues: walk.issues } };
  }
}

function ofType(expected: string, fits: (value: unknown) => boolean): () => Schema {
  return () =>
    new Schema((value, walk) => (fits(value) ? value : walk.report(value, { code: 'invalid_type', expected })));
}

export const string = ofType('string', (value) => typeof value === 'string');
export const number = ofType('number', (value) => Number.isFinite(value));
export const boolean = ofType('boolean', (value) => typeof value === 'boolean');
const ANYTHING = ofType('unknown', () => true)();
export const unknown = (): Schema => ANYTHING;
const nothing = ofType('null', (value) => value === null);
export { nothing as null };

export function int(): Schema {
  const whole: Check = (value: number, walk) => {
    if (!Number.isInteger(value)) walk.report(value, { code: 'invalid_type', expected: 'int' });
    else if (!Number.isSafeInteger(value))
      walk.report(value, { code: value > 0 ? 'too_big' : 'too_small', origin: 'int', continue: true });
  };
  return number().check(whole);
}

function among(values: readonly unknown[]): Schema {
  return new Schema((value, walk) =>
    values.includes(value) ? value : walk.report(value, { code: 'invalid_value', values }),
  );
}
export { among as enum };
export const literal = (value: unknown): Schema => among([value]);

export const array = (of: Schema): Schema =>
  new Schema((value, walk) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => walk.inside(index, () => of.run(item, walk)))
      : walk.report(value, { code: 'invalid_type', expected: 'array' }),
  );

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const readObject = (value: unknown, walk: Walk, shape: Schema['shape']): Record<string, unknown> | undefined => {
  if (!isObject(value)) {
    walk.report(value, { code: 'invalid_type', expected: 'object' });
    return undefined;
  }
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(shape)) {
    const inner = walk.inside(key, () =>
      shape[key] === ANYTHING && !(key in value)
        ? walk.report(undefined, { code: 'invalid_type', expected: 'nonoptional' })
        : shape[key]?.run(value[key], walk),
    );
    if (inner !== undefined || key in value) read[key] = inner;
  }
  return read;
};

/** Removes unknown keys. */
export const object = (shape: Schema['shape']): Schema =>
  new Schema((value, walk) => readObject(value, walk, shape), shape);

export const pick = ({ shape }: Schema, keys: Readonly<Record<string, true>>): Schema =>
  object(Object.fromEntries(Object.entries(shape).filter(([key]) => key in keys)));

/** Refuses unknown keys. */
export const strictObject = (shape: Schema['shape']): Schema =>
  new Schema((value, walk) => {
    const read = readObject(value, walk, shape);
    const keys = read === undefined ? [] : Object.keys(value as object).filter((key) => !Object.hasOwn(shape, key));
    if (keys.length > 0) walk.report(value, { code: 'unrecognized_keys', keys });
    return read;
  }, shape);

export const record = (_: Schema, of: Schema): Schema =>
  new Schema((value, walk) => {
    if (!isObject(value)) return walk.report(value, { code: 'invalid_type', expected: 'record' });
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(value))
      if (key !== '__proto__') read[key] = walk.inside(key, () => of.run(value[key], walk));
    return read;
  });

const unless = (isPassed: (value: unknown) => boolean, of: Schema): Schema =>
  new Schema((value, walk) => (isPassed(value) ? value : of.run(value, walk)), of.shape);
export const nullable = (of: Schema): Schema => unless((value) => value === null, of);
export const optional = (of: Schema): Schema => unless((value) => value === undefined, of);
export const nullish = (of: Schema): Schema => optional(nullable(of));

export const _default = (of: Schema, instead: unknown): Schema =>
  new Schema((value, walk) => (value === undefined ? structuredClone(instead) : of.run(value, walk)));

export const union = (options: readonly Schema[]): Schema =>
  new Schema((value, walk) => {
    for (const option of options) {
      const own = new Walk();
      const read = option.run(value, own);
      if (own.issues.length === 0) return read;
    }
    return walk.report(value, { code: 'invalid_union' });
  });

/** Each option gives the key one value, by a literal. */
export const discriminatedUnion = (key: string, options: readonly Schema[]): Schema =>
  new Schema((value, walk) => {
    if (!isObject(value)) return walk.report(value, { code: 'invalid_type', expected: 'object' });
    const isAsked = (option: Schema): boolean => {
      const own = new Walk();
      option.shape[key]?.run(value[key], own);
      return own.issues.length === 0;
    };
    const option = options.find(isAsked);
    return option === undefined ? walk.report(value, { code: 'invalid_union' }) : option.run(value, walk);
  });

export const pipe = (from: Schema, to: Schema): Schema =>
  new Schema((value, walk) => {
    const before = walk.issues.length;
    const read = from.run(value, walk);
    return walk.issues.length > before ? undefined : to.run(read, walk);
  });
export const transform = (change: (value: never) => unknown): Schema => new Schema((value) => change(value as never));

interface Told {
  error?: string;
  path?: PropertyKey[];
}

function checkOf(code: string, fits: (value: never) => boolean, details: object = {}, told: Told = {}): Check {
  return (value, walk) => {
    if (fits(value)) return;
    const before = walk.issues.length;
    walk.report(value, {
      code,
      continue: true,
      ...details,
      ...(told.error === undefined ? {} : { message: told.error }),
    });
    walk.issues[before]?.path.push(...(told.path ?? []));
  };
}

interface Long {
  length: number;
}
const originOf = (value: Long): string => (typeof value === 'string' ? 'string' : 'array');
const bounded =
  (code: string, fits: (length: number) => boolean): Check =>
  (value: Long, walk) =>
    checkOf(code, (one: Long) => fits(one.length), { origin: originOf(value) })(value as never, walk);

export const minLength = (least: number): Check => bounded('too_small', (length) => length >= least);
export const maxLength = (most: number): Check => bounded('too_big', (length) => length <= most);
const OF_NUMBER = { origin: 'number' };
export const minimum = (least: number): Check => checkOf('too_small', (value: number) => value >= least, OF_NUMBER);
export const maximum = (most: number): Check => checkOf('too_big', (value: number) => value <= most, OF_NUMBER);
export const nonnegative = (): Check => minimum(0);
export const regex = (pattern: RegExp, error?: { error: string }): Check =>
  checkOf('invalid_format', (value: string) => pattern.test(value), {}, error);
export const refine = (holds: (value: never) => boolean, told?: Told): Check => checkOf('custom', holds, {}, told);

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
export const guid = (): Schema => string().check(regex(GUID));
/** Accepts what the URL class accepts, without surrounding spaces. */
export const url = (): Schema =>
  new Schema((value, walk) => {
    const text = string().run(value, walk);
    if (typeof text !== 'string') return text;
    if (URL.canParse(text.trim())) return text.trim();
    return walk.report(value, { code: 'invalid_format', continue: true });
  });
