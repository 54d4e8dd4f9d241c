import type { Answer, AnswerTo } from './answer.ts';
import { ANSWER_SHAPE } from './answer-shape.ts';
import { OTHER_VERSION, refusal } from './refusal.ts';
import type { ActionName } from './request.ts';
import { hasShape } from './shape.ts';
import { CONTRACT_VERSION } from './version.ts';

/**
 * Reads an answer on the card's side.
 *
 * @param action the action that was sent
 * @returns the answer. For anything else (another contract version, an answer to another action, a broken body) it is
 *   `{ok: false, error: {code: 'contract-mismatch', …}}`. Never throws
 */
export function parseAnswer<Name extends ActionName>(action: Name, value: unknown): AnswerTo<Name> {
  if (!isAnswer(value) || value.contract !== CONTRACT_VERSION) return refusal(OTHER_VERSION);
  return isAnswerTo(action, value) ? value : refusal(OTHER_VERSION);
}

function isAnswer(value: unknown): value is Answer {
  return hasShape(value, ANSWER_SHAPE);
}

function isAnswerTo<Name extends ActionName>(action: Name, answer: Answer): answer is AnswerTo<Name> {
  return !answer.ok || answer.action === action;
}
