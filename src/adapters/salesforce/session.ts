// Server-to-server sign-in. All callers share one session, and each waits only until its own deadline.
import * as z from 'zod/mini';
import { Deadline } from '../../application/deadline.ts';
import type { Clock } from '../../application/ports.ts';
import { parseJson } from '../http/json.ts';
import { parseRetryAfter } from '../http/retry.ts';
import type { Transport } from '../http/transport.ts';
import { brokenAnswer, oauthRefusal } from './salesforce-error.ts';

export interface Session {
  accessToken: string;
  instanceUrl: string;
}

/** Provides sessions. The server has another implementation, with tokens in its database. */
export interface SessionSource {
  /** Instance URL of the current session; null before the first. */
  readonly instanceUrl: string | null;
  /** Returns a session. Rejects with a failure of the question "sign-in". */
  get(deadline: Deadline): Promise<Session>;
  /** Forgets a session that Salesforce rejected, unless a newer one has replaced it already. */
  forget(expired: Session): void;
}

/** Makes the parameters for the token endpoint, anew for each sign-in. Throws a FailureError if it cannot. */
export type Grant = () => URLSearchParams;

/** Milliseconds for one sign-in, independent of the callers' deadlines. */
const SIGN_IN_BUDGET = 10_000;
const PATH = '/services/oauth2/token';
const tokenSchema = z.object({ access_token: z.string().check(z.minLength(1)), instance_url: z.url() });

export interface SignInWith {
  loginUrl: string;
  grant: Grant;
  transport: Transport;
  clock: Clock;
}

interface Kept {
  signingIn: Promise<Session>;
  session: Session | null;
}

/** Keeps one session in memory. */
export class SessionKeeper implements SessionSource {
  #kept: Kept | null = null;

  constructor(private readonly access: SignInWith) {}

  get instanceUrl(): string | null {
    return this.#kept?.session?.instanceUrl ?? null;
  }

  get(deadline: Deadline): Promise<Session> {
    this.#kept ??= this.#begin();
    const { session, signingIn } = this.#kept;
    return session === null ? deadline.race('salesforce', 'sign-in', signingIn) : Promise.resolve(session);
  }

  forget(expired: Session): void {
    if (this.#kept?.session?.accessToken === expired.accessToken) this.#kept = null;
  }

  #begin(): Kept {
    const deadline = new Deadline(SIGN_IN_BUDGET, this.access.clock);
    const kept: Kept = { signingIn: signIn(this.access, deadline), session: null };
    kept.signingIn
      .then(
        (session) => {
          kept.session = session;
        },
        () => {
          if (this.#kept === kept) this.#kept = null;
        },
      )
      .finally(() => deadline.stop());
    return kept;
  }
}

/** Signs in once. @throws FailureError of the question "sign-in" */
export async function signIn({ loginUrl, grant, transport, clock }: SignInWith, deadline: Deadline): Promise<Session> {
  const { status, headers, text } = await transport.exchange(
    {
      system: 'salesforce',
      question: 'sign-in',
      method: 'POST',
      url: new URL(PATH, loginUrl),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: grant().toString(),
    },
    deadline,
  );
  const body = parseJson(text);
  if (status !== 200)
    throw oauthRefusal({ status, body, retryAfter: parseRetryAfter(headers['retry-after'], clock.now()) });
  const parsed = tokenSchema.safeParse(body);
  if (!parsed.success) throw brokenAnswer('sign-in');
  return { accessToken: parsed.data.access_token, instanceUrl: parsed.data.instance_url };
}
