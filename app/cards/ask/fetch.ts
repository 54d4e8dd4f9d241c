// The marketplace edition: HubSpot signs the call to the backend, and says in it who is asking. Which record the page
// shows is this card's word, so it sends along what only somebody who sees the record can know.
import { hubspot } from '@hubspot/ui-extensions';
import type { Page } from '../page.ts';
import type { CallHost } from './call-host.ts';

export const callHost: CallHost = async (page, request) => {
  const { objectId, objectTypeId } = page.record;
  const record = { objectTypeId, objectId: String(objectId), seen: await readSeen(page) };
  // HubSpot repeats the call after a 5xx or a lost connection: writes carry a `requestId` for that.
  const response = await hubspot.fetch(`${backendOf(page)}/card`, { method: 'POST', body: { ...request, record } });
  // A refusal is JSON too, whatever its status.
  return response.json().catch(() => {
    throw new Error(`HTTP ${response.status}`);
  });
};

/** @throws Error where the project's profile does not name the backend */
function backendOf({ variables }: Page): string {
  const url = variables?.PUBLIC_URL;
  if (typeof url !== 'string' || url === '') throw new Error('PUBLIC_URL is not set.');
  return url;
}

/** When the record was last changed, by HubSpot's name for it. */
const MODIFIED: Readonly<Record<string, string>> = {
  '0-1': 'lastmodifieddate',
  '0-2': 'hs_lastmodifieddate',
  '0-3': 'hs_lastmodifieddate',
};

/** Read by the page as the person looking, right before each call. */
async function readSeen({ record, readProperties }: Page): Promise<{ createdate: string; modified: string }> {
  const modified = MODIFIED[record.objectTypeId] ?? 'hs_lastmodifieddate';
  const read = await readProperties(['createdate', modified]);
  return { createdate: milliseconds(read.createdate), modified: milliseconds(read[modified]) };
}

/** The page hands times over as milliseconds; the same time in ISO 8601 means the same. */
function milliseconds(time: string | undefined): string {
  if (time === undefined || /^\d*$/u.test(time)) return time ?? '';
  const at = Date.parse(time);
  return Number.isNaN(at) ? time : String(at);
}
