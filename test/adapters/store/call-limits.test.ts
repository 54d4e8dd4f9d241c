import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import { CallLimits } from '../../../src/adapters/store/call-limits.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { onBothDatabases } from './both-databases.ts';

const [A_PERSON, AN_ACCOUNT] = [60, 600];

describe('the limit of calls a minute', () => {
  onBothDatabases(({ open, again, kind }) => {
    let databases: Database[];
    let now = new Date('2026-01-01T00:00:00Z').getTime();
    const clock = { ...systemClock, now: () => new Date(now) };
    let lastAccount = 0;
    beforeAll(async () => {
      const database = await open();
      await migrate(database, await readMigrations());
      // Only Postgres has several processes, each with its own connections.
      databases = kind === 'postgres' ? [database, await again()] : [database];
    });
    afterAll(async () => {
      await databases[0]?.execute('DELETE FROM call_windows');
    });
    const processes = (): [CallLimits, CallLimits] => {
      const [first, second = first] = databases.map((database) => new CallLimits(database, clock));
      if (first === undefined || second === undefined) throw new Error('There is no database.');
      return [first, second];
    };

    it('lets exactly 60 of a person and 600 of an account through, whichever process they come to', async () => {
      const calls = fc.array(fc.record({ user: fc.integer({ min: 1, max: 14 }), process: fc.nat(1) }), {
        minLength: 1,
        maxLength: 900,
        size: 'max',
      });
      await fc.assert(
        fc.asyncProperty(calls, async (given) => {
          const [first, second] = processes();
          const account = ++lastAccount;
          const waits = await Promise.all(
            given.map(async ({ user, process }) => ({
              user,
              wait: await (process === 0 ? first : second).count(account, user),
            })),
          );
          const asked = new Map<number, number>();
          for (const { user } of given) asked.set(user, (asked.get(user) ?? 0) + 1);
          // Those that a person's limit refuses do not count for the account.
          const letThrough = [...asked.values()].map((count) => Math.min(count, A_PERSON));
          const through = waits.filter(({ wait }) => wait === 0);
          expect(through).toHaveLength(
            Math.min(
              AN_ACCOUNT,
              letThrough.reduce((sum, count) => sum + count, 0),
            ),
          );
          for (const user of asked.keys())
            expect(through.filter((one) => one.user === user).length).toBeLessThanOrEqual(A_PERSON);
          for (const { wait } of waits) expect([0, 60_000]).toContain(wait);
        }),
        { numRuns: 8 },
      );
    });

    it('begins anew a minute after the first call, for each by itself', async () => {
      const [first, second] = processes();
      const [account, other] = [++lastAccount, ++lastAccount];
      const count = async (user: number, times: number, of = account): Promise<number[]> => {
        const waits = Array.from({ length: times }, (_, n) => (n % 2 === 0 ? first : second).count(of, user));
        return (await Promise.all(waits)).filter((wait) => wait !== 0);
      };
      expect(await count(1, 61)).toEqual([60_000]);
      now += 20_000;
      expect(await count(1, 1)).toEqual([40_000]);
      expect(await count(2, 60)).toEqual([]);
      expect(await count(1, 1, other)).toEqual([]);
      now += 40_000;
      expect(await count(1, 60)).toEqual([]);
      expect(await count(2, 1)).toEqual([20_000]);
    });

    it('counts on after the database refused once', async () => {
      const [database] = databases;
      if (database === undefined) throw new Error('There is no database.');
      if (kind === 'pglite') return;
      let refusals = 1;
      const failing = new Proxy(database, {
        get: (target, name) => {
          if (name === 'db' && refusals-- > 0) throw new Error('The database does not answer.');
          return Reflect.get(target, name) as unknown;
        },
      });
      const limits = new CallLimits(failing, clock);
      await expect(limits.count(++lastAccount, 1)).rejects.toThrow('does not answer');
      expect(await limits.count(lastAccount, 1)).toBe(0);
    });
  });
});
