// Decides whether the HubSpot owner becomes the Salesforce owner.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import { candidatesOf, isMatchUnknown } from '../matching/owner-match.ts';
import type { Case } from './case.ts';
import type { Decision, OwnerAnswer, PredictedOwner } from './decision.ts';
import { sameOwner, userOwner } from './possible-owners.ts';

/**
 * @param answer the decision; for a record that does not sync yet, the one for when it does
 * @returns "wins" if there is one certain or very likely owner, who matches the HubSpot owner; "loses" if certainly not
 */
export function chosenOwner(about: Case, answer: OwnerAnswer): Decision['chosenOwner'] {
  const { owner } = about.record;
  if (owner.state === 'none') return 'none';
  const { match } = about;
  if (match === 'users-unreadable') return stays(answer) ? 'loses' : 'open';
  if (isMatchUnknown(match)) return stays(answer) && !isAmong(match.users, answer) ? 'loses' : 'open';
  const mine = candidatesOf(match).map(userOwner);
  const [first] = answer.owners;
  const among = isAmong(candidatesOf(match), answer);
  if (mine.length === 1 && first !== undefined && answer.owners.length === 1 && !answer.openEnded && among)
    return answer.confidence === 'low' ? 'open' : 'wins';
  if (among) return 'open';
  return mine.length === 0 || (answer.owners.length > 0 && !answer.openEnded) ? loses(match.kind, answer) : 'open';
}

/** True if an existing active owner stays, whoever the HubSpot owner is. */
function stays({ outcome }: OwnerAnswer): boolean {
  return outcome === 'KEEP_EXISTING_OWNER';
}

function isAmong(users: readonly SalesforceUser[], { owners }: OwnerAnswer): boolean {
  return users.some((user) => owners.some((owner) => sameOwner(owner, userOwner(user))));
}

/** A queue may own leads if HubSpot sends its ID, but never contacts, accounts or opportunities. */
function loses(kind: Decision['match'], answer: OwnerAnswer): Decision['chosenOwner'] {
  return kind === 'queue' && !stays(answer) && answer.outcome !== 'INTEGRATION_USER' ? 'open' : 'loses';
}

/** The HubSpot owner's Salesforce user, if they certainly or very likely become the owner; otherwise null. */
export function certainlyChosenOwner(decision: Decision): PredictedOwner | null {
  if (decision.chosenOwner !== 'wins') return null;
  return (decision.ifItSyncs ?? decision).owners[0] ?? null;
}
