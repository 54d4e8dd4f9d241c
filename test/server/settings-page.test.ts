// What the settings page's backend reads, saves, tests and tells, with the product's own card on the sample company.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { SETTING_FIELDS } from '../../src/application/setting-fields.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import type { FieldShown } from '../../src/presentation/present-settings.ts';
import { SCOPES } from '../../src/server/scopes.ts';
import type { Line } from '../../src/server/settings-page/check.ts';
import type { Health } from '../../src/server/settings-page/health.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';
import { call } from './running-server.ts';
import type { Called } from './running-server.ts';

let lastPortal = 7000;
let database: Database;
let product: Product;
beforeAll(async () => {
  database = await pgliteDatabase({ folder: null, seed: await testSeed() });
  product = await runProduct(database);
});
beforeEach(() => {
  product.standIns.reset('believable');
  Object.assign(product.running.hubspot, { refuseRequests: null, scopes: ['oauth'] });
  product.running.clock.ahead = 0;
});
afterAll(async () => {
  await product.stop();
  await database.close();
});

async function install(settings: Record<string, unknown> = {}): Promise<number> {
  const portalId = ++lastPortal;
  await product.install(portalId, settings);
  return portalId;
}

function post(portalId: number, body: object): Promise<Called> {
  product.running.clock.ahead += 2000;
  return call(product.running, { portalId, path: '/settings', body: { locale: 'en', ...body } });
}

async function fieldsOf(portalId: number, locale = 'en'): Promise<FieldShown[]> {
  const { body } = await post(portalId, { action: 'read', locale });
  return body.fields as FieldShown[];
}
const fieldOf = async (portalId: number, path: string): Promise<FieldShown | undefined> =>
  (await fieldsOf(portalId)).find((field) => field.path === path);
const linesOf = (lines: readonly Line[], state: Line['state']): string[] =>
  lines.filter((line) => line.state === state).map(({ about, text }) => `${about ?? ''}: ${text}`);

describe('reading', () => {
  it('tells every setting with its value, its source, what it decides and what is expected', async () => {
    const portalId = await install({ contactsBecome: 'unknown', detected: ['dealSync'] });
    const { body } = await post(portalId, { action: 'read' });
    const settings = body.settings as Record<string, Record<string, unknown>>;
    expect(settings.integration).toMatchObject({ value: 'on', source: 'set', evidence: null });
    expect(settings.dealSync).toMatchObject({ value: 'on', source: 'detected' });
    expect(settings.orgMaxAge).toMatchObject({ value: 3_600_000, source: 'assumed' });
    const fields = body.fields as FieldShown[];
    expect(fields.find(({ path }) => path === 'integration')?.decides).toContain('Nothing syncs');
    expect(fields.find(({ path }) => path === 'inclusionSegmentId')?.expected).toBe(
      'A segment’s ID (digits), or none.',
    );
    expect(fields.map(({ path }) => path)).toEqual(SETTING_FIELDS.map(({ path }) => path));
    expect(fields.find(({ path }) => path === 'contactsBecome')).toMatchObject({
      value: 'unknown',
      label: 'New contacts become',
      sourceLabel: 'Set by an admin',
      open: 'This is not set, so the card cannot tell whether a new contact becomes a lead or a contact.',
      choices: [
        { value: 'lead', label: 'Leads' },
        { value: 'contact', label: 'Contacts' },
        { value: 'unknown', label: 'Not known' },
      ],
    });
  });

  it('never tells a secret, only that it is given', async () => {
    const portalId = await install();
    const { text } = await post(portalId, { action: 'read' });
    expect(text).not.toContain(product.standIns.salesforce.clientSecret);
    expect((await fieldOf(portalId, 'salesforce.clientSecret'))?.value).toBe(true);
    expect((await fieldOf(portalId, 'salesforce.privateKey'))?.value).toBe(false);
  });

  it.each(LANGUAGES)('speaks %s, without a word left in braces', async (language) => {
    const portalId = await install();
    const fields = await fieldsOf(portalId, language);
    const english = await fieldsOf(portalId, 'en');
    const { body } = await post(portalId, { action: 'health', locale: language });
    expect(JSON.stringify([fields, body])).not.toMatch(/\{\w+[:}]/u);
    const same = fields.filter(({ decides }, at) => decides === english[at]?.decides);
    expect(same.length).toBe(language === 'en' ? fields.length : 0);
  });
});

describe('saving', () => {
  it('says of each field what is wrong and what was expected, saves nothing, and repeats no value', async () => {
    const portalId = await install();
    const answer = await post(portalId, {
      action: 'save',
      locale: 'de',
      settings: {
        integration: 'off',
        inclusionSegmentId: 'secret-segment',
        supportAddress: 'nobody',
        integrationUser: { id: '12', name: '' },
        salesforce: { loginUrl: 'https://secret.example.com', clientId: 'x' },
        leadRulesXml: '<Flow/>',
      },
    });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'bad-request']);
    const problems = answer.body.problems as { path: string; message: string }[];
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '$.settings.inclusionSegmentId',
      '$.settings.integrationUser.id',
      '$.settings.integrationUser.name',
      '$.settings.leadRulesXml',
      '$.settings.supportAddress',
    ]);
    expect(problems.map(({ path }) => path)).toContain(answer.body.error?.path);
    expect(problems.find(({ path }) => path.endsWith('SegmentId'))?.message).toBe(
      'Die ID eines Segments (Ziffern) oder keines.',
    );
    expect(answer.text).not.toMatch(/secret/u);
    expect((await fieldOf(portalId, 'integration'))?.value).toBe('on');
  });

  it('takes an address of Salesforce’s alone', async () => {
    const portalId = await install();
    const answer = await post(portalId, {
      action: 'save',
      settings: { salesforce: { loginUrl: 'https://evil.example.com', clientId: 'x' } },
    });
    expect([answer.status, answer.body.error?.path]).toEqual([400, '$.settings.salesforce.loginUrl']);
  });

  it('confirms what was detected before, and keeps a secret that is not typed again', async () => {
    const portalId = await install({ detected: ['dealSync', 'contactsBecome'] });
    const answer = await post(portalId, { action: 'save', settings: { dealSync: 'off' } });
    expect(answer.body.ok).toBe(true);
    expect(await fieldOf(portalId, 'dealSync')).toMatchObject({ value: 'off', source: 'set' });
    expect(await fieldOf(portalId, 'contactsBecome')).toMatchObject({ source: 'detected' });
    expect((await fieldOf(portalId, 'salesforce.clientSecret'))?.value).toBe(true);
  });

  it('lets the app change owners for super admins, unless somebody else is named', async () => {
    const portalId = await install({ ownerChangesBy: undefined });
    await post(portalId, { action: 'save', settings: { ownerChangesBy: 'app' } });
    expect((await fieldOf(portalId, 'ownerChangesFor'))?.value).toEqual({
      superAdmins: true,
      permissionSets: [],
      teams: [],
    });
    await post(portalId, { action: 'save', settings: { ownerChangesFor: { superAdmins: false, teams: ['601'] } } });
    expect((await fieldOf(portalId, 'ownerChangesFor'))?.value).toEqual({
      superAdmins: false,
      permissionSets: [],
      teams: ['601'],
    });
    const wrong = await post(portalId, { action: 'save', settings: { ownerChangesFor: { teams: ['Nordics'] } } });
    expect([wrong.status, wrong.body.error?.path]).toEqual([400, '$.settings.ownerChangesFor.teams[0]']);
    await post(portalId, { action: 'save', settings: { ownerChangesFor: null } });
    expect((await fieldOf(portalId, 'ownerChangesFor'))?.value).toMatchObject({ superAdmins: true });
  });
});

describe('what was detected', () => {
  const found = (path: string, value: string | object) => ({
    path,
    value: value as string,
    support: 187,
    of: 190,
    certainty: 'high' as const,
    counterExamples: ['contact/101', 'contact/102'],
    evidence: [{ id: 'evidence.contacts-became-leads', params: { support: 187, count: 190 } }],
  });
  const propose = async (portalId: number, ...proposals: ReturnType<typeof found>[]): Promise<void> => {
    const { directory, proposals: store } = product.running.services;
    const installed = await directory.find(portalId);
    if (installed !== null) await store.replace(installed.account, proposals, new Date());
  };

  it('is shown beside the field with its evidence, and set by nobody but an admin who accepts it', async () => {
    const portalId = await install({ contactsBecome: undefined });
    await propose(portalId, found('contactsBecome', 'lead'), found('fieldMapping.Region__c', 'region'));
    expect(await fieldOf(portalId, 'contactsBecome')).toMatchObject({
      value: 'unknown',
      source: 'assumed',
      proposals: [
        {
          path: 'contactsBecome',
          shown: 'Leads',
          sure: 'High certainty',
          evidence: '187 of 190 synced contacts became leads.',
          against: 'Records that disagree: contact 101 and contact 102.',
        },
      ],
    });
    expect((await fieldOf(portalId, 'fieldMapping'))?.proposals).toMatchObject([{ shown: 'Region__c = region' }]);
    await post(portalId, { action: 'save', settings: { fieldMapping: { Fax: null } } });
    const accepted = await post(portalId, { action: 'accept', paths: ['contactsBecome', 'fieldMapping.Region__c'] });
    expect(accepted.body.ok).toBe(true);
    expect(await fieldOf(portalId, 'contactsBecome')).toMatchObject({
      value: 'lead',
      source: 'set',
      evidence: '187 of 190 synced contacts became leads.',
      proposals: [],
    });
    expect((await fieldOf(portalId, 'fieldMapping'))?.value).toEqual({ Fax: null, Region__c: 'region' });
  });

  it('cannot be accepted where it was not found', async () => {
    const portalId = await install();
    const answer = await post(portalId, { action: 'accept', paths: ['ownerChangesBy'] });
    expect([answer.status, answer.body.error?.path]).toEqual([400, '$.paths']);
  });
});

describe('testing the installation', () => {
  it('says line by line that everything works', async () => {
    const portalId = await install();
    const { body } = await post(portalId, { action: 'test' });
    const lines = body.lines as Line[];
    expect(linesOf(lines, 'missing')).toEqual([]);
    expect(linesOf(lines, 'works')).toEqual(
      expect.arrayContaining([
        'HubSpot, contacts: The app may read them.',
        'Salesforce, sign-in: Salesforce took the credentials.',
        'Integration user: An active user has this ID.',
      ]),
    );
    expect(lines.length).toBeGreaterThan(18);
  });

  it('names what is missing, what it costs, and what to do', async () => {
    const portalId = await install();
    product.standIns.faults.set('hubspot.owners', 'forbidden');
    product.standIns.faults.set('salesforce.metadata', 'forbidden');
    const { body } = await post(portalId, { action: 'test' });
    product.standIns.faults.clear();
    const lines = (body.lines as Line[]).filter(({ state }) => state === 'missing');
    expect(lines.map(({ about }) => about)).toEqual([
      'HubSpot, owners',
      'Salesforce, entries of lead assignment rules',
    ]);
    expect(lines[0]?.text).toContain('crm.objects.owners.read');
    expect(lines[1]?.cost).toBe('Without it the card cannot tell which rule entry takes a lead.');
  });

  it('is answered in time although Salesforce never answers', async () => {
    const portalId = await install();
    product.running.clock.hurry = 20;
    product.standIns.faults.set('salesforce.token', 'timeout');
    const { status, body } = await post(portalId, { action: 'test' });
    product.standIns.faults.clear();
    product.running.clock.hurry = 1;
    expect([status, linesOf(body.lines as Line[], 'missing').length]).toEqual([200, 1]);
  });
});

describe('the health panel', () => {
  const health = async (portalId: number): Promise<Health> =>
    (await post(portalId, { action: 'health' })).body.health as Health;

  it('tells connections, readings, API calls and nothing missing', async () => {
    const portalId = await install({ ownerChangesBy: 'user' });
    const first = await health(portalId);
    expect(linesOf(first.connections, 'works')).toEqual([
      expect.stringMatching(/^HubSpot: Installed on /u),
      expect.stringMatching(/^Salesforce: Connected through your own External Client App at 127\.0\.0\.1:\d+\.$/u),
    ]);
    expect([first.missing, first.open]).toEqual([[], []]);
    const { readings } = await health(portalId);
    expect(readings.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Lead assignment rules were last read on /u),
      expect.stringMatching(/^Salesforce users were last read on /u),
      expect.stringMatching(/^\d+ requests to HubSpot today/u),
      expect.stringMatching(/^Salesforce: 1,807 of 100,000 API requests/u),
    ]);
  });

  it('counts the requests to HubSpot', async () => {
    const portalId = await install();
    const { readings } = product.running.services;
    const before = (await readings.read(portalId)).hubspotCalls;
    const asked = product.running.hubspot.asked.length;
    await post(portalId, { action: 'test' });
    expect((await readings.read(portalId)).hubspotCalls - before).toBe(product.running.hubspot.asked.length - asked);
  });

  it('tells settings that nobody gave and what they leave open, and that everybody may change owners', async () => {
    const portalId = await install({ contactsBecome: undefined, defaultLeadOwner: undefined, ownerChangesBy: 'app' });
    expect((await health(portalId)).open.map(({ about, text }) => [about, text])).toEqual([
      [
        'New contacts become',
        'This is not set, so the card cannot tell whether a new contact becomes a lead or a contact.',
      ],
      ['Default lead owner', 'This is not set, so the card cannot tell who owns a lead that no rule entry takes.'],
      ['For whom the app saves', expect.stringContaining('everybody who can open the record')],
    ]);
  });

  it('tells scopes that HubSpot refused, where the settings have a use for them', async () => {
    product.running.hubspot.scopes = [...SCOPES.required, 'crm.lists.read', 'crm.objects.contacts.write'];
    const portalId = await install({ ownerChangesBy: 'app' });
    const missing = (await health(portalId)).missing.map(({ text }) => text);
    expect(missing).toContain('Not granted by HubSpot: crm.objects.companies.write and crm.objects.deals.write.');
    expect(missing.join()).not.toContain('crm.objects.contacts.write');
    const other = await install({ ownerChangesBy: 'user' });
    expect((await health(other)).missing).toEqual([]);
  });

  it('says that Salesforce is not connected, and what that costs', async () => {
    const portalId = await install({ salesforce: undefined });
    const { connections } = await health(portalId);
    expect(connections).toContainEqual({
      state: 'missing',
      about: 'Salesforce',
      text: 'Salesforce is not connected.',
      cost: 'Without it the card can tell nothing about Salesforce.',
    });
  });
});

describe('an org that no longer lets the app in', () => {
  it('is one line on the card for the admin, beside a partial answer', async () => {
    const portalId = await install();
    product.standIns.faults.set('salesforce.token', 'unauthorized');
    const { adminStep, decision } = await product.explained({ portalId, userId: 1026, object: 'contact', id: '101' });
    product.standIns.faults.clear();
    expect(decision).toBe('G02');
    expect(adminStep?.text).toBe('Ask your admin: Renew the app’s sign-in to Salesforce in its settings.');
  });
});

describe('the people to choose from', () => {
  it('are the permission sets and teams of the account', async () => {
    const portalId = await install();
    const { body } = await post(portalId, { action: 'people' });
    expect(body).toMatchObject({
      permissionSets: [{ id: '501', name: 'Sales managers' }],
      teams: [{ id: '601', name: 'Nordics' }],
    });
  });

  it('are unknown, and no error, where HubSpot does not let the app list them', async () => {
    const portalId = await install();
    product.running.hubspot.refuseRequests = (path) =>
      path.endsWith('/teams') ? Response.json({ category: 'MISSING_SCOPES' }, { status: 403 }) : null;
    const { body } = await post(portalId, { action: 'people' });
    expect(body).toMatchObject({ ok: true, permissionSets: [{ id: '501' }], teams: null });
  });
});

describe('settings that change while cards ask', () => {
  it('give every answer by one version of them, old or new', async () => {
    // Two versions that differ in two settings; a mixture would show a deal that syncs by neither.
    const versions = [
      { integration: 'on', dealSync: 'on' },
      { integration: 'off', dealSync: 'off' },
    ] as const;
    const portalId = await install(versions[0]);
    const decision = async (): Promise<string> => {
      const { decision: row, headline } = await product.explained({
        portalId,
        userId: 1026,
        object: 'deal',
        id: '302',
      });
      return `${row} ${headline}`;
    };
    const alone: string[] = [];
    for (const settings of versions) {
      await post(portalId, { action: 'save', settings });
      alone.push(await decision());
    }
    const mixtures: string[] = [];
    for (const settings of [
      { integration: 'on', dealSync: 'off' },
      { integration: 'off', dealSync: 'on' },
    ]) {
      await post(portalId, { action: 'save', settings });
      mixtures.push(await decision());
    }
    expect(new Set(alone).size).toBe(2);
    expect(mixtures.some((answer) => !alone.includes(answer))).toBe(true);
    const seen = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const saving = post(portalId, { action: 'save', settings: versions[round % 2] ?? {} });
      for (const answer of await Promise.all([...Array.from({ length: 4 }, decision), saving.then(decision)]))
        if (typeof answer === 'string') seen.add(answer);
    }
    // The first round still may see what was saved last above.
    const last = mixtures.at(-1);
    expect([...seen].filter((answer) => !alone.includes(answer) && answer !== last)).toEqual([]);
    expect([...seen].filter((answer) => alone.includes(answer)).sort()).toEqual([...alone].sort());
  });
});
