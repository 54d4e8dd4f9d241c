// Counts how often a person asks about records that they do not have open. Above the limit, the person is blocked for
// an hour.
import { sql } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

/** Wrong claims allowed per hour. */
export const CLAIMS_ALLOWED = 30;
const HOUR = 3_600_000;

export class WrongClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The people of an account who are not heard, and until when. */
  async blocked(accountId: number): Promise<ReadonlyMap<number, Date>> {
    const rows = await this.database.db
      .selectFrom('wrong_claims')
      .select(['user_id', 'blocked_until'])
      .where('account_id', '=', accountId)
      .where('blocked_until', '>', this.clock.now())
      .execute();
    return new Map(
      rows.flatMap(({ user_id: user, blocked_until: until }) => (until === null ? [] : [[user, until] as const])),
    );
  }

  /**
   * Counts a wrong claim.
   *
   * @returns until when the person is now blocked; null if the limit is not exceeded
   */
  async count(accountId: number, userId: number): Promise<Date | null> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - HOUR);
    const until = new Date(now.getTime() + HOUR);
    // The insert locks the row, so simultaneous claims are all counted.
    const { rows } = await sql<{ blocked_until: Date | null }>`
      INSERT INTO wrong_claims AS claims (account_id, user_id, times, blocked_until)
      VALUES (${accountId}, ${userId}, ${[now]}::timestamptz[], NULL)
      ON CONFLICT (account_id, user_id) DO UPDATE SET
        times = (SELECT array_agg(at) FROM unnest(claims.times || excluded.times) AS at WHERE at > ${since}),
        blocked_until = CASE
          WHEN (SELECT count(*) FROM unnest(claims.times || excluded.times) AS at WHERE at > ${since}) > ${CLAIMS_ALLOWED}
          THEN ${until}::timestamptz
          ELSE claims.blocked_until END
      RETURNING blocked_until`.execute(this.database.db);
    const blocked = rows[0]?.blocked_until ?? null;
    return blocked !== null && blocked > now ? blocked : null;
  }

  /** Deletes expired counts. */
  async deleteOld(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - HOUR);
    await sql`
      DELETE FROM wrong_claims
      WHERE (blocked_until IS NULL OR blocked_until < ${this.clock.now()}) AND times[array_upper(times, 1)] < ${since}`.execute(
      this.database.db,
    );
  }
}
