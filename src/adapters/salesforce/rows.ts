// Converts records of a query to domain types. An unreadable record is left out; the rest of the answer still counts.
import * as z from 'zod/mini';
import type { Rows, SalesforceQueue } from '../../application/ports.ts';
import type { SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { ExistingRecord } from '../../domain/facts/record-facts.ts';

const userSchema = z.object({
  Id: z.string(),
  Name: z.nullish(z.string()),
  FirstName: z.nullish(z.string()),
  LastName: z.nullish(z.string()),
  Email: z.nullish(z.string()),
  Username: z.nullish(z.string()),
  IsActive: z.nullish(z.boolean()),
  UserType: z.nullish(z.string()),
});

const ownedSchema = z.object({
  Id: z.string(),
  IsConverted: z.nullish(z.boolean()),
  CreatedDate: z.nullish(z.string()),
  Owner: z.object({
    attributes: z.optional(z.object({ type: z.string() })),
    Id: z.string(),
    Name: z.nullish(z.string()),
    IsActive: z.nullish(z.boolean()),
    UserType: z.nullish(z.string()),
  }),
});

const queueSchema = z.object({ Id: z.string(), DeveloperName: z.string(), Name: z.string() });
const ruleSchema = z.object({ Name: z.nullish(z.string()), Active: z.boolean() });
const frozenSchema = z.object({ UserId: z.string() });

function reader<Row, T>(
  schema: z.ZodMiniType<Row>,
  convert: (row: Row) => T,
): (records: readonly unknown[]) => Rows<T> {
  return (records) => {
    const rows: T[] = [];
    for (const record of records) {
      const read = schema.safeParse(record);
      if (read.success) rows.push(convert(read.data));
    }
    return { rows, odd: records.length - rows.length };
  };
}

export const readUsers = reader(userSchema, (row) => userOf(row, null));

/** The same where it is known who is frozen. */
export const readUsersBeside = (frozen: ReadonlySet<string>): ((records: readonly unknown[]) => Rows<SalesforceUser>) =>
  reader(userSchema, (row) => userOf(row, frozen.has(row.Id)));

function userOf(row: z.infer<typeof userSchema>, isFrozen: boolean | null): SalesforceUser {
  return {
    id: row.Id,
    name: row.Name ?? null,
    firstName: row.FirstName ?? null,
    lastName: row.LastName ?? null,
    email: row.Email ?? null,
    username: row.Username ?? null,
    isActive: row.IsActive ?? null,
    userType: row.UserType ?? null,
    isFrozen,
  };
}

export const readQueues = reader(queueSchema, ({ Id, DeveloperName, Name }): SalesforceQueue => ({
  id: Id,
  developerName: DeveloperName,
  name: Name,
}));

export const readRuleNames = reader(ruleSchema, ({ Name, Active }) => ({ name: Name ?? null, active: Active }));

export const readFrozen = reader(frozenSchema, ({ UserId }) => UserId);

export function readOwned(object: ExistingRecord['object']): (records: readonly unknown[]) => Rows<ExistingRecord> {
  return reader(ownedSchema, (row) => {
    const { Owner: owner } = row;
    // A queue's ID starts with 00G, whatever type the answer states.
    const type = owner.attributes?.type === 'Group' || owner.Id.startsWith('00G') ? 'Queue' : 'User';
    return {
      object,
      id: row.Id,
      isConverted: row.IsConverted ?? null,
      createdDate: row.CreatedDate ?? null,
      owner: {
        id: owner.Id,
        name: owner.Name ?? owner.Id,
        type,
        isActive: owner.IsActive ?? null,
        userType: owner.UserType ?? null,
      },
    };
  });
}
