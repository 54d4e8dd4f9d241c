// Detects the inclusion segment: the one that contained every contact that synced, and none that did not. Or no
// segment.
import { bestValue, countedFor, isClearlyAhead } from '../best-value.ts';
import type { BestValue, Hypothesis, Observation } from '../best-value.ts';
import { FEWEST_RECORDS, atMost, certaintyOf } from '../certainty.ts';
import type { Certainty } from '../certainty.ts';
import { existedBefore, isSynced, syncedFromHubSpot } from '../made-by-sync.ts';
import type { EvidenceMessage } from '../messages.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PastRecord } from '../sample.ts';
import { changedAt } from './integration-user.ts';

interface Seen {
  synced: boolean;
  segments: ReadonlySet<string>;
}

type SegmentHypothesis = Hypothesis<string, Seen>;

/**
 * The hypothesis that every contact with an e-mail address syncs. It comes first, to win against equally good segments.
 */
const NO_SEGMENT: SegmentHypothesis = { value: 'none', fits: ({ synced }) => synced };

/** @returns a segment's ID, or "none" */
export function detectInclusionSegment(records: readonly PastRecord[]): Proposal<string> {
  const observations = contactsThatTell(records);
  const synced = observations.filter(({ seen }) => seen.synced);
  if (synced.length === 0) return notEnough(observations.length);
  const hypotheses = [NO_SEGMENT, ...segmentsOfNewest(synced)];
  const best = bestValue(observations, hypotheses, {
    // Many of the newest contacts are needed, because only contacts that did not sync distinguish "none" from a
    // segment.
    newest: [(all) => Math.min(20, Math.ceil(all / 2)), (all) => Math.ceil(all / 2)],
  });
  if (best === null) return notEnough(observations.length);
  const counted = countedFor(best, observations);
  const equals = hypotheses.filter((other) => other.value !== best.value && fitsAsWell(other, best, counted));
  return proposal(best, evidenceOf(best, counted, equals), certainty(best, counted));
}

function contactsThatTell(records: readonly PastRecord[]): Observation<Seen>[] {
  const contacts = records.filter(({ object, hubspot }) => object === 'contact' && hubspot.createdIn !== 'SALESFORCE');
  const emailIsRead = contacts.some(({ hubspot }) => 'email' in hubspot.properties);
  return contacts.flatMap((record) => {
    const { hubspot } = record;
    const seen = { synced: syncedFromHubSpot(record), segments: new Set(hubspot.segments) };
    // Salesforce may have created this link, which does not depend on the segment (row W04).
    if (isSynced(record) && existedBefore(record)) return [];
    if (seen.synced) return [{ record, at: hubspot.firstSyncAt ?? 0, seen }];
    // Without an e-mail address, the contact would not sync anyway (row W01).
    if (emailIsRead && String(hubspot.properties.email ?? '').trim() === '') return [];
    return [{ record, at: hubspot.createdAt, seen }];
  });
}

/** A segment that contains less than this share of the newest synced contacts cannot be the current one. */
const SHARE_OF_NEWEST = 0.8;

function segmentsOfNewest(synced: readonly Observation<Seen>[]): SegmentHypothesis[] {
  const newest = synced.toSorted((a, b) => b.at - a.at);
  // Contacts that synced at the same time as the tenth count too, so that their order does not matter.
  const tenth = newest[Math.min(10, newest.length) - 1]?.at ?? 0;
  const window = newest.filter(({ at }) => at >= tenth);
  const ids = new Set(window.flatMap(({ seen }) => [...seen.segments]));
  return [...ids]
    .sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
    .filter((id) => window.filter(({ seen }) => seen.segments.has(id)).length >= window.length * SHARE_OF_NEWEST)
    .map((id) => ({ value: id, fits: ({ synced: did, segments }) => did === segments.has(id) }));
}

function fitsAsWell(other: SegmentHypothesis, best: BestValue<string>, counted: readonly Observation<Seen>[]): boolean {
  const misfits = counted.filter(({ seen }) => other.fits(seen) === false).length;
  return !isClearlyAhead({ ahead: misfits - (best.of - best.support) });
}

const FEW_SYNCED = 10;

/** If the segment contains less than this share of all synced contacts, contacts outside it sync too. */
const SHARE_OF_SYNCED = 0.9;

function certainty(best: BestValue<string>, counted: readonly Observation<Seen>[]): Certainty {
  const synced = counted.filter(({ seen }) => seen.synced);
  const within = synced.filter(({ seen }) => best.value === 'none' || seen.segments.has(best.value)).length;
  const byCount = synced.length < FEWEST_RECORDS ? 'not-enough' : certaintyOf(best.support, best.of);
  // With few synced contacts, many segments contain all of them by chance, however many contacts did not sync.
  const whole = synced.length < FEW_SYNCED ? atMost('medium', byCount) : byCount;
  if (within < synced.length * SHARE_OF_SYNCED) return atMost('low', whole);
  if (isClearlyAhead(best)) return whole;
  // If every contact synced, nothing distinguishes "none" from a segment that contains everybody.
  return atMost(synced.length === counted.length ? 'low' : 'medium', whole);
}

function evidenceOf(
  best: BestValue<string>,
  counted: readonly Observation<Seen>[],
  equals: readonly SegmentHypothesis[],
): EvidenceMessage[] {
  const synced = counted.filter(({ seen }) => seen.synced);
  const leftOutAll = counted.length - synced.length;
  const leftOut = counted.filter(({ seen }) => !seen.synced && !seen.segments.has(best.value)).length;
  const within = synced.filter(({ seen }) => seen.segments.has(best.value)).length;
  const says: EvidenceMessage =
    best.value === 'none'
      ? { id: 'evidence.no-segment', params: { synced: synced.length, leftOutAll } }
      : {
          id: 'evidence.segment',
          params: { segment: best.value, synced: within, syncedAll: synced.length, leftOut, leftOutAll },
        };
  return [
    says,
    ...(equals.length === 0
      ? []
      : [{ id: 'evidence.fits-equally' as const, params: { others: equals.map(({ value }) => value) } }]),
    ...(best.since === null ? [] : [changedAt(best.since)]),
  ];
}
