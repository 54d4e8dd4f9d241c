// A prediction held against the owner that the save ended with.
import { sameSalesforceId } from '../../facts/salesforce-id.ts';
import { normalised } from '../../facts/text.ts';
import type { OwnerAnswer, PredictedOwner } from '../../prediction/decision.ts';
import type { PastOrg, PastOwner } from '../sample.ts';

export type Verdict = 'right' | 'wrong' | 'undecided';

/**
 * One predicted owner is right or wrong; several, or none, name nobody: undecided where they leave room for the actual
 * owner, else wrong.
 */
export function verdictOf(
  { owners, openEnded }: Pick<OwnerAnswer, 'owners' | 'openEnded'>,
  actual: PastOwner,
  org: PastOrg,
): Verdict {
  if (owners.length === 0) return 'undecided';
  const named = owners.some((owner) => isOwner(owner, actual, org));
  if (named) return owners.length === 1 ? 'right' : 'undecided';
  return openEnded ? 'undecided' : 'wrong';
}

/** The same user or queue: by ID, or by name where a setting gives no more. */
export function isOwner(predicted: PredictedOwner, actual: PastOwner, org: PastOrg): boolean {
  if (predicted.type !== actual.type) return false;
  if (predicted.id !== null) return sameSalesforceId(predicted.id, actual.id);
  return namesOf(actual, org).some((name) => normalised(name) === normalised(predicted.name));
}

/** A setting may name a queue by its developer name, and a user by the username. */
function namesOf(actual: PastOwner, { users, queues }: PastOrg): string[] {
  const further =
    actual.type === 'Queue'
      ? queues
          .filter(({ id, name }) => (id == null ? name === actual.name : sameSalesforceId(id, actual.id)))
          .flatMap(({ developerName, name }) => [developerName, name])
      : users.filter(({ id }) => sameSalesforceId(id, actual.id)).flatMap(({ name, username }) => [name, username]);
  return [actual.name, ...further.filter((name) => name != null)];
}
