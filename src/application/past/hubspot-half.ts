// The HubSpot half of a past record: what its histories say about the moment of the first sync.
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { PastHubSpotRecord } from '../../domain/evidence/sample.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import type { HubSpotProperties, PropertyChange } from '../ports.ts';
import type { Membership, RecordWithHistory } from './ports.ts';

/** The first Salesforce ID that a record got, and when. */
export interface FirstSync {
  at: number;
  salesforceId: string;
}

/** "A contact's property keeps 45 values, another object's 20": a history as long as that has lost its beginning. */
const KEPT_VALUES: Readonly<Record<CrmObject, number>> = { contact: 45, company: 20, deal: 20 };

/** The first change of a Salesforce ID that HubSpot's sync made; null for a record that did not sync. */
export function firstSyncOf(object: CrmObject, { histories }: RecordWithHistory): FirstSync | null {
  const changes = SALESFORCE_ID_PROPERTIES[object].flatMap((name) => histories[name] ?? []);
  const first = changes
    .filter(
      ({ value, sourceType, at }) => value !== null && sourceType === 'SALESFORCE' && !Number.isNaN(Date.parse(at)),
    )
    .reduce<PropertyChange | null>(
      (oldest, change) => (oldest === null || Date.parse(change.at) < Date.parse(oldest.at) ? change : oldest),
      null,
    );
  return first?.value == null ? null : { at: Date.parse(first.at), salesforceId: first.value };
}

/** True if HubSpot no longer tells who owned the record at that moment. */
export function isHistoryCut(object: CrmObject, changes: readonly PropertyChange[], moment: number): boolean {
  return changes.length >= KEPT_VALUES[object] && changes.every(({ at }) => Date.parse(at) > moment);
}

export function hubspotHalf(
  record: RecordWithHistory,
  sync: FirstSync | null,
  memberships: readonly Membership[],
): PastHubSpotRecord {
  const { id, properties, histories } = record;
  const moment = sync?.at ?? Infinity;
  return {
    id,
    createdAt: Date.parse(properties.createdate ?? '') || 0,
    createdIn: createdIn(properties, sync),
    properties: valuesAt(properties, histories, moment),
    ownerHistory: (histories.hubspot_owner_id ?? []).map(({ value, at, sourceType }) => ({
      ownerId: value,
      at: Date.parse(at),
      source: sourceType,
    })),
    // HubSpot does not list segments that the record has left. A record that joined later was not in the segment then.
    segments: memberships.flatMap(({ segmentId, since }) =>
      since !== null && Date.parse(since) > moment ? [] : [segmentId],
    ),
    firstSyncAt: sync?.at ?? null,
  };
}

/** When the sync creates a record in HubSpot, it sets the Salesforce ID within this many milliseconds. */
const MADE_WITH_ID = 60_000;

function createdIn(properties: HubSpotProperties, sync: FirstSync | null): PastHubSpotRecord['createdIn'] {
  const source = `${properties.hs_object_source ?? ''} ${properties.hs_object_source_label ?? ''}`;
  if (/salesforce/iu.test(source)) return 'SALESFORCE';
  const createdAt = Date.parse(properties.createdate ?? '');
  const isUnsaid = source.trim() === '';
  if (isUnsaid && sync !== null && sync.at - createdAt < MADE_WITH_ID) return 'SALESFORCE';
  return 'HUBSPOT';
}

/** Property values at a moment. Properties without a history have today's value. */
function valuesAt(
  properties: HubSpotProperties,
  histories: RecordWithHistory['histories'],
  moment: number,
): PastHubSpotRecord['properties'] {
  const then = Object.entries(histories).flatMap(([name, changes]) => {
    if (changes.length === 0 || !(name in properties)) return [];
    const before = changes.find(({ at }) => Date.parse(at) <= moment);
    return [[name, before?.value ?? null] as const];
  });
  return { ...properties, ...Object.fromEntries(then) };
}
