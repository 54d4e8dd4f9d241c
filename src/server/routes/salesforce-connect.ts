// Connecting Salesforce by a click: a ticket from the settings page, Salesforce's own page, and back.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';
import { connectedPage } from '../../presentation/server-pages.ts';
import { errorFields } from '../logger.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { requireInstalled } from '../signed-call.ts';
import { cookieOf } from './hubspot-install.ts';

const COOKIE = 'owner_preflight_connect';
const COLUMN = 'one_time_codes.payload';
const BUDGET = 9000;

/** `GET /oauth/salesforce/start?ticket=`. @throws RefusedError */
export async function startConnect(query: URLSearchParams, services: Services): Promise<Response> {
  const { codes, config, salesforceOAuth } = services;
  if (salesforceOAuth === null) throw new RefusedError('not-found');
  const ticket = await codes.redeem('salesforce-ticket', only(query, 'ticket'));
  if (ticket?.accountId == null) throw badParameter('ticket');
  const { account } = await requireInstalled(ticket.accountId, services);
  const browser = randomBytes(32).toString('base64url');
  const verifier = salesforceOAuth.newVerifier();
  const payload = account.cipher.seal(
    COLUMN,
    JSON.stringify({ verifier, browser: hashOf(browser).toString('base64') }),
  );
  const state = await codes.issue({
    purpose: 'salesforce-state',
    accountId: account.id,
    userId: ticket.userId,
    payload,
  });
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 302,
    headers: {
      Location: salesforceOAuth.begin(state, verifier),
      'Set-Cookie': `${COOKIE}=${browser}; Path=/oauth/salesforce; HttpOnly; SameSite=Lax; Max-Age=600${secure}`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** `GET /oauth/salesforce/callback`. @throws RefusedError: 400, without a redirect */
export async function finishConnect(query: URLSearchParams, cookies: string, services: Services): Promise<Response> {
  const { codes, salesforceOAuth, salesforceTokens, directory, tenants, log, clock } = services;
  if (salesforceOAuth === null) throw new RefusedError('not-found');
  const code = only(query, 'code');
  const issued = await codes.redeem('salesforce-state', only(query, 'state'));
  if (issued?.accountId == null || issued.payload === null) throw badParameter('state');
  const { account } = await requireInstalled(issued.accountId, services);
  const { verifier, browser } = JSON.parse(account.cipher.open(COLUMN, issued.payload)) as Record<string, string>;
  const given = hashOf(cookieOf(cookies, COOKIE) ?? '');
  if (!timingSafeEqual(given, Buffer.from(browser ?? '', 'base64'))) throw badParameter('state');
  const deadline = new Deadline(BUDGET, clock);
  try {
    const answer = await salesforceOAuth.exchange(code, verifier ?? '', deadline);
    if (answer.refreshToken === null) throw badParameter('code');
    await salesforceTokens.connect(account, answer);
    tenants.forget(account.id);
    directory.changed(account.id);
    log.info({ account: account.id }, 'Salesforce connected');
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    log.warn({ account: account.id, ...errorFields(error) }, 'Salesforce was not connected');
    throw badParameter('code');
  } finally {
    deadline.stop();
  }
  return new Response(connectedPage(), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Set-Cookie': `${COOKIE}=; Path=/oauth/salesforce; HttpOnly; SameSite=Lax; Max-Age=0`,
    },
  });
}

function only(query: URLSearchParams, name: string): string {
  const [value, ...more] = query.getAll(name);
  if (value === undefined || value === '' || more.length > 0) throw badParameter(name);
  return value;
}

function badParameter(name: string): RefusedError {
  return new RefusedError('bad-request', { path: `$.${name}` });
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
