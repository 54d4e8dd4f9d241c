// Runs a battery of tests on both databases, so that what holds on one holds on the other.
import { afterAll, describe } from 'vitest';
import { cachedSeed } from '../../../scripts/cached-seed.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { pgliteDatabase } from '../../../src/adapters/store/pglite-database.ts';
import { postgresDatabase } from '../../../src/adapters/store/postgres-database.ts';
import { sharedPostgres } from './temporary-postgres.ts';

export { cachedSeed as testSeed };

export interface Fresh {
  /** An empty database. On Postgres, `again` opens another pool on the same one. */
  open: () => Promise<Database>;
  again: () => Promise<Database>;
  kind: Database['kind'];
}

/** Opening one takes a second, so the files that a worker runs share it in memory, and each empties it. */
let embedded: Promise<Database> | null = null;

/** The embedded database, emptied. */
export async function embeddedDatabase(): Promise<Database> {
  const database = await (embedded ??= cachedSeed().then((files) => pgliteDatabase({ folder: null, seed: files })));
  await database.execute('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS jobs CASCADE; CREATE SCHEMA public');
  return database;
}

/** @param battery told how to get an empty database */
export function onBothDatabases(battery: (fresh: Fresh) => void): void {
  describe('on PGlite', () => {
    let database: Database | null = null;
    const open = async (): Promise<Database> => {
      database = await embeddedDatabase();
      return database;
    };
    // One process, one connection: whoever opens it again shares it.
    battery({ kind: 'pglite', open, again: () => Promise.resolve(database ?? fail()) });
  });

  describe('on Postgres', () => {
    let url = '';
    const opened: Database[] = [];
    afterAll(async () => {
      for (const database of opened.splice(0)) await database.close();
    });
    const connect = (): Promise<Database> => {
      const database = postgresDatabase({ url });
      opened.push(database);
      return Promise.resolve(database);
    };
    battery({
      kind: 'postgres',
      open: async () => {
        url = await (await sharedPostgres()).database();
        return connect();
      },
      again: connect,
    });
  });
}

function fail(): never {
  throw new Error('nothing was opened yet');
}
