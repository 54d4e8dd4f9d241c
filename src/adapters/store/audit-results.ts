// The results of runs: figures, pages of rows, owners, and all rows for an export.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { AUDIT_OBJECTS, REASONS, VERDICTS } from '../../contract/audits.ts';
import type { AuditFilter, AuditObject, AuditReason, AuditRequest, Verdict } from '../../contract/audits.ts';
import { CODES, PEOPLE_COLUMN } from './audit-codes.ts';
import type { AuditPerson } from './audit-codes.ts';
import type { Database } from './database.ts';
import type { AccountCipher } from './vault.ts';

export interface Tally {
  object: AuditObject;
  verdict: Verdict;
  reason: AuditReason;
  count: number;
}

export interface ResultRow {
  object: AuditObject;
  id: string;
  /** Null for records without an owner. */
  ownerId: string | null;
  verdict: Verdict;
  reason: AuditReason;
  confidence: 'high' | 'medium' | 'low';
  decision: string;
  /** Key of a person; null if no single owner is known. */
  predicted: string | null;
}

type Sort = Extract<AuditRequest, { action: 'rows' }>['sort'];

interface Row {
  object: number;
  record_id: number;
  owner_id: number;
  verdict: number;
  reason: number;
  confidence: number;
  decision: string;
  predicted: string | null;
}

const COLUMNS: Readonly<Record<Sort['by'], string>> = {
  record: 'record_id',
  owner: 'owner_id',
  verdict: 'verdict',
  reason: 'reason',
};

export class AuditResults {
  constructor(private readonly database: Database) {}

  async tallies(runNo: number): Promise<Tally[]> {
    const { rows } = await sql<{ object: number; verdict: number; reason: number; count: number }>`
      SELECT object, verdict, reason, sum(count)::int AS count FROM audit_tallies WHERE run_no = ${runNo}
      GROUP BY object, verdict, reason`.execute(this.database.db);
    return rows.map(({ object, verdict, reason, count }) => ({
      object: CODES.object(object),
      verdict: CODES.verdict(verdict),
      reason: CODES.reason(reason),
      count,
    }));
  }

  /** How many rows fit a filter, from the figures. */
  async count(runNo: number, filter: AuditFilter): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      SELECT coalesce(sum(count), 0)::int AS count FROM audit_tallies WHERE run_no = ${runNo} ${filterConditions(filter)}`.execute(
      this.database.db,
    );
    return rows[0]?.count ?? 0;
  }

  /** @param owners HubSpot owner IDs in the order in which owners are sorted; by their IDs where it is left out */
  async page(
    runNo: number,
    filter: AuditFilter,
    { by, direction }: Sort,
    { offset, limit, owners = [] }: { offset: number; limit: number; owners?: readonly string[] },
  ): Promise<ResultRow[]> {
    const column = by === 'owner' && owners.length > 0 ? 'place' : COLUMNS[by];
    const order = sql.raw(`${column} ${direction === 'descending' ? 'DESC' : 'ASC'}, object, record_id`);
    const { rows } = await sql<Row>`SELECT audit_results.* FROM audit_results
      LEFT JOIN unnest(${[...owners]}::text[]::bigint[]) WITH ORDINALITY AS named (named_id, place) ON named_id = owner_id
      WHERE run_no = ${runNo} ${filterConditions(filter)}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`.execute(this.database.db);
    return rows.map(resultOf);
  }

  /** The HubSpot owners of a run's records, sorted by their names as people read them. */
  async ownersByName(runNo: number, cipher: AccountCipher): Promise<string[]> {
    const { rows } = await sql<{ owner_id: number }>`
      SELECT DISTINCT owner_id FROM audit_tallies WHERE run_no = ${runNo} AND owner_id <> 0`.execute(this.database.db);
    const ids = rows.map(({ owner_id }) => String(owner_id));
    const people = await this.people(
      runNo,
      cipher,
      ids.map((id) => `h${id}`),
    );
    const named = ids.map((id) => ({ id, name: people.get(`h${id}`)?.name ?? id }));
    const { compare } = new Intl.Collator('en', { numeric: true });
    return named.sort((a, b) => compare(a.name, b.name) || Number(a.id) - Number(b.id)).map(({ id }) => id);
  }

  /** All rows that fit a filter, sorted by object and record, some thousands at a time. */
  async *all(runNo: number, filter: AuditFilter, size = 5000): AsyncGenerator<ResultRow[]> {
    for (let after: [number, number] = [-1, 0]; ;) {
      const { rows } = await sql<Row>`SELECT * FROM audit_results WHERE run_no = ${runNo} ${filterConditions(filter)}
        AND (object, record_id) > (${after[0]}::smallint, ${after[1]}::bigint)
        ORDER BY object, record_id LIMIT ${size}`.execute(this.database.db);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(resultOf);
      after = [last.object, last.record_id];
    }
  }

  /** HubSpot owners with the number of their records, and of those that somebody else would get; highest first. */
  async owners(runNo: number, limit: number): Promise<{ ownerId: string; records: number; loses: number }[]> {
    const lost = ['assigned', 'elsewhere', 'fallback'].map((verdict) => String(VERDICTS.indexOf(verdict as Verdict)));
    const { rows } = await sql<{ owner_id: number; records: number; loses: number }>`
      SELECT owner_id, sum(count)::int AS records,
        coalesce(sum(count) FILTER (WHERE verdict = ANY(${lost}::text[]::smallint[])), 0)::int AS loses
      FROM audit_tallies WHERE run_no = ${runNo} AND owner_id <> 0 GROUP BY owner_id
      ORDER BY loses DESC, records DESC, owner_id LIMIT ${limit}`.execute(this.database.db);
    return rows.map(({ owner_id, records, loses }) => ({ ownerId: String(owner_id), records, loses }));
  }

  /** How many records each HubSpot owner holds, by the owner's ID. */
  async recordsByOwner(runNo: number): Promise<Map<string, number>> {
    const { rows } = await sql<{ owner_id: number; records: number }>`SELECT owner_id, sum(count)::int AS records
      FROM audit_tallies WHERE run_no = ${runNo} AND owner_id <> 0 GROUP BY owner_id`.execute(this.database.db);
    return new Map(rows.map(({ owner_id, records }) => [String(owner_id), records] as const));
  }

  /** @param keys of `predicted`, or "h" and a HubSpot owner's ID */
  async people(runNo: number, cipher: AccountCipher, keys: readonly string[]): Promise<Map<string, AuditPerson>> {
    if (keys.length === 0) return new Map();
    const { rows } = await sql<{ key: string; detail: Uint8Array }>`SELECT key, detail FROM audit_people
      WHERE run_no = ${runNo} AND key = ANY(${[...new Set(keys)]}::text[])`.execute(this.database.db);
    return new Map(
      rows.map(({ key, detail }) => [key, JSON.parse(cipher.open(PEOPLE_COLUMN, detail)) as AuditPerson] as const),
    );
  }
}

/** What a filter asks of rows, beginning with "AND". */
export function filterConditions({ object, verdict, reason, ownerId }: AuditFilter): RawBuilder<unknown> {
  const parts = [
    object === undefined ? null : sql`AND object = ${AUDIT_OBJECTS.indexOf(object)}`,
    verdict === undefined ? null : sql`AND verdict = ${VERDICTS.indexOf(verdict)}`,
    reason === undefined ? null : sql`AND reason = ${REASONS.indexOf(reason)}`,
    ownerId === undefined ? null : sql`AND owner_id = ${ownerId === 'none' ? '0' : ownerId}::text::bigint`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? sql`` : sql.join(parts, sql` `);
}

function resultOf(row: Row): ResultRow {
  return {
    object: CODES.object(row.object),
    id: String(row.record_id),
    ownerId: row.owner_id === 0 ? null : String(row.owner_id),
    verdict: CODES.verdict(row.verdict),
    reason: CODES.reason(row.reason),
    confidence: CODES.confidence(row.confidence),
    decision: row.decision,
    predicted: row.predicted,
  };
}
