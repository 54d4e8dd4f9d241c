// Where the values of new leads come from: from a HubSpot property, or from one value that every lead gets.
import { ownField } from '../../assignment-rules/index.ts';
import type { AssignmentRule } from '../../assignment-rules/index.ts';
import type { Observation } from '../best-value.ts';
import { leadsMadeBySync } from '../made-by-sync.ts';
import type { PropertyValue } from '../../facts/record-facts.ts';
import type { PastRecord, SyncedRecord } from '../sample.ts';
import { comparable } from '../values.ts';

/** One lead field over the sample. */
export interface FieldSample {
  field: string;
  /** By the lead assignment rules. */
  isAskedFor: boolean;
  observations: Observation<SeenField>[];
  /** HubSpot properties that any of those contacts has a value of. */
  properties: string[];
}

export interface SeenField {
  /** Null: blank. */
  value: string | null;
  shown: PropertyValue;
  /** Comparable values of the contact's properties; a property that was not read is absent. */
  properties: ReadonlyMap<string, string | null>;
}

/** Salesforce fills these by itself (facts.md, "What a new lead holds at insert"): no setting maps them. */
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

/** The fields of new leads that the sample holds, and those that the rules ask for although it does not. */
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

/** The spelling of the sample; one of several is always the same one. */
function fieldNames({ salesforce }: SyncedRecord): string[] {
  return Object.keys(salesforce.fields).sort();
}

function propertiesWithValues(observations: readonly Observation<SeenField>[]): string[] {
  const names = new Set<string>();
  for (const { seen } of observations) for (const [name, value] of seen.properties) if (value !== null) names.add(name);
  return [...names].sort();
}

/** Lead fields that a rule's criteria compare. */
function fieldsAskedBy(rule: AssignmentRule): string[] {
  return rule.entries.flatMap(({ criteria }) =>
    criteria.flatMap(({ field, valueField }) => [field, valueField ?? ''].filter(isLeadField).map(ownField)),
  );
}

function isLeadField(field: string): boolean {
  return field !== '' && (!field.includes('.') || field.toLowerCase().startsWith('lead.'));
}
