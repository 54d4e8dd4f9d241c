// The checks that every signed route does first, in this order: size, signature, identity, installation, content type,
// schema, rate limits.
import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { parseJson } from '../adapters/http/json.ts';
import type { InstalledAccount } from './directory.ts';
import { readIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { readBody } from './read-body.ts';
import { RefusedError } from './refusals.ts';
import type { Services } from './services.ts';
import { checkSignatureV3 } from './signature.ts';
import type { SignedRequest } from './signature.ts';

export interface SignedCall<T> extends Identity {
  installed: InstalledAccount;
  request: T;
  /** The body as it was sent. */
  body: Buffer;
}

/** @throws RefusedError */
export async function readSignedCall<T>(
  incoming: IncomingMessage,
  services: Services,
  schema: z.ZodMiniType<T>,
): Promise<SignedCall<T>> {
  const body = await readBody(incoming);
  requireSignature(signedRequestOf(incoming, body), services);
  const identity = readIdentity(incoming.url ?? '', services.config.hubspot.appId);
  if (identity === null) throw new RefusedError('identity-ambiguous');
  const installed = await requireInstalled(identity.portalId, services);
  const request = readJson(incoming, body, schema);
  await requireFewCalls(identity, services);
  return { ...identity, installed, request, body };
}

export function signedRequestOf(incoming: IncomingMessage, body: Buffer): SignedRequest {
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    body,
    signatureV3: headerOf(incoming, 'x-hubspot-signature-v3'),
    timestamp: headerOf(incoming, 'x-hubspot-request-timestamp'),
    signatureV2: headerOf(incoming, 'x-hubspot-signature'),
  };
}

export function requireSignature(request: SignedRequest, { config, clock }: Services): void {
  const { publicUrl, hubspot } = config;
  const verdict = checkSignatureV3(request, { publicUrl, clientSecret: hubspot.clientSecret, now: clock.now() });
  if (verdict !== 'valid') throw new RefusedError(verdict);
}

export async function requireInstalled(portalId: number, { directory }: Services): Promise<InstalledAccount> {
  const installed = await directory.find(portalId);
  if (installed === null) throw new RefusedError('not-installed');
  return installed;
}

/** @throws RefusedError "unsupported-media-type"; "bad-request" with the path of what does not fit */
export function readJson<T>(incoming: IncomingMessage, body: Buffer, schema: z.ZodMiniType<T>): T {
  if (!/^application\/json\s*(?:;|$)/iu.test(headerOf(incoming, 'content-type') ?? ''))
    throw new RefusedError('unsupported-media-type');
  const value = parseJson(body.toString('utf8'));
  if (value === undefined) throw new RefusedError('bad-request', { path: '$' });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RefusedError('bad-request', { path: pathOf(parsed.error.issues[0]) });
}

/** The JSON path of a problem. For an unknown action, it is the path of `action`. */
export function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const keys = issue?.path ?? [];
  return `$${keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`;
}

async function requireFewCalls({ portalId, userId }: Identity, { limits, directory, clock }: Services): Promise<void> {
  const wait = await limits.count(portalId, userId);
  if (wait > 0) throw new RefusedError('too-many-requests', { retryAfter: wait });
  const blocked = await directory.blockedUntil(portalId, userId);
  if (blocked !== null)
    throw new RefusedError('too-many-requests', { retryAfter: blocked.getTime() - clock.now().getTime() });
}

/** Returns the value of a header. A repeated header is ambiguous and counts as unreadable. */
function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
