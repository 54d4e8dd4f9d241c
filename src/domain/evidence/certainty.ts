// How sure a proportion of a sample is: the Wilson score interval (E. B. Wilson, JASA 22, 1927, 209-212).

export type Certainty = 'high' | 'medium' | 'low' | 'not-enough';

/** Two-sided 95 %: the 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Fewer records prove nothing. */
export const FEWEST_RECORDS = 3;

/**
 * The 95 % Wilson interval of a proportion.
 *
 * @returns lower and upper end, between 0 and 1; null if there are no records
 * @example
 * wilsonInterval(187, 190) // [0.954…, 0.994…]
 */
export function wilsonInterval(support: number, of: number): [number, number] | null {
  if (of === 0) return null;
  const share = support / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const centre = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  // At the ends, the formula gives exactly 0 and 1 except for rounding errors.
  return [support === 0 ? 0 : (centre - spread) / scale, support === of ? 1 : (centre + spread) / scale];
}

/** The lower end of the interval, by which values are ranked; 0 without records. */
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

/** Returns the lower of two certainties. */
export function atMost(limit: Certainty, certainty: Certainty): Certainty {
  return ORDER.indexOf(certainty) <= ORDER.indexOf(limit) ? certainty : limit;
}
