// Answers the workflow calls of an account that wait. An answer is stored before HubSpot gets it, so that a process that
// ends in between gives the same answer again; the call leaves the queue when HubSpot has it.
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

/** Milliseconds that one job works at most; what is left is for the next. */
const LONGEST = 60_000;
/** Milliseconds for one answer: HubSpot waits, and its limits may be used up. */
const BUDGET = 30_000;
/** Answers looked for at the same time. */
const AT_ONCE = 8;
/** Milliseconds after which a call gets no answer: soon HubSpot would no longer wait. */
const GIVE_UP = 22 * 3_600_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

export interface CallsToAnswer {
  services: Services;
  answerCard: AnswerCard;
  /** The process is to end: nothing new is begun. */
  stopping: AbortSignal;
}

/**
 * Works the queue of an account.
 *
 * @returns whether calls are left that could be answered now
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
      // Nobody can be told any more.
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

/** Finds the answers, AT_ONCE at a time, each stored when it is found. Those that fail in passing are put off. */
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

/** @returns null where an answer may be found later */
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

/** @returns false where HubSpot could not be told: the calls are put off, their answers are stored */
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
