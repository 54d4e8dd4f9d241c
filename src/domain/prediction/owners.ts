// The people and queues a prediction names.
import type { PredictedOwner } from './prediction.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import type { ExistingRecord, PredictionSettings, SalesforceUser } from '../facts/situation.ts';

export function userOwner(user: SalesforceUser): PredictedOwner {
  return { type: 'User', id: user.id, name: user.name };
}

export function toOwner(owner: ExistingRecord['owner']): PredictedOwner {
  return { type: owner.type, id: owner.id, name: owner.name };
}

/** The integration user of the settings; nobody when the settings do not name one. */
export function integrationUser(settings: PredictionSettings): PredictedOwner[] {
  const user = settings.integrationUser;
  return user === null ? [] : [{ type: 'User', id: user.id ?? null, name: user.name }];
}

/** Lead Settings' default owner, from the settings: no API tells it (SFLCS). */
export function defaultLeadOwner(settings: PredictionSettings): PredictedOwner[] {
  const owner = settings.defaultLeadOwner;
  return owner === null ? [] : [{ type: owner.type, id: null, name: owner.name }];
}

/** Each owner once, in order. Two entries are the same owner when type and ID (or, lacking IDs, names) agree. */
export function distinctOwners(owners: readonly PredictedOwner[]): PredictedOwner[] {
  return owners.filter((owner, index) => owners.findIndex((other) => sameOwner(other, owner)) === index);
}

/**
 * All the given possibilities as owners, or nobody: a list that lacks one possibility would pass for complete,
 * and a single name for a certain one.
 */
export function allOrNobody(...possibilities: readonly PredictedOwner[][]): PredictedOwner[] {
  return possibilities.some((owners) => owners.length === 0) ? [] : distinctOwners(possibilities.flat());
}

function sameOwner(a: PredictedOwner, b: PredictedOwner): boolean {
  if (a.type !== b.type) return false;
  return a.id !== null && b.id !== null ? sameSalesforceId(a.id, b.id) : a.name === b.name;
}
