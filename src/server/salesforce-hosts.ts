// Which hosts count as Salesforce, so that an account's settings cannot make the server call any other host.
import { isLoopback } from './config.ts';

/** https://help.salesforce.com/s/articleView?id=sf.domain_name_url_formats.htm */
const FAMILIES = ['salesforce.com', 'force.com', 'salesforce.mil', 'sfcrmproducts.cn'];

/** @param isLocal true to allow stand-ins on this machine */
export function isSalesforceAddress(text: string, isLocal: boolean): boolean {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  if (isLoopback(url)) return isLocal;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return FAMILIES.some((family) => url.hostname.endsWith(`.${family}`));
}

/** Reads the org's ID from an identity URL: https://login.salesforce.com/id/00D…/005… */
export function orgIdOf(identityUrl: string, isLocal: boolean): string | null {
  if (!isSalesforceAddress(identityUrl, isLocal)) return null;
  const { pathname } = new URL(identityUrl);
  return (
    /^\/id\/(00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)\/005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/u.exec(pathname)?.[1] ??
    null
  );
}

/** Where people of an org sign in: Salesforce's general page, its page for sandboxes, or the org's own (My Domain). */
export type SignInAt = { environment: 'production' | 'sandbox' } | { environment: 'my-domain'; domain: string };

const MY_DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?\.my\.(?:salesforce\.com|salesforce\.mil|sfcrmproducts\.cn)$/u;

/**
 * Returns the address of a sign-in page.
 *
 * @param usual the address for production from the operator's configuration
 * @returns null if the domain is not Salesforce's
 *
 * @example signInAddress({ environment: 'my-domain', domain: 'acme.my.salesforce.com' }, usual, false)
 * // 'https://acme.my.salesforce.com'
 */
export function signInAddress(at: SignInAt, usual: string, isLocal: boolean): string | null {
  switch (at.environment) {
    case 'production':
      return usual;
    case 'sandbox':
      // Stand-ins on this machine have only one page.
      return isLoopback(new URL(usual)) ? usual : 'https://test.salesforce.com';
    case 'my-domain': {
      const url = addressTyped(at.domain);
      if (url === null) return null;
      if (isLoopback(url)) return isLocal ? url.origin : null;
      // People copy the address of the page that they see, whose host differs slightly.
      const host = url.hostname.replace(/\.lightning\.force\.com$/u, '.my.salesforce.com');
      return url.port === '' && MY_DOMAIN.test(host) ? `https://${host}` : null;
    }
  }
}

/** Parses a typed address, with or without https:// and a path. Refuses http except on this machine. */
function addressTyped(text: string): URL | null {
  const typed = text.trim();
  try {
    const url = new URL(/^[a-z]+:\/\//iu.test(typed) ? typed : `https://${typed}`);
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    return isSafe && url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}
