// Finds what may explain a wrong prediction. Returns the first cause that fits, which is a hint and not a proof.
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import type { UserIndex } from '../../facts/user-index.ts';
import type { Decision, OwnerAnswer } from '../../prediction/decision.ts';
import type { Cause } from '../messages.ts';
import { ownerInForce, usersEqual, usersLike } from '../owner-in-force.ts';
import type { PastHubSpotOwner } from '../owner-in-force.ts';
import type { HubSpotOwner } from '../../facts/record-facts.ts';
import type { PastOrg } from '../sample.ts';
import { asksTheRules } from './not-comparable.ts';
import type { ComparableRecord } from './not-comparable.ts';
import type { BacktestSettings } from './past-facts.ts';
import { isOwner } from './verdict.ts';

export interface WrongPrediction {
  record: ComparableRecord;
  owner: PastHubSpotOwner;
  answer: OwnerAnswer;
  /** The answer for the same record without a HubSpot owner. */
  withoutOwner: OwnerAnswer;
  caveats: Decision['caveats'];
}

export interface Circumstances {
  org: PastOrg;
  users: UserIndex;
  settings: BacktestSettings;
  owners: ReadonlyMap<string, HubSpotOwner>;
}

export function causeOf(wrong: WrongPrediction, { org, users, settings, owners }: Circumstances): Cause {
  const { record, owner, answer, withoutOwner, caveats } = wrong;
  const actual = record.salesforce.ownerAtCreation;
  const isActualUser = ({ id }: { id: string }): boolean => sameSalesforceId(id, actual.id);
  if (becameOther(record, settings)) return 'other-object';
  if (ownersAround(record, owner, owners).some((other) => usersEqual(other, users).some(isActualUser)))
    return 'owner-changed-near-sync';
  if (owner.kind === 'known' && usersLike(owner.owner, users).some(isActualUser)) return 'near-miss-matched';
  if (withoutOwner.owners.some((other) => isOwner(other, actual, org))) return 'match-not-taken';
  if (caveats.some((row) => row === 'O01' || row === 'O02')) return 'automation';
  if (asksTheRules(answer) && sameSalesforceId(record.salesforce.createdBy.id, actual.id)) return 'rules-did-not-run';
  return answer.decision === 'L04' ? 'default-lead-owner' : 'unexplained';
}

function becameOther({ object, salesforce }: ComparableRecord, { org }: BacktestSettings): boolean {
  if (object !== 'contact' || !org.contactsBecome.known) return false;
  return salesforce.object !== (org.contactsBecome.value === 'lead' ? 'Lead' : 'Contact');
}

/** The sync polls every 15 minutes, so it may have seen the owner from slightly earlier or later. */
const NEAR = 15 * 60_000;

function ownersAround(
  { hubspot }: ComparableRecord,
  inForce: PastHubSpotOwner,
  owners: ReadonlyMap<string, HubSpotOwner>,
): HubSpotOwner[] {
  const moments = hubspot.ownerHistory.map(({ at }) => at).filter((at) => Math.abs(at - hubspot.firstSyncAt) <= NEAR);
  return [hubspot.firstSyncAt - NEAR, ...moments].flatMap((moment) => {
    const other = ownerInForce(hubspot, moment, owners);
    const isAnother = other.kind === 'known' && (inForce.kind !== 'known' || other.id !== inForce.id);
    return isAnother ? [other.owner] : [];
  });
}
