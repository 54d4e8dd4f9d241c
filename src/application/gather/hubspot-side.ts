// HubSpot's side of a record: its owner, and whether it is in the inclusion segment.
import { known, unknown } from '../../domain/facts/known.ts';
import type { HubSpotOwner, OwnerFact, RecordFacts } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { HubSpotRecord } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import { textOf } from './record-properties.ts';
import { readFailure } from './read-failure.ts';

/**
 * The record's owner as a fact. Records may keep the ID of an owner that HubSpot deleted; such an owner has no name.
 */
export function ownerFact(ownerId: string | null, read: Result<HubSpotOwner | null> | null): OwnerFact {
  if (ownerId === null || read === null) return { state: 'none' };
  if (!read.ok) return { state: 'unreadable', ownerId, failure: readFailure(read.failure) };
  return { state: 'read', owner: read.value ?? { id: ownerId, type: 'PERSON', archived: true } };
}

export function ownerIdOf({ properties }: Pick<HubSpotRecord, 'properties'>): string | null {
  return textOf(properties.hubspot_owner_id);
}

export interface Segments {
  inclusion: RecordFacts['inclusion'];
  companyInclusion: RecordFacts['companyInclusion'];
  failure: Failure | null;
}

/** Reads whether the record is in its object's inclusion segment. Deals have none. Never rejects. */
export async function readSegments(tenant: Tenant, opened: OpenedRecord, deadline: Deadline): Promise<Segments> {
  const { object, id } = opened;
  const segmentId = segmentOf(object, tenant.settings);
  if (segmentId === null || segmentId === 'none') return segmentsFrom(object, segmentId, null);
  return segmentsFrom(object, segmentId, await settled(tenant.hubspot.segmentsOf({ object, id }, deadline)));
}

/** The inclusion segment of an object: "none" if it syncs without one, null if it is not known or does not matter. */
export function segmentOf(
  object: OpenedRecord['object'],
  { inclusionSegmentId, companyInclusionSegmentId, companySync }: Settings,
): string | null {
  if (object === 'deal') return null;
  if (object === 'contact') return inclusionSegmentId;
  if (companyInclusionSegmentId === 'none') return 'none';
  // The classic company sync has no segment of its own.
  return companySync === 'classic' || companySync === 'on' ? null : companyInclusionSegmentId;
}

/** @param read the record's segments, of which only `segmentId` matters; null if nothing was asked */
export function segmentsFrom(
  object: OpenedRecord['object'],
  segmentId: string | null,
  read: Result<readonly string[]> | null,
): Segments {
  const none: Segments = { inclusion: unknown('setting'), companyInclusion: unknown('setting'), failure: null };
  const place = (fact: RecordFacts['inclusion'], failure: Failure | null): Segments =>
    object === 'contact' ? { ...none, inclusion: fact, failure } : { ...none, companyInclusion: fact, failure };
  if (segmentId === null) return none;
  if (segmentId === 'none') return place(known('none'), null);
  if (read === null) return none;
  if (!read.ok) return place(unknown('reading'), read.failure);
  return place(known(read.value.includes(segmentId) ? 'member' : 'not-member', 'read'), null);
}
