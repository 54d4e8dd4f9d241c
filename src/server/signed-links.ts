// Links to files that a browser opens without HubSpot's signature. Each link states the account, the person, the file
// and when it expires, and is signed with the account's key.
import { hmacSigner } from '../adapters/hmac-signer.ts';
import { parseJson } from '../adapters/http/json.ts';
import type { Account } from '../adapters/store/accounts.ts';
import type { Signer } from '../application/ports.ts';
import type { InstalledAccount } from './directory.ts';
import { RefusedError } from './refusals.ts';
import type { Services } from './services.ts';

/** Milliseconds that a link is valid. */
export const LINK_LASTS = 5 * 60_000;

/** The file of a link. */
export interface LinkTarget {
  /** Route of the file, such as "/owners/export". */
  path: string;
  /** Parameters for the route. They are part of the link, so they must be small and not secret. */
  what: unknown;
}

interface LinkContent {
  portalId: number;
  until: number;
  what: unknown;
}

/** Makes a link that lets its holder download one file for five minutes. */
export function signedLink(
  { account }: Pick<InstalledAccount, 'account'>,
  { path, what }: LinkTarget,
  { config, clock }: Services,
): { url: string; expiresAt: string } {
  const until = clock.now().getTime() + LINK_LASTS;
  const content: LinkContent = { portalId: account.id, until, what };
  const token = Buffer.from(JSON.stringify(content)).toString('base64url');
  const signature = signerOf(account, path).sign(token);
  const url = `${config.publicUrl}${path}?link=${token}.${signature}`;
  return { url, expiresAt: new Date(until).toISOString() };
}

/**
 * Checks a link and returns its content.
 *
 * @throws RefusedError "not-found" if the link is forged, expired, for another file, or of an account that removed the
 *   app. The error does not say which
 */
export async function readSignedLink(
  query: URLSearchParams,
  path: string,
  { clock, directory }: Services,
): Promise<{ installed: InstalledAccount; what: unknown }> {
  const links = query.getAll('link');
  const [token = '', signature = '', ...more] = (links[0] ?? '').split('.');
  const content = contentOf(token);
  if (links.length !== 1 || more.length > 0 || content === null) throw new RefusedError('not-found');
  const installed = await directory.find(content.portalId);
  if (installed === null || !signerOf(installed.account, path).verify(token, signature))
    throw new RefusedError('not-found');
  if (content.until <= clock.now().getTime()) throw new RefusedError('not-found');
  return { installed, what: content.what };
}

function signerOf({ cipher }: Account, path: string): Signer {
  return hmacSigner(cipher.derivedKey('links').toString('base64'), `links ${path}`);
}

/** Decodes a link. The content must not be trusted before the signature is checked. */
function contentOf(token: string): LinkContent | null {
  const content = parseJson(Buffer.from(token, 'base64url').toString('utf8'));
  if (typeof content !== 'object' || content === null) return null;
  const { portalId, until, what } = content as Partial<Record<keyof LinkContent, unknown>>;
  if (typeof portalId !== 'number' || !Number.isSafeInteger(portalId) || typeof until !== 'number') return null;
  return { portalId, until, what };
}
