// `POST /workflow-actions/predict-owner`: HubSpot workflows ask about an enrolled record, which HubSpot itself names. A
// few calls of an account are answered at once. If more arrive, e.g. when a workflow enrols 10,000 records, HubSpot is
// told to wait ("BLOCK"), and jobs/answer-workflow-calls.ts answers one after another.
// https://developers.hubspot.com/docs/apps/developer-platform/add-features/custom-workflow-actions
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { OBJECT_BY_TYPE_ID } from '../../contract/index.ts';
import type { WorkflowCall } from '../../adapters/store/workflow-answers.ts';
import { fingerprintOf } from '../../adapters/store/workflow-answers.ts';
import { Deadline } from '../../application/deadline.ts';
import { isPassing } from '../../application/failures.ts';
import type { OpenedRecord } from '../../application/opened-record.ts';
import type { AnswerCard } from '../answer-card.ts';
import type { InstalledAccount } from '../directory.ts';
import { ACCOUNT_GONE } from '../hubspot-tokens.ts';
import type { Jobs } from '../jobs.ts';
import { readBody } from '../read-body.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readJson, requireInstalled, requireSignature, signedRequestOf } from '../signed-call.ts';
import { checkSignatureV2 } from '../signature.ts';
import { CALLBACKS_SCOPE } from '../workflow-callbacks.ts';
import { NO_ANSWER, predictForWorkflow } from '../workflow-prediction.ts';
import type { EnrolledRecord } from '../workflow-prediction.ts';

const id = z.union([z.int().check(z.positive()), z.string().check(z.regex(/^\d{1,16}$/u))]);
const callSchema = z.object({
  callbackId: z.string().check(z.minLength(1), z.maxLength(200)),
  origin: z.object({ portalId: id }),
  object: z.object({
    objectId: id,
    objectType: z.string(),
    properties: z.optional(z.record(z.string(), z.unknown())),
  }),
});

const OBJECTS: Readonly<Record<string, OpenedRecord['object']>> = {
  CONTACT: 'contact',
  COMPANY: 'company',
  DEAL: 'deal',
  ...OBJECT_BY_TYPE_ID,
};

const BUDGET = 8000;
/** Milliseconds after which HubSpot should call again. */
const CALL_AGAIN = 60_000;
/** Calls of one account that a process answers at once. Further calls are put into the queue. */
export const MOST_AT_ONCE = 5;

/** Tells HubSpot to wait, at most for this ISO 8601 duration. After that, the workflow continues without an answer. */
const BLOCK = { hs_execution_state: 'BLOCK', hs_expiration_duration: 'P1D' };

export type WorkflowJobs = Pick<Jobs, 'answerWorkflowCalls'>;

interface Parts {
  services: Services;
  answerCard: AnswerCard;
  jobs: WorkflowJobs;
}

type Answered = { status: number; body: object };

/** Answers workflow calls of all accounts. Each process has one, which counts the calls that are being answered. */
export function workflowCalls(parts: Parts): (incoming: IncomingMessage) => Promise<Answered> {
  const busy = new Map<number, number>();
  return (incoming) => answerWorkflowCall(incoming, parts, busy);
}

async function answerWorkflowCall(
  incoming: IncomingMessage,
  parts: Parts,
  busy: Map<number, number>,
): Promise<Answered> {
  const { services } = parts;
  const body = await readBody(incoming);
  const signed = signedRequestOf(incoming, body);
  // A v3 signature takes precedence, so that a wrong one cannot be saved by a valid v2 signature.
  if (signed.signatureV3 !== undefined || signed.signatureV2 === undefined) requireSignature(signed, services);
  else requireSignatureV2(signed, services);
  // Only the body names the record, so an invalid body is refused before the account is looked up.
  const { callbackId, origin, object } = readJson(incoming, body, callSchema);
  const installed = await requireInstalled(Number(origin.portalId), services);
  const known = OBJECTS[object.objectType.toUpperCase()];
  if (known === undefined) throw new RefusedError('bad-request', { path: '$.object.objectType' });
  const enrolled = { object: known, id: String(object.objectId), created: createdAt(object.properties) };
  const { account } = installed;
  const call = { account, callbackId, body, record: `${known}/${enrolled.id}` };
  const running = busy.get(account.id) ?? 0;
  busy.set(account.id, running + 1);
  const deadline = new Deadline(BUDGET, services.clock);
  try {
    return await services.locks
      .ofAccount(account.id)
      .run(`workflow/${callbackId}`, deadline, () =>
        answerOnce(parts, { call, installed, enrolled, deadline, isBusy: running >= MOST_AT_ONCE }),
      );
  } finally {
    deadline.stop();
    const left = (busy.get(account.id) ?? 1) - 1;
    if (left > 0) busy.set(account.id, left);
    else busy.delete(account.id);
  }
}

interface OneCall {
  call: WorkflowCall;
  installed: InstalledAccount;
  enrolled: EnrolledRecord;
  deadline: Deadline;
  /** True if the account has reached MOST_AT_ONCE. */
  isBusy: boolean;
}

async function answerOnce(parts: Parts, one: OneCall): Promise<Answered> {
  const { services, answerCard } = parts;
  const { call, installed, enrolled, deadline } = one;
  const before = await services.workflowAnswers.read(call);
  const waits = before === null ? await services.workflowCalls.find(call) : null;
  if (before?.answer === null || waits === 'other')
    throw new RefusedError('request-id-reused', { path: '$.callbackId' });
  if (before !== null) return outputs(JSON.parse(before.answer) as object);
  if (waits === 'waiting') return outputs(BLOCK);
  const mayWait = call.account.scopes.includes(CALLBACKS_SCOPE);
  // A new call must not overtake waiting ones.
  if (mayWait && (one.isBusy || (await services.workflowCalls.areWaiting(call.account.id)))) return wait(parts, one);
  const tenant = services.tenants.of(installed, call.record);
  const { outputs: found, failure } = await predictForWorkflow(tenant, enrolled, { answerCard, deadline });
  if (failure?.code === ACCOUNT_GONE) throw new RefusedError('not-installed');
  if (failure !== null && isPassing(failure)) {
    if (mayWait) return wait(parts, one);
    throw new RefusedError('too-many-requests', { retryAfter: CALL_AGAIN });
  }
  const answer = found ?? NO_ANSWER;
  await services.workflowAnswers.keep({ ...call, fingerprint: fingerprintOf(call.body) }, JSON.stringify(answer));
  return outputs(answer);
}

async function wait({ services, jobs }: Parts, { call, enrolled }: OneCall): Promise<Answered> {
  await services.workflowCalls.add(call, enrolled.created);
  await jobs.answerWorkflowCalls(call.account.id);
  return outputs(BLOCK);
}

function outputs(outputFields: object): Answered {
  return { status: 200, body: { outputFields } };
}

function requireSignatureV2(signed: ReturnType<typeof signedRequestOf>, { config, clock }: Services): void {
  const { publicUrl, hubspot } = config;
  const verdict = checkSignatureV2(signed, { publicUrl, clientSecret: hubspot.clientSecret, now: clock.now() });
  if (verdict !== 'valid') throw new RefusedError(verdict);
}

function createdAt(properties: Readonly<Record<string, unknown>> = {}): string | null {
  const given = properties.createdate;
  const value = typeof given === 'object' && given !== null && 'value' in given ? given.value : given;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
