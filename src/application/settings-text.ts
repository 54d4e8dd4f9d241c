// Why a text is no JSON, as far as an admin can do something about it.

export type NotJson =
  /**
   * It is the beginning of something and ends too early. HubSpot's tool takes one line for a secret: of settings pasted
   * over several lines only the first arrives.
   */
  | 'cut'
  /** It is a key or a certificate: two secrets were mixed up. */
  | 'key'
  | 'not-json';

/**
 * Tells what is wrong with a text that JSON.parse refused.
 *
 * @example whyNotJson('{"contactsBecome": "lead",') // 'cut'
 */
export function whyNotJson(text: string): NotJson {
  const trimmed = text.trim();
  if (trimmed.startsWith('-----BEGIN')) return 'key';
  return /^[{[]/u.test(trimmed) && endsTooEarly(trimmed) ? 'cut' : 'not-json';
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Brackets or quotes are left open at the end, and none was closed that was not open. */
function endsTooEarly(text: string): boolean {
  const open: string[] = [];
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character in CLOSES) open.push(CLOSES[character] ?? '');
    else if ((character === '}' || character === ']') && open.pop() !== character) return false;
  }
  return inText || open.length > 0;
}
