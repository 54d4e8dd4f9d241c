// Dates and ages, in the words of the reader's locale.

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * "3 min. ago".
 *
 * @param at ISO 8601
 * @param now milliseconds since the epoch
 * @param locale BCP 47
 * @param justNow said within the first minute, and for a time ahead of this machine's clock
 * @returns null for a time that cannot be read
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

/** "12 Nov 2026"; what is no date stays as it is. */
export function dateIn(locale: string, at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}
