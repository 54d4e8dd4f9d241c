/**
 * Salesforce IDs are 15 characters, case-sensitive, or the same with a 3-character suffix: APIs give the longer form,
 * and people copy the shorter one out of a page's address.
 */
export function sameSalesforceId(a: string, b: string): boolean {
  const key = (id: string): string => (id.length === 18 ? id.slice(0, 15) : id);
  return key(a) === key(b);
}
