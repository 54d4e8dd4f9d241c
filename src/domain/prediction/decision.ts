// What the engine answers. `Decision` is codes alone and cheap; `Explanation` adds the way to it.
import type { MatchKind } from '../matching/messages.ts';
import type { ExistingRecord } from '../facts/record-facts.ts';
import type {
  AlternativeMessage,
  CaveatMessage,
  ChangeMessage,
  EvidenceMessage,
  RemedyMessage,
  SettingName,
} from './messages.ts';
import type { Basis, Confidence, OutcomeWord, RowId } from './rows.ts';
import type { SourceId } from './sources.ts';
import type { EntryTrace } from '../assignment-rules/index.ts';

/** A user or queue in Salesforce. `id` is null where only a name is known (a setting, a queue's developer name). */
export interface PredictedOwner {
  readonly type: 'User' | 'Queue';
  readonly id: string | null;
  readonly name: string;
}

/** Who owns the record, given that it syncs; for a record that does not, why it does not. */
export interface OwnerAnswer {
  /** The row of the decision table that decided. */
  readonly decision: RowId;
  readonly outcome: OutcomeWord;
  /** The rows passed, in order, the deciding one last. */
  readonly path: readonly RowId[];
  /** One: named. Several: one of these. None: not known. */
  readonly owners: readonly PredictedOwner[];
  /** True where somebody who is not in `owners` may own it too. */
  readonly openEnded: boolean;
  /** The weakest of the owner's rows on the path; of a gate row that ended the walk, its own. */
  readonly basis: Basis;
  readonly confidence: Confidence;
}

/** Will it sync: "error-likely" instead of an owner; "already": the first sync is over. */
export interface SyncAnswer {
  readonly result: 'yes' | 'no' | 'unknown' | 'error-likely' | 'already';
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** Settings that nobody gave, and that decide whether it syncs. */
  readonly missing: readonly SettingName[];
}

export interface Decision extends OwnerAnswer {
  readonly sync: SyncAnswer;
  /** How the HubSpot owner compares; null where the walk ended before that question. */
  readonly match: MatchKind | null;
  /** Becomes the HubSpot owner the Salesforce owner: for certain, not, perhaps; "none": there is no HubSpot owner. */
  readonly chosenOwner: 'wins' | 'loses' | 'open' | 'none';
  /** Caveat rows (O01 …) that hold. */
  readonly caveats: readonly RowId[];
  /** For a record that will not sync as things stand: the answer if it did. */
  readonly ifItSyncs: OwnerAnswer | null;
}

export type CheckName =
  | 'connection'
  | 'already-synced'
  | 'integration'
  | 'will-sync'
  | 'which-record'
  | 'existing-owner'
  | 'owner-match'
  | 'create-setting'
  | 'lead-rules'
  | 'fallback';

/** One check, in the order it was made. `result` answers the check's question in three values. */
export interface Check {
  readonly check: CheckName;
  readonly result: 'yes' | 'no' | 'unknown';
  /** What was found; several messages stand one after the other. */
  readonly evidence: readonly EvidenceMessage[];
  readonly sources: readonly SourceId[];
  /** The row this check arrived at, if it arrived at one. */
  readonly row: RowId | null;
}

/** Who else it could be, or what else could happen; `owner` null where nobody is named. */
export interface Alternative {
  readonly message: AlternativeMessage;
  readonly owner: PredictedOwner | null;
}

export type RemedyKind =
  | 'choose-owner'
  | 'assign-to-me'
  | 'fix-email'
  | 'fix-name'
  | 'fix-field'
  | 'ask-admin'
  | 'change-in-salesforce'
  | 'none';

export interface Remedy {
  readonly kind: RemedyKind;
  readonly for: 'rep' | 'admin';
  readonly message: RemedyMessage;
}

/** A smallest change that leads to another owner, decided by the engine. `field`: a lead field or "owner", "name", "email", a setting. */
export interface Counterfactual {
  readonly change: { readonly field: string; readonly value: string | number | boolean | null };
  readonly message: ChangeMessage;
  readonly owners: readonly PredictedOwner[];
  readonly openEnded: boolean;
}

/** A Salesforce user beside the HubSpot owner: the two values side by side. */
export interface MatchFinding {
  readonly kind: MatchKind;
  readonly user: PredictedOwner;
  readonly username: string | null;
  readonly compared: readonly {
    readonly field: 'name' | 'email';
    readonly hubspot: string;
    readonly salesforce: string | null;
    readonly equal: boolean;
  }[];
}

/** Which rule entry decided, or could: the lines an admin reads. Entry numbers count from 1. */
export interface LeadRuleEvidence {
  readonly rule: string;
  readonly outcome: 'entry' | 'none' | 'undecided';
  readonly entry: number | null;
  /** Entries that could still take the lead; 0 last where none might. */
  readonly possible: readonly number[];
  readonly entries: readonly {
    readonly entry: number;
    readonly result: 'yes' | 'no' | 'unknown';
    readonly assignee: PredictedOwner | null;
    readonly booleanFilter: string | null;
    /** The criteria tried, as `{id, params}` of the rules' own messages. */
    readonly reasons: EntryTrace['reasons'];
  }[];
}

export interface Explanation extends Decision {
  readonly ifItSyncs: Explanation | null;
  /** Owners who share a name, by ID: the username, or the e-mail address where it is not known. */
  readonly sameName: Readonly<Record<string, string>>;
  /** At most two, for under the headline: what decided, and why the HubSpot owner does not count. */
  readonly reasons: readonly EvidenceMessage[];
  readonly trace: readonly Check[];
  readonly findings: readonly MatchFinding[];
  /** The Salesforce records that the sync may meet, or the linked one: likeliest first. */
  readonly records: readonly ExistingRecord[];
  readonly leadRules: LeadRuleEvidence | null;
  readonly alternatives: readonly Alternative[];
  readonly remedies: readonly Remedy[];
  readonly counterfactuals: readonly Counterfactual[];
  /** The caveats that hold, with their values; `row` is the caveat row where the table has one. */
  readonly caveatDetails: readonly { readonly row: RowId | null; readonly message: CaveatMessage }[];
}
