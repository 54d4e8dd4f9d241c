import type { LeadFields } from '../model.ts';
import type { ThreeValued } from '../three-valued.ts';
export interface FormulaResult { value: ThreeValued; why: string }
export function compileFormula(text: string): (lead: LeadFields, options: { now: Date }) => FormulaResult {
  return () => ({ value: 'unknown', why: `The formula "${text}" is not evaluated.` });
}
