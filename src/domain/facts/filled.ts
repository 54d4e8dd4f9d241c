/** A property's text without white space around it; null where there is none. */
export function filled(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value.trim();
}
