// What the function requires at run time is what HubSpot installs for it, at the versions that were tested.
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * Holds `app/functions/package.json` against the bundle and the packages installed here: every package the bundle
 * requires, and every one those need, must be pinned there to the version installed here.
 *
 * @param bundles the functions' code
 * @returns the problems, each a line
 */
export async function checkPackages(projectDir: string, bundles: readonly string[]): Promise<string[]> {
  const pinned = (await readPackage(path.join(projectDir, 'app/functions')))?.dependencies ?? {};
  const needed = new Map<string, string | null>();
  for (const name of bundles.flatMap(requiredPackages)) await follow(projectDir, name, needed);
  const missing = [...needed]
    .filter(([name]) => !(name in pinned))
    .map(([name]) => `${FILE}: ${name} is not there, and the function requires it`);
  const others = Object.entries(pinned).flatMap(([name, version]) => {
    if (!needed.has(name)) return [`${FILE}: nothing requires ${name}`];
    return needed.get(name) === version
      ? []
      : [`${FILE}: ${name} is ${version}, and was tested as ${needed.get(name) ?? 'nothing: it is not installed'}`];
  });
  return [...missing, ...others];
}

const FILE = 'app/functions/package.json';

function requiredPackages(bundle: string): string[] {
  const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name = '']) => name);
  return required
    .filter((name) => !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** A package and all it needs, with their versions; types are no code. */
async function follow(projectDir: string, name: string, needed: Map<string, string | null>): Promise<void> {
  if (needed.has(name) || name.startsWith('@types/')) return;
  const installed = await readPackage(path.join(projectDir, 'node_modules', name));
  needed.set(name, installed?.version ?? null);
  for (const dependency of Object.keys(installed?.dependencies ?? {})) await follow(projectDir, dependency, needed);
}

async function readPackage(folder: string): Promise<z.infer<typeof packageSchema> | null> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null);
  return text === null ? null : packageSchema.parse(JSON.parse(text));
}
