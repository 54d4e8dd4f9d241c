// The app function: what its bundle weighs, and what a cold start costs beside an empty function and the full client.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { FUNCTION_BUILD, FUNCTION_BUNDLE, buildBundles } from '../scripts/build.ts';
import type { Bench } from './bench.ts';

const STARTS = 15;
const root = fileURLToPath(new URL('..', import.meta.url));

export const bench: Bench = {
  title: 'The app function: bundle and cold start (fresh process, require, first answer)',
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-bench-'));
    try {
      const bundles = await buildBundles();
      const empty = path.join(folder, 'empty.js');
      await writeFile(empty, 'exports.main = async () => ({});');
      const full = path.join(folder, 'full.js');
      await build({ ...FUNCTION_BUILD, outfile: full, stdin: { contents: FULL_CLIENT, resolveDir: root } });
      const times = await coldStarts([empty, path.join(root, FUNCTION_BUNDLE), full]);
      const [emptyTime = 0, ownTime = 0, fullTime = 0] = times;
      const weights = bundles.map(({ name, metafile }) => ({ what: name, value: `${kilobytes(metafile.outputs)} KB minified`, ratio: '' }));
      return [
        ...weights,
        { what: 'cold start, empty function', value: milliseconds(emptyTime), ratio: '' },
        { what: 'cold start, Owner Preflight', value: milliseconds(ownTime), ratio: `${(ownTime / emptyTime).toFixed(2)} × empty` },
        { what: 'cold start, same with the whole @hubspot/api-client', value: milliseconds(fullTime), ratio: `${(ownTime / fullTime).toFixed(2)} × of it is ours` },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The same function, with everything the client has to offer loaded as a plain bundle would. */
const FULL_CLIENT = `
import { Client } from '@hubspot/api-client';
import { createHandler } from './src/app-function.ts';
const client = new Client({ accessToken: 'none' });
void client.crm.contacts;
export const main = createHandler(process.env);
`;

/** In turns, so that a busy moment of the machine hits all alike; medians, in milliseconds. */
async function coldStarts(files: readonly string[]): Promise<number[]> {
  const times = files.map(() => [] as number[]);
  for (let start = 0; start < STARTS; start++) {
    for (const [index, file] of files.entries()) {
      const begun = performance.now();
      await promisify(execFile)(process.execPath, ['-e', `require(${JSON.stringify(file)}).main({}).then(() => {})`]);
      times[index]?.push(performance.now() - begun);
    }
  }
  return times.map((values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

function kilobytes(outputs: Record<string, { bytes: number }>): string {
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  return (bytes / 1000).toFixed(1);
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

