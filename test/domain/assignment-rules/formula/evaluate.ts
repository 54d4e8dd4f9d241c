import { compileFormula } from '../../../../src/domain/assignment-rules/formula/index.ts';
import type { FormulaResult } from '../../../../src/domain/assignment-rules/formula/index.ts';
import type { LeadFields } from '../../../../src/domain/assignment-rules/index.ts';
import { LeadReader } from '../../../../src/domain/assignment-rules/lead-reader.ts';
import type { SlotValues } from '../../../../src/domain/assignment-rules/lead-reader.ts';

export const NOW = new Date('2026-11-24T10:00:00Z');

/** The answer of a formula entry for one lead. */
export function evaluate(formula: string, lead: LeadFields): FormulaResult {
  const reader = new LeadReader();
  const compiled = compileFormula(formula, reader);
  const values: SlotValues = [];
  reader.read(lead, values);
  return compiled(values, NOW);
}
