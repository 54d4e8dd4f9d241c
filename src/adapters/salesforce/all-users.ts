// Every user of the org who could be somebody's match.
import type { Deadline } from '../../application/deadline.ts';
import { settled } from '../../application/failures.ts';
import type { AllUsers } from '../../application/ports.ts';
import type { SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { SalesforceApi } from './api.ts';
import { USER_FIELDS } from './questions.ts';
import { readFrozen, readUsers, readUsersBeside } from './rows.ts';

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
  // Both are asked for at once; a page of users is read when it is known who is frozen.
  const reading = settled(api.queryAll({ question: 'frozen', soql: FROZEN }, deadline));
  const reader = reading.then((frozen) =>
    frozen.ok ? readUsersBeside(new Set(readFrozen(frozen.value).rows)) : readUsers,
  );
  const rows: SalesforceUser[] = [];
  let odd = 0;
  await api.queryPages(
    { question: 'users', soql: USERS },
    async (records) => {
      const read = await reader;
      const page = read(records);
      rows.push(...page.rows);
      odd += page.odd;
    },
    deadline,
  );
  const frozen = await reading;
  return { rows, odd, frozenUnread: frozen.ok ? null : frozen.failure };
}
