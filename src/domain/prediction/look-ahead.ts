// Rows W05 and W21: predicts from the record's values whether Salesforce refuses the insert.
import { fieldName } from '../assignment-rules/index.ts';
import type { LeadValue } from '../assignment-rules/index.ts';
import { HUBSPOT_PROPERTY } from '../facts/lead-fields.ts';
import type { SalesforceObject } from '../facts/org-snapshot.ts';
import { isBlank } from '../facts/text.ts';
import type { Case } from './case.ts';
import { isGate } from './certainty.ts';
import { fieldOf, valueIn } from './lead-for-rules.ts';
import { OBJECT_OF } from './new-record.ts';
import type { NewRecord } from './new-record.ts';
import { NOBODY } from './possible-owners.ts';
import type { Ending, Walk } from './walk.ts';

/** Required fields of an insert in every org (SFREQ). */
const ALWAYS_REQUIRED: Readonly<Record<SalesforceObject, readonly string[]>> = {
  Lead: ['LastName', 'Company'],
  Contact: ['LastName'],
  Account: ['Name'],
  Opportunity: ['Name', 'StageName', 'CloseDate'],
};

/**
 * Ends the walk if Salesforce would refuse the insert; otherwise null. If it is unknown which object is created, all
 * possible objects must refuse it.
 */
export function checkInsert(made: readonly NewRecord[], about: Case, walk: Walk): Ending | null {
  if (walk.asIfItSyncs) return null;
  if (made.every((one) => lacksField(OBJECT_OF[one], about))) return missingFields(made, about, walk);
  return valueNotListed(made, about, walk);
}

function lacksField(object: SalesforceObject, about: Case): boolean {
  for (const field of ALWAYS_REQUIRED[object]) if (isMissing(object, field, about)) return true;
  return about.salesforce?.required[object]?.some((field) => isMissing(object, field, about)) ?? false;
}

function isMissing(object: SalesforceObject, field: string, about: Case): boolean {
  const value = valueSent(object, field, about);
  return value !== undefined && isBlank(value);
}

function refused(row: 'W05' | 'W21', walk: Walk): Ending {
  // No record is created, so only gate rows stay on the path.
  walk.path = walk.path.filter(isGate);
  return { row, owners: NOBODY };
}

function missingFields(made: readonly NewRecord[], about: Case, walk: Walk): Ending {
  const missing = made.map((one) => missingOf(OBJECT_OF[one], about));
  const [first = []] = missing;
  const common = first.filter((field) => missing.every((other) => other.includes(field)));
  const fields = common.length > 0 ? common : first;
  walk.story?.row('will-sync', 'no', 'W05', { id: 'sync.fields-missing', params: { fields: fields.map(fieldName) } });
  return refused('W05', walk);
}

/** Required fields that are certainly blank. Unknown values do not count. */
export function missingOf(object: SalesforceObject, about: Case): readonly string[] {
  const required = about.salesforce?.required[object];
  const always = ALWAYS_REQUIRED[object];
  const fields = required === undefined ? always : [...new Set([...always, ...required])];
  return fields.filter((field) => isMissing(object, field, about));
}

function valueNotListed(made: readonly NewRecord[], about: Case, walk: Walk): Ending | null {
  if (about.salesforce?.picklists[OBJECT_OF[made[0] ?? 'lead']] === undefined) return null;
  const wrong = made.map((one) => notListedOf(OBJECT_OF[one], about));
  const [first] = wrong;
  if (first == null || wrong.includes(null)) return null;
  walk.story?.row('will-sync', 'no', 'W21', {
    id: 'sync.value-not-listed',
    params: { field: fieldName(first.field), value: first.value },
  });
  return refused('W21', walk);
}

/** The first text that is not in its restricted picklist. */
export function notListedOf(object: SalesforceObject, about: Case): { field: string; value: string } | null {
  const picklists = about.salesforce?.picklists[object];
  if (picklists === undefined) return null;
  for (const [field, values] of Object.entries(picklists)) {
    const value = valueSent(object, field, about);
    if (typeof value !== 'string' || isBlank(value) || values.length === 0) continue;
    // Multi-select picklists hold "a;b".
    const whole = valueIn(values, value) !== undefined;
    if (!whole && !value.split(';').every((part) => valueIn(values, part) !== undefined)) return { field, value };
  }
  return null;
}

/** The value that HubSpot would send for a field; undefined if unknown. */
function valueSent(object: SalesforceObject, field: string, { record }: Case): LeadValue | undefined {
  const onLead = object === 'Lead' ? fieldOf(record.lead, field) : undefined;
  if (onLead !== undefined) return onLead;
  const property = HUBSPOT_PROPERTY[object][field];
  return property === undefined ? undefined : record.properties[property];
}
