import { describe, expect, it } from 'vitest';
import { ROWS, predict } from '../../../src/domain/prediction/index.ts';
import type { RowId } from '../../../src/domain/prediction/index.ts';
import { CAVEAT_ROWS, NOT_EXPRESSIBLE, ROW_CASES } from './row-situations.ts';
import { NOW } from './situations.ts';

const rowIds = Object.keys(ROWS) as RowId[];
const cases = Object.entries(ROW_CASES) as [RowId, NonNullable<(typeof ROW_CASES)[RowId]>][];

describe('every row of the decision table', () => {
  it('has a situation that reaches it, or a reason why no situation can express it', () => {
    const reached = new Set([...Object.keys(ROW_CASES), ...Object.keys(NOT_EXPRESSIBLE), ...Object.keys(CAVEAT_ROWS)]);
    expect(rowIds.filter((id) => !reached.has(id))).toEqual([]);
    expect(Object.keys(NOT_EXPRESSIBLE).filter((id) => id in ROW_CASES)).toEqual([]);
  });

  it.each(cases)('%s decides, or is passed on the way, in its situation', (id, { situation, owners, then }) => {
    const prediction = predict(situation, { now: NOW });
    expect(prediction.decision).toBe(then ?? id);
    expect(prediction.path).toContain(id);
    expect(prediction.path.at(-1)).toBe(prediction.decision);
    expect(prediction.owners.map(({ name }) => name)).toEqual(owners);
    expect(prediction.outcome).toBe(ROWS[prediction.decision].outcome);
    expect(prediction.basis).toBe(ROWS[prediction.decision].basis);
    expect(prediction.confidence).toBe(ROWS[prediction.decision].confidence);
  });

  it.each(cases)('%s leaves a trace that names the deciding row and its sources', (_id, { situation }) => {
    const { trace, decision } = predict(situation, { now: NOW });
    const deciding = trace.findLast(({ row }) => row === decision);
    expect(deciding?.sources).toEqual(ROWS[decision].sources);
    expect(trace.every(({ evidence }) => evidence.length > 10)).toBe(true);
  });

  it.each(Object.entries(CAVEAT_ROWS))('%s stands beside the prediction as a caveat', (id, situation) => {
    expect(predict(situation, { now: NOW }).caveats).toContain(id);
  });

  it('lets a row that only passes on decide nothing', () => {
    const passesOn = [
      'ELIGIBLE',
      'CREATE',
      'EXISTING_LEAD',
      'EXISTING_CONTACT',
      'EXISTING_ACCOUNT',
      'EXISTING_ONE_OF',
      'AS_RULES',
      'CAVEAT',
    ];
    const deciding = cases.map(([, { situation }]) => predict(situation, { now: NOW }).outcome);
    expect(deciding.filter((outcome) => passesOn.includes(outcome))).toEqual([]);
  });
});
