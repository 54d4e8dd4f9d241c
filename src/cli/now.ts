import { CliError } from './cli-error.ts';

/** The time of `--now`, or the clock's. @throws CliError for a text that is no time */
export function parseNow(text: string | undefined): Date {
  const now = text === undefined ? new Date() : new Date(text);
  if (!Number.isNaN(now.getTime())) return now;
  throw new CliError(`--now: expected a time as ISO 8601, e.g. 2026-11-24T09:00:00Z, found "${text ?? ''}"`);
}
