// Reads every user of the org who could match a HubSpot owner.
import type { Deadline } from '../../application/deadline.ts';
import { settled } from '../../application/failures.ts';
import type { AllUsers } from '../../application/ports.ts';
import type { SalesforceApi } from './api.ts';
import { USER_FIELDS } from './questions.ts';
import { readFrozen, readUsers } from './rows.ts';

/**
 * Leaves out customer portal users: there may be hundreds of thousands, and HubSpot never matches them (HS25). All
 * others are read, including inactive users and other licences, because they explain why an owner does not match.
 */
const USERS = `SELECT ${USER_FIELDS} FROM User WHERE UserType NOT IN ('CspLitePortal', 'CustomerSuccess', 'PowerCustomerSuccess')`;

/** A frozen user stays active; only UserLogin shows that they are frozen. */
const FROZEN = 'SELECT UserId FROM UserLogin WHERE IsFrozen = true';

export const ALL_USERS_QUERIES = { users: USERS, frozen: FROZEN } as const;

/** @throws FailureError if the users cannot be read. If only UserLogin cannot be read, `isFrozen` is null */
export async function readAllUsers(api: SalesforceApi, deadline: Deadline): Promise<AllUsers> {
  const [users, frozen] = await Promise.all([
    api.queryAll({ question: 'users', soql: USERS }, deadline),
    settled(api.queryAll({ question: 'frozen', soql: FROZEN }, deadline)),
  ]);
  const { rows, odd } = readUsers(users);
  if (!frozen.ok) return { rows, odd, frozenUnread: frozen.failure };
  const frozenIds = new Set(readFrozen(frozen.value).rows);
  return { rows: rows.map((user) => ({ ...user, isFrozen: frozenIds.has(user.id) })), odd, frozenUnread: null };
}
