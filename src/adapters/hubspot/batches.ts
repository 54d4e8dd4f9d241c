// Reads many records of one HubSpot account at a time: searches, members of segments, batch reads.
import * as z from 'zod/mini';
import { FailureError, failure } from '../../application/failures.ts';
import { ASSOCIATIONS_BATCH, BATCH_READ } from '../../application/gather/batch-ports.ts';
import type { BatchRecord, HubSpotBatches } from '../../application/gather/batch-ports.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import { API_VERSION, HubSpotClient } from './client.ts';
import type { HubSpotAccess } from './client.ts';
import { HUBSPOT_OBJECTS, propertiesSchema } from './records.ts';

const recordSchema = z.object({ id: z.string(), properties: propertiesSchema });
const recordsSchema = z.object({ results: z.array(recordSchema) });
const searchSchema = z.object({ total: z.number(), results: z.array(recordSchema) });
const next = z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) }));
const id = z.union([z.string().check(z.regex(/^\d+$/u)), z.number()]);
const membersSchema = z.object({ results: z.array(z.object({ recordId: id })), paging: next });
const associationsSchema = z.object({
  results: z.array(z.object({ from: z.object({ id }), to: z.array(z.object({ toObjectId: id })), paging: next })),
});

/** "The maximum limit is 250." */
const MEMBERS_PAGE = '250';

/** @example hubSpotBatches({ token: fixedToken(secret), send: directSender(transport, apiBase), clock }) */
export function hubSpotBatches(access: HubSpotAccess): HubSpotBatches {
  const client = new HubSpotClient(access);
  return {
    // https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm
    search: async ({ object, after, to, ownerId }, { properties, offset, limit }, deadline) => {
      const filters = [
        ...SALESFORCE_ID_PROPERTIES[object].map((propertyName) => ({ propertyName, operator: 'NOT_HAS_PROPERTY' })),
        ...(after === null ? [] : [{ propertyName: 'hs_object_id', operator: 'GT', value: after }]),
        ...(to === null ? [] : [{ propertyName: 'hs_object_id', operator: 'LTE', value: to }]),
        ...(ownerId === null ? [] : [{ propertyName: 'hubspot_owner_id', operator: 'EQ', value: ownerId }]),
      ];
      const body = {
        filterGroups: [{ filters }],
        sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
        properties: [...properties],
        limit,
        ...(offset === 0 ? {} : { after: String(offset) }),
      };
      const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/search`;
      const { results, total } = await client.read(
        { question: 'record', method: 'POST', path, body },
        searchSchema,
        deadline,
      );
      return { records: ascending(results), total };
    },
    // https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-memberships-by-id
    members: async (segmentId, after, deadline) => {
      const path = `/crm/lists/${API_VERSION}/${encodeURIComponent(segmentId)}/memberships`;
      const query = { limit: MEMBERS_PAGE, ...(after === null ? {} : { after }) };
      const { results, paging } = await client.read(
        { question: 'segments', method: 'GET', path, query },
        membersSchema,
        deadline,
      );
      const ids = results.map(({ recordId }) => String(recordId)).sort(byNumber);
      return { ids, after: paging?.next?.after ?? null };
    },
    records: async (object, ids, properties, deadline) => {
      if (ids.length === 0) return [];
      const body = { properties: [...properties], inputs: ids.slice(0, BATCH_READ).map((one) => ({ id: one })) };
      const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/batch/read`;
      const { results } = await client.read(
        { question: 'record', method: 'POST', path, body },
        recordsSchema,
        deadline,
      );
      return results;
    },
    // https://developers.hubspot.com/docs/api-reference/latest/crm/associations/associate-records/batch/get-associations
    contactsOf: async (companyIds, deadline) => {
      if (companyIds.length === 0) return new Map();
      const body = { inputs: companyIds.slice(0, ASSOCIATIONS_BATCH).map((one) => ({ id: one })) };
      const path = `/crm/associations/${API_VERSION}/companies/contacts/batch/read`;
      const { results } = await client.read(
        { question: 'company-contacts', method: 'POST', path, body },
        associationsSchema,
        deadline,
      );
      // Contacts beyond the first page are ignored, so no further pages are read.
      return new Map(
        results.map(({ from, to }) => [String(from.id), [...new Set(to.map(({ toObjectId }) => String(toObjectId)))]]),
      );
    },
  };
}

/** Checks that a search by ID window is in ID order; otherwise records would be skipped. */
function ascending(records: BatchRecord[]): BatchRecord[] {
  const sorted = records.every(({ id: own }, index) => index === 0 || byNumber(records[index - 1]?.id ?? '', own) < 0);
  if (!sorted) throw new FailureError(failure('hubspot', 'record', { kind: 'broken-answer' }, { code: 'unsorted' }));
  return records;
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
