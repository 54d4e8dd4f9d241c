// What every statement of the product leans on, held on both databases.
import { sql } from 'kysely';
import { PgBoss } from './pg-boss.ts';
import { describe, expect, it } from 'vitest';
import { sqlState } from '../../../src/adapters/store/database.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { migrate, readMigrations, statementsOf } from '../../../src/adapters/store/migrate.ts';
import { onBothDatabases } from './both-databases.ts';

async function count(database: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM things`.execute(database.db);
  return rows[0]?.n ?? -1;
}

const insert = (database: Pick<Database, 'db'>, id: number): Promise<unknown> =>
  sql`INSERT INTO things (id, name) VALUES (${id}, 'x')`.execute(database.db);

describe('a database', () => {
  onBothDatabases(({ open, again, kind }) => {
    const withThings = async (): Promise<Database> => {
      const database = await open();
      await database.execute('CREATE TABLE things (id bigint PRIMARY KEY, name text NOT NULL)');
      return database;
    };

    it('says which kind it is, and answers', async () => {
      const database = await open();
      expect(database.kind).toBe(kind);
      await expect(database.ping()).resolves.toBeUndefined();
    });

    it('gives and takes numbers, bytes, JSON, times and lists alike', async () => {
      const database = await open();
      const at = new Date('2026-11-28T10:00:00.123Z');
      const { rows } = await sql<Record<string, unknown>>`SELECT
        ${9_007_199_254_740_991}::int8 AS big, ${Buffer.from([0, 255, 7])}::bytea AS bytes,
        ${JSON.stringify({ a: [1, null], b: '"' })}::jsonb AS json, ${at}::timestamptz AS at,
        ${['a', 'b,"c"']}::text[] AS texts, ${[at]}::timestamptz[] AS times, ${null}::text AS nothing`.execute(
        database.db,
      );
      const [row = {}] = rows;
      expect({ ...row, bytes: [...(row.bytes as Uint8Array)] }).toEqual({
        big: 9_007_199_254_740_991,
        bytes: [0, 255, 7],
        json: { a: [1, null], b: '"' },
        at,
        texts: ['a', 'b,"c"'],
        times: [at],
        nothing: null,
      });
    });

    it('goes on after a failed statement', async () => {
      const database = await withThings();
      const failed = sql`SELECT 1/0`.execute(database.db);
      await expect(failed).rejects.toSatisfy((error) => sqlState(error) === '22012');
      await insert(database, 1);
      expect(await count(database)).toBe(1);
    });

    it('tells a unique violation and a missing value by their SQLSTATE', async () => {
      const database = await withThings();
      await insert(database, 1);
      await expect(insert(database, 1)).rejects.toSatisfy((error) => sqlState(error) === '23505');
      const noName = sql`INSERT INTO things (id) VALUES (2)`.execute(database.db);
      await expect(noName).rejects.toSatisfy((error) => sqlState(error) === '23502');
    });

    it('takes back a transaction whose statement failed, whole', async () => {
      const database = await withThings();
      const work = database.db.transaction().execute(async (transaction) => {
        await insert({ db: transaction }, 1);
        await sql`SELECT 1/0`.execute(transaction);
      });
      await expect(work).rejects.toSatisfy((error) => sqlState(error) === '22012');
      expect(await count(database)).toBe(0);
    });

    it('takes back a transaction whose work failed outside the database', async () => {
      const database = await withThings();
      const work = database.db.transaction().execute(async (transaction) => {
        await insert({ db: transaction }, 1);
        throw new Error('something else');
      });
      await expect(work).rejects.toThrow('something else');
      expect(await count(database)).toBe(0);
    });

    it('takes back a text of several statements that fails, also one that begins a transaction itself', async () => {
      const database = await withThings();
      for (const text of [
        "INSERT INTO things VALUES (1, 'x'); SELECT 1/0; INSERT INTO things VALUES (2, 'x')",
        "BEGIN; INSERT INTO things VALUES (1, 'x'); SELECT 1/0; COMMIT",
      ]) {
        await expect(database.execute(text)).rejects.toSatisfy((error) => sqlState(error) === '22012');
        for (let round = 0; round < 20; round++) expect(await count(database)).toBe(0);
      }
      await insert(database, 3);
      expect(await count(database)).toBe(1);
    });

    it('gives the last statement of a text its rows', async () => {
      const database = await withThings();
      const { rows } = await database.execute("INSERT INTO things VALUES (1, 'x'); SELECT id FROM things");
      expect(rows).toEqual([{ id: 1 }]);
    });

    it('keeps transactions that run at the same time apart', async () => {
      const database = await withThings();
      const fives = Array.from({ length: 40 }, (_, index) => index);
      const results = await Promise.allSettled(
        fives.map((n) =>
          database.db.transaction().execute(async (transaction) => {
            await insert({ db: transaction }, n * 2);
            await new Promise((resolve) => setTimeout(resolve, n % 3));
            if (n % 5 === 0) throw new Error('given up');
            await insert({ db: transaction }, n * 2 + 1);
          }),
        ),
      );
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(8);
      expect(await count(database)).toBe(64);
    });

    it('lets exactly one of many win a unique key, and says so to the others', async () => {
      const database = await withThings();
      const other = await again();
      const results = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) => insert(index % 2 === 0 ? database : other, 7)),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await count(database)).toBe(1);
    });

    it('counts up without losing one, from two connections at once', async () => {
      const database = await withThings();
      const other = await again();
      await insert(database, 0);
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          sql`UPDATE things SET id = id + 1`.execute((index % 2 === 0 ? database : other).db),
        ),
      );
      const { rows } = await database.execute('SELECT id FROM things');
      expect(rows).toEqual([{ id: 60 }]);
    });

    it('runs each migration once, though two processes start together', async () => {
      const database = await open();
      const other = await again();
      const migrations = await readMigrations();
      const ran = await Promise.all([migrate(database, migrations), migrate(other, migrations)]);
      expect(ran.flat().sort()).toEqual(migrations.map(({ name }) => name));
      expect(await migrate(database, migrations)).toEqual([]);
    });

    it('refuses a migration that was edited after it ran, and takes back one that fails', async () => {
      const database = await open();
      await migrate(database, [{ name: '0001-a.sql', text: 'CREATE TABLE a (id int);\n' }]);
      await expect(migrate(database, [{ name: '0001-a.sql', text: 'CREATE TABLE a (id bigint);\n' }])).rejects.toThrow(
        '0001-a.sql has run already',
      );
      const failing = { name: '0002-b.sql', text: 'CREATE TABLE b (id int);\nSELECT 1/0;\n' };
      await expect(migrate(database, [failing])).rejects.toSatisfy((error) => sqlState(error) === '22012');
      await expect(database.execute('SELECT * FROM b')).rejects.toSatisfy((error) => sqlState(error) === '42P01');
      await database.execute('SELECT * FROM a');
    });

    it('carries jobs: sent, worked once, retried after a failure', async () => {
      const database = await open();
      const boss = new PgBoss({ db: { executeSql: (text, values) => database.execute(text, values) } });
      boss.on('error', () => undefined);
      await boss.start();
      try {
        await boss.createQueue('things', { name: 'things', retryLimit: 2, retryDelay: 0 });
        const worked: unknown[] = [];
        const done = new Promise<void>((resolve) => {
          void boss.work('things', { pollingIntervalSeconds: 0.5 }, ([job]) => {
            worked.push(job?.data);
            if (worked.length === 1) throw new Error('the first time fails');
            resolve();
            return Promise.resolve();
          });
        });
        await boss.send('things', { n: 1 });
        await done;
        expect(worked).toEqual([{ n: 1 }, { n: 1 }]);
      } finally {
        await boss.stop({ graceful: true, timeout: 2000 });
      }
    });
  });
});

describe('a migration file', () => {
  it('is cut into its statements, without comments', () => {
    expect(
      statementsOf('-- why; not\nCREATE TABLE a (\n  -- a comment;\n  id int\n);\n\nCREATE INDEX b ON a (id);\n'),
    ).toEqual(['CREATE TABLE a (\n\n  id int\n)', 'CREATE INDEX b ON a (id)']);
  });
});
