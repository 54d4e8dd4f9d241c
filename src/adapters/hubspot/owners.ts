// Reads owners by ID, by user, or all. https://developers.hubspot.com/docs/api-reference/latest/crm/owners/guide
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';
import type { ListedOwner, OwnersSoFar } from '../../application/ports.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { API_VERSION } from './client.ts';
import type { HubSpotClient } from './client.ts';

const ownerFields = {
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  type: z._default(z.enum(['PERSON', 'QUEUE']), 'PERSON'),
  archived: z._default(z.boolean(), false),
};
const ownerSchema = z.object(ownerFields);
const listedSchema = z.object({
  ...ownerFields,
  userId: z.nullish(z.number()),
  teams: z.optional(z.array(z.object({ id: z.string() }))),
});

/**
 * Reads an active or archived owner. Null for an owner that HubSpot no longer knows, since records keep the ID of a
 * deleted owner. Null also for a value that is not an owner ID, because in a path it could ask for something else.
 */
export async function readOwner(client: HubSpotClient, id: string, deadline: Deadline): Promise<HubSpotOwner | null> {
  if (!/^\d+$/u.test(id)) return null;
  const path = `/crm/owners/${API_VERSION}/${id}`;
  const read = (archived: 'false' | 'true'): Promise<HubSpotOwner> =>
    client.read({ question: 'owner', method: 'GET', path, query: { archived } }, ownerSchema, deadline);
  return (await ifFound(read('false'))) ?? (await ifFound(read('true')));
}

/** Reads the active owner of a user; null if there is none. */
export async function readOwnerOfUser(
  client: HubSpotClient,
  userId: number,
  deadline: Deadline,
): Promise<ListedOwner | null> {
  // The page sends this number, so it may be anything; "-1", for example, would make a path that HubSpot does not
  // document.
  if (!Number.isSafeInteger(userId) || userId < 0) return null;
  const path = `/crm/owners/${API_VERSION}/${userId}`;
  const query = { idProperty: 'userId', archived: 'false' };
  const found = await ifFound(client.read({ question: 'owner', method: 'GET', path, query }, listedSchema, deadline));
  return found === null ? null : listed(found);
}

async function ifFound<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'not-found') return null;
    throw error;
  }
}

const pageSchema = z.object({
  results: z.array(listedSchema),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** HubSpot's maximum page size. */
const PAGE_SIZE = '500';

/**
 * Reads all active owners, or all archived ones if `soFar` asks for them. HubSpot's pages can only be read one after
 * another, so tens of thousands may not arrive in time. `soFar` keeps what was read, and a later call resumes from it.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/owners/get-owners
 */
export async function readOwners(
  client: HubSpotClient,
  soFar: OwnersSoFar,
  deadline: Deadline,
): Promise<ListedOwner[]> {
  do {
    const archived = soFar.archived === true ? 'true' : 'false';
    const query = { limit: PAGE_SIZE, archived, ...(soFar.after === null ? {} : { after: soFar.after }) };
    const path = `/crm/owners/${API_VERSION}`;
    const { results, paging } = await client.read(
      { question: 'owners', method: 'GET', path, query },
      pageSchema,
      deadline,
    );
    soFar.owners.push(...results.map(listed));
    soFar.after = paging?.next?.after ?? null;
  } while (soFar.after !== null);
  return soFar.owners;
}

/** Copies field by field, because rest and spread would cost 400 bytes more for each of tens of thousands of owners. */
function listed(owner: z.infer<typeof listedSchema>): ListedOwner {
  const { id, type, firstName, lastName, email, archived, userId, teams } = owner;
  return {
    id,
    type,
    firstName,
    lastName,
    email,
    archived,
    userId: userId ?? null,
    teamIds: teams === undefined || teams.length === 0 ? NO_TEAMS : teams.map((team) => team.id),
  };
}

const NO_TEAMS: string[] = [];
