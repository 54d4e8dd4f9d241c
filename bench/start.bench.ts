// `npm start` until the record page is ready, beside HubSpot's dev server alone with the same card and function.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildBundles } from '../scripts/build.ts';
import type { Bench } from './bench.ts';
import { inTurns, milliseconds, times } from './measure.ts';

const ROUNDS = 3;
const root = fileURLToPath(new URL('..', import.meta.url));

export const bench: Bench = {
  name: 'start',
  title: 'npm start, until the record page is ready',
  run: async () => {
    // The dev server alone needs the function's bundle to be there; npm start makes it each time.
    await buildBundles();
    const [alone = 0, whole = 0] = await inTurns(ROUNDS, [
      () => untilReady(['bench/start/dev-server-alone.ts']),
      () => untilReady(['preview/start.ts', '--port', '0']),
    ]);
    return [
      { what: "HubSpot's dev server alone", value: milliseconds(alone), ratio: '' },
      {
        what: 'npm start: bundles, dev server, stand-ins, record page',
        value: milliseconds(whole),
        ratio: times(whole, alone, 'the dev server alone'),
      },
    ];
  },
};

/** Milliseconds until a script says that it is ready. */
function untilReady(script: readonly string[]): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let took: number | null = null;
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (took !== null || !/^Ready/mu.test(said)) return;
      took = performance.now() - begun;
      child.kill('SIGTERM');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', () => {
      if (took === null) reject(new Error(`${script.join(' ')} was never ready.\n${said}`));
      else resolve(took);
    });
  });
}
