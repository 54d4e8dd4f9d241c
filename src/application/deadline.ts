// One time budget for a whole call, shared by every request that it makes.
import { FailureError, failure } from './failures.ts';
import type { Question, System } from './failures.ts';
import type { Clock } from './ports.ts';

/** A time budget. All times are in milliseconds. */
export class Deadline {
  readonly #ends: number;
  readonly #controller = new AbortController();
  readonly #cancel: () => void;

  constructor(
    budget: number,
    private readonly clock: Clock,
  ) {
    this.#ends = clock.elapsed() + budget;
    this.#cancel = clock.after(budget, () => this.#controller.abort());
  }

  /** Aborts when the budget has run out. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remaining(): number {
    return this.signal.aborted ? 0 : Math.max(0, this.#ends - this.clock.elapsed());
  }

  /**
   * Resolves as the promise does, or rejects with a failure "slow" once the budget has run out. So a caller can leave
   * at its own deadline while shared work continues.
   */
  async race<T>(system: System, question: Question, promise: Promise<T>): Promise<T> {
    const { signal } = this;
    // Once nobody waits, a rejection must not surface as unhandled.
    promise.catch(() => undefined);
    if (this.remaining === 0) throw slow(system, question);
    let stop: (() => void) | undefined;
    const ended = new Promise<never>((_resolve, reject) => {
      stop = () => reject(slow(system, question));
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([promise, ended]);
    } finally {
      if (stop !== undefined) signal.removeEventListener('abort', stop);
    }
  }

  /** Waits. The pause must be shorter than the remaining budget. */
  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.clock.after(milliseconds, resolve);
    });
  }

  /** Stops the timer. Call this when the work is done, so that the timer does not keep the process alive. */
  stop(): void {
    this.#cancel();
  }
}

export function slow(system: System, question: Question): FailureError {
  return new FailureError(failure(system, question, { kind: 'slow' }));
}
