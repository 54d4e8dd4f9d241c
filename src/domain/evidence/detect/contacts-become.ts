// Detects what the sync creates for a contact that is new to Salesforce: a lead or a contact.
import { bestValue, valuesSeen } from '../best-value.ts';
import { madeBySync } from '../made-by-sync.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PastRecord } from '../sample.ts';
import { changedAt } from './integration-user.ts';

export function detectContactsBecome(records: readonly PastRecord[]): Proposal<'lead' | 'contact'> {
  const observations = madeBySync(records).flatMap((record) => {
    const made = record.salesforce.object;
    if (record.object !== 'contact' || (made !== 'Lead' && made !== 'Contact')) return [];
    return [
      { record, at: record.hubspot.firstSyncAt, seen: made === 'Lead' ? ('lead' as const) : ('contact' as const) },
    ];
  });
  const best = bestValue(
    observations,
    valuesSeen(observations, (seen) => seen),
  );
  if (best === null) return notEnough(observations.length);
  const { value, support, of, since } = best;
  return proposal(best, [
    { id: `evidence.contacts-became-${value}s`, params: { support, count: of } },
    ...(since === null ? [] : [changedAt(since)]),
  ]);
}
