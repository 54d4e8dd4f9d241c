// Requests to one HubSpot account, on date-versioned paths, because support for v1 to v3 ends in September 2027.
//
// The app function sends requests over this product's transport. `@hubspot/api-client` 14.0.1 cannot use it: its
// `apiRequest` calls the global `fetch` without a signal or agent, and its only hook is a list of decorators shared by
// all clients of a process. Bundled, it weighs 320 KB unless its files are replaced one by one. So the function runs
// this folder's operations over `directSender`. The server and the CLI run the same operations over HubSpot's client
// (`official-client.ts`), which adds its own headers and authentication.
import type * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question } from '../../application/failures.ts';
import type { Clock, TokenSource } from '../../application/ports.ts';
import { parseJson } from '../http/json.ts';
import { Limiter } from '../http/limiter.ts';
import type { Rate } from '../http/limiter.ts';
import { parseRetryAfter, withRetries } from '../http/retry.ts';
import type { HttpAnswer, Transport } from '../http/transport.ts';
import { HubSpotRefusal } from './hubspot-error.ts';

/** The API version in every path; HubSpot supports a version for 18 months. */
export const API_VERSION = '2026-09';

export interface HubSpotRequest {
  /** The question that a failure names. */
  question: Question;
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  query?: Record<string, string>;
  body?: object;
}

/** Sends an authenticated request once and returns the answer, whatever its status. */
export type HubSpotSender = (
  request: HubSpotRequest & { once: boolean },
  token: string,
  deadline: Deadline,
) => Promise<HttpAnswer>;

export interface HubSpotAccess {
  token: TokenSource;
  send: HubSpotSender;
  clock: Clock;
  /** Default: a private app's rate. */
  rate?: Rate;
}

/** Rate limits per app and account. https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines */
export const RATES = {
  /** "190 requests in 10 seconds", for a private app of a Professional or Enterprise account. */
  privateApp: { most: 190, per: 10_000 },
  /** "110 requests in 10 seconds", for an app that many accounts install. */
  publicApp: { most: 110, per: 10_000 },
} as const;
/** "5 requests a second", for all searches of an account. */
const SEARCH_RATE = { most: 5, per: 1000 } as const;

export class HubSpotClient {
  readonly #limiter: Limiter;
  readonly #searchLimiter: Limiter;

  constructor(private readonly access: HubSpotAccess) {
    this.#limiter = new Limiter(access.rate ?? RATES.privateApp, access.clock);
    this.#searchLimiter = new Limiter(SEARCH_RATE, access.clock);
  }

  /** Sends a request, retries transient failures and reads the answer. @throws FailureError */
  read<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    return withRetries(deadline, () => this.#attempt({ ...request, once: false }, schema, deadline));
  }

  /** Sends a request once, for an answer that is only a hint. @throws FailureError */
  readOnce<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    return this.#attempt({ ...request, once: false }, schema, deadline);
  }

  /**
   * Sends a write, never twice, because a write that seems to have failed may have taken effect. @throws FailureError
   */
  write<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    return this.#attempt({ ...request, once: true }, schema, deadline);
  }

  async #attempt<T>(
    request: HubSpotRequest & { once: boolean },
    schema: z.ZodMiniType<T>,
    deadline: Deadline,
  ): Promise<T> {
    const limiter = request.path.endsWith('/search') ? this.#searchLimiter : this.#limiter;
    await limiter.take('hubspot', request.question, deadline);
    const token = await deadline.race('hubspot', 'sign-in', this.access.token.get(deadline));
    const answer = await this.access.send(request, token, deadline);
    // HubSpot answers 401 before it does anything, so even a write can be sent again with another token.
    if (answer.status === 401 && (await this.access.token.refused(token))) {
      const other = await deadline.race('hubspot', 'sign-in', this.access.token.get(deadline));
      return this.#parse(request.question, await this.access.send(request, other, deadline), schema);
    }
    return this.#parse(request.question, answer, schema);
  }

  #parse<T>(question: Question, { status, headers, text }: HttpAnswer, schema: z.ZodMiniType<T>): T {
    const body = parseJson(text);
    if (status < 200 || status > 299)
      throw new HubSpotRefusal(
        question,
        status,
        body,
        parseRetryAfter(headers['retry-after'], this.access.clock.now()),
      );
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new FailureError(failure('hubspot', question, { kind: 'broken-answer' }));
    return parsed.data;
  }
}

/** Sends directly over the transport. @param apiBase the origin of HubSpot's API, or of a stand-in */
export function directSender(transport: Transport, apiBase: string): HubSpotSender {
  return ({ question, method, path, query, body, once }, token, deadline) => {
    const url = new URL(path, apiBase);
    if (query !== undefined) url.search = new URLSearchParams(query).toString();
    const headers = {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return transport.exchange({ system: 'hubspot', question, method, url, headers, once, ...text }, deadline);
  };
}

/** A token that never changes, such as a private app's. */
export function fixedToken(token: string): TokenSource {
  return { get: () => Promise.resolve(token), refused: () => Promise.resolve(false) };
}
