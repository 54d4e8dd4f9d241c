// What detection and backtest need from outside: synced records with their histories, many per request.
import type { CrmObject, HubSpotOwner } from '../../domain/facts/record-facts.ts';
import type { LeadFields } from '../../domain/assignment-rules/index.ts';
import type { PastOwner, PastSalesforceRecord } from '../../domain/evidence/sample.ts';
import type { Deadline } from '../deadline.ts';
import type { Result } from '../failures.ts';
import type { HubSpotProperties, Json, PropertyChange } from '../ports.ts';

/** Records by sync state, newest first. */
export interface PastSearch {
  object: CrmObject;
  /** False searches unsynced records. Of contacts, only those with an e-mail address, since no others sync. */
  synced: boolean;
  /** Only records created since then; null means of any age. */
  madeSince: Date | null;
  /** Only records created before then, so that new records do not shift the pages of the search. */
  madeBefore: Date;
}

/** A record with every change of some properties, newest first. */
export interface RecordWithHistory {
  id: string;
  properties: HubSpotProperties;
  histories: Readonly<Record<string, readonly PropertyChange[]>>;
}

export interface Membership {
  segmentId: string;
  /** ISO 8601; null if HubSpot does not say. */
  since: string | null;
}

export interface PropertyDefinition {
  name: string;
  /** HubSpot's type name, e.g. "string", "enumeration", "number", "bool", "datetime". */
  type: string;
  /** False for a custom property. */
  isHubSpots: boolean;
  isCalculated: boolean;
}

/** One HubSpot account. Every method rejects with a FailureError, and with nothing else. */
export interface HubSpotPast {
  search(
    which: PastSearch,
    page: { offset: number; limit: number },
    deadline: Deadline,
  ): Promise<{ ids: string[]; total: number }>;
  /** Up to 50 records. Deleted ones are left out. */
  records(
    object: CrmObject,
    ids: readonly string[],
    properties: { now: readonly string[]; withHistory: readonly string[] },
    deadline: Deadline,
  ): Promise<RecordWithHistory[]>;
  /** The segments of up to 100 records. A record that is in none may be absent. */
  segments(
    object: CrmObject,
    ids: readonly string[],
    deadline: Deadline,
  ): Promise<ReadonlyMap<string, readonly Membership[]>>;
  /** Every owner, archived ones included. */
  owners(deadline: Deadline): Promise<HubSpotOwner[]>;
  properties(object: CrmObject, deadline: Deadline): Promise<PropertyDefinition[]>;
}

/** "The maximum number of inputs supported in a batch request for property histories is 50." */
export const HISTORY_BATCH = 50;
export const SEGMENTS_BATCH = 100;
/** Records in one page of a search, which are also read together. */
export const PAGE = 200;
/** A search returns no more results than this. */
export const MOST_FOUND = 10_000;

export interface SalesforceQuestion {
  object: PastSalesforceRecord['object'];
  /** At most 250 record IDs. */
  ids: readonly string[];
  /** Fields to read besides creation date and owner. The object must have all of them, or the question fails. */
  fields: readonly string[];
}

/** A Salesforce record as it is today. */
export interface SalesforceToday {
  id: string;
  /** Milliseconds. */
  createdAt: number;
  createdBy: { id: string; name: string };
  /** Milliseconds; null if it is not known. */
  modifiedAt: number | null;
  owner: PastOwner;
  fields: LeadFields;
}

/** A change from the field history. */
export interface FieldChange {
  recordId: string;
  /** The history's name for the field, e.g. "Owner", "Country". */
  field: string;
  /** Milliseconds. */
  at: number;
  from: string | number | boolean | null;
  to: string | number | boolean | null;
}

export interface SalesforcePastAnswer {
  records: Result<readonly SalesforceToday[]>;
  /** Changes of the owner and of the fields asked for. */
  changes: Result<readonly FieldChange[]>;
}

/** One Salesforce org, read-only. */
export interface SalesforcePast {
  /** Answers all questions, in their order, in as few API calls as Salesforce's limits allow. */
  made(questions: readonly SalesforceQuestion[], deadline: Deadline): Promise<SalesforcePastAnswer[]>;
  /** When the active lead assignment rule was last changed, in milliseconds; null if unknown. */
  rulesChangedAt(deadline: Deadline): Promise<number | null>;
}

/** Saves what was gathered, so that an interrupted run can resume. It holds the contents of records. */
export interface Checkpoint {
  /** Everything that was added, in order; empty for a new run. */
  read(): Promise<Json[]>;
  add(chunk: Json): Promise<void>;
  /** Deletes everything, because the run is complete or another one is starting. */
  clear(): Promise<void>;
}
