// Choosing another HubSpot owner: who fits, what a choice would do, and what became of it.
import * as z from 'zod/mini';
import { explanationSchema } from './explanation.ts';
import { ownerSchema, shownSchema } from './parts.ts';

const suggestionSchema = z.object({
  ownerId: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  /** Tells owners of the same name apart; null where the name alone does. */
  username: z.nullable(z.string()),
  /** The person looking, a teammate of theirs, or anybody else. */
  group: z.enum(['me', 'team', 'others']),
  /** The Salesforce user is frozen: they would own the record but cannot log in. They stand apart. */
  frozen: z.boolean(),
  /** For one who fits, what is worth knowing; for one who does not, why. */
  note: z.nullable(z.string()),
});

export const suggestionsSchema = z.object({
  /** The text that was searched for; answers can overtake each other. */
  search: z.string(),
  /** Owners who would become the Salesforce owner of this record, the most likely choice first. */
  fits: z.array(suggestionSchema),
  /** Owners who would not, each with the reason. */
  misfits: z.array(suggestionSchema),
  /** How many more match the search than are listed. */
  moreFits: z.number(),
  moreMisfits: z.number(),
  /** Why choosing can do little or nothing here; null where it can. */
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
  /** The prediction as the record is, and as it would be with this owner. */
  now: outlookSchema,
  then: outlookSchema,
  /** True when this owner would become the Salesforce owner. */
  fits: z.boolean(),
  /** What choosing this owner does, or why it does not help, in plain words. */
  verdict: z.string(),
  /** What the change itself sets going; to be read before it is made. Null where it sets nothing going. */
  warning: z.nullable(z.string()),
  /** What to do in HubSpot's own owner field, where the person saves the choice there; null where the app does. */
  inField: z.nullable(z.string()),
  /** What the choice is held against when it is written. */
  shown: shownSchema,
});

export const RESOLUTION_RESULTS = [
  /** The owner is the chosen one, by this request or an earlier one of the same. */
  'done',
  /** The owner is again the one before. */
  'undone',
  /** Somebody else changed the owner; theirs stands. */
  'owner-changed',
  /** The record has had its first sync. */
  'synced-meanwhile',
  /** The chosen owner would not, or no longer, become the Salesforce owner. */
  'no-longer-matches',
  /** Salesforce could not be asked, so nobody is known to fit. */
  'not-checked',
  /** Neither the settings nor HubSpot let the app do this. */
  'not-allowed',
  /** HubSpot did not take the value. */
  'refused',
  /** It may have been written, or not. */
  'not-confirmed',
] as const;

export const resolutionSchema = z.object({
  result: z.enum(RESOLUTION_RESULTS),
  title: z.string(),
  text: z.string(),
  /** For somebody else's change: who, when (ISO 8601), and whom they set (null: nobody). */
  change: z.nullable(z.object({ by: z.string(), at: z.string(), owner: z.nullable(z.string()) })),
  /** For a record that synced: who owns it there; several when it cannot be told apart. */
  salesforceOwners: z.array(ownerSchema),
  /** True when sending the same request again can help. */
  retryable: z.boolean(),
  /** How to take the change back while the record is unsynced; null where there is nothing to take back. The receipt is the function's proof that the change was its own. */
  undo: z.nullable(z.object({ shown: shownSchema, receipt: z.string(), label: z.string() })),
});

export type Suggestion = z.infer<typeof suggestionSchema>;
export type Suggestions = z.infer<typeof suggestionsSchema>;
export type Outlook = z.infer<typeof outlookSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
export type ResolutionResult = (typeof RESOLUTION_RESULTS)[number];
export type Resolution = z.infer<typeof resolutionSchema>;
