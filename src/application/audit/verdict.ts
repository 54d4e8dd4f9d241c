// Sums up a decision for an audit: a verdict, a reason, and who gets the record.
import type { AuditReason, Verdict } from '../../contract/audits.ts';
import type { Decision, MatchKind, OutcomeWord, PredictedOwner, RowId } from '../../domain/prediction/index.ts';

export interface Judged {
  verdict: Verdict;
  reason: AuditReason;
  /** Null if no single owner is known. For a record that will not sync: who would get it if it did. */
  predicted: PredictedOwner | null;
}

/** Judges a record that has not synced yet; null for one that has. */
export function judge(decision: Decision): Judged | null {
  if (decision.sync.result === 'already') return null;
  const owner = decision.ifItSyncs ?? decision;
  const [first] = owner.owners;
  const predicted = first !== undefined && owner.owners.length === 1 && !owner.openEnded ? first : null;
  if (decision.sync.result === 'no')
    return { verdict: 'will-not-sync', reason: WILL_NOT_SYNC[decision.decision] ?? 'other', predicted };
  if (decision.sync.result === 'error-likely')
    return { verdict: 'sync-error', reason: SYNC_ERRORS[decision.decision] ?? 'other', predicted };
  if (decision.chosenOwner === 'wins') return { verdict: 'keeps', reason: 'owner-matches', predicted };
  const outcome = decision.outcome;
  if (FALLBACK.has(outcome)) return { verdict: 'fallback', reason: whyFallback(decision), predicted };
  if (predicted === null || decision.chosenOwner === 'open')
    return { verdict: 'undecided', reason: whyUndecided(decision), predicted };
  if (decision.chosenOwner === 'none')
    return { verdict: 'assigned', reason: BY_OUTCOME[outcome] ?? 'other', predicted };
  return { verdict: 'elsewhere', reason: whyElsewhere(decision), predicted };
}

const FALLBACK: ReadonlySet<OutcomeWord> = new Set<OutcomeWord>(['DEFAULT_LEAD_OWNER', 'INTEGRATION_USER']);

const WILL_NOT_SYNC: Readonly<Partial<Record<RowId, AuditReason>>> = {
  G04: 'integration-off',
  G05: 'integration-paused',
  W01: 'no-email',
  W02: 'not-in-segment',
  W04: 'not-in-segment',
  W08: 'object-off',
  W09: 'no-contacts',
  W10: 'contacts-are-leads',
  W11: 'contacts-not-in-segment',
  W13: 'object-off',
  W20: 'not-in-segment',
};

const SYNC_ERRORS: Readonly<Partial<Record<RowId, AuditReason>>> = {
  W05: 'required-field',
  W06: 'permission',
  W07: 'duplicate-rule',
  W21: 'picklist-value',
  W22: 'permission',
};

const BY_OUTCOME: Readonly<Partial<Record<OutcomeWord, AuditReason>>> = {
  KEEP_EXISTING_OWNER: 'existing-record',
  KEEP_EXISTING_QUEUE: 'existing-record',
  ASSIGN_RULE_USER: 'rule-user',
  ASSIGN_RULE_QUEUE: 'rule-queue',
};

const BY_MATCH: Readonly<Partial<Record<MatchKind, AuditReason>>> = {
  queue: 'owner-is-queue',
  'no-email': 'owner-unknown',
  unreadable: 'owner-unknown',
  several: 'owner-duplicate',
  'not-known': 'owner-unknown',
  'archived-maybe': 'owner-archived',
  'archived-nobody': 'owner-archived',
  guest: 'owner-user-type',
  'unsupported-type': 'owner-user-type',
  inactive: 'owner-inactive',
  'accents-or-nickname': 'owner-name-differs',
  'email-only': 'owner-name-differs',
  'case-or-space': 'owner-name-differs',
  'name-order': 'owner-name-differs',
  'sandbox-email': 'owner-email-differs',
  'plus-address-or-alias': 'owner-email-differs',
  'name-only': 'owner-email-differs',
  none: 'owner-not-in-salesforce',
};

/** Why a HubSpot owner does not, or may not, match a Salesforce user; null for one who matches. */
export function reasonOfMatch(match: MatchKind | null): AuditReason | null {
  return match === null ? null : (BY_MATCH[match] ?? null);
}

function whyElsewhere({ outcome, match }: Decision): AuditReason {
  const existing = BY_OUTCOME[outcome];
  if (existing === 'existing-record') return existing;
  return reasonOfMatch(match) ?? existing ?? 'other';
}

function whyFallback({ match, chosenOwner, outcome }: Decision): AuditReason {
  if (chosenOwner !== 'none') return reasonOfMatch(match) ?? 'other';
  return outcome === 'DEFAULT_LEAD_OWNER' ? 'no-rule-entry' : 'no-owner';
}

const UNDECIDED: Readonly<Partial<Record<RowId, AuditReason>>> = {
  G01: 'not-readable',
  G02: 'not-readable',
  G03: 'not-readable',
  K08: 'settings-missing',
  L07: 'rules-undecided',
  L35: 'rules-undecided',
  L08: 'rules-unreadable',
  L09: 'assignee-inactive',
  R05: 'several-records',
  R07: 'several-records',
  R09: 'existing-record',
  R10: 'not-readable',
  R16: 'several-records',
  R18: 'existing-record',
  R19: 'several-records',
  R20: 'several-records',
  E03: 'existing-record',
  E07: 'existing-record',
  E10: 'existing-record',
  E13: 'existing-record',
  E14: 'existing-record',
};

function whyUndecided({ decision, match, outcome }: Decision): AuditReason {
  return UNDECIDED[decision] ?? reasonOfMatch(match) ?? BY_OUTCOME[outcome] ?? 'other';
}
