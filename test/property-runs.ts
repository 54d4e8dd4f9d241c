// How often a property is tried: often by itself, seldom where every mutant has to pass all of them.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The share of a property's runs that is done, with a fixed seed; absent means all, with a new one. */
    propertyShare: number | undefined;
  }
}

/** Parameters for `fc.assert`. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const share = inject('propertyShare');
  return share === undefined ? { numRuns: usual } : { numRuns: Math.ceil(usual * share), seed: 20_261 };
}
