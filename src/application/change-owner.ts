// Sets the owner that a rep chose, if it is right still, and tells what really happened.
import { verdictOn } from '../presentation/choice-words.ts';
import type { Resolution, Shown } from '../contract/index.ts';
import { Deadline } from './deadline.ts';
import { gatherSituation } from './explain-owner.ts';
import type { Systems } from './explain-owner.ts';
import { guardedWrite, look, sentBefore } from './guarded-write.ts';
import type { WriteOutcome } from './guarded-write.ts';
import type { PropertyChange } from '../adapters/hubspot/owner-history.ts';
import { readOwner, readOwnerOfUser } from '../adapters/hubspot/records.ts';
import { assertOpened } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import { ownerName, predict, whenItSyncs } from '../domain/prediction/index.ts';
import type { HubSpotOwner, PredictedOwner } from '../domain/prediction/index.ts';
import { trailText } from '../presentation/change-trail.ts';
import type { TrailEntry } from '../presentation/change-trail.ts';
import * as words from '../presentation/change-words.ts';
import { isReceipt, receiptFor } from './undo-receipt.ts';
import type { Sign } from './undo-receipt.ts';
import { weighChoice } from './preview-choice.ts';

export interface ResolveInput {
  ownerId: string;
  /** What the rep was shown; the write is held against it. */
  shown: Shown;
  viewer: TrailEntry['viewer'];
}

/** Milliseconds for the names in a result; without them it is told by ids. */
const NAMES_BUDGET = 1500;

/**
 * Sets the chosen owner.
 *
 * @throws HubSpotError, DeadlineError, OtherRecordError before anything is written; afterwards everything is a result
 */
export async function resolveOwner(
  systems: Systems,
  sign: Sign,
  opened: OpenedRecord,
  { ownerId, shown, viewer }: ResolveInput,
  deadline: Deadline,
  now: Date,
): Promise<Resolution> {
  if (systems.settings.ownerChangesBy !== 'app') return words.LEFT_TO_HUBSPOT;
  const choice = await weighChoice(systems, opened, ownerId, deadline, now);
  const { facts, chosen, predicted } = choice;
  const { prediction } = choice.then;
  const name = chosen === null ? ownerId : ownerName(chosen);
  const willSync = prediction.outcome !== 'WILL_NOT_SYNC';
  const done: TellDone = (outcome, telling) => doneWith(systems, sign, opened, outcome, { name, willSync }, telling);
  // Before any reason against it: what was sent before and done is done, whatever has happened since.
  const before = sentBefore({ to: ownerId, shown }, facts.shown, facts.ownerChanges);
  if (before !== null) return tell(systems, opened, before, now, done);
  if (facts.shown.salesforceId !== null) return words.synced(choice.now.owners, false);
  if (predicted === null) {
    const unread = ['G01', 'G02', 'G03'].includes(whenItSyncs(prediction).decision);
    return unread ? words.notChecked(verdictOn(choice)) : words.noLongerMatches(verdictOn(choice));
  }
  const owner = facts.situation.owner;
  const trail = trailOf(systems, {
    viewer,
    at: now,
    from: owner === null ? null : ownerName(owner),
    to: name,
    predicted: predicted.name,
  });
  const outcome = await guardedWrite(
    systems.hubspot,
    { object: opened.object, id: opened.id, to: ownerId, shown, trail },
    deadline,
  );
  return tell(systems, opened, outcome, now, done);
}

export interface UndoInput extends Omit<ResolveInput, 'ownerId'> {
  receipt: string;
}

/** Taken back is what this app changed, as its receipt says, to whom HubSpot's history says it was; not what the request asks for. */
export async function undoOwner(
  systems: Systems,
  sign: Sign,
  opened: OpenedRecord,
  { shown, viewer, receipt }: UndoInput,
  deadline: Deadline,
  now: Date,
): Promise<Resolution> {
  if (systems.settings.ownerChangesBy !== 'app') return words.LEFT_TO_HUBSPOT;
  const { object, id } = opened;
  const record = await look(systems.hubspot, opened, deadline);
  assertOpened(opened, record.properties);
  const changes = record.ownerChanges;
  const change = changes.findIndex(({ at, value }) => at === shown.ownerSince && value === shown.ownerId);
  const to = changes[change + 1]?.value ?? null;
  if (change === -1 || !isReceipt(sign, receipt, opened, shown, to))
    return words.ownerChanged(await described(systems, changes[0] ?? null, deadline), 'theirs');
  const [from, back] = await Promise.all([nameOf(systems, shown.ownerId, deadline), nameOf(systems, to, deadline)]);
  const trail = trailOf(systems, { viewer, at: now, from, to: back, predicted: null });
  const outcome = await guardedWrite(systems.hubspot, { object, id, to, shown, trail }, deadline);
  return tell(systems, opened, outcome, now, () => Promise.resolve(words.undone(back)));
}

function trailOf({ settings }: Systems, entry: TrailEntry): { property: string; text: string } | null {
  return settings.trailProperty === null ? null : { property: settings.trailProperty, text: trailText(entry) };
}

type Done = Extract<WriteOutcome, { kind: 'done' }>;
type TellDone = (outcome: Done, deadline: Deadline) => Promise<Resolution>;

/** With a way back while the record is unsynced, to whom the change replaced. */
async function doneWith(
  systems: Systems,
  sign: Sign,
  opened: OpenedRecord,
  { shown, before }: Done,
  { name, willSync }: { name: string; willSync: boolean },
  deadline: Deadline,
): Promise<Resolution> {
  if (before === undefined || shown.salesforceId !== null) return words.done(name, willSync, null);
  const back = await nameOf(systems, before, deadline);
  return words.done(name, willSync, {
    shown,
    receipt: receiptFor(sign, opened, shown, before),
    label: back === null ? 'Undo: no owner again' : `Undo: ${back} again`,
  });
}

/** @throws HubSpotError for a refusal that has nothing to do with the value; nothing was written then */
async function tell(
  systems: Systems,
  opened: OpenedRecord,
  outcome: WriteOutcome,
  now: Date,
  done: TellDone,
): Promise<Resolution> {
  const deadline = new Deadline(NAMES_BUDGET);
  try {
    switch (outcome.kind) {
      case 'done':
        return await done(outcome, deadline);
      case 'already':
        return words.ALREADY;
      case 'owner-changed':
        return words.ownerChanged(
          await described(systems, outcome.change, deadline),
          outcome.written ? 'theirs-after-ours' : 'theirs',
        );
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

async function described(
  systems: Systems,
  change: PropertyChange | null,
  deadline: Deadline,
): Promise<Resolution['change']> {
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

async function whoMade(
  { hubspot }: Systems,
  { userId, sourceType }: PropertyChange,
  deadline: Deadline,
): Promise<string> {
  const user = userId === null ? null : await readOwnerOfUser(hubspot, userId, deadline).catch(() => null);
  return user === null ? (SOURCES[sourceType] ?? 'Somebody') : ownerName(user);
}

async function nameOf({ hubspot }: Systems, ownerId: string | null, deadline: Deadline): Promise<string | null> {
  if (ownerId === null) return null;
  const owner: HubSpotOwner | null = await readOwner(hubspot, ownerId, deadline).catch(() => null);
  return owner === null ? `owner ${ownerId}` : ownerName(owner);
}

async function salesforceOwners(
  systems: Systems,
  opened: OpenedRecord,
  deadline: Deadline,
  now: Date,
): Promise<PredictedOwner[]> {
  try {
    const { situation } = await gatherSituation(systems, opened, deadline, now, { leadRules: false });
    return predict(situation, { now }).owners;
  } catch {
    return [];
  }
}
