// Sets the owner that a rep chose, if it is right still, and tells what really happened.
import { verdictOn } from './choice-words.ts';
import type { Resolution, Shown } from './contract.ts';
import { Deadline, DeadlineError } from './deadline.ts';
import { gatherSituation } from './explain-owner.ts';
import type { Systems } from './explain-owner.ts';
import { guardedWrite, isAppChange } from './guarded-write.ts';
import type { WriteOutcome } from './guarded-write.ts';
import type { PropertyChange } from './hubspot/owner-history.ts';
import { readOwner, readOwnerOfUser, readRecord } from './hubspot/records.ts';
import { assertOpened } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import { SALESFORCE_ID_PROPERTIES, certainlyChosenOwner, predict, whenItSyncs } from './prediction/index.ts';
import type { HubSpotOwner, PredictedOwner } from './prediction/index.ts';
import { trailText } from './resolve-trail.ts';
import type { TrailEntry } from './resolve-trail.ts';
import * as words from './resolve-words.ts';
import { ownerName, weighChoice } from './what-if-owner.ts';

export interface ResolveInput {
  ownerId: string;
  /** What the rep was shown; the write is held against it. */
  shown: Shown;
  viewer: TrailEntry['viewer'];
}

/** Milliseconds that a write and its reading back need at least; with less left, nothing is begun. */
const WRITE_RESERVE = 1500;
/** Milliseconds for the names in a result; without them it is told by ids. */
const NAMES_BUDGET = 1500;

/**
 * Sets the chosen owner.
 *
 * @throws HubSpotError, DeadlineError, OtherRecordError before anything is written; afterwards everything is a result
 */
export async function resolveOwner(systems: Systems, opened: OpenedRecord, { ownerId, shown, viewer }: ResolveInput, deadline: Deadline, now: Date): Promise<Resolution> {
  if (systems.settings.ownerChangesBy !== 'app') return words.LEFT_TO_HUBSPOT;
  const choice = await weighChoice(systems, opened, ownerId, deadline, now);
  const { prediction } = choice.then;
  if (choice.facts.shown.salesforceId !== null) return words.synced(choice.now.owners, false);
  const predicted = certainlyChosenOwner(prediction);
  if (choice.chosen === null || predicted === null) {
    const unread = ['G01', 'G02', 'G03'].includes(whenItSyncs(prediction).decision);
    return unread ? words.notChecked(verdictOn(choice)) : words.noLongerMatches(verdictOn(choice));
  }
  if (deadline.remaining < WRITE_RESERVE) throw new DeadlineError('the check left no time to write and to read back');
  const name = ownerName(choice.chosen);
  const before = choice.facts.situation.owner;
  const from = before === null ? null : ownerName(before);
  const trail = trailOf(systems, { viewer, at: now, from, to: name, predicted: predicted.name });
  const outcome = await guardedWrite(systems.hubspot, { object: opened.object, id: opened.id, to: ownerId, shown, trail }, deadline);
  return tell(systems, opened, outcome, now, (standing) => words.done(name, prediction.outcome !== 'WILL_NOT_SYNC', undoOf(standing, from)));
}

/** Undone is what the app itself changed, and what still is as it left it: the history says so, not the card. */
export async function undoOwner(systems: Systems, opened: OpenedRecord, { shown, viewer }: Omit<ResolveInput, 'ownerId'>, deadline: Deadline, now: Date): Promise<Resolution> {
  if (systems.settings.ownerChangesBy !== 'app') return words.LEFT_TO_HUBSPOT;
  const { object, id } = opened;
  const record = await readRecord(systems.hubspot, object, id, ['createdate', 'hubspot_owner_id', ...SALESFORCE_ID_PROPERTIES[object]], deadline);
  assertOpened(opened, record.properties);
  const changes = record.ownerChanges;
  const ours = changes.findIndex((change) => isAppChange(change) && change.at === shown.ownerSince && change.value === shown.ownerId);
  if (ours === -1) return tell(systems, opened, { kind: 'owner-changed', change: changes[0] ?? null, written: false }, now, () => words.NOT_CONFIRMED);
  const to = changes[ours + 1]?.value ?? null;
  const [from, back] = await Promise.all([nameOf(systems, shown.ownerId, deadline), nameOf(systems, to, deadline)]);
  const trail = trailOf(systems, { viewer, at: now, from, to: back, predicted: null });
  const outcome = await guardedWrite(systems.hubspot, { object, id, to, shown, trail }, deadline);
  return tell(systems, opened, outcome, now, () => words.undone(back));
}

function trailOf({ settings }: Systems, entry: TrailEntry): { property: string; text: string } | null {
  return settings.trailProperty === null ? null : { property: settings.trailProperty, text: trailText(entry) };
}

type Done = Extract<WriteOutcome, { kind: 'done' }>;

/** Only an app's change can be taken back, and only before the first sync. */
function undoOf({ shown, byApp }: Done, from: string | null): Resolution['undo'] {
  return byApp && shown.salesforceId === null ? { shown, label: from === null ? 'Undo: no owner again' : `Undo: ${from} again` } : null;
}

async function tell(systems: Systems, opened: OpenedRecord, outcome: WriteOutcome, now: Date, done: (standing: Done) => Resolution): Promise<Resolution> {
  const deadline = new Deadline(NAMES_BUDGET);
  try {
    switch (outcome.kind) {
      case 'done':
        return done(outcome);
      case 'owner-changed':
        return words.ownerChanged(await described(systems, outcome.change, deadline), outcome.written ? 'theirs-after-ours' : 'theirs');
      case 'overlapped':
        return words.ownerChanged(await described(systems, outcome.change, deadline), 'ours');
      case 'synced':
        return words.synced(await salesforceOwners(systems, opened, deadline, now), outcome.written);
      case 'refused':
        return words.refusedBy(outcome.error);
      case 'unknown':
        return words.NOT_CONFIRMED;
    }
  } finally {
    deadline.stop();
  }
}

async function described(systems: Systems, change: PropertyChange | null, deadline: Deadline): Promise<Resolution['change']> {
  if (change === null) return null;
  const [by, owner] = await Promise.all([whoMade(systems, change, deadline), nameOf(systems, change.value, deadline)]);
  return { by, at: change.at, owner };
}

/** What makes changes, by HubSpot's words for it. */
const SOURCES: Readonly<Record<string, string>> = {
  INTEGRATION: 'An app',
  API: 'An app',
  SALESFORCE: 'The Salesforce sync',
  AUTOMATION_PLATFORM: 'A workflow',
  WORKFLOWS: 'A workflow',
  IMPORT: 'An import',
};

async function whoMade({ hubspot }: Systems, { userId, sourceType }: PropertyChange, deadline: Deadline): Promise<string> {
  const user = userId === null ? null : await readOwnerOfUser(hubspot, userId, deadline).catch(() => null);
  return user === null ? (SOURCES[sourceType] ?? 'Somebody') : ownerName(user);
}

async function nameOf({ hubspot }: Systems, ownerId: string | null, deadline: Deadline): Promise<string | null> {
  if (ownerId === null) return null;
  const owner: HubSpotOwner | null = await readOwner(hubspot, ownerId, deadline).catch(() => null);
  return owner === null ? `owner ${ownerId}` : ownerName(owner);
}

async function salesforceOwners(systems: Systems, opened: OpenedRecord, deadline: Deadline, now: Date): Promise<PredictedOwner[]> {
  try {
    const { situation } = await gatherSituation(systems, opened, deadline, now, { leadRules: false });
    return predict(situation, { now }).owners;
  } catch {
    return [];
  }
}
