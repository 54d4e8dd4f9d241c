// Audits: how near to the speed that HubSpot's limits allow, what deciding costs, memory and storage of a million
// records, two workers beside one, and cards meanwhile. Portals are computed in the process: stand-ins over HTTP would
// be what is measured.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { systemClock } from '../src/adapters/clock.ts';
import { Limiter } from '../src/adapters/http/limiter.ts';
import { Accounts } from '../src/adapters/store/accounts.ts';
import { AuditRuns } from '../src/adapters/store/audit-runs.ts';
import { AuditWorkStore } from '../src/adapters/store/audit-work.ts';
import { migrate, readMigrations } from '../src/adapters/store/migrate.ts';
import { postgresDatabase } from '../src/adapters/store/postgres-database.ts';
import { SEARCH_GAP } from '../src/adapters/store/search-budget.ts';
import { Vault } from '../src/adapters/store/vault.ts';
import type { AccountCipher } from '../src/adapters/store/vault.ts';
import { MemoryRunStore } from '../src/application/audit/memory-run-store.ts';
import { firstTasks } from '../src/application/audit/plan.ts';
import type { RunSpec } from '../src/application/audit/run-store.ts';
import { workLane } from '../src/application/audit/work.ts';
import { Deadline } from '../src/application/deadline.ts';
import { FailureError, failure } from '../src/application/failures.ts';
import { readOrg } from '../src/application/gather/batch-org.ts';
import { SEARCH_PAGE } from '../src/application/gather/batch-ports.ts';
import { startPostgres } from '../test/adapters/store/temporary-postgres.ts';
import { generatedPortal } from '../test/application/audit/generated-portal.ts';
import { cardsMeanwhile } from './audit/cards-meanwhile.ts';
import { storePages } from './audit/store-pages.ts';
import { virtualClock } from './audit/virtual-clock.ts';
import { atLeast, atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { count, inTurns, megabytes, perSecond } from './measure.ts';

const RUN: RunSpec = { scope: { kind: 'unsynced' }, objects: ['contact'] };
const LANES = 6;
const MANY = 100_000;
const MILLION = 1_000_000;

export const bench: Bench = {
  name: 'audit',
  title: 'Audits of generated portals, on a Postgres of the bench’s own',
  run: async () => {
    const postgres = await startPostgres();
    try {
      return [
        ...(await withLimits()),
        ...(await withoutLimits(await postgres.database())),
        ...(await twoWorkers(() => postgres.database())),
        ...(await cardsMeanwhile(await postgres.database())),
        ...(await aMillion(await postgres.database())),
      ];
    } finally {
      await postgres.stop();
    }
  },
};

/** 5 searches of 200 records a second: no audit can be faster than records / 1,000 seconds. */
async function withLimits(): Promise<Row[]> {
  const clock = virtualClock();
  const gap = new Limiter({ most: 1, per: SEARCH_GAP }, clock);
  const begun: number[] = [];
  let refused = 0;
  const batches = generatedPortal({
    contacts: MANY,
    clock,
    before: async (request, deadline) => {
      if (request === 'search') {
        await gap.take('hubspot', 'record', deadline);
        while (begun[0] !== undefined && begun[0] <= clock.elapsed() - 1000) begun.shift();
        if (begun.length >= 5) {
          refused += 1;
          throw new FailureError(failure('hubspot', 'record', { kind: 'limited', limit: 'burst', retryAfter: 1000 }));
        }
        begun.push(clock.elapsed());
      }
      // As long as both take to answer, about.
      await deadline.wait(request === 'salesforce' ? 600 : 400);
    },
  });
  const store = new MemoryRunStore(firstTasks(RUN, batches.tenant.settings), { clock });
  const org = await clock.until(readOrg(batches.tenant, new Deadline(60_000, clock)));
  const work = { run: RUN, store, batches, clock, org: () => Promise.resolve(org), isOver: () => false };
  const from = clock.elapsed();
  await clock.until(Promise.all(Array.from({ length: LANES }, () => workLane(work))));
  const took = (clock.elapsed() - from) / 1000;
  const floor = MANY / SEARCH_PAGE / 5;
  if (store.progress.decided !== MANY) throw new Error('not all records were decided');
  return [
    {
      what: `${count(MANY)} contacts under HubSpot's limits, in virtual time`,
      value: `${took.toFixed(0)} s, ${refused} refused`,
      ratio: `${(took / floor).toFixed(2)} × the floor of records ÷ 200 ÷ 5 a second`,
      target: atMost(1.1, '× the floor', took / floor),
    },
  ];
}

interface Begun {
  url: string;
  no: number;
  cipher: AccountCipher;
}

async function begin(url: string): Promise<Begun> {
  const database = postgresDatabase({ url });
  await migrate(database, await readMigrations());
  const accounts = new Accounts(database, new Vault(new Map([['a', Buffer.alloc(32, 7)]])), systemClock);
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: new Date() };
  await accounts.install({ accountId: 1, scopes: [], installedBy: 7, tokens });
  const account = await accounts.find(1);
  const { settings } = generatedPortal({ contacts: 1, clock: systemClock }).tenant;
  const runs = new AuditRuns(database);
  const before = await runs.current(1);
  if (before !== null) await runs.cancel(before);
  const run = await runs.start(1, 7, RUN, firstTasks(RUN, settings));
  await database.close();
  if (run === null || account === null) throw new Error('not started');
  return { url, no: run.no, cipher: account.cipher };
}

/** Deciding beside reading the same pages, and storing as many rows, without it. */
async function withoutLimits(url: string): Promise<Row[]> {
  const contacts = 40_000;
  const [audited = 0, stored = 0] = await inTurns(3, [
    async () => rate(contacts, await begin(url), true),
    async () => rate(contacts, await begin(url), false),
  ]);
  return [
    {
      what: `${count(contacts)} contacts without limits, read, decided and stored`,
      value: perSecond(audited),
      ratio: '',
    },
    {
      what: '– the same pages, read and stored',
      value: perSecond(stored),
      ratio: `deciding runs at ${(audited / stored).toFixed(2)} × that rate`,
      target: atLeast(
        0.5,
        '× reading and storing alone',
        audited / stored,
        'computed pages cost next to nothing to read, so this holds gathering and deciding against a bare insert',
      ),
    },
  ];
}

async function rate(contacts: number, { url, no, cipher }: Begun, decides: boolean): Promise<number> {
  const database = postgresDatabase({ url });
  const batches = generatedPortal({ contacts, clock: systemClock });
  const deadline = new Deadline(600_000, systemClock);
  const org = await readOrg(batches.tenant, deadline);
  const store = new AuditWorkStore(database, { no, cipher });
  const from = performance.now();
  const work = { run: RUN, store, batches, clock: systemClock, org: () => Promise.resolve(org), isOver: () => false };
  await (decides ? workLane(work) : storePages(store, batches, deadline));
  const seconds = (performance.now() - from) / 1000;
  deadline.stop();
  await database.close();
  return contacts / seconds;
}

/** Where each request takes a while, as over a network, and no limit is reached. */
async function twoWorkers(database: () => Promise<string>): Promise<Row[]> {
  const contacts = 120_000;
  const [one = 0, two = 0] = [
    await workedBy(1, await begin(await database()), contacts, 100),
    await workedBy(2, await begin(await database()), contacts, 100),
  ].map(({ seconds }) => contacts / seconds);
  return [
    { what: `${count(contacts)} contacts, requests of 100 ms: one worker process`, value: perSecond(one), ratio: '' },
    {
      what: '– two on the same Postgres',
      value: perSecond(two),
      ratio: `${(two / one).toFixed(2)} × one`,
      target: atLeast(1.7, '× one', two / one),
    },
  ];
}

/** A fresh process each; measured from when all are ready. */
async function workedBy(
  workers: number,
  { url, no }: Begun,
  contacts: number,
  pause: number,
): Promise<{ seconds: number; memory: number }> {
  const script = fileURLToPath(new URL('../test/adapters/store/audit-worker.ts', import.meta.url));
  const args = ['--import', 'tsx', script, url, String(no), String(contacts), String(pause), '90000', '3'];
  let from = 0;
  const ended = await Promise.all(
    Array.from({ length: workers }, async () => {
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      for await (const chunk of child.stdout) {
        text += String(chunk);
        if (from === 0 && text.includes('working')) from = performance.now();
      }
      return Number(/^done (\d+)$/mu.exec(text)?.[1] ?? Infinity) * 1024;
    }),
  );
  return { seconds: (performance.now() - from) / 1000, memory: Math.max(...ended) };
}

async function aMillion(url: string): Promise<Row[]> {
  const begun = await begin(url);
  const { seconds, memory } = await workedBy(1, begun, MILLION, 0);
  const database = postgresDatabase({ url });
  const { rows } = await sql<{ bytes: number }>`SELECT sum(pg_total_relation_size(oid))::float8 AS bytes
    FROM pg_class WHERE relname LIKE 'audit%' AND relkind = 'r'`.execute(database.db);
  await database.close();
  const bytes = (rows[0]?.bytes ?? Infinity) / MILLION;
  return [
    {
      what: `${count(MILLION)} contacts by one worker process, without limits`,
      value: perSecond(MILLION / seconds),
      ratio: '',
    },
    {
      what: '– its memory at its peak',
      value: megabytes(memory),
      ratio: '',
      target: atMost(300, 'MB', memory / 1_000_000),
    },
    {
      what: '– storage a record',
      value: `${bytes.toFixed(0)} bytes`,
      ratio: '',
      target: atMost(400, 'bytes', bytes),
    },
  ];
}
