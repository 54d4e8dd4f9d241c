// Compare-and-set on a record's owner. HubSpot has no conditional write, so: look last, write once, read back, and tell
// from the history what really happened. What a person chose in between is put back. What remains: docs/security.md.
import type { Shown } from '../contract/index.ts';
import { Deadline, DeadlineError } from './deadline.ts';
import { shownOf } from './explain-owner.ts';
import type { HubSpotApi } from '../adapters/hubspot/api.ts';
import type { HubSpotError } from '../adapters/hubspot/hubspot-error.ts';
import type { PropertyChange } from '../adapters/hubspot/owner-history.ts';
import { writeOwner } from '../adapters/hubspot/owner-write.ts';
import { readRecord } from '../adapters/hubspot/records.ts';
import type { HubSpotRecord } from '../adapters/hubspot/records.ts';
import { SALESFORCE_ID_PROPERTIES } from '../domain/prediction/index.ts';
import type { CrmObject } from '../domain/prediction/index.ts';

export interface GuardedWrite {
  object: CrmObject;
  id: string;
  /** The owner to set; null empties it. */
  to: string | null;
  /** What the rep was shown: the write happens only while it holds. */
  shown: Shown;
  /** Left in the same request, so that it is there exactly when the owner is. */
  trail: { property: string; text: string } | null;
}

export type WriteOutcome =
  /** The owner is the wanted one. `before` is whom it replaced, where an app's change did: this one, or an earlier sending of it. */
  | { kind: 'done'; shown: Shown; before: string | null | undefined }
  /** The owner was the wanted one before anything was asked for. */
  | { kind: 'already' }
  /** Somebody else's change stands. `written` tells whether ours was there meanwhile. */
  | { kind: 'owner-changed'; change: PropertyChange | null; written: boolean }
  /** Ours stands on top of somebody else's, which was not, or not for certain, put back. */
  | { kind: 'overlapped'; change: PropertyChange }
  /** The record carries a Salesforce ID. `written` means that the sync fell between our last look and our write. */
  | { kind: 'synced'; written: boolean }
  | { kind: 'refused'; error: HubSpotError }
  /** It may have been written, or may yet be. */
  | { kind: 'unknown' };

/** Milliseconds that have to be left for a write to be begun. */
const WRITE_RESERVE = 1500;
/** Milliseconds for telling what became of a write, on top of the budget that led to it. */
const CONFIRM_BUDGET = 4000;

/**
 * Sets the owner if the record still is as it was shown, and unsynced.
 *
 * @throws HubSpotError, DeadlineError before anything is written; afterwards everything is an outcome
 */
export async function guardedWrite(api: HubSpotApi, write: GuardedWrite, deadline: Deadline): Promise<WriteOutcome> {
  const before = await look(api, write, deadline);
  const moved = movedSince(write, before);
  if (moved !== null) return moved;
  if (deadline.remaining < WRITE_RESERVE) throw new DeadlineError('the check left no time to write');
  const answer = await writeOwner(api, write.object, write.id, write.to, write.trail, deadline);
  if (answer.kind === 'refused') return answer;
  const confirming = new Deadline(CONFIRM_BUDGET);
  try {
    return await confirm(api, write, before, answer.kind, confirming);
  } catch {
    return { kind: 'unknown' };
  } finally {
    confirming.stop();
  }
}

/**
 * This very request, sent before and done: the wanted owner stands, set by an app in one step from what was shown. Null
 * where it was not.
 */
export function sentBefore(
  { to, shown }: Pick<GuardedWrite, 'to' | 'shown'>,
  found: Shown,
  [latest, previous]: readonly PropertyChange[],
): WriteOutcome | null {
  const inOneStep = latest !== undefined && isAppChange(latest) && isShown(shown, previous);
  return found.ownerId === to && found.ownerSince !== shown.ownerSince && inOneStep
    ? { kind: 'done', shown: found, before: shown.ownerId }
    : null;
}

/** What a change of the owner is held against: the owner, the sync, and when the record was made. */
export function look(
  api: HubSpotApi,
  { object, id }: Pick<GuardedWrite, 'object' | 'id'>,
  deadline: Deadline,
): Promise<HubSpotRecord> {
  return readRecord(api, object, id, ['createdate', 'hubspot_owner_id', ...SALESFORCE_ID_PROPERTIES[object]], deadline);
}

/** Why nothing may be written any more, or null while everything is as it was shown. */
function movedSince(write: GuardedWrite, record: HubSpotRecord): WriteOutcome | null {
  const { object, to, shown } = write;
  const { ownerChanges } = record;
  const found = shownOf(object, record);
  const before = sentBefore(write, found, ownerChanges);
  if (before !== null) return before;
  if (found.salesforceId !== null || shown.salesforceId !== null) return { kind: 'synced', written: false };
  if (found.ownerId === shown.ownerId && found.ownerSince === shown.ownerSince)
    return found.ownerId === to ? { kind: 'already' } : null;
  const [latest, previous, third] = ownerChanges;
  // An earlier sending that came on top of somebody's choice, and could not tell.
  if (
    found.ownerId === to &&
    latest !== undefined &&
    isAppChange(latest) &&
    previous !== undefined &&
    previous.value !== to &&
    isShown(shown, third)
  )
    return { kind: 'overlapped', change: previous };
  return { kind: 'owner-changed', change: latest ?? null, written: false };
}

function isShown(shown: Shown, change: PropertyChange | undefined): boolean {
  return (change?.at ?? null) === shown.ownerSince && (change?.value ?? null) === shown.ownerId;
}

/** HubSpot notes the changes of apps and integrations under these. */
export function isAppChange({ sourceType }: PropertyChange): boolean {
  return sourceType === 'INTEGRATION' || sourceType === 'API';
}

async function confirm(
  api: HubSpotApi,
  write: GuardedWrite,
  before: HubSpotRecord,
  answered: 'accepted' | 'unknown',
  deadline: Deadline,
): Promise<WriteOutcome> {
  const after = await look(api, write, deadline);
  const found = shownOf(write.object, after);
  const { ours, above, below } = around(write.to, changesSince(before, after));
  if (ours === undefined) return withoutOurs(write, found, above[0], answered);
  if (found.salesforceId !== null && syncedBefore(ours, found.salesforceId, after))
    return { kind: 'synced', written: true };
  const [later] = above;
  if (later !== undefined) return { kind: 'owner-changed', change: later, written: true };
  if (below === undefined || below.value === write.to)
    return { kind: 'done', shown: found, before: write.shown.ownerId };
  const overlapped: WriteOutcome = { kind: 'overlapped', change: below };
  // Two instances of this function that put each other's writes back would never agree: an app's choice is told only.
  if (found.salesforceId !== null || isAppChange(below)) return overlapped;
  // Failing on the way leaves ours on top: told as such, whatever the failure was.
  return putBack(api, write, below, after, deadline).catch(() => overlapped);
}

/** No trace of our write. Without HubSpot's answer it may come yet, whatever stands there now. */
function withoutOurs(
  { to }: GuardedWrite,
  found: Shown,
  latest: PropertyChange | undefined,
  answered: 'accepted' | 'unknown',
): WriteOutcome {
  if (found.ownerId === to) return { kind: 'done', shown: found, before: undefined };
  if (answered === 'unknown') return { kind: 'unknown' };
  if (latest !== undefined) return { kind: 'owner-changed', change: latest, written: false };
  return found.salesforceId === null ? { kind: 'unknown' } : { kind: 'synced', written: false };
}

const MOST_PUT_BACK = 3;

/** Somebody chose an owner between our last look and our write: theirs came first, and is set again. */
async function putBack(
  api: HubSpotApi,
  write: GuardedWrite,
  overwritten: PropertyChange,
  seen: HubSpotRecord,
  deadline: Deadline,
): Promise<WriteOutcome> {
  const trail =
    write.trail === null
      ? null
      : { ...write.trail, text: `${write.trail.text}; taken back at once: somebody had chosen meanwhile` };
  let [change, before] = [overwritten, seen];
  for (let tries = 0; tries < MOST_PUT_BACK; tries++) {
    await writeOwner(api, write.object, write.id, change.value, trail, deadline);
    const after = await look(api, write, deadline);
    const { ours, above, below } = around(change.value, changesSince(before, after));
    const [later] = above;
    if (later !== undefined) return { kind: 'owner-changed', change: later, written: true };
    if (ours === undefined) break;
    if (below === undefined || below.value === change.value) return { kind: 'owner-changed', change, written: true };
    // And again somebody came between.
    [change, before] = [below, after];
    if (shownOf(write.object, after).salesforceId !== null) break;
  }
  return { kind: 'overlapped', change };
}

interface Around {
  /** Our change to the value, if it is among them. */
  ours: PropertyChange | undefined;
  /** Changes after ours, newest first; all of them where ours is not there. */
  above: PropertyChange[];
  /** The change that ours came on top of. */
  below: PropertyChange | undefined;
}

function around(value: string | null, changes: readonly PropertyChange[]): Around {
  const at = changes.findIndex((change) => isAppChange(change) && change.value === value);
  return at === -1
    ? { ours: undefined, above: [...changes], below: undefined }
    : { ours: changes[at], above: changes.slice(0, at), below: changes[at + 1] };
}

/** The owner's changes that came after those already seen, newest first. */
function changesSince({ ownerChanges: seen }: HubSpotRecord, { ownerChanges: now }: HubSpotRecord): PropertyChange[] {
  const [latest] = seen;
  if (latest === undefined) return [...now];
  const from = now.findIndex(({ at, value }) => at === latest.at && value === latest.value);
  // A history cut short no longer holds what was seen: all of it is newer.
  return from === -1 ? [...now] : now.slice(0, from);
}

function syncedBefore(change: PropertyChange, salesforceId: string, { syncChanges }: HubSpotRecord): boolean {
  const linked = syncChanges.filter(({ value }) => value === salesforceId).map(({ at }) => Date.parse(at));
  return linked.length > 0 && Math.max(...linked) < Date.parse(change.at);
}
