import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind, StandIns } from '../../preview/stand-ins/index.ts';
import { oneLineOf } from '../../src/adapters/salesforce/private-key.ts';
import { runCheckInstall } from '../../src/cli/check-install-command.ts';

/** What the stand-in org knows of the app's key. */
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

let folder: string;
let standIns: StandIns;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-install-'));
  standIns = await startStandIns({ publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString() });
});
beforeEach(() => standIns.reset());
afterAll(async () => {
  await rm(folder, { recursive: true });
  await standIns.stop();
});

interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** What was found missing, e.g. "HubSpot, owners". */
  missing: string[];
}

type Secrets = Record<string, string | undefined>;

async function run(args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([stdout, stderr].map((stream) => stream.toArray()));
  const exitCode = await runCheckInstall(args, { stdin: Readable.from([]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await texts;
  const missing = [...out.join('').matchAll(/^MISSING {2}([^:]+):/gmu)].map(([, about = '']) => about);
  return { exitCode, stdout: out.join(''), stderr: err.join(''), missing };
}

/** Checks the installation of the stand-ins' company, with other secrets or settings where they are given. */
async function check(secrets: Secrets = {}, settings: object = {}): Promise<Ran> {
  const { hubspot, salesforce } = standIns;
  const addresses = { hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId };
  const all: Secrets = {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...(JSON.parse(sampleSettings(addresses)) as object), ...settings }),
    ...secrets,
  };
  const file = join(folder, 'secrets.env');
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}='${value}'`]));
  await writeFile(file, lines.join('\n'));
  return run(['--env', file]);
}

const connection = (change: object = {}): object => ({
  salesforce: { loginUrl: standIns.salesforce.url, clientId: standIns.salesforce.clientId, ...change },
});

describe('npm run check-install', () => {
  it('finds nothing missing where everything works', async () => {
    const { exitCode, stdout, missing } = await check();
    expect({ exitCode, missing }).toEqual({ exitCode: 0, missing: [] });
    expect(stdout).toMatch(/\nNothing is missing\.\n$/u);
  });

  it('writes nothing, and shows neither a secret nor anybody’s name', async () => {
    const { stdout, stderr } = await check();
    expect(standIns.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
    for (const secret of [standIns.hubspot.token, standIns.salesforce.clientSecret])
      expect(stdout + stderr).not.toContain(secret);
    expect(stdout + stderr).not.toMatch(/@\w/u);
  });

  const faults: [says: string, kind: RequestKind, fault: FaultName, missing: string[], told: string][] = [
    ['a HubSpot scope', 'hubspot.owners', 'forbidden', ['HubSpot, owners'], 'crm.objects.owners.read'],
    [
      'the scope for records',
      'hubspot.record',
      'forbidden',
      ['HubSpot, contacts', 'HubSpot, companies', 'HubSpot, deals'],
      'crm.objects.deals.read',
    ],
    ['the scope for segments', 'hubspot.memberships', 'forbidden', ['HubSpot, segments'], 'crm.lists.read'],
    [
      'a token that HubSpot takes',
      'hubspot.record',
      'unauthorized',
      ['HubSpot, contacts'],
      'Copy the access token again',
    ],
    [
      'a Salesforce that answers',
      'salesforce.composite',
      'unavailable',
      ['Salesforce, sign-in'],
      'run the check again',
    ],
    ['an answer that can be read', 'hubspot.owners', 'broken-json', ['HubSpot, owners'], 'an answer we could not read'],
  ];
  it.each(faults)('names %s as missing, and where to set it', async (...[, kind, fault, missing, told]) => {
    standIns.faults.set(kind, fault);
    const ran = await check();
    expect(ran.exitCode).toBe(1);
    expect(ran.missing).toEqual(missing);
    expect(ran.stdout).toContain(told);
    expect(ran.stdout).toMatch(new RegExp(`\\n${missing.length} missing\\.\\n$`, 'u'));
  });

  const wrong: [says: string, secrets: Secrets, settings: () => object, missing: string[], told: string][] = [
    [
      'another consumer secret',
      { SALESFORCE_CLIENT_SECRET: 'other' },
      () => ({}),
      ['Salesforce, sign-in'],
      'consumer secret',
    ],
    ['another consumer key', {}, () => connection({ clientId: 'other' }), ['Salesforce, sign-in'], 'consumer key'],
    [
      'no consumer secret',
      { SALESFORCE_CLIENT_SECRET: undefined },
      () => ({}),
      ['Salesforce, client secret'],
      'Consumer Key and Secret',
    ],
    ['no token', { PRIVATE_APP_ACCESS_TOKEN: undefined }, () => ({}), ['HubSpot, token'], 'the app > Auth'],
    ['no Salesforce org', {}, () => ({ salesforce: null }), ['Salesforce, connection'], 'salesforce.loginUrl'],
    ['a setting nobody gave', {}, () => ({ dealSync: 'unknown' }), ['Setting dealSync'], 'Salesforce > Deals'],
    [
      'an integration user who is not there',
      {},
      () => ({ integrationUser: { id: '005000000000999AAA', name: 'Nobody' } }),
      ['Setting integrationUser'],
      'no user has this ID',
    ],
    [
      'a default lead owner who is not there',
      {},
      () => ({ defaultLeadOwner: { type: 'Queue', name: 'Nowhere' } }),
      ['Setting defaultLeadOwner'],
      'no queue has this name',
    ],
    [
      'pasted rules that cannot be read',
      {},
      () => ({ leadRulesXml: '<Flow/>' }),
      ['Setting leadRulesXml'],
      'expected <AssignmentRules> as the root element, found <Flow>. Paste the whole',
    ],
    [
      'no settings',
      { OWNER_PREFLIGHT_SETTINGS: undefined },
      () => ({}),
      ['Settings'],
      'OWNER_PREFLIGHT_SETTINGS is not in the file',
    ],
    [
      'settings that were cut',
      { OWNER_PREFLIGHT_SETTINGS: '{' },
      () => ({}),
      ['Settings'],
      'only the first line of a paste',
    ],
  ];
  it.each(wrong)('names what is wrong: %s', async (...[, secrets, settings, missing, told]) => {
    const ran = await check(secrets, settings());
    expect({ exitCode: ran.exitCode, missing: ran.missing }).toEqual({ exitCode: 1, missing });
    expect(ran.stdout).toContain(told);
  });

  it('names the permission on rules where they cannot be read and none are pasted', async () => {
    standIns.state().salesforce.rulesReadable = false;
    const { exitCode, stdout, missing } = await check();
    expect({ exitCode, missing }).toEqual({ exitCode: 1, missing: ['Salesforce, entries of lead assignment rules'] });
    expect(stdout).toContain('“Modify Metadata Through Metadata API Functions”');
  });

  it('takes pasted rules for live ones that cannot be read, and says so', async () => {
    standIns.state().salesforce.rulesReadable = false;
    const leadRulesXml = await readFile(
      new URL('../../examples/Lead.assignmentRules-meta.xml', import.meta.url),
      'utf8',
    );
    const { exitCode, stdout } = await check({}, { leadRulesXml: leadRulesXml.replaceAll("'", '&apos;') });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the rules pasted into the settings are used');
  });

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keys: [says: string, key: string | undefined, about: string, told: string][] = [
    ['a key that was cut', '-----BEGIN PRIVATE KEY-----', 'Salesforce, private key', 'the key ends too early'],
    ['no key', undefined, 'Salesforce, private key', 'there is no key'],
    ['a key that the org does not know', pem.replaceAll('\n', '\\n'), 'Salesforce, sign-in', 'pre-authorised'],
  ];
  it('signs in by JWT with a key in the form that npm run settings prints', async () => {
    const jwt = connection({ auth: 'jwt', username: standIns.salesforce.username, audience: standIns.salesforce.url });
    const { exitCode, missing } = await check({ SALESFORCE_PRIVATE_KEY: oneLineOf(pair.privateKey) }, jwt);
    expect({ exitCode, missing }).toEqual({ exitCode: 0, missing: [] });
  });

  it.each(keys)('names what is wrong with JWT: %s', async (_says, key, about, told) => {
    const jwt = connection({ auth: 'jwt', username: standIns.salesforce.username });
    const { exitCode, stdout, missing } = await check({ SALESFORCE_PRIVATE_KEY: key }, jwt);
    expect({ exitCode, missing }).toEqual({ exitCode: 1, missing: [about] });
    expect(stdout).toContain(told);
  });

  it('asks for a file, and for one that is there', async () => {
    expect(await run([])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--env <file>') as string });
    expect(await run(['--env', '/no/such/file'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('there is no such file') as string,
    });
  });
});
