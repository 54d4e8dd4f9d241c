// The packaged app's code flow as Salesforce keeps it for partners: PKCE, a secret, refresh tokens that are good once.
// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm
// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_refresh_token_flow.htm
import { createHash, randomUUID } from 'node:crypto';
import { oauthError } from './answers.ts';

export interface AuthorizeRequest {
  redirectUri: string;
  state: string | null;
  scope: string;
  challenge: string;
}

export class PackagedApp {
  // Not secrets: they open nothing but the stand-in.
  readonly clientId = 'stand-in-packaged-app';
  readonly clientSecret = 'stand-in-packaged-secret';
  readonly redirectUrls = new Set<string>();
  readonly #codes = new Map<string, AuthorizeRequest>();
  readonly #refreshTokens = new Set<string>();

  /** What an authorize address asks for, or why Salesforce's page does not offer to allow it. */
  readAuthorize(query: URLSearchParams): AuthorizeRequest | string {
    const redirectUri = query.get('redirect_uri') ?? '';
    const challenge = query.get('code_challenge') ?? '';
    if (query.get('client_id') !== this.clientId) return 'invalid_client_id: client identifier invalid';
    if (!this.redirectUrls.has(redirectUri)) return 'redirect_uri_mismatch: redirect_uri must match configuration';
    if (query.get('response_type') !== 'code') return 'unsupported_response_type: response type not supported';
    if (challenge === '' || query.get('code_challenge_method') !== 'S256')
      return 'invalid_request: missing required code challenge';
    return { redirectUri, state: query.get('state'), scope: query.get('scope') ?? '', challenge };
  }

  /** A code for who agreed; good once. */
  codeFor(asked: AuthorizeRequest): string {
    const code = randomUUID();
    this.#codes.set(code, asked);
    return code;
  }

  handles(grantType: string): boolean {
    return ['authorization_code', 'refresh_token'].includes(grantType);
  }

  /** The refresh token that comes with the session, or the refusal. */
  grant(form: URLSearchParams): { refreshToken: string } | Response {
    if (form.get('client_id') !== this.clientId) return oauthError('invalid_client_id', 'client identifier invalid');
    if (form.get('client_secret') !== this.clientSecret)
      return oauthError('invalid_client', 'invalid client credentials');
    const refused = form.get('grant_type') === 'refresh_token' ? this.#refresh(form) : this.#exchange(form);
    if (refused !== null) return refused;
    return { refreshToken: this.connect() };
  }

  /** A refresh token, as if somebody had gone all the way. */
  connect(): string {
    const refreshToken = `5Aep${randomUUID()}`;
    this.#refreshTokens.add(refreshToken);
    return refreshToken;
  }

  /** `POST /services/oauth2/revoke`. */
  revoke(form: URLSearchParams): Response {
    const token = form.get('token') ?? '';
    return this.#refreshTokens.delete(token)
      ? new Response(null, { status: 200 })
      : oauthError('unsupported_token_type', 'this token type is not supported');
  }

  /** What an admin does who blocks the app: every refresh token ends. */
  block(): void {
    this.#refreshTokens.clear();
  }

  #exchange(form: URLSearchParams): Response | null {
    const code = form.get('code') ?? '';
    const asked = this.#codes.get(code);
    this.#codes.delete(code);
    if (asked === undefined) return oauthError('invalid_grant', 'invalid authorization code');
    if (asked.redirectUri !== form.get('redirect_uri'))
      return oauthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return challenge === asked.challenge ? null : oauthError('invalid_grant', 'invalid code verifier');
  }

  /** The old token ends with its use. */
  #refresh(form: URLSearchParams): Response | null {
    return this.#refreshTokens.delete(form.get('refresh_token') ?? '')
      ? null
      : oauthError('invalid_grant', 'expired access/refresh token');
  }
}
