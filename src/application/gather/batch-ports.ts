// What the batch path needs from outside, beside the ports of `../ports.ts`: many records a request instead of one. The
// app function does not carry these.
import type { CrmObject, ExistingRecord } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import type { Result } from '../failures.ts';
import type { HubSpotContact, Rows } from '../ports.ts';

/** A record of any of the three objects, with the properties asked for. */
export type BatchRecord = HubSpotContact;

/** Which unsynced records a search is for. IDs are digits; HubSpot compares them as numbers. */
export interface SearchWindow {
  object: CrmObject;
  /** Only IDs greater than this; null from the first. */
  after: string | null;
  /** Only IDs up to this one; null to the last. */
  to: string | null;
  /** Only records of this owner; null of any. */
  ownerId: string | null;
}

export interface SearchPage {
  records: BatchRecord[];
  /** Records in the window, those before `offset` included. */
  total: number;
}

export interface MembersPage {
  /** Ascending. */
  ids: string[];
  /** Where the next page begins; null after the last. */
  after: string | null;
}

/** A search gives at most this many records at once. */
export const SEARCH_PAGE = 200;
/** "The maximum number of results is 10,000": offset and page together. */
export const SEARCH_END = 10_000;
/** HubSpot reads at most 100 records, and 1,000 associations, in a batch. */
export const BATCH_READ = 100;
export const ASSOCIATIONS_BATCH = 1000;

/** One HubSpot account, many records at a time. Every method rejects with a FailureError, and with nothing else. */
export interface HubSpotBatches {
  /** Unsynced records by ascending ID. `offset` and `limit` as HubSpot has them: `offset + limit` up to 10,000. */
  search(
    window: SearchWindow,
    page: { properties: readonly string[]; offset: number; limit: number },
    deadline: Deadline,
  ): Promise<SearchPage>;
  /** A segment's members, by ascending ID. */
  members(segmentId: string, after: string | null, deadline: Deadline): Promise<MembersPage>;
  /** Up to 100 records by ID; those that are gone are left out. */
  records(
    object: CrmObject,
    ids: readonly string[],
    properties: readonly string[],
    deadline: Deadline,
  ): Promise<BatchRecord[]>;
  /** Contacts of up to 1,000 companies; a company without any is left out. */
  contactsOf(companyIds: readonly string[], deadline: Deadline): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface ByEmailOrId {
  emails: readonly string[];
  ids: readonly string[];
}

/** An existing record, and the e-mail that led to it. */
export interface FoundRecord {
  /** Of a lead or contact. */
  email: string | null;
  id: string;
  /** Null for a row that cannot be read otherwise. */
  record: ExistingRecord | null;
}

export interface ManyQuestions {
  leads?: ByEmailOrId;
  contacts?: ByEmailOrId;
  accounts?: ByEmailOrId;
  opportunities?: ByEmailOrId;
}

/** One Salesforce org, many records at a time. */
export interface SalesforceBatches {
  /**
   * Everything that exists with one of the e-mails or IDs, oldest first, in as few API calls as Salesforce's limits
   * allow. Each question fails alone. Rejects where Salesforce as a whole cannot be asked.
   */
  existing<Name extends keyof ManyQuestions>(
    questions: Pick<ManyQuestions, Name>,
    deadline: Deadline,
  ): Promise<Record<Name, Result<readonly FoundRecord[]>>>;
}

/** What one record gets of the rows that were found: up to as many as a single record's query takes. */
export const MOST_ROWS = 200;

export function rowsOf(found: readonly FoundRecord[]): Rows<ExistingRecord> {
  const some = found.slice(0, MOST_ROWS);
  const rows = some.flatMap(({ record }) => (record === null ? [] : [record]));
  return { rows, odd: some.length - rows.length };
}
