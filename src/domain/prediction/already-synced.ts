// Step 2: is the first sync over? (rows G06, G07, G08, G09, G11)
import { unreadableReason } from '../facts/facts.ts';
import { matchOwner } from '../matching/owner-match.ts';
import { toOwner, userOwner } from './owners.ts';
import type { PredictedOwner } from './prediction.ts';
import type { RowId } from './rows.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import type { CrmObject, ExistingRecord, SalesforceFacts, Situation } from '../facts/situation.ts';
import type { Step, Walk } from './walk.ts';

/** Properties that carry a Salesforce ID once a record is synced; the first that is filled names the record. */
export const SALESFORCE_ID_PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  // A converted lead leaves both IDs: the contact is the living record.
  contact: ['salesforcecontactid', 'salesforceleadid'],
  company: ['salesforceaccountid'],
  deal: ['hs_salesforceopportunityid'],
};

/** The Salesforce ID a HubSpot record carries, or null before its first sync. */
export function linkedSalesforceId(record: Situation['record']): string | null {
  for (const property of SALESFORCE_ID_PROPERTIES[record.object]) {
    const value = record.properties[property];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

export function checkAlreadySynced(situation: Situation, facts: SalesforceFacts, walk: Walk): Step<null> {
  const linkedId = linkedSalesforceId(situation.record);
  if (isTrue(situation.record.properties.salesforcedeleted)) {
    walk.noteRow('already-synced', 'unknown', 'HubSpot says that the Salesforce record was deleted.', 'G09');
    return { ending: { row: 'G09' } };
  }
  if (linkedId === null) {
    walk.note('already-synced', 'no', 'The record carries no Salesforce ID: its first sync is still to come.', [
      'HS25',
    ]);
    return { next: null };
  }
  if (facts.linkedRecord === 'not-found') {
    walk.noteRow('already-synced', 'unknown', `Salesforce has no record ${linkedId}, which HubSpot names.`, 'G09');
    return { ending: { row: 'G09' } };
  }
  const row = syncedRow(situation, facts, walk);
  walk.noteRow('already-synced', 'yes', `The record carries the Salesforce ID ${linkedId}.`, row);
  const owner = presentOwner(situation, facts, linkedId);
  return { ending: { row, owners: owner === null ? [] : [owner] } };
}

function syncedRow(situation: Situation, facts: SalesforceFacts, walk: Walk): RowId {
  const { owner, settings } = situation;
  if (owner === null) return 'G07';
  if (owner.type === 'QUEUE') return 'G11';
  const { match, findings } = matchOwner(owner, facts.users, settings.integrationUser?.id ?? null);
  walk.findings.push(...findings);
  const nobody = [
    'none',
    'name-only',
    'email-only',
    'inactive',
    'unsupported-type',
    'accents-or-nickname',
    'sandbox-email',
    'plus-address-or-alias',
  ];
  const usersKnown = unreadableReason(facts, 'users') === null;
  return usersKnown && nobody.includes(match.kind === 'archived' ? match.otherwise.kind : match.kind) ? 'G08' : 'G06';
}

/** The Salesforce owner now: from the linked record where it was read, else from what HubSpot noted of it. */
function presentOwner(situation: Situation, facts: SalesforceFacts, linkedId: string): PredictedOwner | null {
  const linked = facts.matches.find((match: ExistingRecord) => sameSalesforceId(match.id, linkedId));
  if (linked !== undefined) return toOwner(linked.owner);
  const ownerId = situation.record.properties.salesforceownerid;
  if (typeof ownerId !== 'string') return null;
  const user = facts.users.find(({ id }) => sameSalesforceId(id, ownerId));
  if (user !== undefined) return userOwner(user);
  const queue = facts.queues.find(({ id }) => id != null && sameSalesforceId(id, ownerId));
  return queue === undefined ? null : { type: 'Queue', id: queue.id ?? null, name: queue.name };
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}
