// The work of a run, in the database. One worker at a time holds a task, and results are saved in the same transaction
// as the task's progress.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { ownerName } from '../../domain/prediction/index.ts';
import type { SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { Audited } from '../../application/audit-records.ts';
import { reasonOfMatch } from '../../application/audit/verdict.ts';
import type { RunStore, Step, Task, Turn } from '../../application/audit/run-store.ts';
import type { Failure } from '../../application/failures.ts';
import { AUDIT_OBJECTS, REASONS, VERDICTS } from '../../contract/audits.ts';
import { CONFIDENCES, PEOPLE_COLUMN, keyOf, ownerNumber } from './audit-codes.ts';
import type { AuditPerson } from './audit-codes.ts';
import { addTasks, taskOf } from './audit-tasks.ts';
import type { TaskRow } from './audit-tasks.ts';
import type { AccountCipher } from './vault.ts';
import { AuditRuns } from './audit-runs.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** A worker that saves no step for this many milliseconds counts as dead and loses its task. */
export const LEASE = 90_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 5 * 60_000;

type Db = Kysely<Schema>;

export interface AuditWorkOptions {
  lease?: number;
}

export class AuditWorkStore implements RunStore {
  readonly #me = randomUUID();
  readonly #known = new Set<string>();
  readonly #lease: number;

  constructor(
    private readonly database: Database,
    private readonly run: { no: number; cipher: AccountCipher },
    { lease = LEASE }: AuditWorkOptions = {},
  ) {
    this.#lease = lease;
  }

  async next(): Promise<Turn> {
    const { db } = this.database;
    const { rows } = await sql<{ state: string; rests: number }>`
      SELECT state, coalesce(extract(epoch FROM rests_until - clock_timestamp()) * 1000, 0)::float8 AS rests
      FROM audit_runs WHERE no = ${this.run.no}`.execute(db);
    const [run] = rows;
    if (run?.state !== 'running') return { kind: run?.state === 'done' ? 'done' : 'stopped' };
    if (run.rests > 0) return { kind: 'wait', for: run.rests };
    const task = await this.#claim();
    if (task !== null) return { kind: 'task', task };
    return { kind: (await this.#finish()) ? 'done' : 'idle' };
  }

  async keep(task: Task, step: Step): Promise<boolean> {
    const { no } = this.run;
    const kept = await this.database.db.transaction().execute(async (db) => {
      const { audited, counted = null } = step;
      // If the lease was lost, the new worker has started from the last saved step, so this step must not count.
      const { rows } = await sql<{ state: string }>`
        UPDATE audit_tasks AS task
        SET reached = ${step.reached}::bigint, done = ${step.done}, token = ${step.token ?? null},
            counted = coalesce(${counted}::int, task.counted) ${
              task.kind === 'members' && task.makesWindows
                ? sql`, expected = task.expected + ${step.ids?.length ?? 0}`
                : sql``
            },
            decided = task.decided + ${audited?.records.length ?? 0}, synced = task.synced + ${audited?.synced ?? 0},
            claimed_until = clock_timestamp() + ${this.#lease}::int * interval '1 millisecond'
        FROM audit_runs AS run
        WHERE task.run_no = ${no} AND task.no = ${task.no} AND task.claimed_by = ${this.#me}::uuid
          AND NOT task.done AND task.reached IS NOT DISTINCT FROM ${task.reached}::bigint
          AND run.no = task.run_no AND run.state <> 'cancelled'
        RETURNING run.state`.execute(db);
      const [held] = rows;
      if (held === undefined) return null;
      const fresh = audited === undefined ? [] : await this.#keepResults(db, task.no, audited);
      if (step.ids !== undefined) await this.#keepMembers(db, task.segmentId ?? '', step);
      if (step.windows !== undefined) await addTasks(db, no, step.windows);
      await sql`UPDATE audit_runs SET failures = 0, failure = NULL, rests_until = NULL
        WHERE no = ${no} AND failures > 0 AND state = 'running'`.execute(db);
      return { state: held.state, fresh };
    });
    for (const key of kept?.fresh ?? []) this.#known.add(key);
    return kept?.state === 'running';
  }

  async release({ no }: Task): Promise<void> {
    await sql`UPDATE audit_tasks SET claimed_by = NULL, claimed_until = NULL
      WHERE run_no = ${this.run.no} AND no = ${no} AND claimed_by = ${this.#me}::uuid`.execute(this.database.db);
  }

  async rest(because: Failure, pause: number | null): Promise<void> {
    await sql`UPDATE audit_runs SET failures = failures + 1, failure = ${JSON.stringify(because)}::jsonb,
        rests_until = clock_timestamp() + interval '1 millisecond' *
          coalesce(${pause}::float8, least(${LONGEST_PAUSE}::float8, ${FIRST_PAUSE}::float8 * power(2, least(failures, 12))))
      WHERE no = ${this.run.no} AND state = 'running'
        AND (rests_until IS NULL OR rests_until < clock_timestamp())`.execute(this.database.db);
  }

  fail(because: Failure): Promise<void> {
    return new AuditRuns(this.database).fail(this.run.no, because);
  }

  async members(segmentId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const { rows } = await sql<{ id: number }>`
      WITH wanted AS (SELECT unnest(${[...ids]}::text[]::bigint[]) AS id)
      SELECT member AS id FROM (
        SELECT unnest(ids) AS member FROM audit_members AS part, (SELECT min(id) AS low, max(id) AS high FROM wanted) AS ends
        WHERE run_no = ${this.run.no} AND segment_id = ${segmentId}::bigint AND last_id >= low
          AND last_id <= coalesce((SELECT min(last_id) FROM audit_members
            WHERE run_no = ${this.run.no} AND segment_id = ${segmentId}::bigint AND last_id >= high), last_id)
      ) AS near WHERE member IN (SELECT id FROM wanted)`.execute(this.database.db);
    return new Set(rows.map(({ id }) => String(id)));
  }

  async membersBetween(
    segmentId: string,
    { after, to, limit }: { after: string | null; to: string | null; limit: number },
  ): Promise<string[]> {
    const { rows } = await sql<{ id: number }>`
      SELECT DISTINCT member AS id FROM (
        SELECT unnest(ids) AS member FROM audit_members
        WHERE run_no = ${this.run.no} AND segment_id = ${segmentId}::bigint AND last_id > coalesce(${after}::bigint, -1)
          AND last_id <= coalesce((SELECT min(last_id) FROM audit_members WHERE run_no = ${this.run.no}
            AND segment_id = ${segmentId}::bigint AND last_id >= ${to}::bigint), last_id)
      ) AS near
      WHERE member > coalesce(${after}::bigint, -1) AND member <= coalesce(${to}::bigint, member)
      ORDER BY id LIMIT ${limit}`.execute(this.database.db);
    return rows.map(({ id }) => String(id));
  }

  async #claim(): Promise<Task | null> {
    const { rows } = await sql<TaskRow>`
      UPDATE audit_tasks SET claimed_by = ${this.#me}::uuid,
        claimed_until = clock_timestamp() + ${this.#lease}::int * interval '1 millisecond'
      WHERE run_no = ${this.run.no} AND no = (
        SELECT no FROM audit_tasks AS task
        WHERE run_no = ${this.run.no} AND NOT done
          AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
          AND (kind <> 'window' OR segment_id IS NULL OR NOT EXISTS (
            SELECT 1 FROM audit_tasks AS reading WHERE reading.run_no = task.run_no AND reading.kind = 'members'
              AND reading.segment_id = task.segment_id AND NOT reading.done
              AND (task.to_id IS NULL OR reading.reached IS NULL OR reading.reached < task.to_id)))
        ORDER BY kind = 'window', no LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING *`.execute(this.database.db);
    const [row] = rows;
    return row === undefined ? null : taskOf(row);
  }

  async #finish(): Promise<boolean> {
    const { db } = this.database;
    const { rows } = await sql`
      UPDATE audit_runs SET state = 'done', finished_at = clock_timestamp(), active_since = NULL,
        active_seconds = active_seconds + coalesce(extract(epoch FROM clock_timestamp() - active_since), 0)
      WHERE no = ${this.run.no} AND state = 'running'
        AND NOT EXISTS (SELECT 1 FROM audit_tasks WHERE run_no = ${this.run.no} AND NOT done)
      RETURNING no`.execute(db);
    if (rows.length === 0) return false;
    await sql`DELETE FROM audit_members WHERE run_no = ${this.run.no}`.execute(db);
    return true;
  }

  /** @returns keys of people who were not known before. They count as known once the transaction is committed */
  async #keepResults(db: Db, taskNo: number, { records, owners }: Audited): Promise<string[]> {
    if (records.length === 0) return [];
    const { no } = this.run;
    const people = new Map<string, AuditPerson>();
    for (const { owner, match, nearest } of owners) {
      const reason = reasonOfMatch(match);
      const user = reason === null || nearest === null ? null : shownUser(nearest);
      people.set(`h${owner.id}`, { name: ownerName(owner), email: owner.email ?? null, reason, user });
    }
    const keys = records.map(({ predicted }) => {
      if (predicted === null) return null;
      const key = keyOf(predicted);
      people.set(key, { name: predicted.name, type: predicted.type, id: predicted.id });
      return key;
    });
    const fresh = await this.#keepPeople(db, people);
    await sql`
      INSERT INTO audit_results (run_no, object, record_id, owner_id, verdict, reason, confidence, decision, predicted)
      SELECT ${no}, * FROM unnest(
        ${records.map(({ object }) => String(AUDIT_OBJECTS.indexOf(object)))}::text[]::smallint[],
        ${records.map(({ id }) => id)}::text[]::bigint[],
        ${records.map(({ ownerId }) => ownerNumber(ownerId))}::text[]::bigint[],
        ${records.map(({ verdict }) => String(VERDICTS.indexOf(verdict)))}::text[]::smallint[],
        ${records.map(({ reason }) => String(REASONS.indexOf(reason)))}::text[]::smallint[],
        ${records.map(({ confidence }) => String(CONFIDENCES.indexOf(confidence)))}::text[]::smallint[],
        ${records.map(({ decision }) => decision)}::text[],
        ${keys}::text[])`.execute(db);
    await sql`
      INSERT INTO audit_tallies AS tally (run_no, task_no, object, owner_id, verdict, reason, count)
      SELECT ${no}, ${taskNo}, object, owner_id, verdict, reason, count(*)::int FROM unnest(
        ${records.map(({ object }) => String(AUDIT_OBJECTS.indexOf(object)))}::text[]::smallint[],
        ${records.map(({ ownerId }) => ownerNumber(ownerId))}::text[]::bigint[],
        ${records.map(({ verdict }) => String(VERDICTS.indexOf(verdict)))}::text[]::smallint[],
        ${records.map(({ reason }) => String(REASONS.indexOf(reason)))}::text[]::smallint[]
      ) AS result (object, owner_id, verdict, reason)
      GROUP BY object, owner_id, verdict, reason
      ON CONFLICT (run_no, task_no, object, owner_id, verdict, reason)
      DO UPDATE SET count = tally.count + excluded.count`.execute(db);
    return fresh;
  }

  /** Saves people in the order of their keys, so that two workers cannot deadlock. */
  async #keepPeople(db: Db, people: ReadonlyMap<string, AuditPerson>): Promise<string[]> {
    const fresh = [...people].filter(([key]) => !this.#known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
    const keys = fresh.map(([key]) => key);
    const details = fresh.map(([, person]) =>
      this.run.cipher.seal(PEOPLE_COLUMN, JSON.stringify(person)).toString('hex'),
    );
    if (keys.length > 0)
      await sql`INSERT INTO audit_people (run_no, key, detail)
        SELECT ${this.run.no}, key, decode(detail, 'hex') FROM unnest(${keys}::text[], ${details}::text[]) AS person (key, detail)
        ON CONFLICT DO NOTHING`.execute(db);
    return keys;
  }

  async #keepMembers(db: Db, segmentId: string, { ids = [] }: Step): Promise<void> {
    const last = ids.at(-1);
    if (last === undefined) return;
    await sql`INSERT INTO audit_members (run_no, segment_id, last_id, ids)
      VALUES (${this.run.no}, ${segmentId}::bigint, ${last}::bigint, ${[...ids]}::text[]::bigint[])
      ON CONFLICT (run_no, segment_id, last_id) DO UPDATE SET ids = excluded.ids`.execute(db);
  }
}

function shownUser({ name, email, isActive, isFrozen }: SalesforceUser): NonNullable<AuditPerson['user']> {
  return { name: name ?? null, email: email ?? null, isActive: isActive ?? null, isFrozen: isFrozen ?? null };
}
