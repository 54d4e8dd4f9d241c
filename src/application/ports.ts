// What use cases need from outside. Adapters implement these ports; a host combines them in a Tenant.
// A method that fails always rejects with a FailureError.
import type { AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import type { SalesforceObject, SalesforceUser } from '../domain/facts/org-snapshot.ts';
import type { CrmObject, ExistingRecord, HubSpotOwner } from '../domain/facts/record-facts.ts';
import type { Deadline } from './deadline.ts';
import type { Failure, Result } from './failures.ts';

export type { SalesforceObject } from '../domain/facts/org-snapshot.ts';

// ---- HubSpot

/** Property values are strings or null. A property that the account does not have is absent. */
export type HubSpotProperties = Readonly<Record<string, string | null>>;

export interface PropertyChange {
  /** Null if the property was emptied. */
  value: string | null;
  /** ISO 8601, as HubSpot returned it. */
  at: string;
  /** HubSpot's code for the source of the change, e.g. CRM_UI, INTEGRATION, SALESFORCE, AUTOMATION_PLATFORM. */
  sourceType: string;
  /** The user who made the change; null if it was no user. */
  userId: number | null;
}

export interface HubSpotRecord {
  id: string;
  properties: HubSpotProperties;
  /** IDs of associated contacts, each once; only for a company. */
  contactIds: string[];
  /** Every change of owner that HubSpot's history still holds, newest first. */
  ownerChanges: PropertyChange[];
  /** Every change of the Salesforce IDs, newest first. */
  syncChanges: PropertyChange[];
}

/** A contact's ID and the properties asked for. */
export interface HubSpotContact {
  id: string;
  properties: HubSpotProperties;
}

export interface ListedOwner extends HubSpotOwner {
  /** The owner's user; null for a queue. */
  userId: number | null;
  teamIds: string[];
}

/** How far a list of owners has been read. `after` is null before the first page. */
export interface OwnersSoFar {
  owners: ListedOwner[];
  after: string | null;
  /** True to list archived owners instead of active ones. */
  archived?: true;
}

/** Why HubSpot rejected a value: its error code, e.g. INVALID_OWNER_ID, and the property. Never the value. */
export interface Refusal {
  code: string;
  property: string | null;
}

export interface OwnerWrite {
  object: CrmObject;
  id: string;
  /** Null removes the owner. */
  ownerId: string | null;
  /** Written in the same request, so that both are saved or neither is. */
  trail: { property: string; text: string } | null;
}

/** What the answer to a write says about it. */
export type WriteAnswer =
  | { kind: 'accepted' }
  /** HubSpot refused; nothing was written. */
  | { kind: 'refused'; failure: Failure; refusals: Refusal[] }
  /** There was no readable answer. The write may have happened, or may still happen. */
  | { kind: 'unknown' };

/** One HubSpot account. */
export interface HubSpot {
  /**
   * Reads a record. Rejects with "not-found" if it does not exist. Properties that the account does not have are left
   * out.
   */
  record(
    which: { object: CrmObject; id: string },
    properties: readonly string[],
    deadline: Deadline,
  ): Promise<HubSpotRecord>;
  /** Reads an active or archived owner; null if HubSpot no longer knows it. */
  owner(id: string, deadline: Deadline): Promise<HubSpotOwner | null>;
  /** Reads the active owner of a user; null if there is none. */
  ownerOfUser(userId: number, deadline: Deadline): Promise<ListedOwner | null>;
  /**
   * Lists every active or every archived owner. If a page fails, `soFar` keeps the earlier ones, so a later call
   * resumes.
   */
  owners(soFar: OwnersSoFar, deadline: Deadline): Promise<ListedOwner[]>;
  /** Reads the IDs of the segments (lists) that a record is in. */
  segmentsOf(which: { object: CrmObject; id: string }, deadline: Deadline): Promise<string[]>;
  /** Reads up to 100 contacts by ID. Deleted ones are left out. */
  contacts(ids: readonly string[], properties: readonly string[], deadline: Deadline): Promise<HubSpotContact[]>;
  /** Up to 100 contacts of a company from HubSpot's search, which may lag. The request is sent once. */
  likelyContactsOf(companyId: string, properties: readonly string[], deadline: Deadline): Promise<HubSpotContact[]>;
  /** Sets `hubspot_owner_id`. The request is sent once. Never rejects. */
  writeOwner(write: OwnerWrite, deadline: Deadline): Promise<WriteAnswer>;
}

/** Provides access tokens. The host refreshes them once for all callers. */
export interface TokenSource {
  /** Returns a valid token. Rejects with a failure of the question "sign-in". */
  get(deadline: Deadline): Promise<string>;
  /**
   * Reports that the system rejected a token, so that the next `get` returns another or rejects. Resolves to false if
   * there is no other token.
   */
  refused(token: string): Promise<boolean>;
}

// ---- Salesforce

/** How to look up a person among users. Empty texts are ignored. */
export interface PersonToFind {
  firstName: string;
  lastName: string;
  email: string;
}

/** Questions that are asked together. The adapter puts as many into one API call as Salesforce allows. */
export interface SalesforceQuestions {
  /** Users who may be one of the people, by e-mail address or by name in either order, and users by username. */
  users?: { people: readonly PersonToFind[]; usernames: readonly string[] };
  /** Which of the users who may be one of the people are frozen. */
  frozen?: { people: readonly PersonToFind[] };
  leads?: { email: string; id: string | null };
  contacts?: { email: string; id: string | null };
  accounts?: { ids: readonly string[] };
  opportunity?: { id: string };
  queues?: true;
  /** Which lead assignment rules exist. Needs no metadata permission. */
  leadRuleNames?: true;
  /** The first page of active standard users. In a small org, it includes those whom lead assignment rules name. */
  likelyAssignees?: true;
}

/** The result of a query. Unreadable rows are left out and counted. */
export interface Rows<T> {
  rows: T[];
  odd: number;
}

/** One answer per question; each can fail on its own. */
export interface SalesforceAnswers {
  users: Rows<SalesforceUser>;
  /** IDs of frozen users. */
  frozen: Rows<string>;
  leads: Rows<ExistingRecord>;
  contacts: Rows<ExistingRecord>;
  accounts: Rows<ExistingRecord>;
  opportunity: Rows<ExistingRecord>;
  queues: Rows<SalesforceQueue>;
  leadRuleNames: Rows<{ name: string | null; active: boolean }>;
  likelyAssignees: Rows<SalesforceUser>;
}

export interface SalesforceQueue {
  id: string;
  developerName: string;
  name: string;
}

/** Lead assignment rules, parsed by the adapter. */
export interface LeadRulesReading {
  rules: AssignmentRuleSet;
  /** SHA-256 of the document, the key for caching the compiled rules. */
  fingerprint: string;
}

export const SALESFORCE_OBJECTS: readonly SalesforceObject[] = ['Lead', 'Contact', 'Account', 'Opportunity'];

/** Active automation that runs when a record is saved, of every object. */
export interface AutomationList {
  /** `object` is the org's own name for the object, which may be renamed or translated. */
  flows: {
    object: string;
    label: string;
    when: 'before-save' | 'after-save';
    on: 'create' | 'update' | 'both';
  }[];
  /** `object` is the object's API name. */
  triggers: { object: string; name: string; on: 'create' | 'update' | 'both' }[];
}

export interface ObjectDescription {
  /** The org's own name for the object. */
  label: string;
  /** Required fields of an insert: createable, not nillable, without a default. */
  required: string[];
  /** The active values of restricted picklists; with `code` for …CountryCode and …StateCode. */
  picklists: Readonly<Record<string, readonly { value: string; code?: string }[]>>;
  /** Fields that Salesforce fills if they are left out. */
  defaultedOnCreate: string[];
  /** Salesforce's type name by field, e.g. "string", "boolean", "double". */
  types: Readonly<Record<string, string>>;
}

export interface AllUsers extends Rows<SalesforceUser> {
  /** Why frozen users could not be read; then `isFrozen` is null. Null if they were. */
  frozenUnread: Failure | null;
}

/** One Salesforce org, read-only. */
export interface Salesforce {
  /** Address of the org's pages, e.g. "https://acme.my.salesforce.com"; null if not known yet. */
  readonly url: string | null;
  /** Signs in before the first question, to save time. If this fails, the first question reports it. */
  warmUp(): void;
  /**
   * Asks questions. Each has its own result, so one failed question does not reject. Rejects if Salesforce as a whole
   * cannot be asked.
   */
  ask<Name extends keyof SalesforceQuestions>(
    questions: Pick<SalesforceQuestions, Name>,
    deadline: Deadline,
  ): Promise<{ [Asked in Name]: Result<SalesforceAnswers[Asked]> }>;
  /** Lists every user who can own records, and marks frozen ones if that can be read. */
  allUsers(deadline: Deadline): Promise<AllUsers>;
  leadRules(deadline: Deadline): Promise<LeadRulesReading>;
  /**
   * Parses rules that an admin pasted. Throws a FailureError of the question "settings" if the text is not a rule file.
   */
  pastedLeadRules(xml: string): LeadRulesReading;
  automation(deadline: Deadline): Promise<AutomationList>;
  describe(object: SalesforceObject, deadline: Deadline): Promise<ObjectDescription>;
  /** Whether a user may read, and be given, up to 200 records; by record ID. */
  visibility(
    which: { userId: string; recordIds: readonly string[] },
    deadline: Deadline,
  ): Promise<ReadonlyMap<string, { canRead: boolean; canTransfer: boolean }>>;
}

// ---- The host

/** A cache key and the type of its value. */
export interface CacheKey<T> {
  readonly id: string;
  /** Never set; it only ties the type to the key. */
  readonly value?: T;
}

/**
 * The host's memory for one tenant between calls. A miss is always allowed. Values are not serialised, so compiled
 * rules, indexes and promises can be cached.
 */
export interface Cache {
  get<T>(key: CacheKey<T>): T | undefined;
  set<T>(key: CacheKey<T>, value: T): void;
  delete(key: CacheKey<unknown>): void;
}

/** Runs work one at a time per key, in order, across all processes that serve the tenant. */
export interface Lock {
  /**
   * Runs the work when its turn comes. Rejects with "slow" if that is not before the deadline; then the work never
   * starts.
   */
  run<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T>;
}

/** JSON values. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Identifies a write. The same request ID from another person is another write. */
export interface WriteKey {
  userId: number | null;
  /** UUID that the card makes for each thing that a person asks for. */
  requestId: string;
}

/** The result of a write. `keep` is false if nothing can have been written; then a retry runs again. */
export interface WriteRun<T> {
  value: T;
  keep: boolean;
}

export type WriteOnce<T> = { kind: 'first' | 'again'; value: T } | { kind: 'request-id-reused' };

/** Remembers writes for 24 hours. */
export interface Store {
  /**
   * Runs a write once per key. A repeated request gets the first result, and waits for it if necessary. If the process
   * died, the write runs again and detects its own earlier change.
   *
   * @param body fingerprint of the request. Another body with the same key fails with "request-id-reused"
   */
  once<T extends Json>(
    key: WriteKey,
    body: string,
    deadline: Deadline,
    run: () => Promise<WriteRun<T>>,
  ): Promise<WriteOnce<T>>;
}

/** Proves that a text came from this tenant. Its key is derived from a secret other than the access token. */
export interface Signer {
  /** Base64url. */
  sign(text: string): string;
  /** Compares in constant time. */
  verify(text: string, signature: string): boolean;
}

/** Time and timers in milliseconds. Tests inject their own. */
export interface Clock {
  now(): Date;
  /** Time since some fixed moment. It never goes backwards. */
  elapsed(): number;
  /** Runs a function once after a delay. @returns a function that cancels it */
  after(milliseconds: number, run: () => void): () => void;
}
