import type { AnswerError, Refusal } from './answer.ts';
import { CONTRACT_VERSION } from './version.ts';

/** What either side says when the other speaks another version; the card has its own words for it. */
export const OTHER_VERSION: AnswerError = { code: 'contract-mismatch', message: '', help: '', retryable: true };

export function refusal(error: AnswerError): Refusal {
  return { contract: CONTRACT_VERSION, ok: false, error };
}
