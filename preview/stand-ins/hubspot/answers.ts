// HubSpot's errors, as documented: https://developers.hubspot.com/docs/api-reference/error-handling
import { randomUUID } from 'node:crypto';
import type { Refusal } from '../misbehave.ts';

/** The part of an error body that differs; `errors` and `context` say more about the cause. */
export interface ErrorDetail {
  errors?: object[];
  context?: object;
}

export function hubspotError(status: number, category: string, message: string, detail: ErrorDetail = {}): Response {
  return Response.json({ status: 'error', message, correlationId: randomUUID(), category, ...detail }, { status });
}

export const invalid = (message: string, detail: ErrorDetail = {}): Response =>
  hubspotError(400, 'VALIDATION_ERROR', message, detail);

/** HubSpot names no category for what never reached a route; the documented words are the status's own. */
export function notHandled(status: 404 | 405 | 415, message: string): Response {
  return Response.json({ status: 'error', message, correlationId: randomUUID() }, { status });
}

export function unauthorized(): Response {
  const where = 'https://developers.hubspot.com/docs/methods/auth/oauth-overview';
  return hubspotError(
    401,
    'INVALID_AUTHENTICATION',
    `Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at ${where}`,
  );
}

export function expiredToken(): Response {
  return hubspotError(401, 'EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired.');
}

/** Shape as reported of the real service: https://github.com/HubSpot/hubspot-api-nodejs/issues/268 */
export function missingScopes(scopes: readonly string[]): Response {
  const message =
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.";
  const errors = [
    { message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: scopes } },
  ];
  return hubspotError(403, 'MISSING_SCOPES', message, { errors });
}

/** Shape as reported of the real service: https://github.com/HGData/mk-node-hubspot/pull/84 */
export function rateLimited(policyName: 'TEN_SECONDLY_ROLLING' | 'DAILY'): Response {
  const body = {
    status: 'error',
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId: randomUUID(),
    policyName,
    requestId: randomUUID(),
    category: 'RATE_LIMITS',
  };
  return Response.json(body, { status: 429, headers: { 'Retry-After': '1', ...rateLimitHeaders(0) } });
}

/** https://developers.hubspot.com/changelog/2018-11-06-rate-limit-information-headers-will-be-included-in-http-responses */
export function rateLimitHeaders(remaining: number, most = 190): Record<string, string> {
  return {
    'X-HubSpot-RateLimit-Daily': '650000',
    'X-HubSpot-RateLimit-Daily-Remaining': '649000',
    'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
    'X-HubSpot-RateLimit-Max': String(most),
    'X-HubSpot-RateLimit-Remaining': String(remaining),
  };
}

export function refuse(refusal: Refusal): Response {
  switch (refusal) {
    case 'unauthorized':
      return unauthorized();
    case 'forbidden':
      return missingScopes(['a.scope.taken.away']);
    case 'rate-limited':
      return rateLimited('TEN_SECONDLY_ROLLING');
    case 'daily-limit':
      return rateLimited('DAILY');
    case 'server-error':
      return hubspotError(500, 'INTERNAL_ERROR', 'internal error');
    case 'bad-gateway':
      // Sent by what stands before HubSpot's own servers, which speaks HTML.
      return new Response('<html><body>502 Bad Gateway</body></html>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'unavailable':
      return hubspotError(503, 'SERVICE_UNAVAILABLE', 'Service temporarily unavailable');
  }
}
