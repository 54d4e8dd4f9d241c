// The server in this process, over real HTTP, with a fake HubSpot and an emptied database.
import { Writable } from 'node:stream';
import { systemClock } from '../../src/adapters/clock.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import type { Clock } from '../../src/application/ports.ts';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { serve } from '../../src/server/serve.ts';
import type { RunningServer } from '../../src/server/serve.ts';
import { createServices } from '../../src/server/services.ts';
import type { Services } from '../../src/server/services.ts';
import { fakeCard } from './fake-card.ts';
import type { FakeCard } from './fake-card.ts';
import { APP_ID, CLIENT_SECRET, signV3, startFakeHubSpot } from './fake-hubspot.ts';
import type { FakeAccount, FakeHubSpot } from './fake-hubspot.ts';

export const PUBLIC_URL = 'https://api.example.com';
export const KEY = `a:${Buffer.alloc(32, 7).toString('base64')}`;

/** @param more over the usual; undefined takes one away */
export function environmentFor(hubspot: string, more: Record<string, string | undefined> = {}): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PUBLIC_URL,
    ENCRYPTION_KEYS: KEY,
    HUBSPOT_CLIENT_ID: 'client',
    HUBSPOT_CLIENT_SECRET: CLIENT_SECRET,
    HUBSPOT_APP_ID: APP_ID,
    HUBSPOT_API_BASE: hubspot,
    HUBSPOT_AUTHORIZE_URL: `${hubspot}/oauth/authorize`,
    METRICS_TOKEN: 'metrics-token',
    LOG_LEVEL: 'trace',
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A clock that can be moved. */
export interface MovableClock extends Clock {
  ahead: number;
  /** How many times faster timers run. */
  hurry: number;
  /** What it is ahead of; the machine's clock unless a test brings another. */
  base: Clock;
}

export function movableClock(): MovableClock {
  const clock: MovableClock = {
    ahead: 0,
    hurry: 1,
    base: systemClock,
    now: () => new Date(clock.base.now().getTime() + clock.ahead),
    elapsed: () => clock.base.elapsed() + clock.ahead,
    after: (milliseconds, run) => clock.base.after(milliseconds / clock.hurry, run),
  };
  return clock;
}

export interface Running {
  url: string;
  services: Services;
  hubspot: FakeHubSpot;
  card: FakeCard;
  clock: MovableClock;
  /** Every line that was logged. */
  log: string[];
  server: RunningServer;
  /** Installs an account with one contact, 101, named by the account. */
  install: (portalId: number) => Promise<FakeAccount>;
  stop: () => Promise<void>;
}

export interface RunOptions {
  database: Database;
  hubspot?: FakeHubSpot;
  card?: FakeCard;
  environment?: Record<string, string | undefined>;
  role?: 'web' | 'worker' | 'all';
}

export async function runServer({
  database,
  hubspot: given,
  card = fakeCard(),
  environment,
  role,
}: RunOptions): Promise<Running> {
  const hubspot = given ?? (await startFakeHubSpot());
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const clock = movableClock();
  const config = readConfig(environmentFor(hubspot.url, environment));
  // Closing is the test's.
  const services = createServices({
    config,
    database: { ...database, close: () => Promise.resolve() },
    clock,
    log: createLogger('trace', sink),
  });
  const server = await serve({
    services,
    answerCard: card.answerCard,
    role: role ?? 'web',
    port: 0,
    hostname: '127.0.0.1',
  });
  await server.ready;
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    services,
    hubspot,
    card,
    clock,
    log: lines,
    server,
    install: async (portalId) => {
      const account = hubspot.accounts.get(portalId) ?? hubspot.addAccount(portalId);
      account.records.set('contacts/101', recordOf(portalId));
      const returnUrl = encodeURIComponent('https://app.hubspot.com/x');
      const code = hubspot.codeFor(portalId);
      const answer = await fetch(`${url}/oauth/hubspot/callback?code=${code}&returnUrl=${returnUrl}`, {
        redirect: 'manual',
      });
      if (answer.status !== 302) throw new Error(`not installed: ${answer.status} ${await answer.text()}`);
      return account;
    },
    stop: async () => {
      await server.stop();
      if (given === undefined) await hubspot.stop();
    },
  };
}

export const SEEN = { createdate: '1764000000000', modified: '1764000001000' };

function recordOf(portalId: number): Record<string, string> {
  return {
    hs_object_id: '101',
    createdate: new Date(Number(SEEN.createdate)).toISOString(),
    lastmodifieddate: new Date(Number(SEEN.modified)).toISOString(),
    firstname: `Secret name of ${portalId}`,
  };
}

export interface CallOptions {
  portalId: number;
  userId?: number;
  path?: string;
  body?: unknown;
  /** Instead of the four parameters. */
  query?: string;
  headers?: Record<string, string>;
  at?: number;
  secret?: string;
  /** What is sent instead of what was signed. */
  sent?: { target?: string; body?: string };
}

export interface Called {
  status: number;
  body: { ok?: boolean; error?: { code: string; path?: string }; [key: string]: unknown };
  text: string;
  headers: Headers;
}

/** A call as HubSpot sends it. */
export async function call(running: Pick<Running, 'url' | 'clock'>, options: CallOptions): Promise<Called> {
  const { portalId, userId = 7, path = '/card', body = explain(), secret } = options;
  const query =
    options.query ??
    `userId=${userId}&portalId=${portalId}&userEmail=${encodeURIComponent('ann@example.com')}&appId=${APP_ID}`;
  const target = query === '' ? path : `${path}?${query}`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const at = options.at ?? running.clock.now().getTime();
  const signed = signV3({ publicUrl: PUBLIC_URL, target, body: text, at, ...(secret === undefined ? {} : { secret }) });
  const response = await fetch(running.url + (options.sent?.target ?? target), {
    method: 'POST',
    body: options.sent?.body ?? text,
    headers: { 'Content-Type': 'application/json', ...signed, ...options.headers },
  });
  const answer = await response.text();
  return {
    status: response.status,
    body: answer.startsWith('{') ? (JSON.parse(answer) as Called['body']) : {},
    text: answer,
    headers: response.headers,
  };
}

export function explain(objectId = '101', seen: object = SEEN): Record<string, unknown> {
  return {
    contract: CONTRACT_VERSION,
    action: 'explain',
    record: { objectTypeId: '0-1', objectId, seen },
    locale: 'en',
  };
}

export function resolve(requestId: string, ownerId = '9'): Record<string, unknown> {
  return {
    ...explain(),
    action: 'resolve',
    requestId,
    ownerId,
    shown: { ownerId: null, ownerSince: null, salesforceId: null },
  };
}
