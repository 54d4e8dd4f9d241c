// HubSpot's bundler takes a second, and most of what breaks a project leaves its card and pages as they are: each is
// bundled once.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { bundleCard } from '../../scripts/bundle-card.ts';

const bundles = new Map<string, Promise<string>>();

/** Does what `bundleCard` does; the same sources give the bundle that they gave before. */
export async function bundleOnce(folder: string, entry: string): Promise<string> {
  const key = `${path.relative(folder, entry)} ${await fingerprint(folder)}`;
  const bundle = bundles.get(key) ?? bundleCard(folder, entry);
  bundles.set(key, bundle);
  return bundle;
}

/** Of a folder's files with their names; the bundler does not read the metadata. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-hsmeta.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort())
    hash.update(`${path.relative(folder, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}
