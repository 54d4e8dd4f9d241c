// Cards of an account while an audit of it runs.
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/adapters/clock.ts';
import { HubSpotBudget } from '../../src/adapters/store/hubspot-budget.ts';
import { migrate, readMigrations } from '../../src/adapters/store/migrate.ts';
import { postgresDatabase } from '../../src/adapters/store/postgres-database.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { atMost } from '../bench.ts';
import type { Row } from '../bench.ts';
import { milliseconds } from '../measure.ts';

/** Three requests in a row, as a warm card makes them, while an audit takes all of its share. */
export async function cardsMeanwhile(url: string): Promise<Row[]> {
  const database = postgresDatabase({ url });
  await migrate(database, await readMigrations());
  const budget = new HubSpotBudget(database);
  let audits = false;
  let over = false;
  const audit = async (): Promise<void> => {
    while (!over) {
      if (!audits) {
        await sleep(20);
        continue;
      }
      const deadline = new Deadline(30_000, systemClock);
      await budget.take(1, 'audit', 'record', deadline).catch(() => undefined);
      deadline.stop();
      await sleep(100);
    }
  };
  const auditing = Promise.all(Array.from({ length: 40 }, audit));
  const card = async (): Promise<number> => {
    const from = performance.now();
    const deadline = new Deadline(8000, systemClock);
    for (let request = 0; request < 3; request++) {
      await budget.take(1, 'card', 'record', deadline);
      await sleep(120);
    }
    deadline.stop();
    return performance.now() - from;
  };
  const p95 = async (): Promise<number> => {
    const took: number[] = [];
    for (let cards = 0; cards < 30; cards++) {
      took.push(await card());
      await sleep(600);
    }
    return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
  };
  const without = await p95();
  audits = true;
  await sleep(2000);
  const during = await p95();
  over = true;
  await auditing;
  await database.close();
  return [
    { what: 'a card of three requests of 120 ms, p95', value: milliseconds(without), ratio: '' },
    {
      what: '– while an audit of the account takes all it may',
      value: milliseconds(during),
      ratio: `${(during / without).toFixed(2)} × without`,
      target: atMost(1.3, '× without', during / without),
    },
  ];
}
