// The accounts that have a weekly audit.
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface AuditSchedule {
  weekly: boolean;
  nextAt: Date | null;
}

export class AuditSchedules {
  constructor(private readonly database: Database) {}

  /** Reads an account's schedule; off by default. */
  async read(accountId: number): Promise<AuditSchedule> {
    const row = await this.database.db
      .selectFrom('audit_schedules')
      .select(['weekly', 'next_at'])
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return { weekly: row?.weekly ?? false, nextAt: row?.next_at ?? null };
  }

  async save(accountId: number, weekly: boolean, savedBy: number | null): Promise<void> {
    await sql`
      INSERT INTO audit_schedules AS schedule (account_id, weekly, saved_by, next_at)
      VALUES (${accountId}::bigint, ${weekly}, ${savedBy}::bigint,
        CASE WHEN ${weekly} THEN clock_timestamp() + interval '7 days' END)
      ON CONFLICT (account_id) DO UPDATE SET weekly = excluded.weekly, saved_by = excluded.saved_by,
        next_at = CASE WHEN excluded.weekly THEN coalesce(schedule.next_at, excluded.next_at) END`.execute(
      this.database.db,
    );
  }

  /** Takes the accounts whose weekly audit is due. Each is returned once, and is due again a week later. */
  async takeDue(): Promise<number[]> {
    const { rows } = await sql<{ account_id: number }>`
      UPDATE audit_schedules SET next_at = next_at + interval '7 days' *
        ceil(extract(epoch FROM clock_timestamp() - next_at) / 604800 + 0.000001)
      WHERE weekly AND next_at <= clock_timestamp() RETURNING account_id`.execute(this.database.db);
    return rows.map(({ account_id }) => account_id);
  }
}
