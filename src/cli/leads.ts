// Reads leads as a stream from a file or standard input, as CSV or JSON lines.
import { createReadStream } from 'node:fs';
import type { LeadFields } from '../domain/assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readCsvLeads } from './lead-csv.ts';
import { readJsonLeads } from './lead-lines.ts';
import { unreadable } from './unreadable.ts';

export interface LeadLine {
  /** The lead's `$id`, which can be any JSON value; undefined if it has none. */
  id: unknown;
  /** The line of the file where the lead begins, counted from 1. */
  line: number;
  fields: LeadFields;
}

export const INPUT_FORMATS = ['jsonl', 'csv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/**
 * Reads leads in order.
 *
 * @param source a path, or "-" for standard input. Without a format, a file name that ends in ".csv" means CSV
 * @throws CliError with file, line and reason for anything that is not a lead, and for an unreadable file
 */
export async function* readLeads(
  { file, format }: { file: string; format?: InputFormat | undefined },
  streams: CliStreams,
): AsyncGenerator<LeadLine> {
  const input = file === '-' ? streams.stdin : createReadStream(file);
  const isCsv = format === undefined ? /\.csv$/iu.test(file) : format === 'csv';
  try {
    yield* isCsv ? readCsvLeads(input, file) : readJsonLeads(input, file);
  } catch (error) {
    throw error instanceof CliError ? error : unreadable(file, error);
  }
}
