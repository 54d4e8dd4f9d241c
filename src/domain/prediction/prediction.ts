// What the engine says about a situation.
import type { Basis, Confidence, OutcomeWord, RemedyKind, RowId, SourceId } from './rows.ts';

/** A user or queue in Salesforce. `id` is null where only a name is known (a setting, a queue's developer name). */
export interface PredictedOwner {
  type: 'User' | 'Queue';
  id: string | null;
  name: string;
}

export interface Remedy {
  kind: RemedyKind;
  text: string;
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
export interface TraceItem {
  check: CheckName;
  result: 'yes' | 'no' | 'unknown';
  evidence: string;
  sources: SourceId[];
  /** The row this check arrived at, if it arrived at one. */
  row?: RowId;
}

/** Why a HubSpot owner is, or nearly is, a Salesforce user: the two values side by side. */
export interface MatchFinding {
  kind:
    | 'exact'
    | 'case-or-space'
    | 'name-only'
    | 'email-only'
    | 'accents-or-nickname'
    | 'plus-address-or-alias'
    | 'sandbox-email'
    | 'inactive'
    | 'frozen'
    | 'partner'
    | 'guest'
    | 'unsupported-type'
    | 'several'
    | 'archived-owner'
    | 'no-email'
    | 'integration-user';
  text: string;
  user: PredictedOwner | null;
  compared: { field: 'name' | 'email'; hubspot: string; salesforce: string; equal: boolean }[];
}

/** Which rule entry decided, or could: the rows an admin reads. Entry numbers count from 1. */
export interface LeadRuleEvidence {
  rule: string | null;
  outcome: 'entry' | 'none' | 'undecided';
  entry: number | null;
  possible: number[];
  entries: { entry: number; result: 'yes' | 'no' | 'unknown'; assignee: PredictedOwner | null; detail: string[] }[];
}

export interface Prediction {
  /** The row of the decision table that decided. */
  decision: RowId;
  outcome: OutcomeWord;
  /** The rows passed, in order, the deciding one last. */
  path: RowId[];
  /** One: named. Several: one of these. None: not known. */
  owners: PredictedOwner[];
  basis: Basis;
  confidence: Confidence;
  caveats: RowId[];
  remedies: Remedy[];
  trace: TraceItem[];
  /** Who else it could be, where the documents leave a second possibility open. */
  alternatives: { text: string; owner: PredictedOwner | null }[];
  findings: MatchFinding[];
  leadRules: LeadRuleEvidence | null;
  /** For a record that will not sync as things stand: what would happen if it did. */
  ifItSyncs: Prediction | null;
}
