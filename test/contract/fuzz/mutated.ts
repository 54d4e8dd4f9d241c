// A value with one part of it changed into something nobody expects.
import fc from 'fast-check';

/** Where nobody may be sent, whatever stands in an input. */
export const FOREIGN = 'https://attacker.example.com';

export const HUGE_TEXTS: readonly string[] = [
  'a'.repeat(100_000),
  '9'.repeat(4000),
  '\u{1F642}'.repeat(10_000),
  '\0'.repeat(1000),
  `[${'['.repeat(5000)}`,
];
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '..',
  '../owners',
  '../../account-info/2026-09/details',
  '%2e%2e',
  '101/',
  '101?properties=email',
  '101#',
  '0101',
  '-1',
  '1e3',
  'NaN',
  '0-5',
  '2-1234',
  '0-1 ',
  FOREIGN,
  `//${FOREIGN.slice(8)}`,
  `@${FOREIGN.slice(8)}/`,
  '__proto__',
  "'; DROP",
  '<script>',
  '\u2028',
  '\ud800',
  'null',
  'true',
  '[object Object]',
];
const ODD_NUMBERS = [0, -0, -1, 1.5, 2 ** 53, 1e308, Number.MIN_VALUE, 4_294_967_296];

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(undefined, null, true, false, [], {}, ...ODD_NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...HUGE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  // As JSON.parse makes it: an own key, which a careless copy turns into a prototype.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}')
      .map((text): unknown => JSON.parse(text)),
  },
);

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  'secrets',
  'parameters',
  '',
  '0',
];

type Change = (value: unknown) => unknown;

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: oddValue.map(
      (odd): Change =>
        () =>
          odd,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...KEYS), oddValue).map(
      ([key, odd]): Change =>
        (value) =>
          isObject(value) ? withKey(value, key, odd) : odd,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Change>(
      (value) => [value],
      (value) => ({ value }),
      (value) => JSON.stringify(value),
      (value) => [value, value],
    ),
  },
);

/** The value with so many of its parts changed, any of them. */
export function mutated(valid: fc.Arbitrary<unknown>, changes: { min: number; max: number }): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.array(fc.tuple(fc.nat(), anyChange), { minLength: changes.min, maxLength: changes.max }))
    .map(([value, made]) =>
      made.reduce<unknown>((before, [where, one]) => {
        const paths = pathsIn(before);
        return changedAt(before, paths[where % paths.length] ?? [], one);
      }, value),
    );
}

/** Any JSON value, or nothing, in place of a whole. */
export const oddWhole: fc.Arbitrary<unknown> = fc.oneof(
  oddValue,
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom('parameters', 'propertiesToSend', 'secrets', 'event', ...KEYS), oddValue),
);

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  return isObject(value)
    ? [path, ...Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, key]))]
    : [path];
}

function changedAt(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (key === undefined) return change(value);
  return isObject(value) ? withKey(value, key, changedAt(value[key], rest, change)) : value;
}

/** Own keys only, whatever they are called. */
function withKey(object: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(object).filter(([name]) => name !== key), [key, value]]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
