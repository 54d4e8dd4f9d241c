import { describe, expect, it } from 'vitest';
import { ROWS } from '../../../src/domain/prediction/index.ts';
import type { RowId } from '../../../src/domain/prediction/index.ts';
import { CAVEAT_ROWS, NOT_EXPRESSIBLE, ROW_CASES } from './row-situations.ts';
import { decided, explained } from './situations.ts';

const rowIds = Object.keys(ROWS) as RowId[];
const cases = Object.entries(ROW_CASES) as [RowId, NonNullable<(typeof ROW_CASES)[RowId]>][];

describe('every row of the decision table', () => {
  it('has a situation that reaches it, or a reason why no situation can express it', () => {
    const reached = new Set([...Object.keys(ROW_CASES), ...Object.keys(NOT_EXPRESSIBLE), ...Object.keys(CAVEAT_ROWS)]);
    expect(rowIds.filter((id) => !reached.has(id))).toEqual([]);
    expect(Object.keys(NOT_EXPRESSIBLE).filter((id) => id in ROW_CASES)).toEqual([]);
  });

  it.each(cases)('%s decides, or is passed on the way, in its situation', (id, { situation, owners, then }) => {
    const decision = decided(situation);
    expect(decision.decision).toBe(then ?? id);
    expect(decision.path).toContain(id);
    expect(decision.path.at(-1)).toBe(decision.decision);
    expect(decision.owners.map(({ name }) => name)).toEqual(owners);
    expect(decision.outcome).toBe(ROWS[decision.decision].outcome);
  });

  it.each(cases)('%s is as sure as the weakest row of its kind on the path', (_id, { situation }) => {
    const { decision, path, basis, confidence, sync } = decided(situation);
    const own = { basis: ROWS[decision].basis, confidence: ROWS[decision].confidence };
    const owner = ROWS[decision].step === 'gate' ? own : weakest(path.filter((id) => ROWS[id].step !== 'gate'));
    // The new company sync leaves its guess at low, whatever the rows after it say (W19).
    expect({ basis, confidence }).toEqual(path.includes('W19') ? { ...owner, confidence: 'low' } : owner);
    const open = sync.result === 'yes' || sync.result === 'unknown';
    expect({ basis: sync.basis, confidence: sync.confidence }).toEqual(
      open ? weakest(path.filter((id) => ROWS[id].step === 'gate')) : own,
    );
  });

  it.each(cases)('%s leaves a trace that names the deciding row and its sources', (_id, { situation }) => {
    const { trace, decision } = explained(situation);
    const deciding = trace.findLast(({ row }) => row === decision);
    expect(deciding?.sources).toEqual(ROWS[decision].sources);
    expect(trace.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  it.each(Object.entries(CAVEAT_ROWS))('%s stands beside the prediction as a caveat', (id, situation) => {
    const { caveats, caveatDetails } = explained(situation);
    expect(caveats).toContain(id);
    expect(caveatDetails.map(({ row }) => row)).toContain(id);
  });

  it('lets a row that only passes on decide nothing', () => {
    const passesOn = 'ELIGIBLE CREATE EXISTING_LEAD EXISTING_CONTACT EXISTING_ACCOUNT EXISTING_ONE_OF AS_RULES CAVEAT';
    const deciding: string[] = cases.map(([, { situation }]) => decided(situation).outcome);
    expect(deciding.filter((outcome) => passesOn.split(' ').includes(outcome))).toEqual([]);
  });
});

const BASES = ['documented', 'derived', 'undocumented'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Basis and confidence apart; nothing passed leaves an answer documented and high. */
function weakest(path: readonly RowId[]): { basis: string; confidence: string } {
  const at = (ranks: readonly string[], of: 'basis' | 'confidence'): string =>
    ranks[Math.max(0, ...path.map((id) => ranks.indexOf(ROWS[id][of])))] ?? '';
  return { basis: at(BASES, 'basis'), confidence: at(CONFIDENCES, 'confidence') };
}
