// Presents failures: what failed, what to do, and the code that the card uses.
import type { AnswerError, ErrorCode, Explanation as Wire } from '../contract/index.ts';
import { isPassing } from '../application/failures.ts';
import type { Failure } from '../application/failures.ts';
import type { FailureMessage } from './messages/types/failures.ts';
import type { Words } from './words.ts';

/** Presents a call that failed as a whole. */
export function presentFailure(failed: Failure, { text }: Words): AnswerError {
  return {
    code: codeOf(failed),
    message: text(whatFailed(failed)),
    help: text(helpFor(failed)),
    retryable: isPassing(failed),
  };
}

/** Presents a failed `resolve` or `undo`, which changed nothing. */
export function presentFailedChange(failed: Failure, words: Words): AnswerError {
  const what = whatFailed(failed);
  return { ...presentFailure(failed, words), message: words.text({ id: 'failed.nothing-changed', params: { what } }) };
}

/** Presents a failure that only limits the prediction: what was not read, why, and how to fix it. */
export function unreadLine(failed: Failure, { text }: Words): Wire['unknowns'][number] {
  return {
    what: text({ id: `question.${failed.question}`, params: {} }),
    why: text(whatFailed(failed)),
    fix: text(helpFor(failed)),
  };
}

/** Refusals without a failure of another system. */
export type RefusedRequest = Extract<
  ErrorCode,
  | 'bad-request'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'not-found'
  | 'method-not-allowed'
  | 'request-id-reused'
  | 'too-many-requests'
  | 'signature-expired'
  | 'signature-invalid'
  | 'identity-ambiguous'
  | 'not-installed'
  | 'not-allowed'
  | 'record-not-seen'
  | 'not-configured'
  | 'timeout'
  | 'internal'
>;

const REFUSED: Readonly<
  Record<RefusedRequest, readonly [said: FailureMessage['id'], help: FailureMessage['id'], again: boolean]>
> = {
  'bad-request': ['failed.bad-request', 'help.reload', false],
  'body-too-large': ['failed.bad-request', 'help.reload', false],
  'unsupported-media-type': ['failed.bad-request', 'help.reload', false],
  'not-found': ['failed.bad-request', 'help.reload', false],
  'method-not-allowed': ['failed.bad-request', 'help.reload', false],
  'request-id-reused': ['failed.request-id-reused', 'help.reload', false],
  'too-many-requests': ['failed.too-many-requests', 'help.try-again', true],
  'signature-expired': ['failed.not-signed', 'help.reload', true],
  'signature-invalid': ['failed.not-signed', 'help.reload', false],
  'identity-ambiguous': ['failed.not-signed', 'help.reload', false],
  'not-installed': ['failed.not-installed', 'help.admin-installs-again', false],
  'not-allowed': ['failed.only-admins', 'help.admin-settings', false],
  'record-not-seen': ['failed.record-not-seen', 'help.reload', true],
  'not-configured': ['failed.settings', 'help.admin-settings', false],
  timeout: ['failed.timeout', 'help.try-again', true],
  internal: ['failed.defect', 'help.ours', true],
};

/** Presents a refused request. `path` is the JSON path of what does not fit, e.g. "$.record.objectId". */
export function presentRefusal(code: RefusedRequest, { text }: Words, path?: string): AnswerError {
  const [said, help, retryable] = REFUSED[code];
  const plain = (id: FailureMessage['id']): string => text({ id, params: {} } as FailureMessage);
  return { code, message: plain(said), help: plain(help), retryable, ...(path === undefined ? {} : { path }) };
}

/** Says what failed, as a sentence. */
export function whatFailed(failed: Failure): FailureMessage {
  const system = { id: `system.${failed.system}`, params: {} } as const;
  const params = { system };
  switch (failed.kind) {
    case 'refused':
      if (failed.system === 'app') return { id: 'failed.settings', params: {} };
      return { id: failed.question === 'sign-in' ? 'failed.sign-in' : 'failed.refused', params };
    case 'not-allowed':
      return failed.permission === null
        ? { id: 'failed.not-allowed', params }
        : { id: 'failed.not-allowed-without', params: { system, permission: failed.permission } };
    case 'not-found':
      if (failed.system === 'hubspot' && failed.question === 'record') return { id: 'failed.record-gone', params: {} };
      return { id: 'failed.not-found', params };
    case 'limited':
      return { id: failed.limit === 'daily' ? 'failed.limited-daily' : 'failed.limited-burst', params };
    case 'slow':
      return failed.system === 'app' ? { id: 'failed.timeout', params: {} } : { id: 'failed.slow', params };
    case 'broken-answer':
      return { id: 'failed.broken-answer', params };
    case 'unavailable':
      return { id: 'failed.unavailable', params };
    case 'defect':
      return { id: 'failed.defect', params: {} };
  }
}

function helpFor(failed: Failure): FailureMessage {
  const params = {};
  const ours: FailureMessage =
    failed.reference === null
      ? { id: 'help.ours', params }
      : { id: 'help.ours-with-reference', params: { reference: failed.reference } };
  switch (failed.kind) {
    case 'refused':
      if (failed.system === 'app') return { id: 'help.admin-settings', params };
      if (failed.question !== 'sign-in') return ours;
      return { id: failed.system === 'hubspot' ? 'help.admin-installs-again' : 'help.admin-secret', params };
    case 'not-allowed':
      return permissionHelp(failed.system, failed.permission);
    case 'not-found':
      return { id: 'help.reload', params };
    case 'limited':
      return { id: failed.limit === 'daily' ? 'help.try-later' : 'help.try-again', params };
    case 'slow':
    case 'unavailable':
      return { id: 'help.try-again', params };
    case 'broken-answer':
    case 'defect':
      return ours;
  }
}

function permissionHelp(system: Failure['system'], permission: string | null): FailureMessage {
  if (system === 'hubspot')
    return permission === null
      ? { id: 'help.admin-scopes', params: {} }
      : { id: 'help.admin-scope', params: { permission } };
  return permission === null
    ? { id: 'help.admin-permission', params: {} }
    : { id: 'help.admin-permission-named', params: { permission } };
}

type Kind = Failure['kind'];

const HUBSPOT: Readonly<Record<Kind, ErrorCode>> = {
  refused: 'hubspot-refused',
  'not-allowed': 'hubspot-not-allowed',
  'not-found': 'hubspot-record-not-found',
  limited: 'hubspot-rate-limited',
  slow: 'timeout',
  'broken-answer': 'hubspot-broken-answer',
  unavailable: 'hubspot-unavailable',
  defect: 'internal',
};

const SALESFORCE: Readonly<Record<Kind, ErrorCode>> = {
  refused: 'salesforce-unauthorized',
  'not-allowed': 'salesforce-not-allowed',
  'not-found': 'salesforce-unavailable',
  limited: 'salesforce-limit',
  slow: 'timeout',
  'broken-answer': 'salesforce-broken-answer',
  unavailable: 'salesforce-unavailable',
  defect: 'internal',
};

function codeOf(failed: Failure): ErrorCode {
  switch (failed.system) {
    case 'hubspot':
      if (failed.kind === 'refused' && failed.question === 'sign-in') return 'hubspot-unauthorized';
      if (failed.kind === 'limited' && failed.limit === 'daily') return 'hubspot-daily-limit';
      return HUBSPOT[failed.kind];
    case 'salesforce':
      return SALESFORCE[failed.kind];
    case 'app':
      if (failed.kind === 'refused' && failed.question === 'settings') return 'not-configured';
      if (failed.kind === 'refused' && failed.question === 'request') return 'bad-request';
      return failed.kind === 'slow' ? 'timeout' : 'internal';
  }
}
