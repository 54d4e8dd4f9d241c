// PGlite's only connection, lent to one caller at a time.
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

  /** Waits for the connection. The caller must call the returned function in any case to release it. */
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

  /** Runs one statement. Only for a caller that has acquired the connection. */
  async query(text: string, values: readonly unknown[]): Promise<StatementResult> {
    const { rows, affectedRows } = await this.pglite.query(text, [...values]);
    return { rows, affected: affectedRows ?? 0 };
  }

  /** Acquires the connection and runs a text of several statements. */
  async script(text: string): Promise<Rows> {
    const release = await this.acquire();
    try {
      const results = await this.pglite.exec(text);
      return { rows: results.at(-1)?.rows ?? [] };
    } catch (error) {
      // The text may have left a transaction open, which the next caller must not join. Without one, this only logs a
      // warning.
      await this.pglite.exec('ROLLBACK');
      throw error;
    } finally {
      release();
    }
  }

  /** Acquires the connection and runs one statement. */
  async single(text: string, values: readonly unknown[]): Promise<Rows> {
    const release = await this.acquire();
    try {
      return await this.query(text, values);
    } finally {
      release();
    }
  }

  /** Waits until the connection is free and closes it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    const release = await this.acquire();
    this.#closed = true;
    release();
    await this.pglite.close();
  }
}
