// What the card shows of a record: who will own it in Salesforce, why, and what can be done.
// Every text is in the person's language, made for them; codes stand beside it for what the card decides by.
import * as z from 'zod/mini';
import { LABEL_IDS } from './labels.ts';
import { ownerSchema, shownSchema, surenessSchema } from './parts.ts';

/** The answer to a check's or an entry's question; "after": an earlier entry takes the lead first. */
export const ENTRY_RESULTS = ['yes', 'no', 'unknown', 'after'] as const;

const entrySchema = z.object({
  /** Counted from 1, as in Salesforce. */
  entry: z.number(),
  /** Whom the entry assigns to. */
  who: z.string(),
  result: z.enum(ENTRY_RESULTS),
  /** Why it takes the lead, or does not; one short sentence. */
  why: z.string(),
  /** The one that decided, or one of those that could. They stand first. */
  deciding: z.boolean(),
});

const comparedSchema = z.object({
  field: z.enum(['name', 'email']),
  /** The field as people write it, e.g. "Name". */
  label: z.string(),
  hubspot: z.string(),
  salesforce: z.string(),
  equal: z.boolean(),
});

const checkSchema = z.object({
  /** Code of the check, e.g. "owner-match". */
  check: z.string(),
  /** True for the one check that decided; it stands first. */
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
  /** What the button says, where the card can do it itself; null where the person does it elsewhere. */
  button: z.nullable(z.string()),
  for: z.enum(['rep', 'admin']),
  /** The HubSpot owner to set, for "assign-to-me" and for a choice that has one best answer. */
  ownerId: z.nullable(z.string()),
});

/** How the answer compares with the owner chosen in HubSpot; the card's status tag. */
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
  /** The decision table's row, and its outcome word; for tests and support, never shown. */
  decision: z.string(),
  outcome: z.string(),

  // The answer
  standing: z.enum(STANDINGS),
  standingLabel: z.string(),
  /** One line: who will own it in Salesforce, or what will happen instead; begins with "If it syncs" where that is open. */
  headline: z.string(),
  /** At most two short sentences. */
  reason: z.string(),
  sureness: surenessSchema,
  /** What the answer takes for granted because a setting is missing, and whose step it is; null where nothing is. */
  condition: z.nullable(z.object({ text: z.string(), step: z.string(), for: z.enum(['rep', 'admin']) })),
  /** What a rep must not miss (an existing owner beats the choice), or null. */
  readThisFirst: z.nullable(z.object({ title: z.string(), text: z.string() })),
  /** One: named. Several: one of these. None: not known. */
  owners: z.array(ownerSchema),
  /** The owner the rep sees in HubSpot now; null when none is set. */
  hubspotOwner: z.nullable(z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) })),

  // What to do
  primaryAction: z.nullable(actionSchema),
  secondaryAction: z.nullable(actionSchema),
  /** Said instead of an action where the present owner is right. */
  keep: z.nullable(z.string()),
  /** Why no owner can be chosen here, in one sentence; null where one can. */
  nobodyCanBeChosen: z.nullable(z.string()),
  /** An admin's homework: one line, and a text to send to the admin. The card puts the record's page at "{recordLink}". */
  adminStep: z.nullable(z.object({ text: z.string(), copyText: z.string() })),
  /** Who saves an owner chosen on the card: the app, or the person looking by HubSpot's own field. Null where none can be chosen. */
  ownerChangesBy: z.nullable(z.enum(['app', 'user'])),

  // Why
  checks: z.array(checkSchema),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  /** "Checked against 412 records that synced", where that was done. */
  checkedAgainst: z.nullable(z.string()),

  // What would or could change it
  /** The smallest changes that lead to another owner, each decided by the engine; at most four. */
  counterfactuals: z.array(z.object({ change: z.string(), result: z.string() })),
  /** Who else it could be, where the documents leave a second possibility open. */
  alternatives: z.array(z.string()),
  /** Only what applies to this record and org. */
  caveats: z.array(z.object({ id: z.string(), text: z.string() })),
  /** For a record that will not sync as things stand: what would happen if it did. */
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
  /** Facts that could not be read: the prediction is partial. Each with why, and what would make it known. */
  unknowns: z.array(z.object({ what: z.string(), why: z.string(), fix: z.string() })),

  // In Salesforce
  /** Records that the sync meets. */
  existingRecords: z.array(
    z.object({
      object: z.enum(['Lead', 'Contact', 'Account', 'Opportunity']),
      /** The object as people write it, e.g. "Lead". */
      label: z.string(),
      owner: z.string(),
      /** ISO 8601. */
      createdAt: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
  /** The record that this one is synced with. */
  salesforceRecord: z.nullable(z.object({ label: z.string(), url: z.string() })),
  /** After the first sync: the owner there, and whether that was predicted; null before. */
  after: z.nullable(
    z.object({ text: z.string(), owner: z.nullable(ownerSchema), predicted: z.enum(['yes', 'no', 'not-recorded']) }),
  ),

  shown: shownSchema,
  /**
   * HubSpot properties whose change can change this answer, beside the owner, the e-mail address and what the sync writes:
   * those mapped to a field that a rule asks for. The card checks again when one changes on the page.
   */
  watch: z.array(z.string()),
  /** ISO 8601: when the facts were read. */
  readAt: z.string(),
  /** ISO 8601: when the lead assignment rules were read, or null when they were not needed or not readable. */
  rulesReadAt: z.nullable(z.string()),
  /** The card's fixed words. */
  labels: z.record(z.enum(LABEL_IDS), z.string()),
});

export type Standing = (typeof STANDINGS)[number];
export type EntryShown = z.infer<typeof entrySchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = (typeof ACTION_KINDS)[number];
export type Explanation = z.infer<typeof explanationSchema>;
