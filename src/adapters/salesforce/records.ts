// What the product reads in Salesforce: the queries, and their records in the prediction's terms.
import * as z from 'zod/mini';
import type { ExistingRecord, SalesforceFacts, SalesforceUser } from '../../domain/prediction/index.ts';
import type { QueryResult } from './api.ts';
import { anyOf, soqlList, soqlString } from './soql.ts';

export const USER_FIELDS = 'Id, Name, FirstName, LastName, Email, Username, IsActive, UserType';

/** How a person is looked up among users; an empty text is not looked for. */
export interface Person {
  name: string;
  email: string;
}

/** Users who could be one of the people, and those that lead assignment rules name. */
export function usersQuery(people: readonly Person[], usernames: readonly string[]): string {
  const conditions = anyOf([
    ...people.flatMap(({ name, email }) => [
      name === '' ? null : `Name = ${soqlString(name)}`,
      // A sandbox refresh leaves the address with ".invalid" at its end.
      email === '' ? null : `Email IN ${soqlList([email, `${email}.invalid`])}`,
    ]),
    usernames.length === 0 ? null : `Username IN ${soqlList(usernames)}`,
  ]);
  return `SELECT ${USER_FIELDS} FROM User WHERE ${conditions ?? 'Id = null'} LIMIT 2000`;
}

/** Lead.Owner is a user or a queue; only TYPEOF tells a user's type along with it. */
const LEAD_OWNER = 'TYPEOF Owner WHEN User THEN Id, Name, IsActive, UserType WHEN Group THEN Id, Name END';
const USER_OWNER = 'Owner.Id, Owner.Name, Owner.IsActive, Owner.UserType';

export function leadsQuery(email: string, linkedId: string | null): string {
  return `SELECT Id, IsConverted, CreatedDate, ${LEAD_OWNER} FROM Lead WHERE ${byEmailOrId(email, linkedId)} ORDER BY CreatedDate LIMIT 200`;
}

export function contactsQuery(email: string, linkedId: string | null): string {
  return `SELECT Id, CreatedDate, ${USER_OWNER} FROM Contact WHERE ${byEmailOrId(email, linkedId)} ORDER BY CreatedDate LIMIT 200`;
}

export function accountsQuery(ids: readonly string[]): string {
  return `SELECT Id, CreatedDate, ${USER_OWNER} FROM Account WHERE ${ids.length === 0 ? 'Id = null' : `Id IN ${soqlList(ids)}`} ORDER BY CreatedDate LIMIT 200`;
}

export function opportunityQuery(id: string): string {
  return `SELECT Id, CreatedDate, ${USER_OWNER} FROM Opportunity WHERE Id = ${soqlString(id)}`;
}

export const LEAD_RULES_QUERY = "SELECT Id, Name, Active FROM AssignmentRule WHERE SobjectType = 'Lead'";
export const QUEUES_QUERY = "SELECT Id, DeveloperName, Name FROM Group WHERE Type = 'Queue' LIMIT 2000";

/** Users who are frozen among those who could be one of the people. */
export function frozenQuery(people: readonly Person[]): string {
  const conditions = anyOf(
    people.flatMap(({ name, email }) => [
      name === '' ? null : `Name = ${soqlString(name)}`,
      email === '' ? null : `Email = ${soqlString(email)}`,
    ]),
  );
  return `SELECT UserId FROM UserLogin WHERE IsFrozen = true AND UserId IN (SELECT Id FROM User WHERE ${conditions ?? 'Id = null'})`;
}

function byEmailOrId(email: string, linkedId: string | null): string {
  return (
    anyOf([
      email === '' ? null : `Email = ${soqlString(email)}`,
      linkedId === null ? null : `Id = ${soqlString(linkedId)}`,
    ]) ?? 'Id = null'
  );
}

const userSchema = z.object({
  Id: z.string(),
  Name: z.string(),
  FirstName: z.nullish(z.string()),
  LastName: z.nullish(z.string()),
  Email: z.nullish(z.string()),
  Username: z.nullish(z.string()),
  IsActive: z.boolean(),
  UserType: z.nullish(z.string()),
});

const ownedSchema = z.object({
  Id: z.string(),
  IsConverted: z.nullish(z.boolean()),
  CreatedDate: z.nullish(z.string()),
  Owner: z.object({
    attributes: z.optional(z.object({ type: z.string() })),
    Id: z.string(),
    Name: z.string(),
    IsActive: z.nullish(z.boolean()),
    UserType: z.nullish(z.string()),
  }),
});

const queueSchema = z.object({ Id: z.string(), DeveloperName: z.string(), Name: z.string() });
const ruleSchema = z.object({ Name: z.string(), Active: z.boolean() });
const frozenSchema = z.object({ UserId: z.string() });

export function toUser(record: z.infer<typeof userSchema>): SalesforceUser {
  return {
    id: record.Id,
    name: record.Name,
    firstName: record.FirstName ?? null,
    lastName: record.LastName ?? null,
    email: record.Email ?? null,
    username: record.Username ?? null,
    isActive: record.IsActive,
    userType: record.UserType ?? null,
    isFrozen: null,
  };
}

export function toExisting(object: ExistingRecord['object'], record: z.infer<typeof ownedSchema>): ExistingRecord {
  const { Owner: owner } = record;
  // A queue's ID starts with 00G, whatever the answer says of its type.
  const type = owner.attributes?.type === 'Group' || owner.Id.startsWith('00G') ? 'Queue' : 'User';
  return {
    object,
    id: record.Id,
    isConverted: record.IsConverted ?? false,
    createdDate: record.CreatedDate ?? null,
    owner: { id: owner.Id, name: owner.Name, type, isActive: owner.IsActive ?? null, userType: owner.UserType ?? null },
  };
}

export function toQueue(record: z.infer<typeof queueSchema>): SalesforceFacts['queues'][number] {
  return { id: record.Id, developerName: record.DeveloperName, name: record.Name };
}

/** A query's records, parsed; or the words for why there are none. */
export type Read<T> = { rows: T[] } | { reason: string };

const reader =
  <T>(schema: z.ZodMiniType<T>) =>
  (result: QueryResult): Read<T> => {
    if ('error' in result) return { reason: result.error.message };
    const parsed = z.array(schema).safeParse(result.records);
    return parsed.success ? { rows: parsed.data } : { reason: 'Salesforce answered in a form that was not expected' };
  };

export const readUsers = reader(userSchema);
export const readOwned = reader(ownedSchema);
export const readQueues = reader(queueSchema);
export const readRuleNames = reader(ruleSchema);
export const readFrozen = reader(frozenSchema);
