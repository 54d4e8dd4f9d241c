// Turns Salesforce's refusals into failures by error code, because one HTTP status stands for several codes.
// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
import * as z from 'zod/mini';
import { FailureError, failure } from '../../application/failures.ts';
import type { FailureKind, Question } from '../../application/failures.ts';
import { parseJson } from '../http/json.ts';
import { TRANSIENT_STATUSES } from '../http/retry.ts';

/** Salesforce's name of the permission that the run-as user needs to read lead assignment rules. */
export const RULES_PERMISSION = 'Modify Metadata Through Metadata API Functions';
/** The permission needed to list flows and Apex triggers. */
export const SETUP_PERMISSION = 'View Setup and Configuration';
const API_PERMISSION = 'API Enabled';

/** Meaning of the codes that say more than their status. */
const BY_CODE: Readonly<Record<string, FailureKind>> = {
  REQUEST_LIMIT_EXCEEDED: { kind: 'limited', limit: 'daily', retryAfter: null },
  SERVER_UNAVAILABLE: { kind: 'unavailable' },
  UNKNOWN_EXCEPTION: { kind: 'unavailable' },
  NOT_FOUND: { kind: 'not-found' },
  API_DISABLED_FOR_ORG: { kind: 'not-allowed', permission: API_PERMISSION },
  API_CURRENTLY_DISABLED: { kind: 'not-allowed', permission: API_PERMISSION },
};

/** The object or field does not exist or is hidden from this user; Salesforce uses the same codes for both. */
const HIDDEN = ['INVALID_TYPE', 'INVALID_FIELD', 'INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS_OR_READONLY'];

const PERMISSIONS: Partial<Record<Question, string>> = {
  'lead-rules': RULES_PERMISSION,
  automation: SETUP_PERMISSION,
};

const restErrorsSchema = z
  .array(z.object({ errorCode: z.string(), message: z.optional(z.string()) }))
  .check(z.minLength(1));
const oauthErrorSchema = z.object({ error: z.string() });

export interface Refused {
  status: number;
  /** The parsed body; undefined if there is none. */
  body: unknown;
  /** Milliseconds. */
  retryAfter: number | null;
}

/** The session has expired or was never valid. Signing in again may help. */
export class SessionExpired extends FailureError {
  constructor(code: string | null) {
    super(failure('salesforce', 'sign-in', { kind: 'refused' }, { code }));
  }
}

/** A REST error, or the error of one query in a composite answer. */
export function restRefusal(question: Question, { status, body, retryAfter }: Refused): FailureError {
  const parsed = restErrorsSchema.safeParse(body);
  const [said] = parsed.success ? parsed.data : [];
  const code = said?.errorCode ?? null;
  if (code === 'INVALID_SESSION_ID' || (code === null && status === 401)) return new SessionExpired(code);
  const kind = kindOf(question, status, code);
  // Salesforce uses the same code for the daily limit and for too many long requests at once, which passes in seconds.
  const burst = status === 429 || said?.message?.startsWith('ConcurrentRequests') === true;
  const limited = kind.kind === 'limited' && burst ? { ...kind, limit: 'burst' as const, retryAfter } : kind;
  return new FailureError(failure('salesforce', question, limited, { code: code ?? String(status) }), {
    transient: TRANSIENT_STATUSES.includes(status),
  });
}

/** A SOAP fault. Only its code counts, since the status is always 500. */
export function soapRefusal(question: Question, code: string): FailureError {
  if (code === 'INVALID_SESSION_ID') return new SessionExpired(code);
  const kind: FailureKind = code === 'Server' ? { kind: 'unavailable' } : kindOf(question, 400, code);
  return new FailureError(failure('salesforce', question, kind, { code }), { transient: kind.kind === 'unavailable' });
}

/**
 * A refused sign-in: invalid_client, invalid_client_id, invalid_grant, inactive_user, …
 * https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm
 */
export function oauthRefusal({ status, body, retryAfter }: Refused): FailureError {
  const parsed = oauthErrorSchema.safeParse(body ?? parseJson(''));
  const code = parsed.success ? parsed.data.error : String(status);
  const transient = TRANSIENT_STATUSES.includes(status);
  const kind: FailureKind =
    status === 429
      ? { kind: 'limited', limit: 'burst', retryAfter }
      : { kind: status >= 500 ? 'unavailable' : 'refused' };
  return new FailureError(failure('salesforce', 'sign-in', kind, { code }), { transient });
}

export function brokenAnswer(question: Question): FailureError {
  return new FailureError(failure('salesforce', question, { kind: 'broken-answer' }));
}

function kindOf(question: Question, status: number, code: string | null): FailureKind {
  const known = code === null ? undefined : BY_CODE[code];
  if (known !== undefined) return known;
  const hidden = code !== null && (HIDDEN.includes(code) || code.startsWith('INSUFFICIENT_ACCESS'));
  if (hidden || status === 403) return { kind: 'not-allowed', permission: PERMISSIONS[question] ?? null };
  if (status === 429) return { kind: 'limited', limit: 'burst', retryAfter: null };
  if (status === 404) return { kind: 'not-found' };
  if (status >= 500) return { kind: 'unavailable' };
  return status >= 400 ? { kind: 'refused' } : { kind: 'broken-answer' };
}
