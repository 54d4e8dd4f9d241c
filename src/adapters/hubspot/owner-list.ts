// Every owner of the portal, page by page.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { HubSpotOwner } from '../../domain/prediction/index.ts';
import { API_VERSION } from './api.ts';
import type { HubSpotApi } from './api.ts';
import { ownerSchema } from './records.ts';

export interface ListedOwner extends HubSpotOwner {
  /** The owner's user; null for a queue. */
  userId: number | null;
  teamIds: string[];
}

const pageSchema = z.object({
  results: z.array(
    z.extend(ownerSchema, { userId: z.nullish(z.number()), teams: z.optional(z.array(z.object({ id: z.string() }))) }),
  ),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** The most that HubSpot gives at once. */
const PAGE_SIZE = '500';

/** As far as a list has been read; `after` is null before the first page. */
export interface OwnersSoFar {
  owners: ListedOwner[];
  after: string | null;
}

/**
 * Reads the owners that a record can be given to; deactivated ones are none of them. HubSpot gives one page after the
 * other only, so that tens of thousands may not come in time: what was read stays in `soFar`, to go on from.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/owners/get-owners
 */
export async function readOwners(api: HubSpotApi, soFar: OwnersSoFar, deadline: Deadline): Promise<ListedOwner[]> {
  do {
    const query = { limit: PAGE_SIZE, archived: 'false', ...(soFar.after === null ? {} : { after: soFar.after }) };
    const { results, paging } = await api.send(
      { method: 'GET', path: `/crm/owners/${API_VERSION}`, query },
      pageSchema,
      deadline,
    );
    soFar.owners.push(
      ...results.map(({ userId, teams, ...owner }) => ({
        ...owner,
        userId: userId ?? null,
        teamIds: (teams ?? []).map(({ id }) => id),
      })),
    );
    soFar.after = paging?.next?.after ?? null;
  } while (soFar.after !== null);
  return soFar.owners;
}
