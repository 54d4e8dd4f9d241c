// HubSpot's limits of an account, asked for by two processes at once.
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { HubSpotBudget } from '../../../src/adapters/store/hubspot-budget.ts';
import type { Priority } from '../../../src/adapters/store/hubspot-budget.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { SEARCH_GAP, SearchBudget } from '../../../src/adapters/store/search-budget.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { FailureError } from '../../../src/application/failures.ts';
import type { Clock } from '../../../src/application/ports.ts';
import { onBothDatabases } from './both-databases.ts';

describe("HubSpot's limits", () => {
  onBothDatabases(({ open, again, kind }) => {
    let databases: [Database, Database];
    let lastAccount = 0;
    beforeAll(async () => {
      const database = await open();
      await migrate(database, await readMigrations());
      // Nothing expires while a busy machine gets on with the test.
      await database.execute(`
        CREATE FUNCTION last_longer() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN NEW.counts_until := NEW.counts_until + interval ''1 hour''; RETURN NEW; END';
        CREATE TRIGGER lasts BEFORE INSERT ON hubspot_leases FOR EACH ROW EXECUTE FUNCTION last_longer();
      `);
      databases = [database, kind === 'postgres' ? await again() : database];
    });

    /** Requests that are allowed, of so many at once, half of them in each process. */
    const allowed = async (accountId: number, requests: number, priority: Priority = 'card'): Promise<number> => {
      const budgets = databases.map((database) => new HubSpotBudget(database));
      const outcomes = await Promise.allSettled(
        Array.from({ length: requests }, async (_, number) => {
          const deadline = new Deadline(500, hurriedClock());
          await budgets[number % 2]?.take(accountId, priority, 'record', deadline).finally(() => deadline.stop());
        }),
      );
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ failure: { system: 'hubspot', kind: 'limited', limit: 'burst' } });
      return outcomes.filter(({ status }) => status === 'fulfilled').length;
    };

    it('let 110 requests in ten seconds through, 70 of them for work that nobody waits for', async () => {
      const account = ++lastAccount;
      expect(await allowed(account, 100, 'audit')).toBe(70);
      expect(await allowed(account, 60)).toBe(40);
      expect(await allowed(++lastAccount, 3)).toBe(3);
      // HubSpot's ten seconds, and the second until the requests are sent.
      const [database] = databases;
      const { rows } = await database.execute(
        'SELECT max(counts_until) - clock_timestamp() BETWEEN $1::interval AND $2::interval AS lasts FROM hubspot_leases',
        ['0 seconds', '1 hour 11 seconds'],
      );
      expect(rows).toEqual([{ lasts: true }]);
      expect(await allowed(account, 2)).toBe(0);
      await database.execute("UPDATE hubspot_leases SET counts_until = clock_timestamp() - interval '1 millisecond'");
      expect(await allowed(account, 150)).toBe(110);
    });

    it('give each search a moment of its own, and none that comes too late', async () => {
      const account = ++lastAccount;
      const waits: number[] = [];
      class Noting extends Deadline {
        override wait(milliseconds: number): Promise<void> {
          waits.push(milliseconds);
          return Promise.resolve();
        }
      }
      const budgets = databases.map((database) => new SearchBudget(database));
      const search = async (number: number, budget: number): Promise<void> => {
        const deadline = new Noting(budget, systemClock);
        await budgets[number % 2]?.take(account, 'contacts', deadline).finally(() => deadline.stop());
      };
      const [database] = databases;
      const nextIn = async (): Promise<number> => {
        const { rows } = await database.execute(
          'SELECT (extract(epoch FROM next_at) * 1000)::float8 AS next FROM hubspot_searches WHERE account_id = $1',
          [account],
        );
        return (rows[0] as { next: number }).next;
      };
      await search(0, 8000);
      const first = await nextIn();
      await Promise.all([1, 2, 3].map((number) => search(number, 8000)));
      // A statement that comes late takes a later moment, never one of another.
      expect((await nextIn()) - first).toBeGreaterThanOrEqual(3 * SEARCH_GAP - 1);

      waits.length = 0;
      await database.execute("UPDATE hubspot_searches SET next_at = clock_timestamp() + interval '7 seconds'");
      await expect(search(0, 1000)).rejects.toBeInstanceOf(FailureError);
      await search(1, 8000);
      expect(waits).toHaveLength(1);
      expect(waits[0]).toBeGreaterThan(3000);
      expect(waits[0]).toBeLessThanOrEqual(7000);
    });
  });
});

/** A pause takes no time, and ends the budget like any other. */
function hurriedClock(): Clock {
  let skipped = 0;
  return {
    ...systemClock,
    elapsed: () => skipped,
    after: (milliseconds, run) =>
      // The end of the whole budget comes by its pauses.
      milliseconds >= 500
        ? () => undefined
        : systemClock.after(0, () => {
            skipped += milliseconds;
            run();
          }),
  };
}
