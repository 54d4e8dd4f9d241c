// Calls of HubSpot to an app's backend: signed, with who is signed in. Written from the documentation, apart from the
// product. https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
import { createHmac } from 'node:crypto';

export interface Identity {
  portalId: number;
  userId: number;
  userEmail: string;
  appId: string;
}

export interface SignedCall {
  url: string;
  headers: Record<string, string>;
}

/** The only escapes that are decoded before signing. */
const DECODED = [':', '/', '?', '@', '!', '$', "'", '(', ')', '*', ',', ';'];
const ESCAPES = new Map(
  DECODED.map((character) => [`%${character.charCodeAt(0).toString(16).toUpperCase()}`, character]),
);

/** Adds HubSpot's four parameters to an address that `hubspot.fetch` was given. */
export function withIdentity(url: string, { userId, portalId, userEmail, appId }: Identity): string {
  const whole = new URL(url);
  const added = new URLSearchParams({ userId: String(userId), portalId: String(portalId), userEmail, appId });
  whole.search = whole.search === '' ? added.toString() : `${whole.search}&${added.toString()}`;
  return whole.href;
}

/** @param at milliseconds */
export function signV3(
  { method, url, body }: { method: string; url: string; body: string },
  secret: string,
  at: number,
): SignedCall {
  const uri = url.replace(/%[0-9a-f]{2}/giu, (escape) => ESCAPES.get(escape.toUpperCase()) ?? escape);
  const signature = createHmac('sha256', secret).update(`${method}${uri}${body}${at}`, 'utf8').digest('base64');
  return { url, headers: { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(at) } };
}
