// Failures as values: which system failed, on which question, and how.

/** Where it failed. "app" is this product: a bug, or a setting that does not fit. */
export type System = 'hubspot' | 'salesforce' | 'app';

/** The question that failed. Each has its own word, so that a person can be told what is missing. */
export const QUESTIONS = [
  // Either system
  'sign-in',
  // HubSpot
  'record',
  'owner',
  'owners',
  'segments',
  'company-contacts',
  'properties',
  'write',
  // Salesforce
  'users',
  'frozen',
  'assignees',
  'leads',
  'contacts',
  'accounts',
  'opportunity',
  'queues',
  'lead-rules',
  'automation',
  'describe',
  'visibility',
  'query',
  // This product
  'settings',
  'lock',
  'store',
  'request',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** How it failed. Times are in milliseconds. */
export type FailureKind =
  /** The system refused: wrong credentials (question "sign-in"), or a request or value that it does not accept. */
  | { kind: 'refused' }
  /**
   * The person or app lacks a permission: a HubSpot scope or a Salesforce permission; null if it is not known which.
   */
  | { kind: 'not-allowed'; permission: string | null }
  | { kind: 'not-found' }
  /** A rate limit. A "daily" limit lasts at least until midnight and is never retried. */
  | { kind: 'limited'; limit: 'burst' | 'daily'; retryAfter: number | null }
  /** No answer before the caller's deadline. */
  | { kind: 'slow' }
  /** An unreadable answer: not in the documented format, too long, or cut off. */
  | { kind: 'broken-answer' }
  /** No connection, a reset connection, or an error of the system itself (5xx). */
  | { kind: 'unavailable' }
  /** A bug in this product. */
  | { kind: 'defect' };

export type Failure = FailureKind & {
  system: System;
  question: Question;
  /**
   * The system's own error code, e.g. INVALID_SESSION_ID, invalid_grant, MISSING_SCOPES. Never a value from a record.
   */
  code: string | null;
  /** HubSpot's correlation ID, which HubSpot support asks for. */
  reference: string | null;
};

/** Code of a refused sign-in that only an admin can fix, by reconnecting Salesforce. */
export const ACCESS_LOST = 'access-lost';

/** The only error that ports reject with. Its message is for logs and stack traces, not for users. */
export class FailureError extends Error {
  override readonly name = 'FailureError';

  /** True if an adapter may retry the request at once: nothing was refused, and the cause may be gone in a second. */
  readonly transient: boolean;

  constructor(
    readonly failure: Failure,
    { transient = false }: { transient?: boolean } = {},
  ) {
    super(`${failure.system} ${failure.question}: ${failure.kind}${failure.code === null ? '' : ` (${failure.code})`}`);
    this.transient = transient;
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/**
 * Makes a FailureError from its parts.
 *
 * @example
 * failure('salesforce', 'sign-in', { kind: 'refused' }, { code: 'invalid_grant' })
 */
export function failure(
  system: System,
  question: Question,
  kind: FailureKind,
  detail: { code?: string | null; reference?: string | null } = {},
): Failure {
  return { ...kind, system, question, code: detail.code ?? null, reference: detail.reference ?? null };
}

/** Turns any error into a failure. Anything but a FailureError is a bug of this product. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  // Only the class name, because a message may quote a record.
  return failure('app', 'request', { kind: 'defect' }, { code: error instanceof Error ? error.name : null });
}

/** Turns a promise into a result, for questions that may fail without failing the caller. Never rejects. */
export function settled<T>(asking: Promise<T>): Promise<Result<T>> {
  return asking.then(
    (value) => ({ ok: true as const, value }),
    (error: unknown) => ({ ok: false as const, failure: failureOf(error) }),
  );
}

/** True if trying again can help. Daily limits, missing permissions and bugs do not go away by themselves. */
export function isPassing(failed: Failure): boolean {
  switch (failed.kind) {
    case 'slow':
    case 'unavailable':
    case 'broken-answer':
      return true;
    case 'limited':
      return failed.limit === 'burst';
    case 'refused':
    case 'not-allowed':
    case 'not-found':
    case 'defect':
      return false;
  }
}
