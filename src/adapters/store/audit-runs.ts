// The audit runs of accounts: start, read, pause, cancel, and progress.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NewTask, RunSpec } from '../../application/audit/run-store.ts';
import type { Failure } from '../../application/failures.ts';
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import type { AuditObject, AuditRunState, AuditScope } from '../../contract/audits.ts';
import { addTasks } from './audit-tasks.ts';
import type { Database } from './database.ts';

export interface AuditRun extends RunSpec {
  no: number;
  id: string;
  accountId: number;
  startedBy: number | null;
  state: AuditRunState;
  failure: Failure | null;
  startedAt: Date;
  finishedAt: Date | null;
  decided: number;
  synced: number;
  expected: number;
  isWhole: boolean;
  activeSeconds: number;
}

interface RunRow {
  no: number;
  id: string;
  account_id: number;
  started_by: number | null;
  scope: AuditScope;
  objects: AuditObject[];
  state: 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
  failure: Failure | null;
  rests: boolean;
  started_at: Date;
  finished_at: Date | null;
  active: number;
  decided: number;
  synced: number;
  counted: number;
  open_plans: number;
  uncounted: number;
}

/** Days to keep the results of a run. */
const KEPT_DAYS = 180;

const RUNS = sql`
  SELECT run.no, run.id, run.account_id, run.started_by, run.scope, run.objects, run.state, run.failure, run.started_at,
    run.finished_at, coalesce(run.rests_until > clock_timestamp(), false) AS rests,
    (run.active_seconds + coalesce(extract(epoch FROM clock_timestamp() - run.active_since), 0))::float8 AS active,
    coalesce(sum(task.decided), 0)::int AS decided, coalesce(sum(task.synced), 0)::int AS synced,
    coalesce(sum(coalesce(task.counted, task.expected)) FILTER (WHERE task.kind <> 'window'), 0)::int AS counted,
    (count(*) FILTER (WHERE task.kind <> 'window' AND task.makes_windows AND NOT task.done))::int AS open_plans,
    (count(*) FILTER (WHERE task.makes_windows AND
      ((task.kind = 'plan' AND task.counted IS NULL) OR (task.kind = 'members' AND NOT task.done))))::int AS uncounted
  FROM audit_runs AS run LEFT JOIN audit_tasks AS task ON task.run_no = run.no`;

export class AuditRuns {
  constructor(private readonly database: Database) {}

  /** Starts a run. @returns null if the account has an active run */
  async start(
    accountId: number,
    startedBy: number | null,
    { scope, objects }: RunSpec,
    tasks: readonly NewTask[],
  ): Promise<AuditRun | null> {
    const id = randomUUID();
    const begun = await this.database.db.transaction().execute(async (db) => {
      // The lock prevents two simultaneous starts, which would both see no active run.
      await sql`SELECT account_id FROM accounts WHERE account_id = ${accountId} FOR UPDATE`.execute(db);
      const { rows } = await sql<{ no: number }>`
        INSERT INTO audit_runs (id, account_id, started_by, scope, objects, state, started_at, active_since)
        SELECT ${id}::uuid, ${accountId}::bigint, ${startedBy}::bigint, ${JSON.stringify(scope)}::jsonb,
          ${[...objects]}::text[], 'running', clock_timestamp(), clock_timestamp()
        WHERE NOT EXISTS (SELECT 1 FROM audit_runs WHERE account_id = ${accountId} AND state IN ('running', 'paused'))
        RETURNING no`.execute(db);
      const [run] = rows;
      if (run === undefined) return false;
      await addTasks(db, run.no, tasks);
      return true;
    });
    return begun ? this.find(accountId, id) : null;
  }

  async find(accountId: number, id: string): Promise<AuditRun | null> {
    const { rows } = await sql<RunRow>`${RUNS} WHERE run.account_id = ${accountId} AND run.id = ${id}::uuid
      GROUP BY run.no`.execute(this.database.db);
    return rows[0] === undefined ? null : runOf(rows[0]);
  }

  /** Finds a run by its number, for workers. */
  async byNo(no: number): Promise<AuditRun | null> {
    const { rows } = await sql<RunRow>`${RUNS} WHERE run.no = ${no} GROUP BY run.no`.execute(this.database.db);
    return rows[0] === undefined ? null : runOf(rows[0]);
  }

  /** Lists runs, newest first. @param before only runs with a lower number */
  async list(accountId: number, before: number | null, limit: number): Promise<AuditRun[]> {
    const { rows } =
      await sql<RunRow>`${RUNS} WHERE run.account_id = ${accountId} AND run.no < coalesce(${before}::int, 2147483647)
      GROUP BY run.no ORDER BY run.no DESC LIMIT ${limit}`.execute(this.database.db);
    return rows.map(runOf);
  }

  /** The active run; null if there is none. */
  async current(accountId: number): Promise<AuditRun | null> {
    const { rows } =
      await sql<RunRow>`${RUNS} WHERE run.account_id = ${accountId} AND run.state IN ('running', 'paused')
      GROUP BY run.no LIMIT 1`.execute(this.database.db);
    return rows[0] === undefined ? null : runOf(rows[0]);
  }

  /** The last finished run before this one with the same scope and objects. */
  async previous({ accountId, no, scope, objects }: AuditRun): Promise<AuditRun | null> {
    const { rows } =
      await sql<RunRow>`${RUNS} WHERE run.account_id = ${accountId} AND run.no < ${no} AND run.state = 'done'
      AND run.scope = ${JSON.stringify(scope)}::jsonb AND run.objects = ${[...objects]}::text[]
      GROUP BY run.no ORDER BY run.no DESC LIMIT 1`.execute(this.database.db);
    return rows[0] === undefined ? null : runOf(rows[0]);
  }

  /** The last finished run of all unsynced records of all objects; null for none. */
  async lastOfAll(accountId: number): Promise<Pick<AuditRun, 'no' | 'startedAt'> | null> {
    const { rows } = await sql<{ no: number; started_at: Date }>`SELECT no, started_at FROM audit_runs
      WHERE account_id = ${accountId} AND state = 'done' AND scope ->> 'kind' = 'unsynced'
        AND objects @> ${[...AUDIT_OBJECTS]}::text[]
      ORDER BY no DESC LIMIT 1`.execute(this.database.db);
    return rows[0] === undefined ? null : { no: rows[0].no, startedAt: rows[0].started_at };
  }

  async pause({ no }: Pick<AuditRun, 'no'>): Promise<void> {
    await this.#end(no, 'paused', false);
  }

  async resume({ no }: Pick<AuditRun, 'no'>): Promise<void> {
    await sql`UPDATE audit_runs SET state = 'running', active_since = clock_timestamp(), rests_until = NULL
      WHERE no = ${no} AND state = 'paused'`.execute(this.database.db);
  }

  async cancel({ no }: Pick<AuditRun, 'no'>): Promise<void> {
    await this.#end(no, 'cancelled', true);
    await sql`DELETE FROM audit_members WHERE run_no = ${no}`.execute(this.database.db);
  }

  /** Ends a run after a permanent failure. */
  async fail(no: number, because: Failure): Promise<void> {
    await sql`UPDATE audit_runs SET state = 'failed', failure = ${JSON.stringify(because)}::jsonb,
        finished_at = clock_timestamp(), active_since = NULL,
        active_seconds = active_seconds + coalesce(extract(epoch FROM clock_timestamp() - active_since), 0)
      WHERE no = ${no} AND state = 'running'`.execute(this.database.db);
  }

  /** Runs that need workers now, and how many workers each has. */
  async running(): Promise<{ no: number; workers: number }[]> {
    const { rows } = await sql<{ no: number; workers: number }>`
      SELECT run.no, (count(DISTINCT task.claimed_by) FILTER (WHERE NOT task.done AND task.claimed_until > clock_timestamp()))::int AS workers
      FROM audit_runs AS run LEFT JOIN audit_tasks AS task ON task.run_no = run.no
      WHERE run.state = 'running' AND (run.rests_until IS NULL OR run.rests_until < clock_timestamp() + interval '5 seconds')
      GROUP BY run.no ORDER BY run.no`.execute(this.database.db);
    return rows;
  }

  async deleteOld(): Promise<void> {
    await sql`DELETE FROM audit_runs WHERE state NOT IN ('running', 'paused')
      AND finished_at < clock_timestamp() - ${KEPT_DAYS}::int * interval '1 day'`.execute(this.database.db);
  }

  async #end(no: number, state: 'paused' | 'cancelled', final: boolean): Promise<void> {
    await sql`UPDATE audit_runs SET state = ${state}, active_since = NULL,
        finished_at = CASE WHEN ${final} THEN clock_timestamp() END,
        active_seconds = active_seconds + coalesce(extract(epoch FROM clock_timestamp() - active_since), 0)
      WHERE no = ${no} AND state IN ('running', 'paused') AND state <> ${state}`.execute(this.database.db);
  }
}

function runOf(row: RunRow): AuditRun {
  const isWhole = row.uncounted === 0;
  return {
    no: row.no,
    id: row.id,
    accountId: row.account_id,
    startedBy: row.started_by,
    scope: row.scope,
    objects: row.objects,
    state: stateOf(row, isWhole),
    failure: row.failure,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    decided: row.decided,
    synced: row.synced,
    expected: row.state === 'done' ? row.decided : Math.max(row.counted - row.synced, row.decided),
    isWhole,
    activeSeconds: row.active,
  };
}

function stateOf({ state, rests, decided }: RunRow, isWhole: boolean): AuditRunState {
  if (state !== 'running') return state;
  if (rests) return 'waiting';
  return isWhole || decided > 0 ? 'running' : 'planning';
}
