// The properties whose change on the page can change the answer, so that the card reads again.

/** Whatever the object: the owner, and what the first sync writes. */
const ALWAYS = [
  'hubspot_owner_id',
  'email',
  'salesforceleadid',
  'salesforcecontactid',
  'salesforceaccountid',
  'hs_salesforceopportunityid',
  'salesforcedeleted',
] as const;

/** In every portal: what is left to watch where HubSpot refuses to tell of all properties. */
export const SURE = ['hubspot_owner_id'] as const;

/**
 * @param ofAnswer the properties that the latest answer was made from: those mapped to what a rule asks for
 */
export function watchedProperties(ofAnswer: readonly string[]): ReadonlySet<string> {
  return new Set([...ALWAYS, ...ofAnswer]);
}
