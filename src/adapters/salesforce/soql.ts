// Puts text into SOQL safely.

/**
 * Quotes a SOQL string. Escapes quotes, backslashes, and every character that might end a line or is half of a pair.
 * https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html
 */
export function soqlString(text: string): string {
  return `'${text.replace(/[\\'\p{Cc}\p{Cs}\u2028\u2029]/gu, escaped)}'`;
}

function escaped(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes `('a', 'b')`, for IN. */
export function soqlList(texts: readonly string[]): string {
  return `(${texts.map(soqlString).join(', ')})`;
}

/** Writes `a OR b` and skips parts that are null; null if nothing is left. */
export function anyOf(conditions: readonly (string | null)[]): string | null {
  const parts = conditions.filter((condition) => condition !== null);
  return parts.length === 0 ? null : parts.join(' OR ');
}

/** Writes `a AND b`. */
export function allOf(conditions: readonly string[]): string {
  return conditions.join(' AND ');
}
