// What is tried again, and what never is.
import { describe, expect, it } from 'vitest';
import { Limiter } from '../../../src/adapters/http/limiter.ts';
import { parseRetryAfter, withRetries } from '../../../src/adapters/http/retry.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { FailureError, failure } from '../../../src/application/failures.ts';
import type { FailureKind } from '../../../src/application/failures.ts';
import { fakeClock } from '../../fake-clock.ts';

const NOW = new Date('2026-11-02T09:00:00Z');

async function triesOf(kind: FailureKind, transient: boolean, budget = 60_000): Promise<[tries: number, at: number]> {
  const clock = fakeClock(NOW);
  const deadline = new Deadline(budget, clock);
  let tries = 0;
  const running = withRetries(deadline, () => {
    tries++;
    return Promise.reject(new FailureError(failure('hubspot', 'record', kind), { transient }));
  }).catch((error: unknown) => error);
  await clock.pass(30_000);
  expect(await running).toMatchObject({ failure: { kind: kind.kind } });
  deadline.stop();
  return [tries, clock.elapsed()];
}

describe('retries', () => {
  it.each<[string, FailureKind, boolean, number]>([
    ['a burst limit', { kind: 'limited', limit: 'burst', retryAfter: 1000 }, true, 3],
    ['a daily limit', { kind: 'limited', limit: 'daily', retryAfter: 1000 }, true, 1],
    ['a gateway in passing', { kind: 'unavailable' }, true, 3],
    ['a plain 500', { kind: 'unavailable' }, false, 1],
    ['a refusal', { kind: 'refused' }, false, 1],
    ['a missing right', { kind: 'not-allowed', permission: null }, false, 1],
    ['slowness', { kind: 'slow' }, false, 1],
  ])('%s', async (_what, kind, transient, tries) => {
    expect((await triesOf(kind, transient))[0]).toBe(tries);
  });

  it('end with the failure itself where the pause would outlast the deadline', async () => {
    const [tries] = await triesOf({ kind: 'limited', limit: 'burst', retryAfter: 5000 }, true, 3000);
    expect(tries).toBe(1);
  });
});

describe('a Retry-After header', () => {
  it.each([
    ['2', 2000],
    ['Mon, 02 Nov 2026 09:00:03 GMT', 3000],
    ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('"%s" is %s ms', (header, milliseconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(milliseconds);
  });
});

describe('the limiter', () => {
  it('lets no window hold more than its most, and keeps the order', async () => {
    const clock = fakeClock(NOW);
    const limiter = new Limiter({ most: 2, per: 1000 }, clock);
    const deadline = new Deadline(60_000, clock);
    const began: number[] = [];
    const all = Promise.all(
      [1, 2, 3, 4, 5].map(() => limiter.take('hubspot', 'record', deadline).then(() => began.push(clock.elapsed()))),
    );
    await clock.pass(5000);
    await all;
    deadline.stop();
    expect(began).toEqual([0, 0, 1000, 1000, 2000]);
  });

  it('says at once that the limit outlasts the deadline', async () => {
    const clock = fakeClock(NOW);
    const limiter = new Limiter({ most: 1, per: 5000 }, clock);
    const deadline = new Deadline(1000, clock);
    await limiter.take('hubspot', 'record', deadline);
    await expect(limiter.take('hubspot', 'record', deadline)).rejects.toMatchObject({
      failure: { kind: 'limited', limit: 'burst', retryAfter: 5000 },
    });
    deadline.stop();
  });
});
