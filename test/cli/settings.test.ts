import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import { readPrivateKey } from '../../src/adapters/salesforce/private-key.ts';
import { parseSettings } from '../../src/application/settings.ts';
import { runSettings } from '../../src/cli/settings-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

async function run(args: readonly string[], stdin = ''): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([stdout, stderr].map((stream) => stream.toArray()));
  const exitCode = await runSettings(args, { stdin: Readable.from([stdin]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await texts;
  return { exitCode, stdout: out.join(''), stderr: err.join('') };
}

async function runFile(option: '--file' | '--key', text: string): Promise<Ran> {
  const file = join(folder, 'given');
  await writeFile(file, text);
  return run([option, file]);
}

const settings = (value: unknown): Promise<Ran> => runFile('--file', JSON.stringify(value, null, 2));
const rulesXml = await readFile(new URL('../../examples/Lead.assignmentRules-meta.xml', import.meta.url), 'utf8');

describe('npm run settings -- --file', () => {
  const whole = {
    integration: 'on',
    contactsBecome: 'lead',
    inclusionSegmentId: '77',
    companySync: 'on',
    dealSync: 'off',
    integrationUser: { id: '005000000000001AAA', name: 'HubSpot Integration' },
    defaultLeadOwner: { type: 'Queue', name: 'Inbound Leads' },
    salesforce: { loginUrl: 'https://acme.my.salesforce.com', clientId: '3MVG9' },
  };

  it('prints one line that means the same, and where to paste it', async () => {
    const { exitCode, stdout, stderr } = await settings(whole);
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(parseSettings(stdout)).toEqual(parseSettings(JSON.stringify(whole)));
    expect(stderr).toContain('npx hs secret add OWNER_PREFLIGHT_SETTINGS');
    expect(stderr).toContain('npx hs secret update OWNER_PREFLIGHT_SETTINGS');
    expect(stderr).not.toContain('Not given');
  });

  it('names what is not given, and what the card cannot tell without it', async () => {
    const { stderr } = await settings({ contactsBecome: 'lead', inclusionSegmentId: 'none' });
    const missing = [...stderr.matchAll(/Not given: (\w+)\./gu)].map(([, key]) => key);
    expect(missing).toEqual([
      'integration',
      'companySync',
      'dealSync',
      'integrationUser',
      'defaultLeadOwner',
      'salesforce',
    ]);
    expect(stderr).toContain('Not given: dealSync. The card cannot tell whether a deal syncs.');
  });

  it('says that live rules win over pasted ones, and which of those is active', async () => {
    const { exitCode, stdout, stderr } = await settings({ ...whole, leadRulesXml: rulesXml });
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(stderr).toMatch(/the pasted ones fit; “[^”]+” is active, with \d+ entries\. What Salesforce answers wins/u);
  });

  it('leaves the indentation of pasted rules out of the line, and nothing else', async () => {
    const { stdout } = await settings({ ...whole, leadRulesXml: rulesXml });
    const pasted = parseSettings(stdout).leadRulesXml ?? '';
    expect(pasted.length).toBeLessThan(rulesXml.length * 0.8);
    const withoutLines = (xml: string): unknown =>
      JSON.parse(
        JSON.stringify(parseAssignmentRules(xml), (key, value: unknown) => (key === 'line' ? undefined : value)),
      );
    expect(withoutLines(pasted)).toEqual(withoutLines(rulesXml));
  });

  it('says that rules are read from Salesforce where none are pasted', async () => {
    expect((await settings(whole)).stderr).toContain('none are pasted, so the app reads them from Salesforce');
  });

  it('reads standard input, and a file with a byte order mark', async () => {
    expect(await run(['--file', '-'], `\uFEFF${JSON.stringify(whole)}`)).toMatchObject({ exitCode: 0 });
  });

  const misfits: [says: string, value: unknown, problem: string][] = [
    ['another word', { contactsBecome: 'leads' }, 'contactsBecome: expected "lead", "contact", or "unknown"'],
    ['a misspelt key', { contactBecomes: 'lead' }, 'contactBecomes: there is no setting “contactBecomes”'],
    [
      'a misspelt key inside',
      { salesforce: { ...whole.salesforce, clientid: 'x' } },
      'salesforce.clientid: there is no setting “clientid”',
    ],
    ['a number for digits', { inclusionSegmentId: 77 }, 'inclusionSegmentId: expected a text that is not empty'],
    [
      'an address without https',
      { salesforce: { ...whole.salesforce, loginUrl: 'http://acme.my.salesforce.com' } },
      'salesforce.loginUrl: expected an address that begins with https://',
    ],
    ['a key that is left out', { salesforce: { loginUrl: whole.salesforce.loginUrl } }, 'salesforce.clientId: missing'],
    [
      'jwt without a user',
      { salesforce: { ...whole.salesforce, auth: 'jwt' } },
      'salesforce.username: missing: with "auth": "jwt", name the run-as user',
    ],
    ['a list for an object', { fieldMapping: [] }, 'fieldMapping: expected an object, in braces'],
    [
      'a short Salesforce ID',
      { integrationUser: { id: '005', name: 'x' } },
      'integrationUser.id: expected a Salesforce ID: 15 or 18 letters and digits',
    ],
    ['a list for the whole', [], 'expected an object, in braces'],
    [
      'rule XML that is none',
      { leadRulesXml: '<CustomObject/>' },
      'leadRulesXml: line 1: expected <AssignmentRules> as the root element, found <CustomObject>',
    ],
    ['rule XML that was cut', { leadRulesXml: rulesXml.slice(0, 400) }, 'leadRulesXml: '],
  ];
  it.each(misfits)(
    'refuses %s by its path, with what was expected, and prints no line',
    async (_says, value, problem) => {
      const { exitCode, stdout, stderr } = await settings(value);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
      expect(stderr).toContain(`  - ${problem}`);
    },
  );

  it('names every problem at once', async () => {
    const { stderr } = await settings({ contactsBecome: 'x', dealSync: 'x', leadRulesXml: 'x' });
    expect(stderr).toMatch(/^3 problems:\n {2}- contactsBecome: .*\n {2}- dealSync: .*\n {2}- leadRulesXml: /u);
  });

  const texts: [says: string, text: string, told: string][] = [
    ['settings that were cut', '{\n', 'HubSpot’s tool takes only the first line of a paste'],
    ['text that is no JSON', '{"integration": on}', 'this is not JSON'],
    ['a key', '-----BEGIN PRIVATE KEY-----', 'this is a key, not the settings'],
    ['nothing', '\n', 'the file is empty'],
  ];
  it.each(texts)('tells %s', async (_says, text, told) => {
    const { exitCode, stderr } = await runFile('--file', text);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(told);
  });

  it('repeats no value, since it may be a secret', async () => {
    const secret = 'planted-6a1f0c';
    const { stderr, stdout } = await settings({ dealSync: secret, salesforce: { loginUrl: secret, clientId: 5 } });
    expect(stderr + stdout).not.toContain(secret);
  });
});

describe('npm run settings -- --key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it('prints the key as one line', async () => {
    const { exitCode, stdout, stderr } = await runFile('--key', pem);
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    const reading = readPrivateKey(stdout);
    expect(reading.ok && reading.key.equals(privateKey)).toBe(true);
    expect(stderr).toContain('RSA key of 2048 bits');
    expect(stderr).toContain('npx hs secret add SALESFORCE_PRIVATE_KEY');
  });

  it('tells a key that was cut, and shows nothing of it', async () => {
    const { exitCode, stdout, stderr } = await runFile('--key', pem.slice(0, 300));
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('the key ends too early');
    expect(stderr).not.toContain(pem.slice(40, 80));
  });
});

describe('npm run settings', () => {
  const lines: [says: string, args: string[], told: string][] = [
    ['no file', [], 'name one file'],
    ['both files', ['--file', 'a', '--key', 'b'], 'name one file'],
    ['a file that is not there', ['--file', '/no/such/settings.json'], 'there is no such file'],
    ['another option', ['--json'], "unknown option '--json'"],
  ];
  it.each(lines)('refuses %s with exit status 2', async (_says, args, told) => {
    const { exitCode, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('--key <file>') as string,
    });
  });
});
