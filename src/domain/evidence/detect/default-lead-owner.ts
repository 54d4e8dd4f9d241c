// Detects the default lead owner, who owns leads that no entry of the lead assignment rules takes (row L04).
import { bestValue, valuesSeen } from '../best-value.ts';
import { atMost, certaintyOf } from '../certainty.ts';
import type { LeadOutcome } from '../lead-outcomes.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PastOwner } from '../sample.ts';
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import { changedAt } from './integration-user.ts';

export interface DefaultOwner {
  type: 'User' | 'Queue';
  name: string;
}

/** @param ran whether the rules ran; if they did not, no lead got the default lead owner */
export function detectDefaultLeadOwner(
  outcomes: readonly LeadOutcome[],
  ran: Proposal<boolean>,
): Proposal<DefaultOwner> {
  const observations = outcomes.flatMap(({ record, decision, owner }) =>
    decision.outcome === 'none' ? [{ record, at: record.hubspot.firstSyncAt, seen: owner }] : [],
  );
  if (ran.value === false) return notEnough(observations.length);
  const best = bestValue(observations, valuesSeen(observations, keyOf));
  if (best === null) return notEnough(observations.length);
  const { value, support, of, since } = best;
  const creatorKeepsIt = observations.some(
    ({ seen, record }) => keyOf(seen) === keyOf(value) && sameSalesforceId(value.id, record.salesforce.createdBy.id),
  );
  const byCount = certaintyOf(support, of);
  return proposal(
    { ...best, value: { type: value.type, name: value.name } },
    [
      { id: 'evidence.default-lead-owner', params: { support, count: of, name: value.name } },
      ...(since === null ? [] : [changedAt(since)]),
    ],
    // A lead that nothing reassigns stays with its creator. If no lead shows that the rules ran, this owner need not be
    // the default lead owner.
    creatorKeepsIt && ran.value === null ? atMost('low', byCount) : byCount,
  );
}

function keyOf({ type, id }: PastOwner): string {
  return `${type} ${id.slice(0, 15)}`;
}
