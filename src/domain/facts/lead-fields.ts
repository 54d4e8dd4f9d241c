// What a new lead will hold at insert: the contact's properties through the field mapping.
// Defaults: HubSpot's standard contact-to-lead field mappings, as its integration sets them up.
// https://knowledge.hubspot.com/salesforce/map-hubspot-properties-to-salesforce-fields
import { ownField } from '../assignment-rules/index.ts';
import type { LeadFields, LeadValue } from '../assignment-rules/index.ts';
import type { HubSpotProperties } from '../../adapters/hubspot/records.ts';
import type { Settings } from '../../application/settings.ts';

export const DEFAULT_FIELD_MAPPING: Readonly<Record<string, string>> = {
  FirstName: 'firstname',
  LastName: 'lastname',
  Email: 'email',
  Company: 'company',
  Title: 'jobtitle',
  Phone: 'phone',
  MobilePhone: 'mobilephone',
  Fax: 'fax',
  Website: 'website',
  Street: 'address',
  City: 'city',
  State: 'state',
  PostalCode: 'zip',
  Country: 'country',
  Industry: 'industry',
  AnnualRevenue: 'annualrevenue',
  NumberOfEmployees: 'numemployees',
  Salutation: 'salutation',
};

const NUMBER_FIELDS: readonly string[] = ['AnnualRevenue', 'NumberOfEmployees'];

/** The mapping in force: Lead field to HubSpot property; fields unmapped by the settings are left out. */
export function fieldMapping({ fieldMapping: own }: Pick<Settings, 'fieldMapping'>): Map<string, string> {
  const entries = Object.entries(overridden<string | null>(DEFAULT_FIELD_MAPPING, own));
  return new Map(entries.flatMap(([field, property]) => (property === null ? [] : [[field, property] as const])));
}

/**
 * The fields of the lead that the sync would insert. Mapped and empty is null (blank); not mapped, or mapped to a
 * property that was not among those read, is absent (unknown).
 */
export function leadFields(
  properties: HubSpotProperties,
  settings: Pick<Settings, 'fieldMapping' | 'fixedLeadValues'>,
): LeadFields {
  const mapped = [...fieldMapping(settings)].flatMap(([field, property]) => {
    const value = properties[property];
    return value === undefined ? [] : [[field, typed(field, value)] as const];
  });
  return overridden<LeadValue>(Object.fromEntries(mapped), settings.fixedLeadValues);
}

function typed(field: string, value: string | null): string | number | null {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  return NUMBER_FIELDS.includes(field) && Number.isFinite(number) ? number : value;
}

/** "Lead.Country", "Country" and "country" are the same field: what is said of it later replaces what was said before. */
function overridden<T>(byField: Readonly<Record<string, T>>, own: Readonly<Record<string, T>>): Record<string, T> {
  const byKey = new Map(Object.entries(byField).map(([field, value]) => [field.toLowerCase(), { field, value }]));
  for (const [spelt, value] of Object.entries(own)) {
    const name = ownField(spelt);
    byKey.set(name.toLowerCase(), { field: byKey.get(name.toLowerCase())?.field ?? name, value });
  }
  return Object.fromEntries([...byKey.values()].map(({ field, value }) => [field, value]));
}
