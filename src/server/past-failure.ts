// Why work on an account's past failed, as the text that the database keeps: codes, no values.
import { QUESTIONS, failure } from '../application/failures.ts';
import type { Failure, FailureKind, Question, System } from '../application/failures.ts';

/** Such as "hubspot/segments/not-allowed/crm.lists.read": the last part only where there is one. */
export function failureCode({ system, question, ...failed }: Failure): string {
  return [system, question, failed.kind, detailOf(failed)].filter((part) => part !== null).join('/');
}

function detailOf(failed: FailureKind): string | null {
  if (failed.kind === 'not-allowed') return failed.permission;
  return failed.kind === 'limited' ? failed.limit : null;
}

/** The failure that a text was made of; what this version does not know is a defect of ours. */
export function failureFrom(code: string): Failure {
  const [system = '', asked = '', kind = '', ...detail] = code.split('/');
  const question = QUESTIONS.find((one) => one === asked);
  const failed = kindFrom(kind, detail.join('/'));
  if (!isSystem(system) || question === undefined || failed === null) return defect();
  return failure(system, question satisfies Question, failed);
}

function isSystem(text: string): text is System {
  return text === 'hubspot' || text === 'salesforce' || text === 'app';
}

function kindFrom(kind: string, detail: string): FailureKind | null {
  switch (kind) {
    case 'not-allowed':
      return { kind, permission: detail === '' ? null : detail };
    case 'limited':
      return { kind, limit: detail === 'daily' ? 'daily' : 'burst', retryAfter: null };
    case 'refused':
    case 'not-found':
    case 'slow':
    case 'broken-answer':
    case 'unavailable':
    case 'defect':
      return { kind };
    default:
      return null;
  }
}

const defect = (): Failure => failure('app', 'request', { kind: 'defect' });
