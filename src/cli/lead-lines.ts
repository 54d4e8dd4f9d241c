// Leads from a file, one JSON object a line, read as a stream: a million of them in constant memory.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { LeadFields } from '../assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';

export interface LeadLine {
  /** The line's `$id`, whatever JSON value it is; undefined when it has none. */
  id: unknown;
  fields: LeadFields;
}

/**
 * Reads leads in order; blank lines are skipped.
 *
 * @param file a path, or "-" for standard input
 * @throws CliError with file, line and reason for a line that is no lead, and for a file that cannot be read
 */
export async function* readLeads(file: string, streams: CliStreams): AsyncGenerator<LeadLine> {
  const input: NodeJS.ReadableStream = file === '-' ? streams.stdin : createReadStream(file, 'utf8');
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
      if (text.trim() !== '') yield parseLead(text, `${file}:${number}`);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

function parseLead(line: string, place: string): LeadLine {
  const value = parseJson(line, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CliError(`${place}: expected a JSON object of Lead fields, found ${describe(value)}`);
  }
  const { $id: id, ...rest } = value as Record<string, unknown>;
  const parsed = fieldsSchema.safeParse(rest);
  if (parsed.success) return { id, fields: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0]);
  throw new CliError(`${place}: field "${field}": expected a string, number, boolean or null, found ${describe(rest[field])}`);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CliError(`${place}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
