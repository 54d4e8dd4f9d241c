// Leads from a file or from standard input, in either form, as a stream.
import { createReadStream } from 'node:fs';
import type { LeadFields } from '../domain/assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readCsvLeads } from './lead-csv.ts';
import { readJsonLeads } from './lead-lines.ts';
import { unreadable } from './unreadable.ts';

export interface LeadLine {
  /** The lead's `$id`, whatever JSON value it is; undefined when it has none. */
  id: unknown;
  /** Of the file, counted from 1: where the lead begins. */
  line: number;
  fields: LeadFields;
}

export const INPUT_FORMATS = ['jsonl', 'csv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/**
 * Reads leads in order.
 *
 * @param source a path, or "-" for standard input; without a format a file that ends in ".csv" is CSV
 * @throws CliError with file, line and reason for what is no lead, and for a file that cannot be read
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
