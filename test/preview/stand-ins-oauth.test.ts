// Installing, as HubSpot and Salesforce answer it: authorize pages, codes, tokens, expiry, limits.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL_ID, startStandIns } from '../../preview/stand-ins/index.ts';
import { HubSpotOAuthApp } from '../../preview/stand-ins/hubspot/oauth-app.ts';
import { RollingLimit } from '../../preview/stand-ins/hubspot/limits.ts';
import { signV3, withIdentity } from '../../preview/stand-ins/hubspot/signing.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { checkSignatureV3 } from '../../src/server/signature.ts';
import { FIRST_OPTIONAL, SCOPES } from '../../src/server/scopes.ts';

const CALLBACK = 'http://127.0.0.1:1/oauth/hubspot/callback';
let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns({ asker: 'anybody' });
  standIns.hubspot.oauthApp.redirectUrls.add(CALLBACK);
  standIns.salesforce.packagedApp.redirectUrls.add(CALLBACK);
});
afterAll(() => standIns.stop());

async function post(url: string, fields: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

function authorize(change: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: standIns.hubspot.oauthApp.clientId,
    redirect_uri: CALLBACK,
    scope: SCOPES.required.join(' '),
    optional_scope: FIRST_OPTIONAL.join(' '),
    state: 'abc',
    ...change,
  });
  return `${standIns.hubspot.url}/oauth/authorize?${query.toString()}`;
}

describe("HubSpot's install", () => {
  const token = (fields: Record<string, string>): Promise<{ status: number; body: unknown }> => {
    const { clientId, clientSecret } = standIns.hubspot.oauthApp;
    return post(`${standIns.hubspot.url}/oauth/2026-09/token`, {
      client_id: clientId,
      client_secret: clientSecret,
      ...fields,
    });
  };
  const agree = async (): Promise<string> => {
    const answer = await fetch(authorize(), { method: 'POST', redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('abc');
    return back.searchParams.get('code') ?? '';
  };

  it('offers what the app asks for, and sends back with code and state', async () => {
    expect(await (await fetch(authorize())).text()).toContain('crm.objects.contacts.read');
    expect(await agree()).not.toBe('');
  });

  it.each([
    ['another client', { client_id: 'other' }],
    ['another address', { redirect_uri: 'http://127.0.0.1:2/' }],
    ["a scope that the app's file does not have", { scope: `${SCOPES.required.join(' ')} tickets` }],
    ['too few scopes', { scope: 'oauth' }],
  ])('is not offered to %s', async (_what, change) => {
    for (const method of ['GET', 'POST'])
      expect((await fetch(authorize(change), { method, redirect: 'manual' })).status).toBe(400);
  });

  it('exchanges a code once, for the account and what was granted', async () => {
    const grant = { grant_type: 'authorization_code', code: await agree(), redirect_uri: CALLBACK };
    expect(await token(grant)).toMatchObject({
      status: 200,
      body: { hub_id: PORTAL_ID, expires_in: 1800, scopes: [...SCOPES.required, ...FIRST_OPTIONAL] },
    });
    expect(await token(grant)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', status: 'BAD_AUTH_CODE' },
    });
  });

  it('tells our configuration from an account that is gone', async () => {
    expect(await token({ client_secret: 'wrong' })).toMatchObject({ body: { status: 'BAD_CLIENT_SECRET' } });
    expect(await token({ client_id: 'wrong' })).toMatchObject({ body: { status: 'BAD_CLIENT_ID' } });
    const unknown = { grant_type: 'refresh_token', refresh_token: 'x' };
    expect(await token(unknown)).toMatchObject({ status: 400, body: { status: 'BAD_REFRESH_TOKEN' } });
  });

  it('lets a token do what was granted, and nothing more, until it expires', async () => {
    const grant = { grant_type: 'authorization_code', code: await agree(), redirect_uri: CALLBACK };
    const { access_token } = (await token(grant)).body as { access_token: string };
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(standIns.hubspot.url + path, {
        ...init,
        headers: { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' },
      });
    const contact = '/crm/objects/2026-09/contacts/101?properties=firstname';
    expect((await ask(contact)).status).toBe(200);
    const write = { method: 'PATCH', body: JSON.stringify({ properties: { hubspot_owner_id: '12' } }) };
    const refused = await ask('/crm/objects/2026-09/contacts/101', write);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ category: 'MISSING_SCOPES' });
    standIns.hubspot.oauthApp.expireAccessTokens();
    const expired = await ask(contact);
    expect(expired.status).toBe(401);
    expect(await expired.json()).toMatchObject({ category: 'EXPIRED_AUTHENTICATION' });
  });

  it('ends a code after a minute', () => {
    let now = 0;
    const app = new HubSpotOAuthApp(() => now);
    const code = app.codeFromMarketplace(CALLBACK);
    now = 60_000;
    const form = new URLSearchParams({ client_id: app.clientId, client_secret: app.clientSecret, code });
    form.set('grant_type', 'authorization_code');
    form.set('redirect_uri', CALLBACK);
    expect(app.grant(form).status).toBe(400);
  });
});

describe("Salesforce's code flow", () => {
  it('needs PKCE, and ends each refresh token with its use', async () => {
    const { packagedApp, url } = standIns.salesforce;
    const verifier = 'v'.repeat(64);
    const query = {
      response_type: 'code',
      client_id: packagedApp.clientId,
      redirect_uri: CALLBACK,
      scope: 'api refresh_token',
      state: 'xyz',
    };
    const address = (more: Record<string, string>): string =>
      `${url}/services/oauth2/authorize?${new URLSearchParams({ ...query, ...more }).toString()}`;
    expect((await fetch(address({}))).status).toBe(400);
    const challenge = {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    const agree = async (): Promise<string> => {
      const answer = await fetch(address(challenge), { method: 'POST', redirect: 'manual' });
      return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    };
    const client = { client_id: packagedApp.clientId, client_secret: packagedApp.clientSecret };
    const token = (fields: Record<string, string>): Promise<{ status: number; body: unknown }> =>
      post(`${url}/services/oauth2/token`, { ...client, ...fields });
    const exchange = { grant_type: 'authorization_code', redirect_uri: CALLBACK };
    expect(await token({ ...exchange, code: await agree(), code_verifier: 'w'.repeat(64) })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    const granted = await token({ ...exchange, code: await agree(), code_verifier: verifier });
    expect(granted.status).toBe(200);
    const { refresh_token } = granted.body as { refresh_token: string };
    const refresh = { grant_type: 'refresh_token', refresh_token };
    const refreshed = await token(refresh);
    expect(refreshed.status).toBe(200);
    expect((await token(refresh)).status).toBe(400);
    const { refresh_token: next } = refreshed.body as { refresh_token: string };
    expect((await post(`${url}/services/oauth2/revoke`, { token: next })).status).toBe(200);
    expect((await token({ grant_type: 'refresh_token', refresh_token: next })).status).toBe(400);
  });
});

describe('a signed call', () => {
  it('is what the backend takes for HubSpot, with an escaped e-mail', () => {
    const identity = { portalId: 1, userId: 2, userEmail: 'ann.lee+crm@example.com', appId: '3' };
    const url = withIdentity('https://api.example.com/card?a=b%2Fc', identity);
    const at = 1_000_000;
    const { headers } = signV3({ method: 'POST', url, body: '{"a":"é"}' }, 'secret', at);
    const request = {
      method: 'POST',
      target: url.replace('https://api.example.com', ''),
      body: Buffer.from('{"a":"é"}'),
      signatureV3: headers['X-HubSpot-Signature-v3'],
      timestamp: headers['X-HubSpot-Request-Timestamp'],
    };
    const signedFor = { publicUrl: 'https://api.example.com', clientSecret: 'secret', now: new Date(at) };
    expect(checkSignatureV3(request, signedFor)).toBe('valid');
    expect(checkSignatureV3({ ...request, body: Buffer.from('{}') }, signedFor)).toBe('signature-invalid');
  });
});

describe('a limit', () => {
  it('lets so many through in any window, and counts none that it refuses', () => {
    let now = 0;
    const limit = new RollingLimit(2, 10_000, () => now);
    expect([limit.take(), limit.take(), limit.take()]).toEqual([1, 0, null]);
    now = 9999;
    expect(limit.take()).toBeNull();
    now = 10_000;
    expect(limit.take()).toBe(1);
  });
});
