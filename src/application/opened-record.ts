// Which record a call is about: the one whose page is open, as HubSpot itself says.
import type { HubSpotProperties } from '../adapters/hubspot/records.ts';
import type { CrmObject } from '../domain/prediction/index.ts';

export interface OpenedRecord {
  /** As the browser says; held against `createdAt`. */
  object: CrmObject;
  /** As HubSpot says. */
  id: string;
  /** When HubSpot says that the open record was made: ISO 8601, or milliseconds since 1970. */
  createdAt: string;
  /** The owner's id as HubSpot handed it over; null for none, undefined when it was not sent. */
  ownerHint: string | null | undefined;
}

/** The browser named an object to which the open record does not belong. */
export class OtherRecordError extends Error {
  override readonly name = 'OtherRecordError';

  constructor() {
    super('the record of that id and object is not the one whose page is open');
  }
}

/**
 * HubSpot tells the id of the open record, but not of what object it is; the browser does, and could name another. Ids
 * of contacts, companies and deals coincide; the moments in which they were made do not.
 *
 * @throws OtherRecordError
 */
export function assertOpened({ createdAt }: OpenedRecord, properties: HubSpotProperties): void {
  const made = instantOf(properties.createdate ?? '');
  if (made === null || made !== instantOf(createdAt)) throw new OtherRecordError();
}

/** Milliseconds since 1970, of either form in which HubSpot writes a time. */
function instantOf(text: string): number | null {
  const instant = /^\d+$/u.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
