// What one process keeps: turns in order, each waiter with its own deadline; a write once for its id.
import { describe, expect, it } from 'vitest';
import { hmacSigner } from '../../../src/adapters/hmac-signer.ts';
import { MemoryLock } from '../../../src/adapters/memory/memory-lock.ts';
import { MemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { fakeClock } from '../../fake-clock.ts';

describe('the lock', () => {
  it('lets one after the other, in the order asked for; other keys do not wait', async () => {
    const clock = fakeClock();
    const lock = new MemoryLock();
    const deadline = new Deadline(10_000, clock);
    const log: string[] = [];
    const work = (name: string, milliseconds: number) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await deadline.wait(milliseconds);
      log.push(`${name} ends`);
    };
    const all = Promise.all([
      lock.run('a', deadline, work('1', 100)),
      lock.run('a', deadline, work('2', 10)),
      lock.run('b', deadline, work('3', 10)),
    ]);
    await clock.pass(1000);
    await all;
    deadline.stop();
    expect(log).toEqual(['1 begins', '3 begins', '3 ends', '1 ends', '2 begins', '2 ends']);
  });

  it('leaves a waiter at its own deadline, without ever beginning its work, and goes on for those behind', async () => {
    const clock = fakeClock();
    const lock = new MemoryLock();
    const [long, short] = [new Deadline(10_000, clock), new Deadline(50, clock)];
    let begun = false;
    const first = lock.run('a', long, () => long.wait(200));
    const second = lock.run('a', short, () => Promise.resolve((begun = true))).catch((error: unknown) => error);
    const third = lock.run('a', long, () => Promise.resolve(clock.elapsed()));
    await clock.pass(1000);
    await first;
    expect(await second).toMatchObject({ failure: { kind: 'slow', question: 'lock' } });
    expect([begun, await third]).toEqual([false, 200]);
    long.stop();
  });

  it('is free again after work that failed', async () => {
    const deadline = new Deadline(1000, fakeClock());
    const lock = new MemoryLock();
    await expect(lock.run('a', deadline, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lock.run('a', deadline, () => Promise.resolve(1))).toBe(1);
  });
});

describe('the store', () => {
  const key = { userId: 1, requestId: 'r' };
  const clock = fakeClock();
  const deadline = new Deadline(1e9, clock);

  it('runs a write once: the same again gets what it came to, at the same time too', async () => {
    const store = new MemoryStore(clock);
    let runs = 0;
    const run = () => Promise.resolve({ value: ++runs, keep: true });
    const both = await Promise.all([store.once(key, 'b', deadline, run), store.once(key, 'b', deadline, run)]);
    expect([...both, await store.once(key, 'b', deadline, run)]).toEqual([
      { kind: 'first', value: 1 },
      { kind: 'again', value: 1 },
      { kind: 'again', value: 1 },
    ]);
  });

  it('tells another body under the same id, and another person with the same id', async () => {
    const store = new MemoryStore(clock);
    const run = () => Promise.resolve({ value: 1, keep: true });
    await store.once(key, 'b', deadline, run);
    expect(await store.once(key, 'other', deadline, run)).toEqual({ kind: 'request-id-reused' });
    expect(await store.once({ ...key, userId: 2 }, 'other', deadline, run)).toEqual({ kind: 'first', value: 1 });
  });

  it.each<[string, () => Promise<{ value: number; keep: boolean }>]>([
    ['came to nothing', () => Promise.resolve({ value: 0, keep: false })],
    ['failed', () => Promise.reject(new Error('no'))],
  ])('runs a write again that %s', async (_what, first) => {
    const store = new MemoryStore(clock);
    await store.once(key, 'b', deadline, first).catch(() => undefined);
    const again = await store.once(key, 'b', deadline, () => Promise.resolve({ value: 2, keep: true }));
    expect(again).toEqual({ kind: 'first', value: 2 });
  });

  it('forgets after 24 hours', async () => {
    const store = new MemoryStore(clock);
    let runs = 0;
    const run = () => Promise.resolve({ value: ++runs, keep: true });
    await store.once(key, 'b', deadline, run);
    await clock.pass(86_400_000);
    expect((await store.once(key, 'other', deadline, run)).kind).toBe('first');
  });
});

describe('a signature', () => {
  const signer = hmacSigner('a-token', 'undo receipts 1');

  it('holds for its text, secret and purpose only', () => {
    const signature = signer.sign('text');
    expect(signer.verify('text', signature)).toBe(true);
    expect(signer.verify('other', signature)).toBe(false);
    expect(hmacSigner('another', 'undo receipts 1').verify('text', signature)).toBe(false);
    expect(hmacSigner('a-token', 'something else').verify('text', signature)).toBe(false);
    expect(signer.verify('text', '')).toBe(false);
  });
});
