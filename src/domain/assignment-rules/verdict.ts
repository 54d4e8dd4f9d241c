// What holding one value against one criteria item gives: yes, no, or why neither can be said.
import type { InsertValue, LeadValue } from './model.ts';
import type { RulesMessage } from './messages.ts';
import type { SlotValues } from './lead-reader.ts';

/** true, false, or the reason why neither can be said. */
export type Verdict = boolean | RulesMessage;

/**
 * Holds a known value of the lead against an item.
 *
 * @param now for date literals
 * @param values all values of the lead, for an item that needs another of them
 */
export type Test = (value: LeadValue, now: Date, values: SlotValues) => Verdict;

/** The same for values of which the insert will tell the rest. */
export type InsertTest = (value: InsertValue, now: Date) => Verdict;

/** One true is enough; else an open one leaves all open. */
export function anyVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.find((verdict) => typeof verdict !== 'boolean') ?? false;
}

export function negatedVerdict(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict;
}

export function negated(test: Test): Test {
  return (value, now, values) => negatedVerdict(test(value, now, values));
}
