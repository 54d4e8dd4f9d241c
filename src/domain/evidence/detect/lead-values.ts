// Prepares the detection of where values of new leads come from: a HubSpot property, or one value for every lead.
import { ownField } from '../../assignment-rules/index.ts';
import type { AssignmentRule } from '../../assignment-rules/index.ts';
import type { Observation } from '../best-value.ts';
import { leadsMadeBySync } from '../made-by-sync.ts';
import type { PropertyValue } from '../../facts/record-facts.ts';
import type { PastRecord, SyncedRecord } from '../sample.ts';
import { comparable } from '../values.ts';

/** One lead field across the sample. */
export interface FieldSample {
  field: string;
  /** True if the lead assignment rules use the field. */
  isAskedFor: boolean;
  observations: Observation<SeenField>[];
  /** HubSpot properties that have a value in any of these contacts. */
  properties: string[];
}

export interface SeenField {
  /** Null means blank. */
  value: string | null;
  shown: PropertyValue;
  /** The contact's property values in comparable form. Properties that were not read are absent. */
  properties: ReadonlyMap<string, string | null>;
}

/** Salesforce fills these itself (facts.md, "What a new lead holds at insert"), so no mapping does. */
const FILLED_BY_SALESFORCE = new Set(
  [
    'Id',
    'OwnerId',
    'Name',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'IsConverted',
    'IsDeleted',
    'ConvertedDate',
    'ConvertedAccountId',
    'ConvertedContactId',
    'ConvertedOpportunityId',
  ].map((field) => field.toLowerCase()),
);

/** The fields of new leads in the sample, plus fields that the rules use but the sample does not have. */
export function fieldSamples(records: readonly PastRecord[], rules: readonly AssignmentRule[]): FieldSample[] {
  const leads = leadsMadeBySync(records).map((record) => ({
    record,
    fields: new Map(Object.entries(record.salesforce.fields).map(([name, value]) => [name.toLowerCase(), value])),
    properties: comparableProperties(record),
  }));
  const names = new Map(leads.flatMap(({ record }) => fieldNames(record)).map((name) => [name.toLowerCase(), name]));
  const asked = rules.flatMap(fieldsAskedBy);
  const askedFor = new Set(asked.map((name) => name.toLowerCase()));
  for (const name of asked) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names]
    .filter(([key]) => !FILLED_BY_SALESFORCE.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => {
      const observations = leads.flatMap(({ record, fields, properties }) => {
        const shown = fields.get(key);
        if (shown === undefined) return [];
        return [{ record, at: record.hubspot.firstSyncAt, seen: { value: comparable(shown), shown, properties } }];
      });
      return { field, isAskedFor: askedFor.has(key), observations, properties: propertiesWithValues(observations) };
    });
}

function comparableProperties({ hubspot }: SyncedRecord): Map<string, string | null> {
  return new Map(Object.entries(hubspot.properties).map(([name, value]) => [name, comparable(value)]));
}

/** Field names in the sample's spelling. If there are several spellings, always the same one is used. */
function fieldNames({ salesforce }: SyncedRecord): string[] {
  return Object.keys(salesforce.fields).sort();
}

function propertiesWithValues(observations: readonly Observation<SeenField>[]): string[] {
  const names = new Set<string>();
  for (const { seen } of observations) for (const [name, value] of seen.properties) if (value !== null) names.add(name);
  return [...names].sort();
}

/** Lead fields that a rule's criteria use. */
function fieldsAskedBy(rule: AssignmentRule): string[] {
  return rule.entries.flatMap(({ criteria }) =>
    criteria.flatMap(({ field, valueField }) => [field, valueField ?? ''].filter(isLeadField).map(ownField)),
  );
}

function isLeadField(field: string): boolean {
  return field !== '' && (!field.includes('.') || field.toLowerCase().startsWith('lead.'));
}
