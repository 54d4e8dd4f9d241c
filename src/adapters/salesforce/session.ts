// Signing in server-to-server: OAuth client credentials, or a signed JWT. The token lives as long as the process.
import { createSign } from 'node:crypto';
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { SalesforceSettings } from '../../application/settings.ts';
import { exchange } from './http.ts';
import { SalesforceError } from './salesforce-error.ts';

export interface SalesforceSecrets {
  clientSecret: string | null;
  /** PEM, for "jwt". */
  privateKey: string | null;
}

export interface Session {
  accessToken: string;
  instanceUrl: string;
}

const PATH = '/services/oauth2/token';
const REQUEST = `POST ${PATH}`;
const tokenSchema = z.object({ access_token: z.string().check(z.minLength(1)), instance_url: z.url() });
const refusalSchema = z.object({ error: z.string() });

/** Keeps one session for warm starts; requests that come while it signs in share that sign-in. */
export class SessionKeeper {
  #session: Promise<Session> | null = null;

  constructor(
    private readonly settings: SalesforceSettings,
    private readonly secrets: SalesforceSecrets,
  ) {}

  /** @throws SalesforceError, DeadlineError */
  get(deadline: Deadline): Promise<Session> {
    this.#session ??= this.#signIn(deadline).catch((error: unknown) => {
      this.#session = null;
      throw error;
    });
    return this.#session;
  }

  /** Forgets a session that Salesforce no longer takes, unless a newer one has replaced it already. */
  async forget(expired: Session): Promise<void> {
    const current = await this.#session?.catch(() => null);
    if (current?.accessToken === expired.accessToken) this.#session = null;
  }

  async #signIn(deadline: Deadline): Promise<Session> {
    const { status, text } = await exchange(
      REQUEST,
      new URL(PATH, this.settings.loginUrl),
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: this.#grant().toString(),
      },
      deadline,
    );
    const body = parseJson(text);
    if (status !== 200) {
      const refusal = refusalSchema.safeParse(body);
      throw new SalesforceError(
        status >= 500 ? 'unavailable' : 'oauth',
        REQUEST,
        status,
        refusal.success ? refusal.data.error : null,
      );
    }
    const parsed = tokenSchema.safeParse(body);
    if (!parsed.success) throw new SalesforceError('broken-answer', REQUEST, status);
    return { accessToken: parsed.data.access_token, instanceUrl: parsed.data.instance_url };
  }

  #grant(): URLSearchParams {
    const { clientId, auth } = this.settings;
    if (auth === 'client-credentials') {
      return new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: this.secrets.clientSecret ?? '',
      });
    }
    return new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: this.#assertion(),
    });
  }

  /** https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm: RS256, valid for at most 3 minutes */
  #assertion(): string {
    const { clientId, username, loginUrl } = this.settings;
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: clientId,
      sub: username,
      aud: new URL(loginUrl).origin,
      exp: Math.floor(Date.now() / 1000) + 180,
    };
    const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
    try {
      return `${unsigned}.${createSign('RSA-SHA256')
        .update(unsigned)
        .sign(this.secrets.privateKey ?? '', 'base64url')}`;
    } catch {
      // The library's message may hold parts of the key.
      throw new SalesforceError('oauth', REQUEST, null, 'private_key_unusable');
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
