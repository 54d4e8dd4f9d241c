import type { ReadFailure, Readable } from '../../domain/facts/known.ts';
import type { Failure, Result } from '../failures.ts';

/** Reduces a failure to what the engine uses, without the system's own code. */
export function readFailure(failed: Failure): ReadFailure {
  const permission = failed.kind === 'not-allowed' ? failed.permission : null;
  return { kind: failed.kind, question: failed.question, ...(permission === null ? {} : { permission }) };
}

export function toReadable<T>(result: Result<T>): Readable<T> {
  return result.ok
    ? { readable: true, value: result.value }
    : { readable: false, failure: readFailure(result.failure) };
}
