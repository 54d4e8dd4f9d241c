// One budget of time for a whole function call, shared by every request it makes.

/** The budget ran out before an answer came. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(what: string) {
    super(`${what}: no answer within the time that was left`);
  }
}

/** Milliseconds throughout. */
export class Deadline {
  readonly #ends: number;
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(budget: number) {
    this.#ends = performance.now() + budget;
    this.#timer = setTimeout(() => this.#controller.abort(), budget);
  }

  /** Aborts when the budget has run out; for `fetch`. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remaining(): number {
    return Math.max(0, this.#ends - performance.now());
  }

  /** The promise's outcome, or a DeadlineError once the budget has run out, whatever the promise does after. */
  async race<T>(what: string, promise: Promise<T>): Promise<T> {
    const { signal } = this;
    // Lost races must not surface as unhandled.
    promise.catch(() => undefined);
    if (signal.aborted) throw new DeadlineError(what);
    let stop: (() => void) | undefined;
    const ended = new Promise<never>((_resolve, reject) => {
      stop = () => reject(new DeadlineError(what));
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([promise, ended]);
    } finally {
      if (stop !== undefined) signal.removeEventListener('abort', stop);
    }
  }

  /** Waits, or throws a DeadlineError at once when the wait would outlast the budget. */
  async wait(what: string, milliseconds: number): Promise<void> {
    if (milliseconds >= this.remaining) throw new DeadlineError(what);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Ends the budget's timer; call it when the work is done, so that nothing keeps the process awake. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
