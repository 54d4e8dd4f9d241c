// How long 5,000 records take, in virtual time: the limiter is the real one, the systems answer after a while.
import { expect, test } from 'vitest';
import type { HttpAnswer } from '../../../src/adapters/http/transport.ts';
import { fixedToken } from '../../../src/adapters/hubspot/index.ts';
import type { HubSpotSender } from '../../../src/adapters/hubspot/index.ts';
import { PAST_RATE, hubSpotPast } from '../../../src/adapters/hubspot/past.ts';
import { gatherPages } from '../../../src/application/past/gather-past.ts';
import type { OrgRead, PastTenant } from '../../../src/application/past/read-org.ts';
import { checkSettings } from '../../../src/application/settings.ts';
import type { Tenant } from '../../../src/application/tenant.ts';
import { fakeClock } from '../../fake-clock.ts';
import { memoryCheckpoint } from './memory-checkpoint.ts';

const RECORDS = 5000;
const ORG: OrgRead = {
  owners: [],
  org: { users: [], queues: [], leadRules: null, automation: {} },
  rulesFingerprint: null,
  leadFields: [],
  defaulted: [],
};

/** HubSpot, as far as its answers have a size: records 1 to 5,000, each synced. */
function answerTo(
  path: string,
  body: { after?: string; limit?: number; inputs?: { id?: string; recordId?: string }[] },
): object {
  if (path.endsWith('/search')) {
    const from = Number(body.after ?? 0);
    const size = Math.max(0, Math.min(body.limit ?? 0, RECORDS - from));
    return { total: RECORDS, results: Array.from({ length: size }, (_, index) => ({ id: String(from + index + 1) })) };
  }
  const ids = (body.inputs ?? []).map(({ id, recordId }) => id ?? recordId ?? '');
  if (path.includes('/lists/')) return { results: ids.map((recordId) => ({ recordId, recordListMemberships: [] })) };
  return {
    results: ids.map((id) => {
      const salesforceId = `00Q${id.padStart(12, '0')}`;
      const change = { value: salesforceId, timestamp: '2026-06-01T10:00:00Z', sourceType: 'SALESFORCE' };
      return {
        id,
        properties: { createdate: '2026-06-01T09:00:00Z', salesforceleadid: salesforceId },
        propertiesWithHistory: { salesforceleadid: [change] },
      };
    }),
  };
}

test.each([{ latency: 50 }, { latency: 300 }, { latency: 900 }])(
  '5,000 records with answers after $latency ms take at most 1.2 times what the limits allow, and never 20 requests in a second',
  async ({ latency }) => {
    const clock = fakeClock();
    const begun: number[] = [];
    const searches: number[] = [];
    const send: HubSpotSender = ({ path, body }) =>
      new Promise<HttpAnswer>((resolve) => {
        (path.endsWith('/search') ? searches : begun).push(clock.elapsed());
        const answer = answerTo(path, body as Parameters<typeof answerTo>[1]);
        clock.after(latency, () => resolve({ status: 200, headers: {}, text: JSON.stringify(answer) }));
      });
    const past: PastTenant = {
      tenant: { clock, settings: checkSettings({}) } as unknown as Tenant,
      hubspot: { ...hubSpotPast({ token: fixedToken('t'), send, clock }), properties: () => Promise.resolve([]) },
      salesforce: {
        made: (questions) =>
          new Promise((resolve) => {
            const none = { ok: true as const, value: [] };
            clock.after(latency, () => resolve(questions.map(() => ({ records: none, changes: none }))));
          }),
        rulesChangedAt: () => Promise.resolve(null),
      },
    };
    const wanted = {
      synced: { contact: RECORDS, company: 0, deal: 0 },
      unsynced: { contact: 0, company: 0, deal: 0 },
      madeSince: null,
      forDetection: true,
    };
    const ended: number[] = [];
    const running = gatherPages(past, ORG, wanted, { checkpoint: memoryCheckpoint() }).then((pages) => {
      ended.push(clock.elapsed());
      return pages;
    });
    while (ended.length === 0 && clock.elapsed() < 300_000) await clock.pass(50);
    const pages = await running;
    expect(pages.flatMap(({ records }) => records)).toHaveLength(RECORDS);
    // 100 batches of histories and 50 of segments; 25 searches beside them.
    expect([begun.length, searches.length]).toEqual([150, 25]);
    const allowed = (begun.length / PAST_RATE.most) * PAST_RATE.per;
    expect(ended[0]).toBeLessThanOrEqual(1.2 * allowed);
    const all = [...begun, ...searches].sort((a, b) => a - b);
    const inOneSecond = all.map((at) => all.filter((other) => other >= at && other < at + 1000).length);
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(20);
  },
);
