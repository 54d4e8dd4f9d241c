// The owners page: every HubSpot owner of the sample company beside the Salesforce user they match, over HTTP.
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../adapters/store/both-databases.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import type { AuditScope } from '../../src/contract/audits.ts';
import type { OwnersAnswer } from '../../src/contract/owners.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { ownersAnswerSchema } from '../../src/contract/owners.ts';
import { LINK_LASTS } from '../../src/server/signed-links.ts';
import { PUBLIC_URL, call } from './running-server.ts';
import type { Called } from './running-server.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';

type OwnerList = Extract<OwnersAnswer, { action: 'list' }>;
const PORTAL = 7001;
const OTHER = 7002;

describe('the owners page', () => {
  onBothDatabases(({ open }) => {
    let product: Product;
    let database: Database;
    beforeAll(async () => {
      database = await open();
      product = await runProduct(database);
      await product.install(PORTAL);
      await product.install(OTHER);
    });
    beforeEach(() => {
      product.standIns.reset('believable');
      product.running.services.tenants.forget(PORTAL);
      product.running.clock.ahead = 0;
    });
    afterAll(() => product.stop());

    const ask = (body: object, userId = 7): Promise<Called> =>
      call(product.running, { portalId: PORTAL, userId, path: '/owners', body });
    const list = async (more: object = {}): Promise<OwnerList> => {
      const { body } = await ask({ action: 'list', locale: 'en', pageSize: 100, ...more });
      return ownersAnswerSchema.parse(body) as OwnerList;
    };
    const link = async (more: object = {}): Promise<string> => {
      const { body } = await ask({ action: 'export-link', locale: 'en', ...more });
      const { url } = ownersAnswerSchema.parse(body) as Extract<OwnersAnswer, { action: 'export-link' }>;
      expect(url.startsWith(`${PUBLIC_URL}/owners/export?link=`)).toBe(true);
      return url.replace(PUBLIC_URL, product.running.url);
    };

    it('shows each owner once, archived ones too, by name, with a reason, and counts them by what becomes of them', async () => {
      const { owners, total, counts } = await list();
      const state = product.standIns.state().hubspot.owners;
      expect(owners.map(({ id }) => id).sort()).toEqual(state.map(({ id }) => id).sort());
      expect(total).toBe(state.length);
      expect(counts.matched + counts.perhaps + counts.never).toBe(total);
      for (const verdict of ['matched', 'perhaps', 'never'] as const)
        expect(owners.filter((owner) => owner.verdict === verdict)).toHaveLength(counts[verdict]);
      expect(owners.every(({ reason }) => reason.endsWith('.'))).toBe(true);
      // What matches has a user beside it, and a name that differs is shown with both values.
      expect(owners.every(({ verdict, users }) => verdict !== 'matched' || users.length > 0)).toBe(true);
    });

    it('agrees with the card about every sample contact that has an owner', async () => {
      const { owners } = await list();
      const byId = new Map(owners.map((owner) => [owner.id, owner]));
      let compared = 0;
      for (const [id, record] of product.standIns.state().hubspot.records.contact) {
        const owner = byId.get(record.properties.get('hubspot_owner_id') ?? '');
        if (owner === undefined || owner.verdict === 'perhaps') continue;
        const explained = await product.explained({ portalId: PORTAL, userId: 7, object: 'contact', id });
        const check = explained.checks.find((one) => one.check === 'owner-match');
        if (check === undefined || check.result === 'unknown') continue;
        if (compared === 12) break;
        compared += 1;
        expect({ id, result: check.result }).toEqual({ id, result: owner.verdict === 'matched' ? 'yes' : 'no' });
      }
      expect(compared).toBeGreaterThan(5);
    });

    it('is searched and paged by the backend', async () => {
      const all = await list();
      const paged: string[] = [];
      for (let page = 1; page <= Math.ceil(all.total / 10); page += 1)
        paged.push(...(await list({ page, pageSize: 10 })).owners.map(({ id }) => id));
      expect(paged).toEqual(all.owners.map(({ id }) => id));
      const someone = all.owners.find(({ name }) => name !== null);
      const found = await list({ search: ` ${someone?.name?.toUpperCase() ?? ''} ` });
      expect(found.owners.map(({ id }) => id)).toContain(someone?.id);
      expect(found.total).toBeLessThan(all.total);
      const never = await list({ verdict: 'never' });
      expect(never.owners.every(({ verdict }) => verdict === 'never')).toBe(true);
      expect(never.counts).toEqual(all.counts);
    });

    it.each(LANGUAGES)('has its reasons in %s', async (locale) => {
      const { owners } = await list({ locale });
      expect(owners.every(({ reason }) => reason.length > 5 && !/\{|\bmatch\.[a-z]/u.test(reason))).toBe(true);
    });

    it('is refused to anybody but super admins, and says what failed when a system does not answer', async () => {
      const refused = await ask({ action: 'list' }, 8);
      expect([refused.status, refused.body.error?.code]).toEqual([200, 'not-allowed']);
      expect((await ask({ action: 'export-link' }, 8)).body.error?.code).toBe('not-allowed');
      product.standIns.faults.set('salesforce.query', 'unavailable');
      const failed = await ask({ action: 'list' });
      expect([failed.status, failed.body.ok]).toEqual([200, false]);
      expect((await ask({ action: 'list', page: 0 })).body.error?.path).toBe('$.page');
    });

    /** An audit as it stands in the database once it is finished. */
    const audited = async (
      { portalId, scope, objects }: { portalId: number; scope: AuditScope; objects: string[] },
      records: Record<string, number>,
    ): Promise<void> => {
      const account = await product.running.services.accounts.find(portalId);
      const { rows } = await sql<{ no: number }>`
        INSERT INTO audit_runs (id, account_id, scope, objects, state, started_at, finished_at)
        VALUES (gen_random_uuid(), ${account?.id}, ${JSON.stringify(scope)}::jsonb, ${objects}::text[], 'done',
          '2026-11-20T10:00:00Z', '2026-11-20T10:10:00Z') RETURNING no`.execute(database.db);
      for (const [object, [ownerId, count]] of Object.entries(records).entries())
        await sql`INSERT INTO audit_tallies (run_no, task_no, object, owner_id, verdict, reason, count)
          VALUES (${rows[0]?.no}, 1, ${object % 3}, ${ownerId}::text::bigint, 0, 0, ${count})`.execute(database.db);
    };

    it('counts the records of each owner in the last audit of all records of this account, in the file, too', async () => {
      const before = await list();
      expect([before.auditedAt, before.owners[0]?.records]).toEqual([null, null]);
      const all = { portalId: PORTAL, scope: { kind: 'unsynced' as const }, objects: ['contact', 'company', 'deal'] };
      await audited(all, { 11: 40, 12: 2 });
      // Of other records, or of another account: these count nothing here.
      await audited({ ...all, scope: { kind: 'owner', ownerId: '11' } }, { 11: 7 });
      await audited({ ...all, objects: ['contact'] }, { 11: 8 });
      await audited({ ...all, portalId: OTHER }, { 11: 9 });
      const { owners, auditedAt } = await list();
      expect(auditedAt).toBe('2026-11-20T10:00:00.000Z');
      const records = new Map(owners.map((owner) => [owner.id, owner.records]));
      expect([records.get('11'), records.get('12'), records.get('13')]).toEqual([40, 2, 0]);
      const answer = await fetch(await link());
      const rows = parse<Record<string, string>>(await answer.text(), { bom: true, columns: true });
      expect(rows.find((row) => row['Owner ID'] === '11')?.['Unsynced records']).toBe('40');
    });

    it('is a file, too: the same lines, and nothing that a spreadsheet would run', async () => {
      const [owner] = product.standIns.state().hubspot.owners;
      if (owner === undefined) throw new Error('no owner');
      Object.assign(owner, { firstName: '=cmd|calc', lastName: '+1' });
      const answer = await fetch(await link());
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="owners.csv"');
      const rows = parse<Record<string, string>>(await answer.text(), { bom: true, columns: true });
      const { owners } = await list();
      expect(rows.map((row) => row['Owner ID'])).toEqual(owners.map(({ id }) => id));
      expect(rows.map((row) => row.Why)).toEqual(owners.map(({ reason }) => reason));
      expect(rows.map((row) => row['HubSpot name'])).toContain("'=cmd|calc +1");
    });

    it('gives the file to the holder of a link for five minutes, and of a link that was changed never', async () => {
      const url = await link();
      expect((await fetch(url)).status).toBe(200);
      const [address = '', token = ''] = url.split('?link=');
      const [content = '', signature = ''] = token.split('.');
      const changed = Buffer.from(
        JSON.stringify({ ...(JSON.parse(Buffer.from(content, 'base64url').toString()) as object), portalId: OTHER }),
      );
      const forged = [
        `${address}?link=${changed.toString('base64url')}.${signature}`,
        `${address}?link=${content}.`,
        `${address}?link=${content}`,
        `${url}&link=${token}`,
        address,
      ];
      for (const wrong of forged) expect((await fetch(wrong)).status).toBe(404);
      product.running.clock.ahead = LINK_LASTS + 1;
      expect((await fetch(url)).status).toBe(404);
    });
  });
});
