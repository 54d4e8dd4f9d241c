// The page's questions to its own server.
import type { FetchAnswer, FetchOptions, ServerlessOptions } from './messages.ts';
import type { CrmObject, MarketplaceState, OpenRecord, StandInChoices } from './page-data.ts';

export interface RecordAddress {
  object: CrmObject;
  id: string;
}

export function readRecord({ object, id }: RecordAddress): Promise<OpenRecord> {
  return ask(`/preview/records/${object}/${id}`);
}

/** Saves properties as the rep would. */
export function saveProperties({ object, id }: RecordAddress, properties: Record<string, string>): Promise<OpenRecord> {
  return ask(`/preview/records/${object}/${id}`, { method: 'PATCH', body: { properties } });
}

/** Runs the app function as HubSpot does: for the record whose page is open. */
export async function callServerless(
  record: { objectId: number; objectTypeId: string },
  name: string,
  options: ServerlessOptions,
): Promise<unknown> {
  const { propertiesToSend = [], parameters, payload } = options;
  const answer = await ask<{ response: unknown }>('/preview/serverless', {
    method: 'POST',
    body: {
      serverlessFunction: name,
      parameters,
      objectQuery: { ...record, objectPropertyNames: propertiesToSend },
      ...(payload !== undefined && { event: { type: 'SERVERLESS_ACTION_HOOK', payload } }),
    },
  });
  return answer.response;
}

/** `hubspot.fetch` goes through HubSpot, which signs it and says who is signed in. */
export async function permittedFetch(
  permitted: readonly string[],
  userId: number,
  url: string,
  options: FetchOptions,
): Promise<FetchAnswer> {
  if (!permitted.some((prefix) => url.startsWith(prefix)))
    throw new Error(`The app's metadata does not permit fetching ${url}`);
  return ask('/preview/marketplace/fetch', { method: 'POST', body: { url, userId, options } });
}

/** Starts the marketplace edition where it does not run yet. */
export function readMarketplace(): Promise<MarketplaceState> {
  return ask('/preview/marketplace');
}

export interface StandInChange {
  org?: string;
  fault?: { kind: string; value: string };
  reset?: true;
}

export function changeStandIns(change: StandInChange): Promise<StandInChoices> {
  return ask('/preview/stand-ins', { method: 'POST', body: change });
}

async function ask<T>(path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}): Promise<T> {
  const answer = await fetch(path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const content: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(messageIn(content) ?? `The preview answered ${answer.status} to ${method} ${path}.`);
  // Both ends are built from the same types, at the same time.
  return content as T;
}

function messageIn(content: unknown): string | null {
  return typeof content === 'object' && content !== null && 'message' in content && typeof content.message === 'string'
    ? content.message
    : null;
}
