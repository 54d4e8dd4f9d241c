import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Rows } from './database.ts';
import type { Schema } from './schema.ts';

const INT8 = 20;
const POOL_SIZE = 10;
/**
 * Milliseconds after which Postgres cancels a statement. None should take that long; a hanging one must not block a
 * connection for ever.
 */
const STATEMENT_LIMIT = 30_000;
const CONNECT_LIMIT = 5000;

export interface PostgresOptions {
  url: string;
  /** Called when an idle connection breaks. The pool replaces it. */
  onLost?: (error: Error) => void;
  poolSize?: number;
}

/** Opens the database. It connects with the first statement, so this never fails. */
export function postgresDatabase({ url, onLost, poolSize = POOL_SIZE }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_LIMIT,
    statement_timeout: STATEMENT_LIMIT,
    application_name: 'owner-preflight',
    types: { getTypeParser: parserOf },
  });
  // Without a listener, Node would end the process.
  pool.on('error', (error) => onLost?.(error));
  // If a connection breaks while in use, its statement rejects and this event is also emitted.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    execute: async (text, values) => {
      // The pool discards a connection whose statement failed, and with it any open transaction.
      const result = (await pool.query(text, values === undefined ? [] : [...values])) as Rows | Rows[];
      const last = Array.isArray(result) ? result.at(-1) : result;
      return { rows: last?.rows ?? [] };
    },
    ping: async () => {
      await pool.query('select 1');
    },
    close: () => db.destroy(),
  };
}

/** pg's types distinguish text and binary parsers; this product only uses text. */
function parserOf(oid: number): (value: string) => unknown {
  if (oid === INT8) return Number;
  const parsers = pg.types as { getTypeParser: (oid: number, format: 'text') => (value: string) => unknown };
  return parsers.getTypeParser(oid, 'text');
}
