// What the card asks. The app function and the marketplace backend get the same actions; they differ in who says which
// record and which person it is. Keys that are not listed are ignored.
import * as z from 'zod/mini';
import { shownSchema } from './parts.ts';

const objectTypeId = z.enum(['0-1', '0-2', '0-3']);
/** HubSpot owner id. */
const ownerId = z.string().check(z.regex(/^\d{1,20}$/u));
/** Written as 8-4-4-4-12 hexadecimal digits; its version does not matter. */
const requestId = z.guid();

const everyRequest = {
  contract: z.number(),
  /** BCP 47, e.g. "de-AT"; English where it is missing or of a language that the product does not speak. */
  locale: z.optional(z.string().check(z.maxLength(100))),
  /** IANA, e.g. "Europe/Amsterdam", for times in texts; UTC where it is missing or unknown. */
  timeZone: z.optional(z.string().check(z.maxLength(100))),
};
const reads = { ...everyRequest, requestId: z.optional(requestId) };
/** The same write sent again has the same id. */
const writes = { ...everyRequest, requestId };

const explain = { ...reads, action: z.literal('explain') };
const suggest = { ...reads, action: z.literal('suggest'), search: z.string().check(z.maxLength(100)) };
const whatIf = { ...reads, action: z.literal('what-if'), ownerId };
const resolve = { ...writes, action: z.literal('resolve'), ownerId, shown: shownSchema };
const undo = { ...writes, action: z.literal('undo'), shown: shownSchema, receipt: z.string().check(z.maxLength(100)) };

/**
 * To the app function. HubSpot itself says which record's page is open (`PROPERTIES_TO_SEND`).
 * `viewer`: who the page says is looking. Good for an order of names and a trail; nothing is allowed because of it.
 */
const ofFunction = {
  record: z.object({ objectTypeId }),
  viewer: z.object({ userId: z.int(), name: z.string().check(z.maxLength(200)) }),
};

export const requestSchema = z.discriminatedUnion('action', [
  z.object({ ...explain, ...ofFunction }),
  z.object({ ...suggest, ...ofFunction }),
  z.object({ ...whatIf, ...ofFunction }),
  z.object({ ...resolve, ...ofFunction }),
  z.object({ ...undo, ...ofFunction }),
]);

/**
 * To the marketplace backend. The person is the one whom HubSpot signed for; the record is a claim, answered only if
 * `seen` equals what HubSpot says: milliseconds as text, `modified` is `lastmodifieddate` of contacts and
 * `hs_lastmodifieddate` of companies and deals.
 */
const ofServer = {
  record: z.object({
    objectTypeId,
    objectId: z.string().check(z.regex(/^\d{1,20}$/u)),
    seen: z.object({
      createdate: z.string().check(z.minLength(1), z.maxLength(40)),
      modified: z.string().check(z.minLength(1), z.maxLength(40)),
    }),
  }),
};

export const signedRequestSchema = z.discriminatedUnion('action', [
  z.object({ ...explain, ...ofServer }),
  z.object({ ...suggest, ...ofServer }),
  z.object({ ...whatIf, ...ofServer }),
  z.object({ ...resolve, ...ofServer }),
  z.object({ ...undo, ...ofServer }),
]);

export type Request = z.infer<typeof requestSchema>;
export type SignedRequest = z.infer<typeof signedRequestSchema>;
export type ActionName = Request['action'];
/** What both hosts' requests say. */
export type CommonRequest<Name extends ActionName = ActionName> = Omit<
  Extract<SignedRequest, { action: Name }>,
  'record'
>;
