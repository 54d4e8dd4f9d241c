// One JSON value in every way that differs from it at one place, with the path of that place.
import { jsonPath } from '../../../preview/published/problems.ts';

interface Change {
  changed: unknown;
  path: string;
}

type Path = readonly (string | number)[];

const ADDED = 'addedByATest';

/** With a key more in each object. */
export function withKeyAdded(json: unknown, root = '$'): Change[] {
  return placesIn(json).flatMap(({ path, value }) =>
    isObject(value)
      ? [{ changed: replaced(json, path, { ...value, [ADDED]: {} }), path: jsonPath([...path, ADDED], root) }]
      : [],
  );
}

/** With a key less in each object. */
export function withKeyTaken(json: unknown, root = '$'): Change[] {
  return placesIn(json).flatMap(({ path, value }) =>
    isObject(value)
      ? Object.keys(value).map((key) => ({
          changed: replaced(json, path, Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
          path: jsonPath([...path, key], root),
        }))
      : [],
  );
}

/** With a value of another type at each place but the whole. */
export function withValueChanged(json: unknown, root = '$'): Change[] {
  return placesIn(json).flatMap(({ path, value }) =>
    path.length === 0
      ? []
      : [{ changed: replaced(json, path, typeof value === 'number' ? 'one' : 1.5), path: jsonPath(path, root) }],
  );
}

function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const inside = Array.isArray(value)
    ? value.flatMap((element: unknown, index) => placesIn(element, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, element]) => placesIn(element, [...path, key]))
      : [];
  return [{ path, value }, ...inside];
}

function replaced(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(json))
    return json.map((element: unknown, index) => (index === key ? replaced(element, rest, value) : element));
  return isObject(json) ? { ...json, [key]: replaced(json[key], rest, value) } : json;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
