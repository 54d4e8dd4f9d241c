// Detects whether companies and deals sync. One first sync proves it; no syncs are only weak evidence against it.
import { atMost, certaintyOf } from '../certainty.ts';
import type { Certainty } from '../certainty.ts';
import { syncedFromHubSpot } from '../made-by-sync.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import { recordName } from '../sample.ts';
import type { PastRecord } from '../sample.ts';

type SyncedObject = 'company' | 'deal';

/**
 * Maximum certainty if nothing synced. Companies only sync with a qualifying contact (rows W09 to W11), so many do not
 * sync even if the sync is on. Deals have no such condition, but need a trigger (W15).
 */
const SURENESS_OF_SILENCE: Readonly<Record<SyncedObject, Certainty>> = { company: 'low', deal: 'medium' };

const IDS = {
  company: { synced: 'evidence.companies-synced', silent: 'evidence.companies-silent' },
  deal: { synced: 'evidence.deals-synced', silent: 'evidence.deals-silent' },
} as const;

/** Detects "on" or "off". Records do not reveal whether company sync is classic or new. */
export function detectObjectSync(object: SyncedObject, records: readonly PastRecord[]): Proposal<'on' | 'off'> {
  const ours = newestCreatedFirst(
    records.filter((record) => record.object === object && record.hubspot.createdIn !== 'SALESFORCE'),
  );
  const synced = ours.filter(syncedFromHubSpot);
  if (synced.length > 0) return provenOn(object, ours, synced);
  if (ours.length === 0) return notEnough(0);
  const silence = { value: 'off' as const, support: ours.length, of: ours.length, against: [] };
  return proposal(
    silence,
    [{ id: IDS[object].silent, params: { count: ours.length } }],
    atMost(SURENESS_OF_SILENCE[object], certaintyOf(ours.length, ours.length)),
  );
}

function provenOn(
  object: SyncedObject,
  ours: readonly PastRecord[],
  synced: readonly PastRecord[],
): Proposal<'on' | 'off'> {
  const proven = { value: 'on' as const, support: synced.length, of: synced.length, against: [] };
  const says = { id: IDS[object].synced, params: { count: synced.length } } as const;
  const last = Math.max(...synced.map(({ hubspot }) => hubspot.firstSyncAt ?? 0));
  const since = ours.filter(({ hubspot }) => hubspot.createdAt > last);
  if (!hasStopped(ours.length - since.length, synced.length, since.length)) return proposal(proven, [says], 'high');
  const stopped = {
    id: 'evidence.stopped-syncing',
    params: { count: since.length, at: new Date(last).toISOString() },
  } as const;
  return proposal({ ...proven, against: since }, [says, stopped], 'medium');
}

/** Fewer synced records say nothing about how often records sync. */
const FEWEST_SYNCED = 10;
const MOST_LIKELY_BY_CHANCE = 0.001;

/** True if this many records without a sync would be very unlikely at the previous rate. */
function hasStopped(before: number, synced: number, silent: number): boolean {
  if (synced < FEWEST_SYNCED) return false;
  return (1 - synced / before) ** silent < MOST_LIKELY_BY_CHANCE && silent > FEWEST_SYNCED;
}

function newestCreatedFirst(records: readonly PastRecord[]): PastRecord[] {
  return records.toSorted(
    (a, b) => b.hubspot.createdAt - a.hubspot.createdAt || (recordName(a) < recordName(b) ? -1 : 1),
  );
}
