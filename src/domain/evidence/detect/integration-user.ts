// Detects HubSpot's integration user: the user who created the synced records. After a change, the newer one.
import { bestValue, valuesSeen } from '../best-value.ts';
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
  const { value, support, of, since } = best;
  return proposal(best, [
    { id: 'evidence.integration-user', params: { support, count: of, name: value.name || value.id } },
    ...(since === null ? [] : [changedAt(since)]),
  ]);
}

/** IDs have 15 or 18 characters; the first 15 identify the user. */
function keyOf({ id }: UserSetting): string {
  return id.slice(0, 15);
}

export function changedAt(since: number): EvidenceMessage {
  return { id: 'evidence.since', params: { at: new Date(since).toISOString() } };
}
