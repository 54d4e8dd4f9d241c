// Shared readings: each with its own limit, each waiter with their own deadline, and what is kept for how long.
import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../../src/adapters/memory/memory-cache.ts';
import { Deadline, slow } from '../../src/application/deadline.ts';
import { FailureError, failure } from '../../src/application/failures.ts';
import type { FailureKind } from '../../src/application/failures.ts';
import { atHand, awaited, keep } from '../../src/application/kept.ts';
import type { Kept } from '../../src/application/kept.ts';
import type { CacheKey } from '../../src/application/ports.ts';
import { checkSettings } from '../../src/application/settings.ts';
import type { Tenant } from '../../src/application/tenant.ts';
import { fakeClock } from '../fake-clock.ts';

const USERS = { system: 'salesforce', question: 'users' } as const;
const KEY: CacheKey<Kept<number>> = { id: 'numbers' };

function tenantOn(clock = fakeClock()): { tenant: Tenant; clock: ReturnType<typeof fakeClock> } {
  const unused = {} as never;
  const tenant: Tenant = {
    accountId: '1',
    settings: checkSettings({}),
    hubspot: unused,
    salesforce: null,
    cache: new MemoryCache(),
    lock: unused,
    store: unused,
    signer: unused,
    clock,
  };
  return { tenant, clock };
}

const after = (clock: ReturnType<typeof fakeClock>, milliseconds: number, value: number): Promise<number> =>
  new Promise((resolve) => clock.after(milliseconds, () => resolve(value)));

describe('a shared reading', () => {
  it('of 12 s does not hold a call of 2 s: that one leaves at its deadline, and the reading goes on for others', async () => {
    const { tenant, clock } = tenantOn();
    const asking = { key: KEY, maxAge: 60_000, budget: 12_000, read: () => after(clock, 11_000, 7) };
    const [short, long] = [new Deadline(2000, clock), new Deadline(12_000, clock)];
    const both = [awaited(keep(tenant, asking), USERS, short), awaited(keep(tenant, asking), USERS, long)];
    let shortLeftAt = -1;
    void both[0]?.then(() => {
      shortLeftAt = clock.elapsed();
    });
    await clock.pass(12_000);
    expect(await both[0]).toMatchObject({ ok: false, failure: { kind: 'slow', question: 'users' } });
    expect(shortLeftAt).toBe(2000);
    expect(await both[1]).toEqual({ ok: true, value: 7 });
    long.stop();
  });

  it('is begun once for all who ask meanwhile, and is at hand for its age', async () => {
    const { tenant, clock } = tenantOn();
    let reads = 0;
    const asking = { key: KEY, maxAge: 1000, budget: 500, read: () => after(clock, 100, ++reads) };
    keep(tenant, asking);
    keep(tenant, asking);
    expect(atHand(tenant, asking)).toBeNull();
    await clock.pass(100);
    expect([reads, atHand(tenant, asking)]).toEqual([1, 1]);
    await clock.pass(899);
    expect([reads, atHand(tenant, asking)]).toEqual([1, 1]);
    await clock.pass(1);
    expect(atHand(tenant, asking)).toBeNull();
    keep(tenant, asking);
    expect(reads).toBe(2);
  });

  it.each<[string, FailureKind, number]>([
    ['missing rights', { kind: 'not-allowed', permission: null }, 1],
    ['wrong credentials', { kind: 'refused' }, 1],
    ['a daily limit', { kind: 'limited', limit: 'daily', retryAfter: null }, 1],
    ['a broken connection', { kind: 'unavailable' }, 2],
    ['a burst limit', { kind: 'limited', limit: 'burst', retryAfter: null }, 2],
  ])('that failed for %s is read %s times by two calls', async (_what, kind, expected) => {
    const { tenant, clock } = tenantOn();
    let reads = 0;
    const asking = {
      key: KEY,
      maxAge: 1000,
      budget: 500,
      read: () => {
        reads++;
        return Promise.reject(new FailureError(failure('salesforce', 'lead-rules', kind)));
      },
    };
    for (let call = 0; call < 2; call++) {
      keep(tenant, asking);
      await clock.pass(10);
    }
    expect(reads).toBe(expected);
  });
});

describe('a deadline', () => {
  it('gives what came in time, and "slow" after it, whatever comes later', async () => {
    const clock = fakeClock();
    const deadline = new Deadline(100, clock);
    const early = deadline.race('hubspot', 'record', after(clock, 50, 1));
    const late = deadline.race('hubspot', 'record', after(clock, 150, 2)).catch((error: unknown) => error);
    await clock.pass(200);
    expect([await early, await late]).toEqual([1, slow('hubspot', 'record')]);
    expect([deadline.remaining, deadline.signal.aborted]).toEqual([0, true]);
  });
});
