import type { AnswerError, Refusal } from './answer.ts';
import { CONTRACT_VERSION } from './version.ts';

/** The error for another contract version. The card has its own text for it. */
export const OTHER_VERSION: AnswerError = { code: 'contract-mismatch', message: '', help: '', retryable: true };

export function refusal(error: AnswerError): Refusal {
  return { contract: CONTRACT_VERSION, ok: false, error };
}
