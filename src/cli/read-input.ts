// What a command reads: a file, or standard input.
import { Buffer, isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { CliError, refusedAt } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { said } from './said.ts';
import { unreadable } from './unreadable.ts';

/**
 * The text of a file. Another encoding is refused: its letters would become others, and names would not be equal.
 *
 * @param file a path, or "-" for standard input
 * @throws CliError for a file that cannot be read or is not UTF-8
 */
export async function readText(file: string, { stdin }: Pick<CliStreams, 'stdin'>): Promise<string> {
  const bytes = await (file === '-' ? bytesOf(stdin) : readFile(file)).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!isUtf8(bytes)) throw refusedAt(file, said('refused.not-utf8', {}));
  return bytes.toString('utf8');
}

/** Joined before they are decoded: a piece may end within a letter. */
async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}

/**
 * Standard input can be read once.
 *
 * @param files the file of each option
 * @throws CliError where two options name it
 * @example requireOneStandardInput({ '--rules': '-', '--leads': 'leads.jsonl' })
 */
export function requireOneStandardInput(files: Readonly<Record<string, string | undefined>>): void {
  const [first, second] = Object.keys(files).filter((option) => files[option] === '-');
  if (first !== undefined && second !== undefined) throw new CliError(said('refused.two-inputs', { first, second }));
}
