import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/contract/index.ts';
import { QUESTIONS, failure } from '../../src/application/failures.ts';
import type { Failure, FailureKind, System } from '../../src/application/failures.ts';
import { presentFailedChange, presentFailure, presentRefusal, unreadLine } from '../../src/presentation/failures.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { EN } from './presented.ts';

const KINDS: FailureKind[] = [
  { kind: 'refused' },
  { kind: 'not-allowed', permission: null },
  { kind: 'not-allowed', permission: 'crm.objects.owners.read' },
  { kind: 'not-found' },
  { kind: 'limited', limit: 'burst', retryAfter: null },
  { kind: 'limited', limit: 'daily', retryAfter: null },
  { kind: 'slow' },
  { kind: 'broken-answer' },
  { kind: 'unavailable' },
  { kind: 'defect' },
];
const SYSTEMS: System[] = ['hubspot', 'salesforce', 'app'];
const ALL: Failure[] = SYSTEMS.flatMap((system) =>
  QUESTIONS.flatMap((question) => KINDS.map((kind) => failure(system, question, kind))),
);

describe('a failure', () => {
  it.each<[Failure, string, string, string]>([
    [
      failure('salesforce', 'sign-in', { kind: 'refused' }),
      'salesforce-unauthorized',
      'Salesforce refused the app’s sign-in.',
      'Ask your admin to check the app’s Salesforce credentials.',
    ],
    [
      failure('hubspot', 'sign-in', { kind: 'refused' }),
      'hubspot-unauthorized',
      'HubSpot refused the app’s sign-in.',
      'Ask your admin to install the app again.',
    ],
    [
      failure('hubspot', 'record', { kind: 'not-found' }),
      'hubspot-record-not-found',
      'HubSpot no longer has this record. It may have been deleted or merged.',
      'Reload the page. If it happens again, tell your HubSpot admin.',
    ],
    [
      failure('hubspot', 'record', { kind: 'not-allowed', permission: 'crm.objects.owners.read' }),
      'hubspot-not-allowed',
      'HubSpot does not allow the app to do this without “crm.objects.owners.read”.',
      'Ask your admin to accept the app’s scopes again, with crm.objects.owners.read.',
    ],
    [
      failure('hubspot', 'record', { kind: 'limited', limit: 'daily', retryAfter: null }),
      'hubspot-daily-limit',
      'HubSpot’s daily limit of API requests is used up.',
      'Try again tomorrow, or ask your admin to raise the limit.',
    ],
    [
      failure('hubspot', 'record', { kind: 'slow' }),
      'timeout',
      'HubSpot did not answer in time.',
      'Try again in a minute.',
    ],
    [
      failure('app', 'request', { kind: 'defect' }),
      'internal',
      'Something went wrong in Owner Preflight itself.',
      'Try again. If it happens again, tell your HubSpot admin the time it happened.',
    ],
  ])('%o is told by its own name, with a step that helps', (failed, code, message, help) => {
    expect(presentFailure(failed, EN)).toMatchObject({ code, message, help });
  });

  it('is said to be slowness only where it is', () => {
    const late = ALL.filter((failed) => /in time|too long/u.test(presentFailure(failed, EN).message));
    expect(late.every(({ kind }) => kind === 'slow')).toBe(true);
    expect(late).toHaveLength(SYSTEMS.length * QUESTIONS.length);
  });

  it('has words in every language, whatever failed', () => {
    for (const language of LANGUAGES) {
      const words = wordsFor(language);
      for (const failed of ALL) {
        const { what, why, fix } = unreadLine(failed, words);
        for (const text of [what, why, fix]) expect(text).toMatch(/^[^{}]{3,}$/u);
      }
    }
  });

  it('says of a refused change that nothing was changed', () => {
    expect(presentFailedChange(failure('hubspot', 'write', { kind: 'slow' }), EN).message).toBe(
      'HubSpot did not answer in time. Nothing was changed.',
    );
  });

  it('can be looked up by HubSpot’s own reference where there is one', () => {
    const failed = failure('hubspot', 'record', { kind: 'broken-answer' }, { reference: 'abc-1' });
    expect(presentFailure(failed, EN).help).toBe('If it happens again, tell your HubSpot admin this reference: abc-1.');
  });
});

describe('a refusal at the door', () => {
  it('has words for each code that no system’s failure stands behind, and names the path', () => {
    const ofSystems = /^(?:hubspot|salesforce)-|^contract-mismatch$/u;
    for (const code of ERROR_CODES.filter((one) => !ofSystems.test(one))) {
      const error = presentRefusal(code as Parameters<typeof presentRefusal>[0], EN, '$.record.objectId');
      expect(error).toMatchObject({ code, path: '$.record.objectId' });
      expect([error.message, error.help].every((text) => text.length > 10)).toBe(true);
    }
  });
});
