// Which record a call is about, and what the caller shows to prove that they may see it.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { HubSpotProperties } from './ports.ts';

/** A record whose page is open, as the caller says. It is held against what HubSpot says before anything is answered. */
export interface OpenedRecord {
  object: CrmObject;
  /** HubSpot record id, digits. */
  id: string;
  /** When the record was made: ISO 8601, or milliseconds since 1970. */
  createdAt: string;
  /**
   * When the record was last changed, in either form; null where the host need not ask. The app function's record comes
   * from HubSpot itself, the server's from a browser.
   */
  modified: string | null;
  /** Properties that came with the call, e.g. the owner: asked about at once, and confirmed by the record itself. */
  hints: HubSpotProperties;
}

/** How a caller's claim compares with the record. "unknown": the record was not read. */
export type Claim = 'right' | 'stale' | 'wrong' | 'unknown';

/** The property that holds the last change, which is not the same for the three objects. */
export const MODIFIED_PROPERTY: Readonly<Record<CrmObject, string>> = {
  contact: 'lastmodifieddate',
  company: 'hs_lastmodifieddate',
  deal: 'hs_lastmodifieddate',
};

/**
 * Holds a claim against the record. HubSpot tells an app function the id of the open record, but not of what object it
 * is; the browser does, and could name another. Ids of contacts, companies and deals coincide; the moments in which they
 * were made do not.
 */
export function claimOf(
  { object, createdAt, modified }: OpenedRecord,
  properties: HubSpotProperties,
): Exclude<Claim, 'unknown'> {
  const made = instantOf(properties.createdate);
  if (made === null || made !== instantOf(createdAt)) return 'wrong';
  if (modified === null) return 'right';
  const changed = instantOf(properties[MODIFIED_PROPERTY[object]]);
  return changed !== null && changed === instantOf(modified) ? 'right' : 'stale';
}

/** Milliseconds since 1970, of either form in which HubSpot writes a time. */
function instantOf(text: string | null | undefined): number | null {
  if (text == null || text.trim() === '') return null;
  const instant = /^\d+$/u.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
