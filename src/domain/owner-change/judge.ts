// Judges a compare-and-set on a record's owner. HubSpot has no conditional write, so the application reads the record,
// writes once and reads again. This file says what each reading means.
import { around, changesSince, isAppChange, syncedBefore } from './history.ts';
import type { OwnerChangeNote } from './history.ts';

/** What a person was shown of a record. The write happens only while it still holds. */
export interface ShownOwner {
  /** HubSpot owner ID; null if the record had none. */
  readonly ownerId: string | null;
  /**
   * When this owner was set, ISO 8601, from HubSpot's property history. It reveals an owner who was removed and set
   * again. Null if no owner was ever set.
   */
  readonly ownerSince: string | null;
  /** The record's Salesforce ID; null before its first sync. */
  readonly salesforceId: string | null;
}

export interface OwnerWriteIntent {
  /** The owner to set; null removes the owner. */
  readonly to: string | null;
  readonly shown: ShownOwner;
}

/** One reading of the record: its current owner, and all changes in HubSpot's history, newest first. */
export interface OwnerHistory<Change extends OwnerChangeNote> {
  readonly now: ShownOwner;
  readonly ownerChanges: readonly Change[];
  readonly syncChanges: readonly OwnerChangeNote[];
}

export type WriteJudgement<Change extends OwnerChangeNote> =
  /**
   * The wanted owner is set. `before` is the owner that it replaced, by this write or an earlier copy of the request;
   * undefined if unknown.
   */
  | { readonly kind: 'done'; readonly shown: ShownOwner; readonly before: string | null | undefined }
  /** The wanted owner was set before the request. */
  | { readonly kind: 'already' }
  /** Somebody else's change stands. `written` says whether ours was there in between. */
  | { readonly kind: 'owner-changed'; readonly change: Change | null; readonly written: boolean }
  /** Both changed the owner at the same time, and ours, made after `change`, stands. */
  | { readonly kind: 'overlapped'; readonly change: Change }
  /**
   * The record has a Salesforce ID. `written`: the sync came between the last reading and the write. `over`: somebody
   * else's change in the same moment, which ours replaced.
   */
  | { readonly kind: 'synced'; readonly written: boolean; readonly over?: Change }
  /** The write may have happened, or may still happen. */
  | { readonly kind: 'unknown' };

/**
 * Why the owner may no longer be written; null if the record is still as shown.
 *
 * @param found the record as read just before the write
 */
export function movedSince<Change extends OwnerChangeNote>(
  { to, shown }: OwnerWriteIntent,
  { now, ownerChanges }: OwnerHistory<Change>,
): WriteJudgement<Change> | null {
  const before = sentBefore({ to, shown }, now, ownerChanges);
  if (before !== null) return before;
  if (now.salesforceId !== null || shown.salesforceId !== null) return { kind: 'synced', written: false };
  if (now.ownerId === shown.ownerId && now.ownerSince === shown.ownerSince)
    return now.ownerId === to ? { kind: 'already' } : null;
  const [latest, previous, third] = ownerChanges;
  // An earlier copy of this request overwrote somebody's choice without being able to report it.
  const ours = now.ownerId === to && latest !== undefined && isAppChange(latest);
  if (ours && previous !== undefined && previous.value !== to && isShown(shown, third))
    return { kind: 'overlapped', change: previous };
  return { kind: 'owner-changed', change: latest ?? null, written: false };
}

/**
 * Recognises this request as already carried out: the wanted owner is set, by an app, directly after the shown state.
 * Null if that is not so.
 */
export function sentBefore<Change extends OwnerChangeNote>(
  { to, shown }: OwnerWriteIntent,
  now: ShownOwner,
  [latest, previous]: readonly Change[],
): (WriteJudgement<Change> & { kind: 'done' }) | null {
  const inOneStep = latest !== undefined && isAppChange(latest) && isShown(shown, previous);
  return now.ownerId === to && now.ownerSince !== shown.ownerSince && inOneStep
    ? { kind: 'done', shown: now, before: shown.ownerId }
    : null;
}

function isShown(shown: ShownOwner, change: OwnerChangeNote | undefined): boolean {
  return (change?.at ?? null) === shown.ownerSince && (change?.value ?? null) === shown.ownerId;
}

/**
 * Judges what a write did, from the readings before and after it.
 *
 * @param before changes of owner read before the write
 * @param answered HubSpot's answer to the write; without one, the write may still happen
 */
export function confirmWrite<Change extends OwnerChangeNote>(
  { to, shown }: OwnerWriteIntent,
  before: readonly OwnerChangeNote[],
  after: OwnerHistory<Change>,
  answered: 'accepted' | 'unknown',
): WriteJudgement<Change> {
  const { now } = after;
  const { ours, above, below } = around(to, changesSince(before, after.ownerChanges));
  if (ours === undefined) return withoutOurs(to, now, above[0], answered);
  const [later] = above;
  const over = later === undefined && below !== undefined && below.value !== to ? below : undefined;
  if (now.salesforceId !== null && syncedBefore(ours, now.salesforceId, after.syncChanges))
    return { kind: 'synced', written: true, ...(over !== undefined && { over }) };
  if (later !== undefined) return { kind: 'owner-changed', change: later, written: true };
  return over === undefined
    ? { kind: 'done', shown: now, before: shown.ownerId }
    : { kind: 'overlapped', change: over };
}

/** The history shows no trace of our write. */
function withoutOurs<Change extends OwnerChangeNote>(
  to: string | null,
  now: ShownOwner,
  latest: Change | undefined,
  answered: 'accepted' | 'unknown',
): WriteJudgement<Change> {
  if (now.ownerId === to) return { kind: 'done', shown: now, before: undefined };
  if (answered === 'unknown') return { kind: 'unknown' };
  if (latest !== undefined) return { kind: 'owner-changed', change: latest, written: false };
  return now.salesforceId === null ? { kind: 'unknown' } : { kind: 'synced', written: false };
}
