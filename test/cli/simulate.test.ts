import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesXml, toQueue, toUser, when, whenCountry } from './rule-files.ts';
import { preflight } from './streams.ts';

const examples = (name: string): string => new URL(`../../examples/${name}`, import.meta.url).pathname;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function simulate(
  rules: string,
  leads: string,
  ...more: string[]
): Promise<Awaited<ReturnType<typeof preflight>>> {
  const rulesFile = join(folder, 'rules.xml');
  await writeFile(rulesFile, rules);
  return preflight(['simulate', '--rules', rulesFile, '--leads', '-', '--now', '2026-11-24', ...more], leads);
}

const lines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const two = rulesXml([toQueue('EMEA_Leads') + whenCountry('DE,FR'), whenCountry('US')]);

describe('preflight simulate', () => {
  it('writes one line a lead, in order, with the fixed fields', async () => {
    const { exitCode, stdout } = await simulate(
      two,
      '{"$id":"7","Country":"fr"}\n{"$id":8,"Country":"US"}\n{"Country":null}\n{"$id":"x"}\n',
    );
    expect(exitCode).toBe(0);
    expect(lines(stdout)).toMatchObject([
      {
        $id: '7',
        rule: 'Inbound',
        outcome: 'entry',
        entry: 1,
        assignee: { type: 'Queue', name: 'EMEA_Leads' },
        possible: [],
        trace: [{ entry: 1, result: 'yes' }],
      },
      {
        $id: 8,
        outcome: 'entry',
        entry: 2,
        assignee: null,
        trace: [
          { entry: 1, result: 'no' },
          { entry: 2, result: 'yes' },
        ],
      },
      {
        outcome: 'none',
        entry: null,
        assignee: null,
        possible: [],
        trace: [
          { entry: 1, result: 'no' },
          { entry: 2, result: 'no' },
        ],
      },
      {
        $id: 'x',
        outcome: 'undecided',
        entry: null,
        assignee: null,
        possible: [1, 2, 0],
        trace: [
          { entry: 1, result: 'unknown' },
          { entry: 2, result: 'unknown' },
        ],
      },
    ]);
    expect(lines(stdout)[2]).not.toHaveProperty('$id');
    expect(lines(stdout).map(({ line }) => line)).toEqual([undefined, undefined, 3, undefined]);
  });

  it('says so when no rule is active, and takes any rule by its name', async () => {
    const inactive = rulesXml([toQueue('EMEA_Leads')], false, 'Web%20Leads');
    expect(lines((await simulate(inactive, '{}')).stdout)).toEqual([
      { line: 1, rule: null, outcome: 'no-active-rule', entry: null, assignee: null, possible: [], trace: [] },
    ]);
    expect(lines((await simulate(inactive, '{}', '--rule', 'Web Leads')).stdout)[0]).toMatchObject({
      rule: 'Web Leads',
      outcome: 'entry',
      entry: 1,
    });
    const absent = await simulate(inactive, '{}', '--rule', 'Partners');
    expect([absent.exitCode, absent.stderr]).toEqual([
      2,
      expect.stringContaining('there is no rule “Partners”; --rule takes "Web Leads"'),
    ]);
    expect(
      (await simulate(rulesXml([]).replace(/<assignmentRule>.*<\/assignmentRule>/u, ''), '{}', '--rule', 'X')).stderr,
    ).toContain('the file has no rule');
  });

  it('takes a rule by its name as the metadata writes it, and a name with a percent sign as it stands', async () => {
    const named = (name: string): string => rulesXml([toQueue('EMEA_Leads')], false, name);
    expect(lines((await simulate(named('Web%2DLeads'), '{}', '--rule', 'Web%2DLeads')).stdout)[0]).toMatchObject({
      rule: 'Web-Leads',
      entry: 1,
    });
    expect(lines((await simulate(named('100% EMEA'), '{}', '--rule', '100% EMEA')).stdout)[0]).toMatchObject({
      rule: '100% EMEA',
      entry: 1,
    });
    expect((await simulate(named('Web%2DLeads'), '{}', '--rule', 'Web%2ELeads')).exitCode).toBe(2);
  });

  it('says so when a name, or being active, does not tell one rule: the first is evaluated', async () => {
    const rule = (name: string, active: boolean, queue: string): string =>
      /<assignmentRule>.*<\/assignmentRule>/u.exec(rulesXml([toQueue(queue)], active, name))?.[0] ?? '';
    const file = `<AssignmentRules>${rule('A', false, 'Q1')}${rule('B', true, 'Q2')}${rule('B', true, 'Q3')}</AssignmentRules>`;
    const active = await simulate(file, '{}');
    expect([active.exitCode, active.stderr]).toEqual([
      0,
      expect.stringMatching(/rules\.xml: 2 rules are active; the first, “B”, is evaluated\n$/u),
    ]);
    expect(lines(active.stdout)[0]).toMatchObject({ rule: 'B', assignee: { name: 'Q2' } });
    expect((await simulate(file, '{}', '--rule', 'B')).stderr).toContain('2 rules are named “B”; the first');
    expect(await simulate(file, '{}', '--rule', 'A')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('takes blank lines, CRLF and a byte-order mark, and no lead at all', async () => {
    expect(lines((await simulate(two, '\uFEFF{"$id":1}\r\n\r\n  \n{"$id":2}')).stdout).map(({ $id }) => $id)).toEqual([
      1, 2,
    ]);
    expect(await simulate(two, '')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['is not JSON', '{"Country":', 'not JSON'],
    ['is no object', '[1]', 'found an array'],
    ['is null', 'null', 'found null'],
    ['holds a list', '{"Country":["DE"]}', 'field “Country”'],
    ['holds an object', '{"Address":{"City":"Ulm"}}', 'field “Address”'],
    [
      'holds a number that is too large',
      '{"AnnualRevenue":1e400}',
      'field “AnnualRevenue”: expected a number up to 1.8e308',
    ],
    ['holds one that is too small', '{"AnnualRevenue":-1e400}', 'expected a number up to 1.8e308'],
  ])(
    'stops at a line that %s: exit 2, file, line and reason, and the lines before it complete',
    async (_says, bad, reason) => {
      const { exitCode, stdout, stderr } = await simulate(two, `{"$id":1}\n{"$id":2}\n${bad}\n{"$id":4}\n`);
      expect(exitCode).toBe(2);
      expect(lines(stdout).map(({ $id }) => $id)).toEqual([1, 2]);
      expect(stderr).toMatch(/^preflight: -:3: /u);
      expect(stderr).toContain(reason);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  it.each([
    ['no XML', 'hello', ':1: not well-formed XML'],
    ['XML of another kind', '<Workflow/>', 'found <Workflow>'],
    [
      'on cases',
      rulesXml(['\n<criteriaItems><field>Case.Origin</field></criteriaItems>'], true, 'Support'),
      ':3: the rule “Support” is an assignment rule for cases (it asks for Case.Origin)',
    ],
    ['a tag left open', '<AssignmentRules>\n<a>\n</AssignmentRules>', ':3: '],
  ])('refuses rules that are %s', async (_says, rules, reason) => {
    const { exitCode, stdout, stderr } = await simulate(rules, '{}');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });

  it('refuses files that are not there, each in one line', async () => {
    const noLeads = await preflight([
      'simulate',
      '--rules',
      examples('Lead.assignmentRules-meta.xml'),
      '--leads',
      join(folder, 'absent'),
    ]);
    const noRules = await preflight(['simulate', '--rules', join(folder, 'absent'), '--leads', '-']);
    expect([noLeads.exitCode, noRules.exitCode]).toEqual([2, 2]);
    expect(noLeads.stderr).toMatch(/absent: cannot be read \(there is no such file\)\n$/u);
    expect(noRules.stderr).toMatch(/absent: cannot be read \(there is no such file\)\n$/u);
    const noFile = await preflight(['simulate', '--rules', folder, '--leads', '-']);
    expect([noFile.exitCode, noFile.stderr]).toEqual([
      2,
      expect.stringContaining('it is a directory; name a file in it'),
    ]);
    expect(
      (await preflight(['simulate', '--rules', examples('Lead.assignmentRules-meta.xml'), '--leads', folder])).stderr,
    ).toContain('it is a directory');
    await writeFile(join(folder, 'utf-16.xml'), Buffer.from([0xff, 0xfe, 0x3c, 0x00]));
    expect((await preflight(['simulate', '--rules', join(folder, 'utf-16.xml'), '--leads', '-'])).stderr).toContain(
      'utf-16.xml: not UTF-8',
    );
  });

  it('warns of elements it does not know, and goes on', async () => {
    const { exitCode, stderr } = await simulate(two.replace('<ruleEntry>', '<ruleEntry><surprise>1</surprise>'), '{}');
    expect(exitCode).toBe(0);
    expect(stderr).toContain(':2: AssignmentRules/assignmentRule[1]/ruleEntry[1]/surprise[1] is not known');
    const inside = await simulate(two.replace('<value>US', '<value><b>U</b>S'), '{}');
    expect(inside.stderr).toContain('value[1]/b[1] stands inside a text and was left out: U');
  });

  it('reads the rules from standard input too, but not both', async () => {
    const leads = join(folder, 'leads.jsonl');
    await writeFile(leads, '{"$id":"1","Country":"DE"}');
    const { exitCode, stdout } = await preflight(['simulate', '--rules', '-', '--leads', leads], two);
    expect([exitCode, lines(stdout)[0]]).toEqual([0, expect.objectContaining({ $id: '1', entry: 1 })]);
    expect(await preflight(['simulate', '--rules', '-', '--leads', '-'], two)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'preflight: --rules and --leads: only one of them can be standard input\n',
    });
  });

  it('refuses a rule that is neither active nor inactive, and takes the words and digits of XML', async () => {
    const active = async (word: string): ReturnType<typeof preflight> =>
      simulate(two.replace('<active>true', `<active>${word}`), '{"Country":"DE"}');
    expect(await active('yes')).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await active('yes')).stderr).toContain('<active> is “yes”, expected true or false');
    expect((await active('1')).stdout).toContain('"outcome":"entry"');
    expect((await active(' TRUE ')).stdout).toContain('"outcome":"entry"');
    expect((await active('0')).stdout).toContain('"outcome":"no-active-rule"');
  });

  it('refuses a file of case rules by its name', async () => {
    const file = join(folder, 'Case.assignmentRules-meta.xml');
    await writeFile(file, rulesXml(['<formula>TRUE</formula>']));
    const { exitCode, stderr } = await preflight(['simulate', '--rules', file, '--leads', '-']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('assignment rules for cases')]);
  });

  it('points out a list that was cut off, and an operation that Salesforce does not have', async () => {
    const list = Array.from({ length: 60 }, (_, index) => String(86_000 + index))
      .join(',')
      .slice(0, 255);
    const rules = rulesXml([when('PostalCode', 'equals', list), when('Country', 'resembles', 'DE')]);
    const { exitCode, stderr } = await simulate(rules, '{}');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('entry 1: The list for Postal code ends at “860”');
    expect(stderr).toContain('entry 2: Salesforce has no operation “resembles”');
  });

  it('knows what every new lead holds: the moment of the sync, and the integration user where one is named', async () => {
    const rules = rulesXml([
      when('CreatedDate', 'lessThan', '1/1/2026'),
      when('CreatedById', 'equals', 'API User'),
      when('IsConverted', 'equals', 'False'),
    ]);
    const [unnamed] = lines((await simulate(rules, '{}')).stdout);
    expect(unnamed).toMatchObject({ outcome: 'undecided', possible: [2, 3] });
    const [named] = lines((await simulate(rules, '{}', '--created-by', 'API User')).stdout);
    expect(named).toMatchObject({
      outcome: 'entry',
      entry: 2,
      trace: [
        {
          result: 'no',
          reasons: [
            { seen: 'sync-moment', why: 'Created date is the moment of the sync. It must be less than 1/1/2026.' },
          ],
        },
        { result: 'yes', reasons: [{ seen: 'API User' }] },
      ],
    });
    const [other] = lines((await simulate(rules, '{}', '--created-by', 'Somebody')).stdout);
    expect(other).toMatchObject({ outcome: 'entry', entry: 3 });
    const [byId] = lines((await simulate(rules, '{}', '--created-by', '005000000000001AAA')).stdout);
    expect(byId).toMatchObject({ outcome: 'undecided', possible: [2, 3] });
  });

  it('says in each reason its code and its words, and nothing of HubSpot properties', async () => {
    const { stdout } = await simulate(
      rulesXml([when('Score__c', 'lessThan', '5'), whenCountry('DE')]),
      '{"Score__c":null}',
    );
    expect(stdout).not.toContain('HubSpot');
    expect(lines(stdout)[0]).toMatchObject({
      trace: [
        {
          reasons: [
            {
              item: 1,
              field: 'Lead.Score__c',
              operation: 'lessThan',
              expected: '5',
              seen: null,
              result: 'unknown',
              code: 'undecided.blank-number',
              why: 'Score is blank. It must be less than 5. Salesforce does not document whether lead rules count a blank number as zero.',
            },
          ],
        },
        { reasons: [{ code: 'criterion.field-unknown', why: 'Country is not known. It must equal DE.' }] },
      ],
    });
  });

  it('says the same of a criterion and a value however often, and another thing of another', async () => {
    const leads = ['"DE"', '"FR"', '"DE"', 'null', 'true', '"true"'].map((value) => `{"Country":${value}}`).join('\n');
    const found = lines((await simulate(rulesXml([whenCountry('DE')]), leads)).stdout).flatMap(
      ({ trace }) => (trace as { reasons: { why: string }[] }[])[0]?.reasons.map(({ why }) => why) ?? [],
    );
    expect(found).toEqual([
      'Country is “DE”. It must equal DE.',
      'Country is “FR”. It must equal DE.',
      'Country is “DE”. It must equal DE.',
      'Country is blank. It must equal DE.',
      'Country is true. It must equal DE. Salesforce does not document what “de” means for a checkbox.',
      'Country is “true”. It must equal DE.',
    ]);
  });

  describe('with CSV', () => {
    const CSV = '\uFEFF$id,Country,AnnualRevenue\r\n7,fr,5\r\n"a ""b"", c",,\r\n,US,1\r\n';

    it('reads leads: an empty cell is blank, a missing column unknown, and the line is told', async () => {
      const rules = rulesXml([whenCountry('FR'), whenCountry(''), when('City', 'equals', 'Ulm')]);
      const read = lines((await simulate(rules, CSV, '--input', 'csv')).stdout);
      expect(read).toMatchObject([
        { $id: '7', outcome: 'entry', entry: 1 },
        { $id: 'a "b", c', outcome: 'entry', entry: 2 },
        { $id: '', outcome: 'undecided', possible: [3, 0] },
      ]);
    });

    it('takes a file that ends in .csv for CSV, and tells the line on which a lead begins', async () => {
      const [rules, leads] = [join(folder, 'two.xml'), join(folder, 'leads.CSV')];
      await writeFile(rules, two);
      await writeFile(leads, 'Country,Description\nDE,"two\nlines"\n\nUS,\n');
      const { stdout } = await preflight(['simulate', '--rules', rules, '--leads', leads]);
      expect(lines(stdout).map(({ line, entry }) => [line, entry])).toEqual([
        [2, 1],
        [5, 2],
      ]);
    });

    it('writes a row a lead, which a spreadsheet reads', async () => {
      const { stdout } = await simulate(two, '{"$id":"a,b","Country":"FR"}\n{}\n{"Country":"IT"}\n', '--format', 'csv');
      expect(stdout.trimEnd().split('\n')).toEqual([
        '$id,line,rule,outcome,entry,assigneeType,assigneeName,possible,trace,why',
        '"a,b",1,Inbound,entry,1,Queue,EMEA_Leads,,1:yes,Country is “FR”. It must equal DE or FR.',
        ',2,Inbound,undecided,,,,1 2 0,1:unknown 2:unknown,Country is not known. It must equal DE or FR.',
        ',3,Inbound,none,,,,,1:no 2:no,',
      ]);
    });

    it.each([
      ['has a row with a cell too many', '$id,Country\n1,DE\n2,FR,x\n', ':3: expected as many cells as the header has'],
      ['has a quote that is never closed', '$id,Country\n1,DE\n2,"FR\n', 'a quoted cell is never closed'],
      ['has a quote in a cell', '$id,Country\n1,DE\n2,F"R\n', ':3: a quote stands where none is expected'],
      ['has semicolons for commas', '$id;Country\n1;DE\n', ':1: expected field names separated by commas'],
      ['has a column without a name', '$id,,Country\n1,2,DE\n', ':1: expected a field name in column 2'],
      ['has a column twice', 'Country,country\nDE,FR\n', ':1: the column “country” stands twice'],
    ])('refuses a file that %s, with the line, in one line', async (_says, csv, reason) => {
      const { exitCode, stdout, stderr } = await simulate(two, csv, '--input', 'csv');
      expect(exitCode).toBe(2);
      expect(stderr).toContain(reason);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      for (const line of stdout.split('\n').filter((text) => text !== ''))
        expect(JSON.parse(line)).toMatchObject({ $id: '1' });
    });

    it('reads numbers and checkboxes as their fields have them', async () => {
      const rules = rulesXml([
        when('AnnualRevenue', 'equals', '5.0') +
          when('NumberOfEmployees', 'greaterThan', '10') +
          when('DoNotCall', 'equals', 'False'),
      ]);
      const read = lines(
        (await simulate(rules, 'AnnualRevenue,NumberOfEmployees,DoNotCall\n5,11,\n5,9,\n', '--input', 'csv')).stdout,
      );
      expect(read.map(({ outcome }) => outcome)).toEqual(['entry', 'none']);
    });

    it('takes a header alone for no leads', async () => {
      expect(await simulate(two, 'Country\n', '--input', 'csv')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
      expect(await simulate(two, '', '--input', 'csv')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    });
  });

  it('shows the examples of the README to people', async () => {
    const { stdout } = await preflight([
      'simulate',
      '--rules',
      examples('Lead.assignmentRules-meta.xml'),
      '--leads',
      examples('leads.jsonl'),
      '--format',
      'table',
    ]);
    expect(stdout.split('\n').map((line) => line.split(/\s{2,}/u))).toEqual([
      ['lead', 'outcome', 'entry', 'assignee'],
      ['1', 'entry', '2', 'ingrid.holm@example.com (user)'],
      ['2', 'entry', '3', 'EMEA_Leads (queue)'],
      ['3', 'undecided', 'entry 1 or 2'],
      ['4', 'entry', '1', 'Key_Accounts (queue)'],
      [''],
    ]);
  });

  it('sums up: leads per entry and assignee, entries that took none, and those that never can', async () => {
    const rules = rulesXml([
      toQueue('Q') + whenCountry('DE,FR'),
      toUser('a@example.com') + whenCountry('DE'),
      toQueue('Q') + whenCountry('US'),
    ]);
    const leads = '{"Country":"DE"}\n{"Country":"FR"}\n{"Country":"IT"}\n{}\n';
    const { stdout } = await simulate(rules, leads, '--summary');
    expect(JSON.parse(stdout)).toEqual({
      rule: 'Inbound',
      leads: 4,
      outcomes: { entry: 2, none: 1, undecided: 1, 'no-active-rule': 0 },
      entries: [
        { entry: 1, assignee: { type: 'Queue', name: 'Q' }, leads: 2, undecided: 1 },
        { entry: 2, assignee: { type: 'User', name: 'a@example.com' }, leads: 0, undecided: 1 },
        { entry: 3, assignee: { type: 'Queue', name: 'Q' }, leads: 0, undecided: 1 },
      ],
      assignees: [
        { assignee: { type: 'Queue', name: 'Q' }, leads: 2 },
        { assignee: { type: 'User', name: 'a@example.com' }, leads: 0 },
      ],
      neverReached: [],
      unreachable: [{ entry: 2, by: [1] }],
    });
    expect(
      (await simulate(rules, leads, '--summary', '--format', 'table')).stdout
        .split('\n')
        .map((line) => line.split(/\s{2,}/u)),
    ).toEqual([
      ['Rule: Inbound'],
      ['Leads: 4 (taken by an entry 2, by none 1, undecided 1)'],
      [''],
      ['assignee', 'leads'],
      ['Q', 'queue', '2'],
      ['a@example.com', 'user', '0'],
      [''],
      ['entry', 'leads', 'undecided', 'assignee'],
      ['1', '2', '1', 'Q'],
      ['2', '0', '1', 'a@example.com'],
      ['3', '0', '1', 'Q'],
      [''],
      ['Entries that took no lead here, and none of the undecided: none'],
      ['Entries that can never take a lead:'],
      ['', 'entry 2: No lead can reach this entry: entry 1 takes all of its leads first.'],
      [''],
    ]);
    expect(JSON.parse((await simulate(rules, '{"Country":"DE"}', '--summary')).stdout)).toMatchObject({
      neverReached: [2, 3],
    });
    const shipped = rulesXml([whenCountry('US'), whenCountry('US', 'notEqual'), toQueue('Q')]);
    expect((await simulate(shipped, '', '--summary', '--format', 'table')).stdout).toContain(
      'entry 3: No lead can reach this entry: entries 1 and 2 take all of its leads first',
    );
    const inactive = await simulate(rulesXml(['']).replace('true', 'false'), '{}', '--summary');
    expect(JSON.parse(inactive.stdout)).toEqual({
      rule: null,
      leads: 1,
      outcomes: { entry: 0, none: 0, undecided: 0, 'no-active-rule': 1 },
      entries: [],
      assignees: [],
      neverReached: [],
      unreachable: [],
    });
  });

  it('keeps the example files of the README in step with each other', async () => {
    expect(await readFile(examples('leads.jsonl'), 'utf8')).toContain('Ireland, Republic of');
  });
});
