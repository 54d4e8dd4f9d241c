// What every host does for the card: runs the use case, then puts the outcome into the person's language.
import type { Call } from '../application/call.ts';
import { resolveOwner, undoOwner } from '../application/change-owner.ts';
import { explainOwner } from '../application/explain.ts';
import { failureOf } from '../application/failures.ts';
import type { Failure } from '../application/failures.ts';
import type { Claim, OpenedRecord } from '../application/opened-record.ts';
import type { ChangeOutcome, Outcome } from '../application/outcomes.ts';
import { previewChoice } from '../application/preview-choice.ts';
import { suggestOwners } from '../application/suggest-owners.ts';
import type { Tenant } from '../application/tenant.ts';
import { CONTRACT_VERSION, refusal } from '../contract/index.ts';
import type { ActionName, Answer, AnswerError, CommonRequest, SuccessOf } from '../contract/index.ts';
import { trailText } from '../presentation/change-trail.ts';
import { presentFailedChange, presentFailure, presentRefusal } from '../presentation/failures.ts';
import { presentChange } from '../presentation/present-change.ts';
import { presentSuggestions, presentWhatIf } from '../presentation/present-choice.ts';
import { presentExplanation } from '../presentation/present-explanation.ts';
import { wordsFor } from '../presentation/words.ts';
import type { Words } from '../presentation/words.ts';

/** The part of a request that both hosts share. The host itself says who asks and about which record. */
export type CardRequest = { [Name in ActionName]: CommonRequest<Name> }[ActionName];

/** The answer to send, and what a host needs to know about it. */
export interface CardAnswer {
  answer: Answer;
  /** Whether the claim about the record was right. The server counts wrong ones. */
  claim: Claim;
  /** Why the call was refused; null for a success. For logs and metrics, without values or names. */
  failure: Failure | null;
}

/**
 * Answers one request of the card. Never rejects; a failure is an answer with `ok: false`.
 *
 * `tenant.store` runs each write once per person and `requestId`. The host must have checked who asks and that the
 * request fits the schema.
 *
 * @param opened the record whose page is open, according to the host or the caller
 */
export async function answerCard(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  request: CardRequest,
): Promise<CardAnswer> {
  const words = wordsFor(call.language, request.timeZone);
  const about = { tenant, call, opened, words };
  try {
    switch (request.action) {
      case 'explain':
        return toAnswer(about, await explainOwner(tenant, call, opened), (value) => ({
          ...head('explain'),
          explanation: presentExplanation(value, words),
        }));
      case 'suggest':
        return toAnswer(about, await suggestOwners(tenant, call, opened, request.search), (value) => ({
          ...head('suggest'),
          suggestions: presentSuggestions(value, words),
        }));
      case 'what-if':
        return toAnswer(about, await previewChoice(tenant, call, opened, request.ownerId), (value) => ({
          ...head('what-if'),
          whatIf: presentWhatIf(value, salesforceUrl(tenant), words),
        }));
      case 'resolve':
      case 'undo':
        return await answerWrite(about, request);
    }
  } catch (error) {
    const failed = failureOf(error);
    return { answer: refusal(presentFailure(failed, words)), claim: 'unknown', failure: failed };
  }
}

interface About {
  tenant: Tenant;
  call: Call;
  opened: OpenedRecord;
  words: Words;
}

type WriteRequest = Extract<CardRequest, { action: 'resolve' | 'undo' }>;

async function answerWrite(about: About, request: WriteRequest): Promise<CardAnswer> {
  const { tenant, call, opened, words } = about;
  const key = { userId: call.person?.userId ?? null, requestId: request.requestId };
  const run = async (): Promise<{ value: string; keep: boolean }> => {
    // Simultaneous changes of one record run one after the other, so the second sees what the first did.
    const outcome = await tenant.lock.run(`${opened.object}/${opened.id}`, call.deadline, () => change(about, request));
    return { value: JSON.stringify(outcome), keep: isFinal(outcome) };
  };
  const once = await tenant.store.once(key, bodyOf(opened, request), call.deadline, run);
  if (once.kind === 'request-id-reused')
    return { answer: refusal(presentRefusal('request-id-reused', words)), claim: 'unknown', failure: null };
  // This version, or one with the same contract, has stored the value.
  const outcome = JSON.parse(once.value) as Outcome<ChangeOutcome>;
  const present = { failed: presentFailedChange };
  return toAnswer(
    about,
    outcome,
    (value) => ({ ...head(request.action), resolution: presentChange(value, salesforceUrl(tenant), words) }),
    present,
  );
}

function change({ tenant, call, opened, words }: About, request: WriteRequest): Promise<Outcome<ChangeOutcome>> {
  const { shown } = request;
  const writes = { shown, trailText: (entry: Parameters<typeof trailText>[0]) => trailText(entry, words) };
  return request.action === 'resolve'
    ? resolveOwner(tenant, call, opened, { ...writes, ownerId: request.ownerId })
    : undoOwner(tenant, call, opened, { ...writes, receipt: request.receipt });
}

/** True unless trying again can help: nothing was written, or it is not known. */
function isFinal(outcome: Outcome<ChangeOutcome>): boolean {
  return outcome.kind === 'answered' && !['not-checked', 'not-confirmed'].includes(outcome.value.result);
}

/** The content of a request, without what may differ when it is repeated: the language and what the page had seen. */
function bodyOf({ object, id }: OpenedRecord, request: WriteRequest): string {
  const wanted = request.action === 'resolve' ? request.ownerId : request.receipt;
  return JSON.stringify([request.action, object, id, wanted, request.shown]);
}

function toAnswer<T>(
  { opened, words }: About,
  outcome: Outcome<T>,
  present: (value: T) => Answer,
  { failed: presentFailed = presentFailure } = {},
): CardAnswer {
  switch (outcome.kind) {
    case 'answered':
      return { answer: present(outcome.value), claim: 'right', failure: null };
    case 'record-not-seen':
      return notSeen(outcome.claim, words);
    case 'failed':
      // To a caller who only claims to have the page open, a missing record looks like a wrong claim.
      if (outcome.claim === 'wrong' && opened.modified !== null) return notSeen('wrong', words);
      return {
        answer: refusal(presentFailed(outcome.failure, words)),
        claim: outcome.claim,
        failure: outcome.failure,
      };
  }
}

function notSeen(claim: Claim, words: Words): CardAnswer {
  const error: AnswerError = presentRefusal('record-not-seen', words);
  return { answer: refusal(error), claim, failure: null };
}

function head<Name extends ActionName>(action: Name): Pick<SuccessOf<Name>, 'contract' | 'ok' | 'action'> {
  return { contract: CONTRACT_VERSION, ok: true, action } as Pick<SuccessOf<Name>, 'contract' | 'ok' | 'action'>;
}

function salesforceUrl({ salesforce }: Tenant): string | null {
  return salesforce?.url ?? null;
}
