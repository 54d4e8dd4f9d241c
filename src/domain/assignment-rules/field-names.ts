// Names of fields for people.
import { ownField } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';

/** Standard fields of leads that have a message of their own. */
export const STANDARD_FIELDS = [
  'AnnualRevenue',
  'City',
  'Company',
  'ConvertedDate',
  'Country',
  'CountryCode',
  'CreatedById',
  'CreatedDate',
  'CurrencyIsoCode',
  'Description',
  'DoNotCall',
  'Email',
  'Fax',
  'FirstName',
  'HasOptedOutOfEmail',
  'HasOptedOutOfFax',
  'Id',
  'Industry',
  'IsConverted',
  'IsDeleted',
  'IsUnreadByOwner',
  'LastModifiedById',
  'LastModifiedDate',
  'LastName',
  'LeadSource',
  'MiddleName',
  'MobilePhone',
  'Name',
  'NumberOfEmployees',
  'OwnerId',
  'Phone',
  'PostalCode',
  'Rating',
  'RecordTypeId',
  'Salutation',
  'State',
  'StateCode',
  'Status',
  'Street',
  'Suffix',
  'Title',
  'Website',
] as const;

export type StandardField = (typeof STANDARD_FIELDS)[number];

/**
 * The name of a field for people, as a message.
 *
 * @param field the API name, with or without "Lead."
 * @example
 * fieldName('Lead.AnnualRevenue') // { id: 'field.AnnualRevenue', params: {} }, in English "Annual revenue"
 * fieldName('Sales_Region__c') // { id: 'field.other', params: { name: 'Sales Region' } }
 */
export function fieldName(field: string): RulesMessage {
  const name = ownField(field);
  const standard = STANDARD_FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
  if (standard === undefined) return { id: 'field.other', params: { name: readable(name) } };
  // The compiler cannot see that all of these IDs take no parameters.
  return { id: `field.${standard}`, params: {} } as RulesMessage;
}

/** "Sales_Region__c" is "Sales Region", and "pkg__Lead_Score__c" is "Lead Score". */
function readable(name: string): string {
  return name
    .split(/[.:]/u)
    .map((part) => (part.endsWith('__c') ? part.slice(0, -3).replace(/^[a-z]\w{0,14}?__/iu, '') : part))
    .map((part) => part.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/gu, ' '))
    .join(' ');
}
