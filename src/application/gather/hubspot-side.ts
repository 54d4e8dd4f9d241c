// HubSpot's side of a record: its owner, its place in the inclusion segments, a company's contacts.
import { known, unknown } from '../../domain/facts/known.ts';
import type { HubSpotOwner, OwnerFact, RecordFacts } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { HubSpotRecord } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { textOf } from './record-properties.ts';
import { readFailure } from './read-failure.ts';

/** The record's owner as a fact. HubSpot knows an owner no more whose id stays on records: that one has no name. */
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

/** Whether the record is in the segment that its object syncs by; deals sync without one. Never rejects. */
export async function readSegments(tenant: Tenant, opened: OpenedRecord, deadline: Deadline): Promise<Segments> {
  const { inclusionSegmentId, companyInclusionSegmentId, companySync } = tenant.settings;
  const of = { contact: inclusionSegmentId, company: companyInclusionSegmentId, deal: null };
  const none: Segments = { inclusion: unknown('setting'), companyInclusion: unknown('setting'), failure: null };
  const place = (fact: RecordFacts['inclusion'], failure: Failure | null): Segments =>
    opened.object === 'contact' ? { ...none, inclusion: fact, failure } : { ...none, companyInclusion: fact, failure };
  const segmentId = of[opened.object];
  if (segmentId === null) return none;
  if (segmentId === 'none') return place(known('none'), null);
  // The classic company sync knows no segment of its own.
  if (opened.object === 'company' && (companySync === 'classic' || companySync === 'on')) return none;
  const read = await settled(tenant.hubspot.segmentsOf({ object: opened.object, id: opened.id }, deadline));
  if (!read.ok) return place(unknown('reading'), read.failure);
  return place(known(read.value.includes(segmentId) ? 'member' : 'not-member', 'read'), null);
}
