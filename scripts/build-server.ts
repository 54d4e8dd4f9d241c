// Bundles the marketplace backend into `dist/server/`, which only needs Node: `node dist/server/main.js`.
import { cp, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cachedSeed } from './cached-seed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** PGlite's own files, which it expects next to its code. */
const PGLITE_FILES = ['pglite.wasm', 'pglite.data', 'initdb.wasm'];

/**
 * @param outDir where the folder is made anew
 * @param seed an empty database's files, from which the embedded one starts in a third of the time
 * @param programs what to bundle, by the name it gets
 * @throws esbuild's messages if something does not compile
 */
export async function buildServer(
  outDir: string,
  seed = cachedSeed,
  programs: Readonly<Record<string, string>> = { main: 'src/server/main.ts' },
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    bundlePrograms(outDir, programs),
    copyPglite(outDir),
    cp(path.join(root, 'src/adapters/store/migrations'), path.join(outDir, 'migrations'), { recursive: true }),
    seed().then((files) => writeFile(path.join(outDir, 'pglite-seed.tar.gz'), files)),
    writeFile(path.join(outDir, 'package.json'), '{ "type": "module", "private": true }\n'),
  ]);
}

/** Bundles programs, each into one file that runs with Node alone. */
export async function bundlePrograms(outDir: string, programs: Readonly<Record<string, string>>): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'silent',
    legalComments: 'none',
    // Not installed; pg asks for it and does without.
    external: ['pg-native'],
    // Packages that are CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
  });
}

async function copyPglite(outDir: string): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  for (const name of PGLITE_FILES) await copyFile(path.join(folder, name), path.join(outDir, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = path.join(root, 'dist/server');
  await buildServer(outDir).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
  console.log('dist/server is built: node dist/server/main.js');
}
