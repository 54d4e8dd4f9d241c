// Every signed route but the card while HubSpot or Salesforce fails: an answer in time, told as a refusal where it cannot
// be given. The card's own are in card-faults.test.ts.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind } from '../../preview/stand-ins/index.ts';
import { embeddedDatabase } from '../adapters/store/both-databases.ts';
import { idleClock } from '../idle-clock.ts';
import { longer } from '../property-runs.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';
import { call } from './running-server.ts';
import type { CallOptions, Called } from './running-server.ts';

const PORTAL = 7401;
const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];
const WAYS: FaultName[] = ['rate-limited', 'server-error', 'timeout', 'broken-json', 'connection-reset'];

let product: Product;

beforeAll(async () => {
  product = await runProduct(await embeddedDatabase());
  product.running.clock.base = idleClock(product.standIns.faults);
  await product.install(PORTAL);
}, 60_000);
beforeEach(() => product.standIns.reset('believable'));
afterAll(() => product.stop());

const enrolment = (): Partial<CallOptions> => ({
  query: '',
  body: { callbackId: randomUUID(), origin: { portalId: PORTAL }, object: { objectId: 102, objectType: 'CONTACT' } },
});

/** By route, and what it may answer while something fails. */
const ROUTES: [path: string, statuses: number[], options: () => Partial<CallOptions>][] = [
  ['/owners', [200], () => ({ body: { action: 'list', locale: 'en' } })],
  ['/settings', [200], () => ({ body: { action: 'read', locale: 'en' } })],
  ['/audits', [200], () => ({ body: { action: 'findings' } })],
  // HubSpot calls again after a 429.
  ['/workflow-actions/predict-owner', [200, 429], enrolment],
];

async function ask(path: string, options: Partial<CallOptions>): Promise<Called & { seconds: number }> {
  const { running } = product;
  running.services.tenants.forget(PORTAL);
  running.clock.ahead += 61_000;
  const began = running.clock.elapsed();
  const answer = await call(running, { portalId: PORTAL, path, ...options });
  return { ...answer, seconds: (running.clock.elapsed() - began) / 1000 };
}

describe.each(ROUTES)('a call of %s', (path, statuses, options) => {
  it.each(KINDS)('is answered in time whatever becomes of %s', async (kind) => {
    for (const fault of longer<FaultName[]>({ usual: ['server-error', 'timeout'], long: WAYS })) {
      product.standIns.faults.set(kind, fault);
      const { status, seconds, text } = await ask(path, options());
      product.standIns.faults.clear();
      expect([fault, seconds < 10]).toEqual([fault, true]);
      expect(statuses, text).toContain(status);
      expect(text).not.toContain('"code":"internal"');
    }
    const { status, body } = await ask(path, options());
    expect([status, body.ok ?? true]).toEqual([200, true]);
  });
});
