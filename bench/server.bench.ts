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
import { ACCOUNTS, APP_ID, CLIENT_SECRET, flood, paced, percentile } from './server/load.ts';

const PUBLIC_URL = 'https://api.example.com';
const AT_ONCE = 32;
const ROUNDS = 3;
const FLOOD = 2000;
const RATE = 200;
const PACED_SECONDS = 5;
const LONG_RUN = Number(process.env.BENCH_LONG_RUN ?? 100_000);
const LEAST_RATE = 0.3;
const MOST_P99 = 5;
/** Bytes that the heap may grow by over the long run: what is kept of people and accounts has an end. */
const FLAT = 24_000_000;

const WHY = 'each call counts toward its person and account in the database before it is answered';

type Kind = 'empty' | 'pglite' | 'postgres';

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
      const p99s = new Map<Kind, number[]>();
      const p50s = new Map<Kind, number[]>();
      // By turns, so that a busy moment of the machine hits all alike; the first round warms up.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const { kind, port } of serving) {
          const { seconds } = await flood(port, PUBLIC_URL, FLOOD, AT_ONCE);
          const { took } = await paced(port, PUBLIC_URL, RATE, PACED_SECONDS);
          if (round === 0) continue;
          note(rates, kind, FLOOD / seconds);
          note(p50s, kind, percentile(took, 0.5));
          note(p99s, kind, percentile(took, 0.99));
        }
      }
      const figure = (of: Map<Kind, number[]>, kind: Kind): number => median(of.get(kind) ?? []);
      const rows = serving.flatMap(({ kind }): Row[] => {
        const [rate, p50, p99] = [figure(rates, kind), figure(p50s, kind), figure(p99s, kind)];
        const [emptyRate, emptyP99] = [figure(rates, 'empty'), figure(p99s, 'empty')];
        const name = { empty: 'an empty Hono route', pglite: 'server on PGlite', postgres: 'server on Postgres' }[kind];
        const target = (made: Target): { target?: Target } => (kind === 'empty' ? {} : { target: made });
        return [
          {
            what: `${name}, ${AT_ONCE} at once`,
            value: perSecond(rate),
            ratio: kind === 'empty' ? '' : times(rate, emptyRate, 'the empty route'),
            ...target(atLeast(LEAST_RATE, '× the empty route', rate / emptyRate, WHY)),
          },
          {
            what: `${name}, ${RATE} a second: p50 ${milliseconds(p50)}, p99`,
            value: milliseconds(p99),
            ratio: kind === 'empty' ? '' : times(p99, emptyP99, 'the empty route'),
            ...target(atMost(MOST_P99, '× the empty route', p99 / emptyP99, WHY)),
          },
        ];
      });
      return [...rows, await memoryRow(serving[1])];
    } finally {
      for (const { child } of serving) child.kill('SIGKILL');
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The heap a fifth into a long run, and at its end. */
async function memoryRow(serving: Serving | undefined): Promise<Row> {
  if (serving === undefined) throw new Error('There is no server.');
  await flood(serving.port, PUBLIC_URL, LONG_RUN / 5, AT_ONCE);
  const before = await memoryOf(serving);
  await flood(serving.port, PUBLIC_URL, (4 * LONG_RUN) / 5, AT_ONCE);
  const after = await memoryOf(serving);
  const grown = after.heap - before.heap;
  return {
    what: `heap of the server on PGlite after ${count(LONG_RUN / 5)} and ${count(LONG_RUN)} calls`,
    value: `${megabytes(before.heap)}, ${megabytes(after.heap)}`,
    ratio: `resident ${megabytes(before.rss)}, ${megabytes(after.rss)}`,
    target: { says: `grows by at most ${megabytes(FLAT)}`, met: grown <= FLAT },
  };
}

async function memoryOf({ child }: Serving): Promise<{ rss: number; heap: number }> {
  child.send('memory');
  const [told] = (await once(child, 'message')) as [{ rss: number; heap: number }];
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
