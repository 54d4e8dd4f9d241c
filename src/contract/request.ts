// The card's requests. The app function and the marketplace backend receive the same actions, but differ in who names
// the record and the person. Unknown keys are ignored.
import * as z from 'zod/mini';
import { shownSchema } from './parts.ts';

const objectTypeId = z.enum(['0-1', '0-2', '0-3']);
/** HubSpot owner ID. */
const ownerId = z.string().check(z.regex(/^\d{1,20}$/u));
/** A UUID (8-4-4-4-12 hexadecimal digits) of any version. */
const requestId = z.guid();

const everyRequest = {
  contract: z.number(),
  /** BCP 47 tag, e.g. "de-AT". Missing or unsupported languages mean English. */
  locale: z.optional(z.string().check(z.maxLength(100))),
  /** IANA time zone for times in texts, e.g. "Europe/Amsterdam". Missing or unknown means UTC. */
  timeZone: z.optional(z.string().check(z.maxLength(100))),
};
const reads = { ...everyRequest, requestId: z.optional(requestId) };
/** A repeated write has the same ID. */
const writes = { ...everyRequest, requestId };

const explain = { ...reads, action: z.literal('explain') };
const suggest = { ...reads, action: z.literal('suggest'), search: z.string().check(z.maxLength(100)) };
const whatIf = { ...reads, action: z.literal('what-if'), ownerId };
const resolve = { ...writes, action: z.literal('resolve'), ownerId, shown: shownSchema };
const undo = { ...writes, action: z.literal('undo'), shown: shownSchema, receipt: z.string().check(z.maxLength(100)) };

/**
 * Requests to the app function. HubSpot itself says which record's page is open (`PROPERTIES_TO_SEND`). `viewer` is the
 * person according to the page. It may sort names and sign the trail, but grants no rights.
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
 * Requests to the marketplace backend. HubSpot's signature vouches for the person. The record is a claim, which is
 * answered only if `seen` equals what HubSpot says. Times are milliseconds as text; `modified` is `lastmodifieddate` of
 * contacts and `hs_lastmodifieddate` of companies and deals.
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
/** The part that requests to both hosts share. */
export type CommonRequest<Name extends ActionName = ActionName> = Omit<
  Extract<SignedRequest, { action: Name }>,
  'record'
>;
