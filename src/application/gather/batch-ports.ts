// What batches need from outside, in addition to `../ports.ts`: many records per request. The app function does not
// include these.
import type { CrmObject, ExistingRecord } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import type { Result } from '../failures.ts';
import type { HubSpotContact, Rows } from '../ports.ts';

/** A record of any of the three objects, with the properties asked for. */
export type BatchRecord = HubSpotContact;

/** Which unsynced records a search returns. IDs are digits; HubSpot compares them as numbers. */
export interface SearchWindow {
  object: CrmObject;
  /** Only IDs greater than this; null means from the first. */
  after: string | null;
  /** Only IDs up to and including this one; null means to the last. */
  to: string | null;
  /** Only records of this owner; null means of any. */
  ownerId: string | null;
}

export interface SearchPage {
  records: BatchRecord[];
  /** Records in the whole window, including those before `offset`. */
  total: number;
}

export interface MembersPage {
  /** In ascending order. */
  ids: string[];
  /** Token of the next page; null after the last. */
  after: string | null;
}

/** A search returns at most this many records at once. */
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
  /** The members of a segment, by ascending ID. */
  members(segmentId: string, after: string | null, deadline: Deadline): Promise<MembersPage>;
  /** Up to 100 records by ID. Deleted ones are left out. */
  records(
    object: CrmObject,
    ids: readonly string[],
    properties: readonly string[],
    deadline: Deadline,
  ): Promise<BatchRecord[]>;
  /** The contacts of up to 1,000 companies. A company without contacts is left out. */
  contactsOf(companyIds: readonly string[], deadline: Deadline): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface ByEmailOrId {
  emails: readonly string[];
  ids: readonly string[];
}

/** An existing record, and the e-mail that led to it. */
export interface FoundRecord {
  /** Of a lead or contact; null otherwise. */
  email: string | null;
  id: string;
  /** Null if the rest of the row cannot be read. */
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
   * Everything that exists with one of the e-mail addresses or IDs, oldest first, in as few API calls as Salesforce's
   * limits allow. Each question fails alone. Rejects if Salesforce as a whole cannot be asked.
   */
  existing<Name extends keyof ManyQuestions>(
    questions: Pick<ManyQuestions, Name>,
    deadline: Deadline,
  ): Promise<Record<Name, Result<readonly FoundRecord[]>>>;
}

/** At most this many of the found rows go to one record: as many as a single record's query returns. */
export const MOST_ROWS = 200;

export function rowsOf(found: readonly FoundRecord[]): Rows<ExistingRecord> {
  const some = found.slice(0, MOST_ROWS);
  const rows = some.flatMap(({ record }) => (record === null ? [] : [record]));
  return { rows, odd: some.length - rows.length };
}
