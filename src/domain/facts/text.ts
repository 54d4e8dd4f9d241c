// Texts as people write them, and what is equal about two of them.

/** True for a value that is absent, null, or only spaces: HubSpot clears a property by writing "". */
export function isBlank(value: string | number | boolean | null | undefined): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

const PLAIN = /^[!-@[-~]*$/u;

/** Trimmed, single-spaced, in NFC and lower case: what two texts have in common that are equal but for these. */
export function normalised(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
