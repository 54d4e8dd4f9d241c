// `POST /card`. HubSpot's signature vouches for the person and the account; the record is only a claim.
import type { IncomingMessage } from 'node:http';
import {
  CONTRACT_VERSION,
  OBJECT_BY_TYPE_ID,
  OTHER_VERSION,
  refusal,
  signedRequestSchema,
} from '../../contract/index.ts';
import type { SignedRequest } from '../../contract/index.ts';
import { Deadline } from '../../application/deadline.ts';
import type { OpenedRecord } from '../../application/opened-record.ts';
import type { CardAnswer } from '../../hosts/answer-card.ts';
import type { AnswerCard } from '../answer-card.ts';
import { ACCOUNT_GONE } from '../hubspot-tokens.ts';
import { errorFields } from '../logger.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readSignedCall } from '../signed-call.ts';
import type { SignedCall } from '../signed-call.ts';

/** Milliseconds until a write must start; finding out what it did can take as long again. */
const WRITE_BUDGET = 4000;

/** @returns the answer's status and body */
export async function answerCardCall(
  incoming: IncomingMessage,
  services: Services,
  answerCard: AnswerCard,
): Promise<{ status: number; body: unknown }> {
  const call = await readSignedCall(incoming, services, signedRequestSchema);
  // The card has its own text for this.
  if (call.request.contract !== CONTRACT_VERSION) return { status: 200, body: refusal(OTHER_VERSION) };
  const answered = await answerFor(call, services, answerCard);
  await holdClaim(answered, call, services);
  const { answer, failure } = answered;
  if (failure !== null) {
    if (failure.code === ACCOUNT_GONE) throw new RefusedError('not-installed');
    services.log.info(
      {
        account: call.portalId,
        action: call.request.action,
        system: failure.system,
        question: failure.question,
        kind: failure.kind,
        reason: failure.code,
      },
      'a card call failed',
    );
  }
  if (!answer.ok && answer.error.code === 'request-id-reused')
    throw new RefusedError('request-id-reused', { path: '$.requestId' });
  return { status: 200, body: answer };
}

async function answerFor(
  { installed, request, userId, userEmail }: SignedCall<SignedRequest>,
  services: Services,
  answerCard: AnswerCard,
): Promise<CardAnswer> {
  const { objectTypeId, objectId, seen } = request.record;
  const opened: OpenedRecord = {
    object: OBJECT_BY_TYPE_ID[objectTypeId],
    id: objectId,
    createdAt: seen.createdate,
    modified: seen.modified,
    hints: {},
  };
  const tenant = services.tenants.of(installed, `${opened.object}/${opened.id}`);
  const writes = request.action === 'resolve' || request.action === 'undo';
  const { timeBudget } = tenant.settings;
  const deadline = new Deadline(writes ? Math.min(timeBudget, WRITE_BUDGET) : timeBudget, services.clock);
  try {
    const person = { userId, email: userEmail, certain: true };
    return await answerCard(tenant, { person, language: request.locale ?? 'en', deadline }, opened, request);
  } finally {
    deadline.stop();
  }
}

/** Counts wrong claims. The one that exceeds the limit is refused, like all that follow. */
async function holdClaim(
  { claim }: CardAnswer,
  { portalId, userId }: SignedCall<SignedRequest>,
  { directory, clock, log }: Services,
): Promise<void> {
  if (claim !== 'wrong') return;
  let until: Date | null = null;
  try {
    until = await directory.countWrongClaim(portalId, userId);
  } catch (error) {
    log.error({ account: portalId, ...errorFields(error) }, 'a wrong claim was not counted');
  }
  if (until === null) return;
  log.warn({ account: portalId }, 'too many wrong claims');
  throw new RefusedError('too-many-requests', { retryAfter: until.getTime() - clock.now().getTime() });
}
