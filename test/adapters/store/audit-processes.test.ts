// Worker processes that are killed in the middle, and a database that goes away: nothing is lost, nothing counted twice.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePrograms } from '../../../scripts/build-server.ts';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Accounts } from '../../../src/adapters/store/accounts.ts';
import { AuditRuns } from '../../../src/adapters/store/audit-runs.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { postgresDatabase } from '../../../src/adapters/store/postgres-database.ts';
import { Vault } from '../../../src/adapters/store/vault.ts';
import { firstTasks } from '../../../src/application/audit/plan.ts';
import type { RunSpec } from '../../../src/application/audit/run-store.ts';
import { generatedPortal } from '../../application/audit/generated-portal.ts';
import { startPostgres } from './temporary-postgres.ts';
import type { TemporaryPostgres } from './temporary-postgres.ts';

const CONTACTS = 2400;
/** Milliseconds that a worker rests before each batch, so that it is met in the middle of its work. */
const REST = 60;
const RUN: RunSpec = { scope: { kind: 'unsynced' }, objects: ['contact'] };
let postgres: TemporaryPostgres;
/** Holds the worker as one file, which starts much sooner than from its sources. */
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-worker-'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await bundlePrograms(folder, { worker: 'test/adapters/store/audit-worker.ts' });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function begun(): Promise<{ url: string; no: number }> {
  const url = await postgres.database();
  const database = postgresDatabase({ url });
  await migrate(database, await readMigrations());
  const accounts = new Accounts(database, new Vault(new Map([['a', Buffer.alloc(32, 7)]])), systemClock);
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: new Date() };
  await accounts.install({ accountId: 1, scopes: [], installedBy: 7, tokens });
  const { settings } = generatedPortal({ contacts: 1, clock: systemClock }).tenant;
  const run = await new AuditRuns(database).start(1, 7, RUN, firstTasks(RUN, settings));
  await database.close();
  if (run === null) throw new Error('not started');
  return { url, no: run.no };
}

function worker(url: string, no: number): { child: ChildProcess; exited: Promise<number | null> } {
  const args = [path.join(folder, 'worker.js'), url, String(no), String(CONTACTS), String(REST)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  return { child, exited: new Promise((resolve) => child.once('exit', resolve)) };
}

async function decidedSoFar(url: string, no: number): Promise<number> {
  const database = postgresDatabase({ url });
  try {
    return (await new AuditRuns(database).byNo(no))?.decided ?? 0;
  } finally {
    await database.close();
  }
}

async function expectWhole(url: string, no: number): Promise<void> {
  const database = postgresDatabase({ url });
  const { rows } = await sql<Record<string, number>>`SELECT
    (SELECT count(*)::int FROM audit_results WHERE run_no = ${no}) AS results,
    (SELECT sum(count)::int FROM audit_tallies WHERE run_no = ${no}) AS tallies,
    (SELECT sum(decided)::int FROM audit_tasks WHERE run_no = ${no}) AS decided`.execute(database.db);
  expect(rows[0]).toEqual({ results: CONTACTS, tallies: CONTACTS, decided: CONTACTS });
  expect(await new AuditRuns(database).byNo(no)).toMatchObject({ state: 'done' });
  await database.close();
}

it('workers that are killed in the middle lose nothing, and nothing is counted twice', async () => {
  const { url, no } = await begun();
  for (let killed = 0, before = 0; killed < 2; killed++) {
    const { child, exited } = worker(url, no);
    for (let now = before; now <= before; now = await decidedSoFar(url, no)) await sleep(20);
    child.kill('SIGKILL');
    await exited;
    before = await decidedSoFar(url, no);
    expect(before).toBeLessThan(CONTACTS);
  }
  const last = [worker(url, no), worker(url, no)];
  expect(await Promise.all(last.map(({ exited }) => exited))).toEqual([0, 0]);
  await expectWhole(url, no);
}, 120_000);

it('a database that goes away in the middle loses nothing', async () => {
  const { url, no } = await begun();
  const { exited } = worker(url, no);
  while ((await decidedSoFar(url, no)) === 0) await sleep(20);
  await postgres.down();
  await postgres.up();
  expect(await exited).toBe(0);
  await expectWhole(url, no);
}, 120_000);
