// The outputs of the workflow action, on which workflows can branch.
import { CONTRACT_VERSION } from '../contract/index.ts';
import type { Deadline } from '../application/deadline.ts';
import { failureOf } from '../application/failures.ts';
import type { Failure } from '../application/failures.ts';
import type { OpenedRecord } from '../application/opened-record.ts';
import type { Tenant } from '../application/tenant.ts';
import type { CardAnswer } from '../hosts/answer-card.ts';
import type { AnswerCard } from './answer-card.ts';

export type Outputs = Readonly<Record<string, string>>;

/** There will never be an answer for this record, so the workflow continues without one. */
export const NO_ANSWER: Outputs = { hs_execution_state: 'FAIL_CONTINUE' };

/** A record as a workflow names it. */
export interface EnrolledRecord {
  object: OpenedRecord['object'];
  id: string;
  /** HubSpot's createdate; null if the call does not contain it. */
  created: string | null;
}

export interface Asking {
  answerCard: AnswerCard;
  deadline: Deadline;
}

/** @returns the outputs, or the failure, which may be temporary */
export async function predictForWorkflow(
  tenant: Tenant,
  { object, id, created }: EnrolledRecord,
  { answerCard, deadline }: Asking,
): Promise<{ outputs: Outputs; failure: null } | { outputs: null; failure: Failure }> {
  let moment = created;
  try {
    // The use case compares this with the record. HubSpot itself names the record, so the check always passes.
    moment ??= (await tenant.hubspot.record({ object, id }, ['createdate'], deadline)).properties.createdate ?? null;
  } catch (error) {
    return { outputs: null, failure: failureOf(error) };
  }
  if (moment === null) return { outputs: NO_ANSWER, failure: null };
  const answered = await answerCard(
    tenant,
    { person: null, language: 'en', deadline },
    { object, id, modified: null, hints: {}, createdAt: moment },
    { contract: CONTRACT_VERSION, action: 'explain' },
  );
  return answered.failure === null
    ? { outputs: outputsOf(answered), failure: null }
    : { outputs: null, failure: answered.failure };
}

function outputsOf({ answer }: CardAnswer): Outputs {
  if (!answer.ok || answer.action !== 'explain') return NO_ANSWER;
  const { owners, outcome, sureness, headline, standing, ifItSyncs } = answer.explanation;
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
