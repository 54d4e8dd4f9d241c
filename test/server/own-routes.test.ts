// What a process says about itself: alive, ready, measured; a worker says no more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../adapters/store/both-databases.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { PUBLIC_URL, call, runServer } from './running-server.ts';
import type { Running } from './running-server.ts';

let database: Database;
let answers: boolean;
let web: Running;
let worker: Running;

beforeAll(async () => {
  database = await embeddedDatabase();
  answers = true;
  const ping = (): Promise<void> => (answers ? database.ping() : Promise.reject(new Error('lost')));
  web = await runServer({ database: { ...bound(database), ping } });
  worker = await runServer({ database: bound(database), role: 'worker', environment: { METRICS_TOKEN: undefined } });
});
afterAll(async () => {
  await web.stop();
  await worker.stop();
});

/** Its methods stay its own when one of them is replaced. */
function bound(real: Database): Database {
  return {
    kind: real.kind,
    db: real.db,
    execute: (text, values) => real.execute(text, values),
    ping: () => real.ping(),
    close: () => Promise.resolve(),
  };
}

const get = async ({ url }: Running, path: string, bearer?: string): Promise<[status: number, text: string]> => {
  const answer = await fetch(url + path, { headers: bearer === undefined ? {} : { Authorization: bearer } });
  return [answer.status, await answer.text()];
};

describe('a process', () => {
  it('says that it lives and is ready, whatever it does', async () => {
    for (const process of [web, worker]) {
      expect(await get(process, '/healthz')).toEqual([200, '{"status":"ok"}']);
      expect((await get(process, '/readyz'))[0]).toBe(200);
    }
  });

  it('is not ready while the database does not answer, but lives', async () => {
    answers = false;
    expect((await get(web, '/readyz'))[0]).toBe(503);
    expect((await get(web, '/healthz'))[0]).toBe(200);
    answers = true;
    expect((await get(web, '/readyz'))[0]).toBe(200);
  });

  it('shows metrics to whoever has the token, and has no such page without one', async () => {
    await call(web, { portalId: 1 });
    const [status, text] = await get(web, '/metrics', 'Bearer metrics-token');
    expect(status).toBe(200);
    expect(text).toContain('owner_preflight_requests_total{route="/card",status="403"} 1');
    for (const bearer of [undefined, '', 'Bearer', 'Bearer ', 'Bearer other', 'metrics-token', 'Basic metrics-token'])
      expect([bearer, (await get(web, '/metrics', bearer))[0]]).toEqual([bearer, 401]);
    for (const bearer of [undefined, 'Bearer ', 'Bearer undefined', 'Bearer null'])
      expect([bearer, (await get(worker, '/metrics', bearer))[0]]).toEqual([bearer, 404]);
  });

  it('of a worker answers neither HubSpot nor a browser', async () => {
    for (const path of ['/card', '/settings', '/audits', '/workflow-actions/predict-owner', '/webhooks/hubspot'])
      expect([path, (await call(worker, { portalId: 1, path })).status]).toEqual([path, 404]);
    for (const path of ['/install', '/oauth/hubspot/callback', '/oauth/salesforce/start'])
      expect([path, (await get(worker, path))[0]]).toEqual([path, 404]);
  });

  it('answers what it does not have with 404, and does not repeat it', async () => {
    const [status, text] = await get(web, `/nothing-here?secret=1`);
    expect([status, JSON.parse(text)]).toMatchObject([404, { ok: false, error: { code: 'not-found' } }]);
    expect(text).not.toContain('nothing-here');
    expect(text).not.toContain(PUBLIC_URL);
  });
});
