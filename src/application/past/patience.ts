// Asking for as long as it takes: nobody waits, but what never comes must be said.
import { Deadline } from '../deadline.ts';
import { FailureError, failure, isPassing } from '../failures.ts';
import type { Clock } from '../ports.ts';

/** Milliseconds for one question. */
const BUDGET = 60_000;
const MOST_TRIES = 5;
/** Milliseconds; doubled after each try. */
const FIRST_PAUSE = 2000;

/** Ends a run before its time: what was gathered stays for the next one. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/**
 * Asks, and again after a pause where the failure may pass.
 *
 * @throws FailureError for a failure that stays; RunStopped once `stopping` is aborted
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

/** Something that a run cannot do without, and that is not there. */
export function notConnected(): FailureError {
  return new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }, { code: 'not-connected' }));
}
