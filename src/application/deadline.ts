// One budget of time for a whole call, shared by every request it makes.
import { FailureError, failure } from './failures.ts';
import type { Question, System } from './failures.ts';
import type { Clock } from './ports.ts';

/** Milliseconds throughout. */
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
   * The promise's outcome, or a failure "slow" once the budget has run out, whatever the promise does after. So a waiter
   * leaves at its own deadline, and shared work goes on.
   */
  async race<T>(system: System, question: Question, promise: Promise<T>): Promise<T> {
    const { signal } = this;
    // An outcome that nobody waits for any more must not surface as unhandled.
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

  /** Waits; only for pauses shorter than what remains. */
  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.clock.after(milliseconds, resolve);
    });
  }

  /** Ends the budget's timer; call it when the work is done, so that nothing keeps the process awake. */
  stop(): void {
    this.#cancel();
  }
}

export function slow(system: System, question: Question): FailureError {
  return new FailureError(failure(system, question, { kind: 'slow' }));
}
