// What the card shows about a record: who will own it in Salesforce, why, and what can be done.
// Texts are in the person's language. The card's own decisions use the codes next to them.
import * as z from 'zod/mini';
import { LABEL_IDS } from './labels.ts';
import { ownerSchema, shownSchema, surenessSchema } from './parts.ts';

/** The answer to the question of a check or rule entry. "after": an earlier entry takes the lead first. */
export const ENTRY_RESULTS = ['yes', 'no', 'unknown', 'after'] as const;

const entrySchema = z.object({
  /** Counted from 1, as in Salesforce. */
  entry: z.number(),
  /** Whom the entry assigns to. */
  who: z.string(),
  result: z.enum(ENTRY_RESULTS),
  /** Why the entry takes the lead or not, in one short sentence. */
  why: z.string(),
  /** True for the entry that decided, or entries that could. They come first. */
  deciding: z.boolean(),
});

const comparedSchema = z.object({
  field: z.enum(['name', 'email']),
  /** The field's label, e.g. "Name". */
  label: z.string(),
  hubspot: z.string(),
  salesforce: z.string(),
  equal: z.boolean(),
});

const checkSchema = z.object({
  /** Code of the check, e.g. "owner-match". */
  check: z.string(),
  /** True for the check that decided. It comes first. */
  deciding: z.boolean(),
  /** The question, e.g. "Is the HubSpot owner an active Salesforce user?" */
  title: z.string(),
  result: z.enum(['yes', 'no', 'unknown']),
  /** What was found, in a sentence or two. */
  evidence: z.string(),
  /** Values of both systems side by side, where two were compared. */
  compared: z.array(comparedSchema),
  /** The entries of the lead assignment rule, the deciding ones first. */
  entries: z.array(entrySchema),
  /** Further lines, on demand. */
  details: z.array(z.string()),
});

export const ACTION_KINDS = [
  'choose-owner',
  'assign-to-me',
  'fix-email',
  'fix-name',
  'fix-field',
  'ask-admin',
  'change-in-salesforce',
  'check-again',
] as const;

const actionSchema = z.object({
  kind: z.enum(ACTION_KINDS),
  /** What to do, in one sentence. */
  text: z.string(),
  /** Label of the button, if the card can do it; null if the person does it elsewhere. */
  button: z.nullable(z.string()),
  for: z.enum(['rep', 'admin']),
  /** The HubSpot owner to set, for "assign-to-me" and for a choice that has one best answer. */
  ownerId: z.nullable(z.string()),
});

/** How the prediction compares with the HubSpot owner; shown as the card's status tag. */
export const STANDINGS = [
  'matches',
  'someone-else',
  'not-certain',
  'already-synced',
  'will-not-sync',
  'error',
] as const;

export const explanationSchema = z.object({
  object: z.enum(['contact', 'company', 'deal']),
  recordId: z.string(),
  /** The decision table's row and outcome, for tests and support. Never shown. */
  decision: z.string(),
  outcome: z.string(),

  // The answer
  standing: z.enum(STANDINGS),
  standingLabel: z.string(),
  /**
   * One line: who will own it in Salesforce, or what will happen instead. Starts with "If it syncs" if that is not
   * certain.
   */
  headline: z.string(),
  /** At most two short sentences. */
  reason: z.string(),
  sureness: surenessSchema,
  /** What the answer assumes because a setting is missing, and who can fix that; null if nothing is missing. */
  condition: z.nullable(z.object({ text: z.string(), step: z.string(), for: z.enum(['rep', 'admin']) })),
  /** What a rep must not miss (an existing owner beats the choice), or null. */
  readThisFirst: z.nullable(z.object({ title: z.string(), text: z.string() })),
  /** One owner: certain. Several: one of them. None: unknown. */
  owners: z.array(ownerSchema),
  /** The current HubSpot owner; null if none is set. */
  hubspotOwner: z.nullable(z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) })),

  // What to do
  primaryAction: z.nullable(actionSchema),
  secondaryAction: z.nullable(actionSchema),
  /** Shown instead of an action if the present owner is right. */
  keep: z.nullable(z.string()),
  /** Why no owner can be chosen here, in one sentence; null if one can. */
  nobodyCanBeChosen: z.nullable(z.string()),
  /**
   * A step for the admin: one line, and a text to send to them. The card replaces "{recordLink}" with the record's
   * address.
   */
  adminStep: z.nullable(z.object({ text: z.string(), copyText: z.string() })),
  /**
   * Who saves an owner chosen on the card: the app, or the person in HubSpot's own field. Null if none can be chosen.
   */
  ownerChangesBy: z.nullable(z.enum(['app', 'user'])),

  // Why
  checks: z.array(checkSchema),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  /** E.g. "Checked against 412 records that synced"; null if that was not done. */
  checkedAgainst: z.nullable(z.string()),

  // What would or could change it
  /** The smallest changes that lead to another owner, according to the engine; at most four. */
  counterfactuals: z.array(z.object({ change: z.string(), result: z.string() })),
  /** Other possible outcomes that the documentation leaves open. */
  alternatives: z.array(z.string()),
  /** Only caveats that apply to this record and org. */
  caveats: z.array(z.object({ id: z.string(), text: z.string() })),
  /** For a record that will not sync now: what would happen if it did. */
  ifItSyncs: z.nullable(
    z.object({
      headline: z.string(),
      reason: z.string(),
      owners: z.array(ownerSchema),
      decision: z.string(),
      sureness: surenessSchema,
      checks: z.array(checkSchema),
    }),
  ),
  /** Facts that could not be read, which make the prediction partial. Each has the reason and how to fix it. */
  unknowns: z.array(z.object({ what: z.string(), why: z.string(), fix: z.string() })),

  // In Salesforce
  /** Existing Salesforce records that the sync would match. */
  existingRecords: z.array(
    z.object({
      object: z.enum(['Lead', 'Contact', 'Account', 'Opportunity']),
      /** The object's label, e.g. "Lead". */
      label: z.string(),
      owner: z.string(),
      /** ISO 8601. */
      createdAt: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
  /** The Salesforce record that this record is synced with. */
  salesforceRecord: z.nullable(z.object({ label: z.string(), url: z.string() })),
  /** After the first sync: the Salesforce owner, and whether that was predicted. Null before. */
  after: z.nullable(
    z.object({ text: z.string(), owner: z.nullable(ownerSchema), predicted: z.enum(['yes', 'no', 'not-recorded']) }),
  ),

  shown: shownSchema,
  /**
   * HubSpot properties that can change this answer because they are mapped to a field that a rule uses. The card
   * predicts again when one of them changes, as it does for the owner, the e-mail address and the sync's own
   * properties.
   */
  watch: z.array(z.string()),
  /** ISO 8601: when the facts were read. */
  readAt: z.string(),
  /** ISO 8601: when the lead assignment rules were read, or null when they were not needed or not readable. */
  rulesReadAt: z.nullable(z.string()),
  /** The card's fixed texts. */
  labels: z.record(z.enum(LABEL_IDS), z.string()),
});

export type Standing = (typeof STANDINGS)[number];
export type EntryShown = z.infer<typeof entrySchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = (typeof ACTION_KINDS)[number];
export type Explanation = z.infer<typeof explanationSchema>;
