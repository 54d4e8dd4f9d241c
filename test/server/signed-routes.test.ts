// Every signed route against everything that is not HubSpot's own call: refused before anything is read, asked or written.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { onBothDatabases } from '../adapters/store/both-databases.ts';
import { APP_ID, signV3 } from './fake-hubspot.ts';
import { PUBLIC_URL, SEEN, call, explain, resolve, runServer } from './running-server.ts';
import type { Called, CallOptions, Running } from './running-server.ts';

const MINUTE = 60_000;

const ROUTES: [path: string, body: unknown][] = [
  ['/card', explain()],
  ['/settings', { action: 'read' }],
  ['/settings/salesforce-link', {}],
  ['/owners', { action: 'list' }],
  ['/audits', { action: 'runs' }],
  ['/bulk-changes', { action: 'list' }],
];
/** Routes whose own answer is looked at elsewhere: here it is enough that a call gets as far as that. */
const ONLY_REACHED = ['/owners', '/audits', '/bulk-changes'];
const email = 'userEmail=ann%40example.com';

describe('a signed route', () => {
  onBothDatabases(({ open }) => {
    let running: Running;
    beforeAll(async () => {
      running = await runServer({ database: await open() });
      await running.install(11);
      await running.install(22);
    });
    afterAll(async () => {
      await running.stop();
    });

    const CALLS: [says: string, options: Partial<CallOptions>, status: number, code: string | null][] = [
      ['a call as HubSpot sends it', {}, 200, null],
      ['no signature', { headers: { 'X-HubSpot-Signature-v3': '' } }, 401, 'signature-invalid'],
      ['no timestamp', { headers: { 'X-HubSpot-Request-Timestamp': '' } }, 401, 'signature-invalid'],
      [
        'a timestamp that is no number',
        { headers: { 'X-HubSpot-Request-Timestamp': 'now' } },
        401,
        'signature-invalid',
      ],
      [
        'a signature that is not base64',
        { headers: { 'X-HubSpot-Signature-v3': 'x'.repeat(44) } },
        401,
        'signature-invalid',
      ],
      ["another app's secret", { secret: 'another' }, 401, 'signature-invalid'],
      ['another body than was signed', { sent: { body: '{"action":"read"} ' } }, 401, 'signature-invalid'],
      ['another address than was signed', { sent: { target: '/card?x=1' } }, 401, 'signature-invalid'],
      ['a signature of just under five minutes ago', { at: -5 * MINUTE + 5000 }, 200, null],
      ['a signature of more than five minutes ago', { at: -5 * MINUTE - 1000 }, 401, 'signature-expired'],
      ['a signature of more than five minutes ahead', { at: 5 * MINUTE + 5000 }, 401, 'signature-expired'],
      ['no identity', { query: '' }, 401, 'identity-ambiguous'],
      ['no person', { query: `portalId=11&${email}&appId=${APP_ID}` }, 401, 'identity-ambiguous'],
      ['no e-mail', { query: `portalId=11&userId=7&appId=${APP_ID}` }, 401, 'identity-ambiguous'],
      ['two persons', { query: `userId=8&userId=7&portalId=11&${email}&appId=${APP_ID}` }, 401, 'identity-ambiguous'],
      [
        'the same person twice',
        { query: `userId=7&userId=7&portalId=11&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      [
        'two accounts',
        { query: `portalId=22&userId=7&portalId=11&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      [
        'a second account by an escaped name',
        { query: `%70ortalId=22&userId=7&portalId=11&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      [
        'a second e-mail',
        { query: `userEmail=b&userId=7&portalId=11&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      [
        'an account that is no number',
        { query: `portalId=11x&userId=7&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      ['an empty account', { query: `portalId=&userId=7&${email}&appId=${APP_ID}` }, 401, 'identity-ambiguous'],
      [
        'an account past what a number holds',
        { query: `portalId=99999999999999999&userId=7&${email}&appId=${APP_ID}` },
        401,
        'identity-ambiguous',
      ],
      ['another app', { query: `portalId=11&userId=7&${email}&appId=4243` }, 401, 'identity-ambiguous'],
      [
        'the escapes that HubSpot decodes, and one it does not',
        { query: `x=%3A%2f%20%7E&portalId=11&userId=7&${email}&appId=${APP_ID}` },
        200,
        null,
      ],
      [
        'an e-mail with its sign as it is',
        { query: `portalId=11&userId=7&userEmail=ann@example.com&appId=${APP_ID}` },
        200,
        null,
      ],
      ['an account that never installed', { portalId: 33 }, 403, 'not-installed'],
      ['another content type', { headers: { 'Content-Type': 'text/plain' } }, 415, 'unsupported-media-type'],
      ['a body that is not JSON', { body: '{' }, 400, 'bad-request'],
      ['a body that is a list', { body: '[]' }, 400, 'bad-request'],
      ['Host and forwarded headers that lie', { headers: { 'X-Forwarded-Host': 'evil.example.com' } }, 200, null],
    ];

    describe.each(ROUTES)('%s', (path, body) => {
      it.each(CALLS)('answers %s', async (_says, options, status, code) => {
        const asked = running.hubspot.asked.length;
        const at = options.at === undefined ? {} : { at: Date.now() + options.at };
        const { sent } = options;
        const target = sent?.target === undefined ? {} : { sent: { target: `${path}?x=1` } };
        const answer = await call(running, { portalId: 11, path, body, ...options, ...at, ...target });
        if (status === 200 && ONLY_REACHED.includes(path)) {
          expect([401, 403, 405, 413, 415, 429]).not.toContain(answer.status);
          return;
        }
        expect(answer.status, answer.text).toBe(status);
        expect(answer.body.error?.code ?? null).toBe(
          path === '/settings/salesforce-link' && status === 200 ? 'not-configured' : code,
        );
        if (status !== 200) {
          expect(Object.keys(answer.body).sort()).toEqual(['contract', 'error', 'ok'].sort());
          expect(running.hubspot.asked.length).toBe(asked);
          for (const echoed of ['evil', '99999999999999999', '4243', 'ann']) expect(answer.text).not.toContain(echoed);
        }
      });

      it('refuses more than 1 MiB before it looks at anything else, told or chunked', async () => {
        const big = 'x'.repeat(1_048_577);
        const told = await call(running, { portalId: 11, path, body: big, secret: 'another' });
        expect([told.status, told.body.error?.code]).toEqual([413, 'body-too-large']);
        expect(await sendChunked(`${running.url}${path}`, big)).toBe(413);
      });

      it('takes exactly 1 MiB', async () => {
        const padded = JSON.stringify({ ...(body as object), more: '' });
        const full = padded.replace('"more":""', `"more":"${'x'.repeat(1_048_576 - padded.length)}"`);
        expect(Buffer.byteLength(full)).toBe(1_048_576);
        expect((await call(running, { portalId: 22, userId: 7, path, body: full })).status).not.toBe(413);
      });

      it('takes POST alone', async () => {
        const answer = await fetch(running.url + path);
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
      });
    });

    it.each(ROUTES)(
      '%s says what is wrong in the order that is fixed',
      async (path, body) => {
        // Everything is wrong at first, and put right one by one.
        const wrong = {
          portalId: 33,
          userId: 4000,
          path,
          secret: 'another',
          query: `userId=4000&userId=4000&portalId=33&${email}&appId=${APP_ID}`,
          body: 'x'.repeat(1_048_577),
          headers: { 'Content-Type': 'text/plain' },
        };
        for (let n = 0; n < 60; n++) await call(running, { portalId: 11, userId: 4000, path, body });
        const without = (given: CallOptions, key: keyof CallOptions): CallOptions => ({
          portalId: given.portalId,
          ...Object.fromEntries(Object.entries(given).filter(([name]) => name !== key)),
        });
        const signed = without(wrong, 'secret');
        const known = without(signed, 'query');
        const json = without({ ...known, portalId: 11, body: '{' }, 'headers');
        const steps: [code: string, options: CallOptions][] = [
          ['body-too-large', wrong],
          ['signature-invalid', { ...wrong, body: '{' }],
          ['signature-expired', { ...signed, body: '{', at: 0 }],
          ['identity-ambiguous', { ...signed, body: '{' }],
          ['not-installed', { ...known, body: '{' }],
          ['unsupported-media-type', { ...known, portalId: 11, body: '{' }],
          ['bad-request', json],
          ['too-many-requests', { ...json, body }],
        ];
        const statuses = [413, 401, 401, 401, 403, 415, 400, 429];
        for (const [n, [code, options]] of steps.entries()) {
          const answer = await call(running, options);
          expect([answer.status, answer.body.error?.code]).toEqual([statuses[n], code]);
          expect(answer.headers.has('retry-after')).toBe(code === 'too-many-requests');
        }
      },
      60_000,
    );

    describe.each<[path: string, body: object]>([
      [
        '/workflow-actions/predict-owner',
        {
          callbackId: 'c',
          origin: { portalId: 11 },
          object: { objectId: 101, objectType: 'CONTACT' },
          inputFields: {},
        },
      ],
      ['/webhooks/hubspot', [{ portalId: 11, subscriptionType: 'contact.privacyDeletion', objectId: 101 }]],
    ])('%s, which carries no identity,', (path, body) => {
      const NAMELESS: [says: string, options: Partial<CallOptions>, status: number][] = [
        ['takes a call as HubSpot sends it', {}, 200],
        ['takes the same call once more', {}, 200],
        ['takes the escapes that HubSpot decodes', { query: 'x=%3A%2f%20%7E' }, 200],
        ['refuses none', { headers: { 'X-HubSpot-Signature-v3': '' } }, 401],
        ["refuses another app's", { secret: 'another' }, 401],
        ['refuses one of another body', { sent: { body: JSON.stringify(body).replace('11', '22') } }, 401],
        ['refuses one of another address', { sent: { target: `${path}?x=1` } }, 401],
        ['refuses an old one', { at: -5 * MINUTE - 1000 }, 401],
        ['refuses one of the future', { at: 5 * MINUTE + 5000 }, 401],
        ['refuses one of a future beyond what a date holds', { at: 9e17 }, 401],
        ['refuses no JSON', { body: '{' }, 400],
        ['refuses another content type', { headers: { 'Content-Type': 'text/plain' } }, 415],
        ['refuses too much', { body: 'x'.repeat(1_048_577) }, 413],
      ];
      it.each(NAMELESS)('%s', async (_says, options, status) => {
        const asked = running.hubspot.asked.length;
        const at = options.at === undefined ? {} : { at: Date.now() + options.at };
        const answer = await call(running, { portalId: 0, path, query: '', body, ...options, ...at });
        expect(answer.status, answer.text).toBe(status);
        if (status !== 200) expect(running.hubspot.asked.length).toBe(asked);
      });
    });

    it('/audits checks who calls before what they ask', async () => {
      const path = '/audits';
      const stranger = await call(running, { portalId: 22, path, body: {}, secret: 'another' });
      const uninstalled = await call(running, { portalId: 33, path, body: {} });
      const known = await call(running, { portalId: 22, path, body: {} });
      expect([stranger.status, uninstalled.status, known.status]).toEqual([401, 403, 400]);
      expect(known.body.error?.path).toBe('$.action');
    });

    it('names what does not fit by its JSON path', async () => {
      const record = { objectTypeId: '0-1', objectId: '101', seen: SEEN };
      const cases: [body: object, path: string][] = [
        [{ ...explain(), record: { ...record, objectId: 'x' } }, '$.record.objectId'],
        [{ ...explain(), record: { ...record, seen: { createdate: '1' } } }, '$.record.seen.modified'],
        [{ ...explain(), action: 'other' }, '$.action'],
        [{ ...resolve('not-a-uuid') }, '$.requestId'],
      ];
      for (const [body, path] of cases) {
        const answer = await call(running, { portalId: 22, userId: 9, body });
        expect([answer.status, answer.body.error?.code, answer.body.error?.path]).toEqual([400, 'bad-request', path]);
      }
    });

    it('answers a wrong body of a stranger by the signature, and of an uninstalled account by the installation', async () => {
      const codes = [
        (await call(running, { portalId: 33, body: '{', secret: 'another' })).body.error?.code,
        (await call(running, { portalId: 33, body: '{', headers: { 'Content-Type': 'text/plain' } })).body.error?.code,
        (await call(running, { portalId: 11, body: '{', headers: { 'Content-Type': 'text/plain' } })).body.error?.code,
      ];
      expect(codes).toEqual(['signature-invalid', 'not-installed', 'unsupported-media-type']);
    });

    it('lets a write that is played again write nothing', async () => {
      const body = resolve(randomUUID());
      const first = await call(running, { portalId: 22, userId: 12, body });
      const again: Called[] = [];
      for (let n = 0; n < 3; n++) again.push(await call(running, { portalId: 22, userId: 12, body }));
      expect(first.body.resolution).toMatchObject({ kind: 'first' });
      expect(again.map(({ body: { resolution } }) => resolution)).toEqual(
        again.map(() => expect.objectContaining({ kind: 'again' }) as unknown),
      );
      expect(running.card.written.filter((line) => line === '22/101')).toHaveLength(1);
    });

    it("logs and measures no e-mail, name, token, secret or record's content", async () => {
      const metrics = await fetch(`${running.url}/metrics`, { headers: { Authorization: 'Bearer metrics-token' } });
      const said = running.log.join('\n') + (await metrics.text());
      expect(said).toContain('/card');
      for (const never of [
        'ann@',
        'ann%40',
        'Secret name',
        'access-',
        'refresh-',
        'client-secret',
        'userEmail',
        'evil',
      ])
        expect(said).not.toContain(never);
    });
  });
});

/** A body whose length nobody tells. @returns the answer's status */
function sendChunked(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    const request = http.request(url, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on('error', reject);
    request.write(body.slice(0, 500_000));
    request.end(body.slice(500_000));
  });
}

describe('the signature', () => {
  it('is the one that HubSpot documents, of a worked example', () => {
    // Computed apart, by openssl: printf 'POSThttps://api.example.com/card?userEmail=a@b.c{}1764000000000' | openssl dgst -sha256 -hmac secret -binary | base64
    const { 'X-HubSpot-Signature-v3': signature } = signV3({
      publicUrl: PUBLIC_URL,
      target: '/card?userEmail=a%40b.c',
      body: '{}',
      at: 1_764_000_000_000,
      secret: 'secret',
    });
    expect(signature).toBe('NU3ILrMqkI4kHrNpYqHRso3EGqWQMBacloBK3J9EePw=');
  });
});
