// Texts as people write them, and what is equal about two of them.

/** True for a value that is absent, null, or only spaces: HubSpot clears a property by writing "". */
export function isBlank(value: string | number | boolean | null | undefined): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

// Most e-mails are plain, and most names are ASCII with single spaces: the rest of the work is for the others.
const PLAIN = /^[!-@[-~]*$/;
const ASCII = /^[ -~]*$/;
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** Trimmed, single-spaced, in NFC and lower case: what two texts have in common that are equal but for these. */
export function normalised(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = ASCII.test(text) ? text : text.normalize('NFC');
  return (UNEVEN.test(composed) ? composed.trim().replace(/\s+/gu, ' ') : composed).toLowerCase();
}
