// The function over HTTP, against the stand-ins: what it asks, and what it says when either system misbehaves.
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind, StandIns } from '../../preview/stand-ins/index.ts';
import { createHandler } from '../../src/function/app-function.ts';
import { OBJECT_BY_TYPE_ID } from '../../src/contract/index.ts';
import type { Answer } from '../../src/contract/index.ts';
import { idleClock } from '../idle-clock.ts';
import { contextFor, explanationIn } from './function-context.ts';
import type { Asking, ObjectTypeId } from './function-context.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let standIns: StandIns;
let main: ReturnType<typeof createHandler>;

beforeAll(async () => {
  standIns = await startStandIns({ publicKey: keys.publicKey });
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset('believable');
  main = handler();
});

function handler(
  settings: Record<string, unknown> = {},
  secrets: Record<string, string> = {},
): ReturnType<typeof createHandler> {
  const { hubspot, salesforce } = standIns;
  const sample = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  return createHandler(
    {
      PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
      SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
      OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...sample, ...settings }),
      ...secrets,
    },
    idleClock(standIns.faults),
  );
}

function context(
  id: string,
  objectTypeId = '0-1',
  owner: string | null = null,
  asking: Asking = { action: 'explain' },
) {
  const object = OBJECT_BY_TYPE_ID[objectTypeId as ObjectTypeId];
  const { parameters, propertiesToSend } = contextFor(object, id, asking, { hubspot_owner_id: owner });
  return { parameters: { ...parameters, record: { objectTypeId } }, propertiesToSend };
}

async function error(answering: Promise<Answer>): Promise<Extract<Answer, { ok: false }>['error']> {
  const answer = await answering;
  if (answer.ok) throw new Error(`answered ${answer.action}`);
  return answer.error;
}

describe('the app function', () => {
  it.each([
    [
      'contact',
      '102',
      '0-1',
      [
        'hubspot.record',
        'hubspot.owner',
        'hubspot.memberships',
        'salesforce.token',
        'salesforce.composite',
        'salesforce.metadata',
        'salesforce.query',
        'salesforce.query',
        'salesforce.query',
        'salesforce.describe',
      ],
    ],
    [
      'company',
      '203',
      '0-2',
      [
        'hubspot.record',
        'hubspot.owner',
        'hubspot.owner',
        'hubspot.batch',
        // Which accounts its contacts lead to, asked with the record: a company never opened before takes two trips.
        'hubspot.search',
        'salesforce.token',
        'salesforce.composite',
        'salesforce.query',
        'salesforce.query',
        'salesforce.describe',
      ],
    ],
    [
      'deal',
      '301',
      '0-3',
      [
        'hubspot.record',
        'hubspot.owner',
        'hubspot.owner',
        'salesforce.token',
        'salesforce.composite',
        'salesforce.query',
        'salesforce.query',
        'salesforce.describe',
      ],
    ],
  ])('asks for a %s only what it needs, each thing once', async (_object, id, typeId, kinds) => {
    await explanationIn(main(context(id, typeId, typeId === '0-1' ? null : '11')));
    const asked = standIns.requests.map(({ kind }) => kind);
    expect([...asked].sort()).toEqual([...kinds].sort());
  });

  it('signs in once for many calls, and again when the session has ended', async () => {
    const signIns = (): number => standIns.requests.filter(({ kind }) => kind === 'salesforce.token').length;
    await explanationIn(main(context('301', '0-3', '11')));
    await explanationIn(main(context('302', '0-3')));
    expect(signIns()).toBe(1);
    standIns.expireSessions();
    expect((await explanationIn(main(context('301', '0-3', '11')))).decision).toBe('D01');
    expect(signIns()).toBe(2);
  });

  it('signs in with a signed JWT where the settings say so', async () => {
    const { url, clientId, username } = standIns.salesforce;
    const jwt = handler(
      { salesforce: { loginUrl: url, clientId, auth: 'jwt', username } },
      { SALESFORCE_PRIVATE_KEY: keys.privateKey },
    );
    expect((await explanationIn(jwt(context('301', '0-3', '11')))).decision).toBe('D01');
    const wrongKey = handler(
      { salesforce: { loginUrl: url, clientId, auth: 'jwt', username } },
      { SALESFORCE_PRIVATE_KEY: 'not a key' },
    );
    expect((await explanationIn(wrongKey(context('301', '0-3', '11')))).decision).toBe('G02');
  });

  it('reads the owner again when the record has another than the one handed over', async () => {
    expect((await explanationIn(main(context('101', '0-1', '25')))).hubspotOwner?.name).toBe('Ann Lee');
  });

  it('keeps the rules of a warm function for as long as the settings allow', async () => {
    const reads = (): number => standIns.requests.filter(({ kind }) => kind === 'salesforce.metadata').length;
    const keeping = handler({ rulesMaxAge: 60_000, directoryMaxAge: 60_000 });
    const first = await explanationIn(keeping(context('101', '0-1', '11')));
    const before = standIns.requests.length;
    const second = await explanationIn(keeping(context('101', '0-1', '11')));
    expect(reads()).toBe(1);
    expect(second).toEqual({ ...first, readAt: second.readAt });
    expect(
      standIns.requests
        .slice(before)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['hubspot.memberships', 'hubspot.record', 'salesforce.composite']);
    await explanationIn(main(context('102')));
    await explanationIn(main(context('102')));
    expect(reads()).toBe(3);
  });

  it('goes by the pasted rules where the live ones may not be read, and names the permission where there are none', async () => {
    standIns.reset('unreadable');
    const without = await explanationIn(main(context('102')));
    expect(without.decision).toBe('L08');
    expect(without.unknowns.map(({ fix }) => fix).join()).toContain('Modify Metadata Through Metadata API Functions');
    const leadRulesXml = `<AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata"><assignmentRule><fullName>P</fullName><active>true</active><ruleEntry><assignedTo>Academia</assignedTo><assignedToType>Queue</assignedToType></ruleEntry></assignmentRule></AssignmentRules>`;
    const pasted = await explanationIn(handler({ leadRulesXml })(context('102')));
    expect([pasted.decision, pasted.owners[0]?.name, pasted.rulesReadAt]).toEqual(['L03', 'Academia', null]);
  });

  it('finds the assignees of rules that name more people than an address can hold', async () => {
    const { salesforce } = standIns.state();
    const entry = (number: number): string =>
      `<ruleEntry><assignedTo>assignee.number.${number}@fjordlight.example.com</assignedTo><assignedToType>User</assignedToType><criteriaItems><field>Lead.Country</field><operation>equals</operation><value>Land ${number}</value></criteriaItems></ruleEntry>`;
    const last =
      '<ruleEntry><assignedTo>oskar.lund@fjordlight.example.com</assignedTo><assignedToType>User</assignedToType></ruleEntry>';
    salesforce.rulesXml = `<assignmentRule><fullName>Long</fullName><active>true</active>${Array.from({ length: 300 }, (_, number) => entry(number)).join('')}${last}</assignmentRule>`;
    const explained = await explanationIn(main(context('102')));
    expect([explained.decision, explained.owners[0]?.name]).toEqual(['L02', 'Oskar Lund']);
  });

  it.each(['..', 'ann.lee@example.com', '11/../12', '%2e%2e', ' '])(
    'asks for no owner by a value that is no ID of one: "%s"',
    async (owner) => {
      standIns.state().hubspot.records.contact.get('101')?.properties.set('hubspot_owner_id', owner);
      await explanationIn(main(context('101', '0-1', owner)));
      expect(
        standIns.requests.filter(({ path }) => path.startsWith('/crm/owners')).map(({ path }) => path),
        // Of the person looking only.
      ).toEqual(['/crm/owners/2026-09/1026']);
    },
  );

  it('is not connected without Salesforce settings, and says so', async () => {
    expect((await explanationIn(handler({ salesforce: null })(context('101', '0-1', '11')))).decision).toBe('G01');
  });

  const degraded: [object: string, decision: string, unknowns: unknown[]][] = [
    ['User', 'G03', ['the users in Salesforce', 'which Salesforce users are frozen']],
    ['Lead', 'G03', [expect.stringContaining('leads'), 'the required fields and picklists in Salesforce']],
    ['Contact', 'G03', [expect.stringContaining('contacts')]],
    ['UserLogin', 'L01', ['which Salesforce users are frozen']],
    ['Group', 'L01', ['the queues in Salesforce']],
    ['FlowDefinitionView', 'L01', ['the active flows and triggers in Salesforce']],
  ];

  it.each(degraded)(
    'without access to %s decides what the rest settles (%s), and says what is missing',
    async (object, decision, unknowns) => {
      standIns.state().salesforce.noAccess.add(object);
      const explained = await explanationIn(main(context('101', '0-1', '11')));
      expect(explained.decision).toBe(decision);
      expect(explained.unknowns.map(({ what }) => what)).toEqual(unknowns);
    },
  );

  it.each([
    ['contact', '402', '0-1', 'salesforceleadid'],
    ['contact', '402', '0-1', 'salesforceaccountid'],
    ['company', '207', '0-2', 'salesforceaccountid'],
  ] as const)(
    'takes a %s with a Salesforce ID that is none for what it is, and still asks the rest',
    async (object, id, typeId, property) => {
      standIns.state().hubspot.records[object].get(id)?.properties.set(property, "00Qjunk'");
      expect(await explanationIn(main(context(id, typeId)))).toMatchObject({
        decision: expect.stringMatching(/^G0[67]$/u) as string,
        unknowns: [],
      });
    },
  );

  it.each([
    ['crm.lists.read', '101', 'L01', 'the segments that the record is in'],
    ['crm.objects.owners.read', '101', 'L33', 'the HubSpot owner'],
  ])('without the scope %s says what is missing and what an admin can do', async (scope, id, decision, what) => {
    standIns.state().hubspot.scopes.delete(scope);
    const explained = await explanationIn(main(context(id, '0-1', '11')));
    expect(explained.decision).toBe(decision);
    expect(explained.unknowns).toMatchObject([{ what, fix: expect.stringContaining(scope) as string }]);
  });
});

describe('faults', () => {
  const salesforceDown: [RequestKind, FaultName][] = [
    ['salesforce.token', 'unauthorized'],
    ['salesforce.token', 'server-error'],
    ['salesforce.token', 'broken-json'],
    ['salesforce.composite', 'unauthorized'],
    ['salesforce.composite', 'forbidden'],
    ['salesforce.composite', 'server-error'],
    ['salesforce.composite', 'broken-json'],
  ];

  it.each(salesforceDown)('with %s: %s gives a partial answer, never an error page', async (kind, fault) => {
    standIns.faults.set(kind, fault);
    const explained = await explanationIn(main(context('101', '0-1', '11')));
    expect(explained.decision).toBe('G02');
    expect(explained.hubspotOwner?.name).toBe('Ann Lee');
    expect(explained.unknowns).toHaveLength(1);
  });

  it.each(['salesforce.token', 'salesforce.composite'] as const)(
    'with %s never answering gives a partial answer within the budget',
    async (kind) => {
      standIns.faults.set(kind, 'timeout');
      const started = performance.now();
      expect((await explanationIn(handler({ timeBudget: 700 })(context('101', '0-1', '11')))).decision).toBe('G02');
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it('with the segment never answering tells everything else, and that', async () => {
    standIns.faults.set('hubspot.memberships', 'timeout');
    const explained = await explanationIn(handler({ timeBudget: 700 })(context('101', '0-1', '11')));
    expect(explained.decision).toBe('L01');
    expect(explained.unknowns.map(({ what }) => what)).toEqual(['the segments that the record is in']);
  });

  it('asks for the rules as soon as the record is there, whatever else is late', async () => {
    standIns.faults.set('hubspot.owner', 'timeout');
    await handler({ timeBudget: 700 })(context('101', '0-1', '11'));
    expect(standIns.requests.map(({ kind }) => kind)).toContain('salesforce.metadata');
  });

  it.each(['rate-limited', 'unavailable'] as const)('tries again after %s, within the budget', async (fault) => {
    standIns.faults.set('hubspot.record', fault, 1);
    standIns.faults.set('salesforce.composite', fault, 1);
    expect((await explanationIn(main(context('101', '0-1', '11')))).decision).toBe('L01');
  });

  it('does not try again what would only fail again', async () => {
    standIns.faults.set('hubspot.record', 'server-error');
    await error(main(context('101', '0-1', '11')));
    expect(standIns.requests.filter(({ kind }) => kind === 'hubspot.record')).toHaveLength(1);
  });

  const hubspotDown: [FaultName, string, boolean][] = [
    ['unauthorized', 'hubspot-unauthorized', false],
    ['daily-limit', 'hubspot-daily-limit', false],
    ['forbidden', 'hubspot-not-allowed', false],
    ['server-error', 'hubspot-unavailable', true],
    ['broken-json', 'hubspot-broken-answer', true],
    ['timeout', 'timeout', true],
  ];

  it.each(hubspotDown)('with the record %s answers %s', async (fault, code, retryable) => {
    standIns.faults.set('hubspot.record', fault);
    expect(await error(handler({ timeBudget: 700 })(context('101', '0-1', '11')))).toMatchObject({ code, retryable });
  });

  it('gives up on a limit that outlasts the budget, with its own words', async () => {
    standIns.faults.set('hubspot.record', 'rate-limited');
    expect((await error(handler({ timeBudget: 900 })(context('101')))).code).toBe('hubspot-rate-limited');
  });

  it('says of a record that is gone that it is gone, and of a missing scope which', async () => {
    expect((await error(main(context('9999')))).code).toBe('hubspot-record-not-found');
    standIns.state().hubspot.scopes.delete('crm.objects.contacts.read');
    expect((await error(main(context('101')))).help).toContain('crm.objects.contacts.read');
  });
});

describe("calls that are not the card's", () => {
  const calls: [says: string, call: unknown, code: string][] = [
    ['nothing', undefined, 'bad-request'],
    ['no open record', { parameters: context('101').parameters, propertiesToSend: {} }, 'bad-request'],
    ['a record that is no number', context('../owners'), 'bad-request'],
    ['an object the card does not stand on', context('1', '0-5'), 'bad-request'],
    [
      'another version of the contract',
      { ...context('101'), parameters: { ...context('101').parameters, contract: 99 } },
      'contract-mismatch',
    ],
    [
      'an unknown action',
      {
        ...context('101'),
        parameters: { ...context('101').parameters, action: 'delete' },
      },
      'bad-request',
    ],
  ];

  it.each(calls)('%s gets a polite refusal, and nothing is asked', async (_says, call, code) => {
    expect((await error(main(call))).code).toBe(code);
    expect(standIns.requests).toHaveLength(0);
  });

  it.each([
    ['not JSON', '{"contactsBecome": "le', '$'],
    ['a wrong word', '{"contactsBecome": "client"}', '$.contactsBecome'],
    ['a misspelt key', '{"contactBecomes": "lead"}', '$.contactBecomes'],
    ['an address without encryption', '{"hubspotApiBase": "http://api.example.com"}', '$.hubspotApiBase'],
  ])('settings that are %s are refused with the path, and no value in the message', async (_says, settings, path) => {
    const refused = await error(
      createHandler({ PRIVATE_APP_ACCESS_TOKEN: 't', OWNER_PREFLIGHT_SETTINGS: settings })(context('101')),
    );
    expect(refused.code).toBe('not-configured');
    expect(refused.path).toBe(path);
    expect(JSON.stringify(refused)).not.toContain('api.example.com');
  });

  it('prefers the secrets HubSpot hands over to those of the environment', async () => {
    const answer = await createHandler({})({
      ...context('101'),
      secrets: {
        PRIVATE_APP_ACCESS_TOKEN: standIns.hubspot.token,
        OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ hubspotApiBase: standIns.hubspot.url }),
      },
    });
    expect(answer).toMatchObject({ ok: true, explanation: { decision: 'G01' } });
  });
});
