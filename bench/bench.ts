/** One figure of a bench, as a line of the table. */
export interface Row {
  what: string;
  value: string;
  /** Beside a peer, in the same run; empty for a figure that has none. */
  ratio: string;
  /** What the project holds itself to, and whether this run kept to it; absent where nothing is promised. */
  target?: { says: string; met: boolean };
}

/** A file `bench/<name>.bench.ts` exports one of these; `npm run bench` runs them all. */
export interface Bench {
  /** For `npm run bench -- --only <name>`. */
  name: string;
  title: string;
  run: () => Promise<Row[]>;
}

/** @param value as a multiple of `most`'s unit, e.g. times a peer */
export function atMost(most: number, unit: string, value: number): NonNullable<Row['target']> {
  return { says: `at most ${most} ${unit}`, met: value <= most };
}
