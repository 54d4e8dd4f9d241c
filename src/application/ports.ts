// What use cases need from outside. Adapters implement these; a host puts them together in a Tenant.
// Every method that can fail rejects with a FailureError, and with nothing else.
import type { AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import type { SalesforceObject, SalesforceUser } from '../domain/facts/org-snapshot.ts';
import type { CrmObject, ExistingRecord, HubSpotOwner } from '../domain/facts/record-facts.ts';
import type { Deadline } from './deadline.ts';
import type { Failure, Result } from './failures.ts';

export type { SalesforceObject } from '../domain/facts/org-snapshot.ts';

// ---- HubSpot

/** Property values are strings, or null; a property the account does not have is absent. */
export type HubSpotProperties = Readonly<Record<string, string | null>>;

export interface PropertyChange {
  /** Null where the property was emptied. */
  value: string | null;
  /** ISO 8601, as HubSpot gave it. */
  at: string;
  /** HubSpot's word for what made the change, e.g. CRM_UI, INTEGRATION, SALESFORCE, AUTOMATION_PLATFORM. */
  sourceType: string;
  /** The user who made it, where a user did. */
  userId: number | null;
}

export interface HubSpotRecord {
  id: string;
  properties: HubSpotProperties;
  /** IDs of associated contacts, each once; only for a company. */
  contactIds: string[];
  /** Every change of the owner that HubSpot still tells, newest first. */
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

/** As far as a list of owners has been read; `after` is null before the first page. */
export interface OwnersSoFar {
  owners: ListedOwner[];
  after: string | null;
  /** The archived ones instead of the active. */
  archived?: true;
}

/** What HubSpot found wrong with a value: its own code, e.g. INVALID_OWNER_ID, and the property. Never the value. */
export interface Refusal {
  code: string;
  property: string | null;
}

export interface OwnerWrite {
  object: CrmObject;
  id: string;
  /** Null empties the owner. */
  ownerId: string | null;
  /** Written in the same request, so that it is there exactly when the owner is. */
  trail: { property: string; text: string } | null;
}

/** What is known of a write from its answer alone. */
export type WriteAnswer =
  | { kind: 'accepted' }
  /** HubSpot said no: nothing was written. */
  | { kind: 'refused'; failure: Failure; refusals: Refusal[] }
  /** No answer, or none that can be read: it may have been written, or may yet be. */
  | { kind: 'unknown' };

/** One HubSpot account. */
export interface HubSpot {
  /** Rejects with "not-found" for a record that is not there. Properties that the account does not have are left out. */
  record(
    which: { object: CrmObject; id: string },
    properties: readonly string[],
    deadline: Deadline,
  ): Promise<HubSpotRecord>;
  /** An owner, among the archived ones where it is not among the active; null where HubSpot no longer knows it. */
  owner(id: string, deadline: Deadline): Promise<HubSpotOwner | null>;
  /** The active owner that a user is; null where there is none. */
  ownerOfUser(userId: number, deadline: Deadline): Promise<ListedOwner | null>;
  /** Every active owner, or every archived one. Pages that were read stay in `soFar` when a later one fails, to go on from. */
  owners(soFar: OwnersSoFar, deadline: Deadline): Promise<ListedOwner[]>;
  /** IDs of the segments (lists) that a record is in. */
  segmentsOf(which: { object: CrmObject; id: string }, deadline: Deadline): Promise<string[]>;
  /** Up to 100 contacts by ID; those that are gone are left out. */
  contacts(ids: readonly string[], properties: readonly string[], deadline: Deadline): Promise<HubSpotContact[]>;
  /** Contacts of a company as its search has them, which may lag: up to 100, asked for once. */
  likelyContactsOf(companyId: string, properties: readonly string[], deadline: Deadline): Promise<HubSpotContact[]>;
  /** Sets `hubspot_owner_id`. Sent once; never rejects. */
  writeOwner(write: OwnerWrite, deadline: Deadline): Promise<WriteAnswer>;
}

/** Where an access token comes from. The host refreshes it, once for everybody who waits. */
export interface TokenSource {
  /** A token to use now. Rejects with a failure of the question "sign-in". */
  get(deadline: Deadline): Promise<string>;
  /** Told that the system did not take a token: the next `get` gives another, or rejects. False where there is no other. */
  refused(token: string): Promise<boolean>;
}

// ---- Salesforce

/** How a person is looked up among users; an empty text is not looked for. */
export interface PersonToFind {
  firstName: string;
  lastName: string;
  email: string;
}

/** Questions that are asked together. The adapter puts as many into one API call as Salesforce takes. */
export interface SalesforceQuestions {
  /** Users who could be one of the people, by name in either order or by e-mail, and those with the usernames. */
  users?: { people: readonly PersonToFind[]; usernames: readonly string[] };
  /** Frozen among users who could be one of the people. */
  frozen?: { people: readonly PersonToFind[] };
  leads?: { email: string; id: string | null };
  contacts?: { email: string; id: string | null };
  accounts?: { ids: readonly string[] };
  opportunity?: { id: string };
  queues?: true;
  /** Which lead assignment rules exist: needs no permission on metadata. */
  leadRuleNames?: true;
  /** Active standard users, as many as come cheaply: where there are few, those whom lead rules name are among them. */
  likelyAssignees?: true;
}

/** What a query gave. A row that cannot be read costs that row, and is counted. */
export interface Rows<T> {
  rows: T[];
  odd: number;
}

/** One answer a question, each failing alone. */
export interface SalesforceAnswers {
  users: Rows<SalesforceUser>;
  /** User ids. */
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

/** Lead assignment rules, parsed at the border. */
export interface LeadRulesReading {
  rules: AssignmentRuleSet;
  /** SHA-256 of the document: what was compiled from it is kept under this. */
  fingerprint: string;
}

export const SALESFORCE_OBJECTS: readonly SalesforceObject[] = ['Lead', 'Contact', 'Account', 'Opportunity'];

/** Active automation that runs when a record is saved, of every object. */
export interface AutomationList {
  /** `object` is what the org calls the object: an org may rename or translate it. */
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
  /** What the org calls the object. */
  label: string;
  /** Fields that an insert needs: createable, not nillable, no default. */
  required: string[];
  /** Restricted picklists: their active values; with `code` for …CountryCode and …StateCode. */
  picklists: Readonly<Record<string, readonly { value: string; code?: string }[]>>;
  /** Fields that Salesforce fills where they are left out. */
  defaultedOnCreate: string[];
  /** By field: Salesforce's own word, e.g. "string", "boolean", "double". */
  types: Readonly<Record<string, string>>;
}

export interface AllUsers extends Rows<SalesforceUser> {
  /** Set where nobody could be marked: then `isFrozen` is null. */
  frozenUnread: Failure | null;
}

/** One Salesforce org, only read. */
export interface Salesforce {
  /** Where the org's pages are, e.g. "https://acme.my.salesforce.com"; null where it is not known yet. */
  readonly url: string | null;
  /** Signs in ahead of the first question, while something else is waited for. Its failure shows at that question. */
  warmUp(): void;
  /** Never rejects for one question: each has its own result. Rejects where Salesforce as a whole cannot be asked. */
  ask<Name extends keyof SalesforceQuestions>(
    questions: Pick<SalesforceQuestions, Name>,
    deadline: Deadline,
  ): Promise<{ [Asked in Name]: Result<SalesforceAnswers[Asked]> }>;
  /** Every user who could be an owner, frozen ones marked where that can be read. */
  allUsers(deadline: Deadline): Promise<AllUsers>;
  leadRules(deadline: Deadline): Promise<LeadRulesReading>;
  /** Rules that an admin pasted. Throws a FailureError of the question "settings" for text that is none. */
  pastedLeadRules(xml: string): LeadRulesReading;
  automation(deadline: Deadline): Promise<AutomationList>;
  describe(object: SalesforceObject, deadline: Deadline): Promise<ObjectDescription>;
  /** Whether a user may read and be given records: by record id. Up to 200. */
  visibility(
    which: { userId: string; recordIds: readonly string[] },
    deadline: Deadline,
  ): Promise<ReadonlyMap<string, { canRead: boolean; canTransfer: boolean }>>;
}

// ---- The host's own

/** A key of the cache, and what is kept under it. */
export interface CacheKey<T> {
  readonly id: string;
  /** Never set: it only ties the type to the key. */
  readonly value?: T;
}

/**
 * What one tenant's host keeps in memory between calls; a miss is always allowed. Values are not serialised: compiled
 * rules and indexes are kept as they are, promises of readings under way too.
 */
export interface Cache {
  get<T>(key: CacheKey<T>): T | undefined;
  set<T>(key: CacheKey<T>, value: T): void;
  delete(key: CacheKey<unknown>): void;
}

/** One at a time by key, in the order asked for, across every process that serves the tenant. */
export interface Lock {
  /** Rejects with "slow" where the turn does not come before the deadline; the work then never begins. */
  run<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T>;
}

/** Values that a database can keep. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Whose write it is: the same id from another person is another write. */
export interface WriteKey {
  userId: number | null;
  /** UUID, made by the card once for each thing that a person asks for. */
  requestId: string;
}

/** What a write came to. `keep` is false where nothing can have been written, so that trying again tries again. */
export interface WriteRun<T> {
  value: T;
  keep: boolean;
}

export type WriteOnce<T> = { kind: 'first' | 'again'; value: T } | { kind: 'request-id-reused' };

/** Remembers writes for 24 hours. */
export interface Store {
  /**
   * Runs a write once for its key. The same request again gets what the first came to; one that comes meanwhile waits
   * for it. A write whose process died is run again: it finds what it did itself.
   *
   * @param body fingerprint of the request: another body under the same key is "request-id-reused"
   */
  once<T extends Json>(
    key: WriteKey,
    body: string,
    deadline: Deadline,
    run: () => Promise<WriteRun<T>>,
  ): Promise<WriteOnce<T>>;
}

/** Proves that a text came from this tenant. The key is its own: derived from a secret, and not the access token. */
export interface Signer {
  /** Base64url. */
  sign(text: string): string;
  /** In constant time. */
  verify(text: string, signature: string): boolean;
}

/** The time, and timers; tests inject their own. Milliseconds. */
export interface Clock {
  now(): Date;
  /** Since some fixed moment; never goes back. */
  elapsed(): number;
  /** Runs once after a while. @returns a function that cancels it */
  after(milliseconds: number, run: () => void): () => void;
}
