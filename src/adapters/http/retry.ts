// Which failures are tried again within the deadline, and after how long.
import type { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 200;

/** Statuses that pass by themselves. A plain 500 is none of them: the same request would only fail again. */
export const TRANSIENT_STATUSES: readonly number[] = [429, 502, 503, 504];

/**
 * Runs a request, and again where its failure is transient: a limit a second or two long, a gateway, a connection. A
 * daily limit is not, nor is anything that the system refused.
 *
 * @throws the last failure; never "slow" in its place, since the failure itself says more
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

/** A Retry-After header, in seconds or as a date, in milliseconds; null when there is none that can be read. */
export function parseRetryAfter(header: string | null | undefined, now: Date): number | null {
  if (header == null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - now.getTime());
}
