// Keeps HubSpot's limit of searches per account across processes. Each search gets its own time slot.
import { sql } from 'kysely';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question } from '../../application/failures.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { Database } from './database.ts';

/**
 * Milliseconds between two searches. HubSpot allows "5 requests a second" per account for all apps. The gap is slightly
 * longer, so that delays on the network do not let six arrive within a second.
 */
export const SEARCH_GAP = 202;

export class SearchBudget {
  constructor(private readonly database: Database) {}

  /**
   * Waits for the next free slot.
   *
   * @throws FailureError "limited" if that slot is after the deadline
   */
  async take(accountId: number, question: Question, deadline: Deadline): Promise<void> {
    const latest = Math.floor(deadline.remaining);
    const { rows } = await sql<{ wait: number }>`
      INSERT INTO hubspot_searches AS slot (account_id, next_at)
      VALUES (${accountId}, clock_timestamp() + ${SEARCH_GAP}::int * interval '1 millisecond')
      ON CONFLICT (account_id) DO UPDATE
        SET next_at = greatest(slot.next_at, clock_timestamp()) + ${SEARCH_GAP}::int * interval '1 millisecond'
        WHERE slot.next_at < clock_timestamp() + ${latest}::int * interval '1 millisecond'
      RETURNING (extract(epoch FROM slot.next_at - clock_timestamp()) * 1000)::float8 - ${SEARCH_GAP}::int AS wait`.execute(
      this.database.db,
    );
    const [turn] = rows;
    if (turn === undefined)
      throw new FailureError(failure('hubspot', question, { kind: 'limited', limit: 'burst', retryAfter: latest }));
    if (turn.wait > 0) await deadline.wait(turn.wait);
  }
}
