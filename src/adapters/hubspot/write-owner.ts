// The product's only write to a CRM: the owner of one record.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { FailureError, failureOf } from '../../application/failures.ts';
import type { OwnerWrite, WriteAnswer } from '../../application/ports.ts';
import type { HubSpotClient } from './client.ts';
import { HubSpotRefusal } from './hubspot-error.ts';
import { recordPath } from './records.ts';

/** "Request timeout" and "too early" are not refusals: the write may still have happened. */
const PERHAPS_WRITTEN: readonly number[] = [408, 425];

const writtenSchema = z.object({ id: z.string() });

/**
 * Sets `hubspot_owner_id`, and in the same request the trail property if there is one. The request is sent only once: a
 * write whose answer was lost may have taken effect, and a second one could overwrite somebody's later change.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/update-contact
 *
 * @returns the outcome, "unknown" if it is not certain. Never rejects
 */
export async function writeOwner(
  client: HubSpotClient,
  { ownerId, trail, ...which }: OwnerWrite,
  deadline: Deadline,
): Promise<WriteAnswer> {
  const properties = propertiesToWrite({ ownerId, trail });
  try {
    const request = { question: 'write', method: 'PATCH', path: recordPath(which), body: { properties } } as const;
    await client.write(request, writtenSchema, deadline);
    return { kind: 'accepted' };
  } catch (error) {
    if (error instanceof HubSpotRefusal && isCertain(error.status))
      return { kind: 'refused', failure: error.failure, refusals: error.refusals };
    // Nothing was sent: there was no token, or the rate limit left no room.
    const { kind, question } = failureOf(error);
    const unsent = error instanceof FailureError && (question === 'sign-in' || kind === 'limited');
    return unsent ? { kind: 'refused', failure: error.failure, refusals: [] } : { kind: 'unknown' };
  }
}

/** The owner, and the trail with it. */
export function propertiesToWrite({ ownerId, trail }: Pick<OwnerWrite, 'ownerId' | 'trail'>): Record<string, string> {
  return { hubspot_owner_id: ownerId ?? '', ...(trail === null ? {} : { [trail.property]: trail.text }) };
}

/** True where the status says that nothing was written. */
export function isCertain(status: number): boolean {
  return status >= 400 && status < 500 && !PERHAPS_WRITTEN.includes(status);
}
