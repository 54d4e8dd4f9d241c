// `--resume FILE`: writes every step of an audit as a line of JSON before it counts. An interrupted audit resumes after
// the last complete line.
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import type { RunSpec, Step } from '../application/audit/run-store.ts';
import { refusedAt } from './cli-error.ts';
import { saidOfAudit } from './said.ts';

const VERSION = 1;
const headSchema = z.object({ audit: z.literal(VERSION), of: z.string() });
const lineSchema = z.object({
  no: z.int(),
  step: z.looseObject({ reached: z.nullable(z.string()), done: z.boolean() }),
});

export interface AuditJournal {
  keep: (no: number, step: Step) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens a file of steps, or creates one.
 *
 * @param about the scope and settings, which must be the same to resume
 * @param replay called with each step that the file holds
 * @throws CliError for a file of another audit
 */
export async function openJournal(
  file: string,
  about: { run: RunSpec; fingerprint: string },
  replay: (no: number, step: Step) => Promise<void>,
): Promise<AuditJournal> {
  const of = JSON.stringify([about.run, about.fingerprint]);
  const handle = await opened(file);
  try {
    const whole = await wholeLength(file);
    if (whole === 0) await handle.write(`${JSON.stringify({ audit: VERSION, of })}\n`, 0);
    else {
      await replayed(file, of, replay, whole);
      // Removes an incomplete last line, which would break the next one.
      await handle.truncate(whole);
    }
    let end = (await handle.stat()).size;
    let last: Promise<unknown> = Promise.resolve();
    return {
      keep: (no, step) => {
        const line = Buffer.from(`${JSON.stringify({ no, step })}\n`);
        const at = end;
        end += line.length;
        const writing = last.then(() => handle.write(line, 0, line.length, at));
        last = writing.catch(() => undefined);
        return writing.then(() => undefined);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function opened(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+').catch(() => open(file, 'wx+'));
  } catch {
    throw refusedAt(file, saidOfAudit('audit-command.file-unwritable', {}));
  }
}

/** The length up to the end of the last complete line. */
async function wholeLength(file: string): Promise<number> {
  const text = await readFile(file);
  return text.lastIndexOf(0x0a) + 1;
}

async function replayed(
  file: string,
  of: string,
  replay: (no: number, step: Step) => Promise<void>,
  whole: number,
): Promise<void> {
  const lines = createInterface({ input: createReadStream(file, { end: whole - 1 }), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const value = parsed(line);
    if (number === 1) {
      const head = headSchema.safeParse(value);
      if (!head.success) throw refusedAt(file, saidOfAudit('audit-command.file-not-audit', {}));
      if (head.data.of !== of) throw refusedAt(file, saidOfAudit('audit-command.file-of-another', {}));
      continue;
    }
    const read = lineSchema.safeParse(value);
    if (!read.success) throw refusedAt(`${file} (line ${number})`, saidOfAudit('audit-command.line-not-step', {}));
    // Written by this program: the rest of a step is as it was.
    await replay(read.data.no, read.data.step);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
