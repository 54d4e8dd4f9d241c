// The line that a change leaves on the record: who, from whom, to whom, and what was predicted.

export interface TrailEntry {
  /** Who the page said was looking: nobody checked it. */
  viewer: { userId: number; name: string };
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
 * "2026-11-24T09:00:00.000Z, Owner Preflight for Riley Rep (user 1026, as the page said): owner Ann Lee → Bo Chen, predicted Salesforce owner Bo Chen"
 */
export function trailText({ viewer, at, from, to, predicted }: TrailEntry): string {
  const who = `${oneLine(viewer.name) || 'somebody'} (user ${viewer.userId}, as the page said)`;
  const what = predicted === null ? 'taken back' : `predicted Salesforce owner ${predicted}`;
  return `${at.toISOString()}, Owner Preflight for ${who}: owner ${from ?? 'nobody'} → ${to ?? 'nobody'}, ${what}`;
}

/** A name comes from the browser: it must not look like a second line. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+|\s+/gu, ' ').trim();
}
