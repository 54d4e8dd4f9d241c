// One interface for both databases: Postgres through `pg`, and PGlite inside this process.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The rows that a statement returned. */
export interface Rows {
  rows: unknown[];
}

export interface Database {
  kind: 'postgres' | 'pglite';
  /** Kysely for the product's statements. int8 columns are read as numbers, since no HubSpot ID exceeds 2^53. */
  db: Kysely<Schema>;
  /**
   * Runs a text of one or more statements, which may begin and end a transaction. If one of them fails, an open
   * transaction is rolled back and the connection stays usable.
   *
   * @param values only for a single statement
   * @returns the rows of the last statement
   */
  execute: (text: string, values?: readonly unknown[]) => Promise<Rows>;
  /** Rejects if the database does not answer. */
  ping: () => Promise<void>;
  /** Waits for running statements and closes the connections. */
  close: () => Promise<void>;
}

/** SQLSTATE of an error of either database; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/u.test(error.code) ? error.code : null;
}
