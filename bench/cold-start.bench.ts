// What a cold start costs: a fresh process that requires the function, and one that also waits for its first answer; in
// time, in the processor's time, and in memory. Beside it, bundled alike: an empty function, the same function on the
// full clients, and the same requests by bare fetch and by bare node:http.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startStandIns } from '../preview/stand-ins/index.ts';
import type { StandIns } from '../preview/stand-ins/index.ts';
import { FUNCTION_BUILD, FUNCTION_BUNDLE, buildBundles } from '../scripts/build.ts';
import { evaluateAtBuild } from '../scripts/evaluate-at-build.ts';
import { loadAtFirstUse } from '../scripts/load-at-first-use.ts';
import { createHandler } from '../src/function/app-function.ts';
import { atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { NOTHING, ANSWERED, runFresh } from './cold-start/fresh-process.ts';
import type { Spent } from './cold-start/fresh-process.ts';
import { callsOn, environmentFor } from './function-call.ts';
import type { FunctionCall } from './function-call.ts';
import { median, megabytes, milliseconds, times } from './measure.ts';
import { listen, tripsOf } from './requests.ts';
import type { SentRequest } from './requests.ts';

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
      const [empty = '', bareFetch = '', bareHttp = '', full = ''] = await Promise.all(
        ['empty', 'bare-fetch', 'bare-http', 'full-clients'].map((name) => bundle(name, folder)),
      );
      await buildBundles();
      const own = path.join(root, FUNCTION_BUNDLE);
      const [call] = callsOn(standIns);
      if (call === undefined) throw new Error('The sample has no call.');
      const recorded = path.join(folder, 'trips.json');
      const trips = await tripsOfFirstAnswer(standIns, call);
      await writeFile(recorded, JSON.stringify(trips));
      const environment = {
        ...process.env,
        ...environmentFor(standIns),
        CONTEXT: JSON.stringify(call.context),
        RECORDED_TRIPS: recorded,
      };
      const runs = {
        empty: { file: empty, until: NOTHING },
        ownStart: { file: own, until: NOTHING },
        fullStart: { file: full, until: NOTHING },
        own: { file: own, until: ANSWERED },
        full: { file: full, until: ANSWERED },
        bareFetch: { file: bareFetch, until: ANSWERED },
        bareHttp: { file: bareHttp, until: ANSWERED },
      };
      const spent: Record<keyof typeof runs, Spent[]> = {
        empty: [],
        ownStart: [],
        fullStart: [],
        own: [],
        full: [],
        bareFetch: [],
        bareHttp: [],
      };
      const names = Object.keys(runs) as (keyof typeof runs)[];
      for (let round = 0; round < ROUNDS; round++) {
        for (const name of names) spent[name].push(await runFresh(runs[name], environment));
      }
      const medians = Object.fromEntries(names.map((name) => [name, middle(spent[name])])) as Medians;
      return rows(medians, trips.flat().length);
    } finally {
      await standIns.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Medians = Record<'empty' | 'ownStart' | 'fullStart' | 'own' | 'full' | 'bareFetch' | 'bareHttp', Spent>;

function middle(spent: readonly Spent[]): Spent {
  return {
    time: median(spent.map(({ time }) => time)),
    cpu: median(spent.map(({ cpu }) => cpu)),
    memory: median(spent.map(({ memory }) => memory)),
  };
}

function rows({ empty, ownStart, fullStart, own, full, bareFetch, bareHttp }: Medians, requests: number): Row[] {
  const requiring = milliseconds(ownStart.cpu - empty.cpu);
  const because = `of the processor's time ${milliseconds(empty.cpu)} are Node's own, ${requiring} the bundle's, ${milliseconds(own.cpu - ownStart.cpu)} the answer's`;
  return [
    { what: 'an empty function', value: milliseconds(empty.time), ratio: '' },
    {
      what: 'start: process and require',
      value: milliseconds(ownStart.time),
      ratio: times(ownStart.time, empty.time, 'empty'),
      target: atMost(1.5, '× empty', ownStart.time / empty.time, because),
    },
    {
      what: '– on the full @hubspot/api-client and jsforce',
      value: milliseconds(fullStart.time),
      ratio: `ours is ${times(ownStart.time, fullStart.time, 'that')}`,
      target: atMost(0.5, '× that', ownStart.time / fullStart.time),
    },
    { what: 'start and first answer', value: milliseconds(own.time), ratio: times(own.time, empty.time, 'empty') },
    beside('– on the full clients', [own, full], 'time'),
    beside(`– the same ${requests} requests by bare fetch, and nothing else`, [own, bareFetch], 'time'),
    beside(`– the same ${requests} requests by bare node:http, and nothing else`, [own, bareHttp], 'time'),
    {
      what: "processor's time to the first answer",
      value: milliseconds(own.cpu),
      ratio: times(own.cpu, empty.cpu, 'empty'),
    },
    beside('– on the full clients', [own, full], 'cpu', atMost(0.5, '× that', own.cpu / full.cpu, because)),
    beside(
      `– the same ${requests} requests by bare fetch`,
      [own, bareFetch],
      'cpu',
      atMost(1, '× that', own.cpu / bareFetch.cpu, because),
    ),
    beside(
      `– the same ${requests} requests by bare node:http`,
      [own, bareHttp],
      'cpu',
      atMost(1.9, '× that', own.cpu / bareHttp.cpu, because),
    ),
    {
      what: 'memory at its peak, first answer',
      value: megabytes(own.memory),
      ratio: times(own.memory, empty.memory, `an empty function's ${megabytes(empty.memory)}`),
    },
  ];
}

/** Ours beside another, in one measure. */
function beside(what: string, [own, other]: [Spent, Spent], by: 'time' | 'cpu', target?: Row['target']): Row {
  return {
    what,
    value: milliseconds(other[by]),
    ratio: `ours is ${times(own[by], other[by], 'that')}`,
    ...(target === undefined ? {} : { target }),
  };
}

/** Milliseconds added to each call while the trips are told apart. */
const LATENCY = 100;

async function tripsOfFirstAnswer(standIns: StandIns, { what, context }: FunctionCall): Promise<SentRequest[][]> {
  standIns.faults.latency = LATENCY;
  const listening = listen();
  const answer = await createHandler(environmentFor(standIns))(context);
  listening.stop();
  standIns.faults.latency = 0;
  if (!answer.ok) throw new Error(`The ${what} was not explained: ${answer.error.message}`);
  return tripsOf(listening.sent);
}

async function bundle(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.js`);
  await build({
    ...FUNCTION_BUILD,
    absWorkingDir: root,
    entryPoints: [`bench/cold-start/${name}.ts`],
    outfile,
    plugins: [loadAtFirstUse(), evaluateAtBuild()],
  });
  return outfile;
}
