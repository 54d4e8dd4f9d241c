// The work of a bulk change over the database: one worker at a time has it, and what became of records is kept in one
// transaction with the proof that this worker has it still.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { TAKEN_FROM } from '../../application/bulk-change/change-store.ts';
import type {
  ChangeStore,
  Phase,
  RecordResult,
  RecordToChange,
  Turn,
} from '../../application/bulk-change/change-store.ts';
import { WRITE_BATCH } from '../../application/bulk-change/tenant.ts';
import type { Failure } from '../../application/failures.ts';
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import type { AuditObject } from '../../contract/audits.ts';
import { ownerName } from '../../domain/prediction/index.ts';
import { CODES, keyOf, ownerNumber } from './audit-codes.ts';
import { BulkChanges } from './bulk-changes.ts';
import { BULK_PEOPLE_COLUMN } from './bulk-change-records.ts';
import type { BulkPerson } from './bulk-change-records.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import type { AccountCipher } from './vault.ts';

/** Milliseconds that a worker has a change without keeping anything: then it is thought to be gone. */
export const LEASE = 120_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 5 * 60_000;

const ENDS_AS = { previewing: 'previewed', writing: 'written', undoing: 'undone' } as const;

interface RecordRow {
  object: number;
  record_id: number;
  from_owner: number;
  to_owner: number;
  owner_since: string | null;
  left_since: string | null;
  tries: number;
}

export class BulkChangeWork implements ChangeStore {
  readonly #me = randomUUID();
  readonly #known = new Set<string>();
  readonly #lease: number;

  constructor(
    private readonly database: Database,
    private readonly change: { no: number; cipher: AccountCipher },
    { lease = LEASE }: { lease?: number } = {},
  ) {
    this.#lease = lease;
  }

  async next(): Promise<Turn> {
    const { db } = this.database;
    const { no } = this.change;
    const { rows } = await sql<{ state: Phase; acted_by: number; rests: number }>`
      UPDATE bulk_changes SET claimed_by = ${this.#me}::uuid,
        claimed_until = clock_timestamp() + ${this.#lease}::int * interval '1 millisecond'
      WHERE no = ${no} AND state IN ('previewing', 'writing', 'undoing')
        AND (claimed_by = ${this.#me}::uuid OR claimed_until IS NULL OR claimed_until < clock_timestamp())
      RETURNING state, acted_by,
        coalesce(extract(epoch FROM rests_until - clock_timestamp()) * 1000, 0)::float8 AS rests`.execute(db);
    const [held] = rows;
    if (held === undefined) return this.#without();
    if (held.rests > 0) return { kind: 'wait', for: held.rests };
    const { rows: records } = await sql<RecordRow>`
      SELECT object, record_id, from_owner, to_owner, owner_since, left_since, tries FROM bulk_change_records
      WHERE change_no = ${no} AND state = ${TAKEN_FROM[held.state]}
      ORDER BY object, record_id LIMIT ${WRITE_BATCH}`.execute(db);
    const [first] = records;
    if (first === undefined) {
      await this.#finish(held.state);
      return { kind: 'stopped' };
    }
    return {
      kind: 'batch',
      phase: held.state,
      object: CODES.object(first.object),
      records: records.filter(({ object }) => object === first.object).map(toChange),
      actedBy: held.acted_by,
    };
  }

  async keep(object: AuditObject, results: readonly RecordResult[]): Promise<boolean> {
    const { no } = this.change;
    const kept = await this.database.db.transaction().execute(async (db) => {
      // Whatever was asked of the change meanwhile, what was done to its records was done.
      const { rows } = await sql`UPDATE bulk_changes
        SET claimed_until = clock_timestamp() + ${this.#lease}::int * interval '1 millisecond',
          failures = CASE WHEN state = 'failed' THEN failures ELSE 0 END,
          failure = CASE WHEN state = 'failed' THEN failure END, rests_until = NULL
        WHERE no = ${no} AND claimed_by = ${this.#me}::uuid RETURNING no`.execute(db);
      if (rows.length === 0) return null;
      const fresh = await this.#keepPeople(db, peopleOf(results));
      await this.#keepResults(db, object, results);
      return fresh;
    });
    for (const key of kept ?? []) this.#known.add(key);
    return kept !== null;
  }

  async release(): Promise<void> {
    await sql`UPDATE bulk_changes SET claimed_by = NULL, claimed_until = NULL
      WHERE no = ${this.change.no} AND claimed_by = ${this.#me}::uuid`.execute(this.database.db);
  }

  async rest(because: Failure, pause: number | null): Promise<void> {
    await sql`UPDATE bulk_changes SET failures = failures + 1, failure = ${JSON.stringify(because)}::jsonb,
        rests_until = clock_timestamp() + interval '1 millisecond' *
          coalesce(${pause}::float8, least(${LONGEST_PAUSE}::float8, ${FIRST_PAUSE}::float8 * power(2, least(failures, 12))))
      WHERE no = ${this.change.no} AND claimed_by = ${this.#me}::uuid
        AND state IN ('previewing', 'writing', 'undoing')`.execute(this.database.db);
  }

  async fail(because: Failure): Promise<void> {
    await new BulkChanges(this.database).fail(this.change.no, because);
  }

  async #without(): Promise<Turn> {
    await this.release();
    const found = await new BulkChanges(this.database).byNo(this.change.no);
    const isActive = found?.state === 'previewing' || found?.state === 'writing' || found?.state === 'undoing';
    return { kind: isActive ? 'idle' : 'stopped' };
  }

  async #finish(phase: Phase): Promise<void> {
    await sql`UPDATE bulk_changes SET state = ${ENDS_AS[phase]}, finished_at = clock_timestamp(),
        claimed_by = NULL, claimed_until = NULL
      WHERE no = ${this.change.no} AND state = ${phase} AND claimed_by = ${this.#me}::uuid`.execute(this.database.db);
  }

  async #keepResults(db: Kysely<Schema>, object: AuditObject, results: readonly RecordResult[]): Promise<void> {
    if (results.length === 0) return;
    const rows = results.map((result) => ({ id: result.id, ...columnsOf(result) }));
    await sql`
      UPDATE bulk_change_records AS record SET
        state = coalesce(result.state, record.state), reason = result.reason, verdict = result.verdict,
        because = result.because, from_owner = coalesce(result.from_owner, record.from_owner),
        to_owner = coalesce(result.to_owner, record.to_owner),
        owner_since = coalesce(result.owner_since, record.owner_since),
        left_since = coalesce(result.left_since, record.left_since),
        predicted = coalesce(result.predicted, record.predicted),
        will_sync = coalesce(result.will_sync, record.will_sync),
        tries = CASE WHEN result.state IS NULL THEN record.tries + 1 ELSE 0 END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS result (id bigint, state text, reason text, verdict text,
        because text, from_owner bigint, to_owner bigint, owner_since text, left_since text, predicted text,
        will_sync boolean)
      WHERE record.change_no = ${this.change.no} AND record.object = ${AUDIT_OBJECTS.indexOf(object)}
        AND record.record_id = result.id`.execute(db);
  }

  /** @returns keys of people who were not known before: once the transaction is done, they are */
  async #keepPeople(db: Kysely<Schema>, people: ReadonlyMap<string, BulkPerson>): Promise<string[]> {
    const fresh = [...people].filter(([key]) => !this.#known.has(key));
    const keys = fresh.map(([key]) => key);
    const details = fresh.map(([, person]) =>
      this.change.cipher.seal(BULK_PEOPLE_COLUMN, JSON.stringify(person)).toString('hex'),
    );
    if (keys.length > 0)
      await sql`INSERT INTO bulk_change_people (change_no, key, detail)
        SELECT ${this.change.no}, key, decode(detail, 'hex')
        FROM unnest(${keys}::text[], ${details}::text[]) AS person (key, detail) ON CONFLICT DO NOTHING`.execute(db);
    return keys;
  }
}

function toChange(row: RecordRow): RecordToChange {
  const owner = (number: number): string | null => (number === 0 ? null : String(number));
  const [from, to] = [owner(row.from_owner), owner(row.to_owner)];
  return {
    id: String(row.record_id),
    from,
    to,
    shown: { ownerId: from, ownerSince: row.owner_since, salesforceId: null },
    left: row.left_since === null ? null : { ownerId: to, ownerSince: row.left_since, salesforceId: null },
    tries: row.tries,
  };
}

/** Null where the column stays as it is. */
interface Columns {
  state: string | null;
  reason?: string | null;
  verdict?: string | null;
  because?: string | null;
  from_owner?: string | null;
  to_owner?: string | null;
  owner_since?: string | null;
  left_since?: string | null;
  predicted?: string | null;
  will_sync?: boolean | null;
}

function columnsOf(result: RecordResult): Columns {
  switch (result.state) {
    case 'ready':
      return {
        state: 'ready',
        from_owner: ownerNumber(result.shown.ownerId),
        to_owner: ownerNumber(result.to.id),
        owner_since: result.shown.ownerSince,
        predicted: keyOf(result.predicted),
        will_sync: result.willSync,
      };
    case 'excluded':
      return { state: 'excluded', from_owner: ownerNumber(result.from?.id ?? null), ...result.why };
    case 'written':
      return {
        state: 'written',
        from_owner: ownerNumber(result.from),
        left_since: result.left.ownerSince,
        ...result.why,
      };
    case 'not-written':
    case 'not-undone':
      return { state: result.state, ...result.why };
    case 'undone':
      return { state: 'undone' };
    case 'again':
      return { state: null };
  }
}

function peopleOf(results: readonly RecordResult[]): Map<string, BulkPerson> {
  const people = new Map<string, BulkPerson>();
  for (const result of results) {
    if (result.state !== 'ready' && result.state !== 'excluded') continue;
    if (result.from !== null) people.set(`h${result.from.id}`, { id: result.from.id, name: ownerName(result.from) });
    if (result.state !== 'ready') continue;
    const { to, predicted } = result;
    people.set(`h${to.id}`, { id: to.id, name: ownerName(to) });
    people.set(keyOf(predicted), { id: predicted.id, name: predicted.name });
  }
  return people;
}
