// Finds out why a text is not JSON, for mistakes that an admin can fix.

export type NotJson =
  /**
   * The text ends too early. HubSpot's tool reads only one line as a secret, so of settings pasted over several lines
   * only the first arrives.
   */
  | 'cut'
  /** The text is a key or a certificate, because two secrets were mixed up. */
  | 'key'
  | 'not-json';

/**
 * Finds out what is wrong with a text that JSON.parse refused.
 *
 * @example whyNotJson('{"contactsBecome": "lead",') // 'cut'
 */
export function whyNotJson(text: string): NotJson {
  const trimmed = text.trim();
  if (trimmed.startsWith('-----BEGIN')) return 'key';
  return /^[{[]/u.test(trimmed) && endsTooEarly(trimmed) ? 'cut' : 'not-json';
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** True if brackets or quotes are still open at the end and none was closed without being open. */
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
