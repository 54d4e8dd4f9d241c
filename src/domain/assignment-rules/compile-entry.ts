// Compiles a rule entry for testing leads, either quickly or with reasons.
import { evaluateFilter, parseBooleanFilter } from './boolean-filter.ts';
import type { FilterNode } from './boolean-filter.ts';
import { compileTest } from './criterion.ts';
import { criterionMessages } from './criterion-messages.ts';
import { cautiousTest } from './field-cautions.ts';
import { compileFormula } from './formula/index.ts';
import { compileInsertTest } from './insert-criterion.ts';
import type { LeadReader, SlotValues } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';
import { InsertValue } from './model.ts';
import type { CriteriaItem, LeadValue, RuleEntry } from './model.ts';
import { allOf, known } from './three-valued.ts';
import type { ThreeValued } from './three-valued.ts';
import type { InsertTest, Test, Verdict } from './verdict.ts';

export interface CriterionTrace {
  /** Criteria item, counted from 1; null for a formula, for filter logic and for an entry without criteria. */
  item: number | null;
  field: string | null;
  operation: string | null;
  expected: string | null;
  /** Absent when the field is unknown. */
  seen?: LeadValue | InsertValue;
  result: ThreeValued;
  /** The reason for the result; for an unknown result, what would decide it. */
  why: RulesMessage;
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
  /** Tests a known value. `values` are for an item that compares with another field. */
  test: Test;
  /** Tests a value that is only partly known before the insert. A separate function, because such values are rare. */
  insertTest: InsertTest;
  evaluate: (values: SlotValues, now: Date) => ThreeValued;
  explain: (values: SlotValues, now: Date) => { result: ThreeValued; why: RulesMessage };
}

export interface CompiledEntry {
  entry: RuleEntry;
  criteria: CompiledCriterion[];
  /** True if all criteria must hold and nothing else decides, so that one "no" is enough. */
  plain: boolean;
  evaluate(values: SlotValues, now: Date): ThreeValued;
  explain(values: SlotValues, now: Date): EntryTrace;
}

export function compileEntry(entry: RuleEntry, reader: LeadReader): CompiledEntry {
  const criteria = entry.criteria.map((item) => compileCriterion(item, reader));
  const parts = [criteriaPart(entry, criteria), formulaPart(entry, reader)].filter((part) => part !== null);
  return {
    entry,
    criteria,
    plain: entry.formula === null && entry.booleanFilter === null && criteria.length > 0,
    evaluate: (values, now) => allOf(parts.map((part) => part.evaluate(values, now))),
    explain: (values, now) => {
      const [only, ...more] = parts.map((part) => part.explain(values, now));
      if (only === undefined) return { entry: entry.number, result: 'yes', reasons: [CATCH_ALL] };
      if (more.length === 0) return { entry: entry.number, ...only };
      const explained = [only, ...more];
      return {
        entry: entry.number,
        result: allOf(explained.map(({ result }) => result)),
        reasons: explained.flatMap(({ reasons }) => reasons),
      };
    },
  };
}

const CATCH_ALL: CriterionTrace = {
  item: null,
  field: null,
  operation: null,
  expected: null,
  result: 'yes',
  why: { id: 'entry.takes-all', params: {} },
};

interface Part {
  evaluate(values: SlotValues, now: Date): ThreeValued;
  explain(values: SlotValues, now: Date): { result: ThreeValued; reasons: CriterionTrace[] };
}

function criteriaPart(entry: RuleEntry, criteria: CompiledCriterion[]): Part | null {
  if (criteria.length === 0 && entry.booleanFilter === null) return null;
  const logic = filterOf(entry, criteria.length);
  return {
    evaluate: (values, now) =>
      'error' in logic
        ? 'unknown'
        : evaluateFilter(logic, (number) => criteria[number - 1]?.evaluate(values, now) ?? 'unknown'),
    explain: (values, now) => {
      const reasons = criteria.map((criterion, index) => traceOf(criterion, index + 1, values, now));
      if ('error' in logic)
        return { result: 'unknown', reasons: [filterProblem(entry.booleanFilter, logic.error), ...reasons] };
      return { result: evaluateFilter(logic, (number) => reasons[number - 1]?.result ?? 'unknown'), reasons };
    },
  };
}

function filterOf(entry: RuleEntry, count: number): FilterNode | { error: RulesMessage } {
  if (entry.booleanFilter !== null) return parseBooleanFilter(entry.booleanFilter, count);
  return { kind: 'and', of: Array.from({ length: count }, (_, index) => ({ kind: 'item', number: index + 1 })) };
}

function filterProblem(filter: string | null, because: RulesMessage): CriterionTrace {
  const why: RulesMessage = { id: 'filter.unreadable', params: { filter: filter ?? '', because } };
  return { item: null, field: null, operation: null, expected: filter, result: 'unknown', why };
}

function traceOf(
  { item, slot, explain }: CompiledCriterion,
  number: number,
  values: SlotValues,
  now: Date,
): CriterionTrace {
  const seen = values[slot];
  const { result, why } = explain(values, now);
  const { field, operation } = item;
  const expected = item.valueField ?? item.value;
  // Two literals are faster than a spread, and a trace is made for every lead.
  return seen === undefined
    ? { item: number, field, operation, expected, result, why }
    : { item: number, field, operation, expected, seen, result, why };
}

// Salesforce allows either criteria or a formula. If a file has both, both must hold.
function formulaPart({ formula }: RuleEntry, reader: LeadReader): Part | null {
  if (formula === null) return null;
  const evaluate = compileFormula(formula, reader);
  return {
    evaluate: (values, now) => evaluate(values, now).value,
    explain: (values, now) => {
      const { value, why } = evaluate(values, now);
      const reason = { item: null, field: null, operation: null, expected: formula, result: value };
      return { result: value, reasons: why.map((message) => ({ ...reason, why: message })) };
    },
  };
}

function compileCriterion(item: CriteriaItem, reader: LeadReader): CompiledCriterion {
  const slot = reader.slot(item.field);
  const otherSlot = item.valueField === null ? null : reader.slot(item.valueField);
  const test = otherSlot === null ? cautiousTest(item, compileTest(item, reader)) : againstField(item, otherSlot);
  const insertTest = otherSlot === null ? compileInsertTest(item) : (): Verdict => OTHER_FIELD;
  const held = (seen: LeadValue | InsertValue, now: Date, values: SlotValues): Verdict =>
    // `typeof` is faster than `instanceof`.
    typeof seen === 'object' && seen !== null ? insertTest(seen, now) : test(seen, now, values);
  const messages = criterionMessages(item);
  return {
    item,
    slot,
    test,
    insertTest,
    evaluate: (values, now) => {
      const seen = values[slot];
      const verdict = seen === undefined ? null : held(seen, now, values);
      return typeof verdict === 'boolean' ? known(verdict) : 'unknown';
    },
    explain: (values, now) => {
      const seen = values[slot];
      if (seen === undefined) return { result: 'unknown', why: messages.fieldUnknown(item.field) };
      if (otherSlot !== null && values[otherSlot] === undefined)
        return { result: 'unknown', why: messages.fieldUnknown(item.valueField ?? '') };
      const verdict = held(seen, now, values);
      return typeof verdict === 'boolean'
        ? { result: known(verdict), why: messages.seen(seen) }
        : { result: 'unknown', why: messages.undecided(seen, verdict) };
    },
  };
}

const OTHER_FIELD: RulesMessage = { id: 'undecided.other-field', params: {} };

function againstField(item: CriteriaItem, otherSlot: number): Test {
  return (value, now, values) => {
    const other = values[otherSlot];
    if (other === undefined || other instanceof InsertValue) return OTHER_FIELD;
    // All amounts of one lead are in one currency, so the currency check is not needed when two fields are compared.
    const { operation } = item;
    return compileTest({ field: '', operation, value: asExpected(other), valueField: null }, null)(value, now, values);
  };
}

/** Writes another field's value as a criteria value, quoted so that its commas do not make a list. */
function asExpected(value: LeadValue): string | null {
  if (value === null || value === '') return null;
  return `"${String(value).replaceAll('"', '""')}"`;
}
