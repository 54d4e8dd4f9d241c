// Reads leads as a stream from JSON lines, in constant memory.
import { isUtf8 } from 'node:buffer';
import type { LeadValue } from '../domain/assignment-rules/index.ts';
import { refusedAt } from './cli-error.ts';
import { detailOf, said } from './said.ts';
import type { CliMessage, FoundType } from '../presentation/messages/types/cli.ts';
import type { LeadLine } from './leads.ts';

/**
 * Reads leads in order; blank lines are skipped.
 *
 * @param input the file's bytes
 * @param file its name, for messages
 * @throws CliError with file, line and reason for a line that is not a lead
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
      throw refusedAt(`${file}:${number + 1}`, said('refused.line-too-long', { megabytes: MOST_BYTES / MEGABYTE }));
    throw error;
  }
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 16 * MEGABYTE;
const NEWLINE = 0x0a;

/** A line is so long that the file is probably not JSON lines. Reading on would fill the memory. */
class LongLineError extends Error {}

/** Splits only at line feeds, because JSON texts may contain all other line separators. */
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

/** Null for a blank line. */
function parseLead(line: Buffer, file: string, number: number): LeadLine | null {
  const place = `${file}:${number}`;
  if (!isUtf8(line)) throw refusedAt(place, said('refused.not-utf8', {}));
  // String.trim() also removes a byte order mark, which JSON does not allow.
  const text = line.toString('utf8').trim();
  if (text === '') return null;
  const value = parseJson(text, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusedAt(place, said('refused.lead', { found: found(value) }));
  }
  const { $id: id, ...fields } = value as Record<string, unknown>;
  if (hasLeadValues(fields)) return { id, line: number, fields };
  const [field = '', wrong] = Object.entries(fields).find(([, one]) => !isLeadValue(one)) ?? [];
  throw refusedAt(
    place,
    typeof wrong === 'number'
      ? said('refused.field-too-large', { field })
      : said('refused.field', { field, found: found(wrong) }),
  );
}

/** Written by hand, because this runs for every lead and a schema library would copy the lead. */
function hasLeadValues(fields: Record<string, unknown>): fields is Record<string, LeadValue> {
  for (const field in fields) if (!isLeadValue(fields[field])) return false;
  return true;
}

/** JSON.parse reads too large numbers as infinite. */
function isLeadValue(value: unknown): value is LeadValue {
  return typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw refusedAt(place, said('refused.not-json-lead', { detail: detailOf(error) }));
  }
}

function found(value: unknown): CliMessage {
  return said('found.type', { type: typeOf(value) });
}

/** JSON has no other types. */
function typeOf(value: unknown): FoundType {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return typeof value as Exclude<FoundType, 'array' | 'null'>;
}
