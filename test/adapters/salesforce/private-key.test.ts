import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneLineOf, readPrivateKey } from '../../../src/adapters/salesforce/private-key.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const der = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
const escaped = pkcs8.replaceAll('\n', '\\n');
const base64 = der.toString('base64');

describe('a private key', () => {
  const forms: [form: string, text: string][] = [
    ['a PEM file', pkcs8],
    ['a PEM file of the older kind (BEGIN RSA PRIVATE KEY)', pkcs1],
    ['a PEM file from Windows', pkcs8.replaceAll('\n', '\r\n')],
    ['a PEM file with text above the key', `Bag Attributes\n    friendlyName: acme\n${pkcs8}`],
    ['PEM with its line breaks written as \\n', escaped],
    ['PEM with its line breaks written as \\r\\n', pkcs8.replaceAll('\n', '\\r\\n')],
    ['PEM on one line, with spaces for line breaks', pkcs8.replaceAll('\n', ' ')],
    ['PEM as a JSON text, in quotes', JSON.stringify(pkcs8)],
    ['base64 of the PEM file', Buffer.from(pkcs8).toString('base64')],
    ['base64 of the PEM file, over several lines', Buffer.from(pkcs8).toString('base64').replace(/.{76}/gu, '$&\n')],
    ['base64 of what is inside', base64],
    ['base64 for URLs', der.toString('base64url')],
    ['what oneLineOf makes of it', oneLineOf(pair.privateKey)],
    ['one with blanks around it', `  ${base64}\n\n`],
  ];

  it.each(forms)('is read from %s', (_form, text) => {
    const reading = readPrivateKey(text);
    expect(reading).toMatchObject({ ok: true });
    if (reading.ok) expect(reading.key.equals(pair.privateKey)).toBe(true);
  });

  it('is one line without a quote, a blank or a backslash, whatever its form was', () => {
    expect(oneLineOf(createPrivateKey(pkcs1))).toMatch(/^[A-Za-z0-9+/]+=*$/u);
  });

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const encrypted = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  const misfits: [says: string, text: string | null, problem: string][] = [
    ['nothing', null, 'missing'],
    ['blanks', ' \n', 'missing'],
    ['empty quotes', '""', 'missing'],
    ['the first line of a paste', pkcs8.split('\n')[0] ?? '', 'cut'],
    ['a part of the first line', '-----BEGIN PRIV', 'cut'],
    ['a paste that stops half-way', pkcs8.slice(0, 600), 'cut'],
    ['escaped PEM without its end', escaped.slice(0, 900), 'cut'],
    ['base64 that stops half-way', base64.slice(0, 800), 'cut'],
    ['base64 of a PEM that stops half-way', Buffer.from(pkcs8).toString('base64').slice(0, 800), 'cut'],
    ['a whole PEM frame with half of its content', pkcs8.replace(/(?:\n.{64}){2}(?=\n.*\n-----END)/u, ''), 'cut'],
    [
      'a key with a passphrase',
      pair.privateKey.export({ type: 'pkcs8', format: 'pem', ...encrypted }).toString(),
      'encrypted',
    ],
    [
      'a key of the older kind with a passphrase',
      pair.privateKey.export({ type: 'pkcs1', format: 'pem', ...encrypted }).toString(),
      'encrypted',
    ],
    ['the public key', pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'not-private'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'not-private'],
    ['a key of another kind', ec.export({ type: 'pkcs8', format: 'pem' }).toString(), 'not-rsa'],
    ['another key of another kind', ec.export({ type: 'sec1', format: 'pem' }).toString(), 'not-rsa'],
    ['the consumer secret', '1B2C3D4E5F', 'unreadable'],
    ['a placeholder', 'none yet', 'unreadable'],
    ['the end of a key alone', '-----END PRIVATE KEY-----', 'unreadable'],
  ];
  it.each(misfits)('is not %s', (_says, text, problem) => {
    expect(readPrivateKey(text)).toEqual({ ok: false, problem });
  });
});
