import type { AdminWords } from '../presentation/admin-words.ts';
import { said } from './said.ts';

const EVERY_MS = 200;
// Checks the clock only once per this many leads, because reading it costs more than a decision.
const EVERY_COUNT = 1000;

export interface Progress {
  step: () => void;
  /** Clears the line. The next step may show it again. */
  wipe: () => void;
}

/**
 * Shows a counting line, but only on a terminal.
 *
 * @param clock returns milliseconds
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
