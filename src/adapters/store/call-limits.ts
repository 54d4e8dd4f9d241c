// How often a person and an account may ask in a minute, counted across processes.
import { sql } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

export const CALLS_A_MINUTE = { person: 60, account: 600 } as const;
const MINUTE = 60_000;

export class CallLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a call. A minute begins with the first call after the last one ended. A call that the person's limit refuses
   * does not count for the account: one person must not use up everybody's calls.
   *
   * @returns the milliseconds to wait; 0 where the call may go on
   */
  async count(accountId: number, userId: number): Promise<number> {
    const now = this.clock.now();
    const ends = new Date(now.getTime() + MINUTE);
    const { rows } = await sql<{ kind: 'person' | 'account'; calls: number; ends_at: Date }>`
      WITH person AS (
        INSERT INTO call_windows AS w (key, ends_at, calls) VALUES (${`p:${accountId}:${userId}`}, ${ends}, 1)
        ON CONFLICT (key) DO UPDATE SET
          calls = CASE WHEN w.ends_at <= ${now} THEN 1 ELSE w.calls + 1 END,
          ends_at = CASE WHEN w.ends_at <= ${now} THEN excluded.ends_at ELSE w.ends_at END
        RETURNING calls, ends_at
      ), account AS (
        INSERT INTO call_windows AS w (key, ends_at, calls)
        SELECT ${`a:${accountId}`}, ${ends}, 1 FROM person WHERE person.calls <= ${CALLS_A_MINUTE.person}
        ON CONFLICT (key) DO UPDATE SET
          calls = CASE WHEN w.ends_at <= ${now} THEN 1 ELSE w.calls + 1 END,
          ends_at = CASE WHEN w.ends_at <= ${now} THEN excluded.ends_at ELSE w.ends_at END
        RETURNING calls, ends_at
      )
      SELECT 'person' AS kind, calls, ends_at FROM person UNION ALL SELECT 'account', calls, ends_at FROM account`.execute(
      this.database.db,
    );
    const waits = rows.map(({ kind, calls, ends_at: endsAt }) =>
      calls > CALLS_A_MINUTE[kind] ? Math.max(1, endsAt.getTime() - now.getTime()) : 0,
    );
    return Math.max(0, ...waits);
  }

  /** Deletes minutes that are over. */
  async deleteOld(): Promise<void> {
    await this.database.db.deleteFrom('call_windows').where('ends_at', '<', this.clock.now()).execute();
  }
}
