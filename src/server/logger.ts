// Logs: what happened to which account, never whom it is about.
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { FailureError } from '../application/failures.ts';
import { sqlState } from '../adapters/store/database.ts';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** Keys whose values are never written, wherever they stand: a second guard, since none should be handed over. */
const REDACTED = [
  'email',
  'userEmail',
  'name',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'code',
  'body',
  'query',
];

/** @param to where lines go; standard output unless a test listens */
export function createLogger(level: LogLevel, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** What may be said of an error: its class, and a code of a closed list. Its message may quote a record. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (error instanceof FailureError) {
    const { system, question, kind, code, reference } = error.failure;
    return { error: error.name, system, question, kind, reason: code, reference };
  }
  if (!(error instanceof Error)) return { error: typeof error };
  const where = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return { error: error.name, sqlState: sqlState(error), at: where };
}
