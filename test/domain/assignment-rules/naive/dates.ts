// Dates without ranges: every day has a number within its year, quarter, month or week, and a literal is a distance
// between such numbers.

const DAY = 86_400_000;

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** A day, or a moment of one. */
interface Moment {
  day: number;
  /** Milliseconds into the day; null for the day as a whole. */
  time: number | null;
}

export function isDateText(text: string): boolean {
  return momentOf(text) !== null || literalOf(text) !== null;
}

/** Whether an item may mean a date, readable or not. */
export function mayBeDate(item: string): boolean {
  return isDateText(item) || /\d[./\- ]\d|\d\s?[a-z]{3}|\b(january|day)\b/i.test(item);
}

/**
 * A lead's date beside a date or literal of a criterion.
 *
 * @returns null where nobody knows: a fiscal period, or a text that is no date; several orders (and perhaps no answer to
 *   "equal") where weeks that begin on Sunday and on Monday differ
 */
export function comparedWithDate(seen: string, item: string, now: Date): Compared | null {
  const moment = momentOf(seen);
  if (moment === null) return { equal: false, orders: [Number.NaN] };
  const fixed = momentOf(item);
  if (fixed !== null) return besideMoment(moment, fixed);
  const literal = literalOf(item);
  if (literal === null || literal === 'fiscal') return null;
  const today = Math.floor(now.getTime() / DAY);
  const orders = [0, 1].map((start) => {
    const distance = numberOf(moment.day, literal.unit, start) - numberOf(today, literal.unit, start);
    return distance < literal.from ? -1 : distance > literal.to ? 1 : 0;
  });
  const equals = orders.map((order) => order === 0);
  return { equal: equals[0] === equals[1] ? (equals[0] ?? null) : null, orders };
}

interface Compared {
  equal: boolean | null;
  orders: number[];
}

function besideMoment(left: Moment, right: Moment): Compared {
  if (left.day !== right.day) return { equal: false, orders: [left.day - right.day] };
  if (left.time === null || right.time === null) return { equal: true, orders: [0] };
  return { equal: left.time === right.time, orders: [left.time - right.time] };
}

function momentOf(text: string): Moment | null {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const iso =
    us === null
      ? text.trim().toUpperCase()
      : `${us[3] ?? ''}-${(us[1] ?? '').padStart(2, '0')}-${(us[2] ?? '').padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/.test(iso)) return null;
  const stamp = Date.parse(iso);
  // A 30th of February rolls over to another day, and is no date.
  if (Number.isNaN(stamp) || Number(iso.slice(8, 10)) !== new Date(Date.parse(iso.slice(0, 10))).getUTCDate())
    return null;
  const day = Math.floor(stamp / DAY);
  return { day, time: iso.length === 10 ? null : stamp - day * DAY };
}

function literalOf(text: string): { unit: Unit; from: number; to: number } | 'fiscal' | null {
  const words = text
    .trim()
    .toUpperCase()
    .split(/[\s_:]+/)
    .filter((word) => word !== 'N');
  if (words.includes('FISCAL')) return 'fiscal';
  const fixed: Record<string, number> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1, LAST: -1, THIS: 0, NEXT: 1 };
  const [first = '', second = ''] = words;
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? Number.NaN);
  const units = words.filter((word) => /^(DAY|WEEK|MONTH|QUARTER|YEAR)S?$/.test(word));
  const unit = (units[0] ?? '').replace(/S$/, '') as Unit;
  if (words.length === 1 && ['YESTERDAY', 'TODAY', 'TOMORROW'].includes(first))
    return { unit: 'DAY', from: fixed[first] ?? 0, to: fixed[first] ?? 0 };
  if (words.length === 2 && ['LAST', 'THIS', 'NEXT'].includes(first) && second === unit && unit !== 'DAY')
    return { unit, from: fixed[first] ?? 0, to: fixed[first] ?? 0 };
  if (words.length !== 3 || units.length !== 1 || Number.isNaN(count)) return null;
  if (words.includes('AGO')) return { unit, from: -count, to: -count };
  // The last n days include today; of longer units, the present one is not among the last.
  if (first === 'LAST') return { unit, from: -count, to: unit === 'DAY' ? 0 : -1 };
  return first === 'NEXT' ? { unit, from: 1, to: count } : null;
}

/** @param start 0 for weeks from Sunday, 1 for weeks from Monday */
function numberOf(day: number, unit: Unit, start: number): number {
  const date = new Date(day * DAY);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK':
      // The first of January 1970 was a Thursday.
      return Math.floor((day + 4 - start) / 7);
    case 'MONTH':
      return months;
    case 'QUARTER':
      return Math.floor(months / 3);
    case 'YEAR':
      return date.getUTCFullYear();
  }
}
