// The outcomes of the use cases, in codes. `presentation/` puts them into words.
import type { OrgSnapshot } from '../domain/facts/org-snapshot.ts';
import type { HubSpotOwner, RecordFacts } from '../domain/facts/record-facts.ts';
import type { Decision, Explanation, PredictedOwner } from '../domain/prediction/decision.ts';
import type { Checked } from '../domain/evidence/checked.ts';
import type { Failure } from './failures.ts';
import type { Claim } from './opened-record.ts';
import type { PropertyChange, Refusal } from './ports.ts';
import type { Settings } from './settings.ts';

/** The outcome of any use case about one record. */
export type Outcome<T> =
  | { kind: 'answered'; value: T }
  /**
   * The caller's claim about the record is wrong ("wrong": another record, or none) or outdated ("stale": it was
   * changed).
   */
  | { kind: 'record-not-seen'; claim: Extract<Claim, 'stale' | 'wrong'> }
  /** An essential question failed. Other failures are listed in `unread` of the answer instead. */
  | { kind: 'failed'; failure: Failure; claim: Claim };

/** What a person was shown of a record. A write happens only while the record still matches it. */
export interface Shown {
  /** HubSpot owner ID; null if the record had none. */
  ownerId: string | null;
  /**
   * When this owner was set, ISO 8601, from HubSpot's property history. It reveals an owner who was removed and set
   * again. Null if no owner was ever set.
   */
  ownerSince: string | null;
  /** The record's Salesforce ID; null before its first sync. */
  salesforceId: string | null;
}

/** The facts that a use case decides with. */
export interface Facts {
  org: OrgSnapshot;
  record: RecordFacts;
}

/** Who saves an owner chosen on the card. `by` is null, with the reason, if no owner can be chosen. */
export type Choosing = { by: 'app' | 'user' } | ({ by: null } & NoChoosing);

export type NoChoosing =
  | { because: 'settings' | 'synced' | 'not-connected' | 'no-email' }
  | { because: 'salesforce-failed' | 'users-unread'; failure: Failure }
  /** Whoever is chosen, these owners stay. There are several if several records exist. */
  | { because: 'existing-owner-stays'; owners: readonly PredictedOwner[] };

/** `explain`: the prediction, and what it was made from. */
export interface Explained extends Facts {
  explanation: Explanation;
  shown: Shown;
  /** Newest first. */
  ownerChanges: readonly PropertyChange[];
  /** Failures that only limit the prediction. */
  unread: readonly Failure[];
  choosing: Choosing;
  /**
   * The person looking at the card, if they would certainly become the Salesforce owner as HubSpot owner; otherwise
   * null.
   */
  me: HubSpotOwner | null;
  /** Address of the org's pages, e.g. "https://acme.my.salesforce.com"; null if unknown. */
  salesforceUrl: string | null;
  /** ISO 8601. */
  readAt: string;
  /** ISO 8601; null for pasted rules, and if none were read. */
  rulesReadAt: string | null;
  /** How predictions compared with past syncs of this account; null if none were compared. */
  checked: Checked | null;
  /** For a synced record: whom the last recorded prediction named, and whether it was right. Null if there is none. */
  asPredicted: { name: string; came: boolean } | null;
}

/** How an owner relates to the person looking at the card. */
export type OwnerGroup = 'me' | 'team' | 'others';

export interface SuggestedOwner {
  owner: HubSpotOwner;
  group: OwnerGroup;
  /** The decision if this owner were chosen. */
  decision: Decision;
  /** The matching Salesforce user, shown to distinguish owners of the same name; null if nobody matches. */
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
  /** Why choosing an owner has little or no effect here; null if it has. */
  limits: NoChoosing | null;
  /** Owners left out because the list is too long for memory. */
  leftOut: number;
  /** ISO 8601. */
  readAt: string;
}

/** `preview-choice`: the prediction with the present owner, and with the chosen one. */
export interface PreviewedChoice {
  /** Null for an ID that HubSpot does not know. */
  owner: HubSpotOwner | null;
  ownerId: string;
  now: Facts & { explanation: Explanation };
  then: Facts & { explanation: Explanation };
  /** Who certainly becomes the Salesforce owner after this choice; null if that is not certain. */
  predicted: PredictedOwner | null;
  /** True if this is already the record's owner. */
  isCurrent: boolean;
  /** Who saves the choice. */
  choosing: Choosing;
  shown: Shown;
  unread: readonly Failure[];
}

/** A change of owner, as far as HubSpot's history tells. */
export interface OwnerChange {
  /** The person's name, or the kind of source that made the change. */
  by: { name: string } | { source: 'app' | 'salesforce' | 'workflow' | 'import' | 'unknown' };
  /** ISO 8601. */
  at: string;
  /** Null if the owner was removed. */
  to: NamedOwner | null;
}

/** An owner; `name` is null if it could not be read. */
export interface NamedOwner {
  id: string;
  name: string | null;
}

/** How to undo a change while the record is unsynced. */
export interface Undo {
  shown: Shown;
  /** Signed proof that this app made the change. */
  receipt: string;
  /** Null if the record had no owner. */
  to: NamedOwner | null;
}

/** `resolve` and `undo`: what really happened. Plain JSON, because it is stored. */
export type ChangeOutcome =
  /** The chosen owner is set, by this request or by an earlier copy of it. */
  | { result: 'done'; owner: NamedOwner; willSync: boolean; undo: Undo | null }
  /** The chosen owner was set already. */
  | { result: 'already'; owner: NamedOwner }
  /** The previous owner is restored; null if there was none. */
  | { result: 'undone'; owner: NamedOwner | null }
  /**
   * Somebody else changed the owner. "theirs": the app wrote nothing. "theirs-after-ours": the app wrote, and the other
   * change came later. "both-at-once": the other change came between the app's last reading and its write, which
   * stands.
   */
  | { result: 'owner-changed'; how: 'theirs' | 'theirs-after-ours' | 'both-at-once'; change: OwnerChange | null }
  /** The record has had its first sync. `written`: the sync came between the app's last reading and its write. */
  | { result: 'synced'; owners: PredictedOwner[]; written: boolean }
  /** The chosen owner would not, or no longer, become the Salesforce owner. `decision` is the row that says why. */
  | { result: 'no-longer-matches'; owner: NamedOwner; decision: string }
  /** Salesforce could not be asked, so no owner is certain. `failure` is null if it is not connected. */
  | { result: 'not-checked'; failure: Failure | null }
  /** The settings let only the person, or nobody, change the owner. */
  | { result: 'left-to-person'; by: Exclude<Settings['ownerChangesBy'], 'app'> }
  /** HubSpot rejected the value, or does not let the app write. */
  | { result: 'refused'; failure: Failure; refusals: Refusal[] }
  /** HubSpot did not confirm the write. Sending the same request again is safe. */
  | { result: 'not-confirmed' };
