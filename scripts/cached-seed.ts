// An empty embedded database's files, made once on this machine: making them takes longer than opening a database.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeSeed } from '../src/adapters/store/pglite-database.ts';

const FOLDER = fileURLToPath(new URL('../node_modules/.cache/owner-preflight/', import.meta.url));

let seed: Promise<Uint8Array> | null = null;

/** For PgliteOptions.seed, of the installed version of PGlite. */
export function cachedSeed(): Promise<Uint8Array> {
  seed ??= readOrMake();
  return seed;
}

async function readOrMake(): Promise<Uint8Array> {
  const file = path.join(FOLDER, `pglite-${await installedVersion()}-seed.tar.gz`);
  const there = await readFile(file).catch(() => null);
  if (there !== null) return there;
  const made = await makeSeed();
  await mkdir(FOLDER, { recursive: true });
  // Another process may make it at the same time.
  await writeFile(`${file}.${process.pid}`, made);
  await rename(`${file}.${process.pid}`, file);
  return made;
}

async function installedVersion(): Promise<string> {
  const manifest = path.join(createRequire(import.meta.url).resolve('@electric-sql/pglite'), '../../package.json');
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}
