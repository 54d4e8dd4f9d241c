// JSON files of the offline commands: read, checked by a schema, refused by path.
import type * as z from 'zod/mini';
import { IN_ENGLISH } from '../contract/schema-messages.ts';
import { CliError, refusedAt } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readText } from './read-input.ts';
import { detailOf, said } from './said.ts';

/**
 * Reads a JSON document.
 *
 * @param file a path, or "-" for standard input
 * @throws CliError for a file that cannot be read or is not JSON
 */
export async function readJson(file: string, streams: CliStreams): Promise<unknown> {
  const text = await readText(file, streams);
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw refusedAt(file, said('refused.not-json', { detail: detailOf(error) }));
  }
}

/**
 * Checks a JSON document, or a part of one.
 *
 * @param root the JSON path of the part
 * @throws CliError with the first place that does not fit: "sample.json: $.records[3].hubspot.id: Invalid input: …"
 */
export function checked<T extends z.ZodMiniType>(schema: T, value: unknown, file: string, root = '$'): z.output<T> {
  const parsed = schema.safeParse(value, IN_ENGLISH);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { path, message } = issue === undefined ? { path: [], message: '' } : deepest(issue, []);
  // The schema library's messages are always in English.
  throw new CliError(`${file}: ${root}${path.map(segment).join('')}: ${message}`);
}

type Issue = z.core.$ZodIssue;

/** Returns the deepest problem, because a union's own message only says that nothing fitted. */
function deepest(issue: Issue, above: PropertyKey[]): { path: PropertyKey[]; message: string } {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, message: issue.message };
  const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : [deepest(first, path)]));
  const depth = Math.max(...branches.map((branch) => branch.path.length));
  const nearest = branches.filter((branch) => branch.path.length === depth);
  return { path: nearest[0]?.path ?? path, message: eitherOf(nearest.map(({ message }) => message)) };
}

/** "expected string, or number, received object": what was found is said once. */
function eitherOf(messages: readonly string[]): string {
  const parts = messages.map((message) =>
    /^(?:Invalid (?:input|option): expected )?(.*?)(, received .+)?$/u.exec(message),
  );
  const expected = [...new Set(parts.map((part) => part?.[1] ?? ''))];
  const received = parts.find((part) => part?.[2] !== undefined)?.[2] ?? '';
  return `Invalid input: expected ${expected.join(', or ')}${received}`;
}

function segment(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/u.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
}
