// Parts that requests and answers share.
import * as z from 'zod/mini';

/** HubSpot's type IDs of the three objects that have the card. */
export const OBJECT_BY_TYPE_ID = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal' } as const;

/** An owner in Salesforce. `id` is null if only a name is known; `url` is null if the org's address is unknown. */
export const ownerSchema = z.object({
  type: z.enum(['User', 'Queue']),
  id: z.nullable(z.string()),
  name: z.string(),
  url: z.nullable(z.string()),
});

/**
 * What a rep was shown of a record. A write happens only if all of it still holds.
 */
export const shownSchema = z.object({
  /** HubSpot owner ID; null if the record had none. */
  ownerId: z.nullable(z.string()),
  /** When this owner was set, ISO 8601, from HubSpot's property history. Null if no owner was ever set. */
  ownerSince: z.nullable(z.string()),
  /** The record's Salesforce ID; null before its first sync. */
  salesforceId: z.nullable(z.string()),
});

/** How sure an answer is: a code, a label for reps, and a sentence with the basis. */
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
