import { CliError } from './cli-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory; name a file in it',
  EACCES: 'no permission to read it',
};

/** The error for a file that the system does not let one read. */
export function unreadable(file: string, error: unknown): CliError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new CliError(
    `${file}: cannot be read (${REASONS[code] ?? (error instanceof Error ? error.message : String(error))})`,
  );
}
