// Rules made by hand, in as few words as a test needs.
import { expect } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type {
  AssignmentRule,
  CriteriaItem,
  LeadFields,
  ThreeValued,
} from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';

/** A criterion on Lead.X. */
export function item(operation: string, value: string | null, valueField: string | null = null): CriteriaItem {
  return { field: 'Lead.X', operation, value, valueField };
}

export function on(field: string, operation: string, value: string | null): CriteriaItem {
  return { field: `Lead.${field}`, operation, value, valueField: null };
}

/** An entry for each list of countries; null stands for an entry without criteria. */
export function country(...lists: (string | null)[]): AssignmentRule {
  return ruleOf(lists.map((list) => ({ criteria: list === null ? [] : [on('Country', 'equals', list)] })));
}

export const NOW = new Date('2026-11-25T15:30:00Z'); // a Wednesday

/** Whether an entry of these criteria takes the lead; told or not, the answer is the same. */
export function held(criteria: CriteriaItem[], lead: LeadFields, booleanFilter: string | null = null): ThreeValued {
  const compiled = compileRule(ruleOf([{ criteria, booleanFilter }]));
  const traced = compiled.decide(lead, { now: NOW });
  expect(compiled.decide(lead, { now: NOW, trace: 'none' }).outcome).toBe(traced.outcome);
  const result = traced.trace[0]?.result;
  if (result === undefined) throw new Error('nothing was tried');
  return result;
}
