// The card's calls, and every way in which one can end.
import { CONTRACT_VERSION, parseAnswer } from '../contract.js';
import type { ActionName, AnswerError, CommonRequest, SuccessOf } from '../contract.js';
import type { Page } from '../page.ts';
import { callHost } from './host.ts';

/** The result of a call. */
export type Asked<Name extends ActionName> = { kind: 'answered'; answer: SuccessOf<Name> } | Failure;

/** Every call that brought no answer. */
export type Failure =
  | { kind: 'refused'; error: AnswerError }
  /** The call itself failed; `said` is the error's message, usually HubSpot's. */
  | { kind: 'call-failed'; said: string | null }
  | { kind: 'no-answer' };

/** The part of a request that depends on the action. */
export type Details<Name extends ActionName> = Omit<CommonRequest<Name>, 'contract' | 'action' | 'locale' | 'timeZone'>;

/** HubSpot's own limit is 15 s, so nothing arrives after this time. */
export const CALL_LIMIT_MS = 20_000;

/**
 * Asks about the record whose page is open. Never rejects; every failure is a result with its own text on the card.
 */
export async function ask<Name extends ActionName>(
  page: Page,
  action: Name,
  details: Details<Name>,
): Promise<Asked<Name>> {
  const deadline = startDeadline();
  try {
    return await Promise.race([askTwiceIfNotSeen(page, action, details), deadline.passed]);
  } catch (reason) {
    return { kind: 'call-failed', said: messageOf(reason) };
  } finally {
    deadline.stop();
  }
}

/**
 * The marketplace backend compares what the page shows with HubSpot's data. Any update in the background makes the page
 * stale, so the card reads the record again and repeats the call once. A second refusal is final.
 */
async function askTwiceIfNotSeen<Name extends ActionName>(
  page: Page,
  action: Name,
  details: Details<Name>,
): Promise<Asked<Name>> {
  const first = await askOnce(page, action, details);
  return first.kind === 'refused' && first.error.code === 'record-not-seen' ? askOnce(page, action, details) : first;
}

async function askOnce<Name extends ActionName>(
  page: Page,
  action: Name,
  details: Details<Name>,
): Promise<Asked<Name>> {
  const { locale, timeZone } = page;
  const value = await callHost(page, { contract: CONTRACT_VERSION, action, locale, timeZone, ...details });
  const answer = parseAnswer(action, value);
  return answer.ok ? { kind: 'answered', answer } : { kind: 'refused', error: answer.error };
}

function startDeadline(): { passed: Promise<Failure>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no-answer' }), CALL_LIMIT_MS);
  });
  return { passed, stop: () => clearTimeout(timer) };
}

/** HubSpot rejects with an Error, a string, or its own error body. None of this is documented. */
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
