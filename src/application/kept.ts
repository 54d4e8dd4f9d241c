// Cached readings that several calls share. Each has its own time limit and maximum age.
import { Deadline } from './deadline.ts';
import { isPassing, settled } from './failures.ts';
import type { Question, Result, System } from './failures.ts';
import type { CacheKey } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** A reading, in progress or done. */
export interface Kept<T> {
  /** Never rejects. */
  result: Promise<Result<T>>;
  /** Null while it is in progress. */
  done: Result<T> | null;
  /** When the reading began, ISO 8601. */
  readAt: string;
  /** When it began, by the clock's elapsed time. */
  begun: number;
}

export interface Keeping<T> {
  key: CacheKey<Kept<T>>;
  /** Maximum age of the outcome in milliseconds. */
  maxAge: number;
  /** Milliseconds for the reading, independent of the callers' deadlines. */
  budget: number;
  read: (deadline: Deadline) => Promise<T>;
}

/**
 * Returns the cached reading, or starts a new one. A permanent failure (missing rights, wrong credentials) is cached
 * like a success, so that warm calls do not repeat it. A temporary failure is dropped at once.
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

/** The cached value, if a reading succeeded and is not too old; otherwise undefined. */
export function atHand<T>({ cache, clock }: Tenant, { key, maxAge }: Pick<Keeping<T>, 'key' | 'maxAge'>): T | null {
  const kept = cache.get(key);
  return kept?.done?.ok === true && clock.elapsed() - kept.begun < maxAge ? kept.done.value : null;
}

/** Waits for a reading until the caller's deadline. After that this caller gets "slow", and others can still wait. */
export async function awaited<T>(
  { result }: Pick<Kept<T>, 'result'>,
  about: { system: System; question: Question },
  deadline: Deadline,
): Promise<Result<T>> {
  const raced = await settled(deadline.race(about.system, about.question, result));
  return raced.ok ? raced.value : raced;
}
