import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesXml, toQueue, toUser, whenCountry } from '../prediction/situations.ts';
import { preflight } from './streams.ts';

const examples = (name: string): string => new URL(`../../examples/${name}`, import.meta.url).pathname;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function simulate(rules: string, leads: string, ...more: string[]): Promise<Awaited<ReturnType<typeof preflight>>> {
  const rulesFile = join(folder, 'rules.xml');
  await writeFile(rulesFile, rules);
  return preflight(['simulate', '--rules', rulesFile, '--leads', '-', '--now', '2026-11-24', ...more], leads);
}

const lines = (stdout: string): Record<string, unknown>[] => stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
const two = rulesXml([toQueue('EMEA_Leads') + whenCountry('DE,FR'), whenCountry('US')]).xml;

describe('preflight simulate', () => {
  it('writes one line a lead, in order, with the fixed fields', async () => {
    const { exitCode, stdout } = await simulate(two, '{"$id":"7","Country":"fr"}\n{"$id":8,"Country":"US"}\n{"Country":null}\n{"$id":"x"}\n');
    expect(exitCode).toBe(0);
    expect(lines(stdout)).toMatchObject([
      { $id: '7', rule: 'Inbound', outcome: 'entry', entry: 1, assignee: { type: 'Queue', name: 'EMEA_Leads' }, possible: [], trace: [{ entry: 1, result: 'yes' }] },
      { $id: 8, outcome: 'entry', entry: 2, assignee: null, trace: [{ entry: 1, result: 'no' }, { entry: 2, result: 'yes' }] },
      { outcome: 'none', entry: null, assignee: null, possible: [], trace: [{ entry: 1, result: 'no' }, { entry: 2, result: 'no' }] },
      { $id: 'x', outcome: 'undecided', entry: null, assignee: null, possible: [1, 2, 0], trace: [{ entry: 1, result: 'unknown' }, { entry: 2, result: 'unknown' }] },
    ]);
    expect('$id' in (lines(stdout)[2] ?? {})).toBe(false);
  });

  it('says so when no rule is active, and takes any rule by its name', async () => {
    const inactive = rulesXml([toQueue('EMEA_Leads')], false, 'Web%20Leads').xml;
    expect(lines((await simulate(inactive, '{}')).stdout)).toEqual([{ rule: null, outcome: 'no-active-rule', entry: null, assignee: null, possible: [], trace: [] }]);
    expect(lines((await simulate(inactive, '{}', '--rule', 'Web Leads')).stdout)[0]).toMatchObject({ rule: 'Web Leads', outcome: 'entry', entry: 1 });
    const absent = await simulate(inactive, '{}', '--rule', 'Partners');
    expect([absent.exitCode, absent.stderr]).toEqual([2, expect.stringContaining('there is no rule "Partners"; it has "Web Leads"')]);
  });

  it('takes blank lines, CRLF and a byte-order mark, and no lead at all', async () => {
    expect(lines((await simulate(two, '\uFEFF{"$id":1}\r\n\r\n  \n{"$id":2}')).stdout).map(({ $id }) => $id)).toEqual([1, 2]);
    expect(await simulate(two, '')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['is not JSON', '{"Country":', 'not JSON'],
    ['is no object', '[1]', 'found an array'],
    ['is null', 'null', 'found null'],
    ['holds a list', '{"Country":["DE"]}', 'field "Country"'],
    ['holds an object', '{"Address":{"City":"Ulm"}}', 'field "Address"'],
  ])('stops at a line that %s: exit 2, file, line and reason, and the lines before it complete', async (_says, bad, reason) => {
    const { exitCode, stdout, stderr } = await simulate(two, `{"$id":1}\n{"$id":2}\n${bad}\n{"$id":4}\n`);
    expect(exitCode).toBe(2);
    expect(lines(stdout).map(({ $id }) => $id)).toEqual([1, 2]);
    expect(stderr).toMatch(/^preflight: -:3: /u);
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['no XML', 'hello', ':1: not well-formed XML'],
    ['XML of another kind', '<Workflow/>', 'found <Workflow>'],
    ['a tag left open', '<AssignmentRules>\n<a>\n</AssignmentRules>', ':3: '],
  ])('refuses rules that are %s', async (_says, rules, reason) => {
    const { exitCode, stdout, stderr } = await simulate(rules, '{}');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });

  it('refuses files that are not there, each in one line', async () => {
    const noLeads = await preflight(['simulate', '--rules', examples('Lead.assignmentRules-meta.xml'), '--leads', join(folder, 'absent')]);
    const noRules = await preflight(['simulate', '--rules', join(folder, 'absent'), '--leads', '-']);
    expect([noLeads.exitCode, noRules.exitCode]).toEqual([2, 2]);
    expect(noLeads.stderr).toMatch(/absent: cannot be read .*\n$/u);
    expect(noRules.stderr).toMatch(/absent: cannot be read .*\n$/u);
  });

  it('warns of elements it does not know, and goes on', async () => {
    const { exitCode, stderr } = await simulate(two.replace('<ruleEntry>', '<ruleEntry><surprise>1</surprise>'), '{}');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('ruleEntry[1]/surprise[1] is not known');
  });

  it('shows the examples of the README to people', async () => {
    const { stdout } = await preflight(['simulate', '--rules', examples('Lead.assignmentRules-meta.xml'), '--leads', examples('leads.jsonl'), '--format', 'table']);
    expect(stdout.split('\n').map((line) => line.split(/\s{2,}/u))).toEqual([
      ['lead', 'outcome', 'entry', 'assignee'],
      ['1', 'entry', '2', 'ingrid.holm@example.com (User)'],
      ['2', 'entry', '3', 'EMEA_Leads (Queue)'],
      ['3', 'undecided', 'entry 1 or 2'],
      ['4', 'entry', '1', 'Key_Accounts (Queue)'],
      [''],
    ]);
  });

  it('sums up: leads per entry and assignee, entries that took none, and those that never can', async () => {
    const rules = rulesXml([toQueue('Q') + whenCountry('DE,FR'), toUser('a@example.com') + whenCountry('DE'), toQueue('Q') + whenCountry('US')]).xml;
    const leads = '{"Country":"DE"}\n{"Country":"FR"}\n{"Country":"IT"}\n{}\n';
    const { stdout } = await simulate(rules, leads, '--summary');
    expect(JSON.parse(stdout)).toEqual({
      rule: 'Inbound',
      leads: 4,
      outcomes: { entry: 2, none: 1, undecided: 1, 'no-active-rule': 0 },
      entries: [
        { entry: 1, assignee: { type: 'Queue', name: 'Q' }, leads: 2 },
        { entry: 2, assignee: { type: 'User', name: 'a@example.com' }, leads: 0 },
        { entry: 3, assignee: { type: 'Queue', name: 'Q' }, leads: 0 },
      ],
      assignees: [
        { assignee: { type: 'Queue', name: 'Q' }, leads: 2 },
        { assignee: { type: 'User', name: 'a@example.com' }, leads: 0 },
      ],
      neverReached: [],
      unreachable: [{ entry: 2, by: 1 }],
    });
    expect((await simulate(rules, leads, '--summary', '--format', 'table')).stdout).toContain('entry 2: entry 1 takes all of its leads first');
  });

  it('decides a hundred thousand leads without keeping them', async () => {
    const leads = Array.from({ length: 100_000 }, (_, id) => `{"$id":${id},"Country":"${id % 2 === 0 ? 'DE' : 'IT'}"}`).join('\n');
    const { stdout } = await simulate(two, leads, '--summary');
    expect(JSON.parse(stdout)).toMatchObject({ leads: 100_000, outcomes: { entry: 50_000, none: 50_000 } });
  });

  it('keeps the example files of the README in step with each other', async () => {
    expect(await readFile(examples('leads.jsonl'), 'utf8')).toContain('Ireland, Republic of');
  });
});
