// The server's card while HubSpot or Salesforce misbehaves, at every request that a call makes: always 200 and an answer
// that the card can read, in time; a write is told as what it was; and nothing of anybody reaches the log.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS, REQUEST_KINDS } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind } from '../../preview/stand-ins/index.ts';
import { parseAnswer } from '../../src/contract/index.ts';
import type { ActionName, Shown } from '../../src/contract/index.ts';
import { embeddedDatabase } from '../adapters/store/both-databases.ts';
import { ownerOf } from '../application/choosing.ts';
import { idleClock } from '../idle-clock.ts';
import { longer } from '../property-runs.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';

const PORTAL = 7001;
/** A super admin, who may have the app change owners. */
const ADMIN = 7;
const OSKAR = '25';
const CONTACT = { object: 'contact', id: '102' } as const;

let product: Product;

beforeAll(async () => {
  product = await runProduct(await embeddedDatabase());
  product.running.clock.base = idleClock(product.standIns.faults);
  await product.install(PORTAL, { ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
});
beforeEach(() => {
  product.standIns.reset('believable');
});
afterAll(() => product.stop());

const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];
const ALL = (Object.keys(FAULTS) as FaultName[]).filter((name) => name !== 'none');
/** One of each way to fail: told to wait, refused, no answer, half an answer, no connection. */
const WAYS: FaultName[] = ['rate-limited', 'server-error', 'timeout', 'broken-json', 'connection-reset'];

interface Answered {
  status: number;
  answer: ReturnType<typeof parseAnswer>;
  seconds: number;
}

/** A call on a server that keeps nothing yet, so that it asks for everything. */
async function ask(action: ActionName, more: Record<string, unknown> = {}): Promise<Answered> {
  const { running } = product;
  running.services.tenants.forget(PORTAL);
  // Everything of this file is few calls of one person.
  running.clock.ahead += 61_000;
  const began = running.clock.elapsed();
  const { status, body } = await product.card({
    portalId: PORTAL,
    userId: ADMIN,
    ...CONTACT,
    request: { action, ...more },
  });
  return { status, answer: parseAnswer(action, body), seconds: (running.clock.elapsed() - began) / 1000 };
}

/** What the page shows of the owner, which a write is held against. */
async function shown(): Promise<Shown> {
  const { answer } = await ask('explain');
  if (!answer.ok || answer.action !== 'explain') throw new Error('not explained');
  return answer.explanation.shown;
}

const resultOf = ({ answer }: Answered): string =>
  answer.ok && answer.action === 'resolve' ? answer.resolution.result : 'refused';

describe('a call of the card', () => {
  it.each(KINDS)('is answered in time whatever becomes of %s', async (kind) => {
    for (const fault of longer({ usual: WAYS, long: ALL })) {
      product.standIns.faults.set(kind, fault);
      const { status, seconds } = await ask('explain');
      product.standIns.faults.clear();
      expect([fault, status, seconds < 10]).toEqual([fault, 200, true]);
    }
    const { answer } = await ask('explain');
    expect(answer.ok).toBe(true);
  });

  it.each([
    ['suggest', { search: '' }],
    ['what-if', { ownerId: OSKAR }],
  ] as const)('that asks for %s is answered in time whatever fails', async (action, more) => {
    for (const kind of KINDS)
      for (const fault of longer<FaultName[]>({ usual: ['server-error'], long: WAYS })) {
        product.standIns.faults.set(kind, fault);
        const { status, seconds } = await ask(action, more);
        product.standIns.faults.clear();
        expect([kind, fault, status, seconds < 10]).toEqual([kind, fault, 200, true]);
      }
    expect((await ask(action, more)).answer.ok).toBe(true);
  });
});

describe('a write', () => {
  it.each(KINDS)('is told as what it was when %s fails, and finished by the same request', async (kind) => {
    for (const fault of longer<FaultName[]>({
      usual: ['lost-answer'],
      long: [...WAYS, 'unauthorized', 'lost-answer'],
    })) {
      product.standIns.reset('believable');
      const request = { requestId: randomUUID(), ownerId: OSKAR, shown: await shown() };
      product.standIns.faults.set(kind, fault);
      const first = await ask('resolve', request);
      product.standIns.faults.clear();
      const written = ownerOf(product.standIns, ...([CONTACT.object, CONTACT.id] as const)) === OSKAR;
      expect([fault, first.status, first.seconds < 10]).toEqual([fault, 200, true]);
      if (resultOf(first) === 'done') expect([fault, written]).toEqual([fault, true]);
      if (written) expect(['done', 'not-confirmed']).toContain(resultOf(first));

      const second = await ask('resolve', request);
      expect([fault, resultOf(second)]).toEqual([fault, 'done']);
      const { history } = product.standIns.state().hubspot.records.contact.get(CONTACT.id) ?? {};
      expect([fault, history?.get('hubspot_owner_id')?.length]).toEqual([fault, 1]);
    }
  });
});

it('nothing of anybody, and no secret, is in what was logged', () => {
  const { hubspot, salesforce } = product.standIns.state();
  const log = product.running.log.join('\n');
  expect(log).toContain('a card call failed');
  const people = [
    ...hubspot.owners.flatMap(({ email, lastName }) => [email, lastName]),
    ...[...hubspot.records.contact.values()].flatMap(({ properties }) => [
      properties.get('email'),
      properties.get('lastname'),
    ]),
    ...(salesforce.tables.get('User') ?? []).flatMap(({ Email, Username }) => [Email, Username]),
  ];
  const secrets = [product.standIns.hubspot.token, product.standIns.salesforce.clientSecret, 'access-', 'refresh-'];
  const never = [...people, ...secrets].filter((text) => typeof text === 'string' && text.length > 3);
  expect(never.length).toBeGreaterThan(50);
  expect(never.filter((text) => log.includes(String(text)))).toEqual([]);
});
