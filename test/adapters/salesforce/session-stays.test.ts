// The session goes to the org it belongs to, whatever an answer says of other places.
import { afterEach, expect, it } from 'vitest';
import { Deadline } from '../../../src/application/deadline.ts';
import { SalesforceApi } from '../../../src/adapters/salesforce/api.ts';
import { startHttpServer } from '../../http-server.ts';
import type { Answer, HttpServer } from '../../http-server.ts';

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});

const json = (body: unknown): Answer => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });

async function server(answer: (target: string) => Answer): Promise<HttpServer> {
  const started = await startHttpServer(answer);
  servers.push(started);
  return started;
}

/** An org that signs anybody in, and answers queries as told. */
async function org(query: Answer): Promise<SalesforceApi> {
  const { url } = await server((target) =>
    target === '/services/oauth2/token' ? json({ access_token: 'a-session', instance_url: url }) : query,
  );
  return new SalesforceApi(
    { loginUrl: url, apiVersion: '67.0', clientId: 'c', auth: 'client-credentials', username: null },
    { clientSecret: 's', privateKey: null },
  );
}

it('is not carried along by a redirect', async () => {
  const elsewhere = await server(() => json({ records: [{}], done: true }));
  const api = await org({
    status: 302,
    contentType: null,
    body: '',
    location: `${elsewhere.url}/services/data/v67.0/query`,
  });
  const deadline = new Deadline(300);
  await expect(api.query('users', 'SELECT Id FROM User', deadline)).rejects.toThrow('no answer');
  deadline.stop();
  expect(elsewhere.requests).toEqual([]);
});

it.each([
  'https://attacker.example.com/services/data/v67.0/query/1',
  '//attacker.example.com/x',
  '/secur/logout',
  'query/1',
])('is not sent for a next page that is no path of the API: %s', async (nextRecordsUrl) => {
  const api = await org(json({ records: [{}], done: false, nextRecordsUrl }));
  const deadline = new Deadline(2000);
  const result = await api.queryAll('users', 'SELECT Id FROM User', deadline);
  deadline.stop();
  expect('error' in result && result.error.kind).toBe('broken-answer');
});
