// The engine's answers. `Decision` holds only codes and is cheap; `Explanation` adds how it came about.
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

/**
 * A user or queue in Salesforce. `id` is null if only a name is known (from a setting, or a queue's developer name).
 */
export interface PredictedOwner {
  readonly type: 'User' | 'Queue';
  readonly id: string | null;
  readonly name: string;
}

/** Who owns the record if it syncs; for a record that does not sync, why not. */
export interface OwnerAnswer {
  /** The row of the decision table that applies. */
  readonly decision: RowId;
  readonly outcome: OutcomeWord;
  /** The rows on the way, in order, with the deciding one last. */
  readonly path: readonly RowId[];
  /** One owner: certain. Several: one of them. None: unknown. */
  readonly owners: readonly PredictedOwner[];
  /** True if somebody who is not in `owners` may also become the owner. */
  readonly openEnded: boolean;
  /** The weakest basis of the owner rows on the path, or the basis of the gate row that ended the walk. */
  readonly basis: Basis;
  readonly confidence: Confidence;
}

/**
 * Whether the record will sync. "error-likely": probably a sync error instead. "already": the first sync has happened.
 */
export interface SyncAnswer {
  readonly result: 'yes' | 'no' | 'unknown' | 'error-likely' | 'already';
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** Missing settings that decide whether it syncs. */
  readonly missing: readonly SettingName[];
}

export interface Decision extends OwnerAnswer {
  readonly sync: SyncAnswer;
  /** How the HubSpot owner matches; null if the walk ended before that question. */
  readonly match: MatchKind | null;
  /**
   * Whether the HubSpot owner becomes the Salesforce owner: yes, no, perhaps, or "none" if there is no HubSpot owner.
   */
  readonly chosenOwner: 'wins' | 'loses' | 'open' | 'none';
  /** Caveat rows (O01 …) that apply. */
  readonly caveats: readonly RowId[];
  /** For a record that will not sync now: the answer if it did. */
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

/** One check. `result` answers the check's question with yes, no or unknown. */
export interface Check {
  readonly check: CheckName;
  readonly result: 'yes' | 'no' | 'unknown';
  /** What was found, as one or more messages in order. */
  readonly evidence: readonly EvidenceMessage[];
  readonly sources: readonly SourceId[];
  /** The row that this check led to; null if none. */
  readonly row: RowId | null;
}

/** Another possible owner or outcome. `owner` is null if nobody is named. */
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

/**
 * A smallest change that leads to another owner, according to the engine. `field` is a lead field, "owner", "name",
 * "email" or a setting.
 */
export interface Counterfactual {
  readonly change: { readonly field: string; readonly value: string | number | boolean | null };
  readonly message: ChangeMessage;
  readonly owners: readonly PredictedOwner[];
  readonly openEnded: boolean;
}

/** A comparison of a Salesforce user with the HubSpot owner, with the values of both. */
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

/** Which rule entries decided or could decide, for admins. Entries count from 1. */
export interface LeadRuleEvidence {
  readonly rule: string;
  readonly outcome: 'entry' | 'none' | 'undecided';
  readonly entry: number | null;
  /** Entries that may take the lead. Ends with 0 if possibly none does. */
  readonly possible: readonly number[];
  readonly entries: readonly {
    readonly entry: number;
    readonly result: 'yes' | 'no' | 'unknown';
    readonly assignee: PredictedOwner | null;
    readonly booleanFilter: string | null;
    /** The tested criteria, as messages of the rules. */
    readonly reasons: EntryTrace['reasons'];
  }[];
}

export interface Explanation extends Decision {
  readonly ifItSyncs: Explanation | null;
  /** For owners who share a name: the username by ID, or the e-mail address if it is unknown. */
  readonly sameName: Readonly<Record<string, string>>;
  /** At most two reasons for under the headline: what decided, and why the HubSpot owner does not get the record. */
  readonly reasons: readonly EvidenceMessage[];
  readonly trace: readonly Check[];
  readonly findings: readonly MatchFinding[];
  /** Salesforce records that the sync may match, likeliest first, or the linked record. */
  readonly records: readonly ExistingRecord[];
  readonly leadRules: LeadRuleEvidence | null;
  readonly alternatives: readonly Alternative[];
  readonly remedies: readonly Remedy[];
  readonly counterfactuals: readonly Counterfactual[];
  /** The caveats that apply, with their values. `row` is the caveat's row; null if the table has none. */
  readonly caveatDetails: readonly { readonly row: RowId | null; readonly message: CaveatMessage }[];
}
