// `preflight detect-settings` and `preflight backtest` as a shell sees them.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastCompany } from '../../preview/sample/past/index.ts';
import type { PastSample } from '../../preview/sample/past/index.ts';
import { preflight } from './streams.ts';

const SAMPLE = 'examples/sample.json';
const SETTINGS = 'examples/settings.json';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, document: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

const detect = (...more: string[]) => preflight(['detect-settings', ...more]);
const backtest = (...more: string[]) => preflight(['backtest', ...more]);
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('preflight detect-settings', () => {
  it('prints the proposals as the contract has them, with the evidence in words', async () => {
    const { settings, sample } = pastCompany(3, { contacts: 300, settings: { contactsBecome: 'lead' } });
    const { exitCode, stdout } = await detect('--sample', await file('sample.json', sample), '--json');
    expect(exitCode).toBe(0);
    const proposals = json(stdout).proposals as object;
    expect(Object.keys(proposals)).toEqual([
      'integrationUser',
      'contactsBecome',
      'companySync',
      'dealSync',
      'inclusionSegmentId',
      'defaultLeadOwner',
      'fieldMapping',
      'fixedLeadValues',
    ]);
    expect(proposals).toMatchObject({
      integrationUser: { value: settings.integrationUser, certainty: 'high', counterExamples: [] },
      fieldMapping: { Region__c: { value: 'region' } },
      fixedLeadValues: { LeadSource: { value: 'HubSpot' } },
    });
    expect(stdout).toMatch(/"evidence": "\d+ of \d+ synced contacts became leads\."/u);
  });

  it('prints a table for people, the evidence below it', async () => {
    const { exitCode, stdout } = await detect('--sample', SAMPLE);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^setting +proposed +certainty +agree +of\nintegrationUser +HubSpot Integration +/u);
    expect(stdout).toMatch(/\nintegrationUser: \d+ of \d+ records that the sync made in Salesforce were created by/u);
  });

  it('reads standard input', async () => {
    const { exitCode, stdout } = await preflight(
      ['detect-settings', '--sample', '-', '--json'],
      JSON.stringify({ records: [], owners: [], org: { users: [], queues: [], leadRules: null } }),
    );
    expect(exitCode).toBe(0);
    expect(json(stdout)).toMatchObject({
      proposals: { contactsBecome: { value: null, support: 0, of: 0, certainty: 'not-enough', counterExamples: [] } },
      settings: {},
    });
  });

  it('takes what may be left out as absent', async () => {
    const bare = {
      records: [
        {
          object: 'contact',
          hubspot: { id: '1', createdAt: '2026-01-01T00:00:00Z', createdIn: 'HUBSPOT' },
        },
      ],
    };
    expect(await detect('--sample', await file('bare.json', bare), '--json')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });
});

describe('preflight backtest', () => {
  it('prints counts, rows, certainties and records as the contract has them', async () => {
    const { exitCode, stdout } = await backtest('--sample', SAMPLE, '--settings', SETTINGS, '--json');
    expect(exitCode).toBe(0);
    const result = json(stdout);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        'compared',
        'right',
        'wrong',
        'undecided',
        'notComparable',
        'byDecision',
        'byConfidence',
        'records',
      ]),
    );
    expect(Object.keys((result.records as Record<string, unknown>[])[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'object', 'decision', 'confidence', 'owners', 'actual', 'verdict', 'why']),
    );
  });

  it('prints the same records as CSV, one a line, and no name as a formula', async () => {
    const sample = JSON.parse(await readFile(SAMPLE, 'utf8')) as PastSample;
    for (const { salesforce } of sample.records)
      if (salesforce?.ownerAtCreation != null) salesforce.ownerAtCreation.name = '=1+1';
    const path = await file('formula.json', sample);
    const [csv, result] = await Promise.all([
      backtest('--sample', path, '--settings', SETTINGS, '--format', 'csv'),
      backtest('--sample', path, '--settings', SETTINGS, '--format', 'json'),
    ]);
    const lines = parse<Record<string, string>>(csv.stdout, { columns: true });
    const records = json(result.stdout).records as { id: string; verdict: string }[];
    expect(lines.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      records.map(({ id, verdict }) => ({ id, verdict })),
    );
    expect(csv.stdout).not.toMatch(/,=1/u);
  });

  it('prints a table for people', async () => {
    const { stdout } = await backtest('--sample', SAMPLE, '--settings', SETTINGS);
    expect(stdout).toMatch(/^Compared: \d+ \(right \d+, wrong \d+, undecided \d+\)\n/u);
    expect(stdout).toMatch(/\ncertainty +right +wrong +undecided/u);
  });

  it('calls no prediction wrong that only users who were not read would tell', async () => {
    const { org, ...sample } = JSON.parse(await readFile(SAMPLE, 'utf8')) as PastSample;
    const wrongWith = async (users: unknown, name: string): Promise<string[]> => {
      const path = await file(`${name}.json`, { ...sample, org: { ...org, users } });
      const { stdout } = await backtest('--sample', path, '--settings', SETTINGS, '--json');
      const records = json(stdout).records as { id: string; verdict: string }[];
      return records.filter(({ verdict }) => verdict === 'wrong').map(({ id }) => id);
    };
    const wrong = await wrongWith(org.users, 'users');
    expect(wrong).toEqual(expect.arrayContaining(await wrongWith(null, 'users-null')));
    expect(wrong).toEqual(expect.arrayContaining(await wrongWith(undefined, 'users-absent')));
    // Nobody at all is another thing.
    expect((await wrongWith([], 'users-none')).length).toBeGreaterThan(wrong.length);
  });

  it('takes the result of detect-settings for settings', async () => {
    const { stdout } = await detect('--sample', SAMPLE, '--json');
    const proposed = await file('proposals.json', stdout);
    const given = await backtest('--sample', SAMPLE, '--settings', proposed, '--json');
    expect(given).toMatchObject({ exitCode: 0, stderr: '' });
    expect(json(given.stdout)).toMatchObject({ wrong: 0 });
  });

  it.each([
    { says: 'absent', settings: {} },
    {
      says: 'null',
      settings: { contactsBecome: null, integrationUser: null, inclusionSegmentId: null, fieldMapping: null },
    },
    {
      says: '"unknown"',
      settings: {
        contactsBecome: 'unknown',
        companySync: 'unknown',
        dealSync: 'unknown',
        inclusionSegmentId: 'unknown',
        integrationUser: 'unknown',
        defaultLeadOwner: 'unknown',
        fieldMapping: 'unknown',
        fixedLeadValues: 'unknown',
      },
    },
  ])('takes $says for a setting that nobody knows', async ({ settings }) => {
    const results = await Promise.all(
      [{}, settings].map(async (of, index) =>
        backtest('--sample', SAMPLE, '--settings', await file(`unknown-${index}.json`, of), '--json'),
      ),
    );
    expect(results[1]).toEqual(results[0]);
    expect(results[0]).toMatchObject({ exitCode: 0 });
  });

  it('names a setting that does not exist', async () => {
    const settings = await file('misspelt.json', { contactBecomes: 'lead', salesforce: {} });
    const { exitCode, stderr } = await backtest('--sample', SAMPLE, '--settings', settings, '--json');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `preflight: ${settings}: no setting has this name, left out: contactBecomes\n`,
    });
  });

  it('refuses two files from one standard input', async () => {
    const { exitCode, stderr } = await backtest('--sample', '-', '--settings', '-');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'preflight: --sample and --settings: only one of them can be standard input\n',
    });
  });
});

describe('input that does not fit', () => {
  const record = (change: object) => ({
    records: [
      {
        object: 'contact',
        hubspot: { id: '1', createdAt: '2026-01-01T00:00:00Z', createdIn: 'HUBSPOT', firstSyncAt: null },
        salesforce: null,
        ...change,
      },
    ],
  });

  it.each([
    { says: 'no list of records', sample: {}, path: '$.records', expected: 'array' },
    {
      says: 'another object',
      sample: record({ object: 'ticket' }),
      path: '$.records[0].object',
      expected: '"contact"|"company"|"deal"',
    },
    {
      says: 'a time that is none',
      sample: record({ hubspot: { id: '1', createdAt: 'yesterday', createdIn: 'HUBSPOT' } }),
      path: '$.records[0].hubspot.createdAt',
      expected: 'expected a time as ISO 8601',
    },
    {
      says: 'a time without its zone',
      sample: record({ hubspot: { id: '1', createdAt: '2026-01-01T00:00:00', createdIn: 'HUBSPOT' } }),
      path: '$.records[0].hubspot.createdAt',
      expected: 'with its zone',
    },
    {
      says: 'rules that are none',
      sample: { records: [], org: { leadRules: { xml: '<a/>' } } },
      path: '$.org.leadRules.xml',
      expected: 'expected lead assignment rules as Salesforce’s metadata XML',
    },
    {
      says: 'rules of another form',
      sample: { records: [], org: { leadRules: { none: false } } },
      path: '$.org.leadRules',
      expected: 'expected',
    },
  ])('is refused by its path: $says', async ({ sample, path, expected }) => {
    const sampleFile = await file('bad.json', sample);
    for (const result of [
      await detect('--sample', sampleFile),
      await backtest('--sample', sampleFile, '--settings', SETTINGS),
    ]) {
      expect(result.exitCode).toBe(2);
      expect(result.stdout).toBe('');
      expect(result.stderr).toContain(`preflight: ${sampleFile}: ${path}`);
      expect(result.stderr).toContain(expected);
      expect(result.stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it.each([
    { says: 'a word that is none', settings: { contactsBecome: 'account' }, path: '$.contactsBecome' },
    { says: 'a segment that is none', settings: { inclusionSegmentId: 'Leads' }, path: '$.inclusionSegmentId' },
    {
      says: 'an owner without a name',
      settings: { defaultLeadOwner: { type: 'Queue' } },
      path: '$.defaultLeadOwner.name',
    },
    { says: 'a list', settings: [], path: '$' },
  ])('is refused by its path in the settings: $says', async ({ settings, path }) => {
    const settingsFile = await file('bad-settings.json', settings);
    const { exitCode, stderr } = await backtest('--sample', SAMPLE, '--settings', settingsFile);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`preflight: ${settingsFile}: ${path}: `);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    { says: 'not JSON', text: '{', expected: 'not JSON' },
    { says: 'empty', text: '', expected: 'not JSON' },
  ])('is refused where it is $says', async ({ text, expected }) => {
    const { exitCode, stderr } = await detect('--sample', await file('broken.json', text));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(expected);
  });

  it('is refused where the file is not there', async () => {
    expect(await detect('--sample', 'nowhere.json')).toMatchObject({
      exitCode: 2,
      stderr: 'preflight: nowhere.json: cannot be read (there is no such file)\n',
    });
  });
});

describe('help', () => {
  it.each(['detect-settings', 'backtest'])('of %s shows examples that run', async (command) => {
    const { exitCode, stdout } = await preflight([command, '--help']);
    expect(exitCode).toBe(0);
    const examples = [...stdout.matchAll(/^ {2}\$ npm run -s preflight -- (.+)$/gmu)].map(([, args = '']) => args);
    expect(examples.length).toBeGreaterThan(1);
    for (const args of examples.filter((text) => !/[<>]|--env |proposals\.json/u.test(text)))
      expect(await preflight(args.split(' '))).toMatchObject({ exitCode: 0 });
  });
});

describe('both commands', () => {
  it.each([
    ['nl', /^instelling +voorstel +zekerheid /u, /^Vergeleken: \d/u, 'niet samen met --env'],
    ['de', /^Einstellung +Vorschlag +Sicherheit /u, /^Verglichen: \d/u, 'nicht zusammen mit --env'],
    ['fr', /^paramètre +proposition +certitude /u, /^Comparées\u202F: \d/u, 'pas avec --env'],
    ['es', /^ajuste +propuesta +certeza /u, /^Comparadas: \d/u, 'no junto con --env'],
    ['pt-br', /^configuração +proposta +certeza /u, /^Comparadas: \d/u, 'não junto com --env'],
    ['ja', /^設定 +提案 +確度 /u, /^照合:\d/u, '--envと同時には使えません'],
  ])('speak %s: tables, and what they refuse', async (language, proposals, compared, refused) => {
    expect((await detect('--sample', SAMPLE, '--language', language)).stdout).toMatch(proposals);
    const tested = await backtest('--sample', SAMPLE, '--settings', SETTINGS, '--language', language);
    expect(tested.stdout).toMatch(compared);
    // The line to paste has the settings' own keys.
    expect(tested.stdout.replace(/^"checked":.*$/mu, '')).not.toMatch(/right|wrong|undecided|predicted|went to/u);
    const bad = await backtest('--env', 'a', '--settings', 'b', '--language', language);
    expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(refused) as string });
  });
});
