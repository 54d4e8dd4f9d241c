// PGlite: Postgres inside this process, stored in a folder. For a single machine without a database server, for trials
// and for tests.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { PgliteSession } from './pglite-session.ts';
import type { Schema } from './schema.ts';

const INT8 = 20;

export interface PgliteOptions {
  /** The data folder; null for a database in memory. */
  folder: string | null;
  /** Files of an empty database, dumped by the build. Starting from them takes a third of the time. */
  seed?: Uint8Array | null;
}

/** @throws FolderTakenError if another process uses the folder, since two processes would corrupt each other's files */
export async function pgliteDatabase({ folder, seed = null }: PgliteOptions): Promise<Database> {
  if (folder === null) return databaseOf(await open(null, seed), () => Promise.resolve());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    return databaseOf(await openFolder(folder, seed), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * Creates the files of an empty database in a temporary folder and then moves it, so that a kill leaves nothing half
 * done.
 */
async function openFolder(folder: string, seed: Uint8Array | null): Promise<PGlite> {
  const place = path.join(folder, 'pglite');
  if (!existsSync(place)) {
    const beside = `${place}.new`;
    await rm(beside, { recursive: true, force: true });
    await (await open(beside, seed)).close();
    await rename(beside, place);
  }
  return open(place, null);
}

async function open(dataDir: string | null, seed: Uint8Array | null): Promise<PGlite> {
  return PGlite.create({
    dataDir: dataDir ?? 'memory://',
    parsers: { [INT8]: Number },
    ...(seed === null ? {} : { loadDataDir: new Blob([new Uint8Array(seed)]) }),
  });
}

function databaseOf(pglite: PGlite, unlock: () => Promise<void>): Database {
  const session = new PgliteSession(pglite);
  const db = new Kysely<Schema>({ dialect: pgliteDialect(session) });
  return {
    kind: 'pglite',
    db,
    execute: (text, values) =>
      values === undefined || values.length === 0 ? session.script(text) : session.single(text, values),
    ping: async () => {
      await session.single('select 1', []);
    },
    close: async () => {
      await session.close();
      await unlock();
    },
  };
}

/** Reads the seed that the build made; null if there is none. */
export async function readSeed(file: string | URL): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null);
}

/** Makes the compressed files of an empty database. */
export async function makeSeed(): Promise<Uint8Array> {
  const pglite = await open(null, null);
  try {
    const dump = await pglite.dumpDataDir('gzip');
    return new Uint8Array(await dump.arrayBuffer());
  } finally {
    await pglite.close();
  }
}
