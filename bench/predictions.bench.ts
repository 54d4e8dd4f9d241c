// The pure engine on the facts of every sample record: how many predictions a second, and whether it keeps any memory.
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench } from './bench.ts';
import { median } from './measure.ts';
import { sampleSituations } from './predictions/sample-situations.ts';
import { predict } from '../src/domain/prediction/index.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const ROUNDS = 5;
const PER_ROUND = 10_000;
const MEMORY = { predictions: 100_000, mostBytes: 1_000_000 };

export const bench: Bench = {
  name: 'predictions',
  title: 'The pure engine, on the facts of the sample records',
  run: async () => {
    const situations = await sampleSituations();
    const speeds = Array.from({ length: ROUNDS }, () => predictionsPerSecond(situations));
    const grown = await growth();
    return [
      {
        what: `predictions from ${situations.length} situations`,
        value: `${Math.round(median(speeds)).toLocaleString('en')} a second`,
        ratio: '',
      },
      {
        what: `memory in use after ${MEMORY.predictions.toLocaleString('en')} predictions`,
        value: `${grown < 0 ? '−' : '+'}${Math.abs(grown / 1000).toFixed(0)} KB`,
        ratio: '',
        target: { says: 'flat, within 1 MB', met: grown <= MEMORY.mostBytes },
      },
    ];
  },
};

function predictionsPerSecond(situations: Awaited<ReturnType<typeof sampleSituations>>): number {
  const begun = performance.now();
  let rows = 0;
  for (let index = 0; index < PER_ROUND; index++) {
    const situation = situations[index % situations.length];
    if (situation !== undefined) rows += predict(situation, { now: NOW }).path.length;
  }
  if (rows === 0) throw new Error('Nothing was predicted.');
  return (PER_ROUND / (performance.now() - begun)) * 1000;
}

/** Bytes on the heap after many predictions, less those after the first few; in a process that can collect garbage. */
async function growth(): Promise<number> {
  const script = fileURLToPath(new URL('predictions/memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    String(MEMORY.predictions),
  ]);
  return Number(stdout);
}
