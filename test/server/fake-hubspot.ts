// HubSpot as far as the server's own tests need it: many accounts, tokens that rotate, users, records. It counts what it
// is asked and can be made to fail. The card's use cases are tested against the stand-ins; this is about the server.
import { createHmac, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';

export interface FakeAccount {
  portalId: number;
  superAdmins: Set<number>;
  /** What else the users API says of a user, such as `roleIds`. */
  users: Map<number, object>;
  /** By "contacts/101". */
  records: Map<string, Record<string, string | null>>;
  /** Good refresh tokens and access tokens. */
  refreshTokens: Set<string>;
  accessTokens: Set<string>;
}

export interface FakeHubSpot {
  url: string;
  accounts: Map<number, FakeAccount>;
  addAccount: (portalId: number) => FakeAccount;
  /** An authorization code that installs the account. */
  codeFor: (portalId: number) => string;
  /** Requests so far, as "POST /oauth/2026-09/token refresh_token". */
  asked: string[];
  refreshes: () => number;
  /** What the token endpoint answers to refreshes instead. */
  refuseRefreshes: ((portalId: number) => Response | 'hang' | null) | null;
  /** Every other request instead. */
  refuseRequests: ((path: string) => Response | 'hang' | null) | null;
  /** Milliseconds that a refresh takes. */
  refreshTakes: number;
  rotates: boolean;
  expiresIn: number;
  /** What a token answer says was granted. */
  scopes: string[];
  /** Callbacks that HubSpot does not know (any more): a request with one of them is refused. */
  unknownCallbacks: Set<string>;
  /** Answers that workflows got later, in order. Those of a request that is refused are not in it. */
  completed: { callbackId: string; outputFields: Record<string, string> }[];
  /** Permission sets and teams, as the users API lists them. */
  lists: Record<'roles' | 'teams', object[]>;
  /** Who answers about records, in place of the few of this fake: a stand-in with its token. */
  behind: { url: string; token: string } | null;
  /** Another one for an account. */
  behindAccount: Map<number, { url: string; token: string }>;
  stop: () => Promise<void>;
}

export async function startFakeHubSpot(): Promise<FakeHubSpot> {
  const accounts = new Map<number, FakeAccount>();
  const codes = new Map<string, number>();
  const app = new Hono();
  const fake: FakeHubSpot = {
    url: '',
    accounts,
    asked: [],
    refuseRefreshes: null,
    refuseRequests: null,
    refreshTakes: 0,
    rotates: true,
    expiresIn: 1800,
    scopes: ['oauth'],
    completed: [],
    unknownCallbacks: new Set(),
    lists: {
      roles: [{ id: '501', name: 'Sales managers', requiresBillingWrite: false }],
      teams: [{ id: '601', name: 'Nordics', userIds: [], secondaryUserIds: [] }],
    },
    behind: null,
    behindAccount: new Map(),
    addAccount: (portalId) => {
      const account: FakeAccount = {
        portalId,
        superAdmins: new Set([7]),
        users: new Map(),
        records: new Map(),
        refreshTokens: new Set(),
        accessTokens: new Set(),
      };
      accounts.set(portalId, account);
      return account;
    },
    codeFor: (portalId) => {
      const code = randomUUID();
      codes.set(code, portalId);
      return code;
    },
    refreshes: () => fake.asked.filter((line) => line.endsWith(' refresh_token')).length,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  app.post('/oauth/2026-09/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const grant = form.get('grant_type') ?? '';
    fake.asked.push(`POST /oauth/2026-09/token ${grant}`);
    if (form.get('client_id') !== 'client' || form.get('client_secret') !== CLIENT_SECRET)
      return Response.json(
        { status: 'BAD_CLIENT_SECRET', message: 'missing or unknown client secret' },
        { status: 400 },
      );
    let account: FakeAccount | undefined;
    if (grant === 'authorization_code') {
      const code = form.get('code') ?? '';
      account = accounts.get(codes.get(code) ?? 0);
      codes.delete(code);
    } else {
      const token = form.get('refresh_token') ?? '';
      account = [...accounts.values()].find(({ refreshTokens }) => refreshTokens.has(token));
      const instead = fake.refuseRefreshes?.(account?.portalId ?? 0) ?? null;
      if (instead === 'hang') return new Promise<Response>(() => undefined);
      if (fake.refreshTakes > 0) await new Promise((resolve) => setTimeout(resolve, fake.refreshTakes));
      if (instead !== null) return instead;
      if (fake.rotates) account?.refreshTokens.delete(token);
    }
    if (account === undefined)
      return Response.json({ error: 'invalid_grant', status: 'BAD_REFRESH_TOKEN', message: 'no' }, { status: 400 });
    const accessToken = `access-${account.portalId}-${randomUUID()}`;
    const refreshToken = `refresh-${account.portalId}-${randomUUID()}`;
    account.accessTokens.add(accessToken);
    account.refreshTokens.add(refreshToken);
    return Response.json({
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: fake.expiresIn,
      hub_id: account.portalId,
      user_id: 7,
      scopes: fake.scopes,
      token_type: 'bearer',
    });
  });

  app.use(async (context, next) => {
    fake.asked.push(`${context.req.method} ${context.req.path}`);
    const instead = fake.refuseRequests?.(context.req.path) ?? null;
    if (instead === 'hang') return new Promise<Response>(() => undefined);
    if (instead !== null) return instead;
    return next();
  });
  const accountOf = (authorization = ''): FakeAccount | undefined =>
    [...accounts.values()].find(({ accessTokens }) => accessTokens.has(authorization.replace('Bearer ', '')));
  const unauthorized = (): Response =>
    Response.json({ status: 'error', category: 'EXPIRED_AUTHENTICATION' }, { status: 401 });

  for (const [what, result] of Object.entries(fake.lists)) {
    app.get(`/settings/users/2026-03/${what}`, (context) =>
      accountOf(context.req.header('authorization')) === undefined
        ? unauthorized()
        : Response.json({ results: result }),
    );
  }
  app.get('/settings/users/2026-03/:id', (context) => {
    const account = accountOf(context.req.header('authorization'));
    if (account === undefined) return unauthorized();
    const id = Number(context.req.param('id'));
    if (id > 1000) return Response.json({ status: 'error', category: 'OBJECT_NOT_FOUND' }, { status: 404 });
    const more = account.users.get(id) ?? {};
    return Response.json({ id: String(id), email: 'x@example.com', superAdmin: account.superAdmins.has(id), ...more });
  });
  app.use('/crm/*', async (context, next) => {
    const account = accountOf(context.req.header('authorization'));
    const behind = fake.behindAccount.get(account?.portalId ?? 0) ?? fake.behind;
    if (behind === null) return next();
    if (account === undefined) return unauthorized();
    const { pathname, search } = new URL(context.req.url);
    const { method } = context.req;
    const answer = await fetch(behind.url + pathname + search, {
      method,
      // Whoever gives up on this fake has given up on what is behind it.
      signal: context.req.raw.signal,
      headers: { Authorization: `Bearer ${behind.token}`, 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: await context.req.text() }),
    });
    return new Response(await answer.text(), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    });
  });
  app.post('/automation/actions/callbacks/2026-09/complete', async (context) => {
    if (accountOf(context.req.header('authorization')) === undefined) return unauthorized();
    const { inputs } = await context.req.json<{ inputs: FakeHubSpot['completed'] }>();
    if (inputs.length > 100 || inputs.some(({ callbackId }) => fake.unknownCallbacks.has(callbackId)))
      return Response.json({ status: 'error', category: 'VALIDATION_ERROR' }, { status: 400 });
    fake.completed.push(...inputs);
    return new Response(null, { status: 204 });
  });
  app.get('/crm/objects/2026-09/:object/:id', (context) => {
    const account = accountOf(context.req.header('authorization'));
    if (account === undefined) return unauthorized();
    const { object, id } = context.req.param();
    const properties = account.records.get(`${object}/${id}`);
    return properties === undefined
      ? Response.json({ status: 'error', category: 'OBJECT_NOT_FOUND' }, { status: 404 })
      : Response.json({ id, properties });
  });

  const server = await new Promise<Server>((resolve) => {
    // Closed by the client alone: a busy machine would let a server's end meet the next request.
    const serverOptions = { keepAliveTimeout: 75_000 };
    const options = { fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions };
    const listening = serve(options, ({ port }) => {
      fake.url = `http://127.0.0.1:${port}`;
      resolve(listening as Server);
    });
  });
  return fake;
}

export const CLIENT_SECRET = 'client-secret-of-the-app';
export const APP_ID = '4242';

export interface ToSign {
  method?: string;
  publicUrl: string;
  target: string;
  body: string;
  at?: number;
  secret?: string;
}

/** Signs as HubSpot does: the documented escapes decoded. Written from the documentation, apart from the server's own. */
export function signV3({ method = 'POST', publicUrl, target, body, at = Date.now(), secret = CLIENT_SECRET }: ToSign): {
  'X-HubSpot-Signature-v3': string;
  'X-HubSpot-Request-Timestamp': string;
} {
  const plain: Record<string, string> = {
    '3A': ':',
    '2F': '/',
    '3F': '?',
    '40': '@',
    '21': '!',
    '24': '$',
    '27': "'",
    '28': '(',
    '29': ')',
    '2A': '*',
    '2C': ',',
    '3B': ';',
  };
  const uri = (publicUrl + target).replace(
    /%([0-9A-Fa-f]{2})/gu,
    (all, hex: string) => plain[hex.toUpperCase()] ?? all,
  );
  const signature = createHmac('sha256', secret).update(`${method}${uri}${body}${at}`, 'utf8').digest('base64');
  return { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(at) };
}
