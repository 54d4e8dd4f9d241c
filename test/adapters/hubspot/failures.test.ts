// HubSpot's answers that are none, each by its own name; and its own client over our transport.
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Transport } from '../../../src/adapters/http/transport.ts';
import { directSender, fixedToken, hubSpot } from '../../../src/adapters/hubspot/index.ts';
import type { HubSpotSender } from '../../../src/adapters/hubspot/index.ts';
import { officialClientSender } from '../../../src/adapters/hubspot/official-client.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { failureOf } from '../../../src/application/failures.ts';
import type { Failure } from '../../../src/application/failures.ts';
import type { HubSpot, TokenSource } from '../../../src/application/ports.ts';
import { startHttpServer } from '../../http-server.ts';
import type { Answer, HttpServer } from '../../http-server.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const json = (status: number, body: unknown): Answer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});

async function account(
  answer: Answer,
  sender: (transport: Transport, url: string) => HubSpotSender = directSender,
  token: TokenSource = fixedToken('a-token'),
): Promise<{ hubspot: HubSpot; server: HttpServer; deadline: Deadline }> {
  const server = await startHttpServer(() => answer);
  const transport = new Transport();
  const deadline = new Deadline(3000, systemClock);
  open.push(
    () => server.stop(),
    () => transport.close(),
    () => deadline.stop(),
  );
  return { hubspot: hubSpot({ token, send: sender(transport, server.url), clock: systemClock }), server, deadline };
}

async function failing(answer: Answer): Promise<Failure> {
  const { hubspot, deadline } = await account(answer);
  return failureOf(await hubspot.segmentsOf({ object: 'contact', id: '1' }, deadline).catch((error: unknown) => error));
}

describe('a refusal', () => {
  const scopes = [{ context: { requiredGranularScopes: ['crm.lists.read'] } }];
  it.each<[string, Answer, Partial<Failure> & Record<string, unknown>]>([
    ['401', json(401, { category: 'INVALID_AUTHENTICATION' }), { kind: 'refused', question: 'sign-in' }],
    [
      '403',
      json(403, { category: 'MISSING_SCOPES', errors: scopes }),
      { kind: 'not-allowed', permission: 'crm.lists.read' },
    ],
    ['404', json(404, { category: 'OBJECT_NOT_FOUND' }), { kind: 'not-found', question: 'segments' }],
    ['429 of the day', json(429, { policyName: 'DAILY' }), { kind: 'limited', limit: 'daily' }],
    [
      '400',
      json(400, { category: 'VALIDATION_ERROR', correlationId: 'c-1' }),
      { kind: 'refused', code: 'VALIDATION_ERROR', reference: 'c-1' },
    ],
    ['500', json(500, { category: 'INTERNAL' }), { kind: 'unavailable' }],
    [
      'a redirect',
      { status: 302, contentType: null, body: '', location: 'https://elsewhere.example.com' },
      { kind: 'broken-answer' },
    ],
    [
      'half an answer',
      { status: 200, contentType: 'application/json', body: '{"results": [' },
      { kind: 'broken-answer' },
    ],
    ['another form', json(200, { results: [{ nothing: 1 }] }), { kind: 'broken-answer', question: 'segments' }],
  ])('%s', async (_status, answer, expected) => {
    expect(await failing(answer)).toMatchObject({ system: 'hubspot', ...expected });
  });

  it('of a daily limit is not asked again', async () => {
    const { hubspot, server, deadline } = await account(json(429, { policyName: 'DAILY' }));
    await hubspot.segmentsOf({ object: 'contact', id: '1' }, deadline).catch(() => undefined);
    expect(server.requests).toHaveLength(1);
  });
});

describe('a token that HubSpot no longer takes', () => {
  it('is replaced once by the host, and the request sent again', async () => {
    const refused: string[] = [];
    const tokens = ['old', 'new'];
    const token: TokenSource = {
      get: () => Promise.resolve(tokens[0] ?? ''),
      refused: (given) => {
        refused.push(given);
        tokens.shift();
        return Promise.resolve(true);
      },
    };
    const { hubspot, server, deadline } = await account(json(401, {}), directSender, token);
    await hubspot.segmentsOf({ object: 'contact', id: '1' }, deadline).catch(() => undefined);
    expect(refused).toEqual(['old']);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  });
});

describe("HubSpot's own client", () => {
  it('sends the same request over our transport, with its own authentication and user agent', async () => {
    const answer = json(200, { results: [{ listId: 7 }] });
    const asked = async (sender: typeof directSender): Promise<[string[], Record<string, unknown>]> => {
      const { hubspot, server, deadline } = await account(answer, sender);
      const segments = await hubspot.segmentsOf({ object: 'contact', id: '1' }, deadline);
      const [request] = server.requests;
      return [
        segments,
        {
          target: request?.target,
          authorization: request?.headers.authorization,
          agent: request?.headers['user-agent'],
        },
      ];
    };
    const [byClient, request] = await asked(officialClientSender);
    const [direct, plain] = await asked(directSender);
    expect(byClient).toEqual(direct);
    expect(request).toMatchObject({ target: plain.target, authorization: 'Bearer a-token' });
    expect(request.agent).toContain('hubspot-api-client-nodejs');
  });

  it('is aborted at the deadline like everything else', async () => {
    const { hubspot } = await account(json(200, { results: [] }), officialClientSender);
    const over = new Deadline(0, systemClock);
    await expect(hubspot.segmentsOf({ object: 'contact', id: '1' }, over)).rejects.toMatchObject({
      failure: { kind: 'slow' },
    });
  });
});
