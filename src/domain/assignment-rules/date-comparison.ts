// Compares a lead's date with dates and date literals of a criterion.
import { parseDate, parseDateLiteral } from './dates.ts';
import type { DateLiteral, DateRange } from './dates.ts';
import type { RulesMessage } from './messages.ts';
import { anyVerdict } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export type DateOperand = DateRange | DateLiteral | 'unsupported';

/** Parses the date of a criteria item; null for any other text. */
export function dateOf(text: string): DateOperand | null {
  return parseDate(text) ?? parseDateLiteral(text);
}

export const FISCAL: RulesMessage = { id: 'undecided.fiscal', params: {} };
const WEEK_START: RulesMessage = { id: 'undecided.week-start', params: {} };
const DATE_TO_COME: RulesMessage = { id: 'undecided.date-to-come', params: {} };

/** True if the lead's date lies within any of the dates, e.g. a day in a week or a time in a day. */
export function equalsAnyDate(text: string, dates: readonly DateOperand[], now: Date): Verdict {
  const value = parseDate(text);
  if (value === null) return false;
  return anyVerdict(dates.map((date) => compared(value, date, now, (sign) => sign === 0)));
}

/**
 * Compares a date of the lead with one of a criterion.
 *
 * @param holds whether the criterion holds for -1 (before the date), 0 (within it) and 1 (after it)
 */
export function compared(value: DateRange, date: DateOperand, now: Date, holds: (sign: number) => boolean): Verdict {
  if (date === 'unsupported') return FISCAL;
  const ranges = typeof date === 'function' ? date(now) : [date];
  const [verdict = false, ...others] = ranges.map((range) => holds(side(value, range)));
  return others.every((other) => other === verdict) ? verdict : WEEK_START;
}

/**
 * Compares the moment of the sync with a date of a criterion. Literals such as TODAY move with the sync. A fixed date
 * that is not over now may be over by then, so the result is unknown.
 */
export function syncMomentCompared(date: DateOperand, now: Date, holds: (sign: number) => boolean): Verdict {
  if (date === 'unsupported') return FISCAL;
  const moment = { from: now.getTime(), to: now.getTime() + 1 };
  if (typeof date === 'function') return compared(moment, date, now, holds);
  const signs = date.to <= moment.from ? [1] : date.from <= moment.from ? [0, 1] : [-1, 0, 1];
  const [verdict = false, ...others] = signs.map(holds);
  return others.every((other) => other === verdict) ? verdict : DATE_TO_COME;
}

/** Returns -1 before the range, 0 within it and 1 after it. A day counts as equal to any time on that day. */
function side(value: DateRange, range: DateRange): number {
  if (value.to <= range.from) return -1;
  return value.from >= range.to ? 1 : 0;
}
