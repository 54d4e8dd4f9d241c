// What a new lead will hold at insert: the contact's properties through the field mapping.
// Defaults: HubSpot's default mapping as its article "Sync Salesforce leads and contacts to HubSpot" lists it (HSLEAD25).
import { ownField } from '../assignment-rules/index.ts';
import type { LeadFields, LeadValue } from '../assignment-rules/index.ts';
import type { SalesforceObject } from './org-snapshot.ts';
import type { Properties } from './record-facts.ts';
import { isBlank } from './text.ts';

/**
 * Lead field to HubSpot property. Mobile phone is not in HubSpot's list; Lead Source, Status, Rating, Description and
 * Email Opt Out are, without the property's name: they count once an admin maps them.
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

/** Fields that HubSpot fills on each object it makes, as far as documents or the object's nature tell. */
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
  /** Lead field to HubSpot property, over the defaults; null unmaps a field. */
  readonly fieldMapping: Readonly<Record<string, string | null>>;
  /** Lead field to a value that every new lead gets. */
  readonly fixedLeadValues: Readonly<Record<string, LeadValue>>;
  /** Fields for which Salesforce has a default (`defaultedOnCreate`), as far as the describe was read. */
  readonly defaulted?: readonly string[];
}

/** The mapping in force: Lead field to HubSpot property; fields unmapped by the settings are left out. */
export function fieldMapping({ fieldMapping: own }: Pick<LeadMapping, 'fieldMapping'>): Map<string, string> {
  const entries = Object.entries(overridden<string | null>(DEFAULT_FIELD_MAPPING, own));
  return new Map(entries.flatMap(([field, property]) => (property === null ? [] : [[field, property] as const])));
}

/**
 * The fields of the lead that the sync would insert. Mapped and empty is null (blank), or unknown where Salesforce has a
 * default: nobody says whether HubSpot leaves an empty value out. Not mapped, or mapped to a property that was not among
 * those read, is absent (unknown).
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

/** "Lead.Country", "Country" and "country" are the same field: what is said of it later replaces what was said before. */
function overridden<T>(byField: Readonly<Record<string, T>>, own: Readonly<Record<string, T>>): Record<string, T> {
  // An audit asks this for every record, and most settings say nothing of their own.
  if (Object.keys(own).length === 0) return { ...byField };
  const byKey = new Map(Object.entries(byField).map(([field, value]) => [field.toLowerCase(), { field, value }]));
  for (const [spelt, value] of Object.entries(own)) {
    const name = ownField(spelt);
    byKey.set(name.toLowerCase(), { field: byKey.get(name.toLowerCase())?.field ?? name, value });
  }
  return Object.fromEntries([...byKey.values()].map(({ field, value }) => [field, value]));
}
