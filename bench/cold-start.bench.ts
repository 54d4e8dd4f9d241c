// What a cold start costs: a fresh process that requires the function, and one that also waits for its first answer.
// Beside it, bundled alike: an empty function, the same function on the full clients, and the bare requests.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startStandIns } from '../preview/stand-ins/index.ts';
import { FUNCTION_BUILD, FUNCTION_BUNDLE, buildBundles } from '../scripts/build.ts';
import { loadAtFirstUse } from '../scripts/load-at-first-use.ts';
import { atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { CALLS, environmentFor } from './function-call.ts';
import { inTurns, milliseconds, times } from './measure.ts';

const ROUNDS = 15;
const root = fileURLToPath(new URL('..', import.meta.url));

export const bench: Bench = {
  name: 'cold-start',
  title: 'Cold start of the app function: a fresh process, no latency added',
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-bench-'));
    // Rivals ask in their own ways.
    const standIns = await startStandIns({ asker: 'anybody' });
    try {
      const [empty, bare, full] = await Promise.all(
        ['empty', 'bare-requests', 'full-clients'].map((name) => bundle(name, folder)),
      );
      if (empty === undefined || bare === undefined || full === undefined) throw new Error('A rival is missing.');
      await buildBundles();
      const own = path.join(root, FUNCTION_BUNDLE);
      const context = JSON.stringify(CALLS[0]?.context);
      const environment = { ...process.env, ...environmentFor(standIns), CONTEXT: context };
      const processes = [started(empty), started(own), started(full), answered(bare), answered(own), answered(full)];
      return rows(
        await inTurns(
          ROUNDS,
          processes.map((script) => () => timeProcess(script, environment)),
        ),
      );
    } finally {
      await standIns.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function rows([empty = 0, own = 0, full = 0, bareAnswer = 0, ownAnswer = 0, fullAnswer = 0]: number[]): Row[] {
  return [
    { what: 'an empty function', value: milliseconds(empty), ratio: '' },
    {
      what: 'start: process and require',
      value: milliseconds(own),
      ratio: times(own, empty, 'empty'),
      target: atMost(1.5, '× empty', own / empty),
    },
    {
      what: '– on the full @hubspot/api-client and jsforce',
      value: milliseconds(full),
      ratio: `ours is ${times(own, full, 'that')}`,
      target: atMost(0.5, '× that', own / full),
    },
    {
      what: 'start and first answer',
      value: milliseconds(ownAnswer),
      ratio: times(ownAnswer, empty, 'empty'),
      target: atMost(1.5, '× empty', ownAnswer / empty),
    },
    {
      what: '– on the full clients',
      value: milliseconds(fullAnswer),
      ratio: `ours is ${times(ownAnswer, fullAnswer, 'that')}`,
      target: atMost(0.5, '× that', ownAnswer / fullAnswer),
    },
    {
      what: '– the same requests by bare fetch, and nothing else',
      value: milliseconds(bareAnswer),
      ratio: `ours is ${times(ownAnswer, bareAnswer, 'that')}`,
    },
  ];
}

async function bundle(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.js`);
  await build({
    ...FUNCTION_BUILD,
    absWorkingDir: root,
    entryPoints: [`bench/cold-start/${name}.ts`],
    outfile,
    plugins: [loadAtFirstUse()],
  });
  return outfile;
}

// Each says when it is there: what a process does to end itself is no part of a start.
const THERE = 'process.stdout.write("1"); process.exit(0);';

function started(file: string): string {
  return `require(${JSON.stringify(file)}); ${THERE}`;
}

/** Says nothing where the function has no answer: a fast refusal is no cold start. */
function answered(file: string): string {
  return `require(${JSON.stringify(file)}).main(JSON.parse(process.env.CONTEXT)).then(({ ok }) => { if (!ok) process.exit(1); ${THERE} })`;
}

/** Milliseconds from starting a process until it says that it is there. */
function timeProcess(script: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    let took: number | null = null;
    child.stdout.once('data', () => {
      took = performance.now() - begun;
    });
    child.once('error', reject);
    child.once('exit', () => {
      if (took === null) reject(new Error(`A function gave no answer: ${script}`));
      else resolve(took);
    });
  });
}
