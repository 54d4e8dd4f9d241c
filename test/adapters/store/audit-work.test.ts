// Runs over both databases: every record once, whoever works on them and whoever dies.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Accounts } from '../../../src/adapters/store/accounts.ts';
import { AuditResults } from '../../../src/adapters/store/audit-results.ts';
import { AuditRuns } from '../../../src/adapters/store/audit-runs.ts';
import type { AuditRun } from '../../../src/adapters/store/audit-runs.ts';
import { AuditWorkStore } from '../../../src/adapters/store/audit-work.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { Vault } from '../../../src/adapters/store/vault.ts';
import type { AccountCipher } from '../../../src/adapters/store/vault.ts';
import { firstTasks } from '../../../src/application/audit/plan.ts';
import type { RunSpec } from '../../../src/application/audit/run-store.ts';
import { workLane } from '../../../src/application/audit/work.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { FailureError, failure } from '../../../src/application/failures.ts';
import type { BatchTenant } from '../../../src/application/gather/batch.ts';
import { readOrg } from '../../../src/application/gather/batch-org.ts';
import { contactId, generatedPortal } from '../../application/audit/generated-portal.ts';
import { onBothDatabases } from './both-databases.ts';

const ACCOUNT = 5001;
/** Timers run a thousand times as fast: nobody waits for what is only waited out. */
const clock = {
  ...systemClock,
  after: (milliseconds: number, run: () => void) => systemClock.after(milliseconds / 1000, run),
};
const CONTACTS = 5600;
const ALL: RunSpec = { scope: { kind: 'unsynced' }, objects: ['contact', 'company'] };

onBothDatabases(({ open, again, kind }) => {
  let cipher: AccountCipher;

  async function begun(
    batches: BatchTenant,
    run: RunSpec = ALL,
  ): Promise<{ database: Database; runs: AuditRuns; run: AuditRun }> {
    const database = await open();
    await migrate(database, await readMigrations());
    const accounts = new Accounts(database, new Vault(new Map([['a', Buffer.alloc(32, 7)]])), systemClock);
    const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: new Date() };
    await accounts.install({ accountId: ACCOUNT, scopes: [], installedBy: 7, tokens });
    const account = await accounts.find(ACCOUNT);
    if (account === null) throw new Error('not installed');
    ({ cipher } = account);
    const runs = new AuditRuns(database);
    const started = await runs.start(ACCOUNT, 7, run, firstTasks(run, batches.tenant.settings));
    if (started === null) throw new Error('not started');
    return { database, runs, run: started };
  }

  /** One lane of a worker of its own. */
  async function lane(
    database: Database,
    run: AuditRun,
    batches: BatchTenant,
    options: { lease?: number; isOver?: () => boolean } = {},
  ) {
    const store = new AuditWorkStore(database, { no: run.no, cipher }, options);
    const deadline = new Deadline(60_000, systemClock);
    const org = await readOrg(batches.tenant, deadline);
    deadline.stop();
    return workLane({
      run,
      store,
      batches,
      clock,
      org: () => Promise.resolve(org),
      isOver: options.isOver ?? (() => false),
    });
  }

  async function expectWhole(database: Database, run: AuditRun, ids: readonly string[]): Promise<void> {
    const results = new AuditResults(database);
    const kept: string[] = [];
    for await (const rows of results.all(run.no, {})) kept.push(...rows.map(({ id }) => id));
    expect(kept).toHaveLength(ids.length);
    expect(new Set(kept)).toEqual(new Set(ids));
    const tallies = await results.tallies(run.no);
    expect(tallies.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length);
    for (const { verdict, reason, object, count } of tallies)
      expect(
        await results.page(
          run.no,
          { verdict, reason, object },
          { by: 'record', direction: 'ascending' },
          { offset: count - 1, limit: 5 },
        ),
      ).toHaveLength(1);
    const done = await new AuditRuns(database).find(ACCOUNT, run.id);
    expect(done).toMatchObject({ state: 'done', decided: ids.length, expected: ids.length, isWhole: true });
  }

  const everybody = Array.from({ length: CONTACTS }, (_, index) => contactId(index));

  describe('a run', () => {
    it('decides every record once by several workers at the same time, and keeps figures, names and nobody’s e-mail', async () => {
      const batches = generatedPortal({ contacts: CONTACTS, clock });
      const { database, run } = await begun(batches);
      const other = await again();
      const ended = await Promise.all([database, other, database, other].map((one) => lane(one, run, batches)));
      expect(new Set(ended)).toEqual(new Set(['done']));
      await expectWhole(database, run, everybody);
      const results = new AuditResults(database);
      const [owner] = await results.owners(run.no, 5);
      expect(owner?.loses).toBeGreaterThan(0);
      const people = await results.people(run.no, cipher, [`h${owner?.ownerId}`]);
      expect([...people.values()]).toEqual([
        {
          name: `Owner Number ${owner?.ownerId}`,
          email: `owner${owner?.ownerId}@example.com`,
          reason: 'owner-not-in-salesforce',
          user: null,
        },
      ]);
      const { rows } = await sql<{ text: string }>`SELECT audit_people::text AS text FROM audit_people
        UNION ALL SELECT audit_results::text FROM audit_results`.execute(database.db);
      expect(rows.filter(({ text }) => /example\.com|Owner Number/u.test(text))).toEqual([]);
    }, 60_000);

    it('of the records in the inclusion segment knows who is a member, and waits until that is read', async () => {
      const batches = generatedPortal({ contacts: CONTACTS, clock, settings: { inclusionSegmentId: '77' } });
      const { database, run } = await begun(batches);
      await Promise.all([lane(database, run, batches), lane(database, run, batches)]);
      await expectWhole(database, run, everybody);
      const outside = await new AuditResults(database).count(run.no, { reason: 'not-in-segment' });
      // Each fourth is no member; each hundredth of all has no e-mail, which is said first.
      expect(outside).toBe(everybody.filter((_, index) => index % 4 === 0 && index % 50 !== 0).length);
      const { rows } = await sql`SELECT 1 FROM audit_members`.execute(database.db);
      expect(rows).toEqual([]);
    }, 60_000);

    it('of a segment decides its members', async () => {
      const batches = generatedPortal({ contacts: CONTACTS, clock, settings: { inclusionSegmentId: '77' } });
      const spec: RunSpec = { scope: { kind: 'segment', segmentId: '77' }, objects: ['contact'] };
      const { database, run } = await begun(batches, spec);
      await Promise.all([lane(database, run, batches), lane(database, run, batches)]);
      await expectWhole(
        database,
        run,
        everybody.filter((_, index) => index % 4 !== 0),
      );
    }, 60_000);

    it('is gone on with where a worker vanished at any moment, and what comes late from it is not kept', async () => {
      let asked = 0;
      let vanished = 0;
      const never = new Promise<never>(() => undefined);
      const batches = generatedPortal({
        contacts: CONTACTS,
        clock,
        // Every ninth request is its worker's last.
        before: async () => {
          asked += 1;
          if (asked % 9 === 0 && vanished < 6) {
            vanished += 1;
            return never;
          }
          return Promise.resolve();
        },
      });
      const { database, run } = await begun(batches);
      const workers = Array.from({ length: 8 }, () => lane(database, run, batches, { lease: 200 }));
      await Promise.race([Promise.all(workers), untilDone(database, run)]);
      expect(vanished).toBe(6);
      await expectWhole(database, run, everybody);
    }, 60_000);

    it('keeps nothing of a worker whose task another has by now', async () => {
      const batches = generatedPortal({ contacts: 2000, clock });
      const { database, run } = await begun(batches, { scope: { kind: 'unsynced' }, objects: ['contact'] });
      const [slow, quick] = [1, 2].map(() => new AuditWorkStore(database, { no: run.no, cipher }, { lease: 1 }));
      const first = await slow?.next();
      await sleep(20);
      const second = await quick?.next();
      if (first?.kind !== 'task' || second?.kind !== 'task') throw new Error('no task');
      expect(second.task.no).toBe(first.task.no);
      const step = { reached: '5', done: false, windows: [] };
      expect(await quick?.keep(second.task, step)).toBe(true);
      expect(await slow?.keep(first.task, { ...step, reached: '9' })).toBe(false);
      // Its own step again, as after an answer of the database that was lost.
      expect(await quick?.keep(second.task, step)).toBe(false);
    }, 60_000);

    it('rests in a storm of 429, and loses nothing by it', async () => {
      let asked = 0;
      const batches = generatedPortal({
        contacts: 5000,
        clock,
        before: () => {
          asked += 1;
          // First two of three requests are refused, then one of seven.
          if (asked < 60 ? asked % 3 === 0 : asked % 7 !== 0) return Promise.resolve();
          return Promise.reject(
            new FailureError(failure('hubspot', 'record', { kind: 'limited', limit: 'burst', retryAfter: 1 })),
          );
        },
      });
      const { database, run } = await begun(batches);
      await Promise.all([lane(database, run, batches), lane(database, run, batches)]);
      await expectWhole(database, run, everybody.slice(0, 5000));
    }, 60_000);

    it('that is paused keeps what is done, and goes on when it is resumed; one that is cancelled does not', async () => {
      let searches = 0;
      let atSearch: (() => Promise<void>) | null = null;
      const batches = generatedPortal({
        contacts: CONTACTS,
        clock,
        before: async (request) => {
          if (request === 'search' && ++searches === 8) await atSearch?.();
        },
      });
      const { database, run, runs } = await begun(batches);
      atSearch = () => runs.pause(run);
      expect(await lane(database, run, batches)).toBe('stopped');
      const paused = await runs.find(ACCOUNT, run.id);
      expect(paused?.state).toBe('paused');
      expect(await runs.start(ACCOUNT, 7, ALL, [])).toBeNull();
      await runs.resume(run);
      expect(await lane(database, run, batches)).toBe('done');
      await expectWhole(database, run, everybody);

      const next = await runs.start(ACCOUNT, null, ALL, firstTasks(ALL, batches.tenant.settings));
      if (next === null) throw new Error('not started');
      expect(await runs.previous(next)).toMatchObject({ id: run.id });
      await runs.cancel(next);
      expect(await lane(database, next, batches)).toBe('stopped');
      expect(await runs.find(ACCOUNT, next.id)).toMatchObject({ state: 'cancelled', decided: 0 });
      expect((await runs.list(ACCOUNT, null, 10)).map(({ id }) => id)).toEqual([next.id, run.id]);
    }, 60_000);

    it('ends where a failure stays, and says which', async () => {
      const batches = generatedPortal({
        contacts: 100,
        clock,
        before: () =>
          Promise.reject(new FailureError(failure('hubspot', 'record', { kind: 'not-allowed', permission: 'x.read' }))),
      });
      const { database, run, runs } = await begun(batches);
      expect(await lane(database, run, batches)).toBe('stopped');
      expect(await runs.find(ACCOUNT, run.id)).toMatchObject({ state: 'failed', failure: { kind: 'not-allowed' } });
    }, 60_000);

    it.runIf(kind === 'postgres')(
      'takes at most 400 bytes of storage a record',
      async () => {
        const batches = generatedPortal({ contacts: 40_000, clock });
        const { database, run } = await begun(batches);
        await Promise.all([lane(database, run, batches), lane(database, run, batches)]);
        const { rows } = await sql<{ bytes: number }>`
        SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class WHERE relname LIKE 'audit%' AND relkind = 'r'`.execute(
          database.db,
        );
        expect((rows[0]?.bytes ?? Infinity) / 40_000).toBeLessThan(400);
      },
      60_000,
    );
  });

  async function untilDone(database: Database, run: AuditRun): Promise<void> {
    const runs = new AuditRuns(database);
    while ((await runs.byNo(run.no))?.state !== 'done') await sleep(50);
  }
});
