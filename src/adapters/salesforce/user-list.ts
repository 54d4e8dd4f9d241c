// Every user of the org who could be somebody's match, page by page.
import type { Deadline } from '../../application/deadline.ts';
import type { SalesforceUser } from '../../domain/prediction/index.ts';
import type { SalesforceApi } from './api.ts';
import { USER_FIELDS, readFrozen, readUsers, toUser } from './records.ts';

/**
 * Customer-portal users may be hundreds of thousands, and are of no type that HubSpot takes as an owner (HS25). All
 * others are read, inactive ones and those of other licences too: they are why an owner does not fit.
 */
export const ALL_USERS_QUERY = `SELECT ${USER_FIELDS} FROM User WHERE UserType NOT IN ('CspLitePortal', 'CustomerSuccess', 'PowerCustomerSuccess')`;

/** Freezing leaves a user active: only UserLogin tells. */
export const FROZEN_USERS_QUERY = 'SELECT UserId FROM UserLogin WHERE IsFrozen = true';

/**
 * Reads the users, or tells why they cannot be read.
 *
 * @throws SalesforceError, DeadlineError when Salesforce as a whole cannot be asked
 */
export async function readAllUsers(
  api: SalesforceApi,
  deadline: Deadline,
): Promise<{ users: SalesforceUser[] } | { reason: string }> {
  const [all, frozen] = await Promise.all([
    api.queryAll('users', ALL_USERS_QUERY, deadline),
    api.queryAll('UserLogin', FROZEN_USERS_QUERY, deadline),
  ]);
  const [users, logins] = [readUsers(all), readFrozen(frozen)];
  if (!('rows' in users)) return users;
  const frozenIds = 'rows' in logins ? new Set(logins.rows.map(({ UserId }) => UserId)) : null;
  return { users: users.rows.map(toUser).map((user) => ({ ...user, isFrozen: frozenIds?.has(user.id) ?? null })) };
}
