// The line that a change leaves on the record: who, from whom, to whom, and what was predicted.
import type { ChoosingMessage } from './messages/types/choosing.ts';
import type { Words } from './words.ts';

export interface TrailEntry {
  /** Who was looking. `certain`: HubSpot vouches for the person; else only the page said so. */
  viewer: { userId: number; name: string; certain: boolean };
  at: Date;
  from: string | null;
  to: string | null;
  /** The predicted Salesforce owner; null when a change is taken back. */
  predicted: string | null;
}

/**
 * One line for a text property of the record; HubSpot's history of that property keeps all of them.
 *
 * @example
 * "2026-11-24T09:00:00.000Z, Owner Preflight for Riley Rep (user 1026): owner Ann Lee → Bo Chen, predicted Salesforce owner Bo Chen"
 */
export function trailText({ viewer, at, from, to, predicted }: TrailEntry, { text }: Words): string {
  const name = oneLine(viewer.name) || text({ id: 'trail.somebody', params: {} });
  const line = {
    at: at.toISOString(),
    viewer: viewer.certain ? name : text({ id: 'trail.as-the-page-said', params: { name } }),
    // An id is no number to be grouped.
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

/** A name comes from the browser or from a record: it must not look like a second line. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+|\s+/gu, ' ').trim();
}
