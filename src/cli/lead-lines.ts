// Leads from lines of JSON, one object a line, read as a stream: a million of them in constant memory.
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { CliError } from './cli-error.ts';
import type { LeadLine } from './leads.ts';

/**
 * Reads leads in order; blank lines are skipped.
 *
 * @param input the file's bytes
 * @param file its name, for messages
 * @throws CliError with file, line and reason for a line that is no lead
 */
export async function* readJsonLeads(input: AsyncIterable<string | Buffer>, file: string): AsyncGenerator<LeadLine> {
  let number = 0;
  try {
    for await (const line of linesOf(input)) {
      number += 1;
      const lead = parseLead(line, file, number);
      if (lead !== null) yield lead;
    }
  } catch (error) {
    if (error instanceof LongLineError)
      throw new CliError(`${file}:${number + 1}: longer than ${MOST_BYTES / MEGABYTE} MB; expected one lead a line`);
    throw error;
  }
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 16 * MEGABYTE;
const NEWLINE = 0x0a;

/** No end of line for so long that this is no file of lines; reading on would fill the memory. */
class LongLineError extends Error {}

/** Split at line feeds alone: a JSON text may hold every other character that ends lines elsewhere. */
async function* linesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield pieces.length === 0 ? bytes.subarray(start, end) : Buffer.concat([...pieces, bytes.subarray(start, end)]);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    pieces.push(bytes.subarray(start));
    length += bytes.length - start;
    if (length > MOST_BYTES) throw new LongLineError();
  }
  if (length > 0) yield Buffer.concat(pieces);
}

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Null for a blank line. */
function parseLead(line: Buffer, file: string, number: number): LeadLine | null {
  const place = `${file}:${number}`;
  if (!isUtf8(line)) throw new CliError(`${place}: not UTF-8; save the file as UTF-8`);
  // A byte-order mark counts as white space, which JSON does not allow and String.trim() takes away.
  const text = line.toString('utf8').trim();
  if (text === '') return null;
  const value = parseJson(text, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CliError(`${place}: expected a JSON object of Lead fields, found ${describe(value)}`);
  }
  const { $id: id, ...rest } = value as Record<string, unknown>;
  const parsed = fieldsSchema.safeParse(rest);
  if (parsed.success) return { id, line: number, fields: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0]);
  throw new CliError(
    rest[field] === Infinity || rest[field] === -Infinity
      ? `${place}: field "${field}": expected a number up to 1.8e308, found a larger one`
      : `${place}: field "${field}": expected a string, number, boolean or null, found ${describe(rest[field])}`,
  );
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CliError(
      `${place}: not JSON: ${error instanceof Error ? error.message : String(error)}; expected one JSON object of Lead fields`,
    );
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
