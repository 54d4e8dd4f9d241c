// Salesforce connected by a click: the code flow, and what becomes of its tokens, over HTTP and on both databases.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../adapters/store/both-databases.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { ACCESS_LOST, settled } from '../../src/application/failures.ts';
import type { Result } from '../../src/application/failures.ts';
import { keepSalesforce } from '../../src/server/jobs.ts';
import { signInAddress } from '../../src/server/salesforce-hosts.ts';
import type { SignInAt } from '../../src/server/salesforce-hosts.ts';
import { SALESFORCE_CLIENT, startFakeSalesforce } from './fake-salesforce.ts';
import type { FakeOrg, FakeSalesforce } from './fake-salesforce.ts';
import { PUBLIC_URL, call, runServer } from './running-server.ts';
import type { Called, Running } from './running-server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ADMIN = 7;
let lastPortal = 3000;
const newPortal = (): number => ++lastPortal;

describe('Salesforce by a click', () => {
  onBothDatabases(({ open, again, kind }) => {
    let salesforce: FakeSalesforce;
    let running: Running;
    let database: Database;
    const environment = (): Record<string, string> => ({
      SALESFORCE_LOGIN_URL: salesforce.url,
      SALESFORCE_CLIENT_ID: SALESFORCE_CLIENT.id,
      SALESFORCE_CLIENT_SECRET: SALESFORCE_CLIENT.secret,
    });
    beforeAll(async () => {
      database = await open();
      salesforce = await startFakeSalesforce();
      running = await runServer({ database, environment: environment() });
      salesforce.now = () => running.clock.now().getTime();
    });
    beforeEach(() => {
      Object.assign(salesforce, { refuse: null, refreshTakes: 0, identity: null });
      running.clock.ahead = 0;
      running.clock.hurry = 1;
    });
    afterAll(async () => {
      await running.stop();
      await salesforce.stop();
    });

    const link = (portalId: number, body: object = {}, userId = ADMIN): Promise<Called> =>
      call(running, { portalId, userId, path: '/settings/salesforce-link', body });
    const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(url.replace(PUBLIC_URL, running.url), { redirect: 'manual', headers });
    /** From the ticket to Salesforce's page. */
    const begin = async (portalId: number, body: object = {}): Promise<{ location: string; cookie: string }> => {
      const { url } = (await link(portalId, body)).body as { url: string };
      const answer = await get(url);
      expect(answer.status).toBe(302);
      expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/u);
      return {
        location: answer.headers.get('location') ?? '',
        cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
      };
    };
    const comeBack = (query: Record<string, string>, cookie: string): Promise<Response> =>
      get(`${PUBLIC_URL}/oauth/salesforce/callback?${new URLSearchParams(query).toString()}`, { cookie });
    const connected = async (): Promise<{ portalId: number; org: FakeOrg }> => {
      const portalId = newPortal();
      await running.install(portalId);
      const org = salesforce.addOrg(portalId);
      const { location, cookie } = await begin(portalId);
      const { code, state } = salesforce.authorize(location, org);
      expect((await comeBack({ code, state }, cookie)).status).toBe(200);
      return { portalId, org };
    };
    /** A session as the card's questions use it. */
    const session = async (portalId: number, at: Running = running): Promise<Result<string>> => {
      const installed = await at.services.directory.find(portalId);
      if (installed?.connection == null) throw new Error('not connected');
      const deadline = new Deadline(9000, at.clock);
      const sessions = at.services.salesforceTokens.sessions(installed.account, installed.connection.orgId);
      const read = await settled(sessions.get(deadline));
      deadline.stop();
      return read.ok ? { ok: true, value: read.value.accessToken } : read;
    };
    const refreshes = (): number => salesforce.asked.filter((grant) => grant === 'refresh_token').length;
    const connectionOf = (portalId: number) => running.services.connections.find({ id: portalId });

    describe('connecting', () => {
      it('goes by PKCE with the secret, and stores the org, its tokens encrypted', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const org = salesforce.addOrg(portalId);
        const { location, cookie } = await begin(portalId);
        expect(location.startsWith(`${salesforce.url}/services/oauth2/authorize?`)).toBe(true);
        const { code, state, query } = salesforce.authorize(location, org);
        expect(Object.fromEntries(query)).toMatchObject({
          response_type: 'code',
          client_id: SALESFORCE_CLIENT.id,
          redirect_uri: `${PUBLIC_URL}/oauth/salesforce/callback`,
          scope: 'api refresh_token',
          code_challenge_method: 'S256',
        });
        expect((await comeBack({ code, state }, cookie)).status).toBe(200);
        expect(await connectionOf(portalId)).toMatchObject({ orgId: org.orgId, connectedBy: ADMIN, lost: null });
        const [refreshToken = ''] = org.refreshTokens.keys();
        const { rows } = await database.execute(
          "SELECT encode(access_token, 'escape') || encode(refresh_token, 'escape') AS stored FROM salesforce_tokens",
        );
        expect(JSON.stringify(rows)).not.toContain(refreshToken.slice(5));
        expect(running.log.join('')).not.toContain(refreshToken);
      });

      const REFUSED: [says: string, use: (portalId: number, org: FakeOrg) => Promise<Response>][] = [
        [
          'the ticket the second time',
          async (portalId) => {
            const { url } = (await link(portalId)).body as { url: string };
            await get(url);
            return get(url);
          },
        ],
        [
          'the ticket after five minutes',
          async (portalId) => {
            const { url } = (await link(portalId)).body as { url: string };
            running.clock.ahead = 301_000;
            return get(url);
          },
        ],
        ['a ticket that nobody gave', () => get(`${PUBLIC_URL}/oauth/salesforce/start?ticket=x`)],
        [
          'two tickets',
          async (portalId) => {
            const { url } = (await link(portalId)).body as { url: string };
            return get(`${url}&ticket=x`);
          },
        ],
        [
          'a state as a ticket',
          async (portalId, org) => {
            const { location } = await begin(portalId);
            const { state } = salesforce.authorize(location, org);
            return get(`${PUBLIC_URL}/oauth/salesforce/start?ticket=${state}`);
          },
        ],
        [
          'another browser',
          async (portalId, org) => {
            const { location } = await begin(portalId);
            const { cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'no cookie',
          async (portalId, org) => {
            const { code, state } = salesforce.authorize((await begin(portalId)).location, org);
            return comeBack({ code, state }, '');
          },
        ],
        [
          'the state the second time',
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            await comeBack({ code: 'x', state }, cookie);
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'the state after ten minutes',
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            running.clock.ahead = 601_000;
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'a code that Salesforce refuses',
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const { state } = salesforce.authorize(location, org);
            return comeBack({ code: 'x', state }, cookie);
          },
        ],
        [
          "another flow's code, whose verifier is another",
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const other = salesforce.authorize((await begin(portalId)).location, org);
            const { state } = salesforce.authorize(location, org);
            return comeBack({ code: other.code, state }, cookie);
          },
        ],
        [
          'Salesforce\'s "access denied"',
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const { state } = salesforce.authorize(location, org);
            return comeBack({ error: 'access_denied', error_description: '<script>', state }, cookie);
          },
        ],
        [
          'an admin who no longer is one',
          async (portalId, org) => {
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            running.hubspot.accounts.get(portalId)?.superAdmins.clear();
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'an org elsewhere than at Salesforce',
          async (portalId, org) => {
            org.instanceUrl = 'https://salesforce.com.evil.example';
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'an identity that is none of Salesforce',
          async (portalId, org) => {
            salesforce.identity = `https://evil.example/id/${org.orgId}/005000000000001AAA`;
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            return comeBack({ code, state }, cookie);
          },
        ],
        [
          'an identity without an org',
          async (portalId, org) => {
            salesforce.identity = 'https://login.salesforce.com/id/x/005000000000001AAA';
            const { location, cookie } = await begin(portalId);
            const { code, state } = salesforce.authorize(location, org);
            return comeBack({ code, state }, cookie);
          },
        ],
      ];
      it.each(REFUSED)('refuses %s with 400, sends nobody on, and stores nothing', async (_says, use) => {
        const portalId = newPortal();
        await running.install(portalId);
        const answer = await use(portalId, salesforce.addOrg(portalId));
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        expect(await answer.text()).not.toContain('<script>');
        running.clock.ahead = 0;
        expect(await connectionOf(portalId)).toBeNull();
      });

      it('gives tickets to super admins alone', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const answer = await link(portalId, {}, 8);
        expect([answer.status, answer.body.error?.code, answer.body.url]).toEqual([200, 'not-allowed', undefined]);
      });

      it('starts at the page of production, of sandboxes or of the org, and nowhere else', async () => {
        const portalId = newPortal();
        await running.install(portalId);
        const { location } = await begin(portalId, {
          environment: 'my-domain',
          domain: 'acme--dev.sandbox.my.salesforce.com',
        });
        expect(new URL(location).origin).toBe('https://acme--dev.sandbox.my.salesforce.com');
        const wrong = await link(portalId, { environment: 'my-domain', domain: 'evil.example' });
        expect([wrong.status, wrong.body.error?.path]).toEqual([400, '$.domain']);
        const unknown = await link(portalId, { environment: 'elsewhere' });
        expect([unknown.status, unknown.body.error?.path]).toEqual([400, '$.environment']);
      });
    });

    describe('its tokens', () => {
      it('are refreshed once for many calls in two processes, and the rotated token is the stored one', async () => {
        const { portalId, org } = await connected();
        // PGlite has one process only: there it is the same server twice as busy.
        const second =
          kind === 'postgres'
            ? await runServer({ database: await again(), hubspot: running.hubspot, environment: environment() })
            : running;
        try {
          for (let round = 1; round <= 3; round++) {
            running.clock.ahead = round * 2 * HOUR;
            second.clock.ahead = running.clock.ahead;
            salesforce.refreshTakes = 100;
            const before = refreshes();
            const sessions = await Promise.all(
              Array.from({ length: 40 }, (_, n) => session(portalId, n % 2 === 0 ? running : second)),
            );
            expect(new Set(sessions.map((read) => (read.ok ? read.value : read.failure.kind))).size).toBe(1);
            expect(sessions[0]?.ok).toBe(true);
            expect(refreshes() - before).toBe(1);
            expect(org.refreshTokens.size).toBe(1);
          }
        } finally {
          if (second !== running) await second.stop();
        }
      });

      it('are refreshed once for two accounts of one org at a time, each with its own token', async () => {
        const first = await connected();
        const portalId = newPortal();
        await running.install(portalId);
        const { location, cookie } = await begin(portalId);
        const { code, state } = salesforce.authorize(location, first.org);
        await comeBack({ code, state }, cookie);
        running.clock.ahead = 2 * HOUR;
        const before = refreshes();
        const [one, two] = await Promise.all([session(first.portalId), session(portalId)]);
        expect([one.ok, two.ok, refreshes() - before]).toEqual([true, true, 2]);
      });

      it('stay good when the database fails right after Salesforce answered: they are stored before the next refresh', async () => {
        const { portalId } = await connected();
        running.clock.ahead = 2 * HOUR;
        const { connections } = running.services;
        const real = connections.replace.bind(connections);
        connections.replace = () => Promise.reject(new Error('the database is away'));
        expect((await session(portalId)).ok).toBe(false);
        connections.replace = real;
        const before = refreshes();
        expect((await session(portalId)).ok).toBe(true);
        expect(refreshes() - before).toBe(0);
        running.clock.ahead = 4 * HOUR;
        expect((await session(portalId)).ok).toBe(true);
      });

      it('are kept by the daily job although nobody asks for months, and end without it', async () => {
        const { portalId, org } = await connected();
        for (let day = 1; day <= 90; day += 1) {
          running.clock.ahead = day * DAY;
          await keepSalesforce(running.services);
        }
        // Once in a week or so: each answer brings one more access token.
        expect(org.accessTokens.size - 1).toBeGreaterThanOrEqual(10);
        expect(org.accessTokens.size - 1).toBeLessThanOrEqual(13);
        expect((await session(portalId)).ok).toBe(true);

        const left = await connected();
        running.clock.ahead += 31 * DAY;
        const read = await session(left.portalId);
        expect(read.ok ? null : read.failure.code).toBe(ACCESS_LOST);
      });

      const LOST: string[] = ['invalid_grant', 'inactive_user', 'inactive_org'];
      it.each(LOST)('say since when the access is lost after "%s", and connecting again restores it', async (error) => {
        const { portalId, org } = await connected();
        running.clock.ahead = 2 * HOUR;
        salesforce.refuse = () => Response.json({ error, error_description: 'x' }, { status: 400 });
        const read = await session(portalId);
        expect(read.ok ? null : [read.failure.kind, read.failure.question, read.failure.code]).toEqual([
          'refused',
          'sign-in',
          ACCESS_LOST,
        ]);
        expect((await connectionOf(portalId))?.lost).toMatchObject({ because: error });
        const before = refreshes();
        expect((await session(portalId)).ok).toBe(false);
        expect(refreshes() - before).toBe(0);
        salesforce.refuse = null;
        const { location, cookie } = await begin(portalId);
        const { code, state } = salesforce.authorize(location, org);
        await comeBack({ code, state }, cookie);
        expect((await session(portalId)).ok).toBe(true);
        expect((await connectionOf(portalId))?.lost).toBeNull();
      });

      it('are tried again ten minutes after a refusal, since Salesforce may let the person in again', async () => {
        const { portalId } = await connected();
        running.clock.ahead = 2 * HOUR;
        salesforce.refuse = () => Response.json({ error: 'inactive_user' }, { status: 400 });
        await session(portalId);
        salesforce.refuse = null;
        running.clock.ahead += 601_000;
        expect((await session(portalId)).ok).toBe(true);
        expect((await connectionOf(portalId))?.lost).toBeNull();
      });

      const LATER: [string, () => Response][] = [
        ["the operator's secret is wrong", () => Response.json({ error: 'invalid_client' }, { status: 400 })],
        ['Salesforce limits us', () => Response.json({ error: 'rate_limit_exceeded' }, { status: 429 })],
        ['Salesforce fails', () => new Response('<html>', { status: 503 })],
        ['Salesforce answers nonsense', () => Response.json({ token: 1 })],
        [
          "it is another org's answer",
          () =>
            Response.json({
              access_token: 'x',
              refresh_token: 'y',
              instance_url: salesforce.url,
              id: 'https://login.salesforce.com/id/00D0000000009zzEAA/005000000000001AAA',
            }),
        ],
      ];
      it.each(LATER)('are not lost when %s', async (_says, refusal) => {
        const { portalId } = await connected();
        running.clock.ahead = 2 * HOUR;
        salesforce.refuse = refusal;
        expect((await session(portalId)).ok).toBe(false);
        expect((await connectionOf(portalId))?.lost).toBeNull();
        salesforce.refuse = null;
        expect((await session(portalId)).ok).toBe(true);
      });

      it('never serve a caller who looked when another org was connected', async () => {
        const { portalId } = await connected();
        const installed = await running.services.directory.find(portalId);
        if (installed === null) throw new Error('not installed');
        const sessions = running.services.salesforceTokens.sessions(installed.account, '00D000000000zzzEAA');
        const deadline = new Deadline(5000, running.clock);
        const read = await settled(sessions.get(deadline));
        deadline.stop();
        expect(read.ok ? null : read.failure.kind).toBe('refused');
      });

      it('are deleted here and ended in Salesforce when an admin disconnects', async () => {
        const { portalId, org } = await connected();
        const [refreshToken] = org.refreshTokens.keys();
        const answer = await call(running, { portalId, path: '/settings', body: { action: 'disconnect-salesforce' } });
        expect([answer.status, answer.body.ok]).toEqual([200, true]);
        expect(await connectionOf(portalId)).toBeNull();
        expect(salesforce.revoked).toContain(refreshToken);
      });
    });
  });
});

describe('a sign-in address', () => {
  const USUAL = 'https://login.salesforce.com';
  const ADDRESSES: [SignInAt, string | null][] = [
    [{ environment: 'production' }, USUAL],
    [{ environment: 'sandbox' }, 'https://test.salesforce.com'],
    [{ environment: 'my-domain', domain: 'acme.my.salesforce.com' }, 'https://acme.my.salesforce.com'],
    [{ environment: 'my-domain', domain: ' https://ACME.my.salesforce.com/home ' }, 'https://acme.my.salesforce.com'],
    [
      { environment: 'my-domain', domain: 'https://acme.lightning.force.com/lightning/page/home' },
      'https://acme.my.salesforce.com',
    ],
    [
      { environment: 'my-domain', domain: 'acme--dev.sandbox.lightning.force.com' },
      'https://acme--dev.sandbox.my.salesforce.com',
    ],
    [
      { environment: 'my-domain', domain: 'acme-dev-ed.develop.my.salesforce.com' },
      'https://acme-dev-ed.develop.my.salesforce.com',
    ],
    ...[
      '',
      'acme',
      'evil.example',
      'my.salesforce.com.evil.example',
      'acme.my.salesforce.com.evil.example',
      'https://evil.example/acme.my.salesforce.com',
      'https://acme.my.salesforce.com@evil.example',
      'https://user:password@acme.my.salesforce.com',
      'http://acme.my.salesforce.com',
      'https://acme.my.salesforce.com:8443',
      'https://acme.my.site.com',
      'http://127.0.0.1:1234',
      'javascript:alert(1)',
      'a.b.c.my.salesforce.com',
    ].map((domain): [SignInAt, null] => [{ environment: 'my-domain', domain }, null]),
  ];
  it.each(ADDRESSES)('of %o is %s', (at, address) => {
    expect(signInAddress(at, USUAL, false)).toBe(address);
  });
});
