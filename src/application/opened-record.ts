// Which record a call is about, and what the caller states to prove that they have it open.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { HubSpotProperties } from './ports.ts';

/** A record whose page the caller says is open. Every answer first compares this with what HubSpot says. */
export interface OpenedRecord {
  object: CrmObject;
  /** HubSpot record ID, digits. */
  id: string;
  /** When the record was created: ISO 8601, or milliseconds since 1970. */
  createdAt: string;
  /**
   * When the record was last changed, in the same formats. Null in the app function, where HubSpot itself names the
   * record; the server gets it from a browser.
   */
  modified: string | null;
  /**
   * Properties that came with the call, e.g. the owner. They allow questions before the record is read, which confirms
   * them.
   */
  hints: HubSpotProperties;
}

/** How a caller's claim compares with the record. "unknown" means that the record was not read. */
export type Claim = 'right' | 'stale' | 'wrong' | 'unknown';

/** The property with the time of the last change, by object. */
export const MODIFIED_PROPERTY: Readonly<Record<CrmObject, string>> = {
  contact: 'lastmodifieddate',
  company: 'hs_lastmodifieddate',
  deal: 'hs_lastmodifieddate',
};

/**
 * Compares a claim with the record. HubSpot tells an app function the ID of the open record but not its object; the
 * browser names the object and could lie. Contacts, companies and deals can share an ID, but they were not created in
 * the same millisecond.
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

/** Converts either of HubSpot's time formats to milliseconds since 1970. */
function instantOf(text: string | null | undefined): number | null {
  if (text == null || text.trim() === '') return null;
  const instant = /^\d+$/u.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
