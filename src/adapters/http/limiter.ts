// Keeps the requests of one account to one API below its published rate limit, so that bursts are not refused.
import type { Deadline } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question, System } from '../../application/failures.ts';
import type { Clock } from '../../application/ports.ts';

export interface Rate {
  /** Maximum number of requests. */
  most: number;
  /** Window length in milliseconds. */
  per: number;
}

/** A sliding window: never more than `most` requests within `per` milliseconds. */
export class Limiter {
  /** When the last `most` requests began or will begin, oldest first. */
  readonly #begins: number[] = [];

  constructor(
    private readonly rate: Rate,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits for the next free slot.
   *
   * @throws FailureError "limited" at once if that slot is after the deadline
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
