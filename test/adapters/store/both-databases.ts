// Runs a battery of tests on both databases, so that what holds on one holds on the other.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../../src/adapters/store/database.ts';
import { makeSeed, pgliteDatabase } from '../../../src/adapters/store/pglite-database.ts';
import { postgresDatabase } from '../../../src/adapters/store/postgres-database.ts';
import { startPostgres } from './temporary-postgres.ts';
import type { TemporaryPostgres } from './temporary-postgres.ts';

export interface Fresh {
  /** An empty database, closed after the battery. On Postgres, `again` opens another pool on the same one. */
  open: () => Promise<Database>;
  again: () => Promise<Database>;
  kind: Database['kind'];
}

/** @param battery told how to get an empty database */
export function onBothDatabases(battery: (fresh: Fresh) => void): void {
  describe('on PGlite', () => {
    let database: Database | null = null;
    afterAll(async () => {
      await database?.close();
    });
    // Opening one takes a second, so it is emptied instead.
    const open = async (): Promise<Database> => {
      database ??= await pgliteDatabase({ folder: null, seed: await testSeed() });
      await database.execute('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS pgboss CASCADE; CREATE SCHEMA public');
      return database;
    };
    // One process, one connection: whoever opens it again shares it.
    battery({ kind: 'pglite', open, again: () => Promise.resolve(database ?? fail()) });
  });

  describe('on Postgres', () => {
    let postgres: TemporaryPostgres | null = null;
    let url = '';
    const opened: Database[] = [];
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(async () => {
      for (const database of opened.splice(0)) await database.close();
      await postgres?.stop();
    });
    const connect = (): Promise<Database> => {
      const database = postgresDatabase({ url });
      opened.push(database);
      return Promise.resolve(database);
    };
    battery({
      kind: 'postgres',
      open: async () => {
        url = (await postgres?.database()) ?? fail();
        return connect();
      },
      again: connect,
    });
  });
}

function fail(): never {
  throw new Error('nothing was opened yet');
}

let seed: Promise<Uint8Array> | null = null;

/** An empty database's files, made once for all test files: initdb takes seconds. */
export function testSeed(): Promise<Uint8Array> {
  seed ??= readOrMakeSeed();
  return seed;
}

async function readOrMakeSeed(): Promise<Uint8Array> {
  const file = path.join('node_modules', '.cache', 'owner-preflight', 'pglite-0.5.17-seed.tar.gz');
  const there = await readFile(file).catch(() => null);
  if (there !== null) return there;
  const made = await makeSeed();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, made);
  await rename(`${file}.${process.pid}`, file);
  return made;
}
