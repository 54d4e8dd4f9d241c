// A process of the server bench: an empty route, or the marketplace server with 1,000 accounts. Tells its port when it
// is ready; asked for its use, it tells its memory after a collection, and the processor's time so far.
import process from 'node:process';
import { serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
import { systemClock } from '../../src/adapters/clock.ts';
import { answerCard } from '../../src/hosts/answer-card.ts';
import { readConfig } from '../../src/server/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { openDatabase } from '../../src/server/open.ts';
import { serve } from '../../src/server/serve.ts';
import { createServices } from '../../src/server/services.ts';
import { ACCOUNTS, FIRST_ACCOUNT } from './load.ts';

/** Bytes, and microseconds of the processor. */
export interface Use {
  rss: number;
  heap: number;
  cpu: number;
}

const [what] = process.argv.slice(2);
const port = await (what === 'empty' ? emptyRoute() : server());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ rss, heap, cpu: user + system } satisfies Use);
});
process.send?.({ port });

function emptyRoute(): Promise<number> {
  const app = new Hono();
  app.post('/card', (context) => context.json({ ok: true }));
  return new Promise((resolve) => {
    listen({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => resolve(address.port));
  });
}

async function server(): Promise<number> {
  const config = readConfig(process.env);
  const log = createLogger('error');
  const services = createServices({ config, database: await openDatabase(config, log), clock: systemClock, log });
  const running = await serve({ services, answerCard, role: 'all', port: 0, hostname: '127.0.0.1' });
  await running.ready;
  const expiresAt = new Date(Date.now() + 3_600_000);
  // As many at once as the server has connections.
  let next = 0;
  const install = async (): Promise<void> => {
    while (next < ACCOUNTS)
      await services.accounts.install({
        accountId: FIRST_ACCOUNT + next++,
        scopes: [],
        installedBy: 1,
        tokens: { accessToken: 'not used', refreshToken: 'not used', expiresAt },
      });
  };
  await Promise.all(Array.from({ length: 10 }, install));
  return running.port;
}
