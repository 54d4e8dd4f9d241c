// What each use case comes to, in codes. `presentation/` makes words of them.
import type { OrgSnapshot } from '../domain/facts/org-snapshot.ts';
import type { HubSpotOwner, RecordFacts } from '../domain/facts/record-facts.ts';
import type { Decision, Explanation, PredictedOwner } from '../domain/prediction/decision.ts';
import type { Checked } from '../domain/evidence/checked.ts';
import type { Failure } from './failures.ts';
import type { Claim } from './opened-record.ts';
import type { PropertyChange, Refusal } from './ports.ts';
import type { Settings } from './settings.ts';

/** Any use case about one record. */
export type Outcome<T> =
  | { kind: 'answered'; value: T }
  /** The caller's claim about the record does not hold ("wrong": another record, or none; "stale": it was changed). */
  | { kind: 'record-not-seen'; claim: Extract<Claim, 'stale' | 'wrong'> }
  /** What cannot be done without failed. A side question that fails is among `unread` of the answer instead. */
  | { kind: 'failed'; failure: Failure; claim: Claim };

/** What a person was shown of a record; a write is held against it. */
export interface Shown {
  /** HubSpot owner id; null where the record had none. */
  ownerId: string | null;
  /** ISO 8601, from HubSpot's property history: tells an owner who was set anew from the one shown. Null: none ever was. */
  ownerSince: string | null;
  /** The Salesforce ID that the record carried; null before its first sync. */
  salesforceId: string | null;
}

/** The facts that a use case decides with. */
export interface Facts {
  org: OrgSnapshot;
  record: RecordFacts;
}

/** Who saves an owner chosen on the card; null where nobody can be chosen, with the reason. */
export type Choosing = { by: 'app' | 'user' } | ({ by: null } & NoChoosing);

export type NoChoosing =
  | { because: 'settings' | 'synced' | 'not-connected' | 'no-email' }
  | { because: 'salesforce-failed' | 'users-unread'; failure: Failure }
  /** Whoever is chosen, these stay: several of several existing records. */
  | { because: 'existing-owner-stays'; owners: readonly PredictedOwner[] };

/** `explain`: the prediction, and what it was made from. */
export interface Explained extends Facts {
  explanation: Explanation;
  shown: Shown;
  /** Newest first. */
  ownerChanges: readonly PropertyChange[];
  /** Side questions that failed: each costs only what it decides. */
  unread: readonly Failure[];
  choosing: Choosing;
  /** The person looking, where they would certainly become the Salesforce owner if they were the HubSpot owner. */
  me: HubSpotOwner | null;
  /** Where Salesforce's pages are, e.g. "https://acme.my.salesforce.com"; null where it is not known. */
  salesforceUrl: string | null;
  /** ISO 8601. */
  readAt: string;
  /** ISO 8601; null for pasted rules, and where none were read. */
  rulesReadAt: string | null;
  /** Predictions that were held against past syncs of this account; null where none were. */
  checked: Checked | null;
  /** Of a synced record: whom the last prediction before named, and whether it came so; null where none was recorded. */
  asPredicted: { name: string; came: boolean } | null;
}

/** How an owner stands to the person looking. */
export type OwnerGroup = 'me' | 'team' | 'others';

export interface SuggestedOwner {
  owner: HubSpotOwner;
  group: OwnerGroup;
  /** The decision if this owner were chosen. */
  decision: Decision;
  /** The Salesforce user who tells owners of the same name apart; null where nobody matches. */
  user: { name: string; email: string | null; username: string | null; isFrozen: boolean } | null;
}

/** `suggest-owners`: who would certainly become the Salesforce owner, and why others would not. */
export interface SuggestedOwners {
  search: string;
  fits: readonly SuggestedOwner[];
  misfits: readonly SuggestedOwner[];
  /** How many more match the search than are listed. */
  moreFits: number;
  moreMisfits: number;
  /** Why choosing can do little or nothing here; null where it can. */
  limits: NoChoosing | null;
  /** Owners beyond what is kept in memory, who were left out. */
  leftOut: number;
  /** ISO 8601. */
  readAt: string;
}

/** `preview-choice`: the prediction as the record is, and as it would be. */
export interface PreviewedChoice {
  /** Null for an id that HubSpot does not know. */
  owner: HubSpotOwner | null;
  ownerId: string;
  now: Facts & { explanation: Explanation };
  then: Facts & { explanation: Explanation };
  /** Who certainly becomes the Salesforce owner by the choice; null where that is not certain. */
  predicted: PredictedOwner | null;
  /** True where the owner is the record's already. */
  isCurrent: boolean;
  /** Who saves the choice. */
  choosing: Choosing;
  shown: Shown;
  unread: readonly Failure[];
}

/** Somebody's change of the owner, as far as HubSpot tells. */
export interface OwnerChange {
  /** A person's name, or by what kind of thing it was made. */
  by: { name: string } | { source: 'app' | 'salesforce' | 'workflow' | 'import' | 'unknown' };
  /** ISO 8601. */
  at: string;
  /** Null: the owner was removed. */
  to: NamedOwner | null;
}

/** An owner to name: by id where the name could not be read. */
export interface NamedOwner {
  id: string;
  name: string | null;
}

/** How to take a change back while the record is unsynced. */
export interface Undo {
  shown: Shown;
  /** Proof that the change was this app's own. */
  receipt: string;
  /** Null: the record had no owner. */
  to: NamedOwner | null;
}

/** `resolve` and `undo`: what really happened. Plain JSON, since it is stored. */
export type ChangeOutcome =
  /** The owner is the chosen one, by this request or an earlier one of the same. */
  | { result: 'done'; owner: NamedOwner; willSync: boolean; undo: Undo | null }
  /** The owner was the chosen one already. */
  | { result: 'already'; owner: NamedOwner }
  /** The owner is again the one before; null: nobody. */
  | { result: 'undone'; owner: NamedOwner | null }
  /**
   * Somebody else changed the owner. "theirs": nothing was written. "theirs-after-ours": ours was written, and theirs
   * came after it. "both-at-once": theirs came between our last look and our write, and ours stands.
   */
  | { result: 'owner-changed'; how: 'theirs' | 'theirs-after-ours' | 'both-at-once'; change: OwnerChange | null }
  /** The record has had its first sync. `written`: the sync fell between our last look and our write. */
  | { result: 'synced'; owners: PredictedOwner[]; written: boolean }
  /** The chosen owner would not, or no longer, become the Salesforce owner: `decision` is the row that says why. */
  | { result: 'no-longer-matches'; owner: NamedOwner; decision: string }
  /** Salesforce could not be asked, so nobody is certain; null where it is not connected. */
  | { result: 'not-checked'; failure: Failure | null }
  /** The settings leave changes to the person or to nobody. */
  | { result: 'left-to-person'; by: Exclude<Settings['ownerChangesBy'], 'app'> }
  /** HubSpot did not take the value, or does not let the app write. */
  | { result: 'refused'; failure: Failure; refusals: Refusal[] }
  /** It may have been written, or not. Sending the same again is safe. */
  | { result: 'not-confirmed' };
