// Salesforce IDs in rules and in leads: 15 characters, or the same with a suffix of three.

/**
 * An ID of any object ("00Q…", "701…", "a0B…"): letters and digits with a digit in the prefix of three, or many digits
 * altogether. A long word has neither, and a name has white space.
 */
export function isSalesforceId(text: string): boolean {
  const id = text.trim();
  return /^[0-9A-Z]{15}(?:[0-9A-Z]{3})?$/iu.test(id) && /^.{0,2}\d|(?:\d.*){5}/u.test(id);
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
