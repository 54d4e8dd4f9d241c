// Compare-and-set on a record's owner. HubSpot has no conditional write, so: look last, write once, look again. What each
// look means is judged in `domain/owner-change`. What remains possible: docs/security.md.
import { SALESFORCE_ID_PROPERTIES } from '../domain/prediction/index.ts';
import { confirmWrite, movedSince } from '../domain/owner-change/index.ts';
import type { OwnerHistory, WriteJudgement } from '../domain/owner-change/index.ts';
import { Deadline, slow } from './deadline.ts';
import { shownOf } from './gather/record.ts';
import { claimOf } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Failure } from './failures.ts';
import type { Shown } from './outcomes.ts';
import type { HubSpotRecord, PropertyChange, Refusal } from './ports.ts';
import type { Tenant } from './tenant.ts';

export interface GuardedWrite {
  opened: OpenedRecord;
  /** The owner to set; null empties it. */
  to: string | null;
  /** What the person was shown: the write happens only while it holds. */
  shown: Shown;
  /** Left in the same request, so that it is there exactly when the owner is. */
  trail: { property: string; text: string } | null;
}

export type WriteOutcome = WriteJudgement<PropertyChange> | { kind: 'refused'; failure: Failure; refusals: Refusal[] };

/** Milliseconds that have to be left for a write to be begun. */
const WRITE_RESERVE = 1500;
/** Milliseconds for telling what became of a write, on top of the budget that led to it. */
export const CONFIRM_BUDGET = 4000;

/**
 * Sets the owner if the record still is as it was shown, and unsynced. Writes at most once: where somebody else's change
 * came at the same moment, the person is told.
 *
 * @throws FailureError before anything is written; afterwards everything is an outcome
 */
export async function guardedWrite(tenant: Tenant, write: GuardedWrite, deadline: Deadline): Promise<WriteOutcome> {
  const { opened, to, shown, trail } = write;
  const { object, id } = opened;
  const before = await look(tenant, opened, deadline);
  const moved = movedSince({ to, shown }, historyOf(opened, before));
  if (moved !== null) return moved;
  // Our own budget: neither system need be slow.
  if (deadline.remaining < WRITE_RESERVE) throw slow('app', 'write');
  const answer = await tenant.hubspot.writeOwner({ object, id, ownerId: to, trail }, deadline);
  if (answer.kind === 'refused') return answer;
  const confirming = new Deadline(CONFIRM_BUDGET, tenant.clock);
  try {
    const after = await look(tenant, opened, confirming);
    return confirmWrite({ to, shown }, before.ownerChanges, historyOf(opened, after), answer.kind);
  } catch {
    return { kind: 'unknown' };
  } finally {
    confirming.stop();
  }
}

/** What a change of the owner is held against: the owner, the sync, and when the record was made. @throws FailureError */
export function look({ hubspot }: Tenant, { object, id }: OpenedRecord, deadline: Deadline): Promise<HubSpotRecord> {
  const properties = ['createdate', 'hubspot_owner_id', ...SALESFORCE_ID_PROPERTIES[object]];
  return hubspot.record({ object, id }, properties, deadline);
}

export function historyOf({ object }: OpenedRecord, record: HubSpotRecord): OwnerHistory<PropertyChange> {
  return {
    now: shownOf(object, record),
    ownerChanges: record.ownerChanges,
    syncChanges: record.syncChanges,
  };
}

/** True where the record is the one that the caller claims. Its last change is not looked at: a write is one itself. */
export function isClaimed(opened: OpenedRecord, record: HubSpotRecord): boolean {
  return claimOf({ ...opened, modified: null }, record.properties) === 'right';
}
