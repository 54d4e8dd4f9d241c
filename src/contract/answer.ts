// What the card receives: an answer to its action, or a refusal.
import * as z from 'zod/mini';
import { resolutionSchema, suggestionsSchema, whatIfSchema } from './choosing-owner.ts';
import { explanationSchema } from './explanation.ts';
import { ERROR_CODES } from './error-codes.ts';
import type { ActionName } from './request.ts';

const errorSchema = z.object({
  code: z.enum(ERROR_CODES),
  /** What happened, in the person's language; empty if the card's own text for the code is enough. */
  message: z.string(),
  /** What the person reading can do about it. */
  help: z.string(),
  retryable: z.boolean(),
  /** JSON path of what does not fit in a request, e.g. "$.record.objectId". */
  path: z.optional(z.string()),
});

const head = { contract: z.number(), ok: z.literal(true) };

const succeeded = z.discriminatedUnion('action', [
  z.object({ ...head, action: z.literal('explain'), explanation: explanationSchema }),
  z.object({ ...head, action: z.literal('suggest'), suggestions: suggestionsSchema }),
  z.object({ ...head, action: z.literal('what-if'), whatIf: whatIfSchema }),
  z.object({ ...head, action: z.literal('resolve'), resolution: resolutionSchema }),
  z.object({ ...head, action: z.literal('undo'), resolution: resolutionSchema }),
]);
/** A refused `resolve` or `undo` has written nothing. */
const refused = z.object({ contract: z.number(), ok: z.literal(false), error: errorSchema });

export const answerSchema = z.union([succeeded, refused]);

export type AnswerError = z.infer<typeof errorSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Refusal = z.infer<typeof refused>;
export type SuccessOf<Name extends ActionName> = Extract<z.infer<typeof succeeded>, { action: Name }>;
export type AnswerTo<Name extends ActionName> = SuccessOf<Name> | Refusal;
