// `POST /audits` and the export: who may, and what the home page gets of a run.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditWorkStore } from '../../src/adapters/store/audit-work.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { firstTasks } from '../../src/application/audit/plan.ts';
import { workLane } from '../../src/application/audit/work.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { readOrg } from '../../src/application/gather/batch-org.ts';
import { VERDICTS, auditAnswerSchema } from '../../src/contract/audits.ts';
import type { AuditAnswerTo, AuditRequest, Verdict } from '../../src/contract/audits.ts';
import { startWeeklyAudits } from '../../src/server/jobs/weekly-audits.ts';
import { sql } from 'kysely';
import { generatedPortal } from '../application/audit/generated-portal.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { call, runServer } from './running-server.ts';
import type { Running } from './running-server.ts';

const PORTAL = 31;
const ADMIN = 7;
const CONTACTS = 500;
let database: Database;
let running: Running;

beforeAll(async () => {
  database = await pgliteDatabase({ folder: null, seed: await testSeed() });
  running = await runServer({ database });
  const account = await running.install(PORTAL);
  account.superAdmins.add(ADMIN);
  await running.install(32);
});
afterAll(async () => {
  await running.stop();
  await database.close();
});

async function asked(body: object, userId = ADMIN, portalId = PORTAL) {
  return call(running, { portalId, userId, path: '/audits', body });
}

async function answered<Action extends AuditRequest['action']>(
  action: Action,
  more: object = {},
): Promise<AuditAnswerTo<Action>> {
  const { body, text } = await asked({ action, ...more });
  const parsed = auditAnswerSchema.safeParse(body);
  if (!parsed.success || parsed.data.action !== action) throw new Error(text);
  return parsed.data as AuditAnswerTo<Action>;
}

let requests = 0;
const requestId = (): string => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`;

/** Works a run to its end, on a portal that is computed. */
async function work(id: string, owners = 50): Promise<void> {
  const run = await running.services.audits.find(PORTAL, id);
  const account = await running.services.accounts.find(PORTAL);
  if (run === null || account === null) throw new Error('no run');
  const batches = generatedPortal({ contacts: CONTACTS, clock: systemClock, owners });
  const { settings } = batches.tenant;
  // The tasks of the account's own settings, which nobody gave, are those of the portal's: no segment is asked.
  expect(firstTasks(run, settings)).toHaveLength(run.objects.length);
  const deadline = new Deadline(60_000, systemClock);
  const org = await readOrg(batches.tenant, deadline);
  deadline.stop();
  await workLane({
    run,
    store: new AuditWorkStore(database, { no: run.no, cipher: account.cipher }),
    batches,
    clock: systemClock,
    org: () => Promise.resolve(org),
    isOver: () => false,
  });
}

const contacts = { scope: { kind: 'unsynced' }, objects: ['contact'] };

describe('POST /audits', () => {
  it('is for super admins', async () => {
    const { status, body } = await asked({ action: 'runs' }, 8);
    expect([status, body.error?.code]).toEqual([200, 'not-allowed']);
  });

  it('starts a run once for one request, and answers the one under way to another', async () => {
    const start = { ...contacts, requestId: requestId() };
    const first = await answered('start', start);
    expect(first.run).toMatchObject({ state: 'planning', startedBy: ADMIN, objects: ['contact'] });
    expect((await answered('start', start)).run.id).toBe(first.run.id);
    expect((await answered('start', { ...contacts, requestId: requestId() })).run.id).toBe(first.run.id);
    const reused = await asked({ action: 'start', ...start, objects: ['deal'] });
    expect(reused.body.error?.code).toBe('request-id-reused');
    expect((await answered('pause', { runId: first.run.id })).run.state).toBe('paused');
    expect((await answered('resume', { runId: first.run.id })).run.state).toBe('planning');
    expect((await answered('cancel', { runId: first.run.id })).run.state).toBe('cancelled');
  });

  it('tells figures, rows, owners and the comparison with the last run of the same kind', async () => {
    const first = (await answered('start', { ...contacts, requestId: requestId() })).run;
    await work(first.id);
    const second = (await answered('start', { ...contacts, requestId: requestId() })).run;
    await work(second.id, 30);
    const { run, figures, previous } = await answered('figures', { runId: second.id });
    expect(run).toMatchObject({ state: 'done', progress: { decided: CONTACTS, expected: CONTACTS, isWhole: true } });
    expect(figures.total).toBe(CONTACTS);
    expect(Object.values(figures.verdicts).reduce((sum, count) => sum + count, 0)).toBe(CONTACTS);
    expect(previous?.run.id).toBe(first.id);

    const filter = { verdict: 'will-not-sync', reason: 'no-email' };
    const page = await answered('rows', { runId: second.id, filter, page: 2, pageSize: 4 });
    expect(page.total).toBe(CONTACTS / 50);
    expect(page.rows).toHaveLength(4);
    for (const row of page.rows) expect(row).toMatchObject({ object: 'contact', ...filter, decision: 'W01' });
    const ids = page.rows.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(page.rows[0]?.url).toBe(`https://app.hubspot.com/contacts/${PORTAL}/record/0-1/${ids[0]}`);
    const last = await answered('rows', { runId: second.id, sort: { by: 'record', direction: 'descending' } });
    expect(Number(last.rows[0]?.id)).toBeGreaterThan(Number(last.rows[1]?.id));
    const byOwner = await answered('rows', { runId: second.id, sort: { by: 'owner' }, pageSize: 100 });
    const names = byOwner.rows.map(({ owner }) => owner?.name ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
    expect(new Set(names).size).toBeGreaterThan(3);
    const unowned = await answered('rows', { runId: second.id, filter: { ownerId: 'none' } });
    expect(unowned.rows.every(({ owner }) => owner === null)).toBe(true);

    const { owners } = await answered('owners', { runId: second.id });
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) {
      expect(owner).toMatchObject({ reason: 'owner-not-in-salesforce', name: `Owner Number ${owner.id}` });
      expect(owner.loses).toBeLessThanOrEqual(owner.records);
    }
    const { runs } = await answered('runs');
    expect(runs.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
  }, 60_000);

  it('knows no run of another account', async () => {
    const [run] = (await answered('runs')).runs;
    running.hubspot.accounts.get(32)?.superAdmins.add(ADMIN);
    expect((await asked({ action: 'status', runId: run?.id }, ADMIN, 32)).status).toBe(404);
  });

  it('exports by a link that is good for five minutes and cannot be changed', async () => {
    const [run] = (await answered('runs')).runs;
    const { url } = await answered('export-link', { runId: run?.id, filter: { reason: 'no-email' } });
    const here = url.replace(/^https:\/\/api\.example\.com/u, running.url);
    const response = await fetch(here);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/u);
    const rows = parse<Record<string, string>>(await response.text(), { columns: true, bom: true });
    expect(rows).toHaveLength(CONTACTS / 50);
    expect(rows[0]).toMatchObject({ object: 'contact', verdict: 'will-not-sync', reason: 'no-email' });
    expect((await fetch(`${here}x`)).status).toBe(401);
    const other = Buffer.from(JSON.stringify({ account: PORTAL, run: run?.id, filter: {}, until: 9e15 })).toString(
      'base64url',
    );
    expect((await fetch(here.replace(/of=[^&]+/u, `of=${other}`))).status).toBe(401);
    running.clock.ahead += 301_000;
    expect((await fetch(here)).status).toBe(401);
    running.clock.ahead = 0;
  });

  it('runs weekly only where somebody turned it on, and then once a week', async () => {
    expect((await answered('read-schedule')).schedule).toEqual({ weekly: false, nextAt: null, note: null });
    expect(await startWeeklyAudits(running.services)).toEqual([]);
    const { schedule } = await answered('save-schedule', { weekly: true });
    expect(schedule.weekly).toBe(true);
    expect(Date.parse(schedule.nextAt ?? '')).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
    expect(await startWeeklyAudits(running.services)).toEqual([]);
    await sql`UPDATE audit_schedules SET next_at = clock_timestamp() - interval '1 minute'`.execute(database.db);
    expect(await startWeeklyAudits(running.services)).toHaveLength(1);
    expect(await startWeeklyAudits(running.services)).toEqual([]);
    const [run] = (await answered('runs')).runs;
    expect(run).toMatchObject({ startedBy: null, objects: ['contact', 'company', 'deal'] });
    expect((await answered('save-schedule', { weekly: false })).schedule.nextAt).toBeNull();
  });

  it('notes where the share for the default owner and the integration user rose against the last run', async () => {
    await answered('save-schedule', { weekly: true });
    const runs: string[] = [];
    for (let nth = 0; nth < 2; nth++) {
      const current = await running.services.audits.current(PORTAL);
      if (current !== null) await running.services.audits.cancel(current);
      const { run } = await answered('start', { ...contacts, requestId: requestId() });
      await work(run.id);
      runs.push(run.id);
    }
    expect((await answered('read-schedule')).schedule.note).toBeNull();
    // In the second run, everything that kept its owner goes to the integration user.
    const [keeps, fallback] = ['keeps', 'fallback'].map((verdict) => VERDICTS.indexOf(verdict as Verdict));
    await sql`UPDATE audit_tallies SET verdict = ${fallback} WHERE verdict = ${keeps}
      AND run_no = (SELECT no FROM audit_runs WHERE id = ${runs[1]}::uuid)`.execute(database.db);
    const { note } = (await answered('read-schedule', { locale: 'en' })).schedule;
    expect(note).toMatchObject({ runId: runs[1] });
    expect(note?.now).toBeGreaterThan((note?.before ?? 1) + 0.01);
    expect(note?.text).toMatch(/^The share of records .* rose from [\d.]+ % to [\d.]+ %\.$/u);
    await answered('save-schedule', { weekly: false });
    expect((await answered('read-schedule')).schedule.note).toBeNull();
  }, 60_000);

  it('says of an org that is not connected that it has no active rule', async () => {
    expect(await answered('findings')).toMatchObject({ rule: null, findings: [] });
  });
});
