// What every host does for the card: the use case, then words in the person's language.
import type { Call } from '../application/call.ts';
import type { Failure } from '../application/failures.ts';
import type { Claim, OpenedRecord } from '../application/opened-record.ts';
import type { Tenant } from '../application/tenant.ts';
import type { ActionName, Answer, CommonRequest } from '../contract/index.ts';

/** What both hosts' requests have in common: who asks and about which record, the host says itself. */
export type CardRequest = { [Name in ActionName]: CommonRequest<Name> }[ActionName];

/** The wire answer, and what a host wants to know of it without reading words. */
export interface CardAnswer {
  answer: Answer;
  /** How the claim about the record held; a server counts the wrong ones. */
  claim: Claim;
  /** Why it is a refusal; null for a success. For logs and metrics: no values, no names. */
  failure: Failure | null;
}

/**
 * Answers one request of the card. Never rejects: what fails is an answer with `ok: false`.
 *
 * Writes run once per person and `requestId` through `tenant.store`, before the record is read. The host has checked who
 * asks and that the request fits the schema.
 *
 * @param opened the record whose page is open, as the host knows or the caller claims it
 */
export type AnswerCard = (
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  request: CardRequest,
) => Promise<CardAnswer>;
