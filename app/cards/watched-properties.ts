// Properties that can change the answer; when one changes on the page, the card checks again.

/** Properties for every object: the owner, and what the first sync writes. */
const ALWAYS = [
  'hubspot_owner_id',
  'email',
  'salesforceleadid',
  'salesforcecontactid',
  'salesforceaccountid',
  'hs_salesforceopportunityid',
  'salesforcedeleted',
] as const;

/** Exists in every account; watched alone if HubSpot refuses to report all properties. */
export const SURE = ['hubspot_owner_id'] as const;

/**
 * @param ofAnswer properties of the latest answer that are mapped to fields in rules
 */
export function watchedProperties(ofAnswer: readonly string[]): ReadonlySet<string> {
  return new Set([...ALWAYS, ...ofAnswer]);
}
