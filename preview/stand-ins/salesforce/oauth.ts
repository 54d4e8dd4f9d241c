// Signing in: client credentials, JWT bearer, and the code flow with PKCE.
// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_client_credentials_flow.htm
// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm
import { createVerify, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import * as z from 'zod';
import { consentPage, consentRefused } from '../consent-page.ts';
import type { NodeEnv } from '../misbehave.ts';
import { methodNotAllowed, oauthError } from './answers.ts';
import type { PackagedApp } from './packaged-app.ts';

export interface SalesforceClientApp {
  clientId: string;
  clientSecret: string;
  /** PEM of the key registered for the JWT flow; null when that flow is not set up. */
  publicKey: string | null;
  /** Of the run-as user. */
  username: string;
}

export interface Sessions {
  /** Tokens that are good now. */
  tokens: Set<string>;
  instanceUrl: () => string;
  /** The org and the run-as user, for the identity address. */
  identity: { orgId: string; userId: string };
}

const PATH = '/services/oauth2/token';
const REVOKE_PATH = '/services/oauth2/revoke';

interface OAuthParts {
  client: SalesforceClientApp;
  packagedApp: PackagedApp;
  sessions: Sessions;
}

/** What an admin's browser opens: no part of the API, so it is held against nothing. */
export function authorizeRoutes(app: Hono<NodeEnv>, packagedApp: PackagedApp): void {
  app.on(['GET', 'POST'], '/services/oauth2/authorize', (context) => {
    const asked = packagedApp.readAuthorize(new URL(context.req.url).searchParams);
    if (typeof asked === 'string') return consentRefused('Salesforce', asked);
    if (context.req.method === 'GET')
      return consentPage({
        system: 'Salesforce',
        question: 'Allow access?',
        asks: asked.scope.split(' '),
        button: 'Allow',
      });
    const back = new URL(asked.redirectUri);
    back.searchParams.set('code', packagedApp.codeFor(asked));
    if (asked.state !== null) back.searchParams.set('state', asked.state);
    return context.redirect(back.href);
  });
}

export function oauthRoutes(app: Hono<NodeEnv>, { client, packagedApp, sessions }: OAuthParts): void {
  const { tokens, instanceUrl, identity } = sessions;
  app.post(PATH, async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const grant = form.get('grant_type') ?? '';
    const ofPackage = packagedApp.handles(grant);
    const granted = ofPackage ? packagedApp.grant(form) : grantRefusal(form, client, instanceUrl());
    if (granted instanceof Response) return granted;
    const token = `${identity.orgId.slice(0, 15)}!${randomUUID()}`;
    tokens.add(token);
    // The answer to a JWT is not signed.
    const signed =
      ofPackage || grant === 'client_credentials' ? { signature: 'c3RhbmQtaW4=', issued_at: String(Date.now()) } : {};
    return Response.json({
      access_token: token,
      ...(granted === null ? {} : { refresh_token: granted.refreshToken }),
      scope: ofPackage ? 'api refresh_token' : 'api',
      instance_url: instanceUrl(),
      id: `${instanceUrl()}/id/${identity.orgId}/${identity.userId}`,
      token_type: 'Bearer',
      ...signed,
    });
  });
  app.post(REVOKE_PATH, async (context) => packagedApp.revoke(new URLSearchParams(await context.req.text())));
  for (const path of [PATH, REVOKE_PATH]) app.all(path, (context) => methodNotAllowed(context.req.method, 'POST'));
}

function grantRefusal(form: URLSearchParams, client: SalesforceClientApp, instanceUrl: string): Response | null {
  switch (form.get('grant_type')) {
    case 'client_credentials':
      if (form.get('client_id') !== client.clientId)
        return oauthError('invalid_client_id', 'client identifier invalid');
      return form.get('client_secret') === client.clientSecret
        ? null
        : oauthError('invalid_client', 'invalid client credentials');
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return assertionRefusal(form.get('assertion') ?? '', client, instanceUrl);
    default:
      return oauthError('unsupported_grant_type', 'grant type not supported');
  }
}

const headerSchema = z.object({ alg: z.literal('RS256') });
const claimsSchema = z.object({ iss: z.string(), sub: z.string(), aud: z.string(), exp: z.number() });
/** Salesforce wants an assertion to expire within 3 minutes; clocks may differ by a little. */
const LONGEST_SECONDS = 300;

function assertionRefusal(
  assertion: string,
  { clientId, publicKey, username }: SalesforceClientApp,
  instanceUrl: string,
): Response | null {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const claims = claimsSchema.safeParse(decoded(payload));
  if (publicKey === null || !claims.success || !headerSchema.safeParse(decoded(header)).success)
    return oauthError('invalid_grant', 'invalid assertion');
  const { iss, sub, aud, exp } = claims.data;
  if (iss !== clientId) return oauthError('invalid_client_id', 'client identifier invalid');
  if (!createVerify('RSA-SHA256').update(`${header}.${payload}`).verify(publicKey, signature, 'base64url'))
    return oauthError('invalid_grant', 'invalid assertion');
  if (![instanceUrl, 'https://login.salesforce.com', 'https://test.salesforce.com'].includes(aud))
    return oauthError('invalid_grant', 'audience is invalid');
  if (sub !== username) return oauthError('invalid_grant', "user hasn't approved this consumer");
  const seconds = exp - Date.now() / 1000;
  return seconds > 0 && seconds <= LONGEST_SECONDS ? null : oauthError('invalid_grant', 'expired authorization code');
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
