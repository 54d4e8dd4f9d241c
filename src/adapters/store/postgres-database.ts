import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Rows } from './database.ts';
import type { Schema } from './schema.ts';

const INT8 = 20;
const POOL_SIZE = 10;
/** Milliseconds. Longer than any statement of ours should take; a hanging one must not hold its connection for ever. */
const STATEMENT_LIMIT = 30_000;
const CONNECT_LIMIT = 5000;

export interface PostgresOptions {
  url: string;
  /** Told of connections that broke while nobody used them; the pool replaces them. */
  onLost?: (error: Error) => void;
  poolSize?: number;
}

/** Connects when the first statement comes, so this never fails. */
export function postgresDatabase({ url, onLost, poolSize = POOL_SIZE }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_LIMIT,
    statement_timeout: STATEMENT_LIMIT,
    application_name: 'owner-preflight',
    types: { getTypeParser: parserOf },
  });
  // Without a listener Node would end the process.
  pool.on('error', (error) => onLost?.(error));
  // A connection that breaks while it is in use rejects its statement and emits this too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    execute: async (text, values) => {
      // The pool throws away a connection whose statement failed, and with it a transaction that the text began.
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

/** pg's types give one parser for text and another for binary; only text is asked for here. */
function parserOf(oid: number): (value: string) => unknown {
  if (oid === INT8) return Number;
  const parsers = pg.types as { getTypeParser: (oid: number, format: 'text') => (value: string) => unknown };
  return parsers.getTypeParser(oid, 'text');
}
