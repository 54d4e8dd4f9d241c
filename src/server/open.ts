// Opens the database that the configuration names.
import { fileURLToPath } from 'node:url';
import type { Database } from '../adapters/store/database.ts';
import { pgliteDatabase, readSeed } from '../adapters/store/pglite-database.ts';
import { postgresDatabase } from '../adapters/store/postgres-database.ts';
import type { ServerConfig } from './config.ts';
import { errorFields } from './logger.ts';
import type { Logger } from './logger.ts';

/** The seed is next to the bundle, or where the build puts it. */
const SEEDS = ['./pglite-seed.tar.gz', '../../dist/server/pglite-seed.tar.gz'];

/** @throws FolderTakenError */
export async function openDatabase({ database }: Pick<ServerConfig, 'database'>, log: Logger): Promise<Database> {
  if (database.kind === 'postgres')
    return postgresDatabase({
      url: database.url,
      onLost: (error) => log.warn(errorFields(error), 'a database connection was lost'),
    });
  let seed: Uint8Array | null = null;
  for (const place of SEEDS) seed ??= await readSeed(fileURLToPath(new URL(place, import.meta.url)));
  return pgliteDatabase({ folder: database.folder, seed });
}
