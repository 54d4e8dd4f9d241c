// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm: RS256, valid for at most 3 minutes
import { createSign } from 'node:crypto';
import { FailureError, failure } from '../../../application/failures.ts';
import type { Clock } from '../../../application/ports.ts';
import { readPrivateKey } from '../private-key.ts';
import type { Grant } from '../session.ts';

export interface JwtClaims {
  clientId: string;
  /** The run-as user's username. */
  username: string;
  /** The login service that the assertion is for. */
  audience: string;
}

const VALID_SECONDS = 180;

/** @param privateKey in any format that `readPrivateKey` accepts */
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
 * The default audience of an assertion: "https://login.salesforce.com" for production, "https://test.salesforce.com" for
 * a sandbox, even if the org signs in at a My Domain address.
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

/** Signs the assertion. A failure's code says why a key cannot be used, e.g. "private_key_cut". */
function signature(text: string, privateKey: string): string {
  const reading = readPrivateKey(privateKey);
  if (reading.ok) return createSign('RSA-SHA256').update(text).sign(reading.key, 'base64url');
  const code = `private_key_${reading.problem.replaceAll('-', '_')}`;
  throw new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }, { code }));
}
