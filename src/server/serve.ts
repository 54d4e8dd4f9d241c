// Runs the server. It listens at once, becomes ready when the database does, and stops without losing a call.
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve as listen } from '@hono/node-server';
import { MigrationChangedError, migrate, readMigrations } from '../adapters/store/migrate.ts';
import type { AnswerCard } from './answer-card.ts';
import { createApp } from './app.ts';
import { Jobs } from './jobs.ts';
import { errorFields } from './logger.ts';
import type { Services } from './services.ts';

export type Role = 'web' | 'worker' | 'all';

export interface ServeOptions {
  services: Services;
  answerCard: AnswerCard;
  role: Role;
  /** 0 means any free port. */
  port: number;
  /** All addresses by default; tests name one. */
  hostname?: string;
}

export interface RunningServer {
  port: number;
  /** Resolves when migrations are done and jobs run. Rejects if that can never happen. */
  ready: Promise<void>;
  /** Refuses new calls, answers those in progress, ends jobs and closes the database. */
  stop: () => Promise<void>;
}

/** Milliseconds that active calls and jobs get when the server stops. */
const LAST_CALLS = 8500;
/**
 * Milliseconds that a connection stays open without a call. Proxies keep theirs for about a minute: a shorter time would
 * let the server close a connection while the proxy sends the next call.
 */
const IDLE_CONNECTIONS = 75_000;
/** Milliseconds between two attempts to reach the database. */
const TRY_AGAIN = 1000;

/** @throws the error of listening, such as EADDRINUSE */
export async function serve({ services, answerCard, role, port, hostname }: ServeOptions): Promise<RunningServer> {
  let state: 'starting' | 'ready' | 'stopping' = 'starting';
  const stopping = new AbortController();
  const jobs = new Jobs({ services, answerCard });
  const app = createApp({
    services,
    answerCard,
    jobs,
    isReady: () => state === 'ready',
    isStopping: () => state === 'stopping',
    serves: role === 'worker' ? 'itself' : 'everything',
  });
  const { server, port: bound } = await listening(app, port, hostname);
  const ready = becomeReady(services, jobs, role, stopping.signal).then(() => {
    if (state === 'starting') state = 'ready';
  });
  return {
    port: bound,
    ready,
    stop: async () => {
      state = 'stopping';
      stopping.abort();
      await ready.catch(() => undefined);
      await Promise.all([lastCalls(server), jobs.stop(LAST_CALLS).catch(() => undefined)]);
      services.transport.close();
      await services.database.close();
    },
  };
}

async function becomeReady(services: Services, jobs: Jobs, role: Role, stopping: AbortSignal): Promise<void> {
  const migrations = await readMigrations();
  while (!stopping.aborted) {
    try {
      const ran = await migrate(services.database, migrations);
      if (ran.length > 0) services.log.info({ migrations: ran }, 'migrated');
      await jobs.start(role !== 'web');
      return;
    } catch (error) {
      if (error instanceof MigrationChangedError) throw error;
      services.log.warn(errorFields(error), 'the database does not answer yet');
      await sleep(TRY_AGAIN, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function listening(
  app: ReturnType<typeof createApp>,
  port: number,
  hostname: string | undefined,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, port, ...(hostname === undefined ? {} : { hostname }) };
    const server = listen(options, (address) => resolve({ server: server as Server, port: address.port }));
    server.once('error', reject);
    // A client that sends byte by byte must not hold a connection for minutes.
    (server as Server).requestTimeout = 20_000;
    (server as Server).keepAliveTimeout = IDLE_CONNECTIONS;
  });
}

/** Closes the port at once, and each connection once its call is answered. */
async function lastCalls(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), LAST_CALLS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
