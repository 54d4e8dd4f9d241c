// `POST /bulk-changes` over HTTP, on the sample company: who may, preview, write, results, undo.
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { auditAnswerSchema } from '../../src/contract/audits.ts';
import { bulkChangeAnswerSchema } from '../../src/contract/bulk-changes.ts';
import type { BulkChangeAnswerTo, BulkChangeRequest } from '../../src/contract/bulk-changes.ts';
import { workAudit } from '../../src/server/jobs/work-audit.ts';
import { workChange } from '../../src/server/jobs/work-bulk-change.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { TRAIL_PROPERTY, runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';
import { call, runServer } from './running-server.ts';
import type { Called } from './running-server.ts';

const ADMIN = 7;
/** Somebody whose permission set may have owners changed. */
const CHANGER = 20;
const OTHER = 23;
/** Oskar Lund, an active user of Salesforce. */
const OSKAR = '25';
const stopping = new AbortController().signal;

let lastPortal = 7100;
let portalId = 0;
let auditId = '';
let database: Database;
let product: Product;

beforeAll(async () => {
  database = await pgliteDatabase({ folder: null, seed: await testSeed() });
  product = await runProduct(database);
});
afterAll(async () => {
  await product.stop();
  await database.close();
});
beforeEach(() => {
  product.standIns.reset('believable');
});

/** A new account with a finished audit of its deals. */
async function audited(settings: Record<string, unknown> = {}): Promise<void> {
  portalId = ++lastPortal;
  const ownerChangesFor = { superAdmins: true, permissionSets: ['501'], teams: [] };
  await product.install(portalId, { ownerChangesBy: 'app', ownerChangesFor, ...settings });
  const account = product.running.hubspot.accounts.get(portalId);
  account?.users.set(CHANGER, { roleIds: ['501'] }).set(OTHER, { roleIds: ['502'] });
  const body = { action: 'start', requestId: randomUUID(), scope: { kind: 'unsynced' }, objects: ['contact', 'deal'] };
  const started = await call(product.running, { portalId, userId: ADMIN, path: '/audits', body });
  const answer = auditAnswerSchema.parse(started.body);
  if (answer.action !== 'start') throw new Error(started.text);
  auditId = answer.run.id;
  const run = await product.running.services.audits.find(portalId, auditId);
  await workAudit(run?.no ?? 0, { services: product.running.services, stopping });
}

function asked(body: object, userId = ADMIN): Promise<Called> {
  return call(product.running, { portalId, userId, path: '/bulk-changes', body });
}

async function answered<Action extends BulkChangeRequest['action']>(
  action: Action,
  more: object = {},
  userId = ADMIN,
): Promise<BulkChangeAnswerTo<Action>> {
  const { body, text } = await asked({ action, locale: 'en', ...more }, userId);
  const parsed = bulkChangeAnswerSchema.safeParse(body);
  if (!parsed.success || parsed.data.action !== action) throw new Error(text);
  return parsed.data as BulkChangeAnswerTo<Action>;
}

/** What the job does, without waiting for it. */
async function work(changeId: string): Promise<void> {
  const change = await product.running.services.bulkChanges.find(portalId, changeId);
  await workChange(change?.no ?? 0, { services: product.running.services, stopping });
}

const EVERYTHING = { kind: 'filter', filter: {} };
const toOskar = { owner: { kind: 'named', ownerId: OSKAR } };
const deals = (...ids: string[]): object => ({ kind: 'records', records: ids.map((id) => ({ object: 'deal', id })) });
const ownerOf = (id: string): string =>
  product.standIns.state().hubspot.records.deal.get(id)?.properties.get('hubspot_owner_id') ?? '';
const trailOf = (id: string): string =>
  product.standIns.state().hubspot.records.deal.get(id)?.properties.get(TRAIL_PROPERTY) ?? '';

async function proposed(more: object = {}): Promise<string> {
  const request = { requestId: randomUUID(), auditId, chosen: deals('301', '302'), ...toOskar, ...more };
  const { change } = await answered('propose', request);
  await work(change.id);
  return change.id;
}

describe('POST /bulk-changes', () => {
  it('previews, writes what was confirmed, tells each result, and takes all of it back', async () => {
    await audited();
    const before = [ownerOf('301'), ownerOf('302')];
    const request = { requestId: randomUUID(), auditId, chosen: deals('301', '302', '999999'), ...toOskar };
    const { change } = await answered('propose', request);
    expect(change).toMatchObject({ state: 'previewing', auditId, startedBy: ADMIN, counts: { chosen: 2 } });
    // Sent again, it is the same proposal.
    expect((await answered('propose', request)).change.id).toBe(change.id);
    expect((await asked({ action: 'propose', ...request, chosen: deals('301') })).body.error?.code).toBe(
      'request-id-reused',
    );
    await work(change.id);

    const preview = await answered('preview', { changeId: change.id });
    expect(preview.change).toMatchObject({ state: 'previewed', canApply: true, canUndo: false });
    const { ready } = preview.change.counts.states;
    expect(ready).toBe(2);
    expect(preview.owners.reduce((sum, { count }) => sum + count, 0)).toBe(ready);
    expect(preview.owners[0]).toMatchObject({
      to: { id: OSKAR, name: 'Oskar Lund' },
      predicted: { name: 'Oskar Lund' },
    });
    expect([ownerOf('301'), ownerOf('302')]).toEqual(before);

    const miscounted = await asked({ action: 'apply', changeId: change.id, count: ready + 1 });
    expect([miscounted.status, miscounted.body.error?.path]).toEqual([400, '$.count']);
    const apply = { changeId: change.id, count: ready };
    expect((await answered('apply', apply)).change.state).toBe('writing');
    expect((await answered('apply', apply)).change.state).toBe('writing');
    await work(change.id);
    const written = (await answered('status', { changeId: change.id })).change;
    expect(written).toMatchObject({ state: 'written', canApply: false, canUndo: true });
    expect([ownerOf('301'), ownerOf('302')]).toEqual([OSKAR, OSKAR]);
    expect(trailOf('302')).toMatch(new RegExp(`user ${ADMIN}.*Oskar Lund; bulk change ${change.id}$`, 'u'));

    const { rows, total } = await answered('rows', { changeId: change.id, state: 'written' });
    expect(total).toBe(2);
    expect(rows[1]).toMatchObject({
      object: 'deal',
      id: '302',
      url: `https://app.hubspot.com/contacts/${portalId}/record/0-3/302`,
      to: { id: OSKAR, name: 'Oskar Lund' },
      state: 'written',
      reason: null,
    });
    const { url } = await answered('export-link', { changeId: change.id });
    const here = url.replace(/^https:\/\/api\.example\.com/u, product.running.url);
    const file = await fetch(here);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="owner-changes-[\d-]+\.csv"$/u);
    const lines = parse<Record<string, string>>(await file.text(), { columns: true, bom: true });
    expect(lines.map(({ record_id, state, to_owner }) => [record_id, state, to_owner])).toEqual([
      ['301', 'written', 'Oskar Lund'],
      ['302', 'written', 'Oskar Lund'],
    ]);
    expect((await fetch(`${here}x`)).status).toBe(404);

    expect((await answered('undo', { changeId: change.id })).change.state).toBe('undoing');
    await work(change.id);
    const undone = (await answered('status', { changeId: change.id })).change;
    expect(undone).toMatchObject({ state: 'undone', canUndo: false, counts: { states: { undone: 2 } } });
    expect([ownerOf('301'), ownerOf('302')]).toEqual(before);
    const { changes, mayChange } = await answered('list');
    expect(changes.map(({ id }) => id)).toEqual([change.id]);
    expect(mayChange).toEqual(['contact', 'company', 'deal']);
  }, 60_000);

  it('decides each record as the card does: for every contact and deal that may be changed, the card says the same', async () => {
    await audited();
    const changeId = await proposed({ chosen: EVERYTHING });
    const { rows } = await answered('rows', { changeId, pageSize: 100 });
    expect(rows.length).toBeGreaterThan(20);
    const card: string[] = [];
    const bulk: string[] = [];
    for (const { object, id, state, reason } of rows) {
      // The card chooses nobody for a record that never syncs, or that has this owner.
      if (reason === 'already' || reason === 'no-email') continue;
      const request = { action: 'what-if', ownerId: OSKAR };
      const { body } = await product.card({ portalId, userId: ADMIN, object, id, request });
      card.push(`${object} ${id} ${(body.whatIf as { fits: boolean }).fits}`);
      bulk.push(`${object} ${id} ${state === 'ready'}`);
    }
    expect(bulk).toEqual(card);
    expect(bulk.filter((line) => line.endsWith('true')).length).toBeGreaterThan(3);
  }, 60_000);

  it('is for super admins and those whom the settings name; a person who may only look changes nothing', async () => {
    await audited();
    const request = { action: 'propose', requestId: randomUUID(), auditId, chosen: deals('302'), ...toOskar };
    expect((await asked(request, OTHER)).body.error?.code).toBe('not-allowed');
    const changeId = await proposed();
    for (const action of ['status', 'preview', 'rows', 'cancel', 'undo', 'export-link'])
      expect((await asked({ action, changeId }, OTHER)).body.error?.code).toBe('not-allowed');
    expect((await answered('apply', { changeId, count: 2 }, CHANGER)).change.state).toBe('writing');
    await work(changeId);
    expect(trailOf('302')).toContain(`user ${CHANGER}`);
    expect((await answered('undo', { changeId }, CHANGER)).change.state).toBe('undoing');

    // The settings leave changes to HubSpot's own field: a super admin sees audits, and changes nothing in bulk.
    await audited({ ownerChangesBy: 'user' });
    expect((await answered('list')).mayChange).toEqual([]);
    expect((await asked({ ...request, auditId, requestId: randomUUID() })).body.error?.code).toBe('not-allowed');
  }, 60_000);

  it('changes nothing once the settings take the right away, and says so', async () => {
    await audited();
    const changeId = await proposed();
    await answered('apply', { changeId, count: 2 }, CHANGER);
    product.running.hubspot.accounts.get(portalId)?.users.set(CHANGER, { roleIds: ['502'] });
    product.running.clock.ahead += 61_000;
    await work(changeId);
    const { change } = await answered('status', { changeId });
    expect(change.state).toBe('failed');
    expect(change.message).toContain('no longer let the app change');
    expect(ownerOf('302')).not.toBe(OSKAR);
    product.running.clock.ahead = 0;
  }, 60_000);

  it('knows no change and no audit of another account, and chooses from finished audits alone', async () => {
    await audited();
    const changeId = await proposed();
    const own = auditId;
    await audited();
    expect((await asked({ action: 'status', changeId })).status).toBe(404);
    const request = { action: 'propose', requestId: randomUUID(), chosen: deals('302'), ...toOskar };
    expect((await asked({ ...request, auditId: own })).status).toBe(404);
    const start = { action: 'start', requestId: randomUUID(), scope: { kind: 'unsynced' }, objects: ['deal'] };
    const { body } = await call(product.running, { portalId, userId: ADMIN, path: '/audits', body: start });
    const refused = await asked({ ...request, auditId: (body.run as { id: string }).id });
    expect([refused.status, refused.body.error?.path]).toEqual([400, '$.auditId']);
  }, 60_000);

  it('names owners who count in Salesforce, to choose one', async () => {
    await audited();
    const { owners } = await answered('owners', { search: 'osk' });
    expect(owners).toEqual([expect.objectContaining({ id: OSKAR, name: 'Oskar Lund' })]);
    expect((await answered('owners')).owners.length).toBeGreaterThan(3);
  });

  it('goes on where HubSpot’s token expires again and again, in the audit and in the change: nothing is lost or done twice', async () => {
    await audited();
    const whole = await answered('propose', { requestId: randomUUID(), auditId, chosen: EVERYTHING, ...toOskar });
    const { accounts } = product.running.hubspot;
    let requests = 0;
    product.standIns.meanwhile((kind) => {
      if (kind.startsWith('hubspot.') && ++requests % 6 === 0) accounts.get(lastPortal)?.accessTokens.clear();
    });
    const before = product.running.hubspot.refreshes();
    await audited();
    const changeId = await proposed({ chosen: EVERYTHING });
    const { change } = await answered('status', { changeId });
    expect(change).toMatchObject({ state: 'previewed', message: null });
    expect(change.counts.chosen).toBe(whole.change.counts.chosen);
    await answered('apply', { changeId, count: change.counts.states.ready });
    await work(changeId);
    const written = (await answered('status', { changeId })).change;
    expect(written).toMatchObject({ state: 'written', counts: { states: { written: change.counts.states.ready } } });
    expect(product.running.hubspot.refreshes() - before).toBeGreaterThan(2);
    expect(requests).toBeGreaterThan(20);
    const { rows } = await answered('rows', { changeId, state: 'written', pageSize: 100 });
    for (const { object, id } of rows) {
      const history = product.standIns.state().hubspot.records[object].get(id)?.history.get('hubspot_owner_id') ?? [];
      expect(history.filter(({ sourceType }) => sourceType === 'INTEGRATION')).toHaveLength(1);
    }
  }, 60_000);

  it('is worked by whichever process has the jobs', async () => {
    await audited();
    const { hubspot } = product.running;
    const worker = await runServer({ database, hubspot, role: 'worker' });
    try {
      const request = { requestId: randomUUID(), auditId, chosen: deals('302'), ...toOskar };
      const { change } = await answered('propose', request);
      const until = (state: string): Promise<void> =>
        vi.waitFor(async () => expect((await answered('status', { changeId: change.id })).change.state).toBe(state), {
          // The worker asks for a job every two seconds, and those of the tests above wait before this one.
          timeout: 45_000,
          interval: 1500,
        });
      await until('previewed');
      await answered('apply', { changeId: change.id, count: 1 });
      await until('written');
      expect(ownerOf('302')).toBe(OSKAR);
    } finally {
      await worker.stop();
    }
  }, 90_000);

  it('stops where it is cancelled', async () => {
    await audited();
    const changeId = await proposed();
    expect((await answered('cancel', { changeId })).change).toMatchObject({ state: 'cancelled', canApply: false });
    expect((await answered('apply', { changeId, count: 2 })).change.state).toBe('cancelled');
    await work(changeId);
    expect(ownerOf('302')).not.toBe(OSKAR);
  });
});
