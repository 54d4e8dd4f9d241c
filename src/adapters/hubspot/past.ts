// Reads synced records with their histories: searches, batch reads, segments, and archived owners.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { HISTORY_BATCH, PAGE, SEGMENTS_BATCH } from '../../application/past/ports.ts';
import type { HubSpotPast, Membership, PastSearch } from '../../application/past/ports.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import { API_VERSION, HubSpotClient } from './client.ts';
import type { HubSpotAccess } from './client.ts';
import { changesOf, historySchema } from './owner-history.ts';
import { readOwners } from './owners.ts';
import { HUBSPOT_OBJECTS, propertiesSchema } from './records.ts';

const foundSchema = z.object({ total: z.number(), results: z.array(z.object({ id: z.string() })) });
const recordsSchema = z.object({
  results: z.array(
    z.object({ id: z.string(), properties: propertiesSchema, propertiesWithHistory: z.optional(historySchema) }),
  ),
});
const membershipsSchema = z.object({
  results: z.array(
    z.object({
      recordId: z.union([z.string(), z.number()]),
      recordListMemberships: z.array(
        z.object({ listId: z.union([z.string(), z.number()]), firstAddedTimestamp: z.nullish(z.string()) }),
      ),
    }),
  ),
});
const definitionsSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      hubspotDefined: z.nullish(z.boolean()),
      calculated: z.nullish(z.boolean()),
    }),
  ),
});

/**
 * The share of an account's rate limit that work on the past may use: 7 requests a second. Searches have their own
 * limit (5 a second). A private app may send 19 requests a second and an OAuth app 11, so the rest stays free for the
 * card.
 */
export const PAST_RATE = { most: 7, per: 1000 } as const;

/** @example hubSpotPast({ token: fixedToken(secret), send: directSender(transport, apiBase), clock }) */
export function hubSpotPast(access: HubSpotAccess): HubSpotPast {
  const client = new HubSpotClient({ ...access, rate: PAST_RATE });
  return {
    search: (which, page, deadline) => search(client, which, page, deadline),
    // https://developers.hubspot.com/docs/api-reference/latest/crm/objects/objects/batch/get-objects
    records: async (object, ids, { now, withHistory }, deadline) => {
      if (ids.length === 0) return [];
      const body = {
        properties: [...now],
        propertiesWithHistory: [...withHistory],
        inputs: ids.slice(0, HISTORY_BATCH).map((id) => ({ id })),
      };
      const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/batch/read`;
      const { results } = await client.read(
        { question: 'record', method: 'POST', path, body },
        recordsSchema,
        deadline,
      );
      return results.map(({ id, properties, propertiesWithHistory }) => ({
        id,
        properties,
        histories: Object.fromEntries(withHistory.map((name) => [name, changesOf(propertiesWithHistory, name)])),
      }));
    },
    // https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-memberships-batch
    segments: async (object, ids, deadline) => {
      if (ids.length === 0) return new Map();
      const { typeId: objectTypeId } = HUBSPOT_OBJECTS[object];
      const body = { inputs: ids.slice(0, SEGMENTS_BATCH).map((recordId) => ({ objectTypeId, recordId })) };
      const path = `/crm/lists/${API_VERSION}/records/memberships/batch/read`;
      const { results } = await client.read(
        { question: 'segments', method: 'POST', path, body },
        membershipsSchema,
        deadline,
      );
      return new Map(
        results.map(({ recordId, recordListMemberships }) => [
          String(recordId),
          recordListMemberships.map(({ listId, firstAddedTimestamp }): Membership => ({
            segmentId: String(listId),
            since: firstAddedTimestamp ?? null,
          })),
        ]),
      );
    },
    owners: (deadline) => allOwners(client, deadline),
    // https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide
    properties: async (object, deadline) => {
      const path = `/crm/properties/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}`;
      const { results } = await client.read(
        { question: 'properties', method: 'GET', path },
        definitionsSchema,
        deadline,
      );
      return results.map(({ name, type, hubspotDefined, calculated }) => ({
        name,
        type,
        isHubSpots: hubspotDefined === true,
        isCalculated: calculated === true,
      }));
    },
  };
}

/** https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm */
async function search(
  client: HubSpotClient,
  { object, synced, madeSince, madeBefore }: PastSearch,
  { offset, limit }: { offset: number; limit: number },
  deadline: Deadline,
): Promise<{ ids: string[]; total: number }> {
  const ids = SALESFORCE_ID_PROPERTIES[object];
  const made = [
    { propertyName: 'createdate', operator: 'LT', value: String(madeBefore.getTime()) },
    ...(madeSince === null
      ? []
      : [{ propertyName: 'createdate', operator: 'GTE', value: String(madeSince.getTime()) }]),
  ];
  const has = (propertyName: string): object => ({ propertyName, operator: 'HAS_PROPERTY' });
  const hasNot = (propertyName: string): object => ({ propertyName, operator: 'NOT_HAS_PROPERTY' });
  const body = {
    filterGroups: synced
      ? ids.map((name) => ({ filters: [has(name), ...made] }))
      : [{ filters: [...ids.map(hasNot), ...(object === 'contact' ? [has('email')] : []), ...made] }],
    sorts: [{ propertyName: 'createdate', direction: 'DESCENDING' }],
    properties: ['createdate'],
    limit: Math.min(limit, PAGE),
    ...(offset === 0 ? {} : { after: String(offset) }),
  };
  const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/search`;
  const { results, total } = await client.read(
    { question: 'record', method: 'POST', path, body },
    foundSchema,
    deadline,
  );
  return { ids: results.map(({ id }) => id), total };
}

/** Reads active and archived owners, because old records name owners who have left. */
async function allOwners(client: HubSpotClient, deadline: Deadline): Promise<HubSpotOwner[]> {
  const lists = await Promise.all(
    [{}, { archived: true } as const].map((which) =>
      readOwners(client, { owners: [], after: null, ...which }, deadline),
    ),
  );
  return lists
    .flat()
    .map(({ id, type, firstName, lastName, email, archived }) => ({ id, type, firstName, lastName, email, archived }));
}
