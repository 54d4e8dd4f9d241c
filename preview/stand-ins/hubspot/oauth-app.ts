// The marketplace app as HubSpot's OAuth server knows it: who installed it, and which codes and tokens are good.
// https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ADMIN } from '../../sample/people.ts';
import { PORTAL_ID } from './portal.ts';

/** The app's own file: what an authorize address asks for beyond it blocks the installation. */
const { config } = z
  .object({
    config: z.object({
      auth: z.object({ requiredScopes: z.array(z.string()), optionalScopes: z.array(z.string()) }),
    }),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../../../marketplace/app/app-hsmeta.json', import.meta.url), 'utf8')) as unknown,
  );

const SECONDS = { code: 60, accessToken: 1800 } as const;

interface Grant {
  scopes: readonly string[];
  redirectUri: string;
}

interface AccessToken extends Grant {
  expiresAt: number;
}

export interface AuthorizeRequest {
  redirectUri: string;
  state: string | null;
  scopes: readonly string[];
}

export class HubSpotOAuthApp {
  // Not secrets: they open nothing but the stand-in.
  readonly clientId = 'stand-in-app';
  readonly clientSecret = 'stand-in-app-secret';
  readonly appId = '4400100';
  /** Where HubSpot may send people back to, as the app's file says once its variables are filled in. */
  readonly redirectUrls = new Set<string>();
  /** False for a test that makes more requests in ten seconds than an account may, and is about something else. */
  isLimited = true;
  readonly #codes = new Map<string, Grant & { expiresAt: number }>();
  readonly #refreshTokens = new Map<string, Grant>();
  readonly #accessTokens = new Map<string, AccessToken>();

  constructor(private readonly now: () => number = Date.now) {}

  /** What an authorize address asks for, or why HubSpot's page does not offer to install. */
  readAuthorize(query: URLSearchParams): AuthorizeRequest | string {
    const words = (name: string): string[] => (query.get(name) ?? '').split(' ').filter((scope) => scope !== '');
    const redirectUri = query.get('redirect_uri') ?? '';
    const { requiredScopes, optionalScopes } = config.auth;
    if (query.get('client_id') !== this.clientId) return 'There is no app with this client ID.';
    if (!this.redirectUrls.has(redirectUri)) return "The redirect URL is none of the app's.";
    const differs =
      words('scope').length !== requiredScopes.length ||
      !requiredScopes.every((scope) => words('scope').includes(scope)) ||
      !words('optional_scope').every((scope) => optionalScopes.includes(scope));
    if (differs) return "The scopes are not those of the app's file.";
    return {
      redirectUri,
      state: query.get('state'),
      scopes: [...words('scope'), ...words('optional_scope')],
    };
  }

  /** A code for who agreed; good once, for a minute. */
  codeFor({ redirectUri, scopes }: AuthorizeRequest): string {
    const code = randomUUID();
    this.#codes.set(code, { redirectUri, scopes, expiresAt: this.now() + 1000 * SECONDS.code });
    return code;
  }

  /** The Marketplace's own way of installing asks for what the app's file requires. */
  codeFromMarketplace(redirectUri: string): string {
    return this.codeFor({ redirectUri, state: null, scopes: config.auth.requiredScopes });
  }

  /** `POST /oauth/2026-09/token`. */
  grant(form: URLSearchParams): Response {
    const refused = this.#refuseClient(form);
    if (refused !== null) return refused;
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.#exchange(form.get('code') ?? '', form.get('redirect_uri') ?? '');
      case 'refresh_token': {
        const refreshToken = form.get('refresh_token') ?? '';
        const grant = this.#refreshTokens.get(refreshToken);
        return grant === undefined
          ? oauthRefusal('invalid_grant', 'BAD_REFRESH_TOKEN', 'missing or unknown refresh token')
          : this.#answer(grant, refreshToken);
      }
      default:
        return oauthRefusal('unsupported_grant_type', 'BAD_GRANT_TYPE', 'missing or unknown grant type');
    }
  }

  /** `POST /oauth/2026-09/revoke`: the access tokens live on until they expire. */
  revoke(form: URLSearchParams): Response {
    const refused = this.#refuseClient(form);
    if (refused !== null) return refused;
    this.#refreshTokens.delete(form.get('token') ?? '');
    return new Response(null, { status: 204 });
  }

  /** The scopes of an access token that is good now; "expired" for one that was; null for any other. */
  scopesOf(accessToken: string): readonly string[] | 'expired' | null {
    const token = this.#accessTokens.get(accessToken);
    if (token === undefined) return null;
    return token.expiresAt > this.now() ? token.scopes : 'expired';
  }

  /** Whether anybody has installed it, and not removed it since. */
  get isInstalled(): boolean {
    return this.#refreshTokens.size > 0;
  }

  /** What a super admin does in "Connected apps". */
  uninstall(): void {
    this.#refreshTokens.clear();
    this.#accessTokens.clear();
  }

  /** Lets every access token end now. */
  expireAccessTokens(): void {
    for (const token of this.#accessTokens.values()) token.expiresAt = 0;
  }

  #refuseClient(form: URLSearchParams): Response | null {
    if (form.get('client_id') !== this.clientId)
      return oauthRefusal('invalid_client', 'BAD_CLIENT_ID', 'missing or unknown client id');
    return form.get('client_secret') === this.clientSecret
      ? null
      : oauthRefusal('invalid_client', 'BAD_CLIENT_SECRET', 'missing or unknown client secret');
  }

  #exchange(code: string, redirectUri: string): Response {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    if (grant === undefined || grant.expiresAt <= this.now())
      return oauthRefusal('invalid_grant', 'BAD_AUTH_CODE', 'missing or unknown auth code');
    if (grant.redirectUri !== redirectUri)
      return oauthRefusal('invalid_grant', 'BAD_REDIRECT_URI', 'redirect URI does not match the one of the code');
    const refreshToken = randomUUID();
    this.#refreshTokens.set(refreshToken, grant);
    return this.#answer(grant, refreshToken);
  }

  #answer({ scopes, redirectUri }: Grant, refreshToken: string): Response {
    const accessToken = randomUUID();
    this.#accessTokens.set(accessToken, { scopes, redirectUri, expiresAt: this.now() + 1000 * SECONDS.accessToken });
    return Response.json({
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: SECONDS.accessToken,
      hub_id: PORTAL_ID,
      user_id: ADMIN.userId,
      scopes,
      token_type: 'bearer',
    });
  }
}

function oauthRefusal(error: string, status: string, message: string): Response {
  return Response.json({ error, error_description: message, status, message }, { status: 400 });
}
