// Text into SOQL, safely.

/** A quoted SOQL string: backslash and quote are escaped, and control characters that end a line. */
export function soqlString(text: string): string {
  const escaped = text.replace(/[\\']/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r').replace(/\t/gu, '\\t');
  return `'${escaped}'`;
}

/** `('a', 'b')`, for IN. */
export function soqlList(texts: readonly string[]): string {
  return `(${texts.map(soqlString).join(', ')})`;
}

/** `a OR b`, without the parts that are null; null when nothing is left. */
export function anyOf(conditions: readonly (string | null)[]): string | null {
  const parts = conditions.filter((condition) => condition !== null);
  return parts.length === 0 ? null : parts.join(' OR ');
}
