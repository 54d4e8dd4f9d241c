// The marketplace edition: HubSpot signs the call to the backend and names the person. The record is only the card's
// claim, so the card also sends values that only somebody who can see the record knows.
import { hubspot } from '@hubspot/ui-extensions';
import type { Page } from '../page.ts';
import type { CallHost } from './call-host.ts';

export const callHost: CallHost = async (page, request) => {
  const { objectId, objectTypeId } = page.record;
  const record = { objectTypeId, objectId: String(objectId), seen: await readSeen(page) };
  // HubSpot repeats the call after a 5xx or a lost connection, so writes carry a `requestId`.
  const response = await hubspot.fetch(`${backendOf(page)}/card`, { method: 'POST', body: { ...request, record } });
  // Refusals are JSON too, whatever their status.
  return response.json().catch(() => {
    throw new Error(`HTTP ${response.status}`);
  });
};

/** @throws Error if the project's profile does not name the backend */
function backendOf({ variables }: Page): string {
  const url = variables?.PUBLIC_URL;
  if (typeof url !== 'string' || url === '') throw new Error('PUBLIC_URL is not set.');
  return url;
}

/** The property with the time of the last change, by object. */
const MODIFIED: Readonly<Record<string, string>> = {
  '0-1': 'lastmodifieddate',
  '0-2': 'hs_lastmodifieddate',
  '0-3': 'hs_lastmodifieddate',
};

/** Reads the values right before each call, with the rights of the person looking. */
async function readSeen({ record, readProperties }: Page): Promise<{ createdate: string; modified: string }> {
  const modified = MODIFIED[record.objectTypeId] ?? 'hs_lastmodifieddate';
  const read = await readProperties(['createdate', modified]);
  return { createdate: milliseconds(read.createdate), modified: milliseconds(read[modified]) };
}

/** Converts a time to milliseconds. The page uses milliseconds or ISO 8601. */
function milliseconds(time: string | undefined): string {
  if (time === undefined || /^\d*$/u.test(time)) return time ?? '';
  const at = Date.parse(time);
  return Number.isNaN(at) ? time : String(at);
}
