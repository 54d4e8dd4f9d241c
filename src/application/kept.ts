// Readings that several calls share: each with its own limit of time, kept for a stated age.
import { Deadline } from './deadline.ts';
import { isPassing, settled } from './failures.ts';
import type { Question, Result, System } from './failures.ts';
import type { CacheKey } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** A reading under way, or done. */
export interface Kept<T> {
  /** Never rejects. */
  result: Promise<Result<T>>;
  /** Null while it is under way. */
  done: Result<T> | null;
  /** ISO 8601: when it began. */
  readAt: string;
  /** Of the clock's elapsed time. */
  begun: number;
}

export interface Keeping<T> {
  key: CacheKey<Kept<T>>;
  /** Milliseconds that the outcome is kept. */
  maxAge: number;
  /** Milliseconds for the reading, whoever waits for it. */
  budget: number;
  read: (deadline: Deadline) => Promise<T>;
}

/**
 * The reading that is kept, or a new one. A failure that stays (missing rights, wrong credentials) is kept like a
 * success, so that warm calls do not repeat it; one that passes is forgotten at once.
 */
export function keep<T>({ cache, clock }: Tenant, { key, maxAge, budget, read }: Keeping<T>): Kept<T> {
  const kept = cache.get(key);
  if (kept !== undefined && (kept.done === null || clock.elapsed() - kept.begun < maxAge)) return kept;
  const deadline = new Deadline(budget, clock);
  const reading: Kept<T> = {
    result: settled(read(deadline)),
    done: null,
    readAt: clock.now().toISOString(),
    begun: clock.elapsed(),
  };
  cache.set(key, reading);
  void reading.result.then((result) => {
    deadline.stop();
    reading.done = result;
    const passing = !result.ok && isPassing(result.failure);
    if ((passing || maxAge === 0) && cache.get(key) === reading) cache.delete(key);
  });
  return reading;
}

/** What is known without asking: the outcome of a kept reading that succeeded and is not too old. */
export function atHand<T>({ cache, clock }: Tenant, { key, maxAge }: Pick<Keeping<T>, 'key' | 'maxAge'>): T | null {
  const kept = cache.get(key);
  return kept?.done?.ok === true && clock.elapsed() - kept.begun < maxAge ? kept.done.value : null;
}

/** Waits for a reading until one's own deadline; then it is "slow" for this waiter, and goes on for others. */
export async function awaited<T>(
  { result }: Pick<Kept<T>, 'result'>,
  about: { system: System; question: Question },
  deadline: Deadline,
): Promise<Result<T>> {
  const raced = await settled(deadline.race(about.system, about.question, result));
  return raced.ok ? raced.value : raced;
}
