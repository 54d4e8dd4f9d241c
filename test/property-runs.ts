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

/** The share of a property's runs that `npm test` makes, with a new seed each time; `npm run test:long` makes all. */
const USUAL_SHARE = 0.4;
/** Fewer runs than this are made in full. */
const FEW = 100;

/**
 * Parameters for `fc.assert`.
 *
 * @param all how many runs `npm run test:long` makes
 */
export function runs(all: number): { numRuns: number; seed?: number } {
  return shared(longer({ usual: Math.min(all, Math.max(FEW, Math.ceil(all * USUAL_SHARE))), long: all }));
}

/** Parameters for `fc.assert` of a model-based test (`fc.asyncModelRun`): 300 runs, or 2,000 with `npm run test:long`. */
export function modelRuns(): { numRuns: number; seed?: number } {
  return shared(longer(MODEL_RUNS));
}

function shared(numRuns: number): { numRuns: number; seed?: number } {
  const share = inject('propertyShare');
  return share === undefined ? { numRuns } : { numRuns: Math.ceil(numRuns * share), seed: 20_261 };
}

/** The usual number or list in `npm test`, the long one in `npm run test:long`. */
export function longer<T>({ usual, long }: { usual: T; long: T }): T {
  return inject('longRun') === true ? long : usual;
}
