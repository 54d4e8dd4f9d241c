// What the home page and the backend say to each other about setting owners right in bulk (`POST /bulk-changes`): schemas,
// and the types inferred from them. Codes and figures, no sentences but in `message`. The card does not carry this file.
import * as z from 'zod/mini';
import type { AnswerTo } from './answer-to.ts';
import { AUDIT_OBJECTS, REASONS, VERDICTS, auditFilterSchema } from './audits.ts';

/** Where a record stands. Each phase moves it on once, and never back. */
export const RECORD_STATES = [
  /** Chosen, and not looked at yet. */
  'waiting',
  /** It may be changed. */
  'ready',
  /** It is left alone, and `reason` says why. */
  'excluded',
  'written',
  /** It was not changed after all, and `reason` says why. */
  'not-written',
  'undone',
  /** The change stands, and `reason` says why. */
  'not-undone',
] as const;

/** Why a record is left as it is, in one word; the home page has a sentence for each. */
export const CHANGE_REASONS = [
  'gone',
  'synced',
  /** The settings do not let the app change such owners for this person, or HubSpot does not let the app. */
  'not-allowed',
  /** It has the proposed owner, or in "twin" an owner who counts in Salesforce. */
  'already',
  'no-owner',
  /** Nobody among the HubSpot owners is the Salesforce user whom the owner resembles. */
  'no-twin',
  'several-twins',
  /** A contact without an e-mail address never syncs. */
  'no-email',
  /** The proposed owner would not surely own it; `verdict` and `because` say what would become of it. */
  'not-certain',
  /** Somebody else changed the owner after the preview; theirs stands. */
  'owner-changed',
  /** Somebody else changed the owner at the same moment; ours stands on top of theirs. */
  'overlapped',
  /** HubSpot does not take the value. */
  'refused',
  /** HubSpot did not say whether it was changed. */
  'not-confirmed',
] as const;

export const CHANGE_STATES = [
  'previewing',
  'previewed',
  'writing',
  'written',
  'undoing',
  'undone',
  /** A limit was reached, or a system does not answer; it goes on by itself. */
  'waiting',
  'cancelled',
  'failed',
] as const;

const digits = z.string().check(z.regex(/^\d{1,15}$/u));
const object = z.enum(AUDIT_OBJECTS);
const changeId = z.guid();

/** Whom each record is to get: one owner for all, or each record's own owner corrected to the twin who counts. */
const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), ownerId: digits }),
  z.object({ kind: z.literal('twin') }),
]);

/** Rows of an audit by name; the page shows 25 at a time, and a filter takes any number. */
const MOST_NAMED = 1000;

const chosenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filter'), filter: auditFilterSchema }),
  z.object({
    kind: z.literal('records'),
    records: z.array(z.object({ object, id: digits })).check(z.minLength(1), z.maxLength(MOST_NAMED)),
  }),
]);

const everyRequest = { contract: z.optional(z.number()), locale: z.optional(z.string().check(z.maxLength(100))) };
const ofChange = { ...everyRequest, changeId };

export const bulkChangeRequestSchema = z.discriminatedUnion('action', [
  z.object({
    ...everyRequest,
    action: z.literal('propose'),
    /** The same proposal sent again has the same id, and proposes nothing. */
    requestId: z.guid(),
    /** A finished audit, whose rows are chosen from. */
    auditId: z.guid(),
    chosen: chosenSchema,
    owner: ownerSchema,
  }),
  z.object({ ...everyRequest, action: z.literal('list'), before: z.optional(changeId) }),
  /** Owners who count in Salesforce, to name one. */
  z.object({
    ...everyRequest,
    action: z.literal('owners'),
    search: z._default(z.string().check(z.maxLength(200)), ''),
  }),
  z.object({ ...ofChange, action: z.literal('status') }),
  z.object({ ...ofChange, action: z.literal('preview') }),
  z.object({
    ...ofChange,
    action: z.literal('rows'),
    state: z.optional(z.enum(RECORD_STATES)),
    page: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
    pageSize: z._default(z.int().check(z.minimum(1), z.maximum(100)), 25),
  }),
  z.object({
    ...ofChange,
    action: z.literal('apply'),
    /** The number of records that the person was shown beside the warning: another number changes nothing. */
    count: z.int().check(z.minimum(1)),
  }),
  z.object({ ...ofChange, action: z.literal('cancel') }),
  z.object({ ...ofChange, action: z.literal('undo') }),
  z.object({ ...ofChange, action: z.literal('export-link') }),
]);

const changeSchema = z.object({
  id: changeId,
  /** Null where the audit has been deleted since. */
  auditId: z.nullable(z.string()),
  owner: ownerSchema,
  state: z.enum(CHANGE_STATES),
  /** Why it waits or failed, in the person's language. */
  message: z.nullable(z.string()),
  /** HubSpot user. */
  startedBy: z.number(),
  /** ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.nullable(z.string()),
  counts: z.object({
    chosen: z.number(),
    states: z.record(z.enum(RECORD_STATES), z.number()),
    /** Of those that are ready: records that sync once their owner changes. */
    syncing: z.number(),
  }),
  canApply: z.boolean(),
  canUndo: z.boolean(),
});

/** Null name: nobody knows it any more. */
const person = z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) });
const why = {
  reason: z.nullable(z.enum(CHANGE_REASONS)),
  /** Of "not-certain": what would become of the record with the proposed owner, in an audit's words. */
  verdict: z.nullable(z.enum(VERDICTS)),
  because: z.nullable(z.enum(REASONS)),
};

const head = { contract: z.number(), ok: z.literal(true) };

export const bulkChangeAnswerSchema = z.discriminatedUnion('action', [
  z.object({ ...head, action: z.enum(['propose', 'status', 'apply', 'cancel', 'undo']), change: changeSchema }),
  z.object({
    ...head,
    action: z.literal('list'),
    /** Newest first. */
    changes: z.array(changeSchema),
    more: z.boolean(),
    /** Objects whose owners this person may have changed. */
    mayChange: z.array(object),
  }),
  z.object({
    ...head,
    action: z.literal('owners'),
    owners: z.array(z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) })),
    more: z.boolean(),
  }),
  z.object({
    ...head,
    action: z.literal('preview'),
    change: changeSchema,
    /** Who would own the records after the change; most records first. */
    owners: z.array(
      z.object({ from: z.nullable(person), to: person, predicted: person, count: z.number(), syncing: z.number() }),
    ),
    /** What cannot be done, and why; most records first. */
    excluded: z.array(z.object({ ...why, count: z.number() })),
  }),
  z.object({
    ...head,
    action: z.literal('rows'),
    rows: z.array(
      z.object({
        object,
        id: z.string(),
        name: z.nullable(z.string()),
        url: z.string(),
        from: z.nullable(person),
        to: z.nullable(person),
        predicted: z.nullable(person),
        state: z.enum(RECORD_STATES),
        ...why,
      }),
    ),
    total: z.number(),
    page: z.number(),
  }),
  z.object({ ...head, action: z.literal('export-link'), url: z.string(), expiresAt: z.string() }),
]);

export type RecordState = (typeof RECORD_STATES)[number];
export type ChangeReason = (typeof CHANGE_REASONS)[number];
export type ChangeState = (typeof CHANGE_STATES)[number];
export type ProposedOwner = z.infer<typeof ownerSchema>;
export type ChosenRecords = z.infer<typeof chosenSchema>;
export type BulkChangeRequest = z.infer<typeof bulkChangeRequestSchema>;
export type BulkChangeAnswer = z.infer<typeof bulkChangeAnswerSchema>;
/** The answer to one action. */
export type BulkChangeAnswerTo<Action extends BulkChangeRequest['action']> = AnswerTo<Action, BulkChangeAnswer>;
export type BulkChangeShown = z.infer<typeof changeSchema>;
