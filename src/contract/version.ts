/** Incremented when answers change in a way that an older card cannot show. */
export const CONTRACT_VERSION = 3;

/**
 * Properties that HubSpot itself reads from the open record and passes to the function, as far as the record has them.
 * `hs_object_id` ties the call to that record. `createdate` ties it to the object, because the object's type comes from
 * the browser and a contact and a company may have the same ID. The others are hints: they allow questions to
 * Salesforce before the record is read, which then confirms them.
 */
export const PROPERTIES_TO_SEND = [
  'hs_object_id',
  'createdate',
  'hubspot_owner_id',
  'email',
  'salesforceleadid',
  'salesforcecontactid',
  'salesforceaccountid',
  'hs_salesforceopportunityid',
] as const;
