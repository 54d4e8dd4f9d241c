// What the product reads in HubSpot, operation by operation.
import { z } from 'zod';
import type { Deadline } from '../deadline.ts';
import type { CrmObject, HubSpotOwner } from '../prediction/index.ts';
import { API_VERSION } from './api.ts';
import type { HubSpotApi } from './api.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot's path segment and object type id of each object. */
export const HUBSPOT_OBJECTS: Readonly<Record<CrmObject, { plural: string; typeId: string }>> = {
  contact: { plural: 'contacts', typeId: '0-1' },
  company: { plural: 'companies', typeId: '0-2' },
  deal: { plural: 'deals', typeId: '0-3' },
};

/** Property values are strings, or null; a property the portal does not have is absent. */
export type HubSpotProperties = Record<string, string | null>;

const propertiesSchema = z.record(z.string(), z.string().nullable());

const recordSchema = z.object({
  id: z.string(),
  properties: propertiesSchema,
  associations: z.object({ contacts: z.object({ results: z.array(z.object({ id: z.string() })) }).optional() }).optional(),
});

export interface HubSpotRecord {
  id: string;
  properties: HubSpotProperties;
  /** IDs of associated contacts, each once; only for a company. */
  contactIds: string[];
}

/**
 * Reads one record. Property names the portal does not know are left out of the answer by HubSpot, so the
 * integration's may be asked for everywhere.
 * https://developers.hubspot.com/docs/api-reference/crm-objects-v3/basic/get-crm-v3-objects-objectType-objectId
 */
export async function readRecord(api: HubSpotApi, object: CrmObject, id: string, properties: readonly string[], deadline: Deadline): Promise<HubSpotRecord> {
  const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/${encodeURIComponent(id)}`;
  const query = { properties: properties.join(','), ...(object === 'company' ? { associations: 'contacts' } : {}) };
  const record = await api.send({ method: 'GET', path, query }, recordSchema, deadline);
  const contactIds = record.associations?.contacts?.results.map((association) => association.id) ?? [];
  return { id: record.id, properties: record.properties, contactIds: [...new Set(contactIds)] };
}

const ownerSchema = z.object({
  id: z.string(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  type: z.enum(['PERSON', 'QUEUE']).default('PERSON'),
  archived: z.boolean().default(false),
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
  const read = (archived: 'false' | 'true'): Promise<HubSpotOwner> => api.send({ method: 'GET', path, query: { archived } }, ownerSchema, deadline);
  return (await ifFound(read('false'))) ?? (await ifFound(read('true')));
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
export async function isInSegment(api: HubSpotApi, object: CrmObject, recordId: string, segmentId: string, deadline: Deadline): Promise<boolean> {
  const path = `/crm/lists/${API_VERSION}/records/${HUBSPOT_OBJECTS[object].typeId}/${encodeURIComponent(recordId)}/memberships`;
  const { results } = await api.send({ method: 'GET', path }, membershipsSchema, deadline);
  return results.some(({ listId }) => String(listId) === segmentId);
}

const batchSchema = z.object({ results: z.array(z.object({ id: z.string(), properties: propertiesSchema })) });

/** HubSpot reads at most 100 records in a batch. */
export const BATCH_LIMIT = 100;

/** Reads properties of up to 100 contacts in one call; contacts that are gone are left out. */
export async function readContacts(api: HubSpotApi, ids: readonly string[], properties: readonly string[], deadline: Deadline): Promise<{ id: string; properties: HubSpotProperties }[]> {
  if (ids.length === 0) return [];
  const body = { properties: [...properties], inputs: ids.slice(0, BATCH_LIMIT).map((id) => ({ id })) };
  const { results } = await api.send({ method: 'POST', path: `/crm/objects/${API_VERSION}/contacts/batch/read`, body }, batchSchema, deadline);
  return results;
}
