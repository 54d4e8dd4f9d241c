// Reads every user of the org who could match a HubSpot owner.
import type { Deadline } from '../../application/deadline.ts';
import { settled } from '../../application/failures.ts';
import type { AllUsers } from '../../application/ports.ts';
import type { SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { SalesforceApi } from './api.ts';
import { USER_FIELDS } from './questions.ts';
import { readFrozen, readUsers, readUsersBeside } from './rows.ts';

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
