// A Postgres of the test's own, in a temporary folder on a free port; gone when the test is.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { ensurePostgres } from '../../../scripts/ensure-postgres.ts';

export interface TemporaryPostgres {
  /** Makes an empty database. @returns its address */
  database: () => Promise<string>;
  /** Ends the server as an outage does; connections break. */
  down: () => Promise<void>;
  /** Starts it again on the same port and files. */
  up: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The one that all test files of a run share, where none of them ends it: started by the first that needs it. */
export async function sharedPostgres(): Promise<Pick<TemporaryPostgres, 'database'>> {
  const folder = inject('postgresFolder');
  const file = path.join(folder, 'running.json');
  const isFirst = await mkdir(path.join(folder, 'taken')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const { at } = await startPostgres();
    await writeFile(`${file}.new`, JSON.stringify(at()));
    await rename(`${file}.new`, file);
  }
  for (let tries = 0; tries < 1200 && !existsSync(file); tries++) await sleep(50);
  const { port } = JSON.parse(await readFile(file, 'utf8')) as { port: number };
  return { database: () => makeDatabase(port) };
}

/** Starts one. Postgres refuses to run as root: then it runs as another user. */
export async function startPostgres(): Promise<
  TemporaryPostgres & { at: () => { port: number; pid: number; data: string } }
> {
  const bin = ensurePostgres(() => undefined);
  const user = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'owner-preflight-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    stdio: 'ignore',
    cwd: folder,
    ...(user ?? {}),
  });
  const port = await freePort();
  let pid = 0;
  let stopServer: (() => Promise<void>) | null = null;

  const up = async (): Promise<void> => {
    const settings = ['fsync=off', 'full_page_writes=off', `unix_socket_directories=${folder}`, 'max_connections=200'];
    const child = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
      { stdio: 'ignore', cwd: folder, ...(user ?? {}) },
    );
    pid = child.pid ?? 0;
    // A shared one outlives the worker that started it.
    child.unref();
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    stopServer = async () => {
      // Waited for now: a process with nothing else to do would end before it.
      child.ref();
      // SIGQUIT: at once, connections are cut.
      child.kill('SIGQUIT');
      await gone;
    };
    await answers(addressOf(port, 'postgres'));
  };
  const down = async (): Promise<void> => {
    await stopServer?.();
    stopServer = null;
  };

  await up();
  return {
    at: () => ({ port, pid, data: folder }),
    database: () => makeDatabase(port),
    down,
    up,
    stop: async () => {
      await down();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(port: number, name: string): string {
  return `postgres://postgres@127.0.0.1:${port}/${name}`;
}

async function makeDatabase(port: number): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: addressOf(port, 'postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return addressOf(port, name);
}

function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      // No such user here.
    }
  }
  throw new Error('Postgres does not run as root, and there is no user "postgres" or "nobody" to run it as.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    // It may be cut off while it starts.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}
