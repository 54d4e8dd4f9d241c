// Logs say what happened to which account, but never name people or records.
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { FailureError } from '../application/failures.ts';
import { sqlState } from '../adapters/store/database.ts';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/**
 * Keys whose values are never written, at any depth. This is a second safeguard; callers should not pass them at all.
 */
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

/** @param to where lines go; standard output by default */
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

/** What may be logged about an error: its class, and a code from a closed list. The message may quote a record. */
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
