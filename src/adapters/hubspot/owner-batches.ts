// Owners of many records in one request.
import * as z from 'zod/mini';
import type { BatchAnswer, OwnerBatches } from '../../application/bulk-change/tenant.ts';
import { WRITE_BATCH } from '../../application/bulk-change/tenant.ts';
import { FailureError, failureOf } from '../../application/failures.ts';
import { API_VERSION, HubSpotClient } from './client.ts';
import type { HubSpotAccess } from './client.ts';
import { HubSpotRefusal } from './hubspot-error.ts';
import { HUBSPOT_OBJECTS } from './records.ts';
import { isCertain, propertiesToWrite } from './write-owner.ts';

/** Of an answer in part (207) too: what is among the results was changed. */
const writtenSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

/**
 * Sent once, as a single write is. HubSpot checks all values before it changes anything, and may refuse the whole batch
 * for one of them.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/batch/update-contacts
 *
 * @example ownerBatches({ token: fixedToken(secret), send: directSender(transport, apiBase), clock })
 */
export function ownerBatches(access: HubSpotAccess): OwnerBatches {
  const client = new HubSpotClient(access);
  return {
    writeOwners: async (object, writes, deadline): Promise<BatchAnswer> => {
      const inputs = writes
        .slice(0, WRITE_BATCH)
        .map(({ id, ...write }) => ({ id, properties: propertiesToWrite(write) }));
      const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/batch/update`;
      try {
        const request = { question: 'write', method: 'POST', path, body: { inputs } } as const;
        const { results } = await client.write(request, writtenSchema, deadline);
        return { kind: 'answered', accepted: new Set(results.map(({ id }) => id)) };
      } catch (error) {
        if (error instanceof HubSpotRefusal && isCertain(error.status))
          return { kind: 'refused', failure: error.failure };
        // Before anything was sent: no token, or no room under the limit.
        const { kind, question } = failureOf(error);
        const unsent = error instanceof FailureError && (question === 'sign-in' || kind === 'limited');
        return unsent ? { kind: 'refused', failure: error.failure } : { kind: 'unknown' };
      }
    },
  };
}
