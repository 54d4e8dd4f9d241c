// The work of a bulk change, batch after batch: previewed, then written where somebody confirmed it, then taken back where
// somebody wants that. Everything that HubSpot did is found again in its histories, so a batch may be begun anew.
import { ownerName } from '../../domain/prediction/index.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { sentBefore } from '../../domain/owner-change/index.ts';
import type { ChangeReason } from '../../contract/bulk-changes.ts';
import type { Call } from '../call.ts';
import type { TrailEntry } from '../change-owner.ts';
import { Deadline } from '../deadline.ts';
import { FailureError, failure, isPassing, settled } from '../failures.ts';
import type { Failure } from '../failures.ts';
import type { BatchOrg } from '../gather/batch-org.ts';
import { savesOwner } from '../owner-changers.ts';
import type { Clock } from '../ports.ts';
import type { BulkChange, ChangeStore, RecordResult, RecordToChange, Turn } from './change-store.ts';
import { proposer } from './propose.ts';
import type { BulkTenant } from './tenant.ts';
import { weighRecords, whyOf } from './weigh.ts';
import { writeGuarded } from './write.ts';
import type { BulkWrite, BulkWritten } from './write.ts';

export interface BulkWork {
  change: BulkChange;
  store: ChangeStore;
  bulk: BulkTenant;
  /** Reads the org once, for all batches. */
  org: () => Promise<BatchOrg>;
  /** The line that a change leaves on a record, where the settings name a property for it. */
  trailText: (entry: TrailEntry) => string;
  /** Asked before each batch: true where this process is to stop. */
  isOver: () => boolean;
}

/** The code of a failure: the settings no longer let the app change owners for who confirmed. */
export const NOT_ALLOWED = 'bulk-not-allowed';

/** Milliseconds for one batch; the store's lease is longer. */
const STEP_BUDGET = 60_000;
/** Milliseconds that are waited out with the change in hand. */
const LONGEST_WAIT = 15_000;
const AFTER_DAILY_LIMIT = 60 * 60_000;
/** A batch of which HubSpot never says what became of it is tried as often as this. */
const MOST_TRIES = 3;

/** Works until a phase is done, the change is stopped, or this process is. @returns whether to go on with it soon */
export async function workBulkChange(work: BulkWork): Promise<boolean> {
  const { store } = work;
  while (!work.isOver()) {
    const turn = await store.next();
    switch (turn.kind) {
      case 'idle':
      case 'stopped':
        return false;
      case 'wait':
        // Whoever looks for changes that nobody works on goes on with it.
        if (turn.for > LONGEST_WAIT) {
          await store.release();
          return false;
        }
        await pause(work.bulk.batches.tenant.clock, turn.for);
        break;
      case 'batch':
        if (!(await workBatch(work, turn))) return false;
    }
  }
  await store.release();
  return true;
}

function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}

type Batch = Extract<Turn, { kind: 'batch' }>;

async function workBatch({ store, ...work }: BulkWork, batch: Batch): Promise<boolean> {
  const { clock } = work.bulk.batches.tenant;
  const deadline = new Deadline(STEP_BUDGET, clock);
  try {
    const results = await resultsOf({ store, ...work }, batch, deadline);
    return await store.keep(batch.object, results);
  } catch (error) {
    if (!(error instanceof FailureError)) {
      await store.release();
      throw error;
    }
    await told(store, error.failure);
    // The next turn says whether it rests.
    return true;
  } finally {
    deadline.stop();
  }
}

async function told(store: ChangeStore, failed: Failure): Promise<void> {
  if (failed.kind === 'limited')
    return store.rest(failed, failed.limit === 'daily' ? AFTER_DAILY_LIMIT : failed.retryAfter);
  return isPassing(failed) ? store.rest(failed, null) : store.fail(failed);
}

function resultsOf(work: BulkWork, batch: Batch, deadline: Deadline): Promise<RecordResult[]> {
  switch (batch.phase) {
    case 'previewing':
      return preview(work, batch, deadline);
    case 'writing':
      return write(work, batch, deadline);
    case 'undoing':
      return takeBack(work, batch, deadline);
  }
}

async function preview({ bulk, change, ...work }: BulkWork, batch: Batch, deadline: Deadline): Promise<RecordResult[]> {
  const { object, actedBy } = batch;
  const ids = batch.records.map(({ id }) => id);
  if ((await savesOwner(bulk.batches.tenant, callOf(actedBy, deadline), object)) !== 'app')
    return ids.map((id) => ({ id, state: 'excluded', from: null, why: whyOf('not-allowed') }));
  const org = await work.org();
  const propose = await proposer(change.owner, org, deadline);
  const weighed = await weighRecords(bulk, org, { object, ids, propose }, deadline);
  return ids.map((id): RecordResult => {
    const one = weighed.get(id);
    if (one === undefined) return { id, state: 'excluded', from: null, why: whyOf('gone') };
    const { from, shown, verdict } = one;
    if (!verdict.may) return { id, state: 'excluded', from, why: verdict.why };
    if (verdict.to.id === shown.ownerId) return { id, state: 'excluded', from, why: whyOf('already') };
    return {
      id,
      state: 'ready',
      from,
      shown,
      to: verdict.to,
      predicted: verdict.predicted,
      willSync: verdict.willSync,
    };
  });
}

async function write(work: BulkWork, batch: Batch, deadline: Deadline): Promise<RecordResult[]> {
  const { bulk } = work;
  const { object, records } = batch;
  await requireChanger(work, batch, deadline);
  const org = await work.org();
  const ids = records.map(({ id }) => id);
  const owners = await org.owners.of(
    records.flatMap(({ to }) => to ?? []),
    deadline,
  );
  const wanted = new Map(records.map((record) => [record.id, record]));
  const propose = (id: string): HubSpotOwner | ChangeReason => {
    const read = owners.get(wanted.get(id)?.to ?? '');
    return read?.ok === true && read.value !== null ? read.value : 'refused';
  };
  const weighed = await weighRecords(bulk, org, { object, ids, propose }, deadline);
  const named = await whoActs(work, batch, deadline);
  const results: RecordResult[] = [];
  const writes: BulkWrite[] = [];
  for (const record of records) {
    const { id, to, shown } = record;
    const one = weighed.get(id);
    // Before any reason against it: what was sent before and done is done, whatever has happened since.
    const before = one === undefined ? null : sentBefore({ to, shown }, one.shown, one.record.ownerChanges);
    if (one === undefined) results.push({ id, state: 'not-written', why: whyOf('gone') });
    else if (before !== null) results.push(resultOfWrite(record, before));
    else if (!one.verdict.may) results.push({ id, state: 'not-written', why: one.verdict.why });
    else {
      const { predicted } = one.verdict;
      const trail = (from: string | null, target: string | null, owner: string | null) =>
        trailOf(work, { person: named, from: nameOf(org, from), to: nameOf(org, target), predicted: owner });
      writes.push({
        id,
        to,
        shown,
        trail: trail(shown.ownerId, to, predicted.name),
        trailBack: (under) => trail(to, under, null),
      });
    }
  }
  const written = await settled(writeGuarded(bulk, object, writes, deadline));
  if (!written.ok && results.length === 0) throw new FailureError(written.failure);
  for (const [id, outcome] of written.ok ? written.value : []) {
    const record = wanted.get(id);
    if (record !== undefined) results.push(resultOfWrite(record, outcome));
  }
  return results;
}

function resultOfWrite({ id, tries }: RecordToChange, outcome: BulkWritten): RecordResult {
  const not = (reason: ChangeReason): RecordResult => ({ id, state: 'not-written', why: whyOf(reason) });
  switch (outcome.kind) {
    case 'done':
      // Somebody else set the wanted owner: nothing of ours is there to be taken back.
      if (outcome.before === undefined) return not('already');
      return { id, state: 'written', left: outcome.shown, from: outcome.before, why: null };
    case 'stands':
      return { id, state: 'written', left: outcome.left, from: outcome.under, why: whyOf(outcome.reason) };
    case 'overlapped':
      // An earlier sending of ours, which could not tell.
      return not('overlapped');
    case 'already':
      return not('already');
    case 'owner-changed':
    case 'gone':
    case 'refused':
      return not(outcome.kind);
    case 'synced':
      return not('synced');
    case 'unknown':
      return tries + 1 < MOST_TRIES ? { id, state: 'again' } : not('not-confirmed');
  }
}

async function takeBack(work: BulkWork, batch: Batch, deadline: Deadline): Promise<RecordResult[]> {
  await requireChanger(work, batch, deadline);
  const org = await work.org();
  const person = await whoActs(work, batch, deadline);
  const writes = batch.records.flatMap(({ id, from, left }): BulkWrite[] => {
    if (left === null) return [];
    const trail = (to: string | null) =>
      trailOf(work, { person, from: nameOf(org, left.ownerId), to: nameOf(org, to), predicted: null });
    return [{ id, to: from, shown: left, trail: trail(from), trailBack: trail }];
  });
  const written = await writeGuarded(work.bulk, batch.object, writes, deadline);
  const byId = new Map(batch.records.map((record) => [record.id, record]));
  return [...written].map(([id, outcome]) => resultOfUndo(id, byId.get(id)?.tries ?? 0, outcome));
}

function resultOfUndo(id: string, tries: number, outcome: BulkWritten): RecordResult {
  const not = (reason: ChangeReason): RecordResult => ({ id, state: 'not-undone', why: whyOf(reason) });
  switch (outcome.kind) {
    case 'done':
    case 'already':
      return { id, state: 'undone' };
    case 'owner-changed':
    case 'overlapped':
    case 'synced':
    case 'gone':
    case 'refused':
      return not(outcome.kind);
    case 'stands':
      return not(outcome.reason);
    case 'unknown':
      return tries + 1 < MOST_TRIES ? { id, state: 'again' } : not('not-confirmed');
  }
}

/** @throws FailureError where the person who confirmed may not have such owners changed any more */
async function requireChanger({ bulk }: BulkWork, { object, actedBy }: Batch, deadline: Deadline): Promise<void> {
  const { tenant } = bulk.batches;
  if ((await savesOwner(tenant, callOf(actedBy, deadline), object)) === 'app') return;
  const kind = { kind: 'not-allowed', permission: null } as const;
  throw new FailureError(failure('app', 'settings', kind, { code: NOT_ALLOWED }));
}

/** The server knows the person by a signature. Words are made for the account, so in no language of theirs. */
function callOf(userId: number, deadline: Deadline): Call {
  return { person: { userId, certain: true }, language: 'en', deadline };
}

interface Actor {
  userId: number;
  name: string;
}

/** Who confirmed, by HubSpot's name of the owner they are, for the trail alone. */
async function whoActs(
  { bulk }: BulkWork,
  { actedBy: userId }: Pick<Batch, 'actedBy'>,
  deadline: Deadline,
): Promise<Actor> {
  const { settings, hubspot } = bulk.batches.tenant;
  if (settings.trailProperty === null) return { userId, name: '' };
  const read = await settled(hubspot.ownerOfUser(userId, deadline));
  return { userId, name: read.ok && read.value !== null ? ownerName(read.value) : '' };
}

interface TrailOf {
  person: Actor;
  from: string | null;
  to: string | null;
  predicted: string | null;
}

function trailOf({ bulk, trailText }: BulkWork, { person, ...change }: TrailOf): BulkWrite['trail'] {
  const { settings, clock } = bulk.batches.tenant;
  if (settings.trailProperty === null) return null;
  const text = trailText({ viewer: { ...person, certain: true }, at: clock.now(), ...change });
  return { property: settings.trailProperty, text };
}

function nameOf({ owners }: BatchOrg, id: string | null): string | null {
  if (id === null) return null;
  const owner = owners.activeOf(id);
  return owner === null ? id : ownerName(owner);
}
