// What only super admins of an account may ask for.
import { refusal } from '../contract/index.ts';
import { Deadline } from '../application/deadline.ts';
import { failureOf } from '../application/failures.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import { ACCOUNT_GONE } from './hubspot-tokens.ts';
import { RefusedError, refusalBody } from './refusals.ts';
import type { Services } from './services.ts';
import type { SignedCall } from './signed-call.ts';

export interface Answered {
  status: number;
  body: object;
}

/** Milliseconds for such a call. */
const BUDGET = 8000;

/**
 * Answers a call of a super admin. Anybody else gets "not-allowed", and a failure its own words, both with status 200.
 *
 * @throws RefusedError
 */
export async function asSuperAdmin(
  { installed, userId, request }: SignedCall<{ locale?: string | undefined }>,
  services: Services,
  act: (deadline: Deadline) => Promise<Answered>,
): Promise<Answered> {
  const deadline = new Deadline(BUDGET, services.clock);
  try {
    if (!(await services.users.isSuperAdmin(installed.account, userId, deadline)))
      return { status: 200, body: refusalBody('not-allowed', { locale: request.locale }) };
    return await act(deadline);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const failure = failureOf(error);
    if (failure.system === 'app' && failure.kind === 'defect') throw error;
    if (failure.code === ACCOUNT_GONE) throw new RefusedError('not-installed');
    return { status: 200, body: refusal(presentFailure(failure, wordsFor(request.locale))) };
  } finally {
    deadline.stop();
  }
}
