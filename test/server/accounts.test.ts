// Installing, tokens, claims, settings, workflows and webhooks over HTTP, on both databases.
import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../adapters/store/both-databases.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { KEPT_AFTER_REMOVAL_DAYS, checkInstallation, tidyUp } from '../../src/server/jobs.ts';
import { APP_ID, CLIENT_SECRET } from './fake-hubspot.ts';
import type { FakeHubSpot } from './fake-hubspot.ts';
import { PUBLIC_URL, SEEN, call, explain, resolve, runServer } from './running-server.ts';
import type { Called, Running } from './running-server.ts';

const HOUR = 3_600_000;
let lastPortal = 1000;
const newPortal = (): number => ++lastPortal;

describe('the server', () => {
  onBothDatabases(({ open, again, kind }) => {
    let running: Running;
    let database: Database;
    let hubspot: FakeHubSpot;
    beforeAll(async () => {
      database = await open();
      running = await runServer({ database });
      hubspot = running.hubspot;
    });
    beforeEach(() => {
      Object.assign(hubspot, {
        refuseRefreshes: null,
        refuseRequests: null,
        refreshTakes: 0,
        rotates: true,
        expiresIn: 1800,
      });
      running.clock.ahead = 0;
      running.clock.hurry = 1;
    });
    afterAll(async () => {
      await running.stop();
    });
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(running.url + path, { redirect: 'manual', headers });
    /** Every token is to be refreshed before it is used again. */
    const tokensEnd = (): void => {
      running.clock.ahead += 2 * HOUR;
    };

    describe('installing', () => {
      /** As far as HubSpot's page: the state and the browser's cookie. */
      const begin = async (): Promise<{ state: string; cookie: string; to: URL }> => {
        const answer = await get('/install');
        const to = new URL(answer.headers.get('location') ?? '');
        const cookie = answer.headers.get('set-cookie') ?? '';
        expect(answer.status).toBe(302);
        expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/u);
        return { state: to.searchParams.get('state') ?? '', cookie: cookie.split(';')[0] ?? '', to };
      };
      const codeOf = (portalId: number): string => {
        hubspot.addAccount(portalId).records.set('contacts/101', {
          createdate: SEEN.createdate,
          lastmodifieddate: SEEN.modified,
        });
        return hubspot.codeFor(portalId);
      };

      it('sends the browser to HubSpot with scopes and a state, and takes it back', async () => {
        const portalId = newPortal();
        const { state, cookie, to } = await begin();
        expect(Object.fromEntries(to.searchParams)).toMatchObject({
          client_id: 'client',
          redirect_uri: `${PUBLIC_URL}/oauth/hubspot/callback`,
        });
        expect(to.searchParams.get('scope')).toContain('oauth ');
        const answer = await get(`/oauth/hubspot/callback?code=${codeOf(portalId)}&state=${state}`, { cookie });
        expect(answer.status).toBe(200);
        const { body } = await call(running, { portalId });
        // Nobody has said anything about its integration.
        expect(body).toMatchObject({ ok: true, explanation: { integration: 'unknown' } });
      });

      it('takes a state once, from the browser that began, within ten minutes', async () => {
        const tries: [says: string, use: (begun: { state: string; cookie: string }) => Promise<Response>][] = [
          ['no cookie', ({ state }) => get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}`)],
          [
            "another browser's cookie",
            async ({ state }) => {
              const { cookie } = await begin();
              return get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}`, { cookie });
            },
          ],
          [
            'an unknown state',
            ({ cookie }) => get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=x`, { cookie }),
          ],
          [
            'the second time',
            async ({ state, cookie }) => {
              await get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}`, { cookie });
              return get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}`, { cookie });
            },
          ],
          [
            'after ten minutes',
            ({ state, cookie }) => {
              running.clock.ahead = 601_000;
              return get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}`, { cookie });
            },
          ],
          [
            'two states',
            ({ state, cookie }) =>
              get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}&state=${state}&state=${state}`, { cookie }),
          ],
        ];
        for (const [says, use] of tries) {
          const answer = await use(await begin());
          running.clock.ahead = 0;
          expect([says, answer.status, answer.headers.get('location')]).toEqual([says, 400, null]);
        }
      });

      it('goes back to pages of HubSpot alone, and exchanges no code for others', async () => {
        const allowed = ['https://app.hubspot.com', 'https://app-eu1.hubspot.com/x?y=1', 'https://app.hubspot.com?z'];
        for (const returnUrl of allowed) {
          const code = codeOf(newPortal());
          const answer = await get(`/oauth/hubspot/callback?code=${code}&returnUrl=${encodeURIComponent(returnUrl)}`);
          expect([answer.status, answer.headers.get('location')]).toEqual([302, returnUrl]);
        }
        const asked = hubspot.asked.length;
        const refused = [
          'http://app.hubspot.com/',
          'https://app.hubspot.com.evil.example/',
          'https://app.hubspot.com@evil.example/',
          'https://app.hubspot.com\\@evil.example/',
          'https://app-.hubspot.com/',
          'https://APP.hubspot.com/',
          'https://app.hubspot.com:8443/',
          'https://evil.example/?https://app.hubspot.com/',
          '//app.hubspot.com/',
          'javascript:alert(1)',
          '',
        ];
        for (const returnUrl of refused) {
          const code = codeOf(newPortal());
          const answer = await get(`/oauth/hubspot/callback?code=${code}&returnUrl=${encodeURIComponent(returnUrl)}`);
          expect([returnUrl, answer.status, answer.headers.get('location')]).toEqual([returnUrl, 400, null]);
        }
        expect((await get(`/oauth/hubspot/callback?code=${codeOf(newPortal())}`)).status).toBe(400);
        expect(hubspot.asked.length).toBe(asked);
      });

      it('refuses a code that HubSpot refuses, without a redirect', async () => {
        const answer = await get('/oauth/hubspot/callback?code=x&returnUrl=https%3A%2F%2Fapp.hubspot.com');
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        expect(await answer.text()).not.toContain('code=x');
      });
    });

    describe('tokens', () => {
      it('are refreshed once for 50 calls at once in two processes, and the new refresh token is stored', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        // PGlite has one process only: there it is the same server twice as busy.
        const second = kind === 'postgres' ? await runServer({ database: await again(), hubspot }) : running;
        try {
          for (let round = 0; round < 2; round++) {
            const before = hubspot.refreshes();
            tokensEnd();
            second.clock.ahead = running.clock.ahead;
            hubspot.refreshTakes = 150;
            const answers = await Promise.all(
              Array.from({ length: 50 }, (_, n) => call(n % 2 === 0 ? running : second, { portalId, userId: n })),
            );
            expect(answers.map(({ status, body }) => [status, body.ok])).toEqual(answers.map(() => [200, true]));
            expect(hubspot.refreshes() - before).toBe(1);
          }
        } finally {
          if (second !== running) await second.stop();
        }
      });

      it('are replaced once when HubSpot no longer takes one before its time', async () => {
        const portalId = newPortal();
        const account = await running.install(portalId);
        const before = hubspot.refreshes();
        account.accessTokens.clear();
        const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => call(running, { portalId, userId: n })));
        expect(answers.every(({ body }) => body.ok)).toBe(true);
        expect(hubspot.refreshes() - before).toBe(1);
      });

      const GONE: [string, object][] = [
        ['invalid_grant', { error: 'invalid_grant' }],
        ['BAD_REFRESH_TOKEN', { status: 'BAD_REFRESH_TOKEN', message: 'missing or invalid refresh token' }],
        ['BAD_HUB', { status: 'BAD_HUB' }],
      ];
      it.each(GONE)('mark the account removed at the first %s; installing again restores it', async (_code, body) => {
        const portalId = newPortal();
        await running.install(portalId);
        tokensEnd();
        hubspot.refuseRefreshes = () => Response.json(body, { status: 400 });
        expect((await call(running, { portalId })).status).toBe(403);
        const asked = hubspot.asked.length;
        const answer = await call(running, { portalId });
        expect([answer.status, answer.body.error?.code]).toEqual([403, 'not-installed']);
        expect(hubspot.asked.length).toBe(asked);
        hubspot.refuseRefreshes = null;
        await running.install(portalId);
        expect((await call(running, { portalId })).body.ok).toBe(true);
      });

      const LATER: [string, () => Response][] = [
        ['our client secret is wrong', () => Response.json({ status: 'BAD_CLIENT_SECRET' }, { status: 400 })],
        ['HubSpot limits us', () => Response.json({ status: 'error' }, { status: 429 })],
        ['the account is locked', () => Response.json({ error: 'invalid_grant' }, { status: 423 })],
        ['HubSpot fails', () => new Response('<html>', { status: 502 })],
        ['HubSpot fails with the words of a refusal', () => Response.json({ error: 'invalid_grant' }, { status: 500 })],
        ['HubSpot answers nonsense', () => Response.json({ token: 1 })],
      ];
      it.each(LATER)('stay when %s: the call is refused with 200, and the next one works', async (_says, refusal) => {
        const portalId = newPortal();
        await running.install(portalId);
        tokensEnd();
        hubspot.refuseRefreshes = refusal;
        const answer = await call(running, { portalId });
        expect([answer.status, answer.body.ok]).toEqual([200, false]);
        hubspot.refuseRefreshes = null;
        expect((await call(running, { portalId })).body.ok).toBe(true);
      });

      it('that HubSpot never refreshes leave the call an answer within ten seconds', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        tokensEnd();
        hubspot.refuseRefreshes = () => 'hang';
        running.clock.hurry = 20;
        const began = performance.now();
        const answer = await call(running, { portalId });
        expect([answer.status, answer.body.ok]).toEqual([200, false]);
        expect(performance.now() - began).toBeLessThan(10_000);
      });
    });

    describe('a claim about a record', () => {
      const claim = (portalId: number, userId: number, seen: Partial<typeof SEEN>, id = '101'): Promise<Called> =>
        call(running, { portalId, userId, body: explain(id, { ...SEEN, ...seen }) });

      it('is answered alike for a wrong one, an outdated one and a record that is not there', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const answers = [
          await claim(portalId, 1, { createdate: '1764000000001' }),
          await claim(portalId, 1, { modified: '1764000001001' }),
          await claim(portalId, 1, {}, '404'),
        ];
        for (const answer of answers) {
          expect([answer.status, answer.body.error?.code]).toEqual([200, 'record-not-seen']);
          expect(answer.text).toBe(answers[0]?.text);
        }
      });

      it('is not heard for an hour from the 31st wrong one in an hour on, also after a restart', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const wrong = (n: number): Promise<Called> =>
          n % 2 === 0 ? claim(portalId, 1, { createdate: '1' }) : claim(portalId, 1, {}, '404');
        // Outdated ones do not count.
        for (let n = 0; n < 20; n++) await claim(portalId, 1, { modified: '1' });
        running.clock.ahead += 61_000;
        for (let n = 0; n < 30; n++) expect((await wrong(n)).status).toBe(200);
        expect((await claim(portalId, 1, {})).body.ok).toBe(true);
        const last = await wrong(0);
        expect([last.status, last.body.error?.code]).toEqual([429, 'too-many-requests']);
        expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(3500);

        const asked = hubspot.asked.length;
        expect((await claim(portalId, 1, {})).status).toBe(429);
        expect((await claim(portalId, 2, {})).status).toBe(200);
        const restarted = await runServer({ database: kind === 'postgres' ? await again() : database, hubspot });
        restarted.clock.ahead = running.clock.ahead;
        expect((await call(restarted, { portalId, userId: 1 })).status).toBe(429);
        await restarted.stop();
        expect(hubspot.asked.length).toBe(asked + 1);
        running.clock.ahead += HOUR - 70_000;
        expect((await claim(portalId, 1, {})).status).toBe(429);
        running.clock.ahead += 80_000;
        expect((await claim(portalId, 1, {})).status).toBe(200);
      });
    });

    it('hears 60 calls a minute of a person and 600 of an account', async () => {
      const portalId = newPortal();
      await running.install(portalId);
      // Counted like any call, and HubSpot is not asked.
      const oldPage = { ...explain(), contract: 1 };
      const statuses = async (calls: number, userOf: (n: number) => number): Promise<number[]> => {
        const answers: number[] = [];
        for (let n = 0; n < calls; n += 20) {
          const some = Array.from({ length: Math.min(20, calls - n) }, (_, m) =>
            call(running, { portalId, userId: userOf(n + m), body: oldPage }),
          );
          answers.push(...(await Promise.all(some)).map(({ status }) => status));
        }
        return answers;
      };
      expect((await statuses(61, () => 1)).filter((status) => status === 429)).toHaveLength(1);
      const refused = await call(running, { portalId, userId: 1 });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      // The 60 of the first person count; those refused do not.
      const others = await statuses(541, (n) => 100 + Math.floor(n / 50));
      expect(others.filter((status) => status === 429)).toHaveLength(1);
      running.clock.ahead += 61_000;
      expect((await call(running, { portalId, userId: 1, body: oldPage })).status).toBe(200);
    }, 60_000);

    describe('a write', () => {
      it('gets its answer again for a day, waits for itself, and refuses another body under its id', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const body = resolve(randomUUID());
        running.card.writeTakes = 200;
        const [first, second] = await Promise.all([
          call(running, { portalId, body }),
          call(running, { portalId, body }),
        ]);
        running.card.writeTakes = 0;
        const kinds = [first, second].map(({ body: { resolution } }) => (resolution as { kind: string }).kind);
        expect(kinds.sort()).toEqual(['again', 'first']);
        const written = (): number => running.card.written.filter((line) => line === `${portalId}/101`).length;
        expect(written()).toBe(1);

        const reused = await call(running, { portalId, body: { ...body, ownerId: '10' } });
        expect([reused.status, reused.body.error?.code]).toEqual([400, 'request-id-reused']);
        // Somebody else's id, and a stale claim, change nothing: it is looked up before the claim.
        expect((await call(running, { portalId, userId: 8, body })).body.resolution).toMatchObject({ kind: 'first' });
        running.clock.ahead = 23.9 * HOUR;
        expect((await call(running, { portalId, body })).body.resolution).toMatchObject({ kind: 'again' });
        running.clock.ahead = 24.1 * HOUR;
        expect((await call(running, { portalId, body })).body.resolution).toMatchObject({ kind: 'first' });
      });
    });

    describe('settings', () => {
      const settings = (portalId: number, body: object, userId = 7): Promise<Called> =>
        call(running, { portalId, userId, path: '/settings', body });

      it('are read and saved by super admins alone, with value and source, never a secret', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        for (const body of [{ action: 'read' }, { action: 'save', settings: {} }])
          for (const userId of [8, 5000]) {
            const answer = await settings(portalId, body, userId);
            expect([answer.status, answer.body.ok, answer.body.error?.code]).toEqual([200, false, 'not-allowed']);
          }
        const salesforce = {
          loginUrl: 'https://acme.my.salesforce.com',
          clientId: 'key',
          clientSecret: 'a secret that nobody sees',
        };
        const saved = await settings(portalId, { action: 'save', settings: { integration: 'on', salesforce } });
        const shown = saved.body.settings as Record<string, { value: unknown; source: string }>;
        expect(shown.integration).toEqual({ value: 'on', source: 'set', evidence: null });
        expect(shown.dealSync).toEqual({ value: 'unknown', source: 'assumed', evidence: null });
        expect(shown.salesforceSecrets?.value).toMatchObject({ clientSecret: true, privateKey: false });
        const read = await settings(portalId, { action: 'read' });
        expect(read.body.settings).toEqual(shown);
        expect(saved.text + read.text + running.log.join('')).not.toContain('nobody sees');
        const { rows } = await database.execute('SELECT * FROM account_settings');
        expect(JSON.stringify(rows)).not.toContain('nobody sees');
        expect(Buffer.from(JSON.stringify(rows)).includes(Buffer.from('nobody sees'))).toBe(false);
        expect((await call(running, { portalId })).body.explanation).toMatchObject({ integration: 'on' });
      });

      it('that do not fit are refused whole, by path', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const cases: [object, string][] = [
          [{ integration: 'maybe' }, '$.settings.integration'],
          [{ integration: 'on', nonsense: 1 }, '$.settings.nonsense'],
          [{ hubspotApiBase: 'https://evil.example.com' }, '$.settings.hubspotApiBase'],
          [{ salesforce: { loginUrl: 'https://evil.example.com', clientId: 'x' } }, '$.settings.salesforce.loginUrl'],
          [
            { salesforce: { loginUrl: 'https://salesforce.com.evil.example', clientId: 'x' } },
            '$.settings.salesforce.loginUrl',
          ],
          [
            { salesforce: { loginUrl: 'https://a.my.salesforce.com', clientId: 'x', clientSecret: 1 } },
            '$.settings.salesforce.clientSecret',
          ],
        ];
        for (const [given, path] of cases) {
          const answer = await settings(portalId, { action: 'save', settings: given });
          expect([answer.status, answer.body.error?.path]).toEqual([400, path]);
        }
        const read = await settings(portalId, { action: 'read' });
        expect(read.body.version).toBe(0);
      });

      it('are saved once for a request that comes again', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const body = { action: 'save', settings: { integration: 'on' }, requestId: randomUUID() };
        const answers = [await settings(portalId, body), await settings(portalId, body)];
        expect(answers.map(({ body: { version } }) => version)).toEqual([1, 1]);
        const reused = await settings(portalId, { ...body, settings: { integration: 'off' } });
        expect([reused.status, reused.body.error?.code]).toEqual([400, 'request-id-reused']);
      });

      it('sent again get the answer of their own save, whoever saved since and whatever became of rights and HubSpot', async () => {
        const portalId = newPortal();
        const account = await running.install(portalId);
        const body = { action: 'save', settings: { integration: 'on' }, requestId: randomUUID() };
        const first = await settings(portalId, body);
        await settings(portalId, { action: 'save', settings: { integration: 'off' } });
        account.superAdmins.delete(7);
        hubspot.refuseRequests = () => new Response('', { status: 500 });
        const asked = hubspot.asked.length;
        expect((await settings(portalId, body)).body).toEqual(first.body);
        expect(hubspot.asked.length).toBe(asked);
        hubspot.refuseRequests = null;
        account.superAdmins.add(7);
        expect((await settings(portalId, { action: 'read' })).body.settings).toMatchObject({
          integration: { value: 'off' },
        });
      });

      it('that were refused may be sent again under the same id', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const body = { action: 'save', settings: { integration: 'on' }, requestId: randomUUID() };
        hubspot.refuseRequests = () => new Response('', { status: 500 });
        expect((await settings(portalId, body)).body.ok).toBe(false);
        hubspot.refuseRequests = null;
        expect((await settings(portalId, body)).body).toMatchObject({ ok: true, version: 1 });
      });
    });

    describe('a workflow', () => {
      const workflow = (portalId: number, more: object = {}): Record<string, unknown> => ({
        callbackId: randomUUID(),
        origin: { portalId, actionDefinitionId: 1 },
        object: { objectId: 101, objectType: 'CONTACT', properties: { createdate: SEEN.createdate } },
        inputFields: {},
        ...more,
      });
      const path = '/workflow-actions/predict-owner';
      const byV3 = (body: object): Promise<Called> => call(running, { portalId: 0, path, query: '', body });
      const byV2 = async (body: object, secret = CLIENT_SECRET): Promise<Response> => {
        const text = JSON.stringify(body);
        const signature = createHash('sha256').update(`${secret}POST${PUBLIC_URL}${path}${text}`).digest('hex');
        const headers = { 'Content-Type': 'application/json', 'X-HubSpot-Signature': signature };
        return fetch(running.url + path, { method: 'POST', body: text, headers });
      };

      it('gets outputs, by either signature, and the same ones for the same callback', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const body = workflow(portalId);
        const first = await byV3(body);
        expect(first.body.outputFields).toMatchObject({ owner_name: 'Ann Lee', hs_execution_state: 'SUCCESS' });
        const asked = hubspot.asked.length;
        const second = await byV2(body);
        expect(await second.json()).toEqual(first.body);
        expect(hubspot.asked.length).toBe(asked);
        const other = await byV3({ ...body, inputFields: { x: 1 } });
        expect([other.status, other.body.error?.code]).toEqual([400, 'request-id-reused']);
      });

      it('is refused unsigned, wrongly signed, of an account without the app, and goes on after a failure', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        expect((await byV2(workflow(portalId), 'another')).status).toBe(401);
        const wrongV3 = { 'X-HubSpot-Signature-v3': 'x', 'X-HubSpot-Request-Timestamp': String(Date.now()) };
        const body = JSON.stringify(workflow(portalId));
        const signature = createHash('sha256').update(`${CLIENT_SECRET}POST${PUBLIC_URL}${path}${body}`).digest('hex');
        const both = await fetch(running.url + path, {
          method: 'POST',
          body,
          headers: { 'Content-Type': 'application/json', 'X-HubSpot-Signature': signature, ...wrongV3 },
        });
        expect(both.status).toBe(401);
        expect((await byV3(workflow(newPortal()))).status).toBe(403);
        const gone = await byV3(workflow(portalId, { object: { objectId: 404, objectType: 'CONTACT' } }));
        expect([gone.status, gone.body.outputFields]).toEqual([200, { hs_execution_state: 'FAIL_CONTINUE' }]);
        hubspot.refuseRequests = () => new Response('', { status: 500 });
        const later = await byV3(workflow(portalId, { object: { objectId: 101, objectType: 'CONTACT' } }));
        expect([later.status, later.headers.get('retry-after')]).toEqual([429, '60']);
      });
    });

    describe('webhooks', () => {
      const webhooks = (events: unknown): Promise<Called> =>
        call(running, { portalId: 0, path: '/webhooks/hubspot', query: '', body: events });

      it('delete what is kept of a contact in the account that says so, and of nobody else', async () => {
        const [one, two] = [newPortal(), newPortal()];
        const bodies = new Map<number, Record<string, unknown>>();
        for (const portalId of [one, two]) {
          await running.install(portalId);
          bodies.set(portalId, resolve(randomUUID()));
          await call(running, { portalId, body: bodies.get(portalId) });
        }
        const event = {
          portalId: one,
          appId: Number(APP_ID),
          subscriptionType: 'contact.privacyDeletion',
          objectId: 101,
        };
        expect((await webhooks([event, { ...event, appId: 1, portalId: two }])).status).toBe(200);
        const kinds = [];
        for (const portalId of [one, two]) {
          const { resolution } = (await call(running, { portalId, body: bodies.get(portalId) })).body;
          kinds.push((resolution as { kind: string }).kind);
        }
        expect(kinds).toEqual(['first', 'again']);
      });

      it('are refused without a signature, and unharmed by accounts that nobody knows', async () => {
        const body = JSON.stringify([{ portalId: 1, subscriptionType: 'contact.privacyDeletion', objectId: 101 }]);
        const headers = { 'Content-Type': 'application/json' };
        expect((await fetch(`${running.url}/webhooks/hubspot`, { method: 'POST', body, headers })).status).toBe(401);
        expect((await webhooks(JSON.parse(body))).status).toBe(200);
      });
    });

    it('notices an uninstallation, and deletes the data after the stated days', async () => {
      const portalId = newPortal();
      const account = await running.install(portalId);
      account.refreshTokens.clear();
      await checkInstallation(running.services, { accountId: portalId });
      expect((await call(running, { portalId })).status).toBe(403);
      const rows = async (): Promise<number> =>
        (await database.execute('SELECT 1 FROM accounts WHERE account_id = $1', [portalId])).rows.length;
      await tidyUp(running.services);
      expect(await rows()).toBe(1);
      running.clock.ahead += KEPT_AFTER_REMOVAL_DAYS * 24 * HOUR + 1000;
      await tidyUp(running.services);
      expect(await rows()).toBe(0);
    });

    it('never shows one account anything of another, whatever both do', async () => {
      const accounts = [newPortal(), newPortal()] as const;
      for (const portalId of accounts) await running.install(portalId);
      const step = fc.record({
        who: fc.constantFrom(0, 1),
        // Everything of this run is few calls of many people.
        userId: fc.integer({ min: 1, max: 900 }),
        what: fc.constantFrom('explain', 'resolve', 'read', 'save', 'workflow', 'webhook'),
        requestId: fc.constantFrom(...Array.from({ length: 4 }, () => randomUUID())),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
          running.clock.ahead += 61_000;
          await Promise.all(
            steps.map(async ({ who, userId, what, requestId }) => {
              const own = accounts[who === 0 ? 0 : 1];
              const other = accounts[who === 0 ? 1 : 0];
              const bodies: Record<string, [path: string, body: object, query?: string]> = {
                explain: ['/card', explain()],
                resolve: ['/card', resolve(requestId)],
                read: ['/settings', { action: 'read' }],
                save: ['/settings', { action: 'save', settings: { supportAddress: `a${own}@example.com` } }],
                workflow: [
                  '/workflow-actions/predict-owner',
                  {
                    callbackId: requestId,
                    origin: { portalId: own },
                    object: { objectId: 101, objectType: 'CONTACT' },
                  },
                  '',
                ],
                webhook: ['/webhooks/hubspot', { portalId: own, subscriptionType: 'x', objectId: 101 }, ''],
              };
              const [path, body, query] = bodies[what] ?? ['/card', {}];
              hubspot.accounts.get(own)?.superAdmins.add(userId);
              const answer = await call(running, {
                portalId: own,
                userId,
                path,
                body,
                ...(query === undefined ? {} : { query }),
              });
              expect(answer.status).toBe(200);
              expect(answer.text).not.toContain(String(other));
            }),
          );
          const written = running.card.written.filter((line) => accounts.some((id) => line.startsWith(`${id}/`)));
          expect(new Set(written).size).toBeLessThanOrEqual(accounts.length);
        }),
        { numRuns: 15 },
      );
    }, 60_000);
  });
});
