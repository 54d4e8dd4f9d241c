// Compares predictions with what really happened: decides every past first sync again.
import type { OrgSnapshot } from '../../facts/org-snapshot.ts';
import type { RecordFacts } from '../../facts/record-facts.ts';
import { indexUsers } from '../../facts/user-index.ts';
import type { Decision, OwnerAnswer } from '../../prediction/decision.ts';
import type { Cause, WhyUndecided } from '../messages.ts';
import { ownerInForce, ownersById } from '../owner-in-force.ts';
import type { PastHubSpotOwner } from '../owner-in-force.ts';
import type { PastRecord, Sample } from '../sample.ts';
import { causeOf } from './causes.ts';
import type { Circumstances } from './causes.ts';
import { notComparable, rulesChangedSince } from './not-comparable.ts';
import type { ComparableRecord } from './not-comparable.ts';
import { pastOrg, pastRecord } from './past-facts.ts';
import type { BacktestSettings } from './past-facts.ts';
import type { BacktestRecord, BacktestResult } from './result.ts';
import { tally } from './tally.ts';
import { verdictOf } from './verdict.ts';

/** The engine's `decide` from domain/prediction. */
export type Decide = (org: OrgSnapshot, record: RecordFacts, now: Date) => Decision;

/**
 * Decides each record of a sample as of its first sync, and compares the result with the owner after the creating save.
 *
 * @param decide the engine; tests may pass another
 * @example backtest(sample, settings, decide).byConfidence.high // { right: 400, wrong: 6, undecided: 0, interval:
 *   [0.96…, 0.99…] }
 */
export function backtest(sample: Sample, settings: BacktestSettings, decide: Decide): BacktestResult {
  const owners = ownersById(sample.owners);
  const users = indexUsers(sample.org.users);
  const snapshot = pastOrg(sample.org, users, settings.org);
  const past: Past = { org: sample.org, users, settings, owners, snapshot, decide };
  const tested = sample.records.map((record) => testRecord(record, past));
  const records = tested.filter(({ why }) => why !== 'not-synced');
  return { ...tally(tested), causes: causesOf(records), records };
}

interface Past extends Circumstances {
  snapshot: OrgSnapshot;
  decide: Decide;
}

const NOTHING_DECIDED = { decision: null, confidence: null, owners: [], openEnded: false };

function testRecord(record: PastRecord, past: Past): BacktestRecord {
  const head = { id: record.hubspot.id, object: record.object, actual: record.salesforce?.ownerAtCreation ?? null };
  const owner = ownerInForce(record.hubspot, record.hubspot.firstSyncAt ?? Infinity, past.owners);
  const judged = notComparable(record, owner, past.users, past.settings);
  if ('reason' in judged) return { ...head, ...NOTHING_DECIDED, verdict: 'not-comparable', why: judged.reason };
  return compare(judged.comparable, owner, past);
}

function compare(record: ComparableRecord, owner: PastHubSpotOwner, past: Past): BacktestRecord {
  const decision = decideThen(record, owner, past);
  const answer = decision.ifItSyncs ?? decision;
  const { decision: row, confidence, owners, openEnded } = answer;
  const actual = record.salesforce.ownerAtCreation;
  const result = { id: record.hubspot.id, object: record.object, actual, decision: row, confidence, owners, openEnded };
  if (rulesChangedSince(record, past.org, answer))
    return { ...result, verdict: 'not-comparable', why: 'rules-changed' };
  const verdict = verdictOf(answer, actual, past.org);
  switch (verdict) {
    case 'right':
      return { ...result, verdict, why: null };
    case 'undecided':
      return { ...result, verdict, why: whyUndecided(answer) };
    case 'wrong': {
      const unset = decideThen(record, { kind: 'none' }, past);
      const withoutOwner = unset.ifItSyncs ?? unset;
      return {
        ...result,
        verdict,
        why: causeOf({ record, owner, answer, withoutOwner, caveats: decision.caveats }, past),
      };
    }
  }
}

/** For date literals in rules, "now" is the save that created the record. */
function decideThen(record: ComparableRecord, owner: PastHubSpotOwner, past: Past): Decision {
  return past.decide(past.snapshot, pastRecord(record, owner, past.settings), new Date(record.salesforce.createdAt));
}

function whyUndecided({ owners }: OwnerAnswer): WhyUndecided {
  if (owners.length === 0) return 'nobody-named';
  return owners.length > 1 ? 'several-owners' : 'open-end';
}

function causesOf(records: readonly BacktestRecord[]): BacktestResult['causes'] {
  const groups = new Map<Cause, BacktestRecord[]>();
  for (const record of records) {
    if (record.verdict === 'wrong') groups.set(record.why, [...(groups.get(record.why) ?? []), record]);
  }
  return [...groups]
    .map(([cause, wrong]) => ({
      cause,
      count: wrong.length,
      decisions: [...new Set(wrong.flatMap(({ decision }) => decision ?? []))].sort(),
      records: wrong.map(({ object, id }) => `${object}/${id}`),
    }))
    .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
}
