// Owners: one by id, one by user, all of them. https://developers.hubspot.com/docs/api-reference/latest/crm/owners/guide
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
 * Reads an owner, among the archived ones where it is not among the active.
 * Null for an owner that HubSpot no longer knows at all, since the value stays on records, and for a value that is no
 * owner's ID: in a path it might ask for something else.
 */
export async function readOwner(client: HubSpotClient, id: string, deadline: Deadline): Promise<HubSpotOwner | null> {
  if (!/^\d+$/u.test(id)) return null;
  const path = `/crm/owners/${API_VERSION}/${id}`;
  const read = (archived: 'false' | 'true'): Promise<HubSpotOwner> =>
    client.read({ question: 'owner', method: 'GET', path, query: { archived } }, ownerSchema, deadline);
  return (await ifFound(read('false'))) ?? (await ifFound(read('true')));
}

/** Reads the owner that a user is, active in HubSpot; null where there is none. */
export async function readOwnerOfUser(
  client: HubSpotClient,
  userId: number,
  deadline: Deadline,
): Promise<ListedOwner | null> {
  // The number is the page's word: "-1" in the path is nobody, and no request that HubSpot documents.
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

/** The most that HubSpot gives at once. */
const PAGE_SIZE = '500';

/**
 * Reads the owners that a record can be given to; deactivated ones are none of them, and are read where they are asked
 * for. HubSpot gives one page after the
 * other only, so that tens of thousands may not come in time: what was read stays in `soFar`, to go on from.
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

/** Field by field: what rest and spread make has a hidden class of its own, 400 bytes for each of tens of thousands. */
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
