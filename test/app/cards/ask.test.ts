// What the card sends, in either edition: the app function's call, and the marketplace backend's.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newRequestId } from '../../../app/cards/ask/request-id.ts';
import { callHost as callBackend } from '../../../app/cards/ask/fetch.ts';
import { callHost as callFunction } from '../../../app/cards/ask/serverless.ts';
import { localeOf } from '../../../app/cards/page.ts';
import type { Page } from '../../../app/cards/page.ts';
import { CONTRACT_VERSION, requestSchema, signedRequestSchema } from '../../../src/contract/index.ts';
import type { ActionName, CommonRequest } from '../../../src/contract/index.ts';

afterEach(() => vi.unstubAllGlobals());

const page = (change: Partial<Page> = {}): Page => ({
  record: { objectId: 101, objectTypeId: '0-1' },
  viewer: { userId: 7, name: 'Riley Rep' },
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
  variables: { PUBLIC_URL: 'https://preflight.example.com' },
  readProperties: () => Promise.resolve({ createdate: '1763700000000', lastmodifieddate: '1763800000000' }),
  ...change,
});
const SHOWN = { ownerId: null, ownerSince: null, salesforceId: null };
const head = { contract: CONTRACT_VERSION, locale: 'de-AT', timeZone: 'Europe/Vienna' };
type AnyRequest = { [Name in ActionName]: CommonRequest<Name> }[ActionName];
const REQUESTS: AnyRequest[] = [
  { ...head, action: 'explain' },
  { ...head, action: 'suggest', search: 'ann' },
  { ...head, action: 'what-if', ownerId: '26' },
  { ...head, action: 'resolve', requestId: newRequestId(), ownerId: '26', shown: SHOWN },
  { ...head, action: 'undo', requestId: newRequestId(), shown: SHOWN, receipt: 'r' },
];

describe('the app function', () => {
  it.each(REQUESTS)('gets $action as its contract says', async (request) => {
    const serverless = vi.fn<(name: string, options: { parameters: unknown }) => Promise<unknown>>(() =>
      Promise.resolve({}),
    );
    vi.stubGlobal('self', { serverless });
    await callFunction(page(), request);
    const [name, options] = serverless.mock.calls[0] ?? [];
    expect(name).toBe('owner_preflight');
    expect(requestSchema.parse(options?.parameters)).toEqual({
      ...request,
      record: { objectTypeId: '0-1' },
      viewer: { userId: 7, name: 'Riley Rep' },
    });
  });
});

describe('the marketplace backend', () => {
  interface Sent {
    method: string;
    body: unknown;
    headers?: unknown;
  }
  const backend = (answer: Response | Error = Response.json({ ok: true })) => {
    const hsFetch = vi.fn<(url: string, sent: Sent) => Promise<Response>>(() =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone()),
    );
    vi.stubGlobal('self', { hsFetch });
    return hsFetch;
  };
  const bodies = (hsFetch: ReturnType<typeof backend>): unknown[] => hsFetch.mock.calls.map(([, { body }]) => body);

  it.each(REQUESTS)('gets $action as its contract says, and no word on who is asking', async (request) => {
    const hsFetch = backend();
    await callBackend(page(), request);
    const [url, sent] = hsFetch.mock.calls[0] ?? [];
    expect([url, sent?.method, sent?.headers]).toEqual(['https://preflight.example.com/card', 'POST', undefined]);
    expect(sent?.body).not.toHaveProperty('viewer');
    expect(signedRequestSchema.parse(sent?.body)).toEqual({
      ...request,
      record: {
        objectTypeId: '0-1',
        objectId: '101',
        seen: { createdate: '1763700000000', modified: '1763800000000' },
      },
    });
  });

  it.each([
    ['0-1', 'lastmodifieddate'],
    ['0-2', 'hs_lastmodifieddate'],
    ['0-3', 'hs_lastmodifieddate'],
  ])('is told when a record of %s was changed by its %s, read right before the call', async (objectTypeId, name) => {
    const readProperties = vi.fn<Page['readProperties']>(() =>
      Promise.resolve({ createdate: '2026-11-21T04:40:00Z', [name]: '2026-11-22T08:26:40.000Z' }),
    );
    const hsFetch = backend();
    const asked = page({ record: { objectId: 5, objectTypeId }, readProperties });
    await callBackend(asked, { ...head, action: 'explain' });
    await callBackend(asked, { ...head, action: 'explain' });
    expect(readProperties.mock.calls).toEqual([[['createdate', name]], [['createdate', name]]]);
    expect(bodies(hsFetch)[0]).toMatchObject({
      record: { seen: { createdate: '1795236000000', modified: '1795336000000' } },
    });
  });

  it('answers a refusal in JSON, whatever its status', async () => {
    backend(Response.json({ ok: false }, { status: 429 }));
    expect(await callBackend(page(), { ...head, action: 'explain' })).toEqual({ ok: false });
  });

  it('fails with the status where something else answered', async () => {
    backend(new Response('<html>', { status: 502 }));
    await expect(callBackend(page(), { ...head, action: 'explain' })).rejects.toThrow('HTTP 502');
  });

  it('is not called where the profile does not name it', async () => {
    const hsFetch = backend();
    for (const variables of [undefined, {}, { PUBLIC_URL: '' }])
      await expect(callBackend(page({ variables }), { ...head, action: 'explain' })).rejects.toThrow('PUBLIC_URL');
    expect(hsFetch).not.toHaveBeenCalled();
  });
});

describe("the reader's language", () => {
  it.each([
    [{ language: 'en', locale: 'en-us' }, 'en-US'],
    [{ language: 'en', locale: 'de-de' }, 'en'],
    [{ language: 'pt-br', locale: 'pt_BR' }, 'pt-BR'],
    [{ language: 'de', locale: 'de-at' }, 'de-AT'],
    [{ locale: 'ja-jp' }, 'ja-JP'],
    [{ language: 'nl' }, 'nl'],
    [{ language: 'not a language!' }, 'en'],
    [{}, 'en'],
  ])('%j is sent as %s', (user, locale) => {
    expect(localeOf(user)).toBe(locale);
  });
});

it('a write has a UUID of its own', () => {
  const ids = Array.from({ length: 100 }, newRequestId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
});
