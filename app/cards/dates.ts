// Dates and ages in the reader's locale.

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * Writes an age, e.g. "3 min. ago".
 *
 * @param at ISO 8601
 * @param now milliseconds since the epoch
 * @param locale BCP 47
 * @param justNow text for the first minute, and for times in the future
 * @returns null for an invalid time
 */
export function ago(at: string, now: number, locale: string, justNow: string): string | null {
  const seconds = (now - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) return null;
  const step = STEPS.find((candidate) => seconds >= candidate.seconds);
  if (step === undefined) return justNow;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }).format(
    -Math.floor(seconds / step.seconds),
    step.unit,
  );
}

/** Writes a date, e.g. "12 Nov 2026". An invalid date stays as it is. */
export function dateIn(locale: string, at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}
