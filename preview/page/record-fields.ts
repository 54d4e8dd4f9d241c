// Which properties the left column shows, by HubSpot's names and labels.
import type { CrmObject } from './page-data.ts';

export interface FieldInfo {
  name: string;
  label: string;
}

export interface ObjectInfo {
  one: string;
  many: string;
  fields: readonly FieldInfo[];
  /** Written by the integration's first sync; not for a rep to edit. */
  syncFields: readonly FieldInfo[];
}

export const OWNER = { name: 'hubspot_owner_id', label: 'Owner' } as const;

const LAST_SYNC = { name: 'salesforcelastsynctime', label: 'Last sync' };

export const OBJECTS: Readonly<Record<CrmObject, ObjectInfo>> = {
  contact: {
    one: 'Contact',
    many: 'Contacts',
    fields: [
      { name: 'email', label: 'Email' },
      { name: 'firstname', label: 'First name' },
      { name: 'lastname', label: 'Last name' },
      { name: 'jobtitle', label: 'Job title' },
      { name: 'company', label: 'Company name' },
      { name: 'country', label: 'Country/region' },
      { name: 'lifecyclestage', label: 'Lifecycle stage' },
    ],
    syncFields: [
      { name: 'salesforceleadid', label: 'Salesforce lead ID' },
      { name: 'salesforcecontactid', label: 'Salesforce contact ID' },
      LAST_SYNC,
    ],
  },
  company: {
    one: 'Company',
    many: 'Companies',
    fields: [
      { name: 'name', label: 'Company name' },
      { name: 'domain', label: 'Company domain name' },
      { name: 'industry', label: 'Industry' },
      { name: 'city', label: 'City' },
      { name: 'country', label: 'Country/region' },
    ],
    syncFields: [{ name: 'salesforceaccountid', label: 'Salesforce account ID' }, LAST_SYNC],
  },
  deal: {
    one: 'Deal',
    many: 'Deals',
    fields: [
      { name: 'dealname', label: 'Deal name' },
      { name: 'amount', label: 'Amount' },
      { name: 'dealstage', label: 'Deal stage' },
      { name: 'closedate', label: 'Close date' },
    ],
    syncFields: [{ name: 'hs_salesforceopportunityid', label: 'Salesforce opportunity ID' }, LAST_SYNC],
  },
};
