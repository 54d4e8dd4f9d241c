// The figures of the home page: a backtest and the predictions of other records, counted together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/domain/evidence/certainty.ts';
import { figuresFrom, withShown } from '../../../src/domain/evidence/backtest/figures.ts';
import type { BacktestFigures, ShownAndCompared } from '../../../src/domain/evidence/backtest/figures.ts';
import type { BacktestResult } from '../../../src/domain/evidence/backtest/result.ts';
import { runs } from '../../property-runs.ts';

const shown: fc.Arbitrary<ShownAndCompared> = fc.record({
  decision: fc.constantFrom('L01', 'L02', 'D01'),
  confidence: fc.constantFrom('high', 'medium', 'low'),
  verdict: fc.constantFrom('right', 'wrong', 'undecided'),
});
const lists = fc.tuple(fc.array(shown), fc.array(shown));

const sum = (counts: readonly { right: number; wrong: number; undecided: number }[]): number =>
  counts.reduce((total, { right, wrong, undecided }) => total + right + wrong + undecided, 0);

describe('figures', () => {
  it('count every prediction once: in all, by row and by certainty', () => {
    fc.assert(
      fc.property(lists, ([first, others]) => {
        const figures = withShown(withShown(null, first), others);
        expect(figures).toEqual(withShown(null, [...first, ...others]));
        expect(figures.compared).toBe(first.length + others.length);
        expect(sum([figures])).toBe(figures.compared);
        expect(sum(Object.values(figures.byDecision))).toBe(figures.compared);
        expect(sum(Object.values(figures.byConfidence))).toBe(figures.compared);
      }),
      runs(100),
    );
  });

  it('say the interval of what they count', () => {
    fc.assert(
      fc.property(fc.array(shown), (list) => {
        for (const { right, wrong, interval } of Object.values(withShown(null, list).byConfidence))
          expect(interval).toEqual(wilsonInterval(right, right + wrong));
      }),
      runs(100),
    );
  });

  it('of a backtest are all it counts, without its records, and with twenty records of a cause', () => {
    const counted: BacktestFigures = withShown(null, [{ decision: 'L01', confidence: 'high', verdict: 'wrong' }]);
    const records = Array.from({ length: 50 }, (_, id) => `contact/${id}`);
    const result: BacktestResult = {
      ...counted,
      causes: [{ cause: 'automation', count: 50, decisions: ['L01'], records }],
      records: [],
    };
    const figures = figuresFrom(result);
    expect(figures).not.toHaveProperty('records');
    expect(figures).toMatchObject({ compared: 1, wrong: 1 });
    expect(figures.causes).toEqual([
      { cause: 'automation', count: 50, decisions: ['L01'], records: records.slice(0, 20) },
    ]);
  });
});
