// "3 min. ago", in the words of the reader's locale.
import { CHECKED } from './words.ts';

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * @param at ISO 8601
 * @param now milliseconds since the epoch
 * @param locale HubSpot's name of the reader's locale, e.g. "en-gb" or "pt_BR"; English if it is none
 * @returns null for a time that cannot be read; a time ahead of this machine's clock counts as now
 */
export function ago(at: string, now: number, locale: string | undefined): string | null {
  const seconds = (now - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) return null;
  const step = STEPS.find((candidate) => seconds >= candidate.seconds);
  if (step === undefined) return CHECKED.justNow;
  return relativeTime(locale).format(-Math.floor(seconds / step.seconds), step.unit);
}

function relativeTime(locale: string | undefined): Intl.RelativeTimeFormat {
  const style = { numeric: 'always', style: 'short' } as const;
  try {
    return new Intl.RelativeTimeFormat(locale?.replaceAll('_', '-') ?? 'en', style);
  } catch {
    // Intl throws for a name that is no locale.
    return new Intl.RelativeTimeFormat('en', style);
  }
}
