// Dates and date literals as ranges of instants in UTC.
import { describe, expect, it } from 'vitest';
import { parseDate, parseDateLiteral } from '../../../src/domain/assignment-rules/dates.ts';
import type { DateRange } from '../../../src/domain/assignment-rules/dates.ts';

const instants = (range: DateRange | null | undefined): string[] | null =>
  range == null ? null : [range.from, range.to].map((instant) => new Date(instant).toISOString());

const DAY = 86_400_000;

describe('a date', () => {
  it.each([
    ['2026-11-25', '2026-11-25', '2026-11-26'],
    [' 2026-12-31 ', '2026-12-31', '2027-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2/9/2026', '2026-02-09', '2026-02-10'],
    ['12/31/2026', '2026-12-31', '2027-01-01'],
  ])('"%s" is its day, from midnight to midnight in UTC', (text, from, to) => {
    expect(instants(parseDate(text))).toEqual([`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`]);
  });

  it.each([
    ['2026-11-25T13:45:10Z', '2026-11-25T13:45:10.000Z'],
    ['2026-11-25t13:45:10.250z', '2026-11-25T13:45:10.250Z'],
    ['2026-11-25 13:45', '2026-11-25T13:45:00.000Z'],
    ['2026-11-25 13:45:10', '2026-11-25T13:45:10.000Z'],
    ['2026-11-25T13:45:10+02:00', '2026-11-25T11:45:10.000Z'],
    ['2026-11-25T23:45-0100', '2026-11-26T00:45:00.000Z'],
    ['11/25/2026 13:45', '2026-11-25T13:45:00.000Z'],
    ['11/25/2026 0:05', '2026-11-25T00:05:00.000Z'],
    ['11/25/2026 1:45 PM', '2026-11-25T13:45:00.000Z'],
    ['11/25/2026 1:45pm', '2026-11-25T13:45:00.000Z'],
    ['11/25/2026 1:45 AM', '2026-11-25T01:45:00.000Z'],
    ['11/25/2026 12:30 AM', '2026-11-25T00:30:00.000Z'],
    ['11/25/2026 12:30:59 PM', '2026-11-25T12:30:00.000Z'],
  ])('"%s" is its instant', (text, instant) => {
    const from = Date.parse(instant);
    expect(parseDate(text)).toEqual({ from, to: from + 1 });
  });

  it.each([
    '',
    'soon',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '0026-11-25',
    '2026-11-25T25:00:00Z',
    '2026-11-25T10:61',
    'on 2026-11-25',
    '2026-11-25 or so',
    '2/30/2026',
    '25/11/2026',
    '11/25/26',
    '11/25/2026 24:00',
    '11/25/2026 10:60',
    '11/25/2026 13:00 PM',
    '11/25/2026 0:30 AM',
    'on 11/25/2026',
    '11/25/2026 or so',
    '25.11.2026',
  ])('"%s" is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('a date literal', () => {
  // A Wednesday, in the last quarter.
  const now = new Date('2026-11-25T23:30:00Z');
  it.each([
    ['TODAY', '2026-11-25', '2026-11-26'],
    [' yesterday ', '2026-11-24', '2026-11-25'],
    ['Tomorrow', '2026-11-26', '2026-11-27'],
    ['LAST_MONTH', '2026-10-01', '2026-11-01'],
    ['THIS_MONTH', '2026-11-01', '2026-12-01'],
    ['NEXT_MONTH', '2026-12-01', '2027-01-01'],
    ['LAST_QUARTER', '2026-07-01', '2026-10-01'],
    ['THIS_QUARTER', '2026-10-01', '2027-01-01'],
    ['NEXT_QUARTER', '2027-01-01', '2027-04-01'],
    ['LAST_YEAR', '2025-01-01', '2026-01-01'],
    ['THIS_YEAR', '2026-01-01', '2027-01-01'],
    ['NEXT_YEAR', '2027-01-01', '2028-01-01'],
    ['LAST_N_DAYS:3', '2026-11-22', '2026-11-26'],
    ['LAST 3 DAYS', '2026-11-22', '2026-11-26'],
    ['LAST_90_DAYS', '2026-08-27', '2026-11-26'],
    ['NEXT_N_DAYS:3', '2026-11-26', '2026-11-29'],
    ['NEXT_90_DAYS', '2026-11-26', '2027-02-24'],
    ['LAST_N_MONTHS:2', '2026-09-01', '2026-11-01'],
    ['NEXT_N_MONTHS:2', '2026-12-01', '2027-02-01'],
    ['LAST_N_QUARTERS:2', '2026-04-01', '2026-10-01'],
    ['NEXT_N_QUARTERS:2', '2027-01-01', '2027-07-01'],
    ['LAST_N_YEARS:2', '2024-01-01', '2026-01-01'],
    ['NEXT_N_YEARS:2', '2027-01-01', '2029-01-01'],
    ['N_DAYS_AGO:3', '2026-11-22', '2026-11-23'],
    ['3 days ago', '2026-11-22', '2026-11-23'],
    ['N_MONTHS_AGO:1', '2026-10-01', '2026-11-01'],
    ['N_QUARTERS_AGO:1', '2026-07-01', '2026-10-01'],
    ['1 YEAR AGO', '2025-01-01', '2026-01-01'],
  ])('"%s" is from %s to before %s', (text, from, to) => {
    const literal = parseDateLiteral(text);
    if (typeof literal !== 'function') throw new Error(`${text} is ${String(literal)}`);
    expect(literal(now).map(instants)).toEqual([[`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`]]);
  });

  it.each([
    ['LAST_WEEK', '2026-11-15', 7],
    ['THIS_WEEK', '2026-11-22', 7],
    ['next week', '2026-11-29', 7],
    ['LAST_N_WEEKS:2', '2026-11-08', 14],
    ['NEXT_N_WEEKS:2', '2026-11-29', 14],
    ['N_WEEKS_AGO:1', '2026-11-15', 7],
  ])('"%s" begins on %s, a Sunday, or on the Monday after it', (text, sunday, days) => {
    const literal = parseDateLiteral(text);
    if (typeof literal !== 'function') throw new Error(`${text} is ${String(literal)}`);
    const from = Date.parse(sunday);
    const week = (start: number): DateRange => ({ from: start, to: start + days * DAY });
    expect(literal(now)).toEqual([week(from), week(from + DAY)]);
  });

  it('of a week, on a Sunday, is the one that begins or the one that ends', () => {
    const literal = parseDateLiteral('THIS_WEEK');
    if (typeof literal !== 'function') throw new Error('no literal');
    expect(literal(new Date('2026-11-22T12:00:00Z')).map(instants)).toEqual([
      ['2026-11-22T00:00:00.000Z', '2026-11-29T00:00:00.000Z'],
      ['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ]);
  });

  it.each(['THIS_FISCAL_QUARTER', 'LAST_N_FISCAL_YEARS:2', 'next fiscal year'])(
    '"%s" is known, and its start is in no file',
    (text) => {
      expect(parseDateLiteral(text)).toBe('unsupported');
    },
  );

  it.each([
    '',
    'DE',
    'TODAYS',
    'THE TODAY',
    'LAST_DECADE',
    'LAST_WEEKEND',
    'THE LAST WEEK',
    'LAST_N_DAYS',
    'LAST_N_DAYS:',
    'LAST_3_DAYS:3',
    'LAST_N_DAYS:3 OR SO',
    'MY LAST 3 DAYS',
    'N_DAYS_AGO',
    'DAYS_AGO',
    '3_DAYS_AGO:3',
    'ABOUT 3 DAYS AGO',
    '3 DAYS AGO OR SO',
    '2026-11-25',
  ])('"%s" is none', (text) => {
    expect(parseDateLiteral(text)).toBeNull();
  });
});
