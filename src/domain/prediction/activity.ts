// Decides whether the owner of a Salesforce record is active.
import type { RecordOwner } from '../facts/record-facts.ts';
import type { Case } from './case.ts';

/** From the record, or else from the list of users; null if neither says. Queues are always active. */
export function activityOf(owner: RecordOwner, { salesforce }: Case): boolean | null {
  if (owner.type === 'Queue') return true;
  const users = salesforce?.users;
  const user = users?.readable === true ? users.value.byId(owner.id) : null;
  // Guests cannot own records (SFGUEST), so a guest owner counts as inactive.
  if ((owner.userType ?? user?.userType) === 'Guest') return false;
  return owner.isActive ?? user?.isActive ?? null;
}

/** The user type, from the record or else from the list of users. Null if neither knows. */
export function typeOf(owner: RecordOwner, { salesforce }: Case): string | null {
  const users = salesforce?.users;
  return owner.userType ?? (users?.readable === true ? users.value.byId(owner.id)?.userType : null) ?? null;
}

/** True for a guest, who can never be an owner (SFGUEST, FTGUEST), whatever the record says. */
export function isGuest(owner: RecordOwner, about: Case): boolean {
  return owner.type === 'User' && typeOf(owner, about) === 'Guest';
}
