// What bulk changes come to: figures, rows by page, everything for an export.
import { sql } from 'kysely';
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import type { AuditObject, AuditReason, Verdict } from '../../contract/audits.ts';
import type { ChangeReason, RecordState } from '../../contract/bulk-changes.ts';
import { CODES } from './audit-codes.ts';
import type { Database } from './database.ts';
import type { AccountCipher } from './vault.ts';

export const BULK_PEOPLE_COLUMN = 'bulk_change_people.detail';

/** Somebody whom records name. */
export interface BulkPerson {
  id: string | null;
  name: string;
}

export interface Because {
  reason: ChangeReason | null;
  verdict: Verdict | null;
  because: AuditReason | null;
}

export interface ChangeRecord extends Because {
  object: AuditObject;
  id: string;
  state: RecordState;
  /** HubSpot owner IDs; null for none. */
  from: string | null;
  to: string | null;
  /** Key of a person. */
  predicted: string | null;
}

/** Records that go from one owner to another. */
export interface OwnerPair {
  from: string | null;
  to: string;
  predicted: string;
  count: number;
  syncing: number;
}

interface Row extends Because {
  object: number;
  record_id: number;
  state: RecordState;
  from_owner: number;
  to_owner: number;
  predicted: string | null;
}

const ownerOf = (number: number): string | null => (number === 0 ? null : String(number));

export class BulkChangeRecords {
  constructor(private readonly database: Database) {}

  /** How many records are in each state, and how many of those that are ready will sync. */
  async counts(changeNo: number): Promise<{ state: RecordState; count: number; syncing: number }[]> {
    const { rows } = await sql<{ state: RecordState; count: number; syncing: number }>`
      SELECT state, count(*)::int AS count, (count(*) FILTER (WHERE will_sync))::int AS syncing
      FROM bulk_change_records WHERE change_no = ${changeNo} GROUP BY state`.execute(this.database.db);
    return rows;
  }

  /** Who gets how many from whom; most records first. */
  async pairs(changeNo: number, limit: number): Promise<OwnerPair[]> {
    const { rows } = await sql<{
      from_owner: number;
      to_owner: number;
      predicted: string;
      count: number;
      syncing: number;
    }>`SELECT from_owner, to_owner, predicted, count(*)::int AS count, (count(*) FILTER (WHERE will_sync))::int AS syncing
      FROM bulk_change_records WHERE change_no = ${changeNo} AND to_owner <> 0 AND predicted IS NOT NULL
      GROUP BY from_owner, to_owner, predicted ORDER BY 4 DESC, 1, 2 LIMIT ${limit}`.execute(this.database.db);
    return rows.map(({ from_owner, to_owner, ...pair }) => ({
      ...pair,
      from: ownerOf(from_owner),
      to: String(to_owner),
    }));
  }

  /** Why how many are left alone; most first. */
  async excluded(changeNo: number): Promise<(Because & { count: number })[]> {
    const { rows } = await sql<Because & { count: number }>`
      SELECT reason, verdict, because, count(*)::int AS count FROM bulk_change_records
      WHERE change_no = ${changeNo} AND state = 'excluded' GROUP BY reason, verdict, because
      ORDER BY 4 DESC, reason, verdict, because`.execute(this.database.db);
    return rows;
  }

  async page(
    changeNo: number,
    state: RecordState | null,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<ChangeRecord[]> {
    const { rows } = await sql<Row>`SELECT * FROM bulk_change_records
      WHERE change_no = ${changeNo} AND (${state}::text IS NULL OR state = ${state}::text)
      ORDER BY object, record_id LIMIT ${limit} OFFSET ${offset}`.execute(this.database.db);
    return rows.map(recordOf);
  }

  /** All, by object and record, some thousands at a time. */
  async *all(changeNo: number, size = 5000): AsyncGenerator<ChangeRecord[]> {
    for (let after: [number, string] = [-1, '0']; ;) {
      const { rows } = await sql<Row>`SELECT * FROM bulk_change_records WHERE change_no = ${changeNo}
        AND (object, record_id) > (${after[0]}::smallint, ${after[1]}::text::bigint)
        ORDER BY object, record_id LIMIT ${size}`.execute(this.database.db);
      const records = rows.map(recordOf);
      const last = records.at(-1);
      if (last === undefined) return;
      yield records;
      after = [AUDIT_OBJECTS.indexOf(last.object), last.id];
    }
  }

  /** @param keys of `predicted`, or "h" and a HubSpot owner's ID */
  async people(changeNo: number, cipher: AccountCipher, keys: readonly string[]): Promise<Map<string, BulkPerson>> {
    if (keys.length === 0) return new Map();
    const { rows } = await sql<{ key: string; detail: Uint8Array }>`SELECT key, detail FROM bulk_change_people
      WHERE change_no = ${changeNo} AND key = ANY(${[...new Set(keys)]}::text[])`.execute(this.database.db);
    return new Map(
      rows.map(({ key, detail }) => [key, JSON.parse(cipher.open(BULK_PEOPLE_COLUMN, detail)) as BulkPerson] as const),
    );
  }
}

function recordOf({ object, record_id, from_owner, to_owner, ...row }: Row): ChangeRecord {
  return {
    object: CODES.object(object),
    id: String(record_id),
    state: row.state,
    from: ownerOf(from_owner),
    to: ownerOf(to_owner),
    predicted: row.predicted,
    reason: row.reason,
    verdict: row.verdict,
    because: row.because,
  };
}
