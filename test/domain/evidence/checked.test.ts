import { describe, expect, it } from 'vitest';
import { checkedFrom, heldAgainst, provesWrong, together } from '../../../src/domain/evidence/checked.ts';
import type { Checked } from '../../../src/domain/evidence/checked.ts';

const row = (right: number, wrong: number): Checked => ({ right, wrong, byDecision: { L02: { right, wrong } } });

describe('a row that proves wrong', () => {
  // Upper ends of the 95 % Wilson interval: 3 of 10 0.603, 5 of 10 0.763, 6 of 12 0.746, 69 of 100 0.772, 60 of 100 0.691.
  it.each([
    { right: 3, wrong: 7, is: true },
    { right: 5, wrong: 5, is: false },
    { right: 6, wrong: 6, is: true },
    { right: 69, wrong: 31, is: false },
    { right: 60, wrong: 40, is: true },
    { right: 0, wrong: 9, is: false },
    { right: 0, wrong: 10, is: true },
    { right: 400, wrong: 6, is: false },
  ])('is one of which $right right and $wrong wrong are known: $is', ({ right, wrong, is }) => {
    expect(provesWrong(row(right, wrong), 'L02')).toBe(is);
  });

  it('lowers its answers by one step, and no others', () => {
    const checked = row(2, 18);
    const answer = (decision: 'L02' | 'L01', confidence: 'high' | 'medium' | 'low') => ({ decision, confidence });
    expect(heldAgainst(answer('L02', 'high'), checked).confidence).toBe('medium');
    expect(heldAgainst(answer('L02', 'medium'), checked).confidence).toBe('low');
    expect(heldAgainst(answer('L02', 'low'), checked).confidence).toBe('low');
    expect(heldAgainst(answer('L01', 'high'), checked).confidence).toBe('high');
    expect(heldAgainst(answer('L02', 'high'), null).confidence).toBe('high');
  });
});

describe('figures', () => {
  it('keep right and wrong of a backtest, and of a row that named anybody', () => {
    const byDecision = { L02: { right: 4, wrong: 1, undecided: 2 }, L07: { right: 0, wrong: 0, undecided: 3 } };
    expect(checkedFrom({ right: 4, wrong: 1, byDecision })).toEqual({
      right: 4,
      wrong: 1,
      byDecision: { L02: { right: 4, wrong: 1 } },
    });
  });

  it('of different records are added, row by row', () => {
    const other: Checked = { right: 1, wrong: 2, byDecision: { D01: { right: 1, wrong: 2 } } };
    expect(together(row(3, 4), other)).toEqual({
      right: 4,
      wrong: 6,
      byDecision: { L02: { right: 3, wrong: 4 }, D01: { right: 1, wrong: 2 } },
    });
    expect(together(null, other)).toBe(other);
    expect(together(null, null)).toBeNull();
  });
});
