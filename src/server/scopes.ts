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
   * `automation`: workflows that enrol many records wait for their answers. Segments. Changes of owners by the app where
   * an admin allows them.
   */
  optional: [
    'automation',
    'crm.lists.read',
    'crm.objects.companies.write',
    'crm.objects.contacts.write',
    'crm.objects.deals.write',
  ],
} as const;
