// When an account's systems were last read and how many API calls that took, for the settings page.
import { sql } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

export interface AccountReadings {
  rulesReadAt: Date | null;
  usersReadAt: Date | null;
  /** Salesforce's own count over 24 hours, for all apps together; null if unknown. */
  salesforceCalls: { used: number; limit: number; at: Date } | null;
  /** Requests to HubSpot today (UTC). */
  hubspotCalls: number;
}

export type Reading = 'rules' | 'users' | { salesforceCalls: { used: number; limit: number } };

/** Milliseconds between two notes of the same kind, since the page need not be exact to the second. */
const NOTED_EVERY = 60_000;
const MOST_KEPT = 20_000;

const KIND_OF = (reading: Reading): string => (typeof reading === 'string' ? reading : 'salesforce-calls');

export class ReadingNotes {
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** Called when a note could not be saved. */
    private readonly onLost: (error: unknown) => void,
  ) {}

  /** Notes that something was just read. It never throws, and callers do not wait for it. */
  note(accountId: number, reading: Reading): void {
    const key = `${accountId}/${KIND_OF(reading)}`;
    const now = this.clock.now();
    if (now.getTime() - (this.#noted.get(key) ?? 0) < NOTED_EVERY) return;
    if (this.#noted.size >= MOST_KEPT) this.#noted.clear();
    this.#noted.set(key, now.getTime());
    void this.#write(accountId, reading, now).catch((error: unknown) => {
      this.#noted.delete(key);
      this.onLost(error);
    });
  }

  async read(accountId: number): Promise<AccountReadings> {
    const [row, calls] = await Promise.all([
      this.database.db
        .selectFrom('account_readings')
        .selectAll()
        .where('account_id', '=', accountId)
        .executeTakeFirst(),
      sql<{ calls: number }>`
        SELECT calls FROM hubspot_calls
        WHERE account_id = ${accountId} AND day = (clock_timestamp() AT TIME ZONE 'UTC')::date`.execute(
        this.database.db,
      ),
    ]);
    const {
      salesforce_calls: used = null,
      salesforce_calls_limit: limit = null,
      salesforce_calls_at: at = null,
    } = row ?? {};
    return {
      rulesReadAt: row?.rules_read_at ?? null,
      usersReadAt: row?.users_read_at ?? null,
      salesforceCalls: used === null || limit === null || at === null ? null : { used, limit, at },
      hubspotCalls: calls.rows[0]?.calls ?? 0,
    };
  }

  /** Deletes the counts of past days. */
  async deleteOld(): Promise<void> {
    await sql`DELETE FROM hubspot_calls WHERE day < (clock_timestamp() AT TIME ZONE 'UTC')::date - 7`.execute(
      this.database.db,
    );
  }

  async #write(accountId: number, reading: Reading, now: Date): Promise<void> {
    const values =
      reading === 'rules'
        ? { rules_read_at: now }
        : reading === 'users'
          ? { users_read_at: now }
          : {
              salesforce_calls: reading.salesforceCalls.used,
              salesforce_calls_limit: reading.salesforceCalls.limit,
              salesforce_calls_at: now,
            };
    await this.database.db
      .insertInto('account_readings')
      .values({ account_id: accountId, ...values })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
      .execute();
  }
}
