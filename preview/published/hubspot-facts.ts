// What all operations of HubSpot's API share: its version, its documentation, the three objects.
export const DOCS = 'https://developers.hubspot.com/docs/api-reference/latest';

/** The version in every path. "18 months after a version originally went into GA, the version will be considered unsupported". */
export const HUBSPOT_API = {
  version: '2026-09',
  released: '2026-09-08',
  supportedUntil: '2028-03-08',
  sources: {
    support: 'https://developers.hubspot.com/docs/developer-tooling/platform/versioning',
    release: 'https://developers.hubspot.com/changelog',
  },
} as const;

export const { version } = HUBSPOT_API;

export interface CrmObjectFacts {
  one: string;
  plural: string;
  typeId: string;
  pages: { read: string; change: string };
  /** The objects whose associated IDs may be asked for along with a record. */
  associations: readonly string[];
}

export const OBJECTS: readonly CrmObjectFacts[] = [
  {
    one: 'contact',
    plural: 'contacts',
    typeId: '0-1',
    pages: { read: `${DOCS}/crm/objects/contacts/guide`, change: `${DOCS}/crm/objects/contacts/update-contact` },
    associations: [],
  },
  {
    one: 'company',
    plural: 'companies',
    typeId: '0-2',
    pages: { read: `${DOCS}/crm/objects/companies/guide`, change: `${DOCS}/crm/objects/companies/guide` },
    associations: ['contacts'],
  },
  {
    one: 'deal',
    plural: 'deals',
    typeId: '0-3',
    pages: { read: `${DOCS}/crm/objects/deals/guide`, change: `${DOCS}/crm/objects/deals/guide` },
    associations: [],
  },
];
