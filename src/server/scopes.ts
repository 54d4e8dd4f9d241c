/**
 * The scopes that the app asks for. They must equal those in marketplace/app/app-hsmeta.json, or HubSpot refuses the
 * installation.
 */
export const SCOPES = {
  required: [
    'oauth',
    'crm.objects.companies.read',
    'crm.objects.contacts.read',
    'crm.objects.deals.read',
    'crm.objects.owners.read',
    'settings.users.read',
  ],
  /**
   * `automation` lets workflows wait for answers when they enrol many records. `crm.lists.read` reads segments. The
   * write scopes let the app change owners, and are requested only when an admin allows that.
   */
  optional: [
    'automation',
    'crm.lists.read',
    'crm.objects.companies.write',
    'crm.objects.contacts.write',
    'crm.objects.deals.write',
    'settings.users.teams.read',
  ],
} as const;

/** Optional scopes that every installation asks for. */
export const FIRST_OPTIONAL: readonly string[] = ['automation', 'crm.lists.read'];

/** The scope that the app needs to change an owner, by object. */
export const WRITE_SCOPE = {
  contact: 'crm.objects.contacts.write',
  company: 'crm.objects.companies.write',
  deal: 'crm.objects.deals.write',
} as const;

/**
 * Returns the scopes that an account did not grant.
 *
 * @param granted scopes as HubSpot's token answer lists them
 * @returns null if even a required scope is not listed; then HubSpot's answer is not usable
 */
export function missingScopes(granted: readonly string[]): string[] | null {
  if (SCOPES.required.some((scope) => !granted.includes(scope))) return null;
  return SCOPES.optional.filter((scope) => !granted.includes(scope));
}
