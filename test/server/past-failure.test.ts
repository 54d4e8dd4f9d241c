// Failures of work on the past, kept as codes: what an admin is told later is what happened.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QUESTIONS, failure } from '../../src/application/failures.ts';
import type { FailureKind } from '../../src/application/failures.ts';
import { presentFailure } from '../../src/presentation/failures.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { failureCode, failureFrom } from '../../src/server/past-failure.ts';
import { runs } from '../property-runs.ts';

const kind = fc.oneof(
  fc
    .constantFrom('refused', 'not-found', 'slow', 'broken-answer', 'unavailable', 'defect')
    .map((name): FailureKind => ({ kind: name })),
  fc.option(fc.constantFrom('crm.lists.read', 'View Setup and Configuration')).map((permission): FailureKind => {
    return { kind: 'not-allowed', permission };
  }),
  fc.constantFrom('burst', 'daily').map((limit): FailureKind => ({ kind: 'limited', limit, retryAfter: null })),
);
const anyFailure = fc
  .tuple(fc.constantFrom('hubspot', 'salesforce', 'app'), fc.constantFrom(...QUESTIONS), kind)
  .map(([system, question, failed]) => failure(system, question, failed));

it('are told in the same words before and after they were kept', () => {
  fc.assert(
    fc.property(anyFailure, (failed) => {
      const words = wordsFor('en');
      expect(presentFailure(failureFrom(failureCode(failed)), words)).toEqual(presentFailure(failed, words));
    }),
    runs(200),
  );
});

it.each(['', 'hubspot', 'hubspot/moon/slow', 'moon/record/slow', 'hubspot/record/moon'])(
  'that this version does not know are a defect: %j',
  (code) => {
    expect(failureFrom(code)).toMatchObject({ system: 'app', kind: 'defect' });
  },
);
