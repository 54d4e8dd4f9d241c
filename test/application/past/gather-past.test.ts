import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Transport } from '../../../src/adapters/http/transport.ts';
import { directSender, fixedToken, hubSpot } from '../../../src/adapters/hubspot/index.ts';
import { hubSpotPast } from '../../../src/adapters/hubspot/past.ts';
import { MemoryCache } from '../../../src/adapters/memory/memory-cache.ts';
import { MemoryLock } from '../../../src/adapters/memory/memory-lock.ts';
import { MemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { hmacSigner } from '../../../src/adapters/hmac-signer.ts';
import { SessionKeeper, clientCredentials, salesforce } from '../../../src/adapters/salesforce/index.ts';
import { salesforcePast } from '../../../src/adapters/salesforce/past.ts';
import { backtestTenant } from '../../../src/application/backtest.ts';
import { detectTenantSettings } from '../../../src/application/detect-settings.ts';
import { FailureError } from '../../../src/application/failures.ts';
import { gatherPages } from '../../../src/application/past/gather-past.ts';
import { RunStopped } from '../../../src/application/past/patience.ts';
import { readPastOrg } from '../../../src/application/past/read-org.ts';
import type { PastTenant } from '../../../src/application/past/read-org.ts';
import { toSample } from '../../../src/application/past/to-sample.ts';
import { parseSettings } from '../../../src/application/settings.ts';
import { sampleSettings } from '../../../preview/sample/index.ts';
import { samplePast } from '../../../preview/sample/past/index.ts';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { fastClock } from './fast-clock.ts';
import { memoryCheckpoint } from './memory-checkpoint.ts';

let standIns: StandIns;
let past: PastTenant;
const transport = new Transport();

beforeAll(async () => {
  standIns = await startStandIns({ past: true });
  past = tenantOf(standIns);
});

afterAll(async () => {
  transport.close();
  await standIns.stop();
});

function tenantOf({ hubspot, salesforce: org }: StandIns): PastTenant {
  const clock = fastClock;
  const access = { token: fixedToken(hubspot.token), send: directSender(transport, hubspot.url), clock };
  const sessions = new SessionKeeper({
    loginUrl: org.url,
    grant: clientCredentials(org.clientId, org.clientSecret),
    transport,
    clock,
  });
  const settings = sampleSettings({ hubspot: hubspot.url, salesforce: org.url, clientId: org.clientId });
  const salesforceAccess = { sessions, apiVersion: '67.0', transport, clock };
  return {
    tenant: {
      accountId: null,
      settings: parseSettings(settings),
      hubspot: hubSpot(access),
      salesforce: salesforce(salesforceAccess),
      cache: new MemoryCache(),
      lock: new MemoryLock(),
      store: new MemoryStore(clock),
      signer: hmacSigner('test', 'test'),
      clock,
    },
    hubspot: hubSpotPast(access),
    salesforce: salesforcePast(salesforceAccess),
  };
}

const EVERYTHING = {
  synced: { contact: 10_000, company: 10_000, deal: 10_000 },
  unsynced: { contact: 10_000, company: 10_000, deal: 10_000 },
  madeSince: null,
  forDetection: true,
};

describe('gathering from both systems', { timeout: 60_000 }, () => {
  test('gives each record as it really was at its first sync', async () => {
    const org = await readPastOrg(past);
    const pages = await gatherPages(past, org, EVERYTHING, { checkpoint: memoryCheckpoint() });
    const gathered = new Map(
      toSample(pages, org, 'all').records.map((record) => [`${record.object}/${record.hubspot.id}`, record]),
    );
    const truth = samplePast().records.filter(({ hubspot }) => hubspot.properties.email !== null);
    expect(truth.length).toBeGreaterThan(900);
    for (const { object, hubspot, salesforce: made } of truth) {
      const record = gathered.get(`${object}/${hubspot.id}`);
      expect(record?.hubspot).toMatchObject({
        createdAt: Date.parse(hubspot.createdAt),
        createdIn: 'HUBSPOT',
        firstSyncAt: hubspot.firstSyncAt === null ? null : Date.parse(hubspot.firstSyncAt),
        ownerHistory: hubspot.ownerHistory.map(({ ownerId, at, source }) => ({ ownerId, at: Date.parse(at), source })),
        segments: hubspot.segments,
      });
      if (made === null) {
        expect(record?.salesforce).toBeNull();
        continue;
      }
      expect(record?.salesforce).toMatchObject({
        object: made.object,
        id: made.id,
        createdAt: Date.parse(made.createdDate),
        createdBy: made.createdBy,
        owner: made.owner,
      });
      // Null only where it is not told: a record older than the first change that the history holds.
      const first = record?.salesforce?.ownerAtCreation ?? null;
      if (first !== null) expect(first).toEqual(made.ownerAtCreation);
    }
    const told = [...gathered.values()].filter((record) => record.salesforce?.ownerAtCreation != null);
    expect(told.length).toBeGreaterThan(600);
  });

  test('detects the settings that the past was made with', async () => {
    const { proposals } = await detectTenantSettings(past, { checkpoint: memoryCheckpoint() });
    expect(proposals.integrationUser.value).toMatchObject({ name: 'HubSpot Integration' });
    expect(proposals.contactsBecome).toMatchObject({ value: 'lead', certainty: 'high' });
    expect(proposals.companySync).toMatchObject({ value: 'on', certainty: 'high' });
    expect(proposals.dealSync).toMatchObject({ value: 'on', certainty: 'high' });
    expect(proposals.inclusionSegmentId).toMatchObject({ value: '77', certainty: 'high' });
    expect(proposals.defaultLeadOwner.value).toEqual({ type: 'Queue', name: 'Inbound Leads' });
    expect(proposals.fieldMapping.Country).toMatchObject({ value: 'country', certainty: 'high' });
    expect(proposals.fixedLeadValues.LeadSource).toMatchObject({ value: 'Web', certainty: 'high' });
  });

  test('backtests with the installation’s own settings, back to a date and up to a number', async () => {
    const all = await backtestTenant(past, { since: null, limit: 10_000 }, { checkpoint: memoryCheckpoint() });
    expect(all.compared).toBeGreaterThan(400);
    const { high } = all.byConfidence;
    expect(high.right / (high.right + high.wrong)).toBeGreaterThan(0.95);
    const since = new Date('2026-08-01');
    const few = await backtestTenant(past, { since, limit: 40 }, { checkpoint: memoryCheckpoint() });
    const contacts = few.records.filter(({ object }) => object === 'contact');
    expect(contacts.length).toBeLessThanOrEqual(40);
    const madeAt = new Map(
      samplePast().records.map(({ object, hubspot }) => [`${object}/${hubspot.id}`, hubspot.createdAt]),
    );
    for (const { object, id } of few.records)
      expect(Date.parse(madeAt.get(`${object}/${id}`) ?? '2026-11-01')).toBeGreaterThanOrEqual(since.getTime());
  });
});

const SOME = {
  ...EVERYTHING,
  synced: { contact: 450, company: 50, deal: 50 },
  unsynced: { contact: 0, company: 0, deal: 0 },
};

describe('a run that ends early', { timeout: 60_000 }, () => {
  test('goes on from what was gathered, and asks nothing of that again', async () => {
    const checkpoint = memoryCheckpoint();
    const org = await readPastOrg(past);
    const stopping = new AbortController();
    const first = gatherPages(past, org, SOME, {
      checkpoint,
      stopping: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    await expect(first).rejects.toBeInstanceOf(RunStopped);
    const kept = await checkpoint.read();
    expect(kept.length).toBeGreaterThan(1);
    const before = standIns.requests.length;
    const pages = await gatherPages(past, org, SOME, { checkpoint });
    const searches = standIns.requests.slice(before).filter(({ kind }) => kind === 'hubspot.search').length;
    expect(searches).toBe(pages.length - (kept.length - 1));
    const whole = await gatherPages(past, org, SOME, { checkpoint: memoryCheckpoint() });
    const names = (of: typeof pages): string[] =>
      of.flatMap(({ records }) => records.map(({ object, hubspot }) => `${object}/${hubspot.id}`)).sort();
    expect(names(pages)).toEqual(names(whole));
  });

  test('tries again what fails in passing', async () => {
    standIns.faults.set('hubspot.batch', 'server-error', 4);
    const org = await readPastOrg(past);
    await expect(gatherPages(past, org, SOME, { checkpoint: memoryCheckpoint() })).resolves.not.toHaveLength(0);
  });

  test('says what stays refused, and keeps the rest', async () => {
    standIns.state().hubspot.scopes.delete('crm.objects.deals.read');
    const checkpoint = memoryCheckpoint();
    try {
      const org = await readPastOrg(past);
      const failed = gatherPages(past, org, SOME, { checkpoint });
      await expect(failed).rejects.toBeInstanceOf(FailureError);
      expect((await checkpoint.read()).length).toBeGreaterThan(1);
    } finally {
      standIns.state().hubspot.scopes.add('crm.objects.deals.read');
    }
  });
});
