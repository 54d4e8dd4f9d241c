// The fields of a new lead at insert: the contact's properties, copied by the field mapping.
// Defaults come from HubSpot's article "Sync Salesforce leads and contacts to HubSpot" (HSLEAD25).
import { ownField } from '../assignment-rules/index.ts';
import type { LeadFields, LeadValue } from '../assignment-rules/index.ts';
import type { SalesforceObject } from './org-snapshot.ts';
import type { Properties } from './record-facts.ts';
import { isBlank } from './text.ts';

/**
 * Maps lead fields to HubSpot properties. HubSpot's list does not have Mobile Phone. It lists Lead Source, Status,
 * Rating, Description and Email Opt Out without the property's name, so these count only if an admin maps them.
 */
export const DEFAULT_FIELD_MAPPING: Readonly<Record<string, string>> = {
  FirstName: 'firstname',
  LastName: 'lastname',
  Salutation: 'salutation',
  Email: 'email',
  Company: 'company',
  Title: 'jobtitle',
  Website: 'website',
  Industry: 'industry',
  AnnualRevenue: 'annualrevenue',
  NumberOfEmployees: 'numemployees',
  Phone: 'phone',
  Fax: 'fax',
  Street: 'address',
  City: 'city',
  State: 'state',
  PostalCode: 'zip',
  Country: 'country',
};

/** Fields that HubSpot fills on each object that it creates, as far as documented or obvious. */
export const HUBSPOT_PROPERTY: Readonly<Record<SalesforceObject, Readonly<Record<string, string>>>> = {
  Lead: DEFAULT_FIELD_MAPPING,
  Contact: {
    FirstName: 'firstname',
    LastName: 'lastname',
    Salutation: 'salutation',
    Email: 'email',
    MailingStreet: 'address',
    MailingCity: 'city',
    MailingState: 'state',
    MailingPostalCode: 'zip',
    MailingCountry: 'country',
  },
  Account: { Name: 'name' },
  Opportunity: { Name: 'dealname', StageName: 'dealstage', CloseDate: 'closedate' },
};

/** Salesforce always has a default for these (LeadStatus.IsDefault). */
const ALWAYS_DEFAULTED: readonly string[] = ['status'];
const NUMBER_FIELDS: readonly string[] = ['annualrevenue', 'numberofemployees'];

export interface LeadMapping {
  /** Maps lead fields to HubSpot properties and overrides the defaults. Null unmaps a field. */
  readonly fieldMapping: Readonly<Record<string, string | null>>;
  /** Values that every new lead gets, by lead field. */
  readonly fixedLeadValues: Readonly<Record<string, LeadValue>>;
  /** Fields with a default in Salesforce (`defaultedOnCreate`), if the describe was read. */
  readonly defaulted?: readonly string[];
}

/** The effective mapping from lead fields to HubSpot properties, without fields that the settings unmap. */
export function fieldMapping({ fieldMapping: own }: Pick<LeadMapping, 'fieldMapping'>): Map<string, string> {
  const entries = Object.entries(overridden<string | null>(DEFAULT_FIELD_MAPPING, own));
  return new Map(entries.flatMap(([field, property]) => (property === null ? [] : [[field, property] as const])));
}

/**
 * Returns the fields of the lead that the sync would insert. A field mapped to an empty property is null (blank), or
 * unknown if Salesforce has a default, because it is not documented whether HubSpot sends empty values. A field that is
 * not mapped, or whose property was not read, is absent (unknown).
 */
export function leadFields(properties: Properties, mapping: LeadMapping): LeadFields {
  const defaulted = new Set([...ALWAYS_DEFAULTED, ...(mapping.defaulted ?? []).map((field) => field.toLowerCase())]);
  const mapped = [...fieldMapping(mapping)].flatMap(([field, property]) => {
    const value = properties[property];
    if (value === undefined || (isBlank(value) && defaulted.has(field.toLowerCase()))) return [];
    return [[field, typed(field, value)] as const];
  });
  return overridden<LeadValue>(Object.fromEntries(mapped), mapping.fixedLeadValues);
}

function typed(field: string, value: LeadValue): LeadValue {
  if (isBlank(value)) return null;
  const number = Number(value);
  return NUMBER_FIELDS.includes(field.toLowerCase()) && Number.isFinite(number) ? number : value;
}

/** Merges two mappings. "Lead.Country", "Country" and "country" are the same field, and the later entry wins. */
function overridden<T>(byField: Readonly<Record<string, T>>, own: Readonly<Record<string, T>>): Record<string, T> {
  // A shortcut, because an audit calls this for every record and most settings override nothing.
  if (Object.keys(own).length === 0) return { ...byField };
  const byKey = new Map(Object.entries(byField).map(([field, value]) => [field.toLowerCase(), { field, value }]));
  for (const [spelt, value] of Object.entries(own)) {
    const name = ownField(spelt);
    byKey.set(name.toLowerCase(), { field: byKey.get(name.toLowerCase())?.field ?? name, value });
  }
  return Object.fromEntries([...byKey.values()].map(({ field, value }) => [field, value]));
}
