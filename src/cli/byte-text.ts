import { Buffer } from 'node:buffer';

/**
 * A text as its UTF-8 bytes, one character a byte, to be written as Latin-1. Encoding costs as much as deciding, and a
 * single curly quote makes V8 encode the whole piece it stands in: what recurs on each line is encoded once.
 */
export function byteText(text: string): string {
  return /^[ -~]*$/u.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}
