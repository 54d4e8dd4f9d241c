// Bundles what HubSpot runs: the app function to one CommonJS file without dependencies, and the wire contract to one
// module beside the card. Prints what each weighs, by part.
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { leaveOutUnused } from './leave-out.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = { absWorkingDir: root, bundle: true, minify: true, metafile: true, logLevel: 'silent', legalComments: 'none' } as const satisfies BuildOptions;

/** How the app function is bundled; the bench bundles its rivals the same way. */
export const FUNCTION_BUILD = { ...shared, platform: 'node', target: 'node20', format: 'cjs' } as const satisfies BuildOptions;

export const FUNCTION_BUNDLE = 'app/functions/owner-preflight.js';
export const CONTRACT_BUNDLE = 'app/cards/contract.js';

/** Builds both bundles. @throws with esbuild's messages when something does not compile */
export async function buildBundles(): Promise<{ file: string; metafile: Metafile }[]> {
  const [fn, contract] = await Promise.all([
    build({ ...FUNCTION_BUILD, entryPoints: ['app/functions/owner-preflight.ts'], outfile: FUNCTION_BUNDLE, plugins: [leaveOutUnused()] }),
    build({ ...shared, entryPoints: ['src/contract.ts'], outfile: CONTRACT_BUNDLE, platform: 'browser', format: 'esm', target: 'es2020' }),
  ]);
  return [
    { file: FUNCTION_BUNDLE, metafile: fn.metafile },
    { file: CONTRACT_BUNDLE, metafile: contract.metafile },
  ];
}

/** Bytes of a bundle by part: each package by its name, everything of ours by its first two folders. */
export function bytesByPart({ outputs }: Metafile): Map<string, number> {
  const parts = new Map<string, number>();
  for (const output of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const part = partOf(file);
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return new Map([...parts].sort(([, a], [, b]) => b - a));
}

function partOf(file: string): string {
  const inPackages = file.split('node_modules/').at(-1) ?? file;
  const segments = inPackages.split('/');
  if (file.includes('node_modules/')) return segments.slice(0, inPackages.startsWith('@') ? 2 : 1).join('/');
  return segments.slice(0, 2).join('/');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} KB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundles = await buildBundles().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
  for (const { file, metafile } of bundles) {
    const parts = bytesByPart(metafile);
    const total = Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${kilobytes(total)}  ${file}`);
    for (const [part, bytes] of [...parts].slice(0, 8)) console.log(`  ${kilobytes(bytes)}  ${part}`);
  }
}
