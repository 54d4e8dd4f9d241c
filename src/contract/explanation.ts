// What the card shows of a record: who will own it in Salesforce, why, and what can be done.
import * as z from 'zod/mini';

/** An owner in Salesforce; `id` is null where only a name is known. */
export const ownerSchema = z.object({ type: z.enum(['User', 'Queue']), id: z.nullable(z.string()), name: z.string() });

const sourceSchema = z.object({ id: z.string(), title: z.string(), url: z.string() });

const comparedSchema = z.object({
  field: z.enum(['name', 'email']),
  hubspot: z.string(),
  salesforce: z.string(),
  equal: z.boolean(),
});

const checkSchema = z.object({
  /** Machine name of the check, e.g. "owner-match". */
  check: z.string(),
  /** The question in words, e.g. "Is the HubSpot owner an active Salesforce user?" */
  title: z.string(),
  result: z.enum(['yes', 'no', 'unknown']),
  evidence: z.string(),
  /** Values of both systems side by side, where two were compared. */
  compared: z.array(comparedSchema),
  /** Further lines, the deciding one first: rule entries, criteria, several users. */
  details: z.array(z.string()),
  sources: z.array(sourceSchema),
});

const actionSchema = z.object({
  kind: z.enum(['choose-owner', 'assign-to-me', 'fix-email', 'fix-name', 'ask-admin', 'change-in-salesforce', 'none']),
  text: z.string(),
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

/** How the answer compares with the owner chosen in HubSpot; the card's status tag. */
export const STANDINGS = ['matches', 'someone-else', 'not-certain', 'already-synced', 'will-not-sync'] as const;

export const explanationSchema = z.object({
  object: z.enum(['contact', 'company', 'deal']),
  recordId: z.string(),
  decision: z.string(),
  outcome: z.string(),
  standing: z.enum(STANDINGS),
  standingLabel: z.string(),
  /** One line: who will own it in Salesforce, or what will happen instead. */
  headline: z.string(),
  /** What stands under the headline: the rule in a sentence or two. */
  summary: z.string(),
  owners: z.array(ownerSchema),
  /** The owner the rep sees in HubSpot now; null when none is set. */
  hubspotOwner: z.nullable(z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) })),
  basis: z.enum(['documented', 'derived', 'undocumented']),
  basisLabel: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  confidenceLabel: z.string(),
  /** A warning a rep must not miss (an existing owner beats the choice), or null. */
  warning: z.nullable(z.string()),
  /** At most two, the most useful first. */
  actions: z.array(actionSchema),
  alternatives: z.array(z.string()),
  checks: z.array(checkSchema),
  /** What could still change it. */
  caveats: z.array(z.object({ id: z.string(), text: z.string(), sources: z.array(sourceSchema) })),
  /** Facts that could not be read: the prediction is partial. Each with why, and what would make it known. */
  unknowns: z.array(z.object({ what: z.string(), why: z.string(), fix: z.string() })),
  /** For a record that will not sync as things stand: what would happen if it did. */
  ifItSyncs: z.nullable(z.object({ headline: z.string(), owners: z.array(ownerSchema), decision: z.string() })),
  /** Who saves an owner chosen on the card: the app, or the person looking by HubSpot's own field. Null where none can be chosen. */
  ownerChangesBy: z.nullable(z.enum(['app', 'user'])),
  shown: shownSchema,
  /** ISO 8601: when the facts were read. */
  readAt: z.string(),
  /** ISO 8601: when the lead assignment rules were read, or null when they were not needed or not readable. */
  rulesReadAt: z.nullable(z.string()),
});

export type Shown = z.infer<typeof shownSchema>;
export type Standing = (typeof STANDINGS)[number];
export type Source = z.infer<typeof sourceSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Explanation = z.infer<typeof explanationSchema>;
