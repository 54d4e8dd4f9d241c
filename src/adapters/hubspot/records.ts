// What the product reads in HubSpot, operation by operation.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import type { CrmObject, HubSpotOwner } from '../../domain/prediction/index.ts';
import { API_VERSION } from './api.ts';
import type { HubSpotApi } from './api.ts';
import { HubSpotError } from './hubspot-error.ts';
import { changesOf, historySchema } from './owner-history.ts';
import type { PropertyChange } from './owner-history.ts';

/** HubSpot's path segment and object type id of each object. */
export const HUBSPOT_OBJECTS: Readonly<Record<CrmObject, { plural: string; typeId: string }>> = {
  contact: { plural: 'contacts', typeId: '0-1' },
  company: { plural: 'companies', typeId: '0-2' },
  deal: { plural: 'deals', typeId: '0-3' },
};

/** Property values are strings, or null; a property the portal does not have is absent. */
export type HubSpotProperties = Record<string, string | null>;

const propertiesSchema = z.record(z.string(), z.nullable(z.string()));

const recordSchema = z.object({
  id: z.string(),
  properties: propertiesSchema,
  propertiesWithHistory: z.optional(historySchema),
  associations: z.optional(
    z.object({ contacts: z.optional(z.object({ results: z.array(z.object({ id: z.string() })) })) }),
  ),
});

export interface HubSpotRecord {
  id: string;
  properties: HubSpotProperties;
  /** IDs of associated contacts, each once; only for a company. */
  contactIds: string[];
  /** Every change of the owner that HubSpot still tells, newest first. */
  ownerChanges: PropertyChange[];
  /** Every change of the Salesforce IDs, newest first. */
  syncChanges: PropertyChange[];
}

/**
 * Reads one record, with the history of its owner and of its sync. Property names the portal does not know are left out
 * of the answer by HubSpot, so the integration's may be asked for everywhere.
 * https://developers.hubspot.com/docs/api-reference/crm-objects-v3/basic/get-crm-v3-objects-objectType-objectId
 */
export async function readRecord(
  api: HubSpotApi,
  object: CrmObject,
  id: string,
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotRecord> {
  const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/${encodeURIComponent(id)}`;
  const syncIds = SALESFORCE_ID_PROPERTIES[object];
  const query = {
    properties: properties.join(','),
    propertiesWithHistory: ['hubspot_owner_id', ...syncIds].join(','),
    ...(object === 'company' ? { associations: 'contacts' } : {}),
  };
  const record = await api.send({ method: 'GET', path, query }, recordSchema, deadline);
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

export const ownerSchema = z.object({
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  type: z._default(z.enum(['PERSON', 'QUEUE']), 'PERSON'),
  archived: z._default(z.boolean(), false),
});

/**
 * Reads an owner, among the archived ones where it is not among the active.
 * Null for an owner that HubSpot no longer knows at all, since the value stays on records, and for a value that is no
 * owner's ID: in a path it might ask for something else.
 * https://developers.hubspot.com/docs/api-reference/crm-owners-v3/owners/get-crm-v3-owners-ownerId
 */
export async function readOwner(api: HubSpotApi, id: string, deadline: Deadline): Promise<HubSpotOwner | null> {
  if (!/^\d+$/u.test(id)) return null;
  const path = `/crm/owners/${API_VERSION}/${id}`;
  const read = (archived: 'false' | 'true'): Promise<HubSpotOwner> =>
    api.send({ method: 'GET', path, query: { archived } }, ownerSchema, deadline);
  return (await ifFound(read('false'))) ?? (await ifFound(read('true')));
}

/**
 * Reads the owner that a user is, active in HubSpot; null where there is none.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/owners/guide
 */
export function readOwnerOfUser(api: HubSpotApi, userId: number, deadline: Deadline): Promise<HubSpotOwner | null> {
  const path = `/crm/owners/${API_VERSION}/${userId}`;
  return ifFound(
    api.send({ method: 'GET', path, query: { idProperty: 'userId', archived: 'false' } }, ownerSchema, deadline),
  );
}

async function ifFound<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'not-found') return null;
    throw error;
  }
}

const membershipsSchema = z.object({ results: z.array(z.object({ listId: z.union([z.string(), z.number()]) })) });

/**
 * True when a record is in a segment (list).
 * https://developers.hubspot.com/docs/api-reference/crm-lists-v3/memberships/get-crm-v3-lists-records-objectTypeId-recordId-memberships
 */
export async function isInSegment(
  api: HubSpotApi,
  object: CrmObject,
  recordId: string,
  segmentId: string,
  deadline: Deadline,
): Promise<boolean> {
  const path = `/crm/lists/${API_VERSION}/records/${HUBSPOT_OBJECTS[object].typeId}/${encodeURIComponent(recordId)}/memberships`;
  const { results } = await api.send({ method: 'GET', path }, membershipsSchema, deadline);
  return results.some(({ listId }) => String(listId) === segmentId);
}

const contactsSchema = z.object({ results: z.array(z.object({ id: z.string(), properties: propertiesSchema })) });

/** A contact's ID and the properties asked for. */
export type HubSpotContact = z.infer<typeof contactsSchema>['results'][number];

/** HubSpot finds at most 200 records a page. */
const SEARCH_LIMIT = 200;

/**
 * Searches for a company's contacts, the oldest first, up to 200. One that is new, or newly associated, may not be
 * found for some seconds. Tried once: five searches a second are all a portal has, and each contact can be read by ID.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm ("Search through associations", "Limits")
 */
export async function searchContacts(
  api: HubSpotApi,
  companyId: string,
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotContact[]> {
  const filters = [{ propertyName: 'associations.company', operator: 'EQ', value: companyId }];
  const body = { filterGroups: [{ filters }], properties: [...properties], limit: SEARCH_LIMIT };
  const { results } = await api.sendOnce(
    { method: 'POST', path: `/crm/objects/${API_VERSION}/contacts/search`, body },
    contactsSchema,
    deadline,
  );
  return results;
}

/** HubSpot reads at most 100 records in a batch. */
export const BATCH_LIMIT = 100;

/** Reads properties of up to 100 contacts in one call; contacts that are gone are left out. */
export async function readContacts(
  api: HubSpotApi,
  ids: readonly string[],
  properties: readonly string[],
  deadline: Deadline,
): Promise<HubSpotContact[]> {
  if (ids.length === 0) return [];
  const body = { properties: [...properties], inputs: ids.slice(0, BATCH_LIMIT).map((id) => ({ id })) };
  const { results } = await api.send(
    { method: 'POST', path: `/crm/objects/${API_VERSION}/contacts/batch/read`, body },
    contactsSchema,
    deadline,
  );
  return results;
}
