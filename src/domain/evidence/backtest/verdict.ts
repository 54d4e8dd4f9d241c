// Compares a prediction with the owner after the creating save.
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import { normalised } from '../../facts/text.ts';
import type { OwnerAnswer, PredictedOwner } from '../../prediction/decision.ts';
import type { PastOrg, PastOwner } from '../sample.ts';

export type Verdict = 'right' | 'wrong' | 'undecided';

/**
 * A single predicted owner is right or wrong. Several or no owners are "undecided" if the actual owner is possible, and
 * otherwise wrong.
 */
export function verdictOf(
  { owners, openEnded }: Pick<OwnerAnswer, 'owners' | 'openEnded'>,
  actual: PastOwner,
  org: PastOrg,
): Verdict {
  if (owners.length === 0) return 'undecided';
  const named = owners.some((owner) => isOwner(owner, actual, org));
  if (named) return owners.length === 1 ? 'right' : 'undecided';
  return openEnded || owners.some((owner) => mayBe(owner, actual, org)) ? 'undecided' : 'wrong';
}

/** True for an owner of whom only the username or the developer name is known, since the list was not read. */
function mayBe({ type, id }: PredictedOwner, actual: PastOwner, { unread = [] }: PastOrg): boolean {
  return id === null && type === actual.type && unread.includes(type === 'User' ? 'users' : 'queues');
}

/** True for the same user or queue, by ID, or by name if a setting only has the name. */
export function isOwner(predicted: PredictedOwner, actual: PastOwner, org: PastOrg): boolean {
  if (predicted.type !== actual.type) return false;
  if (predicted.id !== null) return sameSalesforceId(predicted.id, actual.id);
  return namesOf(actual, org).some((name) => normalised(name) === normalised(predicted.name));
}

/** All names that a setting may use: also a queue's developer name and a user's username. */
function namesOf(actual: PastOwner, { users, queues }: PastOrg): string[] {
  const further =
    actual.type === 'Queue'
      ? queues
          .filter(({ id, name }) => (id == null ? name === actual.name : sameSalesforceId(id, actual.id)))
          .flatMap(({ developerName, name }) => [developerName, name])
      : users.filter(({ id }) => sameSalesforceId(id, actual.id)).flatMap(({ name, username }) => [name, username]);
  return [actual.name, ...further.filter((name) => name != null)];
}
