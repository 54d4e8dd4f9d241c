// Sets the owner that a person chose, if the choice still holds, and reports what really happened.
import { certainlyChosenOwner, ownerName } from '../domain/prediction/index.ts';
import { sentBefore } from '../domain/owner-change/index.ts';
import type { Call } from './call.ts';
import { changeTold, namedOwner, salesforceOwners } from './change-story.ts';
import { Deadline } from './deadline.ts';
import { FailureError, failureOf, settled } from './failures.ts';
import type { Question } from './failures.ts';
import { guardedWrite, isClaimed, look } from './guarded-write.ts';
import type { WriteOutcome } from './guarded-write.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { ChangeOutcome, NamedOwner, Outcome, Shown } from './outcomes.ts';
import { weighChoice } from './preview-choice.ts';
import type { WeighedChoice } from './preview-choice.ts';
import { readPeopleAnew } from './read-people-anew.ts';
import type { Tenant } from './tenant.ts';
import { savesOwner } from './owner-changers.ts';
import { isReceipt, receiptFor } from './undo-receipt.ts';

/** The note that a change leaves on the record. The host puts it into words. */
export interface TrailEntry {
  viewer: { userId: number; name: string; certain: boolean };
  at: Date;
  from: string | null;
  to: string | null;
  /** The predicted Salesforce owner; null when a change is undone. */
  predicted: string | null;
}

export interface ChangeRequest {
  /** What the person was shown. The write happens only if the record still matches it. */
  shown: Shown;
  trailText: (entry: TrailEntry) => string;
}

/** Milliseconds for reading the names in a result. If they are late, the result shows IDs. */
const NAMES_BUDGET = 1500;

/** Sets the chosen owner. Fails only if nothing was written. */
export async function resolveOwner(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  { ownerId, ...request }: ChangeRequest & { ownerId: string },
): Promise<Outcome<ChangeOutcome>> {
  const left = await leftToOthers(tenant, call, opened);
  if (left !== null) return left;
  const [weighed, person] = await Promise.all([
    weighChoice(readPeopleAnew(tenant), call, opened, ownerId),
    personNamed(tenant, call),
  ]);
  if (weighed.kind !== 'answered') return weighed;
  const about = { tenant, call: { ...call, person }, opened, request };
  try {
    return answered(await resolveWeighed(about, ownerId, weighed.value));
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error), claim: 'right' };
  }
}

export type UndoRequest = ChangeRequest & { receipt: string };

/**
 * Undoes a change that this app made, as its receipt proves, and restores the owner that HubSpot's history shows. Fails
 * only if nothing was written.
 */
export async function undoOwner(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  { receipt, ...request }: UndoRequest,
): Promise<Outcome<ChangeOutcome>> {
  const leftTo = await leftToOthers(tenant, call, opened);
  if (leftTo !== null) return leftTo;
  const [read, person] = await Promise.all([settled(look(tenant, opened, call.deadline)), personNamed(tenant, call)]);
  if (!read.ok)
    return { kind: 'failed', failure: read.failure, claim: read.failure.kind === 'not-found' ? 'wrong' : 'unknown' };
  if (!isClaimed(opened, read.value)) return { kind: 'record-not-seen', claim: 'wrong' };
  const { ownerChanges } = read.value;
  const { shown: left } = request;
  const change = ownerChanges.findIndex(({ at, value }) => at === left.ownerSince && value === left.ownerId);
  const back = ownerChanges[change + 1]?.value ?? null;
  try {
    if (change === -1 || !isReceipt(tenant.signer, receipt, opened, { left, back })) {
      const told = await changeTold(tenant, ownerChanges[0] ?? null, call.deadline);
      return answered({ result: 'owner-changed', how: 'theirs', change: told });
    }
    return answered(await takeBack({ tenant, call: { ...call, person }, opened, request }, back));
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error), claim: 'right' };
  }
}

interface About {
  tenant: Tenant;
  call: Call;
  opened: OpenedRecord;
  request: ChangeRequest;
}

function answered(value: ChangeOutcome): Outcome<ChangeOutcome> {
  return { kind: 'answered', value };
}

/** Why the app does not change owners for this person; null if it does. */
async function leftToOthers(
  tenant: Tenant,
  call: Call,
  { object }: OpenedRecord,
): Promise<Outcome<ChangeOutcome> | null> {
  const saves = await settled(savesOwner(tenant, call, object));
  if (!saves.ok) return { kind: 'failed', failure: saves.failure, claim: 'unknown' };
  return saves.value === 'app' ? null : answered({ result: 'left-to-person', by: saves.value });
}

/** The person with a name for the trail: the name of their HubSpot owner, or their e-mail address. */
async function personNamed({ settings, hubspot }: Tenant, { person, deadline }: Call): Promise<Call['person']> {
  // Looking up a claimed person would make the name no more certain.
  if (settings.trailProperty === null || person?.certain !== true || person.name !== undefined) return person;
  const read = await settled(hubspot.ownerOfUser(person.userId, deadline));
  const name = read.ok && read.value !== null ? ownerName(read.value) : person.email;
  return name === undefined ? person : { ...person, name };
}

/** @throws FailureError if nothing was written */
async function resolveWeighed(about: About, ownerId: string, weighed: WeighedChoice): Promise<ChangeOutcome> {
  const { shown } = about.request;
  const { gathered, owner, decision } = weighed;
  const chosen: NamedOwner = { id: ownerId, name: owner === null ? null : ownerName(owner) };
  const willSync = decision.sync.result !== 'no';
  const done: TellDone = (outcome, deadline) => doneBy(about, outcome, { chosen, willSync }, deadline);
  // This check comes before all others: if the same request was carried out before, it is done, whatever happened
  // since.
  const before = sentBefore({ to: ownerId, shown }, gathered.shown, gathered.hubspot.ownerChanges);
  if (before !== null) return tell(about, before, chosen, done);
  if (gathered.shown.salesforceId !== null) return { result: 'synced', owners: [...decision.owners], written: false };
  const predicted = certainlyChosenOwner(decision);
  if (predicted === null) return notCertain(weighed, chosen);
  const from = gathered.record.owner;
  const outcome = await guardedWrite(
    about.tenant,
    {
      opened: about.opened,
      to: ownerId,
      shown,
      trail: trailOf(about, {
        from: from.state === 'read' ? ownerName(from.owner) : from.state === 'none' ? null : from.ownerId,
        to: chosen.name ?? ownerId,
        predicted: predicted.name,
      }),
    },
    about.call.deadline,
  );
  return tell(about, outcome, chosen, done);
}

function notCertain({ gathered, then, decision }: WeighedChoice, owner: NamedOwner): ChangeOutcome {
  const { salesforce } = then.org;
  if (salesforce.state === 'not-connected') return { result: 'not-checked', failure: null };
  if (gathered.salesforceFailure !== null) return { result: 'not-checked', failure: gathered.salesforceFailure };
  const unread = gathered.unread.find(({ system, question }) => system === 'salesforce' && DECIDING.includes(question));
  if (decision.match === null && unread !== undefined) return { result: 'not-checked', failure: unread };
  return { result: 'no-longer-matches', owner, decision: (decision.ifItSyncs ?? decision).decision };
}

/** Without answers to these questions, no owner is certain. */
const DECIDING: readonly Question[] = ['users', 'leads', 'contacts', 'accounts'];

/** @throws FailureError if nothing was written */
async function takeBack(about: About, to: string | null): Promise<ChangeOutcome> {
  const { tenant, call, opened, request } = about;
  const [from, back] = await Promise.all([
    namedOwner(tenant, request.shown.ownerId, call.deadline),
    namedOwner(tenant, to, call.deadline),
  ]);
  const trail = trailOf(about, { from: textOf(from), to: textOf(back), predicted: null });
  const outcome = await guardedWrite(tenant, { opened, to, shown: request.shown, trail }, call.deadline);
  return tell(about, outcome, back, () => Promise.resolve({ result: 'undone', owner: back }));
}

function textOf(owner: NamedOwner | null): string | null {
  return owner === null ? null : (owner.name ?? owner.id);
}

function trailOf(
  { tenant, call, request }: About,
  entry: Pick<TrailEntry, 'from' | 'to' | 'predicted'>,
): { property: string; text: string } | null {
  const { trailProperty } = tenant.settings;
  if (trailProperty === null) return null;
  const { userId = 0, name = '', certain = false } = call.person ?? {};
  const text = request.trailText({ ...entry, viewer: { userId, name, certain }, at: tenant.clock.now() });
  return { property: trailProperty, text };
}

type Done = Extract<WriteOutcome, { kind: 'done' }>;
type TellDone = (outcome: Done, deadline: Deadline) => Promise<ChangeOutcome>;

/** A completed change. While the record is unsynced, it can be undone to the previous owner. */
async function doneBy(
  { tenant, opened }: About,
  { shown, before }: Done,
  { chosen, willSync }: { chosen: NamedOwner; willSync: boolean },
  deadline: Deadline,
): Promise<ChangeOutcome> {
  const done = { result: 'done', owner: chosen, willSync } as const;
  if (before === undefined || shown.salesforceId !== null) return { ...done, undo: null };
  const receipt = receiptFor(tenant.signer, opened, { left: shown, back: before });
  return { ...done, undo: { shown, receipt, to: await namedOwner(tenant, before, deadline) } };
}

/** Turns the result of a write into an outcome with names. This has its own time budget. */
async function tell(
  { tenant, call, opened }: About,
  outcome: WriteOutcome,
  owner: NamedOwner | null,
  done: TellDone,
): Promise<ChangeOutcome> {
  const deadline = new Deadline(NAMES_BUDGET, tenant.clock);
  try {
    switch (outcome.kind) {
      case 'done':
        return await done(outcome, deadline);
      case 'already':
        return owner === null ? { result: 'undone', owner } : { result: 'already', owner };
      case 'owner-changed': {
        const change = await changeTold(tenant, outcome.change, deadline);
        return { result: 'owner-changed', how: outcome.written ? 'theirs-after-ours' : 'theirs', change };
      }
      case 'overlapped': {
        const change = await changeTold(tenant, outcome.change, deadline);
        return { result: 'owner-changed', how: 'both-at-once', change };
      }
      case 'synced': {
        const owners = await salesforceOwners(tenant, { ...call, deadline }, opened);
        return { result: 'synced', owners, written: outcome.written };
      }
      case 'refused':
        return refused(outcome);
      case 'unknown':
        return { result: 'not-confirmed' };
    }
  } finally {
    deadline.stop();
  }
}

/** @throws FailureError if the refusal is not about the value: a failed sign-in, a rate limit, a deleted record */
function refused({ failure, refusals }: Extract<WriteOutcome, { kind: 'refused' }>): ChangeOutcome {
  const ofValue = failure.question === 'write' && (failure.kind === 'refused' || failure.kind === 'not-allowed');
  if (!ofValue) throw new FailureError(failure);
  return { result: 'refused', failure, refusals };
}
