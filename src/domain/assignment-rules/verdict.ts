// The result of testing one value: yes, no, or the reason why it is unknown.
import type { InsertValue, LeadValue } from './model.ts';
import type { RulesMessage } from './messages.ts';
import type { SlotValues } from './lead-reader.ts';

/** true, false, or the reason why it is unknown. */
export type Verdict = boolean | RulesMessage;

/**
 * Tests a known value of the lead.
 *
 * @param now time for date literals
 * @param values all values of the lead, for items that compare with another field
 */
export type Test = (value: LeadValue, now: Date, values: SlotValues) => Verdict;

/** The same for values that are only partly known before the insert. */
export type InsertTest = (value: InsertValue, now: Date) => Verdict;

/** True if any verdict is true; otherwise unknown if any is unknown. */
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
