// Every fault, met over HTTP; and that a reset takes everything back.
import { systemClock } from '../../src/adapters/clock.ts';
import { fakeClock } from '../fake-clock.ts';
import type { FakeClock } from '../fake-clock.ts';
import { afterEach, afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS, REQUEST_KINDS, faultSchema, startStandIns } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind, StandIns } from '../../preview/stand-ins/index.ts';
import {
  call,
  composite,
  hubspot,
  query,
  queryPath,
  readMetadata,
  requestToken,
  signIn,
  soap,
} from './stand-ins-calls.ts';
import type { Answer } from './stand-ins-calls.ts';

let standIns: StandIns;
let token: string;

beforeAll(async () => {
  standIns = await startStandIns();
  token = await signIn(standIns);
});
afterAll(() => standIns.stop());
beforeEach(() => standIns.reset('believable'));
afterEach(() => standIns.faults.clear());

const CONTACT = '/crm/objects/2026-09/contacts/101';
const READ_CONTACT = `${CONTACT}?properties=firstname`;
const SOQL = 'SELECT Id FROM User LIMIT 1';

/** One request of each kind, right in every way: so every fault's answer is held to what is published, too. */
const REQUESTS: Readonly<Record<RequestKind, () => Promise<Answer>>> = {
  'hubspot.record': () => hubspot(standIns, 'GET', READ_CONTACT),
  'hubspot.owner': () => hubspot(standIns, 'GET', '/crm/owners/2026-09/11'),
  'hubspot.owners': () => hubspot(standIns, 'GET', '/crm/owners/2026-09'),
  'hubspot.memberships': () => hubspot(standIns, 'GET', '/crm/lists/2026-09/records/0-1/101/memberships'),
  'hubspot.search': () =>
    hubspot(standIns, 'POST', '/crm/objects/2026-09/contacts/search', {
      filterGroups: [{ filters: [{ propertyName: 'associations.company', operator: 'EQ', value: '206' }] }],
      properties: ['firstname'],
      limit: 1,
    }),
  'hubspot.batch': () =>
    hubspot(standIns, 'POST', '/crm/objects/2026-09/contacts/batch/read', {
      properties: ['firstname'],
      inputs: [{ id: '101' }],
    }),
  'hubspot.write': () => hubspot(standIns, 'PATCH', CONTACT, { properties: { hubspot_owner_id: '12' } }),
  'hubspot.token': () => {
    const { url, oauthApp } = standIns.hubspot;
    const redirectUri = 'https://api.example.com/oauth/hubspot/callback';
    return call(`${url}/oauth/2026-09/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: oauthApp.clientId,
        client_secret: oauthApp.clientSecret,
        code: oauthApp.codeFromMarketplace(redirectUri),
        redirect_uri: redirectUri,
      }).toString(),
    });
  },
  'hubspot.users': () => hubspot(standIns, 'GET', '/settings/users/2026-03/1011'),
  'salesforce.token': () => {
    const { clientId, clientSecret } = standIns.salesforce;
    return requestToken(standIns, {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
  },
  'salesforce.composite': () =>
    composite(standIns, token, {
      allOrNone: false,
      compositeRequest: [{ method: 'GET', referenceId: 'a', url: queryPath(SOQL) }],
    }),
  'salesforce.query': () => query(standIns, token, SOQL),
  'salesforce.describe': () =>
    call(`${standIns.salesforce.url}/services/data/v67.0/sobjects/Lead/describe`, {
      headers: { Authorization: `Bearer ${token}` },
    }),
  'salesforce.metadata': () => soap(standIns, readMetadata(token, 'AssignmentRules', 'Lead')),
};
const KINDS = Object.keys(REQUESTS) as RequestKind[];

const ownerNow = (): string | null | undefined =>
  standIns.state().hubspot.records.contact.get('101')?.properties.get('hubspot_owner_id');
/** The outcome of a request, or "waits" once a fault keeps it; others may still wait from before. */
async function outcomeOf(kind: RequestKind, request: Promise<Answer>): Promise<'answered' | 'failed' | 'waits'> {
  const waits = async (): Promise<'waits'> => {
    const last = (): unknown => [standIns.requests.at(-1)?.kind, standIns.faults.activity];
    await expect.poll(last, { interval: 2, timeout: 10_000 }).toEqual([kind, 'waits']);
    return 'waits';
  };
  return Promise.race([
    request.then(
      () => 'answered' as const,
      () => 'failed' as const,
    ),
    waits(),
  ]);
}

describe.each(KINDS)('%s', (kind) => {
  it('works, and is noted as such', async () => {
    const answer = await REQUESTS[kind]();
    expect(answer.status).toBe(200);
    expect(standIns.requests.at(-1)).toMatchObject({ kind, system: kind.split('.')[0], status: 200 });
  });

  it.each([
    ['unauthorized', [400, 401, 500]],
    ['forbidden', [400, 403, 500]],
    ['rate-limited', [429]],
    ['server-error', [500]],
    ['bad-gateway', [502]],
    ['unavailable', [503]],
  ] as const)('meets %s once when told once', async (fault, statuses) => {
    standIns.faults.set(kind, fault, 1);
    const answer = await REQUESTS[kind]();
    expect(statuses).toContain(answer.status);
    expect(standIns.requests.at(-1)).toMatchObject({ kind, status: answer.status });
    if (fault === 'rate-limited') expect(answer.headers.get('retry-after')).toBe('1');
    expect((await REQUESTS[kind]()).status).toBe(200);
  });

  it('gives half an answer', async () => {
    const whole = await REQUESTS[kind]();
    standIns.reset();
    standIns.faults.set(kind, 'broken-json', 1);
    const half = await REQUESTS[kind]();
    expect(half.status).toBe(200);
    expect(half.json).toBeUndefined();
    expect(half.headers.get('content-type')).toBe(whole.headers.get('content-type'));
    expect(half.text.length).toBeGreaterThan(0);
    expect(half.text.length).toBeLessThan(whole.text.length);
  });

  it('cuts the connection', async () => {
    standIns.faults.set(kind, 'connection-reset', 1);
    await expect(REQUESTS[kind]()).rejects.toThrow();
    expect(standIns.requests.at(-1)).toMatchObject({ kind, status: 0 });
  });

  it.each(['timeout', 'lost-answer'] as const)('gives no answer with %s', async (fault) => {
    standIns.faults.set(kind, fault, 1);
    expect(await outcomeOf(kind, REQUESTS[kind]())).toBe('waits');
    expect(standIns.requests.at(-1)).toMatchObject({ kind, status: 0 });
  });
});

describe('the words of a fault', () => {
  it.each<[RequestKind, FaultName, unknown]>([
    ['hubspot.record', 'unauthorized', { status: 401, json: { category: 'INVALID_AUTHENTICATION' } }],
    ['hubspot.record', 'forbidden', { status: 403, json: { category: 'MISSING_SCOPES' } }],
    [
      'hubspot.record',
      'rate-limited',
      { status: 429, json: { policyName: 'TEN_SECONDLY_ROLLING', errorType: 'RATE_LIMIT' } },
    ],
    ['salesforce.token', 'unauthorized', { status: 400, json: { error: 'invalid_client' } }],
    ['salesforce.query', 'unauthorized', { status: 401, json: [{ errorCode: 'INVALID_SESSION_ID' }] }],
    ['salesforce.query', 'forbidden', { status: 403, json: [{ errorCode: 'INSUFFICIENT_ACCESS' }] }],
    ['salesforce.query', 'daily-limit', { status: 403, json: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] }],
    ['hubspot.record', 'daily-limit', { status: 429, json: { policyName: 'DAILY' } }],
    [
      'salesforce.metadata',
      'unauthorized',
      { status: 500, text: expect.stringContaining('sf:INVALID_SESSION_ID') as string },
    ],
  ])('%s, %s', async (kind, fault, expected) => {
    standIns.faults.set(kind, fault, 1);
    expect(await REQUESTS[kind]()).toMatchObject(expected as object);
  });
});

describe('a write', () => {
  it('takes effect although its answer is lost', async () => {
    standIns.faults.set('hubspot.write', 'lost-answer', 1);
    expect(await outcomeOf('hubspot.write', REQUESTS['hubspot.write']())).toBe('waits');
    expect(ownerNow()).toBe('12');
  });

  it.each(['timeout', 'connection-reset', 'server-error', 'rate-limited'] as const)(
    'takes no effect with %s',
    async (fault) => {
      standIns.faults.set('hubspot.write', fault, 1);
      await outcomeOf('hubspot.write', REQUESTS['hubspot.write']());
      expect(ownerNow()).toBe('11');
    },
  );
});

describe('slowness', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = fakeClock();
    standIns.faults.clock = clock;
  });
  afterEach(() => {
    standIns.faults.clock = systemClock;
  });

  /** The request's answer, and that it comes after so many milliseconds and not before. */
  async function answeredAfter<T>(milliseconds: number, request: Promise<T>): Promise<T> {
    let answered = false;
    void request.finally(() => (answered = true));
    await expect.poll(() => standIns.faults.activity, { interval: 2 }).toBe('waits');
    await clock.pass(milliseconds - 1);
    expect([standIns.faults.activity, answered]).toEqual(['waits', false]);
    await clock.pass(1);
    return request;
  }

  it('of the second half lets the first be read at once', async () => {
    standIns.faults.set('hubspot.record', 'slow-body', 1);
    const response = await fetch(standIns.hubspot.url + READ_CONTACT, {
      headers: { Authorization: `Bearer ${standIns.hubspot.token}` },
    });
    expect(await answeredAfter(2000, response.json())).toMatchObject({ id: '101' });
  });

  it('of the whole answer takes two seconds', async () => {
    standIns.faults.set('salesforce.query', 'slow', 1);
    expect((await answeredAfter(2000, REQUESTS['salesforce.query']())).status).toBe(200);
  });

  it('of everything is added to every request', async () => {
    standIns.faults.latency = 120;
    await answeredAfter(120, REQUESTS['hubspot.record']());
    await answeredAfter(120, REQUESTS['salesforce.query']());
  });
});

describe('the switch', () => {
  it('tells what is set, and forgets it when cleared, used up, or set to "works"', async () => {
    const { faults } = standIns;
    faults.set('hubspot.record', 'unavailable');
    faults.set('hubspot.owner', 'forbidden', 2);
    expect(faults.current()).toEqual({ 'hubspot.record': 'unavailable', 'hubspot.owner': 'forbidden' });
    expect((await REQUESTS['hubspot.owner']()).status).toBe(403);
    expect((await REQUESTS['hubspot.owner']()).status).toBe(403);
    expect(faults.current()).toEqual({ 'hubspot.record': 'unavailable' });
    faults.set('hubspot.record', 'none');
    expect(faults.current()).toEqual({});
  });

  it('stays set until cleared when no number is given', async () => {
    standIns.faults.set('hubspot.record', 'unavailable');
    for (let tries = 0; tries < 4; tries++) expect((await REQUESTS['hubspot.record']()).status).toBe(503);
    standIns.faults.clear();
    expect((await REQUESTS['hubspot.record']()).status).toBe(200);
  });

  it.each([0, -1, Number.NaN])('takes no fault for %d requests', (times) => {
    expect(() => standIns.faults.set('hubspot.record', 'timeout', times)).toThrow(RangeError);
  });

  it('is told by name: each kind and each fault, no other', () => {
    for (const kind of Object.keys(REQUEST_KINDS))
      for (const fault of Object.keys(FAULTS)) expect(faultSchema.safeParse({ kind, fault }).success).toBe(true);
    expect(faultSchema.safeParse({ kind: 'nonsense', fault: 'timeout' }).success).toBe(false);
    expect(faultSchema.safeParse({ kind: 'hubspot.record', fault: 'nonsense' }).success).toBe(false);
    expect(faultSchema.safeParse({ kind: 'hubspot.record', fault: 'timeout', times: 0 }).success).toBe(false);
  });
});

describe('a reset', () => {
  it('takes back every change of both systems, every fault, and the list of requests', async () => {
    await REQUESTS['hubspot.write']();
    standIns.state().hubspot.scopes.clear();
    standIns.state().salesforce.tables.get('User')?.splice(0);
    standIns.state().salesforce.noAccess.add('Lead');
    standIns.faults.set('hubspot.record', 'timeout');
    standIns.faults.latency = 5000;
    standIns.reset();
    expect(standIns.requests).toEqual([]);
    expect(standIns.faults.current()).toEqual({});
    expect(await REQUESTS['hubspot.record']()).toMatchObject({
      status: 200,
      json: { properties: { firstname: 'Maya' } },
    });
    expect(ownerNow()).toBe('11');
    expect((await query(standIns, token, SOQL)).json).toMatchObject({ totalSize: 1 });
    expect((await query(standIns, token, 'SELECT Id FROM Lead')).status).toBe(200);
  });
});

it('stops although a request is left without an answer', async () => {
  const own = await startStandIns();
  own.faults.set('hubspot.record', 'timeout');
  const left = hubspot(own, 'GET', READ_CONTACT).then(
    () => 'answered',
    () => 'failed',
  );
  await expect.poll(() => own.faults.activity, { interval: 2 }).toBe('waits');
  await own.stop();
  expect(await left).toBe('failed');
});
