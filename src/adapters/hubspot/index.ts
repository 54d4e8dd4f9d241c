// HubSpot's API as the use cases see it.
import type { HubSpot } from '../../application/ports.ts';
import { HubSpotClient } from './client.ts';
import type { HubSpotAccess } from './client.ts';
import { readOwner, readOwnerOfUser, readOwners } from './owners.ts';
import { readContacts, readRecord, readSegments, searchContactsOf } from './records.ts';
import { writeOwner } from './write-owner.ts';

export { API_VERSION, RATES, directSender, fixedToken } from './client.ts';
export type { HubSpotAccess, HubSpotSender } from './client.ts';

/**
 * One HubSpot account.
 *
 * @example
 * hubSpot({ token: fixedToken(secret), send: directSender(transport, 'https://api.hubapi.com'), clock: systemClock })
 */
export function hubSpot(access: HubSpotAccess): HubSpot {
  const client = new HubSpotClient(access);
  return {
    record: (which, properties, deadline) => readRecord(client, which, properties, deadline),
    owner: (id, deadline) => readOwner(client, id, deadline),
    ownerOfUser: (userId, deadline) => readOwnerOfUser(client, userId, deadline),
    owners: (soFar, deadline) => readOwners(client, soFar, deadline),
    segmentsOf: (which, deadline) => readSegments(client, which, deadline),
    contacts: (ids, properties, deadline) => readContacts(client, ids, properties, deadline),
    likelyContactsOf: (companyId, properties, deadline) => searchContactsOf(client, companyId, properties, deadline),
    writeOwner: (write, deadline) => writeOwner(client, write, deadline),
  };
}
