/** One figure of a bench, as a line of the table. */
export interface Row {
  what: string;
  value: string;
  /** Beside a peer, in the same run; empty for a figure that has none. */
  ratio: string;
  /** What the project holds itself to; absent where nothing is promised. */
  target?: Target;
}

export interface Target {
  says: string;
  /** Whether this run kept to it. */
  met: boolean;
  /** Why it is missed, as far as that is known; told only where it is. */
  because?: string;
}

/** A file `bench/<name>.bench.ts` exports one of these; `npm run bench` runs them all. */
export interface Bench {
  /** For `npm run bench -- --only <name>`. */
  name: string;
  title: string;
  run: () => Promise<Row[]>;
}

/** @param value as a multiple of `most`'s unit, e.g. times a peer */
export function atMost(most: number, unit: string, value: number, because?: string): Target {
  return { says: `at most ${most} ${unit}`, met: value <= most, ...(because === undefined ? {} : { because }) };
}

/** @param value as a multiple of `least`'s unit, e.g. times a peer */
export function atLeast(least: number, unit: string, value: number, because?: string): Target {
  return { says: `at least ${least} ${unit}`, met: value >= least, ...(because === undefined ? {} : { because }) };
}
