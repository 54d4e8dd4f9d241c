// Implements the port `Lock` with a table: one caller at a time per key, across processes. A lock does not hold a
// connection, so work under a lock may use the database.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { slow } from '../../application/deadline.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { Clock, Lock } from '../../application/ports.ts';
import type { Database } from './database.ts';

/** Milliseconds that a lock outlives its caller's deadline, so that work in progress can finish. */
const AFTER_DEADLINE = 8000;
/** Milliseconds between two attempts to take a lock that another process holds. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 250;

export class Locks {
  /** Callers in this process queue here, so that only one of them at a time asks the table. */
  readonly #lines = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The locks of one account. Accounts never share a key. */
  ofAccount(accountId: number): Lock {
    return { run: (key, deadline, work) => this.run(`${accountId}/${key}`, deadline, work) };
  }

  /** @throws FailureError "slow" if the turn does not come in time; then the work has not started */
  async run<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T> {
    const before = this.#lines.get(key) ?? Promise.resolve();
    // Work whose deadline has passed must not start, even if its turn comes later.
    const turn = before.then(() => this.#alone(key, deadline, work));
    const settled = turn.catch(() => undefined);
    this.#lines.set(key, settled);
    void settled.then(() => {
      if (this.#lines.get(key) === settled) this.#lines.delete(key);
    });
    await deadline.race('app', 'lock', before);
    return turn;
  }

  async #alone<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T> {
    if (deadline.remaining === 0) throw slow('app', 'lock');
    // Only one process uses PGlite, so the queue is enough.
    if (this.database.kind === 'pglite') return work();
    const holder = randomUUID();
    const lease = Math.ceil(deadline.remaining + AFTER_DEADLINE);
    for (let pause = FIRST_PAUSE; !(await this.#take(key, holder, lease)); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      if (pause >= deadline.remaining) throw slow('app', 'lock');
      await new Promise<void>((resolve) => this.clock.after(pause, resolve));
    }
    try {
      return await work();
    } finally {
      await this.database.db
        .deleteFrom('locks')
        .where('key', '=', key)
        .where('holder', '=', holder)
        .execute()
        // If the release fails, the lease expires by itself.
        .catch(() => undefined);
    }
  }

  /** Uses the database's clock, which all processes share. */
  async #take(key: string, holder: string, lease: number): Promise<boolean> {
    const { rows } = await sql`
      INSERT INTO locks AS held (key, holder, until)
      VALUES (${key}, ${holder}, clock_timestamp() + ${lease}::int * interval '1 millisecond')
      ON CONFLICT (key) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE held.until < clock_timestamp()
      RETURNING key`.execute(this.database.db);
    return rows.length > 0;
  }
}
