// What detection and backtest need from outside: records that synced, with their histories, many a request.
import type { CrmObject, HubSpotOwner } from '../../domain/facts/record-facts.ts';
import type { LeadFields } from '../../domain/assignment-rules/index.ts';
import type { PastOwner, PastSalesforceRecord } from '../../domain/evidence/sample.ts';
import type { Deadline } from '../deadline.ts';
import type { Result } from '../failures.ts';
import type { HubSpotProperties, Json, PropertyChange } from '../ports.ts';

/** Records by their state of sync, those made last first. */
export interface PastSearch {
  object: CrmObject;
  /** Unsynced contacts are searched among those with an e-mail address: no other syncs. */
  synced: boolean;
  /** Only records made since then; null: of any age. */
  madeSince: Date | null;
  /** Only records made before then: the pages of a search must not move. */
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
  /** ISO 8601; null where it is not told. */
  since: string | null;
}

export interface PropertyDefinition {
  name: string;
  /** HubSpot's word, e.g. "string", "enumeration", "number", "bool", "datetime". */
  type: string;
  /** False for a property that the account made. */
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
  /** Up to 50 records; those that are gone are left out. */
  records(
    object: CrmObject,
    ids: readonly string[],
    properties: { now: readonly string[]; withHistory: readonly string[] },
    deadline: Deadline,
  ): Promise<RecordWithHistory[]>;
  /** Segments that up to 100 records are in; a record that is in none may be absent. */
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
/** A page of a search, and the records that are read together. */
export const PAGE = 200;
/** A search gives no more results than this. */
export const MOST_FOUND = 10_000;

export interface SalesforceQuestion {
  object: PastSalesforceRecord['object'];
  /** Up to 250. */
  ids: readonly string[];
  /** Fields to read beside creation and owner; such as the object does not have would fail the question. */
  fields: readonly string[];
}

/** A Salesforce record as it is today. */
export interface SalesforceToday {
  id: string;
  /** Milliseconds. */
  createdAt: number;
  createdBy: { id: string; name: string };
  /** Milliseconds; null where it is not told. */
  modifiedAt: number | null;
  owner: PastOwner;
  fields: LeadFields;
}

/** A change that the field history holds. */
export interface FieldChange {
  recordId: string;
  /** As the history calls it: "Owner", "Country". */
  field: string;
  /** Milliseconds. */
  at: number;
  from: string | number | boolean | null;
  to: string | number | boolean | null;
}

export interface SalesforcePastAnswer {
  records: Result<readonly SalesforceToday[]>;
  /** Of the owner and of the fields asked for. */
  changes: Result<readonly FieldChange[]>;
}

/** One Salesforce org, only read. */
export interface SalesforcePast {
  /** Everything in as few API calls as Salesforce's limits allow; the answers in the order of the questions. */
  made(questions: readonly SalesforceQuestion[], deadline: Deadline): Promise<SalesforcePastAnswer[]>;
  /** When the active lead assignment rule was changed last, in milliseconds; null where it is not told. */
  rulesChangedAt(deadline: Deadline): Promise<number | null>;
}

/** Keeps what was gathered, so that a run which ended early goes on where it was. It holds records' contents. */
export interface Checkpoint {
  /** What was added, in its order; empty for a new run. */
  read(): Promise<Json[]>;
  add(chunk: Json): Promise<void>;
  /** The run is over, or another one is wanted. */
  clear(): Promise<void>;
}
