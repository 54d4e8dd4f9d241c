// The marketplace server under load: signed calls that need nothing from outside, beside an empty Hono route in the same
// run. The server and the load each have a process; everything else of the machine is shared.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../test/adapters/store/temporary-postgres.ts';
import { atLeast, atMost } from './bench.ts';
import type { Bench, Row, Target } from './bench.ts';
import { count, median, megabytes, milliseconds, perSecond, times } from './measure.ts';
import type { Use } from './server/serving.ts';
import { ACCOUNTS, APP_ID, CLIENT_SECRET, flood, paced, percentile } from './server/load.ts';

const PUBLIC_URL = 'https://api.example.com';
const AT_ONCE = 32;
const ROUNDS = 3;
const FLOOD = 3000;
/** Seconds at most, so that a busy machine ends, too. */
const FLOOD_SECONDS = 5;
const RATE = 200;
const PACED_SECONDS = 5;
const LONG_RUN = 100_000;
const LONG_RUN_SECONDS = 60;
const LEAST_RATE = 0.3;
const MOST_P99 = 5;
/** Bytes that the heap may grow by over the long run, when everybody has called before. */
const FLAT = 8_000_000;

type Kind = 'empty' | 'pglite' | 'postgres';

const NAMES = { empty: 'an empty Hono route', pglite: 'server on PGlite', postgres: 'server on Postgres' } as const;

interface Serving {
  kind: Kind;
  port: number;
  child: ChildProcess;
}

export const bench: Bench = {
  name: 'server',
  title: `The marketplace server, ${count(ACCOUNTS)} accounts, a signed call that needs nothing from outside`,
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-bench-'));
    const postgres = await startPostgres();
    const serving: Serving[] = [];
    try {
      serving.push(await start('empty', {}));
      serving.push(await start('pglite', { DATA_DIR: path.join(folder, 'data') }));
      serving.push(await start('postgres', { DATABASE_URL: await postgres.database() }));
      const rates = new Map<Kind, number[]>();
      const costs = new Map<Kind, number[]>();
      const p99s = new Map<Kind, number[]>();
      const p50s = new Map<Kind, number[]>();
      // By turns, so that a busy moment of the machine hits all alike; the first round warms up.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const one of serving) {
          const { kind, port } = one;
          const before = await useOf(one);
          const { seconds, took: calls } = await flood(port, PUBLIC_URL, {
            requests: FLOOD,
            atOnce: AT_ONCE,
            within: FLOOD_SECONDS,
          });
          const { cpu } = await useOf(one);
          const { took } = await paced(port, PUBLIC_URL, RATE, PACED_SECONDS);
          if (round === 0) continue;
          note(rates, kind, calls.length / seconds);
          note(costs, kind, (cpu - before.cpu) / calls.length);
          note(p50s, kind, percentile(took, 0.5));
          note(p99s, kind, percentile(took, 0.99));
        }
      }
      const figure = (of: Map<Kind, number[]>, kind: Kind): number => median(of.get(kind) ?? []);
      const rows = serving.flatMap(({ kind }): Row[] => {
        const [rate, p50, p99] = [figure(rates, kind), figure(p50s, kind), figure(p99s, kind)];
        const [emptyRate, emptyP99] = [figure(rates, 'empty'), figure(p99s, 'empty')];
        const name = NAMES[kind];
        const [cost, emptyCost] = [figure(costs, kind), figure(costs, 'empty')];
        const target = (made: Target): { target?: Target } => (kind === 'empty' ? {} : { target: made });
        // What was measured beside it, so that a target that is missed says where the time went.
        const why = `a call took ${microseconds(cost)} of the server's processor, an empty one ${microseconds(emptyCost)}; the rest is waiting`;
        return [
          {
            what: `${name}, ${AT_ONCE} at once`,
            value: perSecond(rate),
            ratio: kind === 'empty' ? '' : times(rate, emptyRate, 'the empty route'),
            ...target(atLeast(LEAST_RATE, '× the empty route', rate / emptyRate, why)),
          },
          {
            what: `${name}, ${RATE} a second: p50 ${milliseconds(p50)}, p99`,
            value: milliseconds(p99),
            ratio: kind === 'empty' ? '' : times(p99, emptyP99, 'the empty route'),
            ...target(atMost(MOST_P99, '× the empty route', p99 / emptyP99, why)),
          },
        ];
      });
      const memory: Row[] = [];
      for (const one of serving) if (one.kind !== 'empty') memory.push(await memoryRow(one));
      return [...rows, ...memory];
    } finally {
      for (const { child } of serving) child.kill('SIGKILL');
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The heap a fifth into a long run, and at its end. */
async function memoryRow(serving: Serving): Promise<Row> {
  const run = async (share: number): Promise<number> => {
    const most = { requests: share * LONG_RUN, atOnce: AT_ONCE, within: share * LONG_RUN_SECONDS };
    return (await flood(serving.port, PUBLIC_URL, most)).took.length;
  };
  const first = await run(0.2);
  const before = await useOf(serving);
  const all = first + (await run(0.8));
  const after = await useOf(serving);
  return {
    what: `heap of the ${NAMES[serving.kind]} after ${count(first)} and ${count(all)} calls`,
    value: `${megabytes(before.heap)}, ${megabytes(after.heap)}`,
    ratio: `resident ${megabytes(before.rss)}, ${megabytes(after.rss)}`,
    target: {
      says: `grows by at most ${megabytes(FLAT)} over ${count(LONG_RUN)} calls`,
      met: all === LONG_RUN && after.heap - before.heap <= FLAT,
      because:
        all === LONG_RUN
          ? `it grew by ${megabytes(after.heap - before.heap)}`
          : `the machine was too busy for all calls in ${LONG_RUN_SECONDS} seconds`,
    },
  };
}

async function useOf({ child }: Serving): Promise<Use> {
  child.send('use');
  const [told] = (await once(child, 'message')) as [Use];
  return told;
}

async function start(kind: Kind, environment: Record<string, string>): Promise<Serving> {
  const child = fork(fileURLToPath(new URL('server/serving.ts', import.meta.url)), [kind], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PUBLIC_URL,
      ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
      HUBSPOT_CLIENT_ID: 'bench',
      HUBSPOT_CLIENT_SECRET: CLIENT_SECRET,
      HUBSPOT_APP_ID: APP_ID,
      ...environment,
    },
  });
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The ${kind} server did not start.`))),
  ])) as [{ port: number }];
  return { kind, port: told.port, child };
}

function note(of: Map<Kind, number[]>, kind: Kind, value: number): void {
  of.set(kind, [...(of.get(kind) ?? []), value]);
}

function microseconds(value: number): string {
  return `${Math.round(value)} µs`;
}
