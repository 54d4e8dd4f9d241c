// The contract of `POST /audits` between the home page and the backend: schemas and the types inferred from them. It
// has codes and figures; only `message` and `text` hold sentences. The card does not include this file.
import * as z from 'zod/mini';
import type { AnswerTo } from './answer-to.ts';
import { pastFiguresSchema } from './past-figures.ts';

export const AUDIT_OBJECTS = ['contact', 'company', 'deal'] as const;

/** What happens to a record, as a code. */
export const VERDICTS = [
  /** The HubSpot owner will be the Salesforce owner, certainly or very likely. */
  'keeps',
  /** It has no HubSpot owner, and one known person or queue gets it in Salesforce. */
  'assigned',
  /** It has a HubSpot owner, but another known person or queue gets it in Salesforce. */
  'elsewhere',
  /** The org's default lead owner or the integration user gets it. */
  'fallback',
  /** One of several owners, or an unknown one. */
  'undecided',
  'will-not-sync',
  'sync-error',
] as const;

/** Why, as a code. The home page has a sentence for each. */
export const REASONS = [
  // keeps
  'owner-matches',
  // assigned, elsewhere
  'existing-record',
  'rule-user',
  'rule-queue',
  'other',
  // The HubSpot owner does not, or may not, match a Salesforce user
  'owner-not-in-salesforce',
  'owner-inactive',
  'owner-archived',
  'owner-duplicate',
  'owner-name-differs',
  'owner-email-differs',
  'owner-user-type',
  'owner-is-queue',
  'owner-unknown',
  // fallback
  'no-rule-entry',
  'no-owner',
  // undecided
  'several-records',
  'rules-undecided',
  'rules-unreadable',
  'assignee-inactive',
  'not-readable',
  'settings-missing',
  // will-not-sync
  'no-email',
  'not-in-segment',
  'integration-off',
  'integration-paused',
  'object-off',
  'no-contacts',
  'contacts-are-leads',
  'contacts-not-in-segment',
  // sync-error
  'required-field',
  'picklist-value',
  'permission',
  'duplicate-rule',
] as const;

const digits = z.string().check(z.regex(/^\d{1,20}$/u));
const runId = z.guid();
const object = z.enum(AUDIT_OBJECTS);
const verdict = z.enum(VERDICTS);
const reason = z.enum(REASONS);

const scopeSchema = z.discriminatedUnion('kind', [
  /** Every record that has not synced yet. */
  z.object({ kind: z.literal('unsynced') }),
  /** The members of a segment (list) of one object. */
  z.object({ kind: z.literal('segment'), segmentId: digits }),
  /** The unsynced records of one HubSpot owner. */
  z.object({ kind: z.literal('owner'), ownerId: digits }),
]);

export const auditFilterSchema = z.object({
  object: z.optional(object),
  verdict: z.optional(verdict),
  reason: z.optional(reason),
  /** HubSpot owner ID; "none" for records without an owner. */
  ownerId: z.optional(z.union([digits, z.literal('none')])),
});

const everyRequest = { contract: z.optional(z.number()), locale: z.optional(z.string().check(z.maxLength(100))) };
const ofRun = { ...everyRequest, runId };

export const auditRequestSchema = z.discriminatedUnion('action', [
  z.object({
    ...everyRequest,
    action: z.literal('start'),
    /** A repeated start has the same ID and starts nothing. If a run is active, the answer is that run. */
    requestId: z.guid(),
    scope: scopeSchema,
    /** For an audit of a segment: only the segment's object. */
    objects: z._default(z.array(object).check(z.minLength(1), z.maxLength(3)), [...AUDIT_OBJECTS]),
  }),
  z.object({ ...everyRequest, action: z.literal('runs'), before: z.optional(runId) }),
  z.object({ ...ofRun, action: z.literal('status') }),
  z.object({ ...ofRun, action: z.literal('pause') }),
  z.object({ ...ofRun, action: z.literal('resume') }),
  z.object({ ...ofRun, action: z.literal('cancel') }),
  z.object({ ...ofRun, action: z.literal('figures') }),
  z.object({
    ...ofRun,
    action: z.literal('rows'),
    filter: z._default(auditFilterSchema, {}),
    sort: z._default(
      z.object({
        by: z.enum(['record', 'owner', 'verdict', 'reason']),
        direction: z._default(z.enum(['ascending', 'descending']), 'ascending'),
      }),
      { by: 'record', direction: 'ascending' },
    ),
    /** Counted from 1, as HubSpot's table does. */
    page: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
    pageSize: z._default(z.int().check(z.minimum(1), z.maximum(100)), 25),
  }),
  z.object({ ...ofRun, action: z.literal('owners') }),
  z.object({ ...everyRequest, action: z.literal('findings') }),
  z.object({ ...ofRun, action: z.literal('export-link'), filter: z._default(auditFilterSchema, {}) }),
  /** How predictions came out: of the whole account, not of a run. */
  z.object({ ...everyRequest, action: z.literal('past-figures') }),
  z.object({ ...everyRequest, action: z.literal('read-schedule') }),
  z.object({ ...everyRequest, action: z.literal('save-schedule'), weekly: z.boolean() }),
]);

export const RUN_STATES = ['planning', 'running', 'waiting', 'paused', 'done', 'cancelled', 'failed'] as const;

const runSchema = z.object({
  id: runId,
  scope: scopeSchema,
  objects: z.array(object),
  /** "waiting": HubSpot or Salesforce has reached a limit or does not answer. The run continues by itself. */
  state: z.enum(RUN_STATES),
  /** Why it waits or failed, in the person's language. */
  message: z.nullable(z.string()),
  /** HubSpot user who started it; null for a weekly run. */
  startedBy: z.nullable(z.number()),
  /** ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.nullable(z.string()),
  progress: z.object({
    /** Records decided so far, without synced records of a segment. */
    decided: z.number(),
    /** Records to decide, as far as they are counted. `isWhole`: all objects have been counted. */
    expected: z.number(),
    isWhole: z.boolean(),
    /** Synced records of a segment, which the audit skips. */
    synced: z.number(),
    /** Estimated seconds left, from the speed of the last minutes; null if not known yet. */
    secondsLeft: z.nullable(z.number()),
  }),
});

const figuresSchema = z.object({
  total: z.number(),
  verdicts: z.record(verdict, z.number()),
  reasons: z.array(z.object({ verdict, reason, count: z.number() })),
  objects: z.array(z.object({ object, verdicts: z.record(verdict, z.number()) })),
});

/** A HubSpot owner, or a Salesforce user or queue. `name` is null if it no longer exists. */
const person = z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) });

const rowSchema = z.object({
  object,
  id: z.string(),
  /** The record's current name in HubSpot; null if it was deleted or could not be read. */
  name: z.nullable(z.string()),
  /** Address of the record's page. */
  url: z.string(),
  /** Null if it had no owner when it was audited. */
  owner: z.nullable(person),
  /** Who gets it; null if no single owner is known. For a record that will not sync: who would get it if it did. */
  predicted: z.nullable(z.object({ ...person.shape, type: z.enum(['User', 'Queue']) })),
  verdict,
  reason,
  /** Row of the decision table. */
  decision: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const ownerSchema = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  /** Why the owner never becomes a Salesforce owner. */
  reason,
  /** The Salesforce user who comes closest; null if there is none. */
  user: z.nullable(
    z.object({
      name: z.nullable(z.string()),
      email: z.nullable(z.string()),
      isActive: z.nullable(z.boolean()),
      isFrozen: z.nullable(z.boolean()),
    }),
  ),
  /** Records of the run with this owner, and those that somebody else would own in Salesforce. */
  records: z.number(),
  loses: z.number(),
});

const findingSchema = z.object({
  /** Counted from 1; null for the rule as a whole. */
  entry: z.nullable(z.number()),
  kind: z.string(),
  by: z.array(z.number()),
  text: z.string(),
});

const scheduleSchema = z.object({
  weekly: z.boolean(),
  /** ISO 8601; null if it is off. */
  nextAt: z.nullable(z.string()),
  /** Set if the share of records for the default lead owner or the integration user rose. */
  note: z.nullable(z.object({ runId, before: z.number(), now: z.number(), text: z.string() })),
});

const head = { contract: z.number(), ok: z.literal(true) };

export const auditAnswerSchema = z.discriminatedUnion('action', [
  z.object({ ...head, action: z.enum(['start', 'status', 'pause', 'resume', 'cancel']), run: runSchema }),
  /** Newest first. */
  z.object({ ...head, action: z.literal('runs'), runs: z.array(runSchema), more: z.boolean() }),
  z.object({
    ...head,
    action: z.literal('figures'),
    run: runSchema,
    figures: figuresSchema,
    /** The last finished run before this one with the same scope and objects. */
    previous: z.nullable(z.object({ run: runSchema, figures: figuresSchema })),
  }),
  z.object({ ...head, action: z.literal('rows'), rows: z.array(rowSchema), total: z.number(), page: z.number() }),
  /** Sorted by number of records, highest first. */
  z.object({ ...head, action: z.literal('owners'), owners: z.array(ownerSchema) }),
  z.object({
    ...head,
    action: z.literal('findings'),
    /** Null if the org has no active rule or it could not be read; then `message` says why. */
    rule: z.nullable(z.string()),
    message: z.nullable(z.string()),
    findings: z.array(findingSchema),
  }),
  /** Null: nothing was compared yet. */
  z.object({ ...head, action: z.literal('past-figures'), past: z.nullable(pastFiguresSchema) }),
  z.object({ ...head, action: z.literal('export-link'), url: z.string(), expiresAt: z.string() }),
  z.object({ ...head, action: z.enum(['read-schedule', 'save-schedule']), schedule: scheduleSchema }),
]);

export type AuditObject = (typeof AUDIT_OBJECTS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type AuditReason = (typeof REASONS)[number];
export type AuditScope = z.infer<typeof scopeSchema>;
export type AuditFilter = z.infer<typeof auditFilterSchema>;
export type AuditRequest = z.infer<typeof auditRequestSchema>;
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
/** The answer to one action. */
export type AuditAnswerTo<Action extends AuditRequest['action']> = AnswerTo<Action, AuditAnswer>;
export type AuditRunShown = z.infer<typeof runSchema>;
export type AuditFigures = z.infer<typeof figuresSchema>;
export type AuditRow = z.infer<typeof rowSchema>;
export type AuditOwner = z.infer<typeof ownerSchema>;
export type AuditFinding = z.infer<typeof findingSchema>;
export type AuditSchedule = z.infer<typeof scheduleSchema>;
export type AuditRunState = (typeof RUN_STATES)[number];
