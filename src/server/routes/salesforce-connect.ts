// Connects Salesforce by click: a ticket from the settings page, Salesforce's sign-in page, and the way back.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';
import { connectedPage, notConnectedPage } from '../../presentation/server-pages.ts';
import type { InstalledAccount } from '../directory.ts';
import { errorFields } from '../logger.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { requireInstalled } from '../signed-call.ts';
import type { Browser } from '../browser.ts';
import { cookieOf } from './hubspot-install.ts';

const COOKIE = 'owner_preflight_connect';
const COLUMN = 'one_time_codes.payload';
const BUDGET = 9000;

/** The content of a ticket: the admin who asked for it, their language, and where their org signs in. */
export interface ConnectTicket {
  loginUrl: string;
  locale: string | null;
}

/** What the end of the flow needs from its start. */
interface Begun extends ConnectTicket {
  verifier: string;
  /** Base64 hash of the browser's cookie. */
  browser: string;
}

/** @returns an address for the admin's browser, valid once within five minutes */
export async function connectLink(
  { account }: Pick<InstalledAccount, 'account'>,
  userId: number,
  ticket: ConnectTicket,
  { codes, config }: Services,
): Promise<string> {
  const payload = account.cipher.seal(COLUMN, JSON.stringify(ticket));
  const code = await codes.issue({ purpose: 'salesforce-ticket', accountId: account.id, userId, payload });
  return `${config.publicUrl}/oauth/salesforce/start?ticket=${code}`;
}

/** `GET /oauth/salesforce/start?ticket=`. @throws RefusedError */
export async function startConnect(query: URLSearchParams, services: Services): Promise<Response> {
  const { codes, config, salesforceOAuth } = services;
  if (salesforceOAuth === null) throw new RefusedError('not-found');
  const issued = await codes.redeem('salesforce-ticket', only(query, 'ticket'));
  if (issued?.accountId == null || issued.payload === null) throw badParameter('ticket');
  const { account } = await requireInstalled(issued.accountId, services);
  const ticket = JSON.parse(account.cipher.open(COLUMN, issued.payload)) as ConnectTicket;
  const browser = randomBytes(32).toString('base64url');
  const verifier = salesforceOAuth.newVerifier();
  const begun: Begun = { ...ticket, verifier, browser: hashOf(browser).toString('base64') };
  const state = await codes.issue({
    purpose: 'salesforce-state',
    accountId: account.id,
    userId: issued.userId,
    payload: account.cipher.seal(COLUMN, JSON.stringify(begun)),
  });
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 302,
    headers: {
      Location: salesforceOAuth.begin({ loginUrl: ticket.loginUrl, state, verifier }),
      'Set-Cookie': `${COOKIE}=${browser}; Path=/oauth/salesforce; HttpOnly; SameSite=Lax; Max-Age=600${secure}`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** `GET /oauth/salesforce/callback`. @throws RefusedError: 400, without a redirect */
export async function finishConnect(query: URLSearchParams, browser: Browser, services: Services): Promise<Response> {
  const { codes, salesforceOAuth, clock } = services;
  if (salesforceOAuth === null) throw new RefusedError('not-found');
  const issued = await codes.redeem('salesforce-state', only(query, 'state'));
  if (issued?.accountId == null || issued.userId === null || issued.payload === null) throw badParameter('state');
  const installed = await requireInstalled(issued.accountId, services);
  const begun = JSON.parse(installed.account.cipher.open(COLUMN, issued.payload)) as Begun;
  const given = hashOf(cookieOf(browser.cookies, COOKIE) ?? '');
  if (!timingSafeEqual(given, Buffer.from(begun.browser, 'base64'))) throw badParameter('state');
  // The admin pressed "Deny", or Salesforce blocks the app.
  if (query.has('error')) return page(notConnectedPage(begun.locale ?? browser.acceptLanguage), 400);
  const deadline = new Deadline(BUDGET, clock);
  try {
    await connect({ installed, userId: issued.userId, code: only(query, 'code'), begun }, services, deadline);
  } finally {
    deadline.stop();
  }
  return page(connectedPage(begun.locale ?? browser.acceptLanguage), 200);
}

interface Connecting {
  installed: InstalledAccount;
  userId: number;
  code: string;
  begun: Begun;
}

async function connect(
  { installed: { account }, userId, code, begun }: Connecting,
  { users, salesforceOAuth, salesforceTokens, directory, tenants, log }: Services,
  deadline: Deadline,
): Promise<void> {
  try {
    // Up to ten minutes may have passed, so check again that the person is still an admin.
    if (!(await users.isSuperAdmin(account, userId, deadline))) throw badParameter('state');
    const answer = await salesforceOAuth?.exchange({ ...begun, code }, deadline);
    // Without a refresh token, the connection would silently end within hours.
    if (answer?.refreshToken == null) throw badParameter('code');
    await salesforceTokens.connect(account, { ...answer, refreshToken: answer.refreshToken }, userId);
    tenants.forget(account.id);
    directory.changed(account.id);
    log.info({ account: account.id }, 'Salesforce connected');
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    log.warn({ account: account.id, ...errorFields(error) }, 'Salesforce was not connected');
    throw badParameter('code');
  }
}

function page(html: string, status: number): Response {
  return new Response(html, {
    status,
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
