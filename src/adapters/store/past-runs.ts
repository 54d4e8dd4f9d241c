// Long-running work on an account's past: its progress for the settings page, and what was gathered so far.
import type { Checkpoint } from '../../application/past/ports.ts';
import type { Clock, Json } from '../../application/ports.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';

export type PastKind = 'detect-settings' | 'backtest';

export interface PastRunState {
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** Records gathered and their total number; 0 of 0 before anything is known. */
  done: number;
  total: number;
  /** Failure code, such as "hubspot/record/not-allowed"; null if nothing failed. */
  failure: string | null;
  changedAt: Date;
}

const COLUMN = 'past_chunks.chunk';
/** Milliseconds after which gathered data is too old to resume from. */
export const CHUNKS_KEPT = 86_400_000;

export class PastRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(accountId: number, kind: PastKind): Promise<PastRunState | null> {
    const row = await this.database.db
      .selectFrom('past_runs')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (row === undefined) return null;
    return { state: row.state, done: row.done, total: row.total, failure: row.failure, changedAt: row.changed_at };
  }

  async set(accountId: number, kind: PastKind, run: Partial<Omit<PastRunState, 'changedAt'>>): Promise<void> {
    const values = { ...run, changed_at: this.clock.now() };
    await this.database.db
      .insertInto('past_runs')
      .values({ account_id: accountId, kind, state: 'waiting', failure: null, ...values })
      .onConflict((conflict) => conflict.columns(['account_id', 'kind']).doUpdateSet(values))
      .execute();
  }

  checkpoint({ id, cipher }: Account, kind: PastKind): Checkpoint {
    const { db } = this.database;
    return {
      read: async () => {
        const rows = await db
          .selectFrom('past_chunks')
          .select('chunk')
          .where('account_id', '=', id)
          .where('kind', '=', kind)
          .orderBy('place')
          .execute();
        return rows.map(({ chunk }) => JSON.parse(cipher.open(COLUMN, chunk)) as Json);
      },
      add: async (chunk) => {
        const sealed = cipher.seal(COLUMN, JSON.stringify(chunk));
        await db
          .insertInto('past_chunks')
          .values({ account_id: id, kind, chunk: sealed, added_at: this.clock.now() })
          .execute();
      },
      clear: async () => {
        await db.deleteFrom('past_chunks').where('account_id', '=', id).where('kind', '=', kind).execute();
      },
    };
  }

  async deleteOld(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - CHUNKS_KEPT);
    await this.database.db.deleteFrom('past_chunks').where('added_at', '<', oldest).execute();
  }
}
