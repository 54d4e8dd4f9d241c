// `preflight audit` against the stand-ins: every unsynced record once, whatever breaks in between.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS, sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { longer } from '../property-runs.ts';
import { preflight } from './streams.ts';

let folder: string;
let standIns: StandIns;
let env: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
  standIns = await startStandIns();
  env = path.join(folder, 'secrets.env');
  await writeEnvironment({});
});
beforeEach(() => standIns.reset());
afterAll(async () => {
  await rm(folder, { recursive: true });
  await standIns.stop();
});

async function writeEnvironment(secrets: Record<string, string>): Promise<void> {
  const { hubspot, salesforce } = standIns;
  const all = {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: sampleSettings({
      hubspot: hubspot.url,
      salesforce: salesforce.url,
      clientId: salesforce.clientId,
    }),
    ...secrets,
  };
  await writeFile(
    env,
    Object.entries(all)
      .map(([name, value]) => `${name}='${value}'`)
      .join('\n'),
  );
}

interface Line {
  object: string;
  id: string;
  verdict: string;
  reason: string;
  decision: string;
  predictedName: string | null;
}

const lines = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Unsynced records of the sample, by "object/id", with the row that decides them. */
const EXPECTED = new Map(
  SAMPLE_RECORDS.filter(
    ({ properties }) =>
      !['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid', 'hs_salesforceopportunityid'].some(
        (name) => (properties[name] ?? null) !== null,
      ),
  ).map(({ object, id, expects }) => [`${object}/${id}`, expects.decision]),
);

describe('preflight audit', () => {
  it('decides every unsynced record of all objects once, as the sample says', async () => {
    const { exitCode, stdout, stderr } = await preflight(['audit', '--env', env, '--format', 'jsonl']);
    expect(exitCode, stderr).toBe(0);
    const decided = lines(stdout).map(({ object, id, decision }) => [`${object}/${id}`, decision] as const);
    expect(decided).toHaveLength(EXPECTED.size);
    expect(new Map(decided)).toEqual(EXPECTED);
    expect(standIns.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('says the figures: what becomes of the records, and why', async () => {
    const { stdout } = await preflight(['audit', '--env', env, '--object', 'deal']);
    expect(stdout).toMatch(/^8 records audited\n/u);
    expect(stdout).toMatch(/^1 +12\.5 % +Keeps its owner$/mu);
    expect(stdout).toMatch(/^ +1 +The owner’s name differs in Salesforce$/mu);
  });

  it('of a segment decides its members alone, and counts those that have synced', async () => {
    const { exitCode, stdout, stderr } = await preflight([
      ...['audit', '--env', env, '--segment', '77', '--format', 'jsonl'],
    ]);
    expect(exitCode, stderr).toBe(0);
    const contacts = [...EXPECTED.keys()].filter((key) => key.startsWith('contact/'));
    const outside = ['contact/113', 'contact/132'];
    // Its Salesforce lead was deleted: it has an ID, and is not in Salesforce any more.
    contacts.push('contact/123');
    expect(
      lines(stdout)
        .map(({ object, id }) => `${object}/${id}`)
        .sort(),
    ).toEqual(contacts.filter((key) => !outside.includes(key)).sort());
    expect(stderr).toMatch(/\d+ records of the segment have synced already/u);
  });

  it('of an owner decides their records alone', async () => {
    const { stdout } = await preflight(['audit', '--env', env, '--owner', '16', '--format', 'jsonl']);
    expect(lines(stdout).map(({ object, id, reason }) => [`${object}/${id}`, reason])).toEqual([
      ['contact/130', 'owner-not-in-salesforce'],
    ]);
  });

  it('writes CSV in which no cell is a formula', async () => {
    const owner = standIns.state().hubspot.owners.find(({ id }) => id === '16');
    if (owner === undefined) throw new Error('the sample has an owner 16');
    owner.firstName = '=HYPERLINK("https://evil.example.com";"x")';
    owner.lastName = '';
    const { stdout } = await preflight(['audit', '--env', env, '--owner', '16', '--format', 'csv']);
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      object: 'contact',
      record_id: '130',
      hubspot_owner_id: '16',
      verdict: 'elsewhere',
    });
    expect(rows[0]?.hubspot_owner).toMatch(/^'=HYPERLINK/u);
  });

  it('goes on from its file after a break in the middle of a line, asks nothing twice and leaves nothing out', async () => {
    const file = path.join(folder, 'resume.jsonl');
    const args = ['audit', '--env', env, '--format', 'jsonl', '--resume', file];
    const whole = await preflight(args);
    const kept = (await readFile(file, 'utf8')).split('\n');
    const each = kept.map((_, index) => kept.slice(0, index).join('\n'));
    // A break after every line, or after every fourth.
    const step = longer({ usual: 4, long: 1 });
    for (const text of each.slice(1, -1).filter((_, index) => index % step === 0)) {
      await writeFile(file, `${text}\n{"no":1,"st`);
      const { exitCode, stdout, stderr } = await preflight(args);
      expect(exitCode, stderr).toBe(0);
      expect(
        lines(stdout)
          .map((line) => JSON.stringify(line))
          .sort(),
      ).toEqual(
        lines(whole.stdout)
          .map((line) => JSON.stringify(line))
          .sort(),
      );
    }
    const before = standIns.requests.length;
    expect((await preflight(args)).exitCode).toBe(0);
    expect(standIns.requests.length).toBe(before);
  });

  it('refuses a file of another audit, or one that is none', async () => {
    const file = path.join(folder, 'other.jsonl');
    await preflight(['audit', '--env', env, '--object', 'deal', '--resume', file]);
    const other = await preflight(['audit', '--env', env, '--object', 'contact', '--resume', file]);
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining('of an audit with other options')]);
    await writeFile(file, 'hello\n');
    const none = await preflight(['audit', '--env', env, '--object', 'deal', '--resume', file]);
    expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('an earlier audit left')]);
  });

  it.each([
    ['HubSpot’s burst limit', 'hubspot.search', 'rate-limited'],
    ['a gateway', 'hubspot.batch', 'bad-gateway'],
  ] as const)('rests for %s and then goes on', async (_what, kind, fault) => {
    let left = 4;
    standIns.faults.set(kind, fault);
    standIns.meanwhile((happened) => {
      if (happened === kind && --left === 0) standIns.faults.clear();
    });
    const { exitCode, stdout } = await preflight(['audit', '--env', env, '--object', 'company', '--format', 'jsonl']);
    expect(exitCode).toBe(0);
    expect(lines(stdout)).toHaveLength([...EXPECTED.keys()].filter((key) => key.startsWith('company/')).length);
  });

  it('ends with 1 where a scope is missing, and says which question was refused', async () => {
    standIns.state().hubspot.scopes.delete('crm.objects.deals.read');
    const { exitCode, stderr } = await preflight(['audit', '--env', env, '--object', 'deal']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^preflight: The audit ended early: /mu);
  });

  it.each([
    [['--object', 'lead']],
    [['--segment', 'abc']],
    [['--segment', '77', '--owner', '16']],
    [['--segment', '77', '--object', 'contact,deal']],
    [['--format', 'xml']],
  ])('refuses %j', async (args) => {
    expect((await preflight(['audit', '--env', env, ...args])).exitCode).toBe(2);
  });

  it('names what the file with the secrets lacks', async () => {
    await writeEnvironment({ PRIVATE_APP_ACCESS_TOKEN: '' });
    const { exitCode, stderr } = await preflight(['audit', '--env', env]);
    await writeEnvironment({});
    expect(exitCode).toBe(2);
    expect(stderr).toContain('PRIVATE_APP_ACCESS_TOKEN');
  });
});
