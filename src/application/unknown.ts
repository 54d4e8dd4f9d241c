// Facts of HubSpot that may be missing while the rest is told.
import { HubSpotError } from '../adapters/hubspot/hubspot-error.ts';

/** A fact that could not be read: what, why, and what would make it known. */
export interface Unknown {
  what: string;
  why: string;
  fix: string;
}

export type Tolerant<T> = { value: T } | { error: unknown };

/** Never rejects. */
export function tolerant<T>(reading: Promise<T>): Promise<Tolerant<T>> {
  return reading.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

/** @param scope what the reading needs, for an admin to give */
export function unknownOf(what: string, error: unknown, scope: string): Unknown {
  const why = error instanceof Error ? error.message : 'it could not be read';
  const missing = error instanceof HubSpotError && error.kind === 'missing-scope';
  return { what, why, fix: missing ? `An admin gives the app the scope ${scope}.` : 'Check again in a minute.' };
}
