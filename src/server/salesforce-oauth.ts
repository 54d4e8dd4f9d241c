// The packaged app's code flow with PKCE. https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from '../adapters/http/json.ts';
import type { Transport } from '../adapters/http/transport.ts';
import type { Deadline } from '../application/deadline.ts';
import { FailureError, failure } from '../application/failures.ts';
import type { Clock } from '../application/ports.ts';
import type { ServerConfig } from './config.ts';
import { isSalesforceAddress, orgIdOf } from './salesforce-hosts.ts';

export interface SalesforceTokenAnswer {
  accessToken: string;
  /** Null if the old one stays valid. */
  refreshToken: string | null;
  instanceUrl: string;
  orgId: string;
  expiresAt: Date;
}

/** Salesforce does not state a lifetime. With usual settings, sessions last at least two hours. */
const LIFETIME = 3_600_000;

const answerSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
  instance_url: z.string(),
  id: z.string(),
});
const refusalSchema = z.object({ error: z.string().check(z.regex(/^[a-z_]{1,40}$/u)) });

export class SalesforceOAuth {
  constructor(
    private readonly config: ServerConfig,
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  get redirectUri(): string {
    return `${this.config.publicUrl}/oauth/salesforce/callback`;
  }

  /** Salesforce's sign-in page for production, as the operator configured it. */
  get usualLoginUrl(): string {
    return this.#app().loginUrl;
  }

  /** Makes the address to which to send the browser. The caller keeps the verifier until the browser returns. */
  begin({ loginUrl, state, verifier }: { loginUrl: string; state: string; verifier: string }): string {
    const { clientId } = this.#app();
    const url = new URL('/services/oauth2/authorize', loginUrl);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: this.redirectUri,
      scope: 'api refresh_token',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    return url.href;
  }

  newVerifier(): string {
    return randomBytes(48).toString('base64url');
  }

  /** @throws FailureError */
  exchange(
    { code, verifier, loginUrl }: { code: string; verifier: string; loginUrl: string },
    deadline: Deadline,
  ): Promise<SalesforceTokenAnswer> {
    const grant = { grant_type: 'authorization_code', code, redirect_uri: this.redirectUri, code_verifier: verifier };
    return this.#ask(loginUrl, grant, deadline);
  }

  /** @param instanceUrl the org's address. @throws FailureError */
  refresh(refreshToken: string, instanceUrl: string, deadline: Deadline): Promise<SalesforceTokenAnswer> {
    return this.#ask(instanceUrl, { grant_type: 'refresh_token', refresh_token: refreshToken }, deadline);
  }

  /** Revokes a refresh token and its sessions. @throws FailureError */
  async revoke(refreshToken: string, instanceUrl: string, deadline: Deadline): Promise<void> {
    const { status } = await this.transport.exchange(
      {
        system: 'salesforce',
        question: 'sign-in',
        method: 'POST',
        url: new URL('/services/oauth2/revoke', instanceUrl),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token: refreshToken }).toString(),
      },
      deadline,
    );
    if (status !== 200) throw new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }));
  }

  #app(): NonNullable<ServerConfig['salesforce']> {
    if (this.config.salesforce === null) throw new Error('the packaged app is not configured');
    return this.config.salesforce;
  }

  async #ask(at: string, grant: Readonly<Record<string, string>>, deadline: Deadline): Promise<SalesforceTokenAnswer> {
    const { clientId, clientSecret } = this.#app();
    const { status, text } = await this.transport.exchange(
      {
        system: 'salesforce',
        question: 'sign-in',
        method: 'POST',
        url: new URL('/services/oauth2/token', at),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...grant }).toString(),
        once: true,
      },
      deadline,
    );
    const body = parseJson(text);
    if (status !== 200) {
      const said = refusalSchema.safeParse(body);
      const kind = status >= 500 || status === 429 ? ('unavailable' as const) : ('refused' as const);
      throw new FailureError(
        failure('salesforce', 'sign-in', { kind }, { code: said.success ? said.data.error : null }),
      );
    }
    const parsed = answerSchema.safeParse(body);
    const orgId = parsed.success ? orgIdOf(parsed.data.id, this.config.isLocal) : null;
    if (!parsed.success || orgId === null || !isSalesforceAddress(parsed.data.instance_url, this.config.isLocal))
      throw new FailureError(failure('salesforce', 'sign-in', { kind: 'broken-answer' }));
    return {
      accessToken: parsed.data.access_token,
      refreshToken: parsed.data.refresh_token ?? null,
      instanceUrl: parsed.data.instance_url,
      orgId,
      expiresAt: new Date(this.clock.now().getTime() + LIFETIME),
    };
  }
}
