// The properties of a HubSpot record that a prediction needs.
import { fieldMapping } from '../../domain/facts/lead-fields.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { MODIFIED_PROPERTY } from '../opened-record.ts';
import type { Settings } from '../settings.ts';

const PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: [
    'createdate',
    'email',
    'hubspot_owner_id',
    'salesforceleadid',
    'salesforcecontactid',
    'salesforceownerid',
    'salesforcedeleted',
  ],
  company: ['createdate', 'name', 'hubspot_owner_id', 'salesforceaccountid', 'salesforcedeleted'],
  deal: ['createdate', 'dealname', 'dealstage', 'closedate', 'hubspot_owner_id', 'hs_salesforceopportunityid'],
};

/**
 * Properties to read: those that predictions use, the one with the last change, and for a contact those mapped to lead
 * fields.
 */
export function propertiesOf(object: CrmObject, settings: Pick<Settings, 'fieldMapping'>): string[] {
  const mapped = object === 'contact' ? fieldMapping(settings).values() : [];
  return [...new Set([...PROPERTIES[object], MODIFIED_PROPERTY[object], ...mapped])];
}

/** Trims a property's text; null if nothing is left. */
export function textOf(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
