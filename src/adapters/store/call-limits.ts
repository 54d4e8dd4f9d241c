// Limits how often a person and an account may call per minute, across processes.
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
   * Counts a call. A minute begins with the first call after the previous minute ended. A call that exceeds the
   * person's limit does not count for the account, so that one person cannot use up everybody's calls.
   *
   * @returns milliseconds to wait; 0 if the call is allowed
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

  /** Deletes the counts of past minutes. */
  async deleteOld(): Promise<void> {
    await this.database.db.deleteFrom('call_windows').where('ends_at', '<', this.clock.now()).execute();
  }
}
