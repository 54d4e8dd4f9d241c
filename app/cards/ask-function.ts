// The calls the card makes: HubSpot runs the app function and hands its answer back.
import { hubspot } from '@hubspot/ui-extensions';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND, parseAnswer } from './contract.js';
import type { ActionName, AnswerError, AnswerTo, Request, SuccessOf } from './contract.js';

/** What became of a call; `answer` is HubSpot's function speaking, the others are HubSpot or nobody. */
export type Asked<Name extends ActionName> = { kind: 'answered'; answer: SuccessOf<Name> } | Failure;

/** Every call that brought no answer. */
export type Failure =
  | { kind: 'refused'; error: AnswerError }
  /** HubSpot itself failed the call; `hubspotSaid` is its own message, where it gave one. */
  | { kind: 'call-failed'; hubspotSaid: string | null }
  | { kind: 'no-answer' };

/** What a request says beyond what every request does. */
export type Details<Name extends ActionName> = Omit<
  Extract<Request, { action: Name }>,
  'contract' | 'objectTypeId' | 'action'
>;

/** The function's own limit is 15 s; what has not come by then plus the way back never will. */
export const CALL_LIMIT_MS = 20_000;

/**
 * Asks the app function about the record whose page is open. Never rejects: every way in which the call can fail is a
 * result with its own words on the card.
 *
 * @param objectTypeId HubSpot's id of the object ("0-1" is a contact); the record itself is told by HubSpot
 */
export async function askFunction<Name extends ActionName>(
  objectTypeId: string,
  action: Name,
  details: Details<Name>,
): Promise<Asked<Name>> {
  const deadline = startDeadline();
  try {
    const call = hubspot.serverless<unknown>('owner_preflight', {
      propertiesToSend: [...PROPERTIES_TO_SEND],
      parameters: { contract: CONTRACT_VERSION, action, objectTypeId, ...details },
    });
    const answering = call.then((value) => askedOf(parseAnswer(action, value)));
    return await Promise.race([answering, deadline.passed]);
  } catch (reason) {
    return { kind: 'call-failed', hubspotSaid: messageOf(reason) };
  } finally {
    deadline.stop();
  }
}

function askedOf<Name extends ActionName>(answer: AnswerTo<Name>): Asked<Name> {
  return answer.ok ? { kind: 'answered', answer } : { kind: 'refused', error: answer.error };
}

function startDeadline(): { passed: Promise<Failure>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no-answer' }), CALL_LIMIT_MS);
  });
  return { passed, stop: () => clearTimeout(timer) };
}

/** HubSpot rejects with an Error, a string, or its own error body; none of these is promised anywhere. */
function messageOf(reason: unknown): string | null {
  if (typeof reason === 'string') return shortened(reason);
  if (typeof reason !== 'object' || reason === null) return null;
  if ('message' in reason && typeof reason.message === 'string') return shortened(reason.message);
  return 'responseJSON' in reason ? messageOf(reason.responseJSON) : null;
}

const MESSAGE_LIMIT = 200;

function shortened(message: string): string | null {
  const text = message.trim();
  if (text === '') return null;
  return text.length > MESSAGE_LIMIT ? `${text.slice(0, MESSAGE_LIMIT)}…` : text;
}
