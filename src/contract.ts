// What the card and the app function say to each other: schemas, and the types inferred from them.
// `zod/mini`, because the card carries these schemas too and its bundle is weighed.
import * as z from 'zod/mini';

/** Raised when an answer's shape changes so that an older card could not show it. */
export const CONTRACT_VERSION = 1;

/** HubSpot's own ids of the three objects the card stands on. */
export const OBJECT_BY_TYPE_ID = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal' } as const;

/**
 * Properties HubSpot itself reads from the record whose page is open and hands to the function.
 * `hs_object_id` ties the call to that record; `parameters` are only what the browser says. The owner's id lets the
 * owner be read at the same time as the record.
 */
export const PROPERTIES_TO_SEND = ['hs_object_id', 'hubspot_owner_id'] as const;

export const requestSchema = z.object({
  contract: z.number(),
  action: z.literal('explain'),
  objectTypeId: z.enum(['0-1', '0-2', '0-3']),
});

const ownerSchema = z.object({ type: z.enum(['User', 'Queue']), id: z.nullable(z.string()), name: z.string() });

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
  /** ISO 8601: when the facts were read. */
  readAt: z.string(),
  /** ISO 8601: when the lead assignment rules were read, or null when they were not needed or not readable. */
  rulesReadAt: z.nullable(z.string()),
});

/** Codes the card translates into what to do. */
export const ERROR_CODES = [
  'bad-request',
  'contract-mismatch',
  'not-configured',
  'hubspot-not-allowed',
  'hubspot-record-not-found',
  'hubspot-rate-limited',
  'hubspot-unavailable',
  'timeout',
  'internal',
] as const;

const errorSchema = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  /** What the person reading can do about it. */
  help: z.string(),
  retryable: z.boolean(),
});

export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ contract: z.number(), ok: z.literal(true), explanation: explanationSchema }),
  z.object({ contract: z.number(), ok: z.literal(false), error: errorSchema }),
]);

export type ExplainRequest = z.infer<typeof requestSchema>;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type AnswerError = z.infer<typeof errorSchema>;
export type Standing = (typeof STANDINGS)[number];
export type Source = z.infer<typeof sourceSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Explanation = z.infer<typeof explanationSchema>;
export type Answer = z.infer<typeof answerSchema>;

/**
 * Reads an answer of the app function on the card's side of the wire.
 *
 * @returns the answer; for anything else (an older or newer function, a broken body) an answer that
 *   says so politely: `{ok: false, error: {code: 'contract-mismatch', …}}`. Never throws.
 */
export function parseAnswer(value: unknown): Answer {
  const parsed = z.safeParse(answerSchema, value);
  if (parsed.success && parsed.data.contract === CONTRACT_VERSION) return parsed.data;
  return {
    contract: CONTRACT_VERSION,
    ok: false,
    error: {
      code: 'contract-mismatch',
      message: 'The card and its app function are of different versions.',
      help: 'Reload the page. If this stays, ask your HubSpot admin to deploy the latest build of Owner Preflight.',
      retryable: true,
    },
  };
}
