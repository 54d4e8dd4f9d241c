// What a new lead held when the lead assignment rules saw it.
import { ownField } from '../assignment-rules/index.ts';
import type { LeadFields } from '../assignment-rules/index.ts';
import { leadFields } from '../facts/lead-fields.ts';
import type { LeadMapping } from '../facts/lead-fields.ts';
import type { SyncedRecord } from './sample.ts';

/** HubSpot's default mapping alone: it cannot be deleted. */
export const DEFAULT_MAPPING: LeadMapping = { fieldMapping: {}, fixedLeadValues: {} };

/** The lead as the sample has it; for fields that it does not have, what HubSpot sent by the mapping. */
export function leadAtCreation({ hubspot, salesforce }: SyncedRecord, mapping: LeadMapping): LeadFields {
  const held = salesforce.object === 'Lead' ? withoutOwner(salesforce.fields) : {};
  const isHeld = new Set(Object.keys(held).map((field) => ownField(field).toLowerCase()));
  const sent = Object.entries(leadFields(hubspot.properties, mapping));
  return { ...Object.fromEntries(sent.filter(([field]) => !isHeld.has(field.toLowerCase()))), ...held };
}

/** The owner that the sample holds is the one after the rules; they saw another. */
function withoutOwner(fields: LeadFields): LeadFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => ownField(field).toLowerCase() !== 'ownerid'));
}
