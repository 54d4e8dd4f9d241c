import { Deadline, DeadlineError } from '../../application/deadline.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { SalesforceError } from './salesforce-error.ts';

export interface Answer {
  status: number;
  text: string;
  /** Milliseconds. */
  retryAfter: number | null;
}

/**
 * One HTTP exchange within the deadline.
 *
 * @param request what errors call it: method and path
 * @throws DeadlineError; SalesforceError "unavailable" when the connection fails
 */
export async function exchange(request: string, url: URL, init: RequestInit, deadline: Deadline): Promise<Answer> {
  try {
    // A redirect would carry the request to a host nobody configured.
    const response = await fetch(url, { ...init, redirect: 'error', signal: deadline.signal });
    const text = await response.text();
    return {
      status: response.status,
      text,
      retryAfter: parseRetryAfter(response.headers.get('retry-after'), Date.now()),
    };
  } catch {
    if (deadline.signal.aborted) throw new DeadlineError(`Salesforce, ${request}`);
    throw new SalesforceError('unavailable', request, null);
  }
}
