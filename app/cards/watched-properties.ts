// The properties whose change on the page can change the answer, so that the card reads again.

/** In every portal. */
const ALWAYS = ['hubspot_owner_id'] as const;

/** E-mail decides which Salesforce record a contact meets. */
const OF_OBJECT: Readonly<Record<string, readonly string[]>> = {
  '0-1': ['email'],
  '0-2': [],
  '0-3': [],
};

/** Written by the first sync; only in portals with the Salesforce integration. */
const OF_THE_SYNC: Readonly<Record<string, readonly string[]>> = {
  '0-1': ['salesforceleadid', 'salesforcecontactid', 'salesforcedeleted'],
  '0-2': ['salesforceaccountid', 'salesforcedeleted'],
  '0-3': ['hs_salesforceopportunityid'],
};

/**
 * @param objectTypeId HubSpot's id of the object, e.g. "0-1"
 * @returns `wanted` to ask for first, and `sure` for a portal that refuses properties it does not have
 */
export function watchedProperties(objectTypeId: string): { wanted: string[]; sure: string[] } {
  const sure = [...ALWAYS, ...(OF_OBJECT[objectTypeId] ?? [])];
  return { wanted: [...sure, ...(OF_THE_SYNC[objectTypeId] ?? [])], sure };
}
