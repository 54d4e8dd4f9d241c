// One port for both databases: Postgres through `pg`, and PGlite inside this process.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What a statement gave back. */
export interface Rows {
  rows: unknown[];
}

export interface Database {
  kind: 'postgres' | 'pglite';
  /** Every statement of the product. int8 columns are numbers, since no id of HubSpot's passes 2^53. */
  db: Kysely<Schema>;
  /**
   * Runs a text of several statements, which may begin and end a transaction itself. When one of them fails, what the
   * text began is rolled back and the connection is as good as new.
   *
   * @param values only for a single statement
   * @returns what the last statement gave back
   */
  execute: (text: string, values?: readonly unknown[]) => Promise<Rows>;
  /** Rejects when the database does not answer. */
  ping: () => Promise<void>;
  /** Waits for what is running. */
  close: () => Promise<void>;
}

/** SQLSTATE of an error of either database; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/u.test(error.code) ? error.code : null;
}
