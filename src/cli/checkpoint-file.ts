// Saves what a long command has gathered in a file, so that an interrupted command can resume.
import { createHash } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import type { Json } from '../application/ports.ts';
import type { Checkpoint } from '../application/past/ports.ts';

/** The file contains data from records, so only its owner may read it. */
const MODE = 0o600;

/**
 * A checkpoint in a file, with one chunk per line. An incomplete last line is ignored.
 *
 * @param owner identifies the account, e.g. by its access token. A file of another account is overwritten
 */
export function checkpointFile(file: string, owner: string): Checkpoint {
  const mark = createHash('sha256').update(owner).digest('base64url');
  let isOurs = false;
  const head = `${JSON.stringify({ preflight: mark })}\n`;
  return {
    read: async () => {
      const [first, ...lines] = await linesOf(file);
      isOurs = (first as { preflight?: unknown } | undefined)?.preflight === mark;
      return isOurs ? lines : [];
    },
    add: async (chunk) => {
      if (!isOurs) await writeFile(file, head, { mode: MODE });
      isOurs = true;
      await appendFile(file, `${JSON.stringify(chunk)}\n`);
    },
    clear: async () => {
      if (isOurs) await rm(file, { force: true });
      isOurs = false;
    },
  };
}

async function linesOf(file: string): Promise<Json[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  // An incomplete last line was being written when the command ended.
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Json];
      } catch {
        return [];
      }
    });
}
