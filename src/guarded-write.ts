// Compare-and-set on a record's owner. HubSpot has no conditional write, so: look last, write once, read back, and tell
// from the history what really happened. What others changed in between is put back, never lost in silence.
import type { Shown } from './contract.ts';
import { Deadline } from './deadline.ts';
import { shownOf } from './explain-owner.ts';
import type { HubSpotApi } from './hubspot/api.ts';
import type { HubSpotError } from './hubspot/hubspot-error.ts';
import type { PropertyChange } from './hubspot/owner-history.ts';
import { writeOwner } from './hubspot/owner-write.ts';
import { readRecord } from './hubspot/records.ts';
import type { HubSpotRecord } from './hubspot/records.ts';
import { SALESFORCE_ID_PROPERTIES } from './prediction/index.ts';
import type { CrmObject } from './prediction/index.ts';

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
  /** The owner is the wanted one. `byApp`: an app's change made it so, ours or an earlier sending of it. */
  | { kind: 'done'; shown: Shown; byApp: boolean }
  /** Somebody else's change stands. `written` tells whether ours was there meanwhile. */
  | { kind: 'owner-changed'; change: PropertyChange | null; written: boolean }
  /** Ours stands on top of somebody else's, which could not be put back for certain. */
  | { kind: 'overlapped'; change: PropertyChange }
  /** The record carries a Salesforce ID. `written` means that the sync fell between our last look and our write. */
  | { kind: 'synced'; written: boolean }
  | { kind: 'refused'; error: HubSpotError }
  | { kind: 'unknown' };

/** Milliseconds for telling what became of a write, on top of the budget that led to it; the function ends at 15 s. */
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
  const answer = await writeOwner(api, write.object, write.id, write.to, write.trail, deadline);
  if (answer.kind === 'refused') return answer;
  const confirming = new Deadline(CONFIRM_BUDGET);
  try {
    return await confirm(api, write, before, confirming);
  } catch {
    return { kind: 'unknown' };
  } finally {
    confirming.stop();
  }
}

function look(api: HubSpotApi, { object, id }: GuardedWrite, deadline: Deadline): Promise<HubSpotRecord> {
  return readRecord(api, object, id, ['hubspot_owner_id', ...SALESFORCE_ID_PROPERTIES[object]], deadline);
}

/** Why nothing may be written any more, or null while everything is as it was shown. */
function movedSince({ object, to, shown }: GuardedWrite, record: HubSpotRecord): WriteOutcome | null {
  const found = shownOf(object, record);
  const [latest, previous] = record.ownerChanges;
  if (found.salesforceId !== null) return { kind: 'synced', written: false };
  const byApp = latest !== undefined && isAppChange(latest);
  if (found.ownerId === shown.ownerId && found.ownerSince === shown.ownerSince) return found.ownerId === to ? { kind: 'done', shown: found, byApp } : null;
  if (found.ownerId === to && byApp) {
    // The wanted owner: set in one step from what was shown, it is this very request, sent before. With a change in
    // between, its first sending came on top of that change, and could not tell.
    const isShown = (change: PropertyChange | undefined): boolean => (change?.at ?? null) === shown.ownerSince && (change?.value ?? null) === shown.ownerId;
    if (isShown(previous)) return { kind: 'done', shown: found, byApp };
    if (previous !== undefined && isShown(record.ownerChanges[2])) return { kind: 'overlapped', change: previous };
  }
  return { kind: 'owner-changed', change: latest ?? null, written: false };
}

/** HubSpot notes the changes of apps and integrations under these. */
export function isAppChange({ sourceType }: PropertyChange): boolean {
  return sourceType === 'INTEGRATION' || sourceType === 'API';
}

async function confirm(api: HubSpotApi, write: GuardedWrite, before: HubSpotRecord, deadline: Deadline): Promise<WriteOutcome> {
  const after = await look(api, write, deadline);
  const found = shownOf(write.object, after);
  const { ours, above, below } = around(write.to, changesSince(before, after));
  if (ours === undefined) return withoutOurs(write, found, above[0]);
  if (found.salesforceId !== null && syncedBefore(ours, after)) return { kind: 'synced', written: true };
  const [later] = above;
  if (later !== undefined) return { kind: 'owner-changed', change: later, written: true };
  if (below === undefined || below.value === write.to) return { kind: 'done', shown: found, byApp: true };
  const overlapped: WriteOutcome = { kind: 'overlapped', change: below };
  // Failing on the way leaves ours on top: told as such, whatever the failure was.
  return found.salesforceId === null ? putBack(api, write, below, after, deadline).catch(() => overlapped) : overlapped;
}

/** No trace of our write: it did not happen, or not yet, or somebody else had the same wish. */
function withoutOurs({ to }: GuardedWrite, found: Shown, latest: PropertyChange | undefined): WriteOutcome {
  if (found.ownerId === to) return { kind: 'done', shown: found, byApp: false };
  if (latest !== undefined) return { kind: 'owner-changed', change: latest, written: false };
  return found.salesforceId === null ? { kind: 'unknown' } : { kind: 'synced', written: false };
}

const MOST_PUT_BACK = 3;

/** Somebody chose an owner between our last look and our write: theirs came first, and is set again. */
async function putBack(api: HubSpotApi, write: GuardedWrite, overwritten: PropertyChange, seen: HubSpotRecord, deadline: Deadline): Promise<WriteOutcome> {
  let [change, before] = [overwritten, seen];
  for (let tries = 0; tries < MOST_PUT_BACK; tries++) {
    await writeOwner(api, write.object, write.id, change.value, null, deadline);
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
  return at === -1 ? { ours: undefined, above: [...changes], below: undefined } : { ours: changes[at], above: changes.slice(0, at), below: changes[at + 1] };
}

/** The owner's changes that came after those already seen, newest first. */
function changesSince({ ownerChanges: seen }: HubSpotRecord, { ownerChanges: now }: HubSpotRecord): PropertyChange[] {
  const [latest] = seen;
  if (latest === undefined) return [...now];
  const from = now.findIndex(({ at, value }) => at === latest.at && value === latest.value);
  // A history cut short no longer holds what was seen: all of it is newer.
  return from === -1 ? [...now] : now.slice(0, from);
}

function syncedBefore(change: PropertyChange, { syncChanges }: HubSpotRecord): boolean {
  return syncChanges.some(({ value, at }) => value !== null && Date.parse(at) < Date.parse(change.at));
}
