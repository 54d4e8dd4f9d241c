// What the card and the app function say to each other: schemas, and the types inferred from them.
// `zod/mini`, because the card carries these schemas too and its bundle is weighed.
import * as z from 'zod/mini';
import { resolutionSchema, suggestionsSchema, whatIfSchema } from './choosing-owner.ts';
import { explanationSchema, shownSchema } from './explanation.ts';

export * from './choosing-owner.ts';
export * from './explanation.ts';

/** Raised when an answer's shape changes so that an older card could not show it. */
export const CONTRACT_VERSION = 2;

/** HubSpot's own ids of the three objects the card stands on. */
export const OBJECT_BY_TYPE_ID = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal' } as const;

/**
 * Properties HubSpot itself reads from the record whose page is open and hands to the function.
 * `hs_object_id` ties the call to that record, and `createdate` to its object: the object's type comes from the
 * browser, and a contact and a company may have the same id. The owner's id lets the owner be read at the same time
 * as the record.
 */
export const PROPERTIES_TO_SEND = ['hs_object_id', 'createdate', 'hubspot_owner_id'] as const;

const record = { contract: z.number(), objectTypeId: z.enum(['0-1', '0-2', '0-3']) };
/** HubSpot owner id. */
const ownerId = z.string().check(z.regex(/^\d{1,20}$/u));
/** Who the page says is looking. Good for an order of names and a trail; nothing is allowed because of it. */
const viewer = z.object({ userId: z.int(), name: z.string().check(z.maxLength(200)) });

export const requestSchema = z.discriminatedUnion('action', [
  z.object({ ...record, action: z.literal('explain') }),
  z.object({ ...record, action: z.literal('suggest'), search: z.string().check(z.maxLength(100)), viewer }),
  z.object({ ...record, action: z.literal('what-if'), ownerId }),
  z.object({ ...record, action: z.literal('resolve'), ownerId, shown: shownSchema, viewer }),
  z.object({
    ...record,
    action: z.literal('undo'),
    shown: shownSchema,
    receipt: z.string().check(z.maxLength(100)),
    viewer,
  }),
]);

/** Codes the card translates into what to do. */
export const ERROR_CODES = [
  'bad-request',
  'contract-mismatch',
  'not-configured',
  'hubspot-not-allowed',
  'hubspot-record-not-found',
  'hubspot-rate-limited',
  'hubspot-unavailable',
  'timeout',
  'internal',
] as const;

const errorSchema = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  /** What the person reading can do about it. */
  help: z.string(),
  retryable: z.boolean(),
});

const head = { contract: z.number(), ok: z.literal(true) };

const succeeded = z.discriminatedUnion('action', [
  z.object({ ...head, action: z.literal('explain'), explanation: explanationSchema }),
  z.object({ ...head, action: z.literal('suggest'), suggestions: suggestionsSchema }),
  z.object({ ...head, action: z.literal('what-if'), whatIf: whatIfSchema }),
  z.object({ ...head, action: z.literal('resolve'), resolution: resolutionSchema }),
  z.object({ ...head, action: z.literal('undo'), resolution: resolutionSchema }),
]);
/** A refusal of `resolve` and `undo` means that this sending wrote nothing. */
const refused = z.object({ contract: z.number(), ok: z.literal(false), error: errorSchema });

export const answerSchema = z.union([succeeded, refused]);

export type Request = z.infer<typeof requestSchema>;
export type ActionName = Request['action'];
export type ErrorCode = (typeof ERROR_CODES)[number];
export type AnswerError = z.infer<typeof errorSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Refusal = z.infer<typeof refused>;
export type SuccessOf<Name extends ActionName> = Extract<z.infer<typeof succeeded>, { action: Name }>;
export type AnswerTo<Name extends ActionName> = SuccessOf<Name> | Refusal;

/** What either side says when the other speaks another version. */
export const OTHER_VERSION: AnswerError = {
  code: 'contract-mismatch',
  message: 'The card and its app function are of different versions.',
  help: 'Reload the page. If this stays, ask your HubSpot admin to deploy the latest build of Owner Preflight.',
  retryable: true,
};

export function refusal(error: AnswerError): Refusal {
  return { contract: CONTRACT_VERSION, ok: false, error };
}

/**
 * Reads an answer of the app function on the card's side of the wire.
 *
 * @param action what was asked for
 * @returns the answer; for anything else (an older or newer function, an answer to another question, a broken body)
 *   one that says so politely: `{ok: false, error: {code: 'contract-mismatch', …}}`. Never throws.
 */
export function parseAnswer<Name extends ActionName>(action: Name, value: unknown): AnswerTo<Name> {
  const parsed = z.safeParse(answerSchema, value);
  if (!parsed.success || parsed.data.contract !== CONTRACT_VERSION) return refusal(OTHER_VERSION);
  return isAnswerTo(action, parsed.data) ? parsed.data : refusal(OTHER_VERSION);
}

function isAnswerTo<Name extends ActionName>(action: Name, answer: Answer): answer is AnswerTo<Name> {
  return !answer.ok || answer.action === action;
}
