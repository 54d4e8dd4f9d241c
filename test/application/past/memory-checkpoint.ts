import type { Checkpoint } from '../../../src/application/past/ports.ts';
import type { Json } from '../../../src/application/ports.ts';

/** As a file or a table keeps it: what is read is not what was added, but equal to it. */
export function memoryCheckpoint(): Checkpoint {
  let chunks: string[] = [];
  return {
    read: () => Promise.resolve(chunks.map((chunk) => JSON.parse(chunk) as Json)),
    add: (chunk) => {
      chunks.push(JSON.stringify(chunk));
      return Promise.resolve();
    },
    clear: () => {
      chunks = [];
      return Promise.resolve();
    },
  };
}
