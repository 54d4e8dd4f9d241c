// The requests of a first answer, those of each trip at once, by node:http with kept connections, with nothing made of
// them: what no function of this kind can do without.
import http from 'node:http';
import { answered, trips } from './recorded.ts';
import type { Recorded } from './recorded.ts';

const agent = new http.Agent({ keepAlive: true });

export async function main(): Promise<{ ok: boolean }> {
  let ok = true;
  for (const requests of trips()) ok = (await Promise.all(requests.map(send))).every(answered) && ok;
  return { ok };
}

function send({ method, url, headers, body }: Recorded): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers, agent }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => resolve(Buffer.concat(chunks).toString() === '' ? 0 : (message.statusCode ?? 0)));
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}
