import process from 'node:process';

/** The middle one; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Measures each candidate once a round, in turn, so that a busy moment of the machine hits all alike.
 *
 * @returns the median of each, in order
 */
export async function inTurns(rounds: number, candidates: readonly (() => Promise<number>)[]): Promise<number[]> {
  const measured = candidates.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, measure] of candidates.entries()) measured[index]?.push(await measure());
  }
  return measured.map(median);
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

export function times(value: number, other: number, whose: string): string {
  return `${(value / other).toFixed(2)} × ${whose}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

export function perSecond(rate: number, what = ''): string {
  return `${Math.round(rate).toLocaleString('en')}${what === '' ? '' : ` ${what}`} a second`;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

/**
 * How many inputs a second of the processor's time: a busy machine stretches what takes long more than what takes no
 * time.
 */
export function rateOf<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<number> {
  const begun = process.cpuUsage();
  for (const input of inputs) work(input);
  const { user, system } = process.cpuUsage(begun);
  return Promise.resolve((inputs.length / (user + system)) * 1_000_000);
}
