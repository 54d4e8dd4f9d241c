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
