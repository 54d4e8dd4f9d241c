/**
 * The 15 characters that two forms of an ID share: APIs give 18, and people copy 15 out of a page's address.
 */
export function salesforceIdKey(id: string): string {
  return id.length === 18 ? id.slice(0, 15) : id;
}

/** True for one ID in either of its forms. */
export function sameSalesforceId(a: string, b: string): boolean {
  return a === b || salesforceIdKey(a) === salesforceIdKey(b);
}
