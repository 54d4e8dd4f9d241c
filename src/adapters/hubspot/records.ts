// Reads one record with the history of its owner, a company's contacts, and a record's segments.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { HubSpotContact, HubSpotRecord, PropertyChange } from '../../application/ports.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { API_VERSION } from './client.ts';
import type { HubSpotClient } from './client.ts';
import { changesOf, historySchema } from './owner-history.ts';

/** HubSpot's path segment and object type ID of each object. */
export const HUBSPOT_OBJECTS: Readonly<Record<CrmObject, { plural: string; typeId: string }>> = {
  contact: { plural: 'contacts', typeId: '0-1' },
  company: { plural: 'companies', typeId: '0-2' },
  deal: { plural: 'deals', typeId: '0-3' },
};

export interface WhichRecord {
  object: CrmObject;
  id: string;
}

export function recordPath({ object, id }: WhichRecord): string {
  return `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/${encodeURIComponent(id)}`;
}

export const propertiesSchema = z.record(z.string(), z.nullable(z.string()));

const recordSchema = z.object({
  id: z.string(),
  properties: propertiesSchema,
  propertiesWithHistory: z.optional(historySchema),
  associations: z.optional(
    z.object({ contacts: z.optional(z.object({ results: z.array(z.object({ id: z.string() })) })) }),
  ),
});

/**
 * Reads one record with the history of its owner and of its Salesforce IDs. HubSpot ignores property names that the
 * account does not have, so the integration's properties can always be asked for.
 * https://developers.hubspot.com/docs/api-reference/crm-objects-v3/basic/get-crm-v3-objects-objectType-objectId
 */
export async function readRecord(
  client: HubSpotClient,
  which: WhichRecord,
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotRecord> {
  const syncIds = SALESFORCE_ID_PROPERTIES[which.object];
  const query = {
    properties: properties.join(','),
    propertiesWithHistory: ['hubspot_owner_id', ...syncIds].join(','),
    ...(which.object === 'company' ? { associations: 'contacts' } : {}),
  };
  const record = await client.read(
    { question: 'record', method: 'GET', path: recordPath(which), query },
    recordSchema,
    deadline,
  );
  const contactIds = record.associations?.contacts?.results.map((association) => association.id) ?? [];
  const changes = (property: string): PropertyChange[] => changesOf(record.propertiesWithHistory, property);
  return {
    id: record.id,
    properties: record.properties,
    contactIds: [...new Set(contactIds)],
    ownerChanges: changes('hubspot_owner_id'),
    syncChanges: syncIds.flatMap(changes),
  };
}

const membershipsSchema = z.object({ results: z.array(z.object({ listId: z.union([z.string(), z.number()]) })) });

/** https://developers.hubspot.com/docs/api-reference/crm-lists-v3/memberships/get-crm-v3-lists-records-objectTypeId-recordId-memberships */
export async function readSegments(client: HubSpotClient, which: WhichRecord, deadline: Deadline): Promise<string[]> {
  const path = `/crm/lists/${API_VERSION}/records/${HUBSPOT_OBJECTS[which.object].typeId}/${encodeURIComponent(which.id)}/memberships`;
  const { results } = await client.read({ question: 'segments', method: 'GET', path }, membershipsSchema, deadline);
  return results.map(({ listId }) => String(listId));
}

const contactsSchema = z.object({ results: z.array(z.object({ id: z.string(), properties: propertiesSchema })) });

/** HubSpot reads at most 100 records in a batch. */
export const BATCH_LIMIT = 100;

/** Reads properties of up to 100 contacts in one call. Deleted contacts are left out. */
export async function readContacts(
  client: HubSpotClient,
  ids: readonly string[],
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotContact[]> {
  if (ids.length === 0) return [];
  const body = { properties: [...properties], inputs: ids.slice(0, BATCH_LIMIT).map((id) => ({ id })) };
  const path = `/crm/objects/${API_VERSION}/contacts/batch/read`;
  const { results } = await client.read(
    { question: 'company-contacts', method: 'POST', path, body },
    contactsSchema,
    deadline,
  );
  return results;
}

/**
 * Searches for contacts of a company, up to 100. The search lags behind what was saved a moment ago, so this is a hint.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm
 */
export async function searchContactsOf(
  client: HubSpotClient,
  companyId: string,
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotContact[]> {
  const filters = [{ propertyName: 'associations.company', operator: 'EQ', value: companyId }];
  const body = { filterGroups: [{ filters }], properties: [...properties], limit: BATCH_LIMIT };
  const path = `/crm/objects/${API_VERSION}/contacts/search`;
  const { results } = await client.readOnce(
    { question: 'company-contacts', method: 'POST', path, body },
    contactsSchema,
    deadline,
  );
  return results;
}
