/** Raised when an answer's shape changes so that an older card could not show it. */
export const CONTRACT_VERSION = 3;

/**
 * Properties HubSpot itself reads from the record whose page is open and hands to the function.
 * `hs_object_id` ties the call to that record, and `createdate` to its object: the object's type comes from the
 * browser, and a contact and a company may have the same id. The others are hints: Salesforce is asked by them while the
 * record is read, which confirms them.
 */
export const PROPERTIES_TO_SEND = [
  'hs_object_id',
  'createdate',
  'hubspot_owner_id',
  'email',
  'salesforcecontactid',
  'salesforceleadid',
  'hs_salesforceopportunityid',
] as const;
