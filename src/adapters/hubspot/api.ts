// HubSpot's API through its own client, with date-versioned paths: the client's generated methods call v3, which
// loses support in September 2027. Its `apiRequest` takes any path and keeps authentication and base path.
import { Client } from '@hubspot/api-client';
import * as z from 'zod/mini';
import { Deadline, DeadlineError } from '../../application/deadline.ts';
import { TRANSIENT_STATUSES, parseRetryAfter, withRetries } from '../http/retry.ts';
import { HubSpotError, failureOf } from './hubspot-error.ts';

/** The API version in every path; HubSpot supports a version for 18 months. */
export const API_VERSION = '2026-09';

export interface HubSpotRequest {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  query?: Record<string, string>;
  body?: object;
}

export interface HubSpotAccess {
  accessToken: string;
  apiBase: string;
}

export class HubSpotApi {
  readonly #client: Client;

  constructor({ accessToken, apiBase }: HubSpotAccess) {
    // The client's own retries know no deadline; ours do.
    this.#client = new Client({ accessToken, basePath: apiBase, numberOfApiCallRetries: 0 });
  }

  /**
   * Sends a request, again where it failed in passing, and reads the answer.
   *
   * @throws HubSpotError, DeadlineError
   */
  async send<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    return withRetries(
      deadline,
      () => this.sendOnce(request, schema, deadline),
      (error) => ({
        retryable:
          error instanceof HubSpotError &&
          (error.status === null ? error.kind === 'unavailable' : TRANSIENT_STATUSES.includes(error.status)),
        retryAfter: error instanceof HubSpotError ? error.detail.retryAfter : null,
      }),
    );
  }

  /**
   * Sends a request once, whatever becomes of it: for one that there is another way for, and for a write, which may
   * have taken effect though it seems to have failed.
   *
   * @throws HubSpotError, DeadlineError
   */
  async sendOnce<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    const { status, retryAfter, text } = await this.#exchange(request, deadline);
    const body = parseJson(text);
    if (status < 200 || status > 299) throw refused(name(request), status, retryAfter, body);
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new HubSpotError('broken-answer', name(request), status, NO_DETAIL);
    return parsed.data;
  }

  async #exchange(request: HubSpotRequest, deadline: Deadline): Promise<Exchange> {
    const { method, path, query, body } = request;
    // Asked before the request is begun: one that nobody waits for could still be done.
    if (deadline.remaining === 0) throw new DeadlineError(`HubSpot, ${name(request)}`);
    const exchange = async (): Promise<Exchange> => {
      const response = await this.#client.apiRequest({
        method,
        path,
        ...(query === undefined ? {} : { qs: query }),
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: response.status,
        retryAfter: headerOf(response.headers, 'retry-after'),
        text: await response.text(),
      };
    };
    try {
      return await deadline.race(`HubSpot, ${name(request)}`, exchange());
    } catch (error) {
      if (error instanceof DeadlineError) throw error;
      // A connection that failed says nothing about the request; its own message may name the proxy or the address.
      throw new HubSpotError('unavailable', name(request), null, NO_DETAIL);
    }
  }
}

interface Exchange {
  status: number;
  retryAfter: string | null;
  text: string;
}

/** The client declares fetch's Headers, and gives a plain object where it does not use fetch. */
function headerOf(headers: Headers | Record<string, unknown>, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

const NO_DETAIL = { category: null, correlationId: null, retryAfter: null, scopes: [], refusals: [] };

const errorBodySchema = z.object({
  category: z.optional(z.string()),
  correlationId: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        code: z.optional(z.string()),
        context: z.optional(
          z.object({
            requiredGranularScopes: z.optional(z.array(z.string())),
            propertyName: z.optional(z.array(z.string())),
          }),
        ),
      }),
    ),
  ),
});

function refused(request: string, status: number, retryAfterHeader: string | null, body: unknown): HubSpotError {
  const parsed = errorBodySchema.safeParse(body);
  const { category = null, correlationId = null, errors = [] } = parsed.success ? parsed.data : {};
  const scopes = errors.flatMap(({ context }) => context?.requiredGranularScopes ?? []);
  const refusals = errors.flatMap(({ code, context }) =>
    code === undefined ? [] : [{ code, property: context?.propertyName?.[0] ?? null }],
  );
  const retryAfter = parseRetryAfter(retryAfterHeader, Date.now());
  return new HubSpotError(failureOf(status), request, status, {
    category,
    correlationId,
    retryAfter,
    scopes,
    refusals,
  });
}

// Record ids are not personal; the query may hold an e-mail address and stays out.
function name({ method, path }: HubSpotRequest): string {
  return `${method} ${path}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
