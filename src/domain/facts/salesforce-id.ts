/**
 * The first 15 characters of an ID, which both forms share. APIs return 18 characters, and pages' addresses show 15.
 */
export function salesforceIdKey(id: string): string {
  return id.length === 18 ? id.slice(0, 15) : id;
}

/** True if both are the same ID, in either form. */
export function sameSalesforceId(a: string, b: string): boolean {
  return a === b || salesforceIdKey(a) === salesforceIdKey(b);
}
