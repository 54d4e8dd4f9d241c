// How the stand-ins' tests speak to them: over HTTP, as any client would.
import * as z from 'zod';
import type { StandIns } from '../../preview/stand-ins/index.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined where it is no JSON. */
  json: unknown;
}

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

/** A call of HubSpot's API with the app's token; a body is sent as JSON. */
export function hubspot(standIns: StandIns, method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = {
    Authorization: `Bearer ${standIns.hubspot.token}`,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  return call(standIns.hubspot.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

export function requestToken(standIns: StandIns, form: Record<string, string>): Promise<Answer> {
  return call(`${standIns.salesforce.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
}

const tokenSchema = z.object({ access_token: z.string() });

export async function signIn(standIns: StandIns): Promise<string> {
  const { clientId, clientSecret } = standIns.salesforce;
  const answer = await requestToken(standIns, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  return tokenSchema.parse(answer.json).access_token;
}

export function query(
  standIns: StandIns,
  token: string,
  soql: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return call(`${standIns.salesforce.url}${queryPath(soql)}`, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
}

export function queryPath(soql: string): string {
  return `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`;
}

export function composite(standIns: StandIns, token: string, body: unknown): Promise<Answer> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return call(`${standIns.salesforce.url}/services/data/v67.0/composite`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}

export function soap(
  standIns: StandIns,
  body: string,
  headers: Record<string, string> = { 'Content-Type': 'text/xml', SOAPAction: '""' },
): Promise<Answer> {
  return call(`${standIns.salesforce.url}/services/Soap/m/67.0`, { method: 'POST', headers, body });
}

export function readMetadata(token: string, type: string, ...fullNames: string[]): string {
  return envelope(
    token,
    `<met:readMetadata><met:type>${type}</met:type>${fullNames.map((name) => `<met:fullNames>${name}</met:fullNames>`).join('')}</met:readMetadata>`,
  );
}

export function envelope(token: string, operation: string): string {
  return (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
    `<s:Header><met:SessionHeader><met:sessionId>${token}</met:sessionId></met:SessionHeader></s:Header><s:Body>${operation}</s:Body></s:Envelope>`
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
