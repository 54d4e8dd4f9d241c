// What can go wrong between the function and Salesforce, one kind each.

export type SalesforceFailure =
  'oauth' | 'session-expired' | 'no-access' | 'limit' | 'unavailable' | 'rejected' | 'broken-answer';

/** A request Salesforce did not serve. The message has the method and the path, never a token, a query or a body. */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';

  constructor(
    readonly kind: SalesforceFailure,
    request: string,
    readonly status: number | null,
    /** Salesforce's own word, e.g. INVALID_SESSION_ID or invalid_grant. */
    readonly code: string | null = null,
    /** Milliseconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(`Salesforce, ${request}: ${WORDS[kind]}${code === null ? '' : ` (${code})`}`);
  }
}

const WORDS: Readonly<Record<SalesforceFailure, string>> = {
  oauth: 'sign-in was refused',
  'session-expired': 'the session has expired',
  'no-access': 'the run-as user may not read this',
  limit: "the org's API request limit is reached",
  unavailable: 'no answer',
  rejected: 'the request was refused',
  'broken-answer': 'the answer could not be read',
};

const NO_ACCESS = [
  'INVALID_TYPE',
  'INVALID_FIELD',
  'INSUFFICIENT_ACCESS',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'API_DISABLED_FOR_ORG',
  'API_CURRENTLY_DISABLED',
];

/** The failure of a SOAP fault, by its code alone. */
export function failureOfFault(code: string): SalesforceFailure {
  return ['UNKNOWN_EXCEPTION', 'SERVER_UNAVAILABLE', 'Server'].includes(code) ? 'unavailable' : failureOf(400, code);
}

/** The failure of a REST error: by its code first, since one status stands for several. */
export function failureOf(status: number, code: string | null): SalesforceFailure {
  if (code === 'INVALID_SESSION_ID') return 'session-expired';
  if (code === 'REQUEST_LIMIT_EXCEEDED') return 'limit';
  if (code !== null && NO_ACCESS.includes(code)) return 'no-access';
  if (status === 401) return 'session-expired';
  if (status === 403) return 'no-access';
  return status >= 500 || status === 429 ? 'unavailable' : 'rejected';
}
