/** What the app asks for, the same as in marketplace/app/app-hsmeta.json: HubSpot refuses an install that differs. */
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
   * `automation`: workflows that enrol many records wait for their answers. Segments. Changes of owners by the app, which
   * are asked for only when an admin lets the app do it.
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

/** Asked for with every installation. */
export const FIRST_OPTIONAL: readonly string[] = ['automation', 'crm.lists.read'];

/** What a change of owners by the app needs, by the record's object. */
export const WRITE_SCOPE = {
  contact: 'crm.objects.contacts.write',
  company: 'crm.objects.companies.write',
  deal: 'crm.objects.deals.write',
} as const;

/**
 * Which scopes an account did not grant.
 *
 * @param granted as HubSpot's token answer lists them
 * @returns null where that answer did not list even what no installation goes without: then it says nothing
 */
export function missingScopes(granted: readonly string[]): string[] | null {
  if (SCOPES.required.some((scope) => !granted.includes(scope))) return null;
  return SCOPES.optional.filter((scope) => !granted.includes(scope));
}
