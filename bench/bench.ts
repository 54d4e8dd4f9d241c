/** One figure of a bench, as a line of the table. */
export interface Row {
  what: string;
  value: string;
  /** Beside a peer, in the same run; empty for a figure that has none. */
  ratio: string;
}

/** A file `bench/<name>.bench.ts` exports one of these; `npm run bench` runs them all. */
export interface Bench {
  title: string;
  run: () => Promise<Row[]>;
}
