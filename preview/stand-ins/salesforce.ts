// Salesforce's APIs as documented, for the operations the product uses.
// OAuth: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_client_credentials_flow.htm
// REST: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm and resources_composite_composite.htm
// Metadata: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm
import { createVerify } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { FaultName, FaultSwitch, RequestKind } from './faults.ts';
import type { Recorder } from './recorder.ts';
import { SoqlError, runSoql } from './soql.ts';
import type { State } from './state.ts';

export const API_VERSION = 'v67.0';

export interface SalesforceClientApp {
  clientId: string;
  clientSecret: string;
  /** PEM of the certificate registered for the JWT flow; null when that flow is not set up. */
  publicKey: string | null;
  username: string;
}

interface Options {
  client: SalesforceClientApp;
  instanceUrl: () => string;
  state: () => State;
  faults: FaultSwitch;
  recorder: Recorder;
  /** Tokens that are good now. */
  sessions: Set<string>;
}

export function salesforceApp({ client, instanceUrl, state, faults, recorder, sessions }: Options): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const kind = kindOf(context.req.path);
    const fault = await faults.meet(kind, context.req.raw.signal);
    if (fault === null) await next();
    else context.res = faultAnswer(fault, kind);
    recorder.add({ system: 'salesforce', kind, method: context.req.method, path: context.req.path, status: context.res.status });
  });

  app.post('/services/oauth2/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const refusal = grantRefusal(form, client);
    if (refusal !== null) return Response.json(refusal, { status: 400 });
    const token = `00DFL0000000001!${sessions.size + 1}.${Date.now().toString(36)}`;
    sessions.add(token);
    return Response.json({ access_token: token, instance_url: instanceUrl(), id: `${instanceUrl()}/id/00DFL0000000001EAA/005FL0000000090AAA`, token_type: 'Bearer', issued_at: String(Date.now()), signature: 'stand-in' });
  });

  app.use('/services/data/*', async (context, next) => {
    const token = context.req.header('authorization')?.replace(/^Bearer /u, '') ?? '';
    if (!sessions.has(token)) return errors(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (!context.req.path.startsWith(`/services/data/${API_VERSION}/`)) return errors(404, 'NOT_FOUND', 'The requested resource does not exist');
    await next();
    return undefined;
  });

  const query = (soql: string | null): { status: number; body: unknown } => {
    if (soql === null || soql === '') return { status: 400, body: [{ message: 'A query string has to be specified', errorCode: 'MALFORMED_QUERY' }] };
    try {
      const { tables, noAccess } = state().salesforce;
      const readable = new Map([...tables].filter(([name]) => !noAccess.has(name)));
      const records = runSoql(soql, readable, API_VERSION);
      return { status: 200, body: { totalSize: records.length, done: true, records } };
    } catch (error) {
      if (!(error instanceof SoqlError)) throw error;
      return { status: 400, body: [{ message: error.message, errorCode: error.errorCode }] };
    }
  };

  app.get(`/services/data/${API_VERSION}/query`, (context) => {
    const { status, body } = query(context.req.query('q') ?? null);
    return Response.json(body, { status });
  });

  app.post(`/services/data/${API_VERSION}/composite`, async (context) => {
    const parsed = compositeSchema.safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) return errors(400, 'JSON_PARSER_ERROR', 'The request body is not a composite request');
    const { compositeRequest } = parsed.data;
    if (compositeRequest.length > 25) return errors(400, 'LIMIT_EXCEEDED', 'The maximum number of subrequests is 25');
    if (compositeRequest.length > 5) return errors(400, 'LIMIT_EXCEEDED', 'The maximum number of query subrequests is 5');
    const compositeResponse = compositeRequest.map(({ referenceId, url, method }) => {
      const target = new URL(url, 'http://stand-in');
      const known = method === 'GET' && target.pathname === `/services/data/${API_VERSION}/query`;
      const { status, body } = known ? query(target.searchParams.get('q')) : { status: 404, body: [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }] };
      return { body, httpHeaders: {}, httpStatusCode: status, referenceId };
    });
    return Response.json({ compositeResponse });
  });

  app.post(`/services/Soap/m/${API_VERSION.slice(1)}`, async (context) => {
    const envelope = await context.req.text();
    const session = /<(?:\w+:)?sessionId>([^<]*)</u.exec(envelope)?.[1] ?? '';
    if (!sessions.has(session)) return fault('INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session');
    if (!/<(?:\w+:)?readMetadata>/u.test(envelope)) return fault('UNKNOWN_EXCEPTION', 'UNKNOWN_EXCEPTION: the stand-in answers readMetadata only');
    if (!state().salesforce.rulesReadable) return fault('INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    const records = `<records xsi:type="AssignmentRules"><fullName>Lead</fullName>${state().salesforce.rulesXml}</records>`;
    return soap(200, `<readMetadataResponse><result>${records}</result></readMetadataResponse>`);
  });

  app.notFound(() => errors(404, 'NOT_FOUND', 'The requested resource does not exist'));
  return app;
}

const compositeSchema = z.object({
  allOrNone: z.boolean().optional(),
  compositeRequest: z.array(z.object({ method: z.string(), referenceId: z.string().regex(/^[A-Za-z]\w*$/u), url: z.string() })).min(1),
});

function grantRefusal(form: URLSearchParams, client: SalesforceClientApp): { error: string; error_description: string } | null {
  switch (form.get('grant_type')) {
    case 'client_credentials':
      if (form.get('client_id') !== client.clientId) return { error: 'invalid_client_id', error_description: 'client identifier invalid' };
      return form.get('client_secret') === client.clientSecret ? null : { error: 'invalid_client', error_description: 'invalid client credentials' };
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return assertionRefusal(form.get('assertion') ?? '', client);
    default:
      return { error: 'unsupported_grant_type', error_description: 'grant type not supported' };
  }
}

const claimsSchema = z.object({ iss: z.string(), sub: z.string(), aud: z.string(), exp: z.number() });

function assertionRefusal(assertion: string, { clientId, publicKey, username }: SalesforceClientApp): { error: string; error_description: string } | null {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const refused = { error: 'invalid_grant', error_description: 'invalid assertion' };
  if (publicKey === null || !createVerify('RSA-SHA256').update(`${header}.${payload}`).verify(publicKey, signature, 'base64url')) return refused;
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (!claims.success || claims.data.iss !== clientId) return refused;
  if (claims.data.sub !== username) return { error: 'invalid_grant', error_description: "user hasn't approved this consumer" };
  const seconds = claims.data.exp - Date.now() / 1000;
  return seconds > 0 && seconds <= 300 ? null : { error: 'invalid_grant', error_description: 'expired authorization code' };
}

function kindOf(path: string): RequestKind | null {
  if (path === '/services/oauth2/token') return 'salesforce.token';
  if (path.endsWith('/composite')) return 'salesforce.composite';
  if (path.endsWith('/query')) return 'salesforce.query';
  return path.startsWith('/services/Soap/') ? 'salesforce.metadata' : null;
}

function faultAnswer(name: Exclude<FaultName, 'none' | 'slow' | 'timeout'>, kind: RequestKind | null): Response {
  if (kind === 'salesforce.token' && (name === 'unauthorized' || name === 'forbidden')) {
    return Response.json({ error: 'invalid_client', error_description: 'invalid client credentials' }, { status: 400 });
  }
  if (kind === 'salesforce.metadata' && name !== 'broken-json') {
    return name === 'unauthorized' ? fault('INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID') : fault('SERVER_UNAVAILABLE', 'SERVER_UNAVAILABLE: try again later');
  }
  switch (name) {
    case 'unauthorized':
      return errors(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    case 'forbidden':
      return errors(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 'rate-limited':
      return errors(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests', { 'Retry-After': '1' });
    case 'server-error':
      return errors(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred');
    case 'unavailable':
      return errors(503, 'SERVER_UNAVAILABLE', 'Server unavailable');
    case 'broken-json':
      return new Response('{"compositeResponse": [', { headers: { 'Content-Type': 'application/json' } });
  }
}

function errors(status: number, errorCode: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json([{ message, errorCode }], { status, headers });
}

function fault(code: string, message: string): Response {
  return soap(500, `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${message}</faultstring></soapenv:Fault>`);
}

function soap(status: number, body: string): Response {
  const envelope =
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
  return new Response(envelope, { status, headers: { 'Content-Type': 'text/xml;charset=UTF-8' } });
}
