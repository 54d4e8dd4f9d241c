// Whether companies, and whether deals, sync: one first sync proves it; silence is a weak sign of the contrary.
import { atMost, certaintyOf } from '../certainty.ts';
import type { Certainty } from '../certainty.ts';
import { syncedFromHubSpot } from '../made-by-sync.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import { recordName } from '../sample.ts';
import type { PastRecord } from '../sample.ts';

type SyncedObject = 'company' | 'deal';

/**
 * How sure silence can be at most. A company syncs only with a contact that qualifies (rows W09 to W11), so many stay
 * behind although the sync is on; a deal has no such condition, but needs a trigger (W15).
 */
const SURENESS_OF_SILENCE: Readonly<Record<SyncedObject, Certainty>> = { company: 'low', deal: 'medium' };

const IDS = {
  company: { synced: 'evidence.companies-synced', silent: 'evidence.companies-silent' },
  deal: { synced: 'evidence.deals-synced', silent: 'evidence.deals-silent' },
} as const;

/** "on" or "off"; whether company sync is the classic or the new one, no record tells. */
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

/** Fewer say nothing about how often a record syncs. */
const FEWEST_SYNCED = 10;
const MOST_LIKELY_BY_CHANCE = 0.001;

/** True where so long a silence would be most unlikely, had records gone on to sync as often as they did before. */
function hasStopped(before: number, synced: number, silent: number): boolean {
  if (synced < FEWEST_SYNCED) return false;
  return (1 - synced / before) ** silent < MOST_LIKELY_BY_CHANCE && silent > FEWEST_SYNCED;
}

function newestCreatedFirst(records: readonly PastRecord[]): PastRecord[] {
  return records.toSorted(
    (a, b) => b.hubspot.createdAt - a.hubspot.createdAt || (recordName(a) < recordName(b) ? -1 : 1),
  );
}
