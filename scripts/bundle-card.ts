// Compiles a card with HubSpot's own bundler, as on upload.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * @param root the folder whose packages the card uses
 * @param entryPoint the card's entry
 * @returns the bundle's code
 * @throws HubSpot's message if the card does not compile
 */
export async function bundleCard(root: string, entryPoint: string): Promise<string> {
  // In any other mode, Vite would bundle React's development runtime.
  process.env.NODE_ENV = 'production';
  const { remoteBuild } = await import('@hubspot/ui-extensions-dev-server/build');
  const outputDir = await mkdtemp(path.join(tmpdir(), 'owner-preflight-card-'));
  try {
    await remoteBuild({ root, entryPoint, outputDir, logLevel: 'silent' });
    const bundle = (await readdir(outputDir)).find((name) => name.endsWith('.js'));
    if (bundle === undefined) throw new Error('no bundle was written');
    return await readFile(path.join(outputDir, bundle), 'utf8');
  } finally {
    await rm(outputDir, { recursive: true, force: true });
  }
}
