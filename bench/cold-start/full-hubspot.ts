// HubSpot behind the application's port, by HubSpot's own client: the record through its generated method, the rest by
// its general request, since the generated ones are on paths that the stand-ins do not serve.
import { Client } from './hubspot-client.mjs';
import * as z from 'zod/mini';
import { API_VERSION } from '../../src/adapters/hubspot/client.ts';
import { changesOf, historySchema } from '../../src/adapters/hubspot/owner-history.ts';
import type { HubSpot, ListedOwner } from '../../src/application/ports.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../src/domain/prediction/index.ts';

const ownerSchema = z.object({
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.string(),
  lastName: z.string(),
  type: z.enum(['PERSON', 'QUEUE']),
  archived: z.boolean(),
  userId: z.nullish(z.number()),
  teams: z.optional(z.array(z.object({ id: z.string() }))),
});
const membershipsSchema = z.object({ results: z.array(z.object({ listId: z.union([z.string(), z.number()]) })) });

/** @param others what a first explanation of a contact does not ask */
export function generatedHubSpot(basePath: string, accessToken: string, others: HubSpot): HubSpot {
  const client = new Client({ accessToken, basePath, numberOfApiCallRetries: 0 });
  const read = async <T>(path: string, schema: z.ZodMiniType<T>, qs: Record<string, string> = {}): Promise<T> => {
    const response = await client.apiRequest({ method: 'GET', path, qs });
    return schema.parse(await response.json());
  };
  const ownerBy = async (id: string, qs: Record<string, string>): Promise<ListedOwner> => {
    const { userId = null, teams = [], ...owner } = await read(`/crm/owners/${API_VERSION}/${id}`, ownerSchema, qs);
    return { ...owner, userId, teamIds: teams.map((team) => team.id) };
  };
  return {
    ...others,
    record: async ({ id }, properties) => {
      const syncIds = SALESFORCE_ID_PROPERTIES.contact;
      const found = await client.crm.contacts.basicApi.getById(id, [...properties], ['hubspot_owner_id', ...syncIds]);
      // Its model has made times of texts: back to what came over the wire.
      const history = historySchema.parse(JSON.parse(JSON.stringify(found.propertiesWithHistory ?? {})));
      return {
        id: found.id,
        properties: found.properties,
        contactIds: [],
        ownerChanges: changesOf(history, 'hubspot_owner_id'),
        syncChanges: syncIds.flatMap((name) => changesOf(history, name)),
      };
    },
    owner: (id) => ownerBy(id, { archived: 'false' }),
    ownerOfUser: (userId) => ownerBy(String(userId), { idProperty: 'userId', archived: 'false' }),
    segmentsOf: async ({ id }) => {
      const { results } = await read(`/crm/lists/${API_VERSION}/records/0-1/${id}/memberships`, membershipsSchema);
      return results.map(({ listId }) => String(listId));
    },
  };
}
