// What the server keeps of an account's past: detected settings, predictions that were shown, how they came out.
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Explanation } from '../../src/contract/index.ts';
import { pageExplaining } from '../app/cards/card-on-page.tsx';
import type { Page } from '../app/cards/card-on-page.tsx';
import type { Database } from '../../src/adapters/store/database.ts';
import { auditAnswerSchema } from '../../src/contract/audits.ts';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import { withShown } from '../../src/domain/evidence/backtest/figures.ts';
import type { BacktestFigures, ShownAndCompared } from '../../src/domain/evidence/backtest/figures.ts';
import { compareAccountPredictions } from '../../src/server/jobs/compare-predictions.ts';
import { detectAccountSettings } from '../../src/server/jobs/read-past.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { APP_ID } from './fake-hubspot.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';
import { call } from './running-server.ts';
import type { Called } from './running-server.ts';

const PORTAL = 4_400_077;
const RILEY = 1026;
/** Ann Lee owns it in HubSpot, and would in Salesforce. */
const CONTACT = { object: 'contact', id: '101' } as const;
/** A rule entry names a user for it. */
const RULED = { object: 'contact', id: '102' } as const;

let database: Database;
let product: Product;
const never = new AbortController().signal;

beforeAll(async () => {
  database = await pgliteDatabase({ folder: null, seed: await testSeed() });
  product = await runProduct(database, {}, { past: true });
  await product.install(PORTAL);
});

afterAll(async () => {
  await product.stop();
  await database.close();
});

const explained = (which: { object: 'contact'; id: string } = CONTACT) =>
  product.explained({ portalId: PORTAL, userId: RILEY, ...which });

/** What is written without anybody waiting for it. */
async function noted(): Promise<void> {
  const { predictions } = product.running.services;
  for (let tries = 0; tries < 100; tries++) {
    if ((await predictions.read(PORTAL, CONTACT)) !== null) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Predictions of a row that came out alike. */
function shown(decision: string, verdict: 'right' | 'wrong', count: number): ShownAndCompared[] {
  return Array.from({ length: count }, () => ({ decision, confidence: 'high', verdict }));
}

/** What a backtest of so many records of one row came to. */
function backtested({ right, wrong }: { right: number; wrong: number }): BacktestFigures {
  return withShown(null, [...shown('L01', 'right', right), ...shown('L01', 'wrong', wrong)]);
}

/** HubSpot tells that a property was written. */
async function syncTold(event: object): Promise<void> {
  const events = [{ portalId: PORTAL, appId: Number(APP_ID), subscriptionType: 'object.propertyChange', ...event }];
  const path = '/webhooks/hubspot';
  const { status } = await call(product.running, { portalId: 0, path, query: '', body: events });
  expect(status).toBe(200);
}

/** Seconds that each comparison waits which a worker is to make. */
async function comparisons(): Promise<number[]> {
  const { rows } = await database.execute(
    `SELECT extract(epoch FROM start_after - created_on) AS wait FROM jobs.job WHERE name = 'compare-predictions'`,
    [],
  );
  return (rows as { wait: unknown }[]).map(({ wait }) => Math.round(Number(wait)));
}

describe('a prediction that a card showed', () => {
  it('is kept as codes and IDs, without names and e-mail addresses', async () => {
    const { decision, owners } = await explained();
    await noted();
    const rows = await database.db.selectFrom('predictions').selectAll().where('account_id', '=', PORTAL).execute();
    expect(rows).toMatchObject([
      { record: 'contact/101', decision, owners: owners.map(({ type, id }) => ({ type, id })), verdict: null },
    ]);
    expect(rows[0]?.rules_fingerprint).not.toBeNull();
    expect(JSON.stringify(rows)).not.toMatch(/Ann|Lee|@/u);
  });

  it('waits until the record has synced, then is compared, and the card says whether it came so', async () => {
    const { services } = product.running;
    await compareAccountPredictions(PORTAL, services, never);
    expect(await services.predictions.read(PORTAL, CONTACT)).toMatchObject({ verdict: null });
    expect(await comparisons()).toEqual([]);
    await syncTold({ objectTypeId: '0-1', objectId: 102, propertyName: 'salesforceleadid' });
    await syncTold({ objectTypeId: '0-1', objectId: 101, propertyName: 'email' });
    expect(await comparisons()).toEqual([]);
    const [owner] = (await explained()).owners;
    if (owner?.id == null) throw new Error('the sample names an owner');
    sync(owner.id);
    await syncTold({ objectTypeId: '0-1', objectId: 101, propertyName: 'salesforceleadid' });
    // Two minutes later: flows may still change the owner.
    expect(await comparisons()).toEqual([120]);
    await compareAccountPredictions(PORTAL, services, never);
    expect(await services.predictions.read(PORTAL, CONTACT)).toMatchObject({ verdict: 'right' });
    expect(await services.predictions.checked(PORTAL)).toMatchObject({ right: 1, wrong: 0 });
    const { after } = await explained();
    expect(after?.predicted).toBe('yes');
    expect(after?.text).toContain(owner.name);
  });

  it('counts once, where a backtest has looked at the same record', async () => {
    const { predictions } = product.running.services;
    const figures = backtested({ right: 9, wrong: 1 });
    await predictions.keepBacktest(PORTAL, figures, ['contact/101']);
    expect(await predictions.checked(PORTAL)).toEqual({
      right: 9,
      wrong: 1,
      byDecision: { L01: { right: 9, wrong: 1 } },
    });
    expect(await predictions.figures(PORTAL)).toMatchObject({ figures, shown: 1 });
    await predictions.keepBacktest(PORTAL, figures, ['contact/999']);
    expect(await predictions.checked(PORTAL)).toMatchObject({ right: 10, wrong: 1 });
    expect((await predictions.figures(PORTAL))?.figures).toMatchObject({ compared: 11, right: 10, wrong: 1 });
  });

  it('is deleted with the contact, and with the account', async () => {
    const { predictions, accounts } = product.running.services;
    await predictions.deleteOf(PORTAL, 'contact/101');
    expect(await predictions.read(PORTAL, CONTACT)).toBeNull();
    await product.install(PORTAL + 1);
    await predictions.note(PORTAL + 1, CONTACT, {
      decision: 'L01',
      confidence: 'high',
      owners: [],
      openEnded: false,
      shownBy: 'card',
      engine: 'test',
      rulesFingerprint: null,
      settingsFingerprint: 'test',
    });
    await accounts.forget(PORTAL + 1);
    expect(await predictions.read(PORTAL + 1, CONTACT)).toBeNull();
  });
});

/** The settings page of a super admin, unless somebody else is named. */
async function settingsPage(body: object, userId = 7, portalId = PORTAL): Promise<Called['body']> {
  product.running.clock.ahead += 2000;
  const answer = await call(product.running, { portalId, userId, path: '/settings', body: { locale: 'en', ...body } });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Runs that a worker is to begin. */
async function runsQueued(): Promise<unknown[]> {
  const { rows } = await database.execute(`SELECT data FROM jobs.job WHERE name = 'read-past' ORDER BY created_on`, []);
  return (rows as { data: unknown }[]).map(({ data }) => data);
}

describe('the whole card', () => {
  it('says how many predictions were right in this account, and is one step less sure of a row that proved wrong', async () => {
    const { services, clock } = product.running;
    const before = await explained(RULED);
    const row = before.decision;
    await services.predictions.keepBacktest(
      PORTAL,
      withShown(null, [...shown('L01', 'right', 400), ...shown('L01', 'wrong', 12)]),
      ['contact/101'],
    );
    // The figures are kept in memory for five minutes.
    clock.ahead += 5 * 60_000 + 1;
    const checked = await explained(RULED);
    expect(checked.sureness).toEqual(before.sureness);
    expect((await cardShowing(checked)).text()).toContain(
      'Checked against 412 past syncs in your account: 97 % right.',
    );
    const wrong = [...shown('L01', 'right', 390), ...shown(row, 'right', 3), ...shown(row, 'wrong', 19)];
    await services.predictions.keepBacktest(PORTAL, withShown(null, wrong), ['contact/101']);
    clock.ahead += 5 * 60_000 + 1;
    const lowered = await explained(RULED);
    expect(lowered.owners).toEqual(before.owners);
    const page = await cardShowing(lowered);
    expect(page.text()).toContain('Checked against 412 past syncs in your account: 95 % right.');
    expect(page.text()).toContain(lowered.sureness.label);
    expect([before.sureness.label, lowered.sureness.label]).toEqual(['Very likely', 'Likely']);
  });
});

/** The card in HubSpot's test renderer, answered with what the server said. */
async function cardShowing(explanation: Explanation): Promise<Page> {
  const page = await pageExplaining(explanation);
  onTestFinished(() => void vi.unstubAllGlobals());
  return page;
}

describe('the settings page', () => {
  it('starts detection and the test of the predictions once, however often it is asked', async () => {
    expect(await settingsPage({ action: 'past' })).toMatchObject({
      ok: true,
      past: {
        detection: { state: 'never', text: 'The settings have not been detected yet.', at: null },
        backtest: { state: 'never', text: 'The predictions have not been tested yet.' },
      },
    });
    for (let times = 0; times < 2; times++)
      expect(await settingsPage({ action: 'detect' })).toMatchObject({
        past: { detection: { state: 'waiting', text: 'Waiting to begin.' }, backtest: { state: 'never' } },
      });
    expect(await settingsPage({ action: 'backtest' })).toMatchObject({ past: { backtest: { state: 'waiting' } } });
    expect(await runsQueued()).toEqual([
      { accountId: PORTAL, kind: 'detect-settings' },
      { accountId: PORTAL, kind: 'backtest' },
    ]);
  });

  it('starts anew what was lost', async () => {
    const { clock } = product.running;
    const before = clock.ahead;
    clock.ahead += 16 * 60_000;
    await settingsPage({ action: 'backtest' });
    const run = await product.running.services.pastRuns.read(PORTAL, 'backtest');
    clock.ahead = before;
    expect(run?.changedAt.getTime()).toBeGreaterThan(clock.now().getTime() + 15 * 60_000);
  });

  it.each(['past', 'detect', 'backtest'])('answers %s to super admins only', async (action) => {
    const queued = await runsQueued();
    expect(await settingsPage({ action }, 8)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await runsQueued()).toEqual(queued);
  });

  it('refuses to start without Salesforce, in the person’s language', async () => {
    const portalId = PORTAL + 2;
    await product.install(portalId, { salesforce: null });
    expect(await settingsPage({ action: 'detect', locale: 'de' }, 7, portalId)).toMatchObject({
      ok: false,
      error: { code: 'not-configured', message: 'Salesforce ist nicht verbunden.' },
    });
  });
});

describe('the home page', () => {
  it('gets figures, calibration, lowered rows and causes, in the person’s language', async () => {
    const { predictions } = product.running.services;
    const figures: BacktestFigures = {
      ...backtested({ right: 2, wrong: 18 }),
      notComparable: { 'rules-changed': 3 },
      causes: [{ cause: 'automation', count: 18, decisions: ['L01'], records: ['contact/7'] }],
    };
    await predictions.keepBacktest(PORTAL, figures, []);
    const body = { action: 'past-figures', locale: 'en' };
    const { body: answer } = await call(product.running, { portalId: PORTAL, path: '/audits', body });
    expect(auditAnswerSchema.parse(answer)).toMatchObject({
      action: 'past-figures',
      past: {
        compared: 20,
        right: 2,
        wrong: 18,
        byConfidence: [{ confidence: 'high', right: 2, wrong: 18 }, { confidence: 'medium' }, { interval: null }],
        rows: [{ row: 'L01', text: 'The owner’s Salesforce user', right: 2, wrong: 18, lowered: true }],
        notComparable: [{ text: 'The lead assignment rules were changed after it was created.', count: 3 }],
        causes: [
          {
            text: 'A flow or trigger may have set the owner.',
            count: 18,
            records: [{ url: `https://app.hubspot.com/contacts/${PORTAL}/record/0-1/7` }],
          },
        ],
      },
    });
  });

  it('gets nothing where nothing was compared', async () => {
    await product.install(PORTAL + 3);
    const body = { action: 'past-figures' };
    const { body: answer } = await call(product.running, { portalId: PORTAL + 3, path: '/audits', body });
    expect(answer).toMatchObject({ ok: true, past: null });
  });
});

// The rate of requests is the real one: it takes seconds.
describe('detecting settings', { timeout: 60_000 }, () => {
  it('stores what it found as proposals, and nothing as a setting', async () => {
    const { services } = product.running;
    const installed = await services.directory.find(PORTAL);
    if (installed === null) throw new Error('not installed');
    const before = installed.stored.version;
    await detectAccountSettings(PORTAL, services, never);
    const run = await services.pastRuns.read(PORTAL, 'detect-settings');
    expect(run).toMatchObject({ state: 'done', failure: null });
    expect(run?.done).toBeGreaterThan(600);
    const found = new Map((await services.proposals.list(installed.account)).map((one) => [one.path, one]));
    expect(found.get('contactsBecome')).toMatchObject({ value: 'lead', certainty: 'high' });
    expect(found.get('inclusionSegmentId')).toMatchObject({ value: '77' });
    expect(found.get('fixedLeadValues.LeadSource')).toMatchObject({ value: 'Web', certainty: 'high' });
    services.directory.changed(PORTAL);
    expect((await services.directory.find(PORTAL))?.stored.version).toBe(before);
    const { past } = await settingsPage({ action: 'past' });
    expect(past).toMatchObject({
      detection: { state: 'done', text: expect.stringMatching(/^\d.* records were read on /u) as string },
    });
    const left = await database.db.selectFrom('past_chunks').selectAll().execute();
    expect(left).toEqual([]);
  });

  it('uses what nobody has accepted only where nobody said anything, as detected', async () => {
    const { services } = product.running;
    const installed = await services.directory.find(PORTAL);
    if (installed === null) throw new Error('not installed');
    const { inclusionSegmentId, ...others } = installed.stored.settings as Record<string, unknown>;
    await services.settings.save(installed.account, { ...others, dealSync: 'off' }, {}, null);
    services.directory.changed(PORTAL);
    const now = await services.directory.find(PORTAL);
    if (now === null) throw new Error('not installed');
    const { settings } = services.tenants.of(now, null);
    expect(settings).toMatchObject({ inclusionSegmentId, dealSync: 'off', detected: ['inclusionSegmentId'] });
    expect(now.stored.settings).not.toHaveProperty('inclusionSegmentId');
  });

  it('says what an admin has to mend, and does not try again', async () => {
    const { services } = product.running;
    product.standIns.state().hubspot.scopes.delete('crm.lists.read');
    await detectAccountSettings(PORTAL, services, never);
    product.standIns.state().hubspot.scopes.add('crm.lists.read');
    const run = await services.pastRuns.read(PORTAL, 'detect-settings');
    expect(run).toMatchObject({ state: 'failed', failure: 'hubspot/segments/not-allowed/crm.lists.read' });
    const { past } = await settingsPage({ action: 'past', locale: 'nl' });
    expect(past).toMatchObject({
      detection: { state: 'failed', help: expect.stringContaining('crm.lists.read') as string },
    });
    const chunks = await database.db.selectFrom('past_chunks').select('chunk').execute();
    expect(chunks.length).toBeGreaterThan(0);
    // Encrypted: no contact's address is in the table.
    expect(chunks.map(({ chunk }) => Buffer.from(chunk).toString('latin1')).join('')).not.toContain('@example.com');
  });
});

/** The integration makes a lead of the contact, which an owner gets. */
function sync(ownerId: string): void {
  const id = '00QFL0000000101AAA';
  const now = new Date();
  product.standIns
    .state()
    .salesforce.tables.get('Lead')
    ?.push({
      Id: id,
      Name: 'Lead 101',
      OwnerId: ownerId,
      CreatedDate: now.toISOString().replace('Z', '+0000'),
      CreatedById: ownerId,
      LastModifiedDate: now.toISOString().replace('Z', '+0000'),
      IsConverted: false,
    });
  product.standIns.writeAsSync('contact', '101', { salesforceleadid: id });
}
