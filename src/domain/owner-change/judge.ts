// Compare-and-set on a record's owner, judged from what was shown and what is found. HubSpot has no conditional write:
// a host looks, writes once, and looks again; what each look means is said here.
import { around, changesSince, isAppChange, syncedBefore } from './history.ts';
import type { OwnerChangeNote } from './history.ts';

/** What a person was shown of a record: the write happens only while it holds. */
export interface ShownOwner {
  /** HubSpot owner id; null where the record had none. */
  readonly ownerId: string | null;
  /** ISO 8601, from HubSpot's property history: tells an owner who was set anew from the one shown. Null: none ever was. */
  readonly ownerSince: string | null;
  /** The Salesforce ID that the record carried; null before its first sync. */
  readonly salesforceId: string | null;
}

export interface OwnerWriteIntent {
  /** The owner to set; null empties it. */
  readonly to: string | null;
  readonly shown: ShownOwner;
}

/** A look at the record: its owner now, and every change that HubSpot still tells, newest first. */
export interface OwnerHistory<Change extends OwnerChangeNote> {
  readonly now: ShownOwner;
  readonly ownerChanges: readonly Change[];
  readonly syncChanges: readonly OwnerChangeNote[];
}

export type WriteJudgement<Change extends OwnerChangeNote> =
  /**
   * The owner is the wanted one. `before`: whom it replaced, where an app's change did, this one or an earlier sending of
   * it; undefined where that is not known.
   */
  | { readonly kind: 'done'; readonly shown: ShownOwner; readonly before: string | null | undefined }
  /** The owner was the wanted one before anything was asked for. */
  | { readonly kind: 'already' }
  /** Somebody else's change stands. `written` tells whether ours was there meanwhile. */
  | { readonly kind: 'owner-changed'; readonly change: Change | null; readonly written: boolean }
  /** Both changed the owner at once, and ours stands on top of `change`. */
  | { readonly kind: 'overlapped'; readonly change: Change }
  /** The record carries a Salesforce ID. `written`: the sync fell between the last look and the write. */
  | { readonly kind: 'synced'; readonly written: boolean }
  /** It may have been written, or may yet be. */
  | { readonly kind: 'unknown' };

/**
 * Why nothing may be written any more; null while everything is as it was shown.
 *
 * @param found the record, read just before the write
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
  // An earlier sending that came on top of somebody's choice, and could not tell.
  const ours = now.ownerId === to && latest !== undefined && isAppChange(latest);
  if (ours && previous !== undefined && previous.value !== to && isShown(shown, third))
    return { kind: 'overlapped', change: previous };
  return { kind: 'owner-changed', change: latest ?? null, written: false };
}

/**
 * This very request, sent before and done: the wanted owner stands, set by an app in one step from what was shown. Null
 * where it was not.
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
 * What became of a write, from two looks around it.
 *
 * @param before the owner's changes that were seen before the write
 * @param answered what HubSpot said to the write: without its answer the write may come yet
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
  if (now.salesforceId !== null && syncedBefore(ours, now.salesforceId, after.syncChanges))
    return { kind: 'synced', written: true };
  const [later] = above;
  if (later !== undefined) return { kind: 'owner-changed', change: later, written: true };
  if (below === undefined || below.value === to) return { kind: 'done', shown: now, before: shown.ownerId };
  return { kind: 'overlapped', change: below };
}

/** No trace of our write. */
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
