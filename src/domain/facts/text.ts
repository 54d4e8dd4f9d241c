// Compares texts as people write them.

/** True for a value that is absent, null or only spaces. HubSpot clears a property by writing "". */
export function isBlank(value: string | number | boolean | null | undefined): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

// A shortcut for plain ASCII without spaces, which most e-mail addresses are.
const PLAIN = /^[!-@[-~]*$/;
const ASCII = /^[ -~]*$/;
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** Normalises a text for comparison: trimmed, single spaces, NFC, lower case. */
export function normalised(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = ASCII.test(text) ? text : text.normalize('NFC');
  return (UNEVEN.test(composed) ? composed.trim().replace(/\s+/gu, ' ') : composed).toLowerCase();
}
