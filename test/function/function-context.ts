// The context in which HubSpot runs the function for a record of the sample: what the card says, and what HubSpot adds.
import { randomUUID } from 'node:crypto';
import { seededAt } from '../../preview/stand-ins/index.ts';
import { CONTRACT_VERSION, OBJECT_BY_TYPE_ID } from '../../src/contract/index.ts';
import type { ActionName, Answer, Explanation, Request, SuccessOf } from '../../src/contract/index.ts';
import type { CrmObject } from '../../src/domain/prediction/index.ts';

export type ObjectTypeId = keyof typeof OBJECT_BY_TYPE_ID;

const TYPE_IDS: Readonly<Record<CrmObject, ObjectTypeId>> = { contact: '0-1', company: '0-2', deal: '0-3' };

type Needless = 'contract' | 'record' | 'viewer' | 'requestId';
export type Asking = Request extends infer Each
  ? Each extends Request
    ? Omit<Each, Needless> & Partial<Pick<Each, Needless>>
    : never
  : never;

export const VIEWER = { userId: 1026, name: 'Riley Rep' };

/**
 * @param asking the action and what goes with it; an explanation unless told otherwise. A write has an id of its own
 *   unless one is given
 * @param sent further properties as HubSpot hands them over, e.g. the owner's id
 */
export function contextFor(
  object: CrmObject,
  id: string,
  asking: Asking = { action: 'explain' },
  sent: Readonly<Record<string, string | null>> = {},
) {
  return {
    parameters: {
      contract: CONTRACT_VERSION,
      record: { objectTypeId: TYPE_IDS[object] },
      viewer: VIEWER,
      requestId: randomUUID(),
      ...asking,
    },
    propertiesToSend: {
      hs_object_id: id,
      createdate: /^\d+$/u.test(id) ? seededAt(object, id) : '',
      hubspot_owner_id: null,
      ...sent,
    },
  };
}

/** The answer to what was asked. @throws when it is a refusal, or an answer to something else */
export async function answerTo<Name extends ActionName>(
  action: Name,
  answering: Promise<Answer>,
): Promise<SuccessOf<Name>> {
  const answer = await answering;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  if (!isOf(action, answer)) throw new Error(`answered ${answer.action}`);
  return answer;
}

export async function explanationIn(answering: Promise<Answer>): Promise<Explanation> {
  return (await answerTo('explain', answering)).explanation;
}

function isOf<Name extends ActionName>(action: Name, answer: SuccessOf<ActionName>): answer is SuccessOf<Name> {
  return answer.action === action;
}
