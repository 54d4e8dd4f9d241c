// Signatures with a derived key. Neither a signature nor the derived key reveals the secret.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Signer } from '../application/ports.ts';

/**
 * Makes a signer whose key is derived from a secret (HKDF, RFC 5869).
 *
 * @param purpose what is signed, e.g. "undo receipts 1". Each purpose has its own key
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
