// The guarded write of `guarded-write.ts`, for many records in one request. HubSpot has no conditional write, single or
// in a batch, so the guard is the same: look last, write once, look again, each record judged for itself. Between the
// looks lie a batch's requests instead of a record's; an owner whom somebody set in that moment is put back.
import { confirmWrite, movedSince } from '../../domain/owner-change/index.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import { Deadline, slow } from '../deadline.ts';
import { FailureError, settled } from '../failures.ts';
import type { Failure } from '../failures.ts';
import { guardedWrite, historyOf } from '../guarded-write.ts';
import type { WriteOutcome } from '../guarded-write.ts';
import { shownOf } from '../gather/record.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { Shown } from '../outcomes.ts';
import type { HubSpotRecord, OwnerWrite } from '../ports.ts';
import { readWithHistory } from './tenant.ts';
import type { BatchAnswer, BulkTenant } from './tenant.ts';

export interface BulkWrite {
  id: string;
  /** Null empties the owner. */
  to: string | null;
  /** The write happens only while it holds. */
  shown: Shown;
  trail: OwnerWrite['trail'];
  /** What is left on the record where somebody else's owner is put back. */
  trailBack: (to: string | null) => OwnerWrite['trail'];
}

export type BulkWritten =
  | WriteOutcome
  | { kind: 'gone' }
  /** Ours stands, on top of somebody's change that could not be put back, or on a record that synced in that moment. */
  | { kind: 'stands'; left: Shown; under: string | null; reason: 'overlapped' | 'synced' };

/** Milliseconds that have to be left for writes to be begun. */
const WRITE_RESERVE = 15_000;
/** Milliseconds for telling what became of a batch. */
const CONFIRM_BUDGET = 15_000;

/**
 * Sets owners where the records still are as they were shown. A record that is left out of the answer was not reached.
 *
 * @throws FailureError where nothing was written
 */
export async function writeGuarded(
  bulk: BulkTenant,
  object: CrmObject,
  writes: readonly BulkWrite[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, BulkWritten>> {
  const outcomes = new Map<string, BulkWritten>();
  const before = await look(bulk, object, writes, deadline);
  const goes = writes.filter((write) => {
    const record = before.get(write.id);
    const moved =
      record === undefined
        ? { kind: 'gone' as const }
        : movedSince(write, historyOf(openedOf(object, write.id), record));
    if (moved !== null) outcomes.set(write.id, moved);
    return moved === null;
  });
  if (goes.length === 0) return outcomes;
  // Our own budget: neither system need be slow.
  if (deadline.remaining < WRITE_RESERVE) throw slow('app', 'write');
  const sent = goes.map(({ id, to, trail }) => ({ id, ownerId: to, trail }));
  const answer = await bulk.writer.writeOwners(object, sent, deadline);
  if (answer.kind === 'refused' && !isOfValues(answer.failure)) throw new FailureError(answer.failure);
  const alone = await confirm({ bulk, object, goes, before, answer }, outcomes);
  await writeAlone(bulk, object, alone, { outcomes, deadline });
  return outcomes;
}

/** One value that HubSpot does not take may have it refuse a whole batch; each record then tells for itself. */
function isOfValues({ kind, question }: Failure): boolean {
  return question === 'write' && (kind === 'refused' || kind === 'not-found');
}

interface Sent {
  bulk: BulkTenant;
  object: CrmObject;
  goes: readonly BulkWrite[];
  before: ReadonlyMap<string, HubSpotRecord>;
  answer: BatchAnswer;
}

/** Looks again. @returns those that HubSpot surely did not change, to be tried one by one */
async function confirm(
  { bulk, object, goes, before, answer }: Sent,
  outcomes: Map<string, BulkWritten>,
): Promise<BulkWrite[]> {
  const { clock } = bulk.batches.tenant;
  const deadline = new Deadline(CONFIRM_BUDGET, clock);
  try {
    const read = await settled(look(bulk, object, goes, deadline));
    const alone: BulkWrite[] = [];
    for (const write of goes) {
      const record = read.ok ? read.value.get(write.id) : undefined;
      if (record === undefined) {
        outcomes.set(write.id, { kind: read.ok ? 'gone' : 'unknown' });
        continue;
      }
      const accepted = answer.kind === 'answered' && answer.accepted.has(write.id) ? 'accepted' : 'unknown';
      const seen = before.get(write.id)?.ownerChanges ?? [];
      const judged = confirmWrite(write, seen, historyOf(openedOf(object, write.id), record), accepted);
      if (judged.kind === 'unknown' && accepted === 'unknown' && answer.kind !== 'unknown') alone.push(write);
      else outcomes.set(write.id, await toldAfter(bulk, { object, write, record }, judged, deadline));
    }
    return alone;
  } finally {
    deadline.stop();
  }
}

interface Written {
  object: CrmObject;
  write: BulkWrite;
  /** As it was found after the write. */
  record: HubSpotRecord;
}

/** Ours stands where it should not: what to do then, or to tell, depends on how the record is now. */
function needsReading(judged: WriteOutcome): boolean {
  return judged.kind === 'overlapped' || (judged.kind === 'synced' && judged.written);
}

async function toldAfter(
  bulk: BulkTenant,
  written: Written,
  judged: WriteOutcome,
  deadline: Deadline,
): Promise<BulkWritten> {
  if (judged.kind === 'overlapped') return putBack(bulk, written, judged.change.value, deadline);
  if (judged.kind !== 'synced' || !judged.written) return judged;
  // A synced record is never written again, so what somebody chose in that moment cannot be put back: it is told.
  const { write, object, record } = written;
  const left = shownOf(object, record);
  return judged.over === undefined
    ? stands('synced', left, write.shown.ownerId)
    : stands('overlapped', left, judged.over.value);
}

/**
 * Nobody looks at a bulk change while it is made, so somebody's choice goes before it.
 *
 * @param under whom somebody else had chosen in the same moment
 */
async function putBack(
  bulk: BulkTenant,
  { object, write, record }: Written,
  under: string | null,
  deadline: Deadline,
): Promise<BulkWritten> {
  const left = shownOf(object, record);
  const back = { opened: openedOf(object, write.id), to: under, shown: left, trail: write.trailBack(under) };
  const written = await settled(guardedWrite(bulk.batches.tenant, back, deadline));
  const isBack = written.ok && (written.value.kind === 'done' || written.value.kind === 'already');
  if (isBack) return { kind: 'owner-changed', change: null, written: true };
  return written.ok && written.value.kind === 'owner-changed' ? written.value : stands('overlapped', left, under);
}

function stands(reason: 'overlapped' | 'synced', left: Shown, under: string | null): BulkWritten {
  return { kind: 'stands', left, under, reason };
}

/** What a batch did not take, one by one, until time is up. @throws FailureError where nothing is known of any record */
async function writeAlone(
  bulk: BulkTenant,
  object: CrmObject,
  writes: readonly BulkWrite[],
  { outcomes, deadline }: { outcomes: Map<string, BulkWritten>; deadline: Deadline },
): Promise<void> {
  const { tenant } = bulk.batches;
  for (const write of writes) {
    const { to, shown, trail } = write;
    const one = await settled(guardedWrite(tenant, { opened: openedOf(object, write.id), to, shown, trail }, deadline));
    const failed = one.ok ? (one.value.kind === 'refused' ? one.value.failure : null) : one.failure;
    if (!one.ok && one.failure.kind === 'not-found') outcomes.set(write.id, { kind: 'gone' });
    else if (failed !== null && !isOfValues(failed)) {
      if (outcomes.size === 0) throw new FailureError(failed);
      return;
    } else if (one.ok && needsReading(one.value)) {
      const read = await settled(look(bulk, object, [write], deadline));
      const record = read.ok ? read.value.get(write.id) : undefined;
      if (record === undefined) outcomes.set(write.id, { kind: 'unknown' });
      else outcomes.set(write.id, await toldAfter(bulk, { object, write, record }, one.value, deadline));
    } else if (one.ok) outcomes.set(write.id, one.value);
  }
}

/** What changes of owners are held against. @throws FailureError */
function look(
  bulk: BulkTenant,
  object: CrmObject,
  writes: readonly Pick<BulkWrite, 'id'>[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, HubSpotRecord>> {
  const properties = ['createdate', 'hubspot_owner_id', ...SALESFORCE_ID_PROPERTIES[object]];
  return readWithHistory(bulk, { object, ids: writes.map(({ id }) => id) }, properties, deadline);
}

/** No page is open: the record was chosen from an audit, which only who may change owners sees. */
function openedOf(object: CrmObject, id: string): OpenedRecord {
  return { object, id, createdAt: '', modified: null, hints: {} };
}
