// Reads leads as a stream from a CSV file whose header has Lead field names.
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import type { LeadFields, LeadValue } from '../domain/assignment-rules/index.ts';
import type { CliMessage } from '../presentation/messages/types/cli.ts';
import { refusedAt } from './cli-error.ts';
import { said } from './said.ts';
import type { LeadLine } from './leads.ts';

const MOST_BYTES = 16 * 1024 * 1024;

interface CsvRecord {
  record: string[];
  /** `lines` counts the lines read so far, including the record's last one. */
  info: { lines: number };
}

/**
 * Reads leads in order. An empty cell means blank; a missing column means unknown. A column "$id" is echoed.
 *
 * @param input the file's bytes
 * @param file its name, for messages
 * @throws CliError with file, line and reason
 */
export async function* readCsvLeads(input: AsyncIterable<string | Buffer>, file: string): AsyncGenerator<LeadLine> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, max_record_size: MOST_BYTES });
  const feeding = feed(input, parser, file);
  // A failure ends the parser and is thrown to the reader of the records.
  feeding.catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error(String(error))));
  let header: string[] | null = null;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      if (header === null) header = headerOf(record, file);
      else yield leadOf(header, record, info.lines - lineBreaksIn(record));
      line = info.lines + 1;
    }
    await feeding;
  } catch (error) {
    throw error instanceof CsvError ? refusedAt(`${file}:${lineOf(error) ?? line}`, reasonOf(error)) : error;
  }
}

/** Passes the bytes on as fast as they are parsed. */
async function feed(
  input: AsyncIterable<string | Buffer>,
  parser: ReturnType<typeof parse>,
  file: string,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lines = 1;
  for await (const chunk of input) {
    const text = decoded(
      () => (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
      file,
      lines,
    );
    lines += text.split('\n').length - 1;
    if (!parser.write(text)) await drained(parser);
    if (parser.destroyed) return;
  }
  decoded(() => decoder.decode(), file, lines);
  parser.end();
}

function decoded(decode: () => string, file: string, line: number): string {
  try {
    return decode();
  } catch {
    throw refusedAt(`${file}:${line}`, said('refused.not-utf8-soon', {}));
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      parser.off('drain', done).off('close', done);
      resolve();
    };
    parser.once('drain', done).once('close', done);
  });
}

/** Counts line breaks inside quoted cells. */
function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);
}

function headerOf(record: readonly string[], file: string): string[] {
  const names = record.map((name) => name.trim());
  const [only = ''] = names;
  if (names.length === 1 && /[;\t]/u.test(only))
    throw refusedAt(`${file}:1`, said('refused.csv-separator', { found: JSON.stringify(only.slice(0, 60)) }));
  const empty = names.indexOf('');
  if (empty >= 0) throw refusedAt(`${file}:1`, said('refused.csv-no-name', { column: empty + 1 }));
  const keys = names.map((name) => name.toLowerCase());
  const twice = names.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  if (twice !== undefined) throw refusedAt(`${file}:1`, said('refused.csv-twice', { name: twice }));
  return names;
}

function leadOf(header: readonly string[], record: readonly string[], line: number): LeadLine {
  const fields: Record<string, LeadValue> = {};
  let id: unknown;
  for (const [index, name] of header.entries()) {
    const cell = record[index] ?? '';
    if (name === '$id') id = cell;
    else fields[name] = valueOf(name, cell);
  }
  return { id, line, fields: fields satisfies LeadFields };
}

/** A cell is text, except for standard fields with a known type. */
function valueOf(name: string, cell: string): LeadValue {
  if (cell.trim() === '') return null;
  if (/^(?:AnnualRevenue|NumberOfEmployees)$/iu.test(name) && /^\s*-?\d+(?:\.\d+)?\s*$/u.test(cell))
    return Number(cell);
  return cell;
}

function lineOf(error: CsvError): number | null {
  const lines: unknown = error.lines;
  return typeof lines === 'number' ? lines : null;
}

function reasonOf(error: CsvError): CliMessage {
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return said('refused.csv-cells', {});
    case 'CSV_QUOTE_NOT_CLOSED':
      return said('refused.csv-open-quote', {});
    case 'CSV_MAX_RECORD_SIZE':
      return said('refused.line-too-long', { megabytes: MOST_BYTES / 1024 / 1024 });
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return said('refused.csv-stray-quote', {});
    default:
      return said('refused.csv', { detail: error.message });
  }
}
