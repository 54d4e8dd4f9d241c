// Signatures under a key of their own: whoever has a signature, or this key, has not the secret it comes from.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Signer } from '../application/ports.ts';

/**
 * A signer whose key is derived from a secret (HKDF, RFC 5869).
 *
 * @param purpose what is signed, e.g. "undo receipts 1": another purpose is another key
 */
export function hmacSigner(secret: string, purpose: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `owner-preflight: ${purpose}`, 32));
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    sign: (text) => sign(text).toString('base64url'),
    verify: (text, signature) => {
      const [given, right] = [Buffer.from(signature, 'base64url'), sign(text)];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
