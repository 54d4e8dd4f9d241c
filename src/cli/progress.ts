const EVERY_MS = 200;

/** A line that counts, on a terminal only; elsewhere nothing is written. Stopping wipes the line. */
export function startProgress(stream: NodeJS.WritableStream & { isTTY?: boolean }, noun: string): { step: () => void; stop: () => void } {
  if (stream.isTTY !== true) return { step: () => undefined, stop: () => undefined };
  const started = Date.now();
  let count = 0;
  let shown = started;
  return {
    step: () => {
      count += 1;
      // Looking at the clock for every lead would cost more than the lead.
      if (count % 1000 !== 0 || Date.now() - shown < EVERY_MS) return;
      shown = Date.now();
      const perSecond = Math.round((count * 1000) / Math.max(shown - started, 1));
      stream.write(`\r\u001B[2K${count.toLocaleString('en')} ${noun}, ${perSecond.toLocaleString('en')} a second`);
    },
    stop: () => {
      stream.write('\r\u001B[2K');
    },
  };
}
