import type { Context } from 'hono';
import type * as z from 'zod';
import type { State } from '../state.ts';
import { invalid, missingScopes, notHandled } from './answers.ts';

/** The refusal of a token that has none of the scopes of which one is needed, or null. */
export function missingScope({ hubspot }: State, oneOf: readonly string[]): Response | null {
  return oneOf.some((scope) => hubspot.scopes.has(scope)) ? null : missingScopes(oneOf);
}

/** The body, or the refusal of a body that is not such JSON. */
export async function readJson<T>(context: Context, schema: z.ZodType<T>): Promise<T | Response> {
  if (context.req.header('content-type')?.toLowerCase().startsWith('application/json') !== true)
    return notHandled(415, 'HTTP 415 Unsupported Media Type');
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return invalid(`Invalid input JSON: ${issue?.message ?? ''} at ${issue?.path.join('.') ?? ''}`);
}

/** `limit` and `after` of a list, or the refusal of what is no such number. */
export function readPaging(
  given: { limit?: string | undefined; after?: string | undefined },
  { most, usual }: { most: number; usual: number },
): { limit: number; from: number } | Response {
  const limit = Number(given.limit ?? usual);
  const from = Number(given.after ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) return invalid(`limit must be between 1 and ${most}`);
  if (!Number.isInteger(from) || from < 0) return invalid('after is not a paging token of this list');
  return { limit, from };
}

/** One page, and where the next begins. */
export function page<T>(
  all: readonly T[],
  { limit, from }: { limit: number; from: number },
  path: string,
): { results: T[]; paging?: object } {
  const after = String(from + limit);
  const more = from + limit < all.length;
  return {
    results: all.slice(from, from + limit),
    ...(more ? { paging: { next: { after, link: `${path}?limit=${limit}&after=${after}` } } } : {}),
  };
}
