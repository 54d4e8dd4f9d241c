/** Raised when an answer's shape changes so that an older card could not show it. */
export const CONTRACT_VERSION = 3;

/**
 * Properties HubSpot itself reads from the record whose page is open and hands to the function; it leaves out those that
 * the record's object or the account does not have. `hs_object_id` ties the call to that record, and `createdate` to its
 * object: the object's type comes from the browser, and a contact and a company may have the same id. The others are
 * hints: what they lead to is asked at the same time as the record, which confirms them.
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
