// What went wrong with another system, or with us, as a value: which system, which question, which kind.

/** Where it failed. "app" is ourselves: a defect, or a setting that does not fit. */
export type System = 'hubspot' | 'salesforce' | 'app';

/** What was being asked when it failed. One word a question, so that a person can be told what is missing. */
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
  // Ours
  'settings',
  'lock',
  'store',
  'request',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** How it failed. Times are milliseconds. */
export type FailureKind =
  /** The system said no: wrong credentials (question "sign-in"), or a request or value it does not take. */
  | { kind: 'refused' }
  /** The person or app that asks lacks a right: a HubSpot scope or a Salesforce permission, where it is known which. */
  | { kind: 'not-allowed'; permission: string | null }
  | { kind: 'not-found' }
  /** A limit on requests. "daily" is over only after midnight or later: it is never retried. */
  | { kind: 'limited'; limit: 'burst' | 'daily'; retryAfter: number | null }
  /** No answer before the caller's deadline. Only that is slowness. */
  | { kind: 'slow' }
  /** An answer that cannot be read: not the form the system documents, too long, or cut off. */
  | { kind: 'broken-answer' }
  /** No connection, a reset, or an error of the system itself (5xx). */
  | { kind: 'unavailable' }
  /** An error in this app. */
  | { kind: 'defect' };

export type Failure = FailureKind & {
  system: System;
  question: Question;
  /** The system's own word, e.g. INVALID_SESSION_ID, invalid_grant, MISSING_SCOPES; never a value or a text of a record. */
  code: string | null;
  /** HubSpot's correlation id, which its support asks for. */
  reference: string | null;
};

/** The code of a refused sign-in that only an admin can put right, by connecting Salesforce again. */
export const ACCESS_LOST = 'access-lost';

/** The one error that ports reject with. Its message is for logs and stack traces, not for people. */
export class FailureError extends Error {
  override readonly name = 'FailureError';

  /** True where an adapter may try the same request again at once: nothing was refused, and it may pass in a second. */
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
 * A failure from its parts.
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

/** Any error as a failure. What is no FailureError is a defect of ours, whatever was being asked. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  // The name of the class, not its message: a message may quote a record.
  return failure('app', 'request', { kind: 'defect' }, { code: error instanceof Error ? error.name : null });
}

/** The outcome of a question whose failure is not the caller's: never rejects. */
export function settled<T>(asking: Promise<T>): Promise<Result<T>> {
  return asking.then(
    (value) => ({ ok: true as const, value }),
    (error: unknown) => ({ ok: false as const, failure: failureOf(error) }),
  );
}

/** Trying the same thing again can help. A daily limit, missing rights and defects stay. */
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
