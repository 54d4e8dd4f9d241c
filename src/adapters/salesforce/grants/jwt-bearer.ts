// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm: RS256, valid for at most 3 minutes
import { createSign } from 'node:crypto';
import { FailureError, failure } from '../../../application/failures.ts';
import type { Clock } from '../../../application/ports.ts';
import type { Grant } from '../session.ts';

export interface JwtClaims {
  clientId: string;
  /** The run-as user's. */
  username: string;
  /** Which login service the assertion is meant for. */
  audience: string;
}

const VALID_SECONDS = 180;

/** @param privateKey PEM; may stand on one line, with its line breaks written as \n */
export function jwtBearer({ clientId, username, audience }: JwtClaims, privateKey: string, clock: Clock): Grant {
  return () => {
    const exp = Math.floor(clock.now().getTime() / 1000) + VALID_SECONDS;
    const claims = { iss: clientId, sub: username, aud: audience, exp };
    const unsigned = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`;
    return new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `${unsigned}.${signature(unsigned, privateKey)}`,
    });
  };
}

/**
 * The audience of an assertion: "https://login.salesforce.com" for production, "https://test.salesforce.com" for a
 * sandbox, whatever My Domain address the org signs in by.
 */
export function defaultAudience(loginUrl: string): string {
  const { hostname, origin } = new URL(loginUrl);
  if (!hostname.endsWith('.salesforce.com')) return origin;
  const isSandbox = hostname === 'test.salesforce.com' || /\.sandbox\.my\.|--[\w-]+\.(?:cs\d+\.)?my\./u.test(hostname);
  return isSandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(text: string, privateKey: string): string {
  try {
    return createSign('RSA-SHA256').update(text).sign(privateKey.replaceAll('\\n', '\n'), 'base64url');
  } catch {
    // The library's message may hold parts of the key.
    throw new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }, { code: 'private_key_unusable' }));
  }
}
