import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { byteText } from './byte-text.ts';

/**
 * Writes whole lines in large pieces, and waits if the reader is slower, so that unread output never fills the memory.
 */
export class LineWriter {
  readonly #stream: NodeJS.WritableStream;
  readonly #beforeWriting: () => void;
  #pending = '';

  /** @param beforeWriting called before a piece is written, to clear a progress line */
  constructor(stream: NodeJS.WritableStream, beforeWriting: () => void) {
    this.#stream = stream;
    this.#beforeWriting = beforeWriting;
  }

  async write(line: string): Promise<void> {
    await this.writeBytes(byteText(line));
  }

  /** @param line as `byteText` gives it */
  writeBytes(line: string): Promise<void> | undefined {
    this.#pending += `${line}\n`;
    return this.#pending.length >= 65_536 ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '') return;
    this.#beforeWriting();
    if (!this.#stream.write(Buffer.from(text, 'latin1'))) await once(this.#stream, 'drain');
  }
}
