// Which accounts changed since a process looked last, whoever changed them.
import { sql } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

/** Milliseconds that a change can be read. */
export const CHANGES_KEPT = 3_600_000;

interface Looked {
  /** The oldest transaction that had not ended then. */
  horizon: string;
  changes: readonly { no: number; account: number }[];
}

export class AccountChanges {
  #last: Looked | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Every change that a look before this one could not see, since its transaction had not ended then.
   *
   * @returns account numbers; the first look returns none
   */
  async look(): Promise<number[]> {
    const last = this.#last;
    // One statement has one snapshot: a change is in it, or its transaction is at or after the horizon.
    const { rows } = await sql<Looked>`
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, coalesce(
        (SELECT json_agg(json_build_object('no', no, 'account', account_id)) FROM account_changes
          WHERE made_by >= ${last?.horizon ?? null}::xid8), '[]') AS changes`.execute(this.database.db);
    const [looked] = rows;
    if (looked === undefined) throw new TypeError('a look without a row');
    this.#last = looked;
    const known = new Set(last?.changes.map(({ no }) => no));
    return looked.changes.filter(({ no }) => !known.has(no)).map(({ account }) => account);
  }

  /** Deletes what every process has read by now. */
  async deleteOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - CHANGES_KEPT);
    await this.database.db.deleteFrom('account_changes').where('changed_at', '<', before).execute();
  }
}
