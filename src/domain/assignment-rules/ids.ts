// Salesforce IDs in rules and leads: 15 characters, or 18 with a suffix of three.

/**
 * True for an ID of any object ("00Q…", "701…", "a0B…"): letters and digits, with a digit among the first three or many
 * digits in total. Long words have neither, and names contain white space.
 */
export function isSalesforceId(text: string): boolean {
  const id = text.trim();
  return /^[0-9A-Z]{15}(?:[0-9A-Z]{3})?$/iu.test(id) && /^.{0,2}\d|(?:\d.*){5}/u.test(id);
}

/**
 * Returns the ID that equals the value in its other form (15 or 18 characters). Which form Salesforce compares is not
 * documented. Null if one of the IDs is exactly the value, or if none is similar.
 */
export function otherForm(ids: readonly string[], value: unknown): string | null {
  if (typeof value !== 'string' || !isSalesforceId(value)) return null;
  const seen = value.trim().toLowerCase();
  const alike = ids.filter((id) => id.slice(0, 15).toLowerCase() === seen.slice(0, 15));
  return alike.some((id) => id.length === seen.length) ? null : (alike[0] ?? null);
}
