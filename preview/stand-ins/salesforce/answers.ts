// Salesforce's errors: REST https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm,
// SOAP https://developer.salesforce.com/docs/atlas.en-us.264.0.api_meta.meta/api_meta/meta_error_handling.htm
import type { RequestKind } from '../faults.ts';
import type { Refusal } from '../misbehave.ts';

export interface RestError {
  message: string;
  errorCode: string;
}

export function restError(
  status: number,
  errorCode: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json([{ message, errorCode } satisfies RestError], { status, headers });
}

export const notFound = (): Response => restError(404, 'NOT_FOUND', 'The requested resource does not exist');
export const sessionExpired = (): Response =>
  restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid', { 'WWW-Authenticate': 'Token' });

export function methodNotAllowed(method: string, allowed: string): Response {
  return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed}`, {
    Allow: allowed,
  });
}

/** https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm */
export function oauthError(error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status: 400 });
}

const ENVELOPE =
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata" ' +
  'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';

export function soap(status: number, body: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>${ENVELOPE}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
  return new Response(text, { status, headers: { 'Content-Type': 'text/xml;charset=UTF-8' } });
}

/** SOAP tells every fault with status 500. `code` with its prefix: "sf:…" for the API's own, "soapenv:Client" for a request that is none. */
export function soapFault(code: string, message: string): Response {
  return soap(
    500,
    `<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</faultstring></soapenv:Fault>`,
  );
}

export const soapSessionExpired = (): Response =>
  soapFault('sf:INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session');

export function refuse(refusal: Refusal, kind: RequestKind | null): Response {
  // What stands before the API's own servers speaks HTML, whatever was asked.
  if (refusal === 'bad-gateway')
    return new Response('<html><body>502 Bad Gateway</body></html>', {
      status: 502,
      headers: { 'Content-Type': 'text/html' },
    });
  if (kind === 'salesforce.token' && (refusal === 'unauthorized' || refusal === 'forbidden'))
    return oauthError('invalid_client', 'invalid client credentials');
  if (kind === 'salesforce.metadata') return refusedSoap(refusal);
  switch (refusal) {
    case 'unauthorized':
      return sessionExpired();
    case 'forbidden':
      return restError(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights');
    case 'daily-limit':
      return restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 'rate-limited':
      return restError(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests', { 'Retry-After': '1' });
    case 'server-error':
      return restError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.');
    case 'unavailable':
      return restError(503, 'SERVER_UNAVAILABLE', 'Server unavailable');
  }
}

function refusedSoap(refusal: Exclude<Refusal, 'bad-gateway'>): Response {
  switch (refusal) {
    case 'unauthorized':
      return soapSessionExpired();
    case 'forbidden':
      return soapFault('sf:INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS: insufficient access rights');
    case 'daily-limit':
      return soapFault('sf:REQUEST_LIMIT_EXCEEDED', 'REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded.');
    case 'rate-limited':
      return new Response('Too many requests', {
        status: 429,
        headers: { 'Content-Type': 'text/plain', 'Retry-After': '1' },
      });
    case 'server-error':
      return soapFault('sf:UNKNOWN_EXCEPTION', 'UNKNOWN_EXCEPTION: An unexpected error occurred.');
    case 'unavailable':
      return new Response('Service unavailable', { status: 503, headers: { 'Content-Type': 'text/plain' } });
  }
}
