// The one call the card makes: HubSpot runs the app function and hands its answer back.
import { hubspot } from '@hubspot/ui-extensions';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND, parseAnswer } from './contract.js';
import type { AnswerError, Explanation } from './contract.js';

export type Result =
  | { kind: 'explained'; explanation: Explanation }
  | { kind: 'refused'; error: AnswerError }
  /** HubSpot itself failed the call; `hubspotSaid` is its own message, where it gave one. */
  | { kind: 'call-failed'; hubspotSaid: string | null }
  | { kind: 'no-answer' };

/** The function's own limit is 15 s; what has not come by then plus the way back never will. */
export const CALL_LIMIT_MS = 20_000;

/**
 * Asks the app function to explain the record whose page is open. Never rejects: every way in which the
 * call can fail is a result with its own words on the card.
 *
 * @param objectTypeId HubSpot's id of the object ("0-1" is a contact); the record itself is told by HubSpot
 */
export async function askForExplanation(objectTypeId: string): Promise<Result> {
  const deadline = startDeadline();
  try {
    const call = hubspot.serverless<unknown>('owner_preflight', {
      propertiesToSend: [...PROPERTIES_TO_SEND],
      parameters: { contract: CONTRACT_VERSION, action: 'explain', objectTypeId },
    });
    return await Promise.race([call.then(resultOf), deadline.passed]);
  } catch (reason) {
    return { kind: 'call-failed', hubspotSaid: messageOf(reason) };
  } finally {
    deadline.stop();
  }
}

function resultOf(value: unknown): Result {
  const answer = parseAnswer(value);
  return answer.ok ? { kind: 'explained', explanation: answer.explanation } : { kind: 'refused', error: answer.error };
}

function startDeadline(): { passed: Promise<Result>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<Result>((resolve) => {
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
