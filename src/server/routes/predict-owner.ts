// `POST /workflow-actions/predict-owner`: HubSpot's workflows ask about the enrolled record, which HubSpot itself names.
// https://developers.hubspot.com/docs/apps/developer-platform/add-features/custom-workflow-actions
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { CONTRACT_VERSION, OBJECT_BY_TYPE_ID } from '../../contract/index.ts';
import { Deadline } from '../../application/deadline.ts';
import { failureOf, isPassing } from '../../application/failures.ts';
import type { OpenedRecord } from '../../application/opened-record.ts';
import type { Tenant } from '../../application/tenant.ts';
import type { CardAnswer } from '../../hosts/answer-card.ts';
import type { AnswerCard } from '../answer-card.ts';
import { ACCOUNT_GONE } from '../hubspot-tokens.ts';
import { readBody } from '../read-body.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readJson, requireInstalled, requireSignature, signedRequestOf } from '../signed-call.ts';
import { checkSignatureV2 } from '../signature.ts';

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
/** Milliseconds after which HubSpot is asked to call again. */
const CALL_AGAIN = 60_000;

export async function answerWorkflowCall(
  incoming: IncomingMessage,
  services: Services,
  answerCard: AnswerCard,
): Promise<{ status: number; body: object }> {
  const body = await readBody(incoming);
  const signed = signedRequestOf(incoming, body);
  // v3 where it is sent: a wrong one must not be put right by an old signature beside it.
  if (signed.signatureV3 !== undefined || signed.signatureV2 === undefined) requireSignature(signed, services);
  else requireSignatureV2(signed, services);
  // Who is asked about stands in the body alone, so that a body that does not fit is said before the account is looked up.
  const { callbackId, origin, object } = readJson(incoming, body, callSchema);
  const installed = await requireInstalled(Number(origin.portalId), services);
  const known = OBJECTS[object.objectType.toUpperCase()];
  if (known === undefined) throw new RefusedError('bad-request', { path: '$.object.objectType' });
  const record = `${known}/${object.objectId}`;
  const deadline = new Deadline(BUDGET, services.clock);
  const call = { account: installed.account, callbackId, body, record };
  try {
    return await services.locks.ofAccount(installed.account.id).run(`workflow/${callbackId}`, deadline, async () => {
      const before = await services.workflowAnswers.read(call);
      if (before?.answer === null) throw new RefusedError('request-id-reused', { path: '$.callbackId' });
      if (before !== null) return { status: 200, body: JSON.parse(before.answer) as object };
      const tenant = services.tenants.of(installed, record);
      const opened = { object: known, id: String(object.objectId), modified: null, hints: {} };
      const answered = await predict(
        tenant,
        { ...opened, createdAt: createdAt(object.properties) },
        { answerCard, deadline },
      );
      const answer = { outputFields: outputsOf(answered) };
      await services.workflowAnswers.keep(call, JSON.stringify(answer));
      return { status: 200, body: answer };
    });
  } finally {
    deadline.stop();
  }
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

/** @throws RefusedError "too-many-requests" where calling again may help: HubSpot does so after Retry-After */
async function predict(
  tenant: Tenant,
  { createdAt: created, ...opened }: Omit<OpenedRecord, 'createdAt'> & { createdAt: string | null },
  { answerCard, deadline }: { answerCard: AnswerCard; deadline: Deadline },
): Promise<CardAnswer | null> {
  let moment = created;
  try {
    // HubSpot names the record itself, so this proves nothing; it is what the use case compares.
    moment ??= (await tenant.hubspot.record(opened, ['createdate'], deadline)).properties.createdate ?? null;
  } catch (error) {
    return again({ failure: failureOf(error) });
  }
  if (moment === null) return null;
  const answered = await answerCard(
    tenant,
    { person: null, language: 'en', deadline },
    { ...opened, createdAt: moment },
    { contract: CONTRACT_VERSION, action: 'explain' },
  );
  return again(answered);
}

function again<T extends Pick<CardAnswer, 'failure'>>(answered: T): T extends CardAnswer ? T : null {
  const { failure } = answered;
  if (failure?.code === ACCOUNT_GONE) throw new RefusedError('not-installed');
  if (failure !== null && isPassing(failure)) throw new RefusedError('too-many-requests', { retryAfter: CALL_AGAIN });
  return ('answer' in answered ? answered : null) as T extends CardAnswer ? T : null;
}

/** What a workflow can branch on. A failure lets the workflow go on. */
function outputsOf(answered: CardAnswer | null): Record<string, string> {
  if (answered === null || !answered.answer.ok || answered.answer.action !== 'explain')
    return { hs_execution_state: 'FAIL_CONTINUE' };
  const { owners, outcome, sureness, headline, standing, ifItSyncs } = answered.answer.explanation;
  const [owner] = owners;
  const known = owners.length === 1 ? owner : undefined;
  return {
    owner_name: known?.name ?? '',
    owner_id: known?.id ?? '',
    outcome,
    certainty: sureness.level,
    sentence: headline,
    hubspot_owner_kept: standing === 'matches' ? 'yes' : 'no',
    would_sync: standing === 'will-not-sync' || standing === 'error' ? 'no' : ifItSyncs === null ? 'yes' : 'unknown',
    hs_execution_state: 'SUCCESS',
  };
}
