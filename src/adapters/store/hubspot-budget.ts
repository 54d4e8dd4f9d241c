// Keeps HubSpot's rate limit per account across processes. Each process leases a few requests at a time.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question } from '../../application/failures.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { Database } from './database.ts';

/** "110 requests every 10 seconds" for each account that installed an OAuth app. */
const MOST = 110;
const WINDOW = 10_000;
/** A leased request is sent within this many milliseconds, so a lease counts that much longer than HubSpot's window. */
const UNTIL_SENT = 1000;
/** Milliseconds between two attempts while the limit is used up. */
const PAUSE = 100;
/** Requests reserved for cards, so that an audit never makes a person wait. */
const FOR_CARDS = 40;

/** Who sends requests: a card, or background work. */
export const PRIORITIES = ['card', 'audit'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The queue of waiting requests, oldest first. */
interface Line {
  waiting: Place[];
  leasing: Promise<void> | null;
  /** True if the last lease granted less than was wanted. */
  full: boolean;
}

interface Place {
  granted: boolean;
}

export class HubSpotBudget {
  readonly #lines = new Map<string, Line>();

  constructor(private readonly database: Database) {}

  /**
   * Waits until a request may be made.
   *
   * @throws FailureError "limited" if that is after the deadline
   */
  async take(accountId: number, priority: Priority, question: Question, deadline: Deadline): Promise<void> {
    const key = `${accountId}/${priority}`;
    const line = this.#lines.get(key) ?? { waiting: [], leasing: null, full: false };
    this.#lines.set(key, line);
    const place: Place = { granted: false };
    line.waiting.push(place);
    try {
      for (;;) {
        // One lease for all waiting requests. Leasing more would count requests that nobody sends.
        line.leasing ??= this.#lease(accountId, priority, line).finally(() => {
          line.leasing = null;
        });
        await deadline.race('app', 'store', line.leasing);
        if (place.granted) return;
        if (PAUSE >= deadline.remaining) throw limited(question);
        await deadline.wait(line.full ? PAUSE : 0);
      }
    } finally {
      const at = line.waiting.indexOf(place);
      if (at !== -1) line.waiting.splice(at, 1);
      if (line.waiting.length === 0 && line.leasing === null) this.#lines.delete(key);
    }
  }

  async #lease(accountId: number, priority: Priority, line: Line): Promise<void> {
    const most = priority === 'card' ? MOST : MOST - FOR_CARDS;
    const wanted = line.waiting.length;
    const granted = await this.database.db.transaction().execute(async (transaction) => {
      // The lock prevents two simultaneous leases from taking the same free requests.
      await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOCK_CLASS)}, ${accountId % 2_147_483_647}::int)`.execute(
        transaction,
      );
      await sql`DELETE FROM hubspot_leases WHERE account_id = ${accountId} AND counts_until < clock_timestamp()`.execute(
        transaction,
      );
      const { rows } = await sql<{ used: number }>`
        SELECT coalesce(sum(permits), 0)::int AS used FROM hubspot_leases WHERE account_id = ${accountId}`.execute(
        transaction,
      );
      const permits = Math.min(wanted, most - (rows[0]?.used ?? 0));
      if (permits <= 0) return 0;
      // The same statement also counts the requests for the settings page.
      await sql`
        WITH counted AS (
          INSERT INTO hubspot_calls AS c (account_id, day, calls)
          VALUES (${accountId}, (clock_timestamp() AT TIME ZONE 'UTC')::date, ${permits})
          ON CONFLICT (account_id, day) DO UPDATE SET calls = c.calls + excluded.calls
        )
        INSERT INTO hubspot_leases (id, account_id, permits, counts_until)
        VALUES (${randomUUID()}, ${accountId}, ${permits}, clock_timestamp() + ${UNTIL_SENT + WINDOW}::int * interval '1 millisecond')`.execute(
        transaction,
      );
      return permits;
    });
    line.full = granted < wanted;
    for (const place of line.waiting.splice(0, granted)) place.granted = true;
  }
}

function limited(question: Question): FailureError {
  return new FailureError(failure('hubspot', question, { kind: 'limited', limit: 'burst', retryAfter: WINDOW }));
}

const LOCK_CLASS = 7206;
