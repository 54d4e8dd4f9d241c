// Detects whether lead assignment rules run for synced leads. The integration can leave them out (rows L04, L06).
import { bestValue, valuesSeen } from '../best-value.ts';
import type { LeadOutcome } from '../lead-outcomes.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PastOrg, PastOwner } from '../sample.ts';
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import { changedAt } from './integration-user.ts';

type Seen = 'ran' | 'did-not-run' | 'other';

/**
 * Looks at leads that an entry certainly takes. They belong to its assignee if the rules ran, and otherwise to their
 * creator.
 */
export function detectLeadRulesRan(outcomes: readonly LeadOutcome[], org: PastOrg): Proposal<boolean> {
  const observations = outcomes.flatMap((outcome) => {
    const seen = seenIn(outcome, org);
    return seen === null ? [] : [{ record: outcome.record, at: outcome.record.hubspot.firstSyncAt, seen }];
  });
  const best = bestValue(
    observations,
    valuesSeen(observations, (seen) => seen),
  );
  if (best === null || best.value === 'other') return notEnough(observations.length);
  const { value, support, of, since } = best;
  return proposal({ ...best, value: value === 'ran' }, [
    { id: value === 'ran' ? 'evidence.rules-ran' : 'evidence.rules-did-not-run', params: { support, count: of } },
    ...(since === null ? [] : [changedAt(since)]),
  ]);
}

function seenIn({ decision, owner, record }: LeadOutcome, org: PastOrg): Seen | null {
  const assignee = decision.outcome === 'entry' ? decision.entry.assignee : null;
  const creator = record.salesforce.createdBy.id;
  if (assignee === null || isAssignee({ type: 'User', id: creator, name: '' }, assignee, org)) return null;
  if (isAssignee(owner, assignee, org)) return 'ran';
  return sameSalesforceId(owner.id, creator) ? 'did-not-run' : 'other';
}

/** Compares a user by username and a queue by developer name. */
export function isAssignee(
  owner: PastOwner,
  assignee: { type: 'User' | 'Queue'; name: string },
  org: PastOrg,
): boolean {
  if (owner.type !== assignee.type) return false;
  const wanted = assignee.name.toLowerCase();
  return assignee.type === 'User'
    ? org.users.some(({ id, username }) => username?.toLowerCase() === wanted && sameSalesforceId(id, owner.id))
    : org.queues.some(
        ({ developerName, name, id }) =>
          developerName.toLowerCase() === wanted && (id == null ? name === owner.name : sameSalesforceId(id, owner.id)),
      );
}
