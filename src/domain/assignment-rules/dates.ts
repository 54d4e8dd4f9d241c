// Dates of leads and criteria as ranges of instants in UTC: [from, to). Relative literals have the meaning of SOQL's
// date literals (SFFILTER and the SOQL reference).

/** Milliseconds since 1970; `to` is the first instant after the range. */
export interface DateRange {
  from: number;
  to: number;
}

/**
 * The range of a literal on a given day. There are two ranges if the locale decides whether weeks start on Sunday or
 * Monday.
 */
export type DateLiteral = (now: Date) => readonly DateRange[];

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*(AM|PM)?)?$/iu;

/** Parses a day as the range of its instants, and a time as that instant. Null if the text is not a date. */
export function parseDate(text: string): DateRange | null {
  const trimmed = text.trim().toUpperCase();
  const iso = ISO.exec(trimmed);
  if (iso !== null) {
    const [, year, month, day, hour] = iso;
    const start = validDay(Number(year), Number(month), Number(day));
    if (start === null) return null;
    if (hour === undefined) return { from: start, to: start + DAY };
    const normal = trimmed.replace(' ', 'T');
    const instant = Date.parse(iso[7] === undefined ? `${normal}Z` : normal);
    return Number.isNaN(instant) ? null : { from: instant, to: instant + 1 };
  }
  const us = US.exec(trimmed);
  if (us === null) return null;
  const [, month, day, year, hour, minute, half] = us;
  const start = validDay(Number(year), Number(month), Number(day));
  if (start === null || hour === undefined) return start === null ? null : { from: start, to: start + DAY };
  const [least, most] = half === undefined ? [0, 23] : [1, 12];
  if (Number(hour) < least || Number(hour) > most || Number(minute) > 59) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const instant = start + hours * 3_600_000 + Number(minute) * 60_000;
  return { from: instant, to: instant + 1 };
}

/** Parses a literal. "unsupported" for fiscal periods, because no file contains their start. */
export function parseDateLiteral(text: string): DateLiteral | 'unsupported' | null {
  const literal = text
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/gu, '_');
  if (literal.includes('FISCAL')) return 'unsupported';
  const day = DAYS[literal];
  if (day !== undefined) return (now) => days(now, day, day + 1);
  const period = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/u.exec(literal);
  if (period !== null) {
    const offset = { LAST: -1, THIS: 0, NEXT: 1 }[period[1] as 'LAST'];
    return (now) => periods(now, period[2] as Unit, offset, offset + 1);
  }
  const counted = /^(LAST|NEXT)_(?:N_)?(?:(\d+)_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S(?::(\d+))?$/u.exec(literal);
  if (counted !== null) return countedPeriods(counted);
  const ago = /^(?:N_)?(?:(\d+)_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S?_AGO(?::(\d+))?$/u.exec(literal);
  if (ago !== null) return periodAgo(ago);
  return null;
}

type Unit = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const DAYS: Readonly<Record<string, number>> = { TODAY: 0, YESTERDAY: -1, TOMORROW: 1 };

function countedPeriods([, direction, before, unit, after]: RegExpExecArray): DateLiteral | null {
  const count = Number(before ?? after ?? Number.NaN);
  if (!Number.isInteger(count) || (before !== undefined && after !== undefined)) return null;
  // The last n days include today and the next n days start tomorrow. For longer units, neither includes the current
  // one.
  if (unit === 'DAY') return (now) => (direction === 'LAST' ? days(now, -count, 1) : days(now, 1, count + 1));
  return (now) =>
    direction === 'LAST' ? periods(now, unit as Unit, -count, 0) : periods(now, unit as Unit, 1, count + 1);
}

function periodAgo([, before, unit, after]: RegExpExecArray): DateLiteral | null {
  const count = Number(before ?? after ?? Number.NaN);
  if (!Number.isInteger(count) || (before !== undefined && after !== undefined)) return null;
  return (now) => (unit === 'DAY' ? days(now, -count, 1 - count) : periods(now, unit as Unit, -count, 1 - count));
}

const MONTH_OR_DAY =
  /\b(?:jan|feb|m[aä]r|apr|avr|ma[iyg]|j[uú]n|jul|aug|ago|ao[uû]|sep|[ow][ckt]t|nov|d[eé][cz]|days?|weeks?|months?|quarters?|years?|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|gestern|morgen|hoy|ayer|mañana|aujourd|hier|demain|vandaag|gisteren|hoje|ontem|amanhã|oggi)/u;

/** True if a text may be a date in a format that is not parsed, e.g. in another language or in words. */
export function isDateInOtherWords(text: string): boolean {
  if (parseDate(text) !== null || parseDateLiteral(text) !== null) return false;
  return /\d[./\- ]\d|\d\.?\s?\p{L}{3}/u.test(text) || MONTH_OR_DAY.test(text.toLowerCase()) || /[年月日]/u.test(text);
}

function days(now: Date, from: number, to: number): DateRange[] {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return [{ from: today + from * DAY, to: today + to * DAY }];
}

function periods(now: Date, unit: Unit, from: number, to: number): DateRange[] {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  switch (unit) {
    case 'WEEK':
      return WEEK_STARTS.map((start) => {
        const sinceStart = (now.getUTCDay() - start + 7) % 7;
        const first = Date.UTC(year, month, now.getUTCDate() - sinceStart);
        return { from: first + from * 7 * DAY, to: first + to * 7 * DAY };
      });
    case 'MONTH':
      return [{ from: Date.UTC(year, month + from), to: Date.UTC(year, month + to) }];
    case 'QUARTER': {
      const first = month - (month % 3);
      return [{ from: Date.UTC(year, first + from * 3), to: Date.UTC(year, first + to * 3) }];
    }
    case 'YEAR':
      return [{ from: Date.UTC(year + from, 0), to: Date.UTC(year + to, 0) }];
  }
}

/** Sunday and Monday in getUTCDay(). The org's locale decides (Salesforce Help, analytics.filter_dates_relative). */
const WEEK_STARTS = [0, 1] as const;

function validDay(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}
