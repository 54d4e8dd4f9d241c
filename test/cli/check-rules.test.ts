import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleXml, rulesXml, toQueue, toUser, whenCountry } from './rule-files.ts';
import { preflight } from './streams.ts';

const EXAMPLE = new URL('../../examples/Lead.assignmentRules-meta.xml', import.meta.url).pathname;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function check(rules: string, ...more: string[]): ReturnType<typeof preflight> {
  return preflight(['check-rules', '--rules', await file('rules.xml', rules), ...more]);
}

const GOOD = rulesXml([toUser('ann@example.com') + whenCountry('DE,FR'), toQueue('EMEA')]);
const BAD = rulesXml([
  toUser('ann@example.com') + whenCountry('DE,FR'),
  toUser('bob@example.com') + whenCountry('FR,IT'),
  toQueue('EMEA') + whenCountry('DE'),
]);

describe('preflight check-rules', () => {
  it('ends with 0 where nothing is found', async () => {
    expect(await check(GOOD)).toEqual({ exitCode: 0, stdout: 'Rule: Inbound (entries: 2, findings: 0)\n', stderr: '' });
    expect(JSON.parse((await check(GOOD, '--json')).stdout)).toEqual({ findings: [] });
  });

  it('ends with 1 where something is, and names entry, kind, the entries that make it so, and the reason', async () => {
    const { exitCode, stdout, stderr } = await check(BAD, '--json');
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          entry: 2,
          kind: 'overlap',
          by: [1],
          text: 'Some leads match this entry and entry 1, which is tried first and assigns them to somebody else.',
          rule: 'Inbound',
        },
        {
          entry: 3,
          kind: 'unreachable',
          by: [1],
          text: 'No lead can reach this entry: entry 1 takes all of its leads first.',
          rule: 'Inbound',
        },
        {
          entry: null,
          kind: 'no-catch-all',
          by: [],
          text: 'No entry takes the leads that are left over: they go to the default lead owner. Add a last entry without criteria.',
          rule: 'Inbound',
        },
      ],
    });
  });

  it('shows people a table', async () => {
    const { stdout } = await check(BAD);
    expect(stdout.split('\n').map((line) => line.split(/\s{2,}/u).slice(0, 2))).toEqual([
      ['Rule: Inbound (entries: 3, findings: 3)'],
      [''],
      ['entry', 'finding'],
      ['2', 'overlap'],
      ['3', 'unreachable'],
      ['-', 'no-catch-all'],
      [''],
    ]);
  });

  it('finds assignees that cannot get leads by a list of users, and of queues', async () => {
    const users = [{ username: 'ANN@example.com', isActive: false, id: '005' }, { username: 'bob@example.com' }];
    const list = await file('users.json', JSON.stringify(users));
    const found = JSON.parse((await check(BAD, '--users', list, '--json')).stdout) as { findings: { kind: string }[] };
    expect(found.findings.map(({ kind }) => kind)).toContain('inactive-assignee');
    const both = await file('org.json', JSON.stringify({ users, queues: [{ developerName: 'APAC' }] }));
    const { stdout } = await check(GOOD, '--users', both);
    expect(stdout).toMatch(/1 +inactive-assignee +ann@example\.com is inactive/u);
    expect(stdout).toMatch(/2 +unknown-assignee +EMEA is not in the list of queues/u);
  });

  it('checks the active rule, one by its name, or all where none is active', async () => {
    const all = (activeB: boolean): string =>
      `<AssignmentRules>${ruleXml([whenCountry('DE')], false, 'A')}${ruleXml([''], activeB, 'B')}</AssignmentRules>`;
    expect(await check(all(true))).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await check(all(true), '--rule', 'A')).exitCode).toBe(1);
    const none = await check(all(false));
    expect([none.exitCode, none.stderr]).toEqual([
      1,
      expect.stringContaining('no rule is active; every rule is checked'),
    ]);
    expect(none.stdout).toMatch(/Rule: A .*\n[\s\S]*Rule: B /u);
    expect((await check(all(true), '--rule', 'C')).exitCode).toBe(2);
  });

  describe('against another version', () => {
    const BEFORE = rulesXml([
      toUser('ann@example.com') + whenCountry('DE'),
      toUser('bob@example.com') + whenCountry('FR'),
      toQueue('EMEA'),
    ]);
    const AFTER = rulesXml([
      toUser('bob@example.com') + whenCountry('FR'),
      toUser('BOB@example.com') + whenCountry('DE'),
      toQueue('EMEA'),
    ]);

    it('says which leads change hands, and which owner they had', async () => {
      const before = await file('before.xml', BEFORE);
      const leads = await file(
        'leads.jsonl',
        '{"$id":"1","Country":"DE"}\n{"$id":"2","Country":"FR"}\n{"Country":"DE"}\n{}\n',
      );
      const { exitCode, stdout } = await check(AFTER, '--against', before, '--leads', leads, '--json');
      const change = {
        before: { outcome: 'entry', entry: 1, assignee: { type: 'User', name: 'ann@example.com' }, possible: [] },
        after: { outcome: 'entry', entry: 2, assignee: { type: 'User', name: 'BOB@example.com' }, possible: [] },
      };
      expect(JSON.parse(stdout)).toEqual({
        findings: [],
        // The last one is open before and after, and Ann can get it no more.
        changes: [
          { $id: '1', ...change },
          { line: 3, ...change },
          {
            line: 4,
            before: { outcome: 'undecided', entry: null, assignee: null, possible: [1, 2, 3] },
            after: { outcome: 'undecided', entry: null, assignee: null, possible: [1, 2, 3] },
          },
        ],
      });
      expect(exitCode).toBe(0);
      const table = (await check(AFTER, '--against', before, '--leads', leads)).stdout;
      expect(table).toContain('Leads that change hands: 3');
      expect(table).toMatch(/line 3 +entry 1: ann@example\.com \(user\) +entry 2: BOB@example\.com \(user\)/u);
    });

    it('says so where no lead does, and where a version has no active rule', async () => {
      const leads = await file('leads.csv', '$id,Country\n1,DE\n');
      const same = await check(AFTER, '--against', await file('same.xml', AFTER), '--leads', leads);
      expect(same.stdout).toContain('Leads that change hands: 0');
      const inactive = await file('inactive.xml', AFTER.replace('>true<', '>false<'));
      const { stdout } = await check(AFTER, '--against', inactive, '--leads', leads, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ changes: [{ $id: '1', before: { outcome: 'no-active-rule' } }] });
    });

    it('wants both a version and leads', async () => {
      const { exitCode, stderr } = await check(GOOD, '--against', EXAMPLE);
      expect([exitCode, stderr]).toEqual([2, 'preflight: --against and --leads go together: name both or neither\n']);
    });
  });

  it.each([
    ['no JSON', 'x', 'users.json: not JSON'],
    ['neither form', '{"people":[]}', '$.users: Invalid input: expected array'],
    ['a text', '"ann"', '$: expected an array of users, or an object with "users" and "queues"'],
    ['a user without a username', '[{"username":"a"},{"name":"b"}]', '$[1].username: Invalid input: expected string'],
    ['a text for a yes or no', '{"users":[{"username":"a","isActive":"yes"}]}', '$.users[0].isActive: Invalid input'],
  ])('refuses a list of users that is %s', async (_says, users, reason) => {
    const { exitCode, stdout, stderr } = await check(GOOD, '--users', await file('users.json', users));
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses rules that are none, case rules, and files that are not there', async () => {
    expect((await check('<Workflow/>')).exitCode).toBe(2);
    expect((await check(rulesXml(['<criteriaItems><field>Case.Origin</field></criteriaItems>']))).stderr).toContain(
      'is an assignment rule for cases',
    );
    expect((await preflight(['check-rules', '--rules', join(folder, 'absent')])).exitCode).toBe(2);
    expect((await check(GOOD, '--users', join(folder, 'absent'))).exitCode).toBe(2);
    expect((await preflight(['check-rules'])).exitCode).toBe(2);
  });

  it('reads rules, users or leads from standard input, but only one of them', async () => {
    expect(await preflight(['check-rules', '--rules', '-'], GOOD)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await preflight(['check-rules', '--rules', '-', '--users', '-'], GOOD)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'preflight: --rules and --users: only one of them can be standard input\n',
    });
    const rules = await file('rules.xml', GOOD);
    const against = ['check-rules', '--rules', rules, '--against', '-', '--leads', '-'];
    expect(await preflight(against, GOOD)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('finds an entry whose choices earlier entries take one by one', async () => {
    const rules = rulesXml([
      toUser('ann@example.com') + whenCountry('Spain,Peru'),
      toUser('bob@example.com') + whenCountry('Italy'),
      toUser('cy@example.com') + whenCountry('Italy,Peru'),
      toUser('di@example.com') + whenCountry('Italy,Chile'),
      toQueue('EMEA'),
    ]);
    const { findings } = JSON.parse((await check(rules, '--json')).stdout) as { findings: unknown[] };
    expect(findings).toContainEqual(expect.objectContaining({ entry: 3, kind: 'unreachable', by: [1, 2] }));
    expect(findings).not.toContainEqual(expect.objectContaining({ entry: 4, kind: 'unreachable' }));
  });

  it('tells in its help what each finding is', async () => {
    const { exitCode, stdout } = await preflight(['check-rules', '--help']);
    expect(exitCode).toBe(0);
    for (const kind of [
      'unreachable',
      'overlap',
      'no-catch-all',
      'inactive-assignee',
      'unknown-assignee',
      'cut-list',
      'unknown-operation',
    ])
      expect(stdout).toContain(kind);
  });
});
