// Parts that requests and answers share.
import * as z from 'zod/mini';

/** HubSpot's own ids of the three objects the card stands on. */
export const OBJECT_BY_TYPE_ID = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal' } as const;

/** An owner in Salesforce; `id` is null where only a name is known, `url` where the org's address is not. */
export const ownerSchema = z.object({
  type: z.enum(['User', 'Queue']),
  id: z.nullable(z.string()),
  name: z.string(),
  url: z.nullable(z.string()),
});

/**
 * What a rep was shown of a record, for a write to be held against: it happens only where all of it still holds.
 */
export const shownSchema = z.object({
  /** HubSpot owner id; null where the record had none. */
  ownerId: z.nullable(z.string()),
  /** ISO 8601, from HubSpot's property history: tells an owner who was set anew from the one shown. Null where none ever was. */
  ownerSince: z.nullable(z.string()),
  /** The Salesforce ID the record carried; null before its first sync. */
  salesforceId: z.nullable(z.string()),
});

/** How sure an answer is: a code, a word for a rep, and the sentence that says what it rests on. */
export const surenessSchema = z.object({
  level: z.enum(['high', 'medium', 'low']),
  /** One word or two, e.g. "Very likely". */
  label: z.string(),
  /** One sentence for "Why", e.g. "HubSpot documents this rule." */
  basis: z.string(),
});

export type Shown = z.infer<typeof shownSchema>;
export type Sureness = z.infer<typeof surenessSchema>;
export type OwnerShown = z.infer<typeof ownerSchema>;
