// Bulk changes over both databases: previewed, written and taken back, whoever else changes records meanwhile, and
// whichever worker dies.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Accounts } from '../../../src/adapters/store/accounts.ts';
import { AuditRuns } from '../../../src/adapters/store/audit-runs.ts';
import { AuditWorkStore } from '../../../src/adapters/store/audit-work.ts';
import { BulkChangeRecords } from '../../../src/adapters/store/bulk-change-records.ts';
import { BulkChangeWork } from '../../../src/adapters/store/bulk-change-work.ts';
import { BulkChanges } from '../../../src/adapters/store/bulk-changes.ts';
import type { StoredChange } from '../../../src/adapters/store/bulk-changes.ts';
import type { Database } from '../../../src/adapters/store/database.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { Vault } from '../../../src/adapters/store/vault.ts';
import type { AccountCipher } from '../../../src/adapters/store/vault.ts';
import { NOT_ALLOWED, workBulkChange } from '../../../src/application/bulk-change/work.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { FailureError, failure } from '../../../src/application/failures.ts';
import { readOrg } from '../../../src/application/gather/batch-org.ts';
import type { BatchOrg } from '../../../src/application/gather/batch-org.ts';
import type { ChosenRecords, ProposedOwner } from '../../../src/contract/bulk-changes.ts';
import { ARCHIVED, changingPortal, contactId } from '../../application/bulk-change/changing-portal.ts';
import type { ChangingPortal, Request } from '../../application/bulk-change/changing-portal.ts';
import { runs } from '../../property-runs.ts';
import { onBothDatabases } from './both-databases.ts';

const ACCOUNT = 5002;
const ADMIN = 7;
/** Timers run a thousand times as fast: nobody waits for what is only waited out. */
const clock = {
  ...systemClock,
  after: (milliseconds: number, run: () => void) =>
    systemClock.after(milliseconds > 10_000 ? milliseconds : milliseconds / 1000, run),
};
const EVERYTHING: ChosenRecords = { kind: 'filter', filter: {} };
/** Salesforce has this owner as an active user. */
const FIT: ProposedOwner = { kind: 'named', ownerId: '2' };

onBothDatabases(({ open, kind }) => {
  let database: Database;
  let cipher: AccountCipher;
  let changes: BulkChanges;
  let results: BulkChangeRecords;

  async function start(): Promise<void> {
    database = await open();
    await migrate(database, await readMigrations());
    const accounts = new Accounts(database, new Vault(new Map([['a', Buffer.alloc(32, 7)]])), systemClock);
    const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: new Date() };
    await accounts.install({ accountId: ACCOUNT, scopes: [], installedBy: ADMIN, tokens });
    const account = await accounts.find(ACCOUNT);
    if (account === null) throw new Error('not installed');
    ({ cipher } = account);
    changes = new BulkChanges(database);
    results = new BulkChangeRecords(database);
  }

  /** A finished audit of so many contacts, as one row each. */
  async function audited(contacts: number): Promise<{ no: number; accountId: number }> {
    const audits = new AuditRuns(database);
    const before = await audits.current(ACCOUNT);
    if (before !== null) await audits.cancel(before);
    const run = await audits.start(ACCOUNT, ADMIN, { scope: { kind: 'unsynced' }, objects: ['contact'] }, []);
    if (run === null) throw new Error('not started');
    await sql`INSERT INTO audit_results (run_no, object, verdict, record_id, owner_id, reason, confidence, decision)
      SELECT ${run.no}, 0, 2, id, 1, 5, 0, 'L01' FROM unnest(
        ${Array.from({ length: contacts }, (_, index) => contactId(index))}::text[]::bigint[]) AS id`.execute(
      database.db,
    );
    // Without tasks there is nothing left to do.
    await new AuditWorkStore(database, { no: run.no, cipher }).next();
    return run;
  }

  interface Proposed {
    portal: ChangingPortal;
    change: StoredChange;
    org: BatchOrg;
  }

  async function proposed(
    portal: ChangingPortal,
    contacts: number,
    { owner = FIT, chosen = EVERYTHING }: { owner?: ProposedOwner; chosen?: ChosenRecords } = {},
  ): Promise<Proposed> {
    const id = await changes.propose(await audited(contacts), ADMIN, { owner, chosen });
    const change = await changes.find(ACCOUNT, id);
    if (change === null) throw new Error('not proposed');
    const deadline = new Deadline(60_000, systemClock);
    const org = await readOrg(portal.bulk.batches.tenant, deadline);
    deadline.stop();
    return { portal, change, org };
  }

  /** One worker, until it is done or vanishes. */
  function worker({ portal, change, org }: Proposed, lease?: number): Promise<boolean> {
    return workBulkChange({
      change,
      store: new BulkChangeWork(database, { no: change.no, cipher }, lease === undefined ? {} : { lease }),
      bulk: portal.bulk,
      org: () => Promise.resolve(org),
      trailText: ({ from, to }) => `${from ?? 'nobody'} to ${to ?? 'nobody'} by ${change.id}`,
      isOver: () => false,
    });
  }

  const stateOf = async ({ change }: Proposed): Promise<string | undefined> => (await changes.byNo(change.no))?.state;

  /** The state and reason of each record. */
  async function outcomes({ change }: Proposed): Promise<Map<string, string>> {
    const told = new Map<string, string>();
    for await (const records of results.all(change.no))
      for (const { id, state, reason } of records) told.set(id, reason === null ? state : `${state}: ${reason}`);
    return told;
  }

  async function readyIn({ change }: Proposed): Promise<number> {
    return (await results.counts(change.no)).find(({ state }) => state === 'ready')?.count ?? 0;
  }

  async function apply(about: Proposed): Promise<void> {
    expect(await changes.apply(about.change, ADMIN, await readyIn(about))).toBe(true);
    await worker(about);
  }

  const toldBy = (told: ReadonlyMap<string, string>, index: number): string | undefined => told.get(contactId(index));

  describe('a bulk change', () => {
    it('previews who would own each record, writes what was confirmed in batches, and takes all of it back', async () => {
      await start();
      const portal = changingPortal({ contacts: 250, clock, settings: { trailProperty: 'owner_preflight_trail' } });
      const about = await proposed(portal, 250);
      await worker(about);
      expect(await stateOf(about)).toBe('previewed');
      const before = Array.from({ length: 250 }, (_, index) => portal.ownerOf(index));
      const told = await outcomes(about);
      // Every fiftieth has no e-mail address; a lead of somebody else's stays where it is; owner 2 has it already.
      expect(toldBy(told, 0)).toBe('excluded: no-email');
      expect(toldBy(told, 21)).toBe('excluded: not-certain');
      expect(toldBy(told, 51)).toBe('excluded: already');
      expect(toldBy(told, 3)).toBe('ready');
      const ready = await readyIn(about);
      const pairs = await results.pairs(about.change.no, 1000);
      expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(ready);
      expect(pairs.every(({ to }) => to === '2')).toBe(true);
      const people = await results.people(about.change.no, cipher, ['h2', 'h3', pairs[0]?.predicted ?? '']);
      expect([...people.values()].map(({ name }) => name).sort()).toEqual([
        'Owner Number 2',
        'Owner Number 2',
        'Owner Number 3',
      ]);
      expect(portal.requests.filter((request) => request.startsWith('write'))).toEqual([]);

      // Another number than was shown changes nothing.
      expect(await changes.apply(about.change, ADMIN, ready + 1)).toBe(false);
      await apply(about);
      expect(await stateOf(about)).toBe('written');
      expect(portal.requests.filter((request) => request === 'write-batch')).toHaveLength(Math.ceil(ready / 100));
      expect(portal.requests).not.toContain('write-one');
      const written = await outcomes(about);
      for (const [index, owner] of before.entries()) {
        const isWritten = toldBy(told, index) === 'ready';
        expect([index, toldBy(written, index)]).toEqual([index, isWritten ? 'written' : toldBy(told, index)]);
        expect([index, portal.ownerOf(index)]).toEqual([index, isWritten ? '2' : owner]);
      }
      const trail = await portal.bulk.past.records('contact', [contactId(3)], { now: [], withHistory: [] }, never());
      expect(trail[0]?.properties.owner_preflight_trail).toBe(`Owner Number 4 to Owner Number 2 by ${about.change.id}`);

      expect(await changes.undo(about.change, ADMIN)).toBe(true);
      await worker(about);
      expect(await stateOf(about)).toBe('undone');
      expect(Array.from({ length: 250 }, (_, index) => portal.ownerOf(index))).toEqual(before);
      expect([...(await outcomes(about)).values()].filter((one) => one === 'undone')).toHaveLength(ready);
      expect(await changes.undo(about.change, ADMIN)).toBe(false);
    }, 60_000);

    it('corrects owners to their twins: whoever left and came back gets the records of old', async () => {
      await start();
      const portal = changingPortal({ contacts: 40, clock });
      const about = await proposed(portal, 40, {
        owner: { kind: 'twin' },
        chosen: {
          kind: 'records',
          records: [5, 6, 7, 8, 10].map((index) => ({ object: 'contact', id: contactId(index) })),
        },
      });
      await portal.bulk.past.records('contact', [], { now: [], withHistory: [] }, never());
      portal.setByRep(5, ARCHIVED.id);
      await worker(about);
      expect(Object.fromEntries(await outcomes(about))).toEqual({
        [contactId(5)]: 'ready',
        [contactId(6)]: 'excluded: already',
        [contactId(7)]: 'excluded: already',
        // Owner 9 is nobody in Salesforce, and resembles nobody.
        [contactId(8)]: 'excluded: no-twin',
        [contactId(10)]: 'excluded: no-owner',
      });
      await apply(about);
      expect(portal.ownerOf(5)).toBe('1');
    }, 60_000);

    it('leaves alone what somebody changed, what synced and what is gone since the preview', async () => {
      await start();
      const portal = changingPortal({ contacts: 20, clock });
      const about = await proposed(portal, 20);
      await worker(about);
      portal.setByRep(3, '4');
      // Set anew to whom it had: somebody meant it.
      portal.setByRep(4, portal.ownerOf(4) ?? '');
      portal.sync(5);
      portal.remove(6);
      portal.setByRep(7, '2');
      await apply(about);
      const told = await outcomes(about);
      expect([3, 4, 5, 6, 7, 8].map((index) => toldBy(told, index))).toEqual([
        'not-written: owner-changed',
        'not-written: owner-changed',
        'not-written: synced',
        'not-written: gone',
        'not-written: owner-changed',
        'written',
      ]);
      expect([3, 4, 5, 8].map((index) => portal.ownerOf(index))).toEqual(['4', '5', '6', '2']);
      portal.setByRep(8, '4');
      portal.sync(9);
      await changes.undo(about.change, ADMIN);
      await worker(about);
      const undone = await outcomes(about);
      expect([8, 9, 12].map((index) => toldBy(undone, index))).toEqual([
        'not-undone: owner-changed',
        'not-undone: synced',
        'undone',
      ]);
      expect([8, 9, 12].map((index) => portal.ownerOf(index))).toEqual(['4', '2', '13']);
    }, 60_000);

    it('writes one by one what HubSpot does not take in a batch, and says which it refuses', async () => {
      await start();
      const portal = changingPortal({ contacts: 12, clock });
      const about = await proposed(portal, 12);
      await worker(about);
      portal.refusedOwners.add('2');
      await apply(about);
      const told = [...(await outcomes(about)).values()];
      expect(told.filter((one) => one === 'not-written: refused').length).toBeGreaterThan(5);
      expect(told).not.toContain('written');
      expect(await stateOf(about)).toBe('written');
    }, 60_000);

    it('puts back an owner whom somebody chose in the moment of the write', async () => {
      await start();
      const portal = changingPortal({ contacts: 12, clock });
      const about = await proposed(portal, 12);
      await worker(about);
      portal.at = (request, when) => {
        if (request === 'write-batch' && when === 'before') {
          portal.setByRep(3, '4');
          portal.at = null;
        }
        return Promise.resolve();
      };
      await apply(about);
      expect(toldBy(await outcomes(about), 3)).toBe('not-written: owner-changed');
      expect(portal.ownerOf(3)).toBe('4');
    }, 60_000);

    it('tells of an owner whom somebody chose in the moment of the write where the record synced in it too', async () => {
      await start();
      const portal = changingPortal({ contacts: 12, clock });
      const about = await proposed(portal, 12);
      await worker(about);
      portal.at = (request, when) => {
        if (request === 'write-batch' && when === 'before') {
          portal.sync(3);
          portal.setByRep(3, '4');
          portal.at = null;
        }
        return Promise.resolve();
      };
      await apply(about);
      // A synced record is never written again.
      expect(portal.requests).not.toContain('write-one');
      expect(toldBy(await outcomes(about), 3)).toBe('written: overlapped');
    }, 60_000);

    it('is for those for whom the settings let the app change owners, at the preview and at each batch', async () => {
      await start();
      const portal = changingPortal({ contacts: 12, clock });
      portal.mayChange = () => false;
      const refused = await proposed(portal, 12);
      await worker(refused);
      expect(new Set((await outcomes(refused)).values())).toEqual(new Set(['excluded: not-allowed']));
      portal.mayChange = () => true;
      const about = await proposed(portal, 12);
      await worker(about);
      portal.mayChange = (userId) => userId !== ADMIN;
      await apply(about);
      expect(await changes.byNo(about.change.no)).toMatchObject({ state: 'failed', failure: { code: NOT_ALLOWED } });
      expect(portal.requests.filter((request) => request.startsWith('write'))).toEqual([]);
      // What was written before may still be taken back by who may.
      expect(await changes.undo(about.change, 8)).toBe(false);
    }, 60_000);

    it('rests where HubSpot is limited, and goes on', async () => {
      await start();
      const portal = changingPortal({ contacts: 30, clock });
      let limited = 3;
      portal.at = (request, when) =>
        request === 'look' && when === 'before' && limited-- > 0
          ? Promise.reject(
              new FailureError(failure('hubspot', 'record', { kind: 'limited', limit: 'burst', retryAfter: 1 })),
            )
          : Promise.resolve();
      const about = await proposed(portal, 30);
      await worker(about);
      expect(await stateOf(about)).toBe('previewed');
    }, 60_000);

    it('ends after the batch that is under way when it is cancelled, and what was written can be taken back', async () => {
      await start();
      const portal = changingPortal({ contacts: 250, clock });
      const about = await proposed(portal, 250);
      await worker(about);
      portal.at = async (request, when) => {
        if (request === 'write-batch' && when === 'after') await changes.cancel(about.change);
      };
      await apply(about);
      portal.at = null;
      expect(await stateOf(about)).toBe('cancelled');
      const count = async (state: string): Promise<number> =>
        [...(await outcomes(about)).values()].filter((one) => one === state).length;
      expect(await count('written')).toBe(100);
      expect(await count('ready')).toBeGreaterThan(50);
      expect(await changes.undo(about.change, ADMIN)).toBe(true);
      await worker(about);
      expect([await count('written'), await count('undone')]).toEqual([0, 100]);
    }, 60_000);

    it('keeps nobody’s name in plain text', async () => {
      await start();
      const portal = changingPortal({ contacts: 20, clock });
      await worker(await proposed(portal, 20));
      const { rows } = await sql<{ text: string }>`SELECT bulk_change_people::text AS text FROM bulk_change_people
        UNION ALL SELECT bulk_change_records::text FROM bulk_change_records`.execute(database.db);
      expect(rows.length).toBeGreaterThan(20);
      expect(rows.filter(({ text }) => /example\.com|Owner Number/u.test(text))).toEqual([]);
    }, 60_000);

    it('gives back what it took and never overwrites anybody, whatever happens in the middle of it', async () => {
      await start();
      await fc.assert(fc.asyncProperty(happenings(), happenings(), played), runs(kind === 'pglite' ? 25 : 6));
    }, 120_000);
  });

  /** One history: preview, changes by others before and in the middle of writing, then of taking back. */
  async function played(writing: readonly Happening[], undoing: readonly Happening[]): Promise<void> {
    const portal = changingPortal({ contacts: CONTACTS, clock });
    const about = await proposed(portal, CONTACTS);
    await worker(about);
    const before = Array.from({ length: CONTACTS }, (_, index) => portal.ownerOf(index));
    const chosen = new Map<number, string>();
    const touched = new Set<number>();
    const touch = ({ event, index }: Happening): void => {
      touched.add(index);
      if (event === 'rep') {
        portal.setByRep(index, '4');
        chosen.set(index, '4');
      } else if (event === 'sync') portal.sync(index);
    };
    const run = async (happenings: readonly Happening[]): Promise<void> => {
      const counts = new Map<string, number>();
      let vanish: () => void = () => undefined;
      portal.at = (request, when) => {
        const key = `${request}/${when}`;
        const nth = (counts.get(key) ?? 0) + 1;
        counts.set(key, nth);
        for (const one of happenings.filter((other) => other.at === key && other.nth === nth)) {
          if (one.event === 'vanish') {
            vanish();
            return new Promise(() => undefined);
          }
          // The answer is lost, whether or not the request took effect.
          if (one.event === 'lost')
            return Promise.reject(new FailureError(failure('hubspot', 'record', { kind: 'unavailable' })));
          touch(one);
        }
        return Promise.resolve();
      };
      // A lease of nothing: whoever comes next takes over at once.
      for (let workers = 0; workers < 10; workers++) {
        const vanished = new Promise<void>((resolve) => (vanish = resolve));
        await Promise.race([worker(about, 0), vanished]);
        const state = await stateOf(about);
        if (state === 'written' || state === 'undone') break;
      }
      portal.at = null;
    };

    const ready = await readyIn(about);
    expect(ready).toBeGreaterThan(0);
    await changes.apply(about.change, ADMIN, ready);
    await run(writing);
    expect(await stateOf(about)).toBe('written');
    const written = await outcomes(about);
    // Where several things happen to a record, or answers are lost besides, what cannot be put right is told.
    const both = [...writing, ...undoing];
    const isTold = (index: number, told: ReadonlyMap<string, string>): boolean =>
      (both.filter((one) => one.index === index).length > 1 || both.some(({ event }) => isFault(event))) &&
      /overlapped|not-confirmed/u.test(toldBy(told, index) ?? '');
    for (const [index, owner] of chosen)
      if (!isTold(index, written)) expect([index, portal.ownerOf(index)]).toEqual([index, owner]);
    for (const [index, told] of Array.from({ length: CONTACTS }, (_, each) => [each, toldBy(written, each)] as const))
      if (told === 'written' && !chosen.has(index)) expect([index, portal.ownerOf(index)]).toEqual([index, '2']);

    if (await changes.undo(about.change, ADMIN)) await run(undoing);
    expect(await stateOf(about)).toMatch(/^(?:un|writ)/u);
    const undone = await outcomes(about);
    for (const [index, owner] of before.entries())
      if (!touched.has(index)) expect([index, portal.ownerOf(index)]).toEqual([index, owner]);
    for (const [index, owner] of chosen)
      if (!isTold(index, written) && !isTold(index, undone))
        expect([index, portal.ownerOf(index)]).toEqual([index, owner]);
  }
});

const CONTACTS = 14;

type Event = 'rep' | 'sync' | 'vanish' | 'lost';

interface Happening {
  at: `${Request}/${'before' | 'after'}`;
  nth: number;
  event: Event;
  index: number;
}

function isFault(event: Event): boolean {
  return event === 'vanish' || event === 'lost';
}

/** Now and then a fault, and several changes by others. */
function happenings(): fc.Arbitrary<Happening[]> {
  const some = (events: readonly Event[], most: number): fc.Arbitrary<Happening[]> =>
    fc.array(happening(events), { maxLength: most });
  return fc
    .tuple(some(['rep', 'rep', 'rep', 'sync'], 6), fc.boolean(), some(['vanish', 'lost'], 2))
    .map(([changes, isFaulty, faults]) => [...changes, ...(isFaulty ? faults : [])]);
}

function happening(events: readonly Event[]): fc.Arbitrary<Happening> {
  const requests: readonly Request[] = ['look', 'write-batch', 'write-batch', 'read-one', 'write-one'];
  return fc.record({
    at: fc
      .tuple(fc.constantFrom(...requests), fc.constantFrom('before' as const, 'after' as const))
      .map(([request, when]) => `${request}/${when}` as const),
    nth: fc.integer({ min: 1, max: 3 }),
    event: fc.constantFrom(...events),
    index: fc.integer({ min: 0, max: CONTACTS - 1 }),
  });
}

/** A deadline that nothing here looks at. */
function never(): Deadline {
  const deadline = new Deadline(1000, systemClock);
  deadline.stop();
  return deadline;
}
