// Presents what a change of owner did, with a text for each result.
import type { Resolution } from '../contract/index.ts';
import type { ChangeOutcome, NamedOwner, OwnerChange } from '../application/outcomes.ts';
import { whatFailed } from './failures.ts';
import { whoIs } from './headline.ts';
import { ownersShown } from './in-salesforce.ts';
import type { ChoosingMessage } from './messages/types/choosing.ts';
import type { Words } from './words.ts';

type Told = Pick<Resolution, 'result'> &
  Partial<Omit<Resolution, 'title' | 'text'>> & { title: ChoosingMessage; said: ChoosingMessage };

export function presentChange(outcome: ChangeOutcome, salesforceUrl: string | null, words: Words): Resolution {
  const { title, said, ...parts } = toldOf(outcome, salesforceUrl, words);
  return {
    // Defaults: nothing to undo, no other change, and trying again does not help.
    ...{ change: null, salesforceOwners: [], retryable: false, undo: null },
    ...parts,
    title: words.text(title),
    text: words.text(said),
  };
}

function toldOf(outcome: ChangeOutcome, salesforceUrl: string | null, words: Words): Told {
  const params = {};
  switch (outcome.result) {
    case 'done':
      return doneOf(outcome, words);
    case 'already':
      return {
        result: 'done',
        title: { id: 'change.already.title', params },
        said: { id: 'change.already', params },
      };
    case 'undone':
      return {
        result: 'undone',
        title: { id: 'change.undone.title', params },
        said:
          outcome.owner === null
            ? { id: 'change.undone-nobody', params }
            : { id: 'change.undone', params: { owner: nameOf(outcome.owner) } },
      };
    case 'owner-changed':
      return {
        result: 'owner-changed',
        title: { id: 'change.owner-changed.title', params },
        said: { id: `change.${outcome.how}`, params: { what: whatTheyDid(outcome.change, words) } },
        change: outcome.change === null ? null : changeShown(outcome.change, words),
      };
    case 'synced':
      return {
        result: 'synced-meanwhile',
        title: { id: 'change.synced.title', params },
        said: syncedOf(outcome),
        salesforceOwners: ownersShown(outcome.owners, salesforceUrl),
      };
    case 'no-longer-matches':
      return {
        result: 'no-longer-matches',
        title: { id: 'change.no-longer-matches.title', params },
        said: { id: 'change.no-longer-matches', params: { owner: nameOf(outcome.owner) } },
      };
    case 'not-checked':
      return {
        result: 'not-checked',
        title: { id: 'change.not-checked.title', params },
        said:
          outcome.failure === null
            ? { id: 'change.not-connected', params }
            : { id: 'change.not-checked', params: { why: whatFailed(outcome.failure) } },
        retryable: outcome.failure !== null,
      };
    case 'left-to-person':
      return {
        result: 'not-allowed',
        title: { id: 'change.left-to-person.title', params },
        said: { id: outcome.by === 'user' ? 'change.left-to-person' : 'change.left-to-nobody', params },
      };
    case 'refused':
      return refusedOf(outcome, words);
    case 'not-confirmed':
      return {
        result: 'not-confirmed',
        title: { id: 'change.not-confirmed.title', params },
        said: { id: 'change.not-confirmed', params },
        retryable: true,
      };
  }
}

function doneOf({ owner, willSync, undo }: Extract<ChangeOutcome, { result: 'done' }>, { text }: Words): Told {
  const label: ChoosingMessage | null =
    undo === null
      ? null
      : undo.to === null
        ? { id: 'undo.to-nobody', params: {} }
        : { id: 'undo.to', params: { owner: nameOf(undo.to) } };
  return {
    result: 'done',
    title: { id: 'change.done.title', params: { owner: nameOf(owner) } },
    said: { id: willSync ? 'change.done-syncs' : 'change.done-syncs-later', params: {} },
    undo: undo === null || label === null ? null : { shown: undo.shown, receipt: undo.receipt, label: text(label) },
  };
}

function syncedOf({ owners, written }: Extract<ChangeOutcome, { result: 'synced' }>): ChoosingMessage {
  if (owners.length === 0) return { id: written ? 'change.synced-written-unread' : 'change.synced-unread', params: {} };
  return {
    id: written ? 'change.synced-written' : 'change.synced',
    params: { owners: owners.map((owner) => whoIs(owner)) },
  };
}

function refusedOf({ failure, refusals }: Extract<ChangeOutcome, { result: 'refused' }>, words: Words): Told {
  if (failure.kind === 'not-allowed')
    return {
      result: 'not-allowed',
      title: { id: 'change.not-allowed.title', params: {} },
      said: { id: 'change.not-allowed', params: {} },
    };
  const reasons = refusals.map(({ code, property }) => words.text(refusalReason(code, property)));
  const why =
    reasons.length === 0 ? words.text({ id: 'refused.validation', params: {} }) : [...new Set(reasons)].join(' ');
  return {
    result: 'refused',
    title: { id: 'change.refused.title', params: {} },
    said: { id: 'change.refused', params: { why } },
  };
}

/** Explains HubSpot's code for a rejected value. */
function refusalReason(code: string, property: string | null): ChoosingMessage {
  if (code === 'INVALID_OWNER_ID') return { id: 'refused.invalid-owner', params: {} };
  if (code === 'PROPERTY_DOESNT_EXIST' && property !== null) return { id: 'refused.no-property', params: { property } };
  return { id: 'refused.code', params: { code } };
}

function whatTheyDid(change: OwnerChange | null, words: Words): ChoosingMessage {
  if (change === null) return { id: 'change.by-unknown', params: {} };
  const by = whoChanged(change, words);
  return change.to === null
    ? { id: 'change.by-removed', params: { by } }
    : { id: 'change.by-set', params: { by, owner: nameOf(change.to) } };
}

function changeShown(change: OwnerChange, words: Words): NonNullable<Resolution['change']> {
  return { by: whoChanged(change, words), at: change.at, owner: change.to === null ? null : nameOf(change.to) };
}

function whoChanged({ by }: OwnerChange, { text }: Words): string {
  return 'name' in by ? by.name : text({ id: `by.${by.source}`, params: {} });
}

function nameOf({ id, name }: NamedOwner): string {
  return name ?? id;
}
