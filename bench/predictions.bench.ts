// The pure engine on the facts of every sample record: decisions and explanations a second, and whether it keeps memory.
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Facts } from '../src/application/outcomes.ts';
import { decide, explain } from '../src/domain/prediction/index.ts';
import { atLeast } from './bench.ts';
import type { Bench } from './bench.ts';
import { count, inTurns, perSecond, rateOf } from './measure.ts';
import { sampleSituations } from './predictions/sample-situations.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const ROUNDS = 5;
const DECISIONS = 50_000;
const EXPLANATIONS = 2000;
const MEMORY = { decisions: 1_000_000, mostBytes: 1_000_000 };

export const bench: Bench = {
  name: 'predictions',
  title: 'The pure engine, on the facts of the sample records',
  run: async () => {
    const facts = await sampleSituations();
    const [decided = 0, explained = 0] = await inTurns(ROUNDS, [
      () => rateOf(repeated(facts, DECISIONS), ({ org, record }) => decide(org, record, NOW)),
      () => rateOf(repeated(facts, EXPLANATIONS), ({ org, record }) => explain(org, record, NOW)),
    ]);
    const grown = await growth();
    return [
      { what: `explain, ${facts.length} records in turn`, value: perSecond(explained), ratio: '' },
      {
        what: 'decide, the same records',
        value: perSecond(decided),
        ratio: `${(decided / explained).toFixed(0)} × explain`,
        target: atLeast(5, '× explain', decided / explained),
      },
      {
        what: `memory in use after ${count(MEMORY.decisions)} decisions`,
        value: `${grown < 0 ? '−' : '+'}${Math.abs(grown / 1000).toFixed(0)} KB`,
        ratio: '',
        target: { says: 'flat, within 1 MB', met: grown <= MEMORY.mostBytes },
      },
    ];
  },
};

function repeated(facts: readonly Facts[], times: number): Facts[] {
  return Array.from({ length: times }, (_, index) => facts[index % facts.length]).filter((one) => one !== undefined);
}

/** Bytes on the heap after many decisions, less those after the first few; in a process that can collect garbage. */
async function growth(): Promise<number> {
  const script = fileURLToPath(new URL('predictions/memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    String(MEMORY.decisions),
  ]);
  return Number(stdout);
}
