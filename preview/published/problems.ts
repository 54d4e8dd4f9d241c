// What differs from what was declared, and where: by JSON path, and never with the value that was found.
import type * as z from 'zod';

export interface Problem {
  /** E.g. "$.results[0].properties.email". */
  path: string;
  what: string;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The problems of a failed parse, one for each key or value that is wrong. */
export function problemsOf({ issues }: z.ZodError, root = '$'): Problem[] {
  return issues
    .flatMap((issue) => problemsIn(issue, []))
    .map(({ path, what }) => ({ path: jsonPath(path, root), what }));
}

/** "$.a[0]['b c']" */
export function jsonPath(path: Path, root = '$'): string {
  const parts = path.map((key) =>
    typeof key === 'number' ? `[${key}]` : /^\w+$/u.test(String(key)) ? `.${String(key)}` : `['${String(key)}']`,
  );
  return root + parts.join('');
}

function problemsIn(issue: Issue, before: Path): { path: Path; what: string }[] {
  const path = [...before, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], what: 'not declared' }));
    case 'invalid_union':
      // A union told apart by one key has no alternatives to tell of when that key fits none of them.
      return issue.errors.length === 0
        ? [{ path, what: issue.message }]
        : nearest(issue.errors).flatMap((inside) => problemsIn(inside, path));
    default:
      return [{ path, what: issue.message }];
  }
}

/** Of the alternatives of a union the one that fits best says most: what fails least, then what fails deepest. */
function nearest(alternatives: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]): number => Math.max(...issues.map(({ path }) => path.length));
  return [...alternatives].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? [];
}
