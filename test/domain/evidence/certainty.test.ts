import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost, certaintyOf, wilsonInterval } from '../../../src/domain/evidence/certainty.ts';
import { runs } from '../../property-runs.ts';

/**
 * The interval's definition instead of its formula: the proportions p for which |share - p| is at most 1.96 standard
 * errors of p, found by halving.
 */
function wilsonByDefinition(support: number, of: number): [number, number] {
  const share = support / of;
  const isInside = (p: number): boolean => Math.abs(share - p) <= 1.959963984540054 * Math.sqrt((p * (1 - p)) / of);
  const edge = (outside: number): number => {
    let [out, inside] = [outside, share];
    if (isInside(out)) return out;
    for (let step = 0; step < 80; step++) {
      const middle = (out + inside) / 2;
      if (isInside(middle)) inside = middle;
      else out = middle;
    }
    return inside;
  };
  return [edge(0), edge(1)];
}

const proportion = fc
  .integer({ min: 1, max: 6000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe('Wilson interval', () => {
  it('is the set of proportions that the sample does not contradict at 5 %', () => {
    fc.assert(
      fc.property(proportion, ([support, of]) => {
        const [lower, upper] = wilsonInterval(support, of) ?? [NaN, NaN];
        const [expectedLower, expectedUpper] = wilsonByDefinition(support, of);
        expect(lower).toBeCloseTo(expectedLower, 9);
        expect(upper).toBeCloseTo(expectedUpper, 9);
      }),
      runs(300),
    );
  });

  it('is null for no records', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('certainty', () => {
  // The contract's thresholds over the interval by definition.
  it.each([
    { support: 2, of: 2, certainty: 'not-enough', why: 'fewer than three records' },
    { support: 3, of: 3, certainty: 'low', why: 'lower end 0.44' },
    { support: 11, of: 11, certainty: 'low', why: 'lower end 0.741' },
    { support: 12, of: 12, certainty: 'medium', why: 'lower end 0.757' },
    { support: 34, of: 34, certainty: 'medium', why: 'lower end 0.8985' },
    { support: 35, of: 35, certainty: 'high', why: 'lower end 0.901' },
    { support: 187, of: 190, certainty: 'high', why: 'lower end 0.95' },
    { support: 50, of: 100, certainty: 'low', why: 'lower end 0.404' },
    { support: 49, of: 100, certainty: 'not-enough', why: 'lower end 0.394' },
  ])('is $certainty for $support of $of ($why)', ({ support, of, certainty }) => {
    expect(certaintyOf(support, of)).toBe(certainty);
  });

  it('agrees with the thresholds of the contract everywhere', () => {
    fc.assert(
      fc.property(proportion, ([support, of]) => {
        const [lower] = wilsonByDefinition(support, of);
        const nearThreshold = [0.9, 0.75, 0.4].some((threshold) => Math.abs(threshold - lower) < 1e-9);
        fc.pre(!nearThreshold);
        const expected = of < 3 || lower < 0.4 ? 'not-enough' : lower < 0.75 ? 'low' : lower < 0.9 ? 'medium' : 'high';
        expect(certaintyOf(support, of)).toBe(expected);
      }),
      runs(500),
    );
  });

  it('never falls when a record agrees', () => {
    const order = ['not-enough', 'low', 'medium', 'high'];
    fc.assert(
      fc.property(proportion, ([support, of]) => {
        expect(order.indexOf(certaintyOf(support + 1, of + 1))).toBeGreaterThanOrEqual(
          order.indexOf(certaintyOf(support, of)),
        );
      }),
      runs(300),
    );
  });

  it('is limited to the less sure of two', () => {
    expect(atMost('medium', 'high')).toBe('medium');
    expect(atMost('medium', 'low')).toBe('low');
    expect(atMost('high', 'not-enough')).toBe('not-enough');
  });
});
