// How many times a property is tried: fewer times where every mutant has to pass all of them, more in a long run.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The share of a property's runs that is done, with a fixed seed; absent means all, with a new seed. */
    propertyShare: number | undefined;
    /** True for `npm run test:long`. */
    longRun: boolean | undefined;
  }
}

/** Runs of a model-based test: 300 sequences of commands find what a change breaks, 2,000 what is rare. */
const MODEL_RUNS = { usual: 300, long: 2000 };

/**
 * Parameters for `fc.assert`.
 *
 * @param usual how many runs `npm test` makes
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const share = inject('propertyShare');
  return share === undefined ? { numRuns: usual } : { numRuns: Math.ceil(usual * share), seed: 20_261 };
}

/** Parameters for `fc.assert` of a model-based test (`fc.asyncModelRun`): 300 runs, or 2,000 with `npm run test:long`. */
export function modelRuns(): { numRuns: number; seed?: number } {
  return runs(longer(MODEL_RUNS));
}

/** The usual number or list in `npm test`, the long one in `npm run test:long`. */
export function longer<T>({ usual, long }: { usual: T; long: T }): T {
  return inject('longRun') === true ? long : usual;
}
