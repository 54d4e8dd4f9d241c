// The questions about one record as SOQL queries, and the readers of their answers.
import type { PersonToFind, Rows, SalesforceAnswers, SalesforceQuestions } from '../../application/ports.ts';
import type { Query } from './api.ts';
import { readFrozen, readOwned, readQueues, readRuleNames, readUsers } from './rows.ts';
import { allOf, anyOf, soqlList, soqlString } from './soql.ts';

export const USER_FIELDS = 'Id, Name, FirstName, LastName, Email, Username, IsActive, UserType';

type Name = keyof SalesforceQuestions;

/** Makes the query for each question. */
export type QueryFor = { [Asked in Name]: (question: NonNullable<SalesforceQuestions[Asked]>) => Query };

export const QUERY_FOR: QueryFor = {
  users: ({ people, usernames }) => ({ question: 'users', soql: usersQuery(people, usernames) }),
  frozen: ({ people }) => ({
    question: 'frozen',
    soql: `SELECT UserId FROM UserLogin WHERE IsFrozen = true AND UserId IN (SELECT Id FROM User WHERE ${someoneLike(people)})`,
  }),
  leads: ({ email, id }) => ({
    question: 'leads',
    soql: `SELECT Id, IsConverted, CreatedDate, ${LEAD_OWNER} FROM Lead WHERE ${byEmailOrId(email, id, '00Q')} ORDER BY CreatedDate LIMIT 200`,
  }),
  contacts: ({ email, id }) => ({
    question: 'contacts',
    soql: `SELECT Id, CreatedDate, ${USER_OWNER} FROM Contact WHERE ${byEmailOrId(email, id, '003')} ORDER BY CreatedDate LIMIT 200`,
  }),
  accounts: ({ ids }) => ({
    question: 'accounts',
    soql: `SELECT Id, CreatedDate, ${USER_OWNER} FROM Account WHERE ${withIds(ids.filter((id) => isIdOf('001', id)))} ORDER BY CreatedDate LIMIT 200`,
  }),
  opportunity: ({ id }) => ({
    question: 'opportunity',
    soql: `SELECT Id, CreatedDate, ${USER_OWNER} FROM Opportunity WHERE ${withIds([id].filter((one) => isIdOf('006', one)))}`,
  }),
  queues: () => ({
    question: 'queues',
    soql: "SELECT Id, DeveloperName, Name FROM Group WHERE Type = 'Queue' LIMIT 2000",
  }),
  leadRuleNames: () => ({
    question: 'lead-rules',
    soql: "SELECT Id, Name, Active FROM AssignmentRule WHERE SobjectType = 'Lead'",
  }),
  likelyAssignees: () => ({
    question: 'assignees',
    soql: `SELECT ${USER_FIELDS} FROM User WHERE IsActive = true AND UserType = 'Standard' LIMIT 200`,
  }),
};

/** Converts the records of each answer to domain types. */
export const ANSWER_OF: { [Asked in Name]: (records: readonly unknown[]) => SalesforceAnswers[Asked] } = {
  users: readUsers,
  frozen: readFrozen,
  leads: readOwned('Lead'),
  contacts: readOwned('Contact'),
  accounts: readOwned('Account'),
  opportunity: readOwned('Opportunity'),
  queues: readQueues,
  leadRuleNames: readRuleNames,
  likelyAssignees: readUsers,
} satisfies Record<Name, (records: readonly unknown[]) => Rows<unknown>>;

/** Lead.Owner is a user or a queue; only TYPEOF can also return a user's type. */
export const LEAD_OWNER = 'TYPEOF Owner WHEN User THEN Id, Name, IsActive, UserType WHEN Group THEN Id, Name END';
export const USER_OWNER = 'Owner.Id, Owner.Name, Owner.IsActive, Owner.UserType';
const NOBODY = 'Id = null';

function usersQuery(people: readonly PersonToFind[], usernames: readonly string[]): string {
  const conditions = anyOf([
    people.length === 0 ? null : someoneLike(people),
    usernames.length === 0 ? null : `Username IN ${soqlList(usernames)}`,
  ]);
  return `SELECT ${USER_FIELDS} FROM User WHERE ${conditions ?? NOBODY} LIMIT 2000`;
}

function someoneLike(people: readonly PersonToFind[]): string {
  return anyOf(people.flatMap(ways)) ?? NOBODY;
}

/**
 * Conditions that find a person among users. They search names in both orders, because `Name` follows the org's locale
 * and people sometimes swap first and last name.
 */
function ways({ firstName, lastName, email }: PersonToFind): (string | null)[] {
  const names = [firstName, lastName].filter((name) => name !== '');
  const orders = [names.join(' '), names.toReversed().join(' ')];
  return [
    names.length === 0 ? null : `Name IN ${soqlList(orders)}`,
    names.length < 2 ? null : `(${allOf([`FirstName IN ${soqlList(names)}`, `LastName IN ${soqlList(names)}`])})`,
    // A sandbox refresh appends ".invalid" to e-mail addresses.
    email === '' ? null : `Email IN ${soqlList([email, `${email}.invalid`])}`,
  ];
}

function byEmailOrId(email: string, id: string | null, prefix: string): string {
  return (
    anyOf([
      email === '' ? null : `Email = ${soqlString(email)}`,
      id === null || !isIdOf(prefix, id) ? null : `Id = ${soqlString(id)}`,
    ]) ?? NOBODY
  );
}

function withIds(ids: readonly string[]): string {
  return ids.length === 0 ? NOBODY : `Id IN ${soqlList(ids)}`;
}

/** True if the text is an ID of the object with this prefix. Any other text would make the whole query fail. */
export function isIdOf(prefix: string, text: string): boolean {
  return text.startsWith(prefix) && /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u.test(text);
}
