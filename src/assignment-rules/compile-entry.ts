// One rule entry, ready to be held against leads: quickly, or with its reasons.
import { evaluateFilter, parseBooleanFilter } from './boolean-filter.ts';
import type { FilterNode } from './boolean-filter.ts';
import { compileTest } from './criterion.ts';
import type { Test } from './criterion.ts';
import { criterionWords } from './criterion-words.ts';
import { compileFormula } from './formula/index.ts';
import type { LeadReader, SlotValues } from './lead-reader.ts';
import type { CriteriaItem, LeadFields, LeadValue, RuleEntry } from './model.ts';
import { allOf, known } from './three-valued.ts';
import type { ThreeValued } from './three-valued.ts';

export interface CriterionTrace {
  /** Criteria item, counted from 1; null for a formula, for filter logic and for an entry without criteria. */
  item: number | null;
  field: string | null;
  operation: string | null;
  expected: string | null;
  /** Absent when the field is unknown. */
  seen?: LeadValue;
  result: ThreeValued;
  /** One sentence for people; for unknown, what would decide it. */
  why: string;
}

export interface EntryTrace {
  /** Counted from 1. */
  entry: number;
  result: ThreeValued;
  reasons: CriterionTrace[];
}

export interface CompiledCriterion {
  item: CriteriaItem;
  slot: number;
  test: Test;
  evaluate: (values: SlotValues, now: Date) => ThreeValued;
  explain: (values: SlotValues, now: Date) => { result: ThreeValued; why: string };
}

export interface CompiledEntry {
  entry: RuleEntry;
  criteria: CompiledCriterion[];
  /** True when all criteria must hold and nothing else decides: then one "no" is enough. */
  plain: boolean;
  evaluate(lead: LeadFields, values: SlotValues, now: Date): ThreeValued;
  explain(lead: LeadFields, values: SlotValues, now: Date): EntryTrace;
}

export function compileEntry(entry: RuleEntry, reader: LeadReader): CompiledEntry {
  const criteria = entry.criteria.map((item) => compileCriterion(item, reader));
  const parts = [criteriaPart(entry, criteria), formulaPart(entry)].filter((part) => part !== null);
  return {
    entry,
    criteria,
    plain: entry.formula === null && entry.booleanFilter === null && criteria.length > 0,
    evaluate: (lead, values, now) => allOf(parts.map((part) => part.evaluate(lead, values, now))),
    explain: (lead, values, now) => {
      const reasons = parts.flatMap((part) => part.reasons(lead, values, now));
      const result = allOf(parts.map((part) => part.evaluate(lead, values, now)));
      return { entry: entry.number, result, reasons: parts.length === 0 ? [CATCH_ALL] : reasons };
    },
  };
}

const CATCH_ALL: CriterionTrace = { item: null, field: null, operation: null, expected: null, result: 'yes', why: 'The entry has no criteria: it takes every lead.' };

interface Part {
  evaluate(lead: LeadFields, values: SlotValues, now: Date): ThreeValued;
  reasons(lead: LeadFields, values: SlotValues, now: Date): CriterionTrace[];
}

function criteriaPart(entry: RuleEntry, criteria: CompiledCriterion[]): Part | null {
  if (criteria.length === 0) return null;
  const logic = filterOf(entry, criteria.length);
  const problem = 'error' in logic ? logic.error : null;
  return {
    evaluate: (_lead, values, now) =>
      'error' in logic ? 'unknown' : evaluateFilter(logic, (number) => criteria[number - 1]?.evaluate(values, now) ?? 'unknown'),
    reasons: (_lead, values, now) => [
      ...(problem === null ? [] : [filterProblem(entry.booleanFilter, problem)]),
      ...criteria.map((criterion, index) => traceOf(criterion, index + 1, values, now)),
    ],
  };
}

function filterOf(entry: RuleEntry, count: number): FilterNode | { error: string } {
  if (entry.booleanFilter !== null) return parseBooleanFilter(entry.booleanFilter, count);
  return { kind: 'and', of: Array.from({ length: count }, (_, index) => ({ kind: 'item', number: index + 1 })) };
}

function filterProblem(filter: string | null, problem: string): CriterionTrace {
  const why = `The filter logic "${filter ?? ''}" cannot be read: ${problem}.`;
  return { item: null, field: null, operation: null, expected: filter, result: 'unknown', why };
}

function traceOf({ item, slot, explain }: CompiledCriterion, number: number, values: SlotValues, now: Date): CriterionTrace {
  const seen = values[slot];
  return {
    item: number,
    field: item.field,
    operation: item.operation,
    expected: item.valueField ?? item.value,
    ...(seen === undefined ? {} : { seen }),
    ...explain(values, now),
  };
}

// Criteria and a formula exclude each other in Salesforce; should a file have both, both must hold.
function formulaPart({ formula }: RuleEntry): Part | null {
  if (formula === null) return null;
  const evaluate = compileFormula(formula);
  return {
    evaluate: (lead, _values, now) => evaluate(lead, { now }).value,
    reasons: (lead, _values, now) => {
      const { value, why } = evaluate(lead, { now });
      return [{ item: null, field: null, operation: null, expected: formula, result: value, why }];
    },
  };
}

function compileCriterion(item: CriteriaItem, reader: LeadReader): CompiledCriterion {
  const slot = reader.slot(item.field);
  const otherSlot = item.valueField === null ? null : reader.slot(item.valueField);
  const fixed = compileTest(item.operation, item.value);
  const say = criterionWords(item);

  const testFor = (values: SlotValues): Test | null => {
    if (otherSlot === null) return fixed;
    const other = values[otherSlot];
    return other === undefined ? null : compileTest(item.operation, asExpected(other));
  };
  const explain = (values: SlotValues, now: Date): { result: ThreeValued; why: string } => {
    const seen = values[slot];
    if (seen === undefined) return { result: 'unknown', why: say.fieldUnknown(item.field) };
    const test = testFor(values);
    if (test === null) return { result: 'unknown', why: say.fieldUnknown(item.valueField ?? '') };
    const verdict = test(seen, now);
    if (typeof verdict === 'string') return { result: 'unknown', why: `${say.seen(seen)} Not decided: ${verdict}.` };
    return { result: known(verdict), why: say.seen(seen) };
  };
  return {
    item,
    slot,
    test: fixed,
    explain,
    evaluate: (values, now) => {
      const seen = values[slot];
      const test = seen === undefined ? null : testFor(values);
      if (seen === undefined || test === null) return 'unknown';
      const verdict = test(seen, now);
      return typeof verdict === 'string' ? 'unknown' : known(verdict);
    },
  };
}

/** Another field's value as a criteria value: quoted, since its commas make no list. */
function asExpected(value: LeadValue): string | null {
  if (value === null || value === '') return null;
  return `"${String(value).replaceAll('"', '""')}"`;
}
