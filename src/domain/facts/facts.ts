// Reading the Salesforce facts of a situation: what is there, and what was refused.
import { sameSalesforceId } from './salesforce-id.ts';
import type { ExistingRecord, ReadableFact, SalesforceFacts } from './situation.ts';
import type { Ending, Walk } from '../prediction/walk.ts';

/** Why a fact could not be read, or null when it was. */
export function unreadableReason(facts: SalesforceFacts, fact: ReadableFact): string | null {
  return facts.unreadable?.find((refused) => refused.fact === fact)?.reason ?? null;
}

const FACT_WORDS: Readonly<Record<ReadableFact, string>> = {
  owner: 'The HubSpot owner',
  users: "Salesforce's users",
  frozen: 'Which users are frozen',
  leads: "Salesforce's leads",
  contacts: "Salesforce's contacts",
  accounts: "Salesforce's accounts",
  queues: "Salesforce's queues",
  leadRules: 'The lead assignment rules',
};

/** Row G03, when one of the facts that a step needs could not be read. */
export function endIfUnreadable(
  facts: SalesforceFacts,
  needed: readonly ReadableFact[],
  check: Parameters<Walk['noteRow']>[0],
  walk: Walk,
): Ending | null {
  for (const fact of needed) {
    const reason = unreadableReason(facts, fact);
    if (reason === null) continue;
    walk.noteRow(check, 'unknown', `${FACT_WORDS[fact]} could not be read: ${reason}`, 'G03');
    return { row: 'G03' };
  }
  return null;
}

/** The owner of an existing record is active: as its record says, else as the list of users does, else null. */
export function isOwnerActive(record: ExistingRecord, facts: SalesforceFacts): boolean | null {
  // A queue cannot be deactivated.
  if (record.owner.type === 'Queue') return true;
  return record.owner.isActive ?? facts.users.find(({ id }) => sameSalesforceId(id, record.owner.id))?.isActive ?? null;
}
