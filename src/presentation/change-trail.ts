// Writes the line that a change leaves on the record: who changed the owner, from whom to whom, and the prediction.
import type { ChoosingMessage } from './messages/types/choosing.ts';
import type { Words } from './words.ts';

export interface TrailEntry {
  /**
   * The person who made the change. `certain` means that HubSpot vouches for them; otherwise only the page named them.
   */
  viewer: { userId: number; name: string; certain: boolean };
  at: Date;
  from: string | null;
  to: string | null;
  /** The predicted Salesforce owner; null when a change is undone. */
  predicted: string | null;
}

/**
 * Writes one line for a text property of the record. HubSpot's property history keeps all lines.
 *
 * @example
 * "2026-11-24T09:00:00.000Z, Owner Preflight for Riley Rep (user 1026): owner Ann Lee → Bo Chen, predicted Salesforce owner Bo Chen"
 */
export function trailText({ viewer, at, from, to, predicted }: TrailEntry, { text }: Words): string {
  const name = oneLine(viewer.name) || text({ id: 'trail.somebody', params: {} });
  const line = {
    at: at.toISOString(),
    viewer: viewer.certain ? name : text({ id: 'trail.as-the-page-said', params: { name } }),
    // As text, because an ID must not be grouped like a number.
    user: String(viewer.userId),
    from: named(from),
    to: named(to),
  };
  return predicted === null
    ? text({ id: 'trail.taken-back', params: line })
    : text({ id: 'trail.changed', params: { ...line, predicted: oneLine(predicted) } });
}

function named(name: string | null): ChoosingMessage {
  return name === null ? { id: 'trail.nobody', params: {} } : { id: 'trail.named', params: { name: oneLine(name) } };
}

/** Joins lines, because a name from a browser or record must not look like a second entry. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+|\s+/gu, ' ').trim();
}
