// Salesforce IDs in rules and in leads: 15 characters, or the same with a suffix of three.

/** IDs of standard objects and of setup entities (record types, users, queues); those are what rules name. */
export function isSalesforceId(text: string): boolean {
  return /^0[0-9A-Z]{14}(?:[0-9A-Z]{3})?$/iu.test(text.trim());
}

/**
 * The ID among these that may be the value's in its other form: which of the two Salesforce compares is not documented.
 * Null where one of them is the value itself, and where none is like it.
 */
export function otherForm(ids: readonly string[], value: unknown): string | null {
  if (typeof value !== 'string' || !isSalesforceId(value)) return null;
  const seen = value.trim().toLowerCase();
  const alike = ids.filter((id) => id.slice(0, 15).toLowerCase() === seen.slice(0, 15));
  return alike.some((id) => id.length === seen.length) ? null : (alike[0] ?? null);
}
