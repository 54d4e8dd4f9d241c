import type { AdminWords } from '../presentation/admin-words.ts';
import { said } from './said.ts';

const EVERY_MS = 200;
// Looking at the clock for every lead would cost more than the lead.
const EVERY_COUNT = 1000;

export interface Progress {
  step: () => void;
  /** Takes the line away; the next step may show it again. */
  wipe: () => void;
}

/**
 * A line that counts, on a terminal only; elsewhere nothing is written.
 *
 * @param clock milliseconds
 */
export function startProgress(
  stream: NodeJS.WritableStream & { isTTY?: boolean },
  words: AdminWords,
  clock: () => number = Date.now,
): Progress {
  if (stream.isTTY !== true) return { step: () => undefined, wipe: () => undefined };
  const started = clock();
  let count = 0;
  let shown = started;
  let stands = false;
  return {
    step: () => {
      count += 1;
      if (count % EVERY_COUNT !== 0 || clock() - shown < EVERY_MS) return;
      shown = clock();
      stands = true;
      const perSecond = Math.round((count * 1000) / Math.max(shown - started, 1));
      stream.write(`\r\u001B[2K${words.text(said('summary.progress', { count, rate: perSecond }))}`);
    },
    wipe: () => {
      if (stands) stream.write('\r\u001B[2K');
      stands = false;
    },
  };
}
