// Decides which failures are retried within the deadline, and after how long.
import type { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 200;

/** Statuses worth a retry. A plain 500 is not among them, because the same request would fail again. */
export const TRANSIENT_STATUSES: readonly number[] = [429, 502, 503, 504];

/**
 * Runs a request and retries transient failures: short rate limits, gateway errors and lost connections. Daily limits
 * and refusals are never retried.
 *
 * @throws the last failure, even if the deadline is near, because it says more than "slow"
 */
export async function withRetries<T>(deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const pause = pauseBefore(error, tries);
      if (pause === null || tries === MOST_TRIES || pause >= deadline.remaining) throw error;
      await deadline.wait(pause);
    }
  }
}

function pauseBefore(error: unknown, tries: number): number | null {
  if (!(error instanceof FailureError) || !error.transient) return null;
  const { failure } = error;
  if (failure.kind === 'limited' && failure.limit === 'daily') return null;
  const named = failure.kind === 'limited' ? failure.retryAfter : null;
  return named ?? FIRST_PAUSE_MS * 2 ** (tries - 1);
}

/** Converts a Retry-After header (seconds or a date) to milliseconds; null if it is absent or unreadable. */
export function parseRetryAfter(header: string | null | undefined, now: Date): number | null {
  if (header == null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - now.getTime());
}
