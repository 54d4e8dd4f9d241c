// Answers the waiting workflow calls of an account. Each answer is stored before it is sent, so that after a crash
// HubSpot gets the same answer. A call leaves the queue once HubSpot has received its answer.
import type { Account } from '../../adapters/store/accounts.ts';
import type { WaitingCall } from '../../adapters/store/workflow-calls.ts';
import { Deadline } from '../../application/deadline.ts';
import { failureOf, isPassing } from '../../application/failures.ts';
import type { OpenedRecord } from '../../application/opened-record.ts';
import type { Tenant } from '../../application/tenant.ts';
import type { AnswerCard } from '../answer-card.ts';
import { errorFields } from '../logger.ts';
import type { Services } from '../services.ts';
import { MOST_COMPLETED } from '../workflow-callbacks.ts';
import { NO_ANSWER, predictForWorkflow } from '../workflow-prediction.ts';
import type { Outputs } from '../workflow-prediction.ts';

/** Maximum milliseconds for one job; the next job continues. */
const LONGEST = 60_000;
/** Milliseconds for one answer. HubSpot waits, and its rate limits may be used up. */
const BUDGET = 30_000;
/** Answers worked out in parallel. */
const AT_ONCE = 8;
/** Milliseconds after which a call is given up, because HubSpot will soon stop waiting. */
const GIVE_UP = 22 * 3_600_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

export interface CallsToAnswer {
  services: Services;
  answerCard: AnswerCard;
  /** Aborted when the process should end; then nothing new is started. */
  stopping: AbortSignal;
}

/**
 * Works through the queue of an account.
 *
 * @returns true if calls are left that could be answered now
 */
export async function answerWorkflowCalls(accountId: number, parts: CallsToAnswer): Promise<boolean> {
  const { services, stopping } = parts;
  const { clock, workflowCalls, directory } = services;
  const ends = clock.elapsed() + LONGEST;
  while (clock.elapsed() < ends && !stopping.aborted) {
    const calls = await workflowCalls.due(accountId, MOST_COMPLETED);
    if (calls.length === 0) return false;
    const installed = await directory.find(accountId);
    if (installed === null) {
      // The account no longer has the app, so no answer can be sent.
      await workflowCalls.removeAll(accountId);
      return false;
    }
    const tenant = services.tenants.of(installed, null, 'audit');
    const answered = await answerAll({ account: installed.account, tenant, calls }, parts);
    if (!(await tell(installed.account, answered, services))) return false;
  }
  return true;
}

interface Batch {
  account: Account;
  tenant: Tenant;
  calls: readonly WaitingCall[];
}

type Answer = { call: WaitingCall; outputs: Outputs };

/** Works out the answers, AT_ONCE in parallel, and stores each at once. Calls with temporary failures are postponed. */
async function answerAll({ account, tenant, calls }: Batch, parts: CallsToAnswer): Promise<Answer[]> {
  const { services, stopping } = parts;
  const callbackIds = calls.map(({ callbackId }) => callbackId);
  const before = await services.workflowAnswers.answersTo(account, callbackIds);
  const found: Answer[] = [];
  const left = [...calls];
  const worker = async (): Promise<void> => {
    for (let call = left.shift(); call !== undefined && !stopping.aborted; call = left.shift()) {
      const stored = before.get(call.callbackId);
      const outputs =
        stored === undefined ? await answer(account, tenant, call, parts) : (JSON.parse(stored) as Outputs);
      if (outputs !== null) found.push({ call, outputs });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

/** @returns null if an answer may be found later */
async function answer(
  account: Account,
  tenant: Tenant,
  call: WaitingCall,
  { services, answerCard }: CallsToAnswer,
): Promise<Outputs | null> {
  const { clock, workflowAnswers, workflowCalls } = services;
  const { callbackId, fingerprint, record, recordCreated: created } = call;
  const [object = '', id = ''] = record.split('/');
  const deadline = new Deadline(BUDGET, clock);
  try {
    const enrolled = { object: object as OpenedRecord['object'], id, created };
    const { outputs, failure } = await predictForWorkflow(tenant, enrolled, { answerCard, deadline });
    const tooOld = clock.now().getTime() - call.receivedAt.getTime() > GIVE_UP;
    if (failure !== null && isPassing(failure) && !tooOld) {
      await workflowCalls.putOff(account.id, call, Math.min(FIRST_PAUSE * 2 ** call.tries, LONGEST_PAUSE));
      return null;
    }
    const answered = outputs ?? NO_ANSWER;
    await workflowAnswers.keep({ account, callbackId, fingerprint, record }, JSON.stringify(answered));
    return answered;
  } finally {
    deadline.stop();
  }
}

/** @returns false if HubSpot could not be reached. The answers stay stored and the calls are postponed */
async function tell(account: Account, answered: readonly Answer[], services: Services): Promise<boolean> {
  if (answered.length === 0) return true;
  const { clock, workflowCallbacks, workflowCalls, log } = services;
  const deadline = new Deadline(BUDGET, clock);
  try {
    const completions = answered.map(({ call, outputs }) => ({ callbackId: call.callbackId, outputFields: outputs }));
    await workflowCalls.remove(account.id, await workflowCallbacks.complete(account, completions, deadline));
    return true;
  } catch (error) {
    log.warn({ account: account.id, failure: failureOf(error).kind, ...errorFields(error) }, 'a workflow was not told');
    for (const { call } of answered)
      await workflowCalls.putOff(account.id, call, Math.min(FIRST_PAUSE * 2 ** call.tries, LONGEST_PAUSE));
    return false;
  } finally {
    deadline.stop();
  }
}
