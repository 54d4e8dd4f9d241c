// Answers calls of the app's pages: in time, and only for those who may make them.
import { refusal } from '../contract/index.ts';
import { Deadline } from '../application/deadline.ts';
import { failureOf } from '../application/failures.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import { ACCOUNT_GONE } from './hubspot-tokens.ts';
import { RefusedError, refusalBody } from './refusals.ts';
import type { Services } from './services.ts';
import type { SignedCall } from './signed-call.ts';
import { settingsOf } from './tenants.ts';

export interface Answered {
  status: number;
  body: object;
}

/** Milliseconds for one such call. */
const BUDGET = 8000;

/** The part of a signed call that its answer depends on. */
type Caller = Pick<SignedCall<{ locale?: string | undefined }>, 'installed' | 'userId' | 'request'>;

/**
 * Answers a super admin's call. Others get "not-allowed", and failures get a text; both with status 200.
 *
 * @throws RefusedError
 */
export async function asSuperAdmin(
  caller: Caller,
  services: Services,
  act: (deadline: Deadline) => Promise<Answered>,
): Promise<Answered> {
  return inTime(caller, services, (deadline) => ifSuperAdmin(caller, services, deadline, act));
}

/** The same, for a call that has a deadline already. */
export async function ifSuperAdmin(
  { installed, userId, request }: Caller,
  services: Services,
  deadline: Deadline,
  act: (deadline: Deadline) => Promise<Answered>,
): Promise<Answered> {
  if (await services.users.isSuperAdmin(installed.account, userId, deadline)) return act(deadline);
  return { status: 200, body: refusalBody('not-allowed', { locale: request.locale }) };
}

/**
 * Answers a call of whoever may see audits: super admins, and those for whom the app may change owners. Others get
 * "not-allowed", as they do where `act` finds that they may not do that.
 *
 * @throws RefusedError
 */
export async function asAuditor(
  caller: Caller,
  services: Services,
  act: (deadline: Deadline) => Promise<object | 'not-allowed'>,
): Promise<Answered> {
  const { installed, userId, request } = caller;
  return inTime(caller, services, async (deadline) => {
    const { ownerChangesFor } = settingsOf(installed.stored, services.config);
    const mayAudit = await services.users.mayAudit(installed.account, userId, ownerChangesFor, deadline);
    const body = mayAudit ? await act(deadline) : 'not-allowed';
    return { status: 200, body: body === 'not-allowed' ? refusalBody(body, { locale: request.locale }) : body };
  });
}

/**
 * Runs a call with a deadline, and turns a failure into an answer with text.
 *
 * @throws RefusedError
 */
export async function inTime(
  { request }: Pick<Caller, 'request'>,
  { clock }: Services,
  act: (deadline: Deadline) => Promise<Answered>,
): Promise<Answered> {
  const deadline = new Deadline(BUDGET, clock);
  try {
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
