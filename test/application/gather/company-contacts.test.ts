// A company's contacts, searched for while it is read: whatever the search finds or not, the answer is the same.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { salesforceId } from '../../../preview/sample/index.ts';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind, StandIns } from '../../../preview/stand-ins/index.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { gatherHubSpot, propertiesOf } from '../../../src/application/gather/hubspot.ts';
import type { HubSpotFacts } from '../../../src/application/gather/hubspot.ts';
import { HubSpotApi } from '../../../src/adapters/hubspot/api.ts';
import { readRecord } from '../../../src/adapters/hubspot/records.ts';
import { parseSettings } from '../../../src/application/settings.ts';

const CONTACTS = ['401', '402', '403', '404', '405'];
let standIns: StandIns;
let api: HubSpotApi;

beforeAll(async () => {
  standIns = await startStandIns();
  api = new HubSpotApi({ accessToken: standIns.hubspot.token, apiBase: standIns.hubspot.url });
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset();
  company().contactIds = [...CONTACTS];
});

function company(): { contactIds: string[] } {
  const record = standIns.state().hubspot.records.company.get('203');
  if (record === undefined) throw new Error('the sample has no company 203');
  return record;
}

async function gather(): Promise<HubSpotFacts> {
  const deadline = new Deadline(2000);
  try {
    const settings = parseSettings(null);
    const reading = readRecord(api, 'company', '203', propertiesOf('company', settings), deadline);
    return await gatherHubSpot(api, 'company', '203', reading, '11', settings, deadline);
  } finally {
    deadline.stop();
  }
}

const asked = (): (RequestKind | null)[] => standIns.requests.map(({ kind }) => kind);

describe("a company's contacts", () => {
  it('are found by one search beside the company, and read by ID no more', async () => {
    expect((await gather()).contacts).toEqual({
      companyContacts: 'qualifying',
      accountIds: [1, 2, 3].map((index) => salesforceId('001', index)),
      unknown: null,
    });
    expect(asked().sort()).toEqual(['hubspot.owner', 'hubspot.record', 'hubspot.search']);
  });

  it('are the same whichever of them the search does not find yet; only those are read by ID', async () => {
    const whole = (await gather()).contacts;
    await fc.assert(
      fc.asyncProperty(fc.subarray(CONTACTS), async (late) => {
        standIns.reset();
        company().contactIds = [...CONTACTS];
        for (const id of late) standIns.state().hubspot.notIndexed.add(id);
        const { contacts } = await gather();
        expect({ ...contacts, accountIds: [...(contacts?.accountIds ?? [])].sort() }).toEqual({
          ...whole,
          accountIds: [...(whole?.accountIds ?? [])].sort(),
        });
        expect(asked().filter((kind) => kind === 'hubspot.batch')).toHaveLength(late.length === 0 ? 0 : 1);
      }),
      { numRuns: 32 },
    );
  });

  const faults: FaultName[] = [
    'rate-limited',
    'server-error',
    'unavailable',
    'broken-json',
    'connection-reset',
    'timeout',
    'forbidden',
  ];

  it.each(faults)('are read by ID where the search is met by %s, once and without waiting for it', async (fault) => {
    const whole = (await gather()).contacts;
    standIns.faults.set('hubspot.search', fault);
    expect((await gather()).contacts).toEqual(whole);
    expect(asked().filter((kind) => kind === 'hubspot.search')).toHaveLength(2);
  });

  it('are not waited for where there are none', async () => {
    company().contactIds = [];
    standIns.faults.set('hubspot.search', 'timeout');
    expect((await gather()).contacts).toEqual({ companyContacts: 'none', accountIds: [], unknown: null });
    expect(asked()).not.toContain('hubspot.batch');
  });

  it('are unknown without the scope, which is told', async () => {
    standIns.state().hubspot.scopes.delete('crm.objects.contacts.read');
    expect(await gather()).toMatchObject({
      contacts: { companyContacts: 'unknown' },
      unknowns: [
        { what: "The company's contacts", fix: 'An admin gives the app the scope crm.objects.contacts.read.' },
      ],
    });
  });

  it('of whom there are more than can be read leave open whether one qualifies', async () => {
    company().contactIds = Array.from({ length: 101 }, (_, index) => String(9000 + index));
    expect((await gather()).contacts?.companyContacts).toBe('unknown');
  });
});
