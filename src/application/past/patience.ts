// Asks with long retries, for runs that no person waits for.
import { Deadline } from '../deadline.ts';
import { FailureError, failure, isPassing } from '../failures.ts';
import type { Clock } from '../ports.ts';

/** Milliseconds for one question. */
const BUDGET = 60_000;
const MOST_TRIES = 5;
/** First pause in milliseconds; doubled after each try. */
const FIRST_PAUSE = 2000;

/** Thrown when a run is ended early. What was gathered stays saved for the next run. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/**
 * Asks, and tries again after a pause if the failure is temporary.
 *
 * @throws FailureError for a permanent failure; RunStopped once `stopping` is aborted
 */
export async function askPatiently<T>(
  clock: Clock,
  ask: (deadline: Deadline) => Promise<T>,
  stopping?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    if (stopping?.aborted === true) throw new RunStopped();
    const deadline = new Deadline(BUDGET, clock);
    try {
      return await ask(deadline);
    } catch (error) {
      if (!(error instanceof FailureError) || !isPassing(error.failure) || tries === MOST_TRIES) throw error;
    } finally {
      deadline.stop();
    }
    await pause(clock, FIRST_PAUSE * 2 ** (tries - 1), stopping);
  }
}

function pause(clock: Clock, milliseconds: number, stopping: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, resolve);
    stopping?.addEventListener(
      'abort',
      () => {
        cancel();
        resolve();
      },
      { once: true },
    );
  });
}

/** The failure of a run that needs a connection which the tenant does not have. */
export function notConnected(): FailureError {
  return new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }, { code: 'not-connected' }));
}
