// `--users`: reads who can be an assignee from an org's export.
import { z } from 'zod';
import type { Assignees } from '../domain/assignment-rules/index.ts';
import { CliError, refusedAt } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readJson } from './json-input.ts';
import { said } from './said.ts';

const userSchema = z.looseObject({ username: z.string(), isActive: z.nullish(z.boolean()) });
const queueSchema = z.looseObject({ developerName: z.string() });
const fileSchema = z.union([
  z.array(userSchema),
  z.looseObject({ users: z.array(userSchema), queues: z.nullish(z.array(queueSchema)) }),
]);

/**
 * Reads `[{username, isActive}]` or `{users, queues: [{developerName}]}`. Other keys are ignored.
 *
 * @throws CliError with file, JSON path and what was expected
 */
export async function readAssignees(file: string, streams: CliStreams): Promise<Assignees> {
  const parsed = fileSchema.safeParse(await readJson(file, streams));
  if (!parsed.success) throw problem(parsed.error, file);
  const { users, queues } = Array.isArray(parsed.data) ? { users: parsed.data, queues: null } : parsed.data;
  return {
    users: users.map(({ username, isActive }) => ({ username, isActive: isActive ?? null })),
    queues: queues ?? null,
  };
}

/** The deepest problem of the format that fits best. */
function problem({ issues: [issue] }: z.ZodError, file: string): CliError {
  const branches = issue?.code === 'invalid_union' ? issue.errors.flatMap(([first]) => first ?? []) : [];
  const deepest = [...branches].sort((a, b) => b.path.length - a.path.length)[0];
  if (deepest === undefined || deepest.path.length === 0) return refusedAt(`${file}: $`, said('refused.users', {}));
  const path = deepest.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return new CliError(`${file}: $${path}: ${deepest.message}`);
}
