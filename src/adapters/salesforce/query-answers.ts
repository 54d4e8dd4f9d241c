// What Salesforce answers to queries, alone and in a composite call.
import * as z from 'zod/mini';
import type { FailureError, Question, Result } from '../../application/failures.ts';
import { parseJson } from '../http/json.ts';
import type { HttpAnswer } from '../http/transport.ts';
import { brokenAnswer, restRefusal } from './salesforce-error.ts';

/** `nextRecordsUrl` must be a path in the same org; anything else could leak the session. */
export const pageSchema = z.object({
  records: z.array(z.unknown()),
  done: z.boolean(),
  nextRecordsUrl: z.optional(z.string().check(z.regex(/^\/services\/data\//u))),
});
export type Page = z.infer<typeof pageSchema>;
export const compositeSchema = z.object({
  compositeResponse: z.array(z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown() })),
});

/** Reads an answer. @throws FailureError "broken-answer" */
export function parsed<T>(question: Question, { text }: HttpAnswer, schema: z.ZodMiniType<T>): T {
  const read = schema.safeParse(parseJson(text));
  if (!read.success) throw brokenAnswer(question);
  return read.data;
}

/** What one query of a composite call came to. */
export function resultOf(
  question: Question,
  response: z.infer<typeof compositeSchema>['compositeResponse'][number] | undefined,
): Result<Page> {
  if (response?.httpStatusCode === 200) {
    const read = pageSchema.safeParse(response.body);
    if (read.success) return { ok: true, value: read.data };
  }
  const error: FailureError =
    response === undefined || response.httpStatusCode === 200
      ? brokenAnswer(question)
      : restRefusal(question, { status: response.httpStatusCode, body: response.body, retryAfter: null });
  return { ok: false, failure: error.failure };
}
