import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN_LEE, NOW, decided, rulesXml, situation, toQueue, user } from '../domain/prediction/situations.ts';
import { runPreflight } from '../../src/cli/run.ts';
import { preflight } from './streams.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function explain(document: unknown): Promise<Awaited<ReturnType<typeof preflight>>> {
  const file = join(folder, 'situation.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return preflight(['explain', '--situation', file, '--now', NOW.toISOString()]);
}

describe('preflight explain', () => {
  it('prints the decision of one situation as one object', async () => {
    const { exitCode, stdout } = await explain(situation());
    const { ifItSyncs, ...decision } = decided(situation());
    expect(exitCode).toBe(0);
    expect(ifItSyncs).toBeNull();
    expect(JSON.parse(stdout)).toMatchObject(decision);
  });

  it('prints the keys of the format, with texts for people', async () => {
    const { stdout } = await explain(situation({ settings: { inclusion: 'not-member' }, owner: null }));
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result).toMatchObject({
      decision: 'W02',
      outcome: 'WILL_NOT_SYNC',
      owners: [],
      openEnded: false,
      sync: { result: 'no', basis: 'documented', confidence: 'high', missing: [] },
      ifItSyncs: {
        decision: 'L05',
        outcome: 'INTEGRATION_USER',
        owners: [{ type: 'User', id: '005BOT', name: 'Integration User' }],
        basis: 'documented',
        confidence: 'medium',
        path: ['R01', 'L05'],
      },
      caveats: [],
    });
    expect(result.remedies).toContainEqual({
      kind: 'choose-owner',
      text: 'Choose the right owner now, before the record starts to sync.',
      for: 'rep',
    });
    expect(result.counterfactuals).toContainEqual(
      expect.objectContaining({
        change: { field: 'owner', value: 'Ann Lee' },
        owners: [{ type: 'User', id: '005ANN', name: 'Ann Lee' }],
      }),
    );
  });

  it('takes everything that the format describes', async () => {
    const document = {
      record: { object: 'contact', id: '101', properties: { email: 'a@b.example', salesforceleadid: null } },
      owner: null,
      settings: {
        integration: 'unknown',
        contactsBecome: 'unknown',
        companySync: 'on',
        dealSync: 'unknown',
        inclusion: 'unknown',
        companyContacts: 'unknown',
        integrationUser: null,
        defaultLeadOwner: null,
      },
      salesforce: {
        users: [
          {
            id: '005',
            name: null,
            firstName: null,
            lastName: null,
            email: null,
            username: null,
            isActive: null,
            userType: null,
            isFrozen: null,
          },
        ],
        matches: [
          {
            object: 'Lead',
            id: '00Q',
            isConverted: null,
            createdDate: null,
            owner: { id: '005', name: 'A', type: 'User', isActive: null, userType: null },
          },
        ],
        queues: [{ developerName: 'Q', name: 'Q', id: '00G' }],
        leadRules: { none: true },
        lead: { Country: 'Spain', Flag__c: true, Number__c: 3, Blank__c: null },
        linkedRecord: {
          object: 'Opportunity',
          id: '006',
          owner: { id: '005', name: 'A', type: 'User', isActive: true, userType: 'Standard' },
        },
        required: { Lead: ['LastName', 'Company'] },
        picklists: { Lead: { Country: [{ value: 'Spain', code: 'ES' }] } },
        automation: { Lead: { flows: [{ label: 'Route', when: 'after-save' }], triggers: [{ name: 'LeadOwner' }] } },
        unreadable: ['users', 'matches', 'queues', 'leadRules', 'assignees', 'frozen'],
      },
    };
    expect((await explain(document)).stderr).toBe('');
    const linked = { ...document.salesforce, linkedRecord: 'not-found', users: [], leadRules: null };
    expect((await explain({ ...document, salesforce: linked })).exitCode).toBe(0);
    expect(
      (await explain({ ...document, settings: { ...document.settings, companySync: 'new', unmatchedOnPurpose: true } }))
        .exitCode,
    ).toBe(0);
  });

  it('prints an array for an array, in its order', async () => {
    const { stdout } = await explain([situation(), situation({ owner: null }), situation({ salesforce: null })]);
    expect((JSON.parse(stdout) as { decision: string }[]).map(({ decision }) => decision)).toEqual([
      'L01',
      'L05',
      'G01',
    ]);
  });

  it('reads standard input for "-"', async () => {
    const { stdout } = await preflight(['explain', '--situation', '-'], JSON.stringify(situation()));
    expect(stdout).toContain('"decision": "L01"');
  });

  it('explains the example of the README: a name-only match, then the queue of the first entry', async () => {
    const { stdout } = await explain(await readFile(new URL('../../examples/situation.json', import.meta.url), 'utf8'));
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result).toMatchObject({
      decision: 'L03',
      outcome: 'ASSIGN_RULE_QUEUE',
      path: ['R01', 'L12', 'L03'],
      owners: [{ type: 'Queue', id: '00G000000000001', name: 'EMEA Leads' }],
      caveats: ['O03'],
      sync: { result: 'yes', basis: 'documented', confidence: 'high', missing: [] },
    });
  });

  const misfits: [says: string, document: unknown, path: string, expected: string][] = [
    ['an unknown word', situation({ settings: { integration: 'maybe' as 'on' } }), '$.settings.integration', '"on"'],
    ['a missing part', { ...situation(), settings: undefined }, '$.settings', 'expected object'],
    [
      'a number for a text, deep in a union',
      situation({ salesforce: { users: [{ id: 5 } as never] } }),
      '$.salesforce.users[0].id',
      'expected string',
    ],
    [
      'an object for a property value',
      situation({ properties: { email: {} as never } }),
      '$.record.properties.email',
      'string',
    ],
    ['the second of an array', [situation(), { ...situation(), owner: 'Ann' }], '$[1].owner', 'expected object'],
    [
      'rules that are not metadata XML',
      situation({ salesforce: { leadRules: { xml: '<oops' } } }),
      '$.salesforce.leadRules.xml',
      'metadata XML',
    ],
    ['a bare text', '"hello"', '$', 'expected object'],
    [
      'a list for a value',
      situation({ properties: { 'a b': [] as never } }),
      '$.record.properties["a b"]',
      'expected string, or number, or boolean, or null, received array',
    ],
    [
      'a number that no number holds',
      '{"record":{"object":"deal","id":"1","properties":{"amount":1e400}}}',
      '$.record.properties.amount',
      'received Infinity',
    ],
  ];

  it.each(misfits)(
    'refuses %s with its JSON path and what was expected, and prints nothing',
    async (_says, document, path, expected) => {
      const { exitCode, stdout, stderr } = await explain(document);
      expect(exitCode).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(`${path}: `);
      expect(stderr).toContain(expected);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  it('refuses what is not JSON, a missing file and a bad time, each in one line', async () => {
    const results = [
      await explain('{'),
      await preflight(['explain', '--situation', join(folder, 'absent.json')]),
      await preflight(['explain', '--situation', '-', '--now', 'soon'], JSON.stringify(situation())),
    ];
    expect(results.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
    expect(results.map(({ stderr }) => stderr.trimEnd().split('\n').length)).toEqual([1, 1, 1]);
    expect(results[0]?.stderr).toContain('not JSON');
    expect(results[1]?.stderr).toContain('absent.json: cannot be read');
    expect(results[2]?.stderr).toContain('--now');
  });

  it('reads letters that fall into two pieces of standard input, and refuses another encoding', async () => {
    const kim = { firstName: 'Кім', lastName: 'Роу' };
    const about = situation({
      owner: { ...ANN_LEE, ...kim },
      salesforce: { users: [user({ ...kim, name: 'Кім Роу' })] },
    });
    const bytes = Buffer.from(JSON.stringify(about));
    const inPieces = async (stdin: Buffer[]): Promise<{ exitCode: number; stdout: string; stderr: string }> => {
      const said = { stdout: '', stderr: '' };
      const into = (key: keyof typeof said): Writable =>
        new Writable({
          write(chunk, _encoding, done) {
            said[key] += String(chunk);
            done();
          },
        });
      const streams = { stdin: Readable.from(stdin), stdout: into('stdout'), stderr: into('stderr') };
      const exitCode = await runPreflight(['explain', '--situation', '-', '--now', NOW.toISOString()], streams);
      return { exitCode, ...said };
    };
    const cut = bytes.indexOf('Кім') + 1;
    const { stdout } = await inPieces([bytes.subarray(0, cut), bytes.subarray(cut)]);
    expect(stdout).toContain('"decision": "L01"');
    const refused = await inPieces([Buffer.from('{"name": "Lée"}', 'latin1')]);
    expect(refused).toEqual({ exitCode: 2, stdout: '', stderr: 'preflight: -: not UTF-8; save the file as UTF-8\n' });
  });

  it('takes an integration user with an ID alone or a name alone, and a Salesforce ID written as a number', async () => {
    const owners = async (integrationUser: { id: string | null; name: string | null }): Promise<unknown> => {
      const about = { ...situation({ owner: null }), settings: { ...situation().settings, integrationUser } };
      return (JSON.parse((await explain(about)).stdout) as { owners: unknown }).owners;
    };
    expect(await owners({ id: '005BOT', name: null })).toEqual([{ type: 'User', id: '005BOT', name: '005BOT' }]);
    expect(await owners({ id: null, name: 'Bot' })).toEqual([{ type: 'User', id: null, name: 'Bot' }]);
    expect(await owners({ id: null, name: null })).toEqual([]);
    const synced = situation({ object: 'deal', properties: { hs_salesforceopportunityid: 6001 } });
    expect((await explain(synced)).stdout).toContain('"decision": "G06"');
  });

  it('ends with 2 for a missing option or an unknown command, and with 0 for help', async () => {
    for (const line of [['explain'], ['foresee'], ['explian', '--situation', '-'], ['explain', '--situation']]) {
      const { exitCode, stdout, stderr } = await preflight(line);
      expect({ exitCode, stdout, lines: stderr.split('\n').length }).toEqual({ exitCode: 2, stdout: '', lines: 2 });
    }
    const help = await preflight(['explain', '--help']);
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('Exit status');
  });

  it('uses the given time for date literals', async () => {
    const rules = rulesXml([
      `${toQueue('EMEA_Leads')}<criteriaItems><field>Lead.Due__c</field><operation>equals</operation><value>TODAY</value></criteriaItems>`,
    ]);
    const { stdout } = await explain(
      situation({ owner: null, salesforce: { leadRules: rules, lead: { Due__c: '2026-11-24' } } }),
    );
    expect(stdout).toContain('"decision": "L03"');
  });
});

describe('preflight explain --format table', () => {
  it('says the example in the order of the card, in the language asked for', async () => {
    const file = new URL('../../examples/situation.json', import.meta.url).pathname;
    const table = await preflight(['explain', '--situation', file, '--format', 'table']);
    expect(table).toMatchObject({ exitCode: 0, stderr: '' });
    expect(table.stdout).toMatch(
      /^Contact 101\n\[Someone else\] .*EMEA Leads.*\n[\s\S]*\nWhy\n[\s\S]*R01 > L12 > L03/u,
    );
    const german = await preflight(['explain', '--situation', file, '--format', 'table', '--language', 'de-AT']);
    expect(german.stdout).toMatch(/^Kontakt 101\n[\s\S]*\nWarum\n/u);
  });
});
