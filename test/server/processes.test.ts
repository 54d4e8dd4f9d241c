// The server as processes: started, stopped, killed in the middle of a write, and as the folder that the build makes.
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../../scripts/build-server.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { startPostgres } from '../adapters/store/temporary-postgres.ts';
import type { TemporaryPostgres } from '../adapters/store/temporary-postgres.ts';
import { APP_ID, startFakeHubSpot } from './fake-hubspot.ts';
import type { FakeHubSpot } from './fake-hubspot.ts';
import { SEEN, call, environmentFor, explain, movableClock, resolve } from './running-server.ts';

let hubspot: FakeHubSpot;
let folder: string;
/** What the build makes, and beside it the same server with the tests' card. */
let built: string;
/** Most of what is tried here has nothing to do with the kind of database, and a process starts sooner on Postgres. */
let postgres: TemporaryPostgres;
const children: ChildProcess[] = [];

beforeAll(async () => {
  hubspot = await startFakeHubSpot();
  postgres = await startPostgres();
  folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-server-'));
  built = path.join(folder, 'built');
  await buildServer(built, () => testSeed(), {
    main: 'src/server/main.ts',
    'with-fake-card': 'test/server/with-fake-card.ts',
  });
}, 120_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await hubspot.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  url: string;
  clock: ReturnType<typeof movableClock>;
  /** Settles with the exit code; null for a kill. */
  exited: Promise<number | null>;
  output: () => string;
}

interface Program {
  /** Node's arguments: what runs. */
  program?: string[];
  environment?: Record<string, string>;
  cwd?: string;
}

function run(
  args: string[],
  { program = [path.join(built, 'with-fake-card.js')], environment = {}, cwd = process.cwd() }: Program = {},
): Started {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...environmentFor(hubspot.url), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((settle) => child.once('close', (code) => settle(code)));
  return { child, url: '', clock: movableClock(), exited, output: () => output };
}

/** Starts a server and waits until it is ready. */
async function start({ role = 'all', ...program }: Program & { role?: string } = {}): Promise<Started> {
  const port = await freePort();
  const started = run(['--port', String(port), '--role', role], program);
  started.url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${started.url}/readyz`).catch(() => null);
    if (answer?.status === 200) return started;
    if (tries > 1500 || started.child.exitCode !== null) throw new Error(`not ready: ${started.output()}`);
    await sleep(25);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function install({ url }: Started, portalId: number): Promise<void> {
  const account = hubspot.accounts.get(portalId) ?? hubspot.addAccount(portalId);
  account.records.set('contacts/101', {
    createdate: SEEN.createdate,
    lastmodifieddate: SEEN.modified,
    email: 'ann.lee@example.com',
  });
  const returnUrl = encodeURIComponent('https://app.hubspot.com/');
  const code = hubspot.codeFor(portalId);
  const answer = await fetch(`${url}/oauth/hubspot/callback?code=${code}&returnUrl=${returnUrl}`, {
    redirect: 'manual',
  });
  expect(answer.status).toBe(302);
}

/** A statement of the test's own. @returns the rows */
async function sql(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('on the embedded database', () => {
  it('one process uses a folder; after kill -9 nothing is lost, and after SIGTERM it ends with 0', async () => {
    const data = path.join(folder, 'one');
    const environment = { DATA_DIR: data };
    const first = await start({ environment });
    await install(first, 5001);
    const second = run(['--port', '0'], { environment });
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(/in use by another process/u);

    const body = resolve(randomUUID());
    expect((await call(first, { portalId: 5001, body })).body.resolution).toMatchObject({ kind: 'first' });
    first.child.kill('SIGKILL');
    await first.exited;
    const again = await start({ environment });
    expect((await call(again, { portalId: 5001 })).body.ok).toBe(true);
    expect((await call(again, { portalId: 5001, body })).body.resolution).toMatchObject({ kind: 'again' });

    again.child.kill('SIGTERM');
    expect(await again.exited).toBe(0);
    // What was secret is nowhere in the folder.
    const secrets = [
      ...(hubspot.accounts.get(5001)?.refreshTokens ?? []),
      ...(hubspot.accounts.get(5001)?.accessTokens ?? []),
    ];
    expect(secrets.length).toBeGreaterThan(1);
    for (const name of await readdir(data, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const content = await readFile(path.join(name.parentPath, name.name));
      for (const secret of secrets) expect(content.includes(secret), name.name).toBe(false);
    }
  }, 120_000);
});

describe('on Postgres', () => {
  it('a call in flight at SIGTERM is answered, new ones are not taken', async () => {
    const server = await start({ environment: { DATABASE_URL: await postgres.database(), WRITE_TAKES: '800' } });
    await install(server, 5002);
    const answering = call(server, { portalId: 5002, body: resolve(randomUUID()) });
    await expect.poll(() => server.output(), { interval: 10 }).toContain('writing');
    const began = performance.now();
    server.child.kill('SIGTERM');
    await expect
      .poll(() => fetch(`${server.url}/healthz`).then(String, () => 'refused'), { interval: 10 })
      .toBe('refused');
    expect((await answering).body.resolution).toMatchObject({ kind: 'first' });
    expect(await server.exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 120_000);

  it('a write whose process is killed in its middle is done by the next, once', async () => {
    const environment = { DATABASE_URL: await postgres.database(), WRITES_TO: path.join(folder, 'writes') };
    const slow = await start({ environment: { ...environment, WRITE_TAKES: '60000' } });
    await install(slow, 5003);
    const body = resolve(randomUUID());
    const lost = call(slow, { portalId: 5003, body }).catch(() => null);
    await expect.poll(() => slow.output(), { interval: 10 }).toContain('writing');
    slow.child.kill('SIGKILL');
    await lost;
    const next = await start({ environment });
    // The dead process's turn ends by itself after twelve seconds; until then the call waits, or may be tried again.
    const waiting = call(next, { portalId: 5003, body });
    await expect.poll(() => sql(environment.DATABASE_URL, 'SELECT 1 FROM locks WHERE until > now()')).toHaveLength(1);
    await sql(environment.DATABASE_URL, "UPDATE locks SET until = until - interval '12 seconds'");
    const answer = await waiting;
    expect(answer.body.resolution).toMatchObject({ kind: 'first' });
    expect((await call(next, { portalId: 5003, body })).body.resolution).toMatchObject({ kind: 'again' });
    expect(await readFile(environment.WRITES_TO, 'utf8')).toBe('5003/101\n');
  }, 120_000);

  it('an installation and a save of settings whose process is killed in their middle leave nothing half-written', async () => {
    const environment = { DATABASE_URL: await postgres.database() };
    const killed = await start({ environment });
    await install(killed, 5010);
    const requestId = randomUUID();
    const save = (server: Started): ReturnType<typeof call> => {
      const settings = { supportAddress: 'help@example.com' };
      return call(server, { portalId: 5010, path: '/settings', body: { action: 'save', requestId, settings } });
    };
    // Both get as far as the statement that waits for this lock.
    const holder = new pg.Client({ connectionString: environment.DATABASE_URL });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE hubspot_tokens, account_settings IN EXCLUSIVE MODE');
    const lost = [install(killed, 5011), save(killed)].map((one) => one.catch(() => null));
    const held = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    await expect.poll(() => sql(environment.DATABASE_URL, held), { interval: 10, timeout: 10_000 }).toHaveLength(2);
    killed.child.kill('SIGKILL');
    await Promise.all(lost);
    await holder.end();
    // The database notices that nobody is there any more.
    await expect.poll(() => sql(environment.DATABASE_URL, held), { interval: 10 }).toHaveLength(0);
    expect(await sql(environment.DATABASE_URL, 'SELECT 1 FROM accounts WHERE account_id = 5011')).toEqual([]);

    const next = await start({ environment });
    expect((await call(next, { portalId: 5011 })).status).toBe(403);
    await install(next, 5011);
    expect((await call(next, { portalId: 5011 })).body.ok).toBe(true);
    await sql(environment.DATABASE_URL, "UPDATE locks SET until = until - interval '12 seconds'");
    const again = await save(next);
    expect([again.status, again.body.ok], again.text).toEqual([200, true]);
    const stored = 'SELECT settings FROM account_settings WHERE account_id = 5010';
    expect(await sql(environment.DATABASE_URL, stored)).toEqual([
      { settings: expect.objectContaining({ supportAddress: 'help@example.com' }) as unknown },
    ]);
  }, 120_000);

  it('an event that one process takes is worked by another', async () => {
    const environment = { DATABASE_URL: await postgres.database() };
    const web = await start({ environment, role: 'web' });
    await install(web, 5012);
    const event = { portalId: 5012, appId: Number(APP_ID), subscriptionType: 'app.uninstalled' };
    const told = await call(web, { portalId: 0, path: '/webhooks/hubspot', query: '', body: [event] });
    expect(told.status).toBe(200);
    // The event is only a hint: what HubSpot says of the tokens decides.
    hubspot.accounts.get(5012)?.refreshTokens.clear();
    await start({ environment, role: 'worker' });
    await expect.poll(async () => (await call(web, { portalId: 5012 })).status, { timeout: 20_000 }).toBe(403);
    expect(await sql(environment.DATABASE_URL, 'SELECT status, removed_because FROM accounts')).toEqual([
      { status: 'removed', removed_because: 'refresh-refused' },
    ]);
  }, 120_000);

  it('a database that is lost and comes back is told by readyz, and served from again', async () => {
    const server = await start({ environment: { DATABASE_URL: await postgres.database() } });
    await install(server, 5004);
    await postgres.down();
    const unready = await fetch(`${server.url}/readyz`);
    expect(unready.status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const answer = await call(server, { portalId: 5004 });
    expect([answer.status, answer.body.ok]).toEqual([200, false]);
    await postgres.up();
    let ready = 0;
    for (let tries = 0; tries < 100 && ready !== 200; tries++) {
      ready = (await fetch(`${server.url}/readyz`)).status;
      await sleep(50);
    }
    expect(ready).toBe(200);
    expect((await call(server, { portalId: 5004 })).body.ok).toBe(true);
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
  }, 120_000);
});

describe('a command', () => {
  it('of an operator lists accounts, stores settings, rotates keys and forgets; wrong input exits 2', async () => {
    const [keyA = '', keyB] = [environmentFor('').ENCRYPTION_KEYS, `b:${Buffer.alloc(32, 8).toString('base64')}`];
    const environment = { DATABASE_URL: await postgres.database() };
    const server = await start({ environment: { ...environment, ENCRYPTION_KEYS: `${keyA},${keyB}` } });
    await install(server, 5005);
    const file = path.join(folder, 'settings.json');
    const command = async (args: string[], keys = keyA): Promise<[number | null, string]> => {
      const ran = run(args, { environment: { ...environment, ENCRYPTION_KEYS: keys } });
      ran.child.stdin?.end('{"integration":"on"}');
      return [await ran.exited, ran.output()];
    };
    await writeFile(file, JSON.stringify({ integration: 'secretly', salesforce: { loginUrl: 'x' } }));
    const wrong = [
      ['settings', '--account', '5005', '--file', file],
      ['settings', '--account', '9', '--file', '-'],
      ['settings', '--account', '5005', '--file', '/nowhere'],
      ['settings', '--account', '5005'],
      ['forget', '--account', 'x'],
      ['nonsense'],
      ['--role', 'everything'],
      ['--port', '70000'],
      ['--nonsense'],
    ];
    const refusals = await Promise.all(wrong.map((args) => command(args)));
    expect(refusals.map(([code]) => code)).toEqual(wrong.map(() => 2));
    const said = refusals[0]?.[1] ?? '';
    expect(said).toMatch(/\$\.integration: .*on, paused, off/u);
    expect(said).toContain('$.salesforce.loginUrl');
    expect(said).not.toContain('secretly');

    expect(await command(['accounts'])).toEqual([0, expect.stringMatching(/^5005\tinstalled\t/u)]);
    expect((await command(['settings', '--account', '5005', '--file', '-']))[0]).toBe(0);
    expect(await command(['rotate-keys'], `${keyB},${keyA}`)).toEqual([0, '1 key wrapped anew.\n']);
    // The server that runs meanwhile knows a moment later.
    const integration = async (): Promise<unknown> => (await call(server, { portalId: 5005 })).body.explanation;
    await expect.poll(integration, { timeout: 5000 }).toMatchObject({ integration: 'on' });
    expect((await command(['forget', '--account', '5005'], keyB))[0]).toBe(0);
    expect(await command(['accounts'], keyB)).toEqual([0, '']);
    await expect.poll(async () => (await call(server, { portalId: 5005 })).status, { timeout: 5000 }).toBe(403);
  }, 120_000);

  it('with a wrong configuration names the variable and what was expected, never the value', async () => {
    const wrong: Record<string, string> = {
      PUBLIC_URL: 'https://api.example.com/verysecret',
      ENCRYPTION_KEYS: 'verysecret',
      HUBSPOT_APP_ID: 'verysecret',
      HUBSPOT_API_BASE: 'http://verysecret.example.com',
      HUBSPOT_CLIENT_ID: '',
      SALESFORCE_CLIENT_ID: 'verysecret',
      LOG_LEVEL: 'verysecret',
      DATABASE_URL: 'mysql://verysecret',
    };
    const ran = run([], { environment: wrong });
    expect(await ran.exited).toBe(2);
    for (const name of [
      ...Object.keys(wrong).filter((name) => name !== 'SALESFORCE_CLIENT_ID'),
      'SALESFORCE_LOGIN_URL',
    ])
      expect(ran.output()).toMatch(new RegExp(`^${name} (?:is missing|does not fit): expected `, 'mu'));
    expect(ran.output()).not.toContain('verysecret');
  }, 60_000);
});

describe('the folder that the build makes', () => {
  it('is all that the Dockerfile copies, and has what it starts; its Node is one that the server runs on', async () => {
    const [dockerfile, ignored, manifest] = await Promise.all(
      ['Dockerfile', '.dockerignore', 'package.json'].map((name) => readFile(name, 'utf8')),
    );
    const instructions = (name: string): string[] =>
      [...(dockerfile ?? '').matchAll(new RegExp(`^${name} (.+)$`, 'gmu'))].map(([, rest = '']) => rest);
    expect(instructions('COPY')).toEqual(['dist/server/ ./']);
    // Of the whole repository only that is sent to Docker.
    expect(ignored?.trim().split('\n')).toEqual(['*', '!dist/server']);
    const [command] = instructions('CMD').map((json) => JSON.parse(json) as string[]);
    expect(command?.[0]).toBe('node');
    expect(await readdir(built)).toContain(command?.[1]);
    const { engines, scripts } = JSON.parse(manifest ?? '') as Record<'engines' | 'scripts', Record<string, string>>;
    expect(scripts.build).toContain('build:server');
    expect(scripts['build:server']).toContain('scripts/build-server.ts');
    // An image's tag without a minor version is the newest of its line.
    const [image = ''] = instructions('FROM');
    const [, line] = /^node:(\d+)-slim$/u.exec(image) ?? [];
    const [, needed] = /^>=(\d+)\.\d+$/u.exec(engines.node ?? '') ?? [];
    expect(Number(line)).toBeGreaterThanOrEqual(Number(needed));
  });

  it('runs from an empty folder with Node alone, and answers a card of an account without settings', async () => {
    const empty = path.join(folder, 'empty');
    await cp(built, path.join(empty, 'server'), { recursive: true });
    await rm(path.join(empty, 'server', 'with-fake-card.js'));
    const server = await start({ program: ['server/main.js'], cwd: empty });
    await install(server, 5006);
    const answer = await call(server, { portalId: 5006, body: explain() });
    expect(answer.body, answer.text).toMatchObject({ ok: true, explanation: { decision: 'G01' } });
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect((await readdir(empty)).sort()).toEqual(['.data', 'server']);
  }, 240_000);
});
