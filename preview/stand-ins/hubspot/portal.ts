// The portal's own facts: its objects, and which properties each has.
import type { CrmObject } from '../../../src/domain/prediction/index.ts';

export const PORTAL_ID = 24_680_101;

/** The names an object answers to in a path. */
const OBJECTS: Readonly<Record<string, CrmObject>> = {
  contacts: 'contact',
  contact: 'contact',
  '0-1': 'contact',
  companies: 'company',
  company: 'company',
  '0-2': 'company',
  deals: 'deal',
  deal: 'deal',
  '0-3': 'deal',
};

export function objectNamed(name: string): CrmObject | undefined {
  return OBJECTS[name.toLowerCase()];
}

export const PLURALS: Readonly<Record<CrmObject, string>> = {
  contact: 'contacts',
  company: 'companies',
  deal: 'deals',
};
export const TYPE_IDS: Readonly<Record<CrmObject, string>> = { contact: '0-1', company: '0-2', deal: '0-3' };

/** Returned when no property is asked for: https://developers.hubspot.com/docs/guides/crm/using-object-apis */
export const DEFAULT_PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'],
  company: ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'],
  deal: [
    'amount',
    'closedate',
    'createdate',
    'dealname',
    'dealstage',
    'hs_lastmodifieddate',
    'hs_object_id',
    'pipeline',
  ],
};

/** When a record was changed last; contacts have a name of their own for it. */
export const LAST_MODIFIED: Readonly<Record<CrmObject, string>> = {
  contact: 'lastmodifieddate',
  company: 'hs_lastmodifieddate',
  deal: 'hs_lastmodifieddate',
};

/** Made by the sample's admin for the app to leave its trail in. */
export const TRAIL_PROPERTY = 'owner_preflight_trail';

const EVERYWHERE = [
  TRAIL_PROPERTY,
  'createdate',
  'hs_object_id',
  'hs_object_source',
  'hs_object_source_label',
  'hubspot_owner_assigneddate',
  'hubspot_owner_id',
  'salesforcelastsynctime',
];

const PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: [
    'address',
    'annualrevenue',
    'city',
    'company',
    'country',
    'email',
    'fax',
    'firstname',
    'industry',
    'jobtitle',
    'lastmodifieddate',
    'lastname',
    'lifecyclestage',
    'mobilephone',
    'numemployees',
    'phone',
    'salesforceaccountid',
    'salesforcecontactid',
    'salesforcedeleted',
    'salesforceleadid',
    'salesforceownerid',
    'salutation',
    'state',
    'website',
    'zip',
    ...EVERYWHERE,
  ],
  company: [
    'address',
    'annualrevenue',
    'city',
    'country',
    'domain',
    'hs_lastmodifieddate',
    'industry',
    'lifecyclestage',
    'name',
    'numberofemployees',
    'phone',
    'salesforceaccountid',
    'salesforcedeleted',
    'state',
    'website',
    'zip',
    ...EVERYWHERE,
  ],
  deal: [
    'amount',
    'closedate',
    'dealname',
    'dealstage',
    'hs_lastmodifieddate',
    'hs_salesforceopportunityid',
    'pipeline',
    ...EVERYWHERE,
  ],
};

const READ_ONLY = [
  'createdate',
  'hs_object_id',
  'hubspot_owner_assigneddate',
  'lastmodifieddate',
  'hs_lastmodifieddate',
];
const NUMBERS = ['amount', 'annualrevenue', 'numberofemployees'];

export function propertiesOf(object: CrmObject): readonly string[] {
  return PROPERTIES[object];
}

export function isReadOnly(property: string): boolean {
  return READ_ONLY.includes(property);
}

/** A definition as https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide shows it. */
export function definitionOf(object: CrmObject, name: string): object {
  const type = NUMBERS.includes(name)
    ? 'number'
    : name.endsWith('date') || name.endsWith('time')
      ? 'datetime'
      : name === 'hubspot_owner_id'
        ? 'enumeration'
        : 'string';
  const fieldType = { number: 'number', datetime: 'date', enumeration: 'select', string: 'text' }[type];
  return {
    name,
    label: name,
    type,
    fieldType,
    description: '',
    groupName: `${object}information`,
    options: [],
    displayOrder: -1,
    calculated: false,
    externalOptions: name === 'hubspot_owner_id',
    ...(name === 'hubspot_owner_id' ? { referencedObjectType: 'OWNER' } : {}),
    hasUniqueValue: name === 'hs_object_id',
    hidden: false,
    hubspotDefined: name !== TRAIL_PROPERTY,
    archived: false,
    modificationMetadata: { archivable: false, readOnlyDefinition: true, readOnlyValue: isReadOnly(name) },
    formField: false,
  };
}
