// Compare-and-set on a record's owner. HubSpot has no conditional write, so this code reads the record, writes once and
// reads again. `domain/owner-change` judges both readings. docs/security.md names the races that remain.
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
  /** What the person was shown. The write happens only while the record still matches it. */
  shown: Shown;
  /** Written in the same request, so that both are saved or neither is. */
  trail: { property: string; text: string } | null;
}

export type WriteOutcome = WriteJudgement<PropertyChange> | { kind: 'refused'; failure: Failure; refusals: Refusal[] };

/** A write starts only if at least this many milliseconds remain. */
const WRITE_RESERVE = 1500;
/** Milliseconds for finding out what a write did, in addition to the call's budget. */
export const CONFIRM_BUDGET = 4000;

/**
 * Sets the owner if the record is still as shown and unsynced. Writes at most once. If somebody else changed the owner
 * at the same moment, the outcome says so.
 *
 * @throws FailureError before anything is written; afterwards everything is an outcome
 */
export async function guardedWrite(tenant: Tenant, write: GuardedWrite, deadline: Deadline): Promise<WriteOutcome> {
  const { opened, to, shown, trail } = write;
  const { object, id } = opened;
  const before = await look(tenant, opened, deadline);
  const moved = movedSince({ to, shown }, historyOf(opened, before));
  if (moved !== null) return moved;
  // This product's own budget ran out; neither system needs to be slow.
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

/**
 * Reads what a change of owner depends on: the owner, the sync state, and when the record was created.
 *
 * @throws FailureError
 */
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

/** True if the record is the one that the caller claims. The last change is not compared, since a write changes it. */
export function isClaimed(opened: OpenedRecord, record: HubSpotRecord): boolean {
  return claimOf({ ...opened, modified: null }, record.properties) === 'right';
}
