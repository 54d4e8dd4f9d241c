// How sure a proportion of a sample is: the Wilson score interval (E. B. Wilson, JASA 22, 1927, 209-212).

export type Certainty = 'high' | 'medium' | 'low' | 'not-enough';

/** Two-sided 95 %: the 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Fewer say nothing. */
export const FEWEST_RECORDS = 3;

/**
 * The 95 % Wilson interval of a proportion.
 *
 * @returns lower and upper end, between 0 and 1; null where there is nothing to go by
 * @example
 * wilsonInterval(187, 190) // [0.954…, 0.994…]
 */
export function wilsonInterval(support: number, of: number): [number, number] | null {
  if (of === 0) return null;
  const share = support / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const centre = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  // At the ends the formula gives 0 and 1 but for rounding.
  return [support === 0 ? 0 : (centre - spread) / scale, support === of ? 1 : (centre + spread) / scale];
}

/** The lower end of the interval, 0 for no records: what values are ranked by. */
export function surelyAtLeast(support: number, of: number): number {
  return wilsonInterval(support, of)?.[0] ?? 0;
}

/** The certainty of a value that `support` of `of` records agree with. */
export function certaintyOf(support: number, of: number): Certainty {
  if (of < FEWEST_RECORDS) return 'not-enough';
  const lower = surelyAtLeast(support, of);
  if (lower >= 0.9) return 'high';
  if (lower >= 0.75) return 'medium';
  return lower >= 0.4 ? 'low' : 'not-enough';
}

const ORDER: readonly Certainty[] = ['not-enough', 'low', 'medium', 'high'];

/** The less sure of the two. */
export function atMost(limit: Certainty, certainty: Certainty): Certainty {
  return ORDER.indexOf(certainty) <= ORDER.indexOf(limit) ? certainty : limit;
}
