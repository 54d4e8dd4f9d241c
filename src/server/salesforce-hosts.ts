// Where a customer's Salesforce may be: an account's settings must not make the server call anything else.
import { isLoopback } from './config.ts';

/** https://help.salesforce.com/s/articleView?id=sf.domain_name_url_formats.htm */
const FAMILIES = ['salesforce.com', 'force.com', 'salesforce.mil', 'sfcrmproducts.cn'];

/** @param isLocal true where this machine's stand-ins may be named */
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

/** An org's id, from the address of an identity: https://login.salesforce.com/id/00D…/005… */
export function orgIdOf(identityUrl: string): string | null {
  return (
    /\/id\/(00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)\/005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/u.exec(identityUrl)?.[1] ??
    null
  );
}
