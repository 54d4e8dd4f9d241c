// Finds past syncs that say nothing about a prediction, with the first reason that applies.
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import { normalised } from '../../facts/text.ts';
import type { UserIndex } from '../../facts/user-index.ts';
import type { OwnerAnswer } from '../../prediction/decision.ts';
import type { RowId } from '../../prediction/rows.ts';
import { existedBefore, isSynced } from '../made-by-sync.ts';
import type { NotComparable } from '../messages.ts';
import { usersEqual } from '../owner-in-force.ts';
import type { PastHubSpotOwner } from '../owner-in-force.ts';
import type { PastOrg, PastOwner, PastRecord, SyncedRecord } from '../sample.ts';
import type { BacktestSettings } from './past-facts.ts';

/** A past sync that can be compared, because the owner after the creating save is known. */
export interface ComparableRecord extends SyncedRecord {
  salesforce: SyncedRecord['salesforce'] & { ownerAtCreation: PastOwner };
}

/** Returns the first reason that needs no prediction. A change of the rules is checked after all of these. */
export function notComparable(
  record: PastRecord,
  owner: PastHubSpotOwner,
  users: UserIndex,
  settings: BacktestSettings,
): { reason: Exclude<NotComparable, 'rules-changed'> } | { comparable: ComparableRecord } {
  if (record.hubspot.firstSyncAt === null) return { reason: 'not-synced' };
  if (record.hubspot.createdIn === 'SALESFORCE') return { reason: 'from-salesforce' };
  if (!isSynced(record)) return { reason: 'deleted-since' };
  if (existedBefore(record)) return { reason: 'existed-before' };
  if (!hasFirstOwner(record)) return { reason: 'history-not-tracked' };
  if (isInactiveToday(owner, users)) return { reason: 'user-inactive' };
  if (isOtherUser(record.salesforce.createdBy, settings)) return { reason: 'other-integration-user' };
  return { comparable: record };
}

function hasFirstOwner(record: SyncedRecord): record is ComparableRecord {
  return record.salesforce.ownerAtCreation !== null;
}

/** True if the user is inactive today. Whether they were active at the time of the sync is unknown. */
function isInactiveToday(owner: PastHubSpotOwner, users: UserIndex): boolean {
  if (owner.kind !== 'known') return false;
  return owner.owner.archived === true || usersEqual(owner.owner, users).some(({ isActive }) => isActive === false);
}

function isOtherUser(creator: { id: string; name: string }, { org }: BacktestSettings): boolean {
  if (!org.integrationUser.known) return false;
  const { id, name } = org.integrationUser.value;
  return id === null ? normalised(name) !== normalised(creator.name) : !sameSalesforceId(id, creator.id);
}

/** Rows that depend on the lead assignment rules. */
const ASKS_THE_RULES: ReadonlySet<RowId> = new Set<RowId>([
  'L02',
  'L03',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L10',
  'L20',
  'L21',
  'L23',
  'L29',
  'L30',
  'L32',
  'L33',
  'L35',
  'K08',
]);

export function asksTheRules({ path }: Pick<OwnerAnswer, 'path'>): boolean {
  return path.some((row) => ASKS_THE_RULES.has(row));
}

/** True if the prediction uses rules that are newer than the record. */
export function rulesChangedSince(record: SyncedRecord, org: PastOrg, answer: Pick<OwnerAnswer, 'path'>): boolean {
  const changedAt = org.leadRules?.changedAt ?? null;
  return changedAt !== null && changedAt > record.salesforce.createdAt && asksTheRules(answer);
}
