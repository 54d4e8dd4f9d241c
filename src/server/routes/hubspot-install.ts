// Installing: this server's own flow (with a state bound to the browser), and the Marketplace's (with a return
// address).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';
import { installedPage } from '../../presentation/server-pages.ts';
import { OAuthError } from '../hubspot-oauth.ts';
import { errorFields } from '../logger.ts';
import { RefusedError } from '../refusals.ts';
import { FIRST_OPTIONAL, SCOPES } from '../scopes.ts';
import type { Browser } from '../browser.ts';
import type { Services } from '../services.ts';

const COOKIE = 'owner_preflight_install';
const BUDGET = 9000;
/** Return addresses that the Marketplace may use: HubSpot's own app in any of its data centres. */
const RETURN_URL = /^https:\/\/app(-[a-z0-9]+)?\.hubspot\.com(\/|\?|$)/u;

/** A value of `GET /install?for=` that asks for more scopes. The settings page links to it. */
const OWNER_CHANGES = 'owner-changes';

/** `GET /install`: redirects to HubSpot's authorize page. */
export async function startInstall(query: URLSearchParams, { codes, config, oauth }: Services): Promise<Response> {
  const optional = query.get('for') === OWNER_CHANGES ? SCOPES.optional : FIRST_OPTIONAL;
  const browser = randomBytes(32).toString('base64url');
  const state = await codes.issue({
    purpose: 'hubspot-install',
    accountId: null,
    userId: null,
    payload: hashOf(browser),
  });
  const url = new URL(config.hubspot.authorizeUrl);
  const parameters = {
    client_id: config.hubspot.clientId,
    redirect_uri: oauth.redirectUri,
    scope: SCOPES.required.join(' '),
    optional_scope: optional.join(' '),
    state,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return redirect(url.href, `${COOKIE}=${browser}; Path=/oauth/hubspot; HttpOnly; SameSite=Lax; Max-Age=600${secure}`);
}

/** `GET /oauth/hubspot/callback`. @throws RefusedError: 400, without a redirect */
export async function finishInstall(query: URLSearchParams, browser: Browser, services: Services): Promise<Response> {
  const code = single(query, 'code');
  const state = optional(query, 'state');
  const returnUrl = optional(query, 'returnUrl');
  // Both checks come before any request to HubSpot and any redirect.
  if (returnUrl !== null && !isHubSpotPage(returnUrl)) throw badParameter('returnUrl');
  if (state !== null) await requireOwnState(state, browser.cookies, services);
  else if (returnUrl === null) throw badParameter('state');
  await install(code, services);
  const forgetCookie = `${COOKIE}=; Path=/oauth/hubspot; HttpOnly; SameSite=Lax; Max-Age=0`;
  if (returnUrl !== null) return redirect(returnUrl, forgetCookie);
  return new Response(installedPage(browser.acceptLanguage), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Set-Cookie': forgetCookie },
  });
}

async function requireOwnState(state: string, cookies: string, { codes }: Services): Promise<void> {
  const issued = await codes.redeem('hubspot-install', state);
  const browser = cookieOf(cookies, COOKIE);
  if (issued?.payload == null || browser === null) throw badParameter('state');
  const given = hashOf(browser);
  if (!timingSafeEqual(given, Buffer.from(issued.payload))) throw badParameter('state');
}

async function install(code: string, services: Services): Promise<void> {
  const { oauth, accounts, tokens, directory, tenants, clock, log } = services;
  const deadline = new Deadline(BUDGET, clock);
  try {
    const answer = await oauth.exchange(code, deadline);
    const { accountId, accessToken, refreshToken, expiresAt, scopes, userId } = answer;
    if (accountId === null || refreshToken === null) throw badParameter('code');
    await accounts.install({
      accountId,
      scopes,
      installedBy: userId,
      tokens: { accessToken, refreshToken, expiresAt },
    });
    tokens.forget(accountId);
    tenants.forget(accountId);
    directory.changed(accountId);
    log.info({ account: accountId }, 'installed');
  } catch (error) {
    if (error instanceof FailureError) {
      log.warn(errorFields(error), 'a code was not exchanged');
      // A refused code is the caller's fault; HubSpot's outages and this server's configuration are not.
      if (error instanceof OAuthError && error.means !== 'later') throw badParameter('code');
      throw new RefusedError('timeout', { status: 400 });
    }
    throw error;
  } finally {
    deadline.stop();
  }
}

function isHubSpotPage(text: string): boolean {
  // The pattern is HubSpot's rule. White space and "\" are refused because browsers skip tabs and read "\" as "/".
  if (!RETURN_URL.test(text) || /[\s\\]/u.test(text)) return false;
  try {
    const { hostname, username, password, port } = new URL(text);
    return /^app(-[a-z0-9]+)?\.hubspot\.com$/u.test(hostname) && username + password + port === '';
  } catch {
    return false;
  }
}

function single(query: URLSearchParams, name: string): string {
  const value = optional(query, name);
  if (value === null || value === '') throw badParameter(name);
  return value;
}

function optional(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  if (values.length > 1) throw badParameter(name);
  return values[0] ?? null;
}

function badParameter(name: string): RefusedError {
  return new RefusedError('bad-request', { path: `$.${name}` });
}

export function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function redirect(to: string, cookie: string): Response {
  return new Response(null, {
    status: 302,
    headers: { Location: to, 'Set-Cookie': cookie, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  });
}
