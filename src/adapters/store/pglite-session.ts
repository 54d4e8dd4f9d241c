// The one connection that PGlite has, given to one user at a time.
import type { PGlite } from '@electric-sql/pglite';
import type { Rows } from './database.ts';

/** A statement's rows and how many it changed. */
export interface StatementResult extends Rows {
  affected: number;
}

export class PgliteSession {
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(private readonly pglite: PGlite) {}

  /** Waits for its turn. Whoever gets the connection must call what is returned, whatever happened. */
  async acquire(): Promise<() => void> {
    if (this.#closed) throw new Error('the database is closed');
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** One statement; only for whoever has acquired the connection. */
  async query(text: string, values: readonly unknown[]): Promise<StatementResult> {
    const { rows, affectedRows } = await this.pglite.query(text, [...values]);
    return { rows, affected: affectedRows ?? 0 };
  }

  /** A text of several statements, in a turn of its own. */
  async script(text: string): Promise<Rows> {
    const release = await this.acquire();
    try {
      const results = await this.pglite.exec(text);
      return { rows: results.at(-1)?.rows ?? [] };
    } catch (error) {
      // The text may have begun a transaction, and the next user must not stand in it. Without one this is a warning.
      await this.pglite.exec('ROLLBACK');
      throw error;
    } finally {
      release();
    }
  }

  /** One statement in a turn of its own. */
  async single(text: string, values: readonly unknown[]): Promise<Rows> {
    const release = await this.acquire();
    try {
      return await this.query(text, values);
    } finally {
      release();
    }
  }

  /** Waits for whoever has the connection. */
  async close(): Promise<void> {
    if (this.#closed) return;
    const release = await this.acquire();
    this.#closed = true;
    release();
    await this.pglite.close();
  }
}
