// Requests of one account to one API, kept under its published rate, so that many at once do not run into refusals.
import type { Deadline } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question, System } from '../../application/failures.ts';
import type { Clock } from '../../application/ports.ts';

export interface Rate {
  /** Requests. */
  most: number;
  /** Milliseconds. */
  per: number;
}

/** A sliding window: no stretch of `per` milliseconds holds more than `most` requests. */
export class Limiter {
  /** When the last `most` requests began, or will begin, oldest first. */
  readonly #begins: number[] = [];

  constructor(
    private readonly rate: Rate,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits for the next free moment.
   *
   * @throws FailureError "limited" at once where that moment lies beyond the deadline
   */
  async take(system: System, question: Question, deadline: Deadline): Promise<void> {
    const now = this.clock.elapsed();
    const [oldest] = this.#begins;
    const full = this.#begins.length >= this.rate.most && oldest !== undefined;
    const begin = full ? Math.max(now, oldest + this.rate.per) : now;
    if (begin - now >= deadline.remaining && begin > now)
      throw new FailureError(
        failure(system, question, { kind: 'limited', limit: 'burst', retryAfter: Math.ceil(begin - now) }),
      );
    if (full) this.#begins.shift();
    this.#begins.push(begin);
    if (begin > now) await deadline.wait(begin - now);
  }
}
