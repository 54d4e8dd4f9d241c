// The session goes to the org it belongs to, whatever an answer says of other places.
import { afterEach, expect, it } from 'vitest';
import { startHttpServer } from '../../http-server.ts';
import { json, startOrg } from './org.ts';
import type { TestOrg } from './org.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function orgAnswering(answer: Parameters<typeof startOrg>[0]): Promise<TestOrg> {
  const started = await startOrg(answer);
  open.push(started.stop);
  return started;
}

it('is not carried along by a redirect', async () => {
  const elsewhere = await startHttpServer(() => json({ records: [{}], done: true }));
  open.push(elsewhere.stop);
  const location = `${elsewhere.url}/services/data/v67.0/query`;
  const { org, deadline } = await orgAnswering(() => ({ status: 302, contentType: null, body: '', location }));
  await expect(org.automation(deadline)).rejects.toMatchObject({ failure: { kind: 'broken-answer' } });
  expect(elsewhere.requests).toEqual([]);
});

it.each([
  'https://attacker.example.com/services/data/v67.0/query/1',
  '//attacker.example.com/x',
  '/secur/logout',
  'query/1',
])('is not sent for a next page that is no path of the API: %s', async (nextRecordsUrl) => {
  const { org, deadline } = await orgAnswering(() => json({ records: [{}], done: false, nextRecordsUrl }));
  await expect(org.automation(deadline)).rejects.toMatchObject({ failure: { kind: 'broken-answer' } });
});
