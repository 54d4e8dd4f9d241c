// Reads the private key for "jwt" in all formats in which people store it. HubSpot's tool accepts only one line per
// secret, so people write a PEM file's line breaks as \n, or encode the file.
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Why a text is not a usable private key. */
export type PrivateKeyProblem =
  /** The text is empty. */
  | 'missing'
  /** It begins like a key but ends too early, e.g. a paste of several lines of which only the first arrived. */
  | 'cut'
  /** It is encrypted with a passphrase, which nobody can enter here. */
  | 'encrypted'
  /** It is a certificate or a public key instead of the private key. */
  | 'not-private'
  /** It is another kind of key. Salesforce's JWT flow only accepts RSA signatures (RS256). */
  | 'not-rsa'
  /** It is in no known format. */
  | 'unreadable';

export type PrivateKeyReading = { ok: true; key: KeyObject } | { ok: false; problem: PrivateKeyProblem };

/**
 * Reads an RSA private key: PEM with line breaks, with `\n` written out, or on one line with spaces; or base64 of a PEM
 * file or of DER (PKCS #8 or PKCS #1). Surrounding quotes are ignored. Never throws, and a problem never quotes the
 * text.
 *
 * @example
 * readPrivateKey('-----BEGIN PRIVATE KEY-----\\nMIIE…\\n-----END PRIVATE KEY-----\\n')
 */
export function readPrivateKey(text: string | null | undefined): PrivateKeyReading {
  const given = (text ?? '').trim().replace(/^(["'])([\s\S]*)\1$/u, '$2');
  if (given.trim() === '') return { ok: false, problem: 'missing' };
  const plain = given.replace(/\\r|\\n/gu, '\n');
  return plain.includes('-----') ? readPem(plain) : readBase64(plain.replace(/\s/gu, ''));
}

/**
 * Writes the key as one line to paste into a secret: base64 of PKCS #8, which `readPrivateKey` reads.
 *
 * @example
 * oneLineOf(key) // 'MIIEvQIBADANBgkqhkiG9w0BAQ…'
 */
export function oneLineOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

const BEGIN = /-----BEGIN ([A-Z0-9 ]+)-----/u;

function readPem(text: string): PrivateKeyReading {
  const label = BEGIN.exec(text)?.[1];
  if (label === undefined) return { ok: false, problem: text.includes('-----BEGIN') ? 'cut' : 'unreadable' };
  if (/CERTIFICATE|PUBLIC KEY/u.test(label)) return { ok: false, problem: 'not-private' };
  if (label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED'))
    return { ok: false, problem: 'encrypted' };
  const [, inside = '', end] =
    new RegExp(`-----BEGIN ${label}-----([\\s\\S]*?)(-----END ${label}-----|$)`, 'u').exec(text) ?? [];
  if (end === '' || end === undefined) return { ok: false, problem: 'cut' };
  return readDer(Buffer.from(inside.replace(/\s/gu, ''), 'base64'));
}

function readBase64(text: string): PrivateKeyReading {
  if (!/^[A-Za-z0-9+/_-]+=*$/u.test(text)) return { ok: false, problem: 'unreadable' };
  const bytes = Buffer.from(text, 'base64');
  const decoded = bytes.toString('latin1');
  return decoded.startsWith('-----BEGIN') ? readPem(decoded) : readDer(bytes);
}

function readDer(der: Buffer): PrivateKeyReading {
  if (isShorterThanItSays(der)) return { ok: false, problem: 'cut' };
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      const key = createPrivateKey({ key: der, format: 'der', type });
      return key.asymmetricKeyType === 'rsa' ? { ok: true, key } : { ok: false, problem: 'not-rsa' };
    } catch {
      // Try the next format. The library's message is dropped because it may contain parts of the key.
    }
  }
  return { ok: false, problem: 'unreadable' };
}

/** True if fewer bytes follow than the DER header states. DER begins with 0x30 and the length (X.690, 8.1.3). */
function isShorterThanItSays(der: Buffer): boolean {
  const [tag, first = 0] = der;
  if (tag !== 0x30) return false;
  if (first < 0x80) return der.length < first + 2;
  const bytes = first - 0x80;
  if (bytes > 4 || der.length < 2 + bytes) return false;
  return der.length < 2 + bytes + der.readUIntBE(2, bytes);
}
