// HubSpot's limit of requests per account, kept across processes: each leases a few at a time.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question } from '../../application/failures.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

/** "110 requests every 10 seconds" for each account that installed an OAuth app. */
const MOST = 110;
const WINDOW = 10_000;
/** What a lease may be used for, in milliseconds; it counts from its first moment until the last one's window is over. */
const USABLE = 1000;
const LEASE = 10;
/** Requests that only cards may use, so that an audit never makes a person wait. */
const FOR_CARDS = 40;

export type Priority = 'card' | 'audit';

interface Pool {
  left: number;
  usableUntil: number;
  leasing: Promise<void> | null;
}

export class HubSpotBudget {
  readonly #pools = new Map<string, Pool>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until a request may be made.
   *
   * @throws FailureError "limited" where that is after the deadline
   */
  async take(accountId: number, priority: Priority, question: Question, deadline: Deadline): Promise<void> {
    const key = `${accountId}/${priority}`;
    const pool = this.#pools.get(key) ?? { left: 0, usableUntil: 0, leasing: null };
    this.#pools.set(key, pool);
    for (;;) {
      if (pool.left > 0 && this.clock.elapsed() < pool.usableUntil) {
        pool.left--;
        return;
      }
      pool.leasing ??= this.#lease(accountId, priority, pool).finally(() => {
        pool.leasing = null;
      });
      await deadline.race('app', 'store', pool.leasing);
      if (pool.left > 0) continue;
      const pause = 100;
      if (pause >= deadline.remaining)
        throw new FailureError(failure('hubspot', question, { kind: 'limited', limit: 'burst', retryAfter: WINDOW }));
      await deadline.wait(pause);
    }
  }

  async #lease(accountId: number, priority: Priority, pool: Pool): Promise<void> {
    const most = priority === 'card' ? MOST : MOST - FOR_CARDS;
    const asked = this.clock.elapsed();
    const granted = await this.database.db.transaction().execute(async (transaction) => {
      // Two leases at once would both see the same free ones.
      await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOCK_CLASS)}, ${accountId % 2_147_483_647}::int)`.execute(transaction);
      await sql`DELETE FROM hubspot_leases WHERE account_id = ${accountId} AND counts_until < clock_timestamp()`.execute(
        transaction,
      );
      const { rows } = await sql<{ used: number }>`
        SELECT coalesce(sum(permits), 0)::int AS used FROM hubspot_leases WHERE account_id = ${accountId}`.execute(
        transaction,
      );
      const permits = Math.min(LEASE, most - (rows[0]?.used ?? 0));
      if (permits <= 0) return 0;
      await sql`
        INSERT INTO hubspot_leases (id, account_id, permits, counts_until)
        VALUES (${randomUUID()}, ${accountId}, ${permits}, clock_timestamp() + ${USABLE + WINDOW}::int * interval '1 millisecond')`.execute(
        transaction,
      );
      return permits;
    });
    pool.left = granted;
    // From when it was asked for, so that a slow answer does not make it longer.
    pool.usableUntil = asked + USABLE;
  }
}

const LOCK_CLASS = 7206;
