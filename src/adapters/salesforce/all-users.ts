// Every user of the org who could be somebody's match.
import type { Deadline } from '../../application/deadline.ts';
import { settled } from '../../application/failures.ts';
import type { AllUsers } from '../../application/ports.ts';
import type { SalesforceApi } from './api.ts';
import { USER_FIELDS } from './questions.ts';
import { readFrozen, readUsers } from './rows.ts';

/**
 * Customer-portal users may be hundreds of thousands, and are of no type that HubSpot takes as an owner (HS25). All
 * others are read, inactive ones and those of other licences too: they are why an owner does not fit.
 */
const USERS = `SELECT ${USER_FIELDS} FROM User WHERE UserType NOT IN ('CspLitePortal', 'CustomerSuccess', 'PowerCustomerSuccess')`;

/** Freezing leaves a user active: only UserLogin tells. */
const FROZEN = 'SELECT UserId FROM UserLogin WHERE IsFrozen = true';

export const ALL_USERS_QUERIES = { users: USERS, frozen: FROZEN } as const;

/** @throws FailureError when the users cannot be read; who is frozen may stay unknown */
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
