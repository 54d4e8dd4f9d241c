// Reads the raw body of a request, which is what HubSpot signs, up to a limit.
import type { IncomingMessage } from 'node:http';
import { RefusedError } from './refusals.ts';

export const MOST_BODY_BYTES = 1_048_576;

/**
 * @throws RefusedError "body-too-large" as soon as that is known, by Content-Length or by the bytes received. The rest
 *   is read and discarded, so that the client gets the answer.
 */
export async function readBody(incoming: IncomingMessage, most = MOST_BODY_BYTES): Promise<Buffer> {
  const tooLarge = (): RefusedError => {
    incoming.resume();
    return new RefusedError('body-too-large');
  };
  if (Number(incoming.headers['content-length'] ?? 0) > most) throw tooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else {
        chunks.length = 0;
        incoming.removeAllListeners('data');
        reject(tooLarge());
      }
    });
    // The client went away, or sent no valid HTTP: nobody reads an answer.
    const broken = (): void => reject(new RefusedError('bad-request'));
    incoming.on('end', () => {
      incoming.removeListener('close', broken);
      resolve(Buffer.concat(chunks));
    });
    incoming.on('error', broken);
    incoming.on('close', broken);
  });
}
