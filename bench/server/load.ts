// Signed requests to one server, as many at once as asked for, or so many a second.
import { Agent, request } from 'node:http';
import { signV3, withIdentity } from '../../preview/stand-ins/index.ts';

export const ACCOUNTS = 1000;
export const FIRST_ACCOUNT = 1_000_000;
export const CLIENT_SECRET = 'bench-secret';
export const APP_ID = '4242';
/** Ten in each account: few enough to come again, and many enough that nobody reaches their limit. */
const PEOPLE = 10 * ACCOUNTS;

export interface Load {
  /** Milliseconds, one a request. */
  took: number[];
  seconds: number;
}

/**
 * A call that needs nothing from outside: signature, identity, account, limits and shape are checked, and then the
 * contract's version is one that this server does not speak.
 */
const BODY = JSON.stringify({
  contract: 0,
  action: 'explain',
  locale: 'en',
  record: { objectTypeId: '0-1', objectId: '1', seen: { createdate: '1', modified: '1' } },
});

let next = 0;

/** One signed call; resolves with its milliseconds. */
export function callOnce(port: number, agent: Agent, publicUrl: string): Promise<number> {
  const number = next++;
  const url = withIdentity(`${publicUrl}/card`, {
    portalId: FIRST_ACCOUNT + (number % ACCOUNTS),
    userId: 1 + (number % PEOPLE),
    userEmail: 'ann.lee@example.com',
    appId: APP_ID,
  });
  const { headers } = signV3({ method: 'POST', url, body: BODY }, CLIENT_SECRET, Date.now());
  const { pathname, search } = new URL(url);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        agent,
        method: 'POST',
        path: pathname + search,
        headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(BODY) },
      },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`The server answered ${answer.statusCode ?? ''}.`));
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          // The server answers its own failures with 200, too: they must not count as quick answers.
          if (text.includes('"internal"')) reject(new Error('The server failed.'));
          else resolve(performance.now() - begun);
        });
      },
    );
    sent.on('error', reject);
    sent.end(BODY);
  });
}

interface Flood {
  requests: number;
  atOnce: number;
  /** Seconds after which no more are sent. */
  within?: number;
}

/** So many requests, always `atOnce` on their way; fewer on a machine that is too busy for them. */
export async function flood(
  port: number,
  publicUrl: string,
  { requests, atOnce, within = Infinity }: Flood,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const took: number[] = [];
  let left = requests;
  const begun = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0 && performance.now() - begun < within * 1000) took.push(await callOnce(port, agent, publicUrl));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  agent.destroy();
  return { took, seconds: (performance.now() - begun) / 1000 };
}

/** So many requests a second, whether or not those before are answered. */
export async function paced(port: number, publicUrl: string, rate: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  const calls: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < rate * seconds; sent++) {
    const wait = begun + (1000 * sent) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    calls.push(callOnce(port, agent, publicUrl).then((time) => took.push(time)));
  }
  await Promise.all(calls);
  agent.destroy();
  return { took, seconds: (performance.now() - begun) / 1000 };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
