// Rebuilds the fields of a new lead as the lead assignment rules saw them.
import { ownField } from '../assignment-rules/index.ts';
import type { LeadFields } from '../assignment-rules/index.ts';
import { leadFields } from '../facts/lead-fields.ts';
import type { LeadMapping } from '../facts/lead-fields.ts';
import type { SyncedRecord } from './sample.ts';

/** Only HubSpot's default mapping, which cannot be deleted. */
export const DEFAULT_MAPPING: LeadMapping = { fieldMapping: {}, fixedLeadValues: {} };

/** The lead's fields from the sample. Missing fields have the values that HubSpot's mapping would have sent. */
export function leadAtCreation({ hubspot, salesforce }: SyncedRecord, mapping: LeadMapping): LeadFields {
  const held = salesforce.object === 'Lead' ? withoutOwner(salesforce.fields) : {};
  const isHeld = new Set(Object.keys(held).map((field) => ownField(field).toLowerCase()));
  const sent = Object.entries(leadFields(hubspot.properties, mapping));
  return { ...Object.fromEntries(sent.filter(([field]) => !isHeld.has(field.toLowerCase()))), ...held };
}

/** Removes the owner, because the sample has the owner after the rules ran, which the rules did not see. */
function withoutOwner(fields: LeadFields): LeadFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => ownField(field).toLowerCase() !== 'ownerid'));
}
