// Choosing another HubSpot owner: who fits, what a choice would do, and what the change did.
import * as z from 'zod/mini';
import { explanationSchema } from './explanation.ts';
import { ownerSchema, shownSchema } from './parts.ts';

const suggestionSchema = z.object({
  ownerId: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  /** Distinguishes owners of the same name; null if the name is unique. */
  username: z.nullable(z.string()),
  /** The person looking at the card, their teammates, or others. */
  group: z.enum(['me', 'team', 'others']),
  /** The Salesforce user is frozen: they would own the record but cannot log in. The card lists them separately. */
  frozen: z.boolean(),
  /** For an owner who fits, something worth knowing; for one who does not, the reason. */
  note: z.nullable(z.string()),
});

export const suggestionsSchema = z.object({
  /** The search text, because answers can arrive out of order. */
  search: z.string(),
  /** Owners who would become the Salesforce owner of this record, the most likely choice first. */
  fits: z.array(suggestionSchema),
  /** Owners who would not become the Salesforce owner, each with the reason. */
  misfits: z.array(suggestionSchema),
  /** How many more match the search than are listed. */
  moreFits: z.number(),
  moreMisfits: z.number(),
  /** Why choosing an owner has little or no effect here; null if it has. */
  advice: z.nullable(z.string()),
  /** ISO 8601: when owners and users were read. */
  readAt: z.string(),
});

const outlookSchema = z.pick(explanationSchema, {
  headline: true,
  standing: true,
  standingLabel: true,
  owners: true,
  decision: true,
  sureness: true,
});

export const whatIfSchema = z.object({
  owner: z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) }),
  /** The prediction with the present owner, and with this one. */
  now: outlookSchema,
  then: outlookSchema,
  /** True if this owner would become the Salesforce owner. */
  fits: z.boolean(),
  /** What choosing this owner does, or why it does not help. */
  verdict: z.string(),
  /** Side effects of the change, shown before it is made; null if there are none. */
  warning: z.nullable(z.string()),
  /** What to do in HubSpot's owner field, if the person saves the choice there; null if the app saves it. */
  inField: z.nullable(z.string()),
  /** The state that the record must still have when the choice is written. */
  shown: shownSchema,
});

export const RESOLUTION_RESULTS = [
  /** The chosen owner is set, by this request or by an earlier copy of it. */
  'done',
  /** The previous owner is restored. */
  'undone',
  /** Somebody else changed the owner, and their change stands. */
  'owner-changed',
  /** The record has had its first sync. */
  'synced-meanwhile',
  /** The chosen owner would not, or no longer, become the Salesforce owner. */
  'no-longer-matches',
  /** Salesforce could not be asked, so it is not known who fits. */
  'not-checked',
  /** The settings or HubSpot do not let the app do this. */
  'not-allowed',
  /** HubSpot rejected the value. */
  'refused',
  /** HubSpot did not confirm whether the write happened. */
  'not-confirmed',
] as const;

export const resolutionSchema = z.object({
  result: z.enum(RESOLUTION_RESULTS),
  title: z.string(),
  text: z.string(),
  /** Somebody else's change: who made it, when (ISO 8601), and the owner they set (null: none). */
  change: z.nullable(z.object({ by: z.string(), at: z.string(), owner: z.nullable(z.string()) })),
  /** For a synced record: its Salesforce owner; several if it is not known which. */
  salesforceOwners: z.array(ownerSchema),
  /** True if sending the same request again can help. */
  retryable: z.boolean(),
  /**
   * How to undo the change while the record is unsynced; null if there is nothing to undo. The receipt proves that this
   * app made the change.
   */
  undo: z.nullable(z.object({ shown: shownSchema, receipt: z.string(), label: z.string() })),
});

export type Suggestion = z.infer<typeof suggestionSchema>;
export type Suggestions = z.infer<typeof suggestionsSchema>;
export type Outlook = z.infer<typeof outlookSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
export type ResolutionResult = (typeof RESOLUTION_RESULTS)[number];
export type Resolution = z.infer<typeof resolutionSchema>;
