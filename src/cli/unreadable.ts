import type { CliMessage } from '../presentation/messages/types/cli.ts';
import { refusedAt } from './cli-error.ts';
import type { CliError } from './cli-error.ts';
import { detailOf, said } from './said.ts';

const REASONS = {
  ENOENT: 'unreadable.missing',
  EISDIR: 'unreadable.directory',
  EACCES: 'unreadable.permission',
} as const;

/** Makes the error for a file that cannot be read. */
export function unreadable(file: string, error: unknown): CliError {
  return refusedAt(file, said('refused.unreadable', { reason: reasonOf(error) }));
}

function reasonOf(error: unknown): CliMessage {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return said(REASONS[code], {});
  return said('unreadable.other', { detail: detailOf(error) });
}
