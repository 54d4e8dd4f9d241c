// Salesforce's sign-in as far as the code flow needs it: PKCE, refresh tokens that rotate and end when they are idle, and
// several orgs. The card's own questions are tested against the stand-ins.
import { createHash, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';

export const SALESFORCE_CLIENT = { id: 'packaged-app', secret: 'packaged-app-secret' };

export interface FakeOrg {
  orgId: string;
  /** Where Salesforce says the org is; this machine unless a test says otherwise. */
  instanceUrl: string | null;
  /** Good refresh tokens, with the moment each was last used or given. */
  refreshTokens: Map<string, number>;
  accessTokens: Set<string>;
}

export interface FakeSalesforce {
  url: string;
  /** What the sign-in page was asked, and what it sends the browser back with: a code for an org. */
  authorize: (location: string, org: FakeOrg) => { code: string; state: string; query: URLSearchParams };
  addOrg: (number: number) => FakeOrg;
  /** Grants so far, as "refresh_token" or "authorization_code". */
  asked: string[];
  /** What the token endpoint answers to refreshes instead. */
  refuse: (() => Response | 'hang') | null;
  /** Milliseconds that a refresh takes. */
  refreshTakes: number;
  /** The time by which tokens are idle. */
  now: () => number;
  /** What is told of the identity instead of the org's own. */
  identity: string | null;
  revoked: string[];
  stop: () => Promise<void>;
}

/** "Idle refresh token TTL": 30 days for an app that a partner provides. */
const IDLE = 30 * 86_400_000;

export async function startFakeSalesforce(): Promise<FakeSalesforce> {
  const orgs: FakeOrg[] = [];
  const codes = new Map<string, { org: FakeOrg; challenge: string; redirectUri: string }>();
  const app = new Hono();
  const fake: FakeSalesforce = {
    url: '',
    asked: [],
    refuse: null,
    refreshTakes: 0,
    now: () => Date.now(),
    identity: null,
    revoked: [],
    authorize: (location, org) => {
      const query = new URL(location).searchParams;
      const code = randomUUID();
      codes.set(code, {
        org,
        challenge: query.get('code_challenge') ?? '',
        redirectUri: query.get('redirect_uri') ?? '',
      });
      return { code, state: query.get('state') ?? '', query };
    },
    addOrg: (number) => {
      const org = {
        orgId: `00D${String(number).padStart(12, '0')}EAA`,
        instanceUrl: null,
        refreshTokens: new Map<string, number>(),
        accessTokens: new Set<string>(),
      };
      orgs.push(org);
      return org;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  const refused = (error: string): Response =>
    Response.json({ error, error_description: 'expired access/refresh token' }, { status: 400 });

  app.post('/services/oauth2/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const grant = form.get('grant_type') ?? '';
    fake.asked.push(grant);
    if (form.get('client_id') !== SALESFORCE_CLIENT.id) return refused('invalid_client_id');
    if (form.get('client_secret') !== SALESFORCE_CLIENT.secret) return refused('invalid_client');
    let org: FakeOrg | undefined;
    if (grant === 'authorization_code') {
      const code = form.get('code') ?? '';
      const given = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (given?.challenge !== challenge || given.redirectUri !== form.get('redirect_uri'))
        return refused('invalid_grant');
      ({ org } = given);
    } else {
      const token = form.get('refresh_token') ?? '';
      org = orgs.find(({ refreshTokens }) => refreshTokens.has(token));
      const instead = fake.refuse?.() ?? null;
      if (instead === 'hang') return new Promise<Response>(() => undefined);
      if (fake.refreshTakes > 0) await new Promise((resolve) => setTimeout(resolve, fake.refreshTakes));
      if (instead !== null) return instead;
      const used = org?.refreshTokens.get(token) ?? 0;
      // Rotation: whatever becomes of the answer, the token is used up.
      org?.refreshTokens.delete(token);
      if (org === undefined || fake.now() - used > IDLE) return refused('invalid_grant');
    }
    const accessToken = `${org.orgId.slice(0, 15)}!${randomUUID()}`;
    const refreshToken = `5Aep-${randomUUID()}`;
    org.accessTokens.add(accessToken);
    org.refreshTokens.set(refreshToken, fake.now());
    return Response.json({
      access_token: accessToken,
      refresh_token: refreshToken,
      scope: 'refresh_token api',
      instance_url: org.instanceUrl ?? fake.url,
      id: fake.identity ?? `https://login.salesforce.com/id/${org.orgId}/005000000000001AAA`,
      token_type: 'Bearer',
      issued_at: String(fake.now()),
    });
  });
  app.post('/services/oauth2/revoke', async (context) => {
    const token = new URLSearchParams(await context.req.text()).get('token') ?? '';
    fake.revoked.push(token);
    for (const { refreshTokens } of orgs) refreshTokens.delete(token);
    return new Response(null, { status: 200 });
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
