// Checks HubSpot's signatures. https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
// `Signature.isValid` of @hubspot/api-client 14.0.1 is not used, because it does not decode the URI, throws on old
// requests and accepts timestamps in the future.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  method: string;
  /** Path and query exactly as received. */
  target: string;
  body: Buffer;
  /** Header values; undefined if absent. */
  signatureV3: string | undefined;
  timestamp: string | undefined;
  /** Only for workflow calls, which may have a v2 signature without a timestamp. */
  signatureV2?: string | undefined;
}

export interface SignedFor {
  /** From the configuration, never from the Host header. */
  publicUrl: string;
  clientSecret: string;
  now: Date;
}

export type SignatureVerdict = 'valid' | 'signature-invalid' | 'signature-expired';

/** Maximum difference in milliseconds between timestamp and clock, in both directions. */
const TOLERANCE = 300_000;

/** The only escapes that HubSpot decodes before signing. */
const DECODED: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/** Checks `X-HubSpot-Signature-v3`: base64 of HMAC-SHA256 over method, URI, body and timestamp. */
export function checkSignatureV3(
  request: SignedRequest,
  { publicUrl, clientSecret, now }: SignedFor,
): SignatureVerdict {
  const { method, target, body, signatureV3 = '', timestamp = '' } = request;
  if (!/^[A-Za-z0-9+/]{43}=$/u.test(signatureV3) || !/^\d{1,30}$/u.test(timestamp)) return 'signature-invalid';
  if (Math.abs(now.getTime() - Number(timestamp)) > TOLERANCE) return 'signature-expired';
  const uri = publicUrl + target.replace(/%[0-9a-f]{2}/giu, (escape) => DECODED[escape.toUpperCase()] ?? escape);
  const wanted = createHmac('sha256', clientSecret).update(method).update(uri).update(body).update(timestamp).digest();
  return same(wanted, Buffer.from(signatureV3, 'base64')) ? 'valid' : 'signature-invalid';
}

/** Checks `X-HubSpot-Signature` version 2: hex SHA-256 of secret, method, URI and body. It never expires. */
export function checkSignatureV2(request: SignedRequest, { publicUrl, clientSecret }: SignedFor): SignatureVerdict {
  const { method, target, body, signatureV2 = '' } = request;
  if (!/^[0-9a-f]{64}$/iu.test(signatureV2)) return 'signature-invalid';
  const wanted = createHash('sha256')
    .update(clientSecret)
    .update(method)
    .update(publicUrl + target)
    .update(body)
    .digest();
  return same(wanted, Buffer.from(signatureV2, 'hex')) ? 'valid' : 'signature-invalid';
}

function same(wanted: Buffer, given: Buffer): boolean {
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
