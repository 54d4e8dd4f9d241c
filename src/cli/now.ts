import { refusedAt } from './cli-error.ts';
import { said } from './said.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/**
 * Parses `--now`; without it, the current time. A day means its beginning. A time without a zone is in UTC.
 *
 * @throws CliError if the text is not a time
 */
export function parseNow(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const [, day = '', zone] = ISO.exec(text) ?? [];
  const now = new Date(text.length > day.length && zone === undefined ? `${text}Z` : text);
  // Otherwise the 30th of February would become the 2nd of March.
  if (day !== '' && !Number.isNaN(now.getTime()) && new Date(day).toISOString().startsWith(day)) return now;
  throw refusedAt('--now', said('refused.time', { text }));
}
