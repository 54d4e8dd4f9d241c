// Which failures are tried again within the deadline, and after how long: 429 and transient 5xx, nothing else.
import type { Deadline } from '../../application/deadline.ts';

/** What a failed request says about trying again. `retryAfter` in milliseconds, null when the service named none. */
export interface Retryable {
  retryable: boolean;
  retryAfter: number | null;
}

/** Statuses that pass by themselves. A plain 500 is none of them: the same request would only fail again. */
export const TRANSIENT_STATUSES: readonly number[] = [429, 502, 503, 504];

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 200;

/**
 * Runs a request, and again when it failed in passing.
 *
 * @param attempt one try; throws when it failed
 * @param judge what a failure says about trying again
 * @throws the last failure, or a DeadlineError when the pause would outlast the deadline
 */
export async function withRetries<T>(
  deadline: Deadline,
  attempt: () => Promise<T>,
  judge: (error: unknown) => Retryable,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const { retryable, retryAfter } = judge(error);
      const pause = retryAfter ?? FIRST_PAUSE_MS * 2 ** (tries - 1);
      // Too late to try again: the failure itself says more than a deadline would.
      if (!retryable || tries === MOST_TRIES || pause >= deadline.remaining) throw error;
      await deadline.wait('retry', pause);
    }
  }
}

/** A Retry-After header, in seconds or as a date, in milliseconds; null when there is none that can be read. */
export function parseRetryAfter(header: string | null | undefined, now: number): number | null {
  if (header == null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
