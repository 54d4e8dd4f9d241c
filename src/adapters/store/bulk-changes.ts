// Bulk changes of accounts: proposed, confirmed, cancelled, taken back; how far they are.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Phase } from '../../application/bulk-change/change-store.ts';
import type { Failure } from '../../application/failures.ts';
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import type { ChosenRecords, ProposedOwner } from '../../contract/bulk-changes.ts';
import { filterConditions } from './audit-results.ts';
import type { AuditRun } from './audit-runs.ts';
import type { Database } from './database.ts';

type StoredState = Phase | 'previewed' | 'written' | 'undone' | 'cancelled' | 'failed';

export interface StoredChange {
  no: number;
  id: string;
  accountId: number;
  /** Null where the audit has been deleted. */
  auditId: string | null;
  startedBy: number;
  owner: ProposedOwner;
  state: StoredState;
  /** A failure that passes made it wait. */
  rests: boolean;
  failure: Failure | null;
  startedAt: Date;
  finishedAt: Date | null;
}

interface ChangeRow {
  no: number;
  id: string;
  account_id: number;
  audit_id: string | null;
  started_by: number;
  owner: ProposedOwner;
  state: StoredState;
  rests: boolean;
  failure: Failure | null;
  started_at: Date;
  finished_at: Date | null;
}

/** As long as results of audits. */
const KEPT_DAYS = 180;

const CHANGES = sql`
  SELECT change.no, change.id, change.account_id, audit.id AS audit_id, change.started_by, change.owner, change.state,
    coalesce(change.rests_until > clock_timestamp(), false) AS rests, change.failure, change.started_at, change.finished_at
  FROM bulk_changes AS change LEFT JOIN audit_runs AS audit ON audit.no = change.audit_no`;

export class BulkChanges {
  constructor(private readonly database: Database) {}

  /** Chooses rows of an audit; records that the audit does not have are left out. */
  async propose(
    audit: Pick<AuditRun, 'no' | 'accountId'>,
    startedBy: number,
    { owner, chosen }: { owner: ProposedOwner; chosen: ChosenRecords },
  ): Promise<string> {
    const id = randomUUID();
    await this.database.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ no: number }>`
        INSERT INTO bulk_changes (id, account_id, audit_no, started_by, acted_by, owner, state, started_at)
        VALUES (${id}::uuid, ${audit.accountId}, ${audit.no}, ${startedBy}, ${startedBy}, ${JSON.stringify(owner)}::jsonb,
          'previewing', clock_timestamp()) RETURNING no`.execute(db);
      await sql`
        INSERT INTO bulk_change_records (change_no, object, record_id, state)
        SELECT ${rows[0]?.no ?? 0}::int, object, record_id, 'waiting' FROM audit_results
        WHERE run_no = ${audit.no} ${chosenConditions(chosen)}`.execute(db);
    });
    return id;
  }

  async find(accountId: number, id: string): Promise<StoredChange | null> {
    const { rows } =
      await sql<ChangeRow>`${CHANGES} WHERE change.account_id = ${accountId} AND change.id = ${id}::uuid`.execute(
        this.database.db,
      );
    return rows[0] === undefined ? null : changeOf(rows[0]);
  }

  /** For who works it. */
  async byNo(no: number): Promise<StoredChange | null> {
    const { rows } = await sql<ChangeRow>`${CHANGES} WHERE change.no = ${no}`.execute(this.database.db);
    return rows[0] === undefined ? null : changeOf(rows[0]);
  }

  /** Newest first. @param before a change's number */
  async list(accountId: number, before: number | null, limit: number): Promise<StoredChange[]> {
    const { rows } = await sql<ChangeRow>`${CHANGES} WHERE change.account_id = ${accountId}
      AND change.no < coalesce(${before}::int, 2147483647) ORDER BY change.no DESC LIMIT ${limit}`.execute(
      this.database.db,
    );
    return rows.map(changeOf);
  }

  /**
   * Begins to write what was previewed.
   *
   * @param count the number of records that the person was shown
   * @returns false where it is not previewed, or not that many records are ready
   */
  async apply({ no }: Pick<StoredChange, 'no'>, actedBy: number, count: number): Promise<boolean> {
    const { rows } = await sql`UPDATE bulk_changes SET state = 'writing', acted_by = ${actedBy}, finished_at = NULL
      WHERE no = ${no} AND state = 'previewed' AND ${count}::int =
        (SELECT count(*) FROM bulk_change_records WHERE change_no = ${no} AND state = 'ready')
      RETURNING no`.execute(this.database.db);
    return rows.length > 0;
  }

  /** Begins to take back what was written, unless it is being written still. @returns whether there is anything */
  async undo({ no }: Pick<StoredChange, 'no'>, actedBy: number): Promise<boolean> {
    const { rows } = await sql`UPDATE bulk_changes
      SET state = 'undoing', acted_by = ${actedBy}, finished_at = NULL, failure = NULL, failures = 0, rests_until = NULL
      WHERE no = ${no} AND state IN ('written', 'undone', 'cancelled', 'failed')
        AND EXISTS (SELECT 1 FROM bulk_change_records WHERE change_no = ${no} AND state = 'written')
      RETURNING no`.execute(this.database.db);
    return rows.length > 0;
  }

  /** Ends it after the batch that is under way. What is written stays written. */
  async cancel({ no }: Pick<StoredChange, 'no'>): Promise<void> {
    await sql`UPDATE bulk_changes SET state = 'cancelled', finished_at = clock_timestamp()
      WHERE no = ${no} AND state IN ('previewing', 'previewed', 'writing', 'undoing')`.execute(this.database.db);
  }

  /** Changes that somebody should be working on now, and nobody is. */
  async abandoned(): Promise<number[]> {
    const { rows } = await sql<{ no: number }>`SELECT no FROM bulk_changes
      WHERE state IN ('previewing', 'writing', 'undoing')
        AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
        AND (rests_until IS NULL OR rests_until < clock_timestamp() + interval '5 seconds')
      ORDER BY no`.execute(this.database.db);
    return rows.map(({ no }) => no);
  }

  /** Ends it because of a failure that stays. */
  async fail(no: number, because: Failure): Promise<void> {
    await sql`UPDATE bulk_changes SET state = 'failed', failure = ${JSON.stringify(because)}::jsonb,
        finished_at = clock_timestamp(), claimed_by = NULL, claimed_until = NULL
      WHERE no = ${no} AND state IN ('previewing', 'writing', 'undoing')`.execute(this.database.db);
  }

  async deleteOld(): Promise<void> {
    await sql`DELETE FROM bulk_changes WHERE state NOT IN ('previewing', 'writing', 'undoing')
      AND started_at < clock_timestamp() - ${KEPT_DAYS}::int * interval '1 day'`.execute(this.database.db);
  }
}

function chosenConditions(chosen: ChosenRecords): ReturnType<typeof filterConditions> {
  if (chosen.kind === 'filter') return filterConditions(chosen.filter);
  return sql`AND (object, record_id) IN (SELECT * FROM unnest(
    ${chosen.records.map(({ object }) => String(AUDIT_OBJECTS.indexOf(object)))}::text[]::smallint[],
    ${chosen.records.map(({ id }) => id)}::text[]::bigint[]))`;
}

function changeOf(row: ChangeRow): StoredChange {
  return {
    no: row.no,
    id: row.id,
    accountId: row.account_id,
    auditId: row.audit_id,
    startedBy: row.started_by,
    owner: row.owner,
    state: row.state,
    rests: row.rests,
    failure: row.failure,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
