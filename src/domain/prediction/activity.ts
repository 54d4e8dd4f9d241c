// Is the owner of a Salesforce record active?
import type { RecordOwner } from '../facts/record-facts.ts';
import type { Case } from './case.ts';

/** As the record says, else as the list of users does; null where neither tells. A queue cannot be deactivated. */
export function activityOf(owner: RecordOwner, { salesforce }: Case): boolean | null {
  if (owner.type === 'Queue') return true;
  const users = salesforce?.users;
  const user = users?.readable === true ? users.value.byId(owner.id) : null;
  // Salesforce lets a guest own nothing (SFGUEST): one who does is as good as inactive.
  if ((owner.userType ?? user?.userType) === 'Guest') return false;
  return owner.isActive ?? user?.isActive ?? null;
}

/** As the record says, else as the list of users does; null where neither tells. */
export function typeOf(owner: RecordOwner, { salesforce }: Case): string | null {
  const users = salesforce?.users;
  return owner.userType ?? (users?.readable === true ? users.value.byId(owner.id)?.userType : null) ?? null;
}

/** A guest is never a possible owner (SFGUEST, FTGUEST), whatever a record says. */
export function isGuest(owner: RecordOwner, about: Case): boolean {
  return owner.type === 'User' && typeOf(owner, about) === 'Guest';
}
