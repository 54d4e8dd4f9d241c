// The one write of the product: the owner of one record.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { CrmObject } from '../../domain/prediction/index.ts';
import { API_VERSION } from './api.ts';
import type { HubSpotApi } from './api.ts';
import { HubSpotError } from './hubspot-error.ts';
import { HUBSPOT_OBJECTS } from './records.ts';

/** Request timeout, and too early: HubSpot has not said no. */
const PERHAPS_WRITTEN: readonly number[] = [408, 425];

const writtenSchema = z.object({ id: z.string() });

/** What is known of a write from its answer alone. */
export type WriteAnswer =
  | { kind: 'accepted' }
  /** HubSpot said no: nothing was written. */
  | { kind: 'refused'; error: HubSpotError }
  /** No answer, or none that can be read: it may have been written, or may yet be. */
  | { kind: 'unknown' };

/**
 * Sets `hubspot_owner_id`, and with it, in the same request, a trail property where there is one. Sent once: a write
 * whose answer was lost may have taken effect, and a second one could overwrite what somebody did since.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/update-contact
 *
 * @param ownerId null empties the owner
 */
export async function writeOwner(
  api: HubSpotApi,
  object: CrmObject,
  id: string,
  ownerId: string | null,
  trail: { property: string; text: string } | null,
  deadline: Deadline,
): Promise<WriteAnswer> {
  const path = `/crm/objects/${API_VERSION}/${HUBSPOT_OBJECTS[object].plural}/${encodeURIComponent(id)}`;
  const properties = { hubspot_owner_id: ownerId ?? '', ...(trail === null ? {} : { [trail.property]: trail.text }) };
  try {
    await api.sendOnce({ method: 'PATCH', path, body: { properties } }, writtenSchema, deadline);
    return { kind: 'accepted' };
  } catch (error) {
    const { status = null } = error instanceof HubSpotError ? error : {};
    const certain =
      error instanceof HubSpotError &&
      status !== null &&
      status >= 400 &&
      status < 500 &&
      !PERHAPS_WRITTEN.includes(status);
    return certain ? { kind: 'refused', error } : { kind: 'unknown' };
  }
}
