// New leads for which HubSpot sent no owner, and what the lead assignment rules say about each. Their owners are the
// org's own choice.
import { activeRule, compileRule, knownAtInsert } from '../assignment-rules/index.ts';
import type { RuleDecision } from '../assignment-rules/index.ts';
import { indexUsers } from '../facts/user-index.ts';
import type { UserIndex } from '../facts/user-index.ts';
import { DEFAULT_MAPPING, leadAtCreation } from './lead-at-creation.ts';
import { leadsMadeBySync } from './made-by-sync.ts';
import { ownerInForce, ownersById, usersLike } from './owner-in-force.ts';
import type { PastOwner, Sample, SyncedRecord } from './sample.ts';

export interface LeadOutcome {
  record: SyncedRecord;
  decision: RuleDecision;
  /** The owner after the creating save. */
  owner: PastOwner;
}

/**
 * Returns leads that today's rules decided. It leaves out leads whose HubSpot owner matches or nearly matches a
 * Salesforce user, leads whose first owner is unknown, and leads created before the rules last changed.
 *
 * @returns null if the rules are unreadable or none is active
 */
export function leadOutcomes({ records, owners, org }: Sample): LeadOutcome[] | null {
  const rule = org.leadRules === null ? null : activeRule(org.leadRules.set);
  if (rule === null) return null;
  const compiled = compileRule(rule);
  const byId = ownersById(owners);
  const users = indexUsers(org.users);
  const changedAt = org.leadRules?.changedAt ?? -Infinity;
  return leadsMadeBySync(records).flatMap((record) => {
    const { ownerAtCreation: owner, createdAt } = record.salesforce;
    if (owner === null || createdAt < changedAt) return [];
    const hubspotOwner = ownerInForce(record.hubspot, record.hubspot.firstSyncAt, byId);
    if (hubspotOwner.kind === 'not-listed') return [];
    if (hubspotOwner.kind === 'known' && mayHaveBeenSent(hubspotOwner.owner, users)) return [];
    const lead = knownAtInsert(leadAtCreation(record, DEFAULT_MAPPING), { createdBy: record.salesforce.createdBy });
    const decision = compiled.decide(lead, { now: new Date(createdAt), trace: 'none' });
    return [{ record, decision, owner }];
  });
}

function mayHaveBeenSent(owner: Sample['owners'][number], users: UserIndex): boolean {
  return owner.type === 'QUEUE' || owner.archived === true || usersLike(owner, users).length > 0;
}
