// Checks that HubSpot installs all packages that the function needs, in the tested versions.
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * Compares `app/functions/package.json` with the bundle: it must pin every package that the bundle requires, with all
 * dependencies, to the version installed here.
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

/** Collects a package and its dependencies with their versions, except type packages. */
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
