// `--users`: who may be an assignee, as an org's export has it.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Assignees } from '../domain/assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import { unreadable } from './unreadable.ts';

const userSchema = z.looseObject({ username: z.string(), isActive: z.nullish(z.boolean()) });
const queueSchema = z.looseObject({ developerName: z.string() });
const fileSchema = z.union([
  z.array(userSchema),
  z.looseObject({ users: z.array(userSchema), queues: z.nullish(z.array(queueSchema)) }),
]);

/**
 * Reads `[{username, isActive}]`, or `{users, queues: [{developerName}]}`; more keys may be there.
 *
 * @throws CliError with file, JSON path and what was expected
 */
export async function readAssignees(file: string): Promise<Assignees> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const parsed = fileSchema.safeParse(parseJson(text, file));
  if (!parsed.success) throw new CliError(`${file}: ${problem(parsed.error)}`);
  const { users, queues } = Array.isArray(parsed.data) ? { users: parsed.data, queues: null } : parsed.data;
  return {
    users: users.map(({ username, isActive }) => ({ username, isActive: isActive ?? null })),
    queues: queues ?? null,
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new CliError(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The deepest problem of the form that fits best. */
function problem({ issues: [issue] }: z.ZodError): string {
  const branches = issue?.code === 'invalid_union' ? issue.errors.flatMap(([first]) => first ?? []) : [];
  const deepest = [...branches].sort((a, b) => b.path.length - a.path.length)[0];
  if (deepest === undefined || deepest.path.length === 0)
    return '$: expected an array of users, or an object with "users" and "queues"';
  const path = deepest.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `$${path}: ${deepest.message}`;
}
