// Bundles what HubSpot runs: the app function as one CommonJS file, and the contract as one module next to the card.
// Prints the size of each by part, and fails if a bundle is too large.
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildMarketplaceCard, buildMarketplacePages } from './build-marketplace.ts';
import { evaluateAtBuild } from './evaluate-at-build.ts';
import { FORMULA_LIBRARY, loadAtFirstUse } from './load-at-first-use.ts';
import { useSmallSchemas } from './use-small-schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: 'silent',
  legalComments: 'none',
} as const satisfies BuildOptions;

/** How the app function is bundled; the bench bundles its rivals the same way. */
export const FUNCTION_BUILD = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The same parser as one module, which is smaller because helpers are not repeated.
  alias: { '@rgrove/parse-xml': '@rgrove/parse-xml/dist/browser.js' },
} as const satisfies BuildOptions;

export const FUNCTION_BUNDLE = 'app/functions/owner-preflight.js';
export const CONTRACT_BUNDLE = 'app/cards/contract.js';

/** Maximum bytes of the minified bundles. `npm run validate` measures the card with HubSpot's own bundler. */
export const MOST_BYTES = { function: 308_000, card: 60_000 } as const;

export interface Bundle {
  /** The file's name. */
  name: string;
  metafile: Metafile;
  /** Null if there is no limit. */
  mostBytes: number | null;
}

/** Builds both bundles. @throws esbuild's messages if something does not compile */
export async function buildBundles(): Promise<Bundle[]> {
  const [fn, formulas, contract] = await Promise.all([
    build({
      ...FUNCTION_BUILD,
      entryPoints: ['app/functions/owner-preflight.ts'],
      outfile: FUNCTION_BUNDLE,
      plugins: [loadAtFirstUse(), useSmallSchemas(), evaluateAtBuild()],
      // An undefined import is a kind of schema that small-schemas.ts does not have.
      logOverride: { 'import-is-undefined': 'error' },
    }),
    // Built only to measure its size, because HubSpot installs it.
    build({
      ...FUNCTION_BUILD,
      stdin: { contents: `module.exports = require('${FORMULA_LIBRARY}')`, resolveDir: root },
      outfile: 'formulas.js',
      write: false,
    }),
    build({
      ...shared,
      entryPoints: ['src/contract/card.ts'],
      plugins: [evaluateAtBuild()],
      outfile: CONTRACT_BUNDLE,
      platform: 'browser',
      format: 'esm',
      target: 'es2020',
    }),
  ]);
  return [
    { name: FUNCTION_BUNDLE, metafile: fn.metafile, mostBytes: MOST_BYTES.function },
    {
      name: `${FORMULA_LIBRARY}, installed by HubSpot, loaded at the first formula`,
      metafile: formulas.metafile,
      mostBytes: null,
    },
    { name: CONTRACT_BUNDLE, metafile: contract.metafile, mostBytes: null },
  ];
}

export function totalBytes({ outputs }: Metafile): number {
  return Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Bytes of a bundle by part: packages by name, own code by its first two folders. */
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
  await buildMarketplaceCard(root);
  await buildMarketplacePages(root);
  for (const { name, metafile, mostBytes } of bundles) {
    const total = totalBytes(metafile);
    console.log(`${kilobytes(total)}  ${name}${mostBytes === null ? '' : `, of at most ${mostBytes / 1000} KB`}`);
    for (const [part, bytes] of [...bytesByPart(metafile)].slice(0, 8)) console.log(`  ${kilobytes(bytes)}  ${part}`);
    if (mostBytes === null || total <= mostBytes) continue;
    console.error(`${name} weighs more than ${mostBytes / 1000} KB`);
    process.exitCode = 1;
  }
}
