// The contract of `POST /owners` between the owners page and the backend: schemas and the types inferred from them. The
// card does not include this file.
import * as z from 'zod/mini';

/** Whether an owner's records keep that owner in Salesforce: certainly or very likely, perhaps, or never. */
export const OWNER_VERDICTS = ['matched', 'perhaps', 'never'] as const;

const verdict = z.enum(OWNER_VERDICTS);
const everyRequest = {
  contract: z.optional(z.number()),
  locale: z.optional(z.string().check(z.maxLength(100))),
  /** Words from a name or e-mail address. */
  search: z._default(z.string().check(z.maxLength(200)), ''),
  /** Null means all. */
  verdict: z._default(z.nullable(verdict), null),
};

export const ownersRequestSchema = z.discriminatedUnion('action', [
  z.object({
    ...everyRequest,
    action: z.literal('list'),
    /** Counted from 1, as HubSpot's table does. */
    page: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
    pageSize: z._default(z.int().check(z.minimum(1), z.maximum(100)), 25),
  }),
  z.object({ ...everyRequest, action: z.literal('export-link') }),
]);

const ownerSchema = z.object({
  id: z.string(),
  /** Null if HubSpot has no name, as for many archived owners. */
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  isArchived: z.boolean(),
  verdict,
  /** In the person's language. */
  reason: z.string(),
  /** Salesforce users: the match, or those who come closest. */
  users: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.nullable(z.string()),
      username: z.nullable(z.string()),
      isActive: z.nullable(z.boolean()),
      isFrozen: z.nullable(z.boolean()),
    }),
  ),
  moreUsers: z.number(),
  /** Unsynced records of this owner in the last finished audit of all records; null if there is none. */
  records: z.nullable(z.number()),
});

const head = { contract: z.number(), ok: z.literal(true) };

export const ownersAnswerSchema = z.discriminatedUnion('action', [
  z.object({
    ...head,
    action: z.literal('list'),
    owners: z.array(ownerSchema),
    total: z.number(),
    /** Numbers for all owners. */
    counts: z.object({ matched: z.number(), perhaps: z.number(), never: z.number() }),
    /** Texts about what could not be read or was left out. */
    notes: z.array(z.string()),
    /** ISO 8601. */
    readAt: z.string(),
    /** When the audit behind `records` started; null if there is none. */
    auditedAt: z.nullable(z.string()),
  }),
  z.object({ ...head, action: z.literal('export-link'), url: z.string(), expiresAt: z.string() }),
]);

export type OwnersRequest = z.infer<typeof ownersRequestSchema>;
export type OwnersAnswer = z.infer<typeof ownersAnswerSchema>;
export type OwnerShown = z.infer<typeof ownerSchema>;
