// HubSpot's integration user: whoever created the records that the sync made. After a change, the newer one.
import { bestValue, newestFirst, sinceChange, valuesSeen } from '../best-value.ts';
import type { BestValue, Observation } from '../best-value.ts';
import { madeBySync } from '../made-by-sync.ts';
import type { EvidenceMessage } from '../messages.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PastRecord } from '../sample.ts';

export interface UserSetting {
  id: string;
  name: string;
}

export function detectIntegrationUser(records: readonly PastRecord[]): Proposal<UserSetting> {
  const observations = madeBySync(records).map((record) => ({
    record,
    at: record.hubspot.firstSyncAt,
    seen: record.salesforce.createdBy,
  }));
  const best = bestValue(observations, valuesSeen(observations, keyOf));
  if (best === null) return notEnough(observations.length);
  const current = best.since === null ? withoutPredecessor(best, observations) : best;
  const { value, support, of, since } = current;
  return proposal(current, [
    { id: 'evidence.integration-user', params: { support, count: of, name: value.name || value.id } },
    ...(since === null ? [] : [changedAt(since)]),
  ]);
}

/** Fewer records of another user may be chance; a tenth of other creators among them too. */
const FEWEST_OF_PREDECESSOR = 10;
const SHARE_OF_PREDECESSOR = 0.9;

/** Where one other user made nearly all of the oldest records, HubSpot was connected as that user then. */
function withoutPredecessor(
  best: BestValue<UserSetting>,
  observations: readonly Observation<UserSetting>[],
): BestValue<UserSetting> {
  const ordered = newestFirst(observations);
  const now = sinceChange(ordered, { value: best.value, fits: (seen) => keyOf(seen) === keyOf(best.value) });
  const before = ordered.slice(now.length);
  const [predecessor] = valuesSeen(before, keyOf)
    .map((user) => before.filter(({ seen }) => user.fits(seen) === true).length)
    .sort((a, b) => b - a);
  if (before.length < FEWEST_OF_PREDECESSOR || (predecessor ?? 0) < before.length * SHARE_OF_PREDECESSOR) return best;
  const against = now.filter(({ seen }) => keyOf(seen) !== keyOf(best.value)).map(({ record }) => record);
  const since = now.at(-1)?.at ?? null;
  return { ...best, support: now.length - against.length, of: now.length, against, since };
}

/** IDs come with 15 or 18 characters; the first 15 tell users apart. */
function keyOf({ id }: UserSetting): string {
  return id.slice(0, 15);
}

export function changedAt(since: number): EvidenceMessage {
  return { id: 'evidence.since', params: { at: new Date(since).toISOString() } };
}
