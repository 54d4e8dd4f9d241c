// Salesforce IDs in rules and in leads: 15 characters whose case counts, or the same with a suffix of three.

/** IDs of standard objects and of setup entities (record types, users, queues); those are what rules name. */
export function isSalesforceId(text: string): boolean {
  return /^0[0-9A-Z]{14}(?:[0-9A-Z]{3})?$/iu.test(text.trim());
}

/**
 * The ID among these that may be the value's in its other form, or only looks like it: which of the two Salesforce
 * compares is not documented. Null where one of them is the value itself, and where none is like it.
 */
export function otherForm(ids: readonly string[], value: unknown): string | null {
  if (typeof value !== 'string' || !isSalesforceId(value) || ids.includes(value.trim())) return null;
  const start = (id: string): string => id.slice(0, 15).toLowerCase();
  return ids.find((id) => start(id) === start(value.trim())) ?? null;
}
