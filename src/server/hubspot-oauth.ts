// HubSpot's token endpoint. https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth
import * as z from 'zod/mini';
import { parseJson } from '../adapters/http/json.ts';
import { parseRetryAfter } from '../adapters/http/retry.ts';
import type { Transport } from '../adapters/http/transport.ts';
import type { Deadline } from '../application/deadline.ts';
import { FailureError, failure } from '../application/failures.ts';
import type { Clock } from '../application/ports.ts';
import type { ServerConfig } from './config.ts';

const PATH = '/oauth/2026-09/token';

export interface TokenAnswer {
  accessToken: string;
  /** Null if HubSpot left it out; then the refresh token that was sent stays valid. */
  refreshToken: string | null;
  expiresAt: Date;
  /** HubSpot account; null if HubSpot left it out, as it may in a refresh. */
  accountId: number | null;
  userId: number | null;
  scopes: string[];
}

/** What a refusal by the token endpoint means. */
export type OAuthFailure =
  /** The account removed the app or revoked its access. Only installing again helps. */
  | 'gone'
  /** This server's client ID, secret or redirect address is wrong. This says nothing about the account. */
  | 'configuration'
  /** HubSpot is down, slow, or has reached a rate limit. */
  | 'later';

export class OAuthError extends FailureError {
  constructor(
    readonly means: OAuthFailure,
    code: string | null,
    status: number,
    retryAfter: number | null,
  ) {
    const kind =
      status === 429
        ? { kind: 'limited' as const, limit: 'burst' as const, retryAfter }
        : means === 'later'
          ? { kind: 'unavailable' as const }
          : { kind: 'refused' as const };
    super(failure('hubspot', 'sign-in', kind, { code }));
  }
}

const GONE = ['invalid_grant', 'BAD_REFRESH_TOKEN', 'BAD_HUB'];

const answerSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
  expires_in: z.number().check(z.positive()),
  hub_id: z.optional(z.int().check(z.positive())),
  user_id: z.optional(z.int()),
  scopes: z.optional(z.array(z.string())),
});
const refusalSchema = z.object({ error: z.optional(z.string()), status: z.optional(z.string()) });

export class HubSpotOAuth {
  constructor(
    private readonly config: ServerConfig,
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  /** The address to which HubSpot sends the browser back. */
  get redirectUri(): string {
    return `${this.config.publicUrl}/oauth/hubspot/callback`;
  }

  /** @throws OAuthError, FailureError */
  exchange(code: string, deadline: Deadline): Promise<TokenAnswer> {
    return this.#ask({ grant_type: 'authorization_code', code, redirect_uri: this.redirectUri }, deadline);
  }

  /** @throws OAuthError, FailureError */
  refresh(refreshToken: string, deadline: Deadline): Promise<TokenAnswer> {
    return this.#ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, deadline);
  }

  async #ask(grant: Readonly<Record<string, string>>, deadline: Deadline): Promise<TokenAnswer> {
    const { clientId, clientSecret, apiBase } = this.config.hubspot;
    const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...grant });
    const { status, headers, text } = await this.transport.exchange(
      {
        system: 'hubspot',
        question: 'sign-in',
        method: 'POST',
        url: new URL(PATH, apiBase),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: form.toString(),
        // Codes and rotating refresh tokens are valid only once.
        once: true,
      },
      deadline,
    );
    const body = parseJson(text);
    if (status !== 200) throw refused(status, body, parseRetryAfter(headers['retry-after'], this.clock.now()));
    const parsed = answerSchema.safeParse(body);
    if (!parsed.success) throw new FailureError(failure('hubspot', 'sign-in', { kind: 'broken-answer' }));
    const { access_token, refresh_token = null, expires_in, hub_id = null, user_id = null, scopes = [] } = parsed.data;
    return {
      accessToken: access_token,
      refreshToken: refresh_token,
      expiresAt: new Date(this.clock.now().getTime() + 1000 * expires_in - earlier(1000 * expires_in)),
      accountId: hub_id,
      userId: user_id,
      scopes,
    };
  }
}

/**
 * A token is replaced a minute before it expires, or a tenth of its lifetime if that is short, so that it outlives the
 * call.
 */
function earlier(lifetime: number): number {
  return Math.min(60_000, lifetime / 10);
}

function refused(status: number, body: unknown, retryAfter: number | null): OAuthError {
  const parsed = refusalSchema.safeParse(body);
  const said = parsed.success ? [parsed.data.error, parsed.data.status] : [];
  const code = said.find((word) => word !== undefined && /^[A-Za-z_]{1,40}$/u.test(word)) ?? null;
  const isRefusal = status >= 400 && status < 500 && ![408, 423, 429, 477].includes(status);
  const gone = said.find((word) => word !== undefined && GONE.includes(word));
  if (isRefusal && gone !== undefined) return new OAuthError('gone', gone, status, null);
  return new OAuthError(isRefusal ? 'configuration' : 'later', code ?? String(status), status, retryAfter);
}
