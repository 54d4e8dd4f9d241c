// That a drift shows: whatever is added to, taken from or changed in a request or an answer is told with its path.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DriftError, Drifts, hold } from '../../../preview/published/drifts.ts';
import type { AnswerSeen, Operation, RequestSeen } from '../../../preview/published/operation.ts';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { hubspot, query, signIn } from '../../preview/stand-ins-calls.ts';
import { OPERATIONS, exchange, openSecondPage } from './exchanges.ts';
import type { Exchange } from './exchanges.ts';
import { withKeyAdded, withKeyTaken, withValueChanged } from './changed.ts';

let standIns: StandIns;
const exchanges = new Map<string, Exchange>();

beforeAll(async () => {
  standIns = await startStandIns();
  const token = await signIn(standIns);
  await openSecondPage(standIns, token);
  for (const operation of OPERATIONS) exchanges.set(operation.name, await exchange(standIns, token, operation));
  // Every property is described alike; one of each kind says as much as all of them.
  const properties = of('Read the properties that contacts have');
  const { results } = parsed(properties.answer.body) as { results: { name: string }[] };
  const kinds = results.filter(({ name }) => ['email', 'hubspot_owner_id'].includes(name));
  properties.answer.body = JSON.stringify({ results: kinds });
});
afterAll(() => standIns.stop());

const NAMES = OPERATIONS.map(({ name }) => name);
const SENT_AS_JSON = [
  'Change the owner of a contact',
  'Change the owner of a company',
  'Change the owner of a deal',
  'Read up to 100 contacts',
  'Change the owners of up to 100 contacts',
  // Without the keys that are optional.
  'Search companies',
  'Read the contacts of up to 1,000 companies',
  'Run up to five queries at once',
];
const ANSWERED_WITH_NOTHING = ['Answer workflows that wait', 'Revoke a token'];
const ANSWERED_AS_JSON = NAMES.filter(
  (name) => ![...ANSWERED_WITH_NOTHING, 'Read the lead assignment rules'].includes(name),
);

function of(name: string): Exchange {
  const found = exchanges.get(name);
  if (found === undefined) throw new Error(`nothing was exchanged for "${name}"`);
  return found;
}

function pathsInRequest({ operation }: Exchange, request: RequestSeen): string[] {
  const read = operation.read(request);
  return 'problems' in read ? read.problems.map(({ path }) => path) : [];
}

function pathsInAnswer({ operation, request }: Exchange, answer: AnswerSeen): string[] {
  const read = operation.read(request);
  if ('problems' in read) throw new Error('the request itself was not in order');
  return read.judge(answer).map(({ path }) => path);
}

const parsed = (body: string): unknown => JSON.parse(body);

describe('a request', () => {
  it.each(NAMES)('with a parameter that is not declared: %s', (name) => {
    const { request } = of(name);
    const target = `${request.target}${request.target.includes('?') ? '&' : '?'}nonsense=1`;
    expect(pathsInRequest(of(name), { ...request, target })).toEqual(['$.query.nonsense']);
  });

  it.each([
    ['Read a contact', '/crm/objects/2026-09/contacts/101', '$.query.properties'],
    ['Read a contact', '/crm/objects/2026-09/contacts/101?properties=email&properties=fax', '$.query.properties'],
    ['Read a contact', '/crm/objects/2026-09/contacts/101?properties=email, fax', '$.query.properties'],
    [
      'Read a contact',
      '/crm/objects/2026-09/contacts/101?properties=email&associations=companies',
      '$.query.associations',
    ],
    ['Read a company', '/crm/objects/2026-09/companies/ann@example.com?properties=name', '$.parameters.id'],
    ['Read an owner', '/crm/owners/2026-09/11?archived=yes', '$.query.archived'],
    ['Read an owner', '/crm/owners/2026-09/11?idProperty=email', '$.query.idProperty'],
    ['Read a page of owners', '/crm/owners/2026-09?limit=501', '$.query.limit'],
    ['Read the segments of a record', '/crm/lists/2026-09/records/0-5/1/memberships', '$.parameters.objectTypeId'],
    ['Run a query', '/services/data/v67.0/query', '$.query.q'],
    ['Run a query', `/services/data/v67.0/query?q=SELECT+Id+FROM+User+WHERE+Name+IN+(${"'a',".repeat(5000)}'a')`, '$'],
    ["Read a query's next page", '/services/data/v67.0/query/nonsense', '$.parameters.locator'],
  ])('with a parameter missing, or of another form: %s, %s', (name, target, path) => {
    expect(pathsInRequest(of(name), { ...of(name).request, target })).toEqual([path]);
  });

  it.each(SENT_AS_JSON)('with a key that is not declared, at any place of its body: %s', (name) => {
    const { request } = of(name);
    for (const { changed, path } of withKeyAdded(parsed(request.body), '$.body'))
      expect(pathsInRequest(of(name), { ...request, body: JSON.stringify(changed) })).toEqual([path]);
  });

  it.each(SENT_AS_JSON)('without any one key of its body: %s', (name) => {
    const { request } = of(name);
    for (const { changed, path } of withKeyTaken(parsed(request.body), '$.body'))
      expect(pathsInRequest(of(name), { ...request, body: JSON.stringify(changed) })).toEqual([path]);
  });

  it.each(NAMES)('with a body of another type, or one where none is due: %s', (name) => {
    const { request } = of(name);
    expect(pathsInRequest(of(name), { ...request, contentType: 'application/octet-stream', body: 'nonsense' })).toEqual(
      ['$.body'],
    );
  });

  it('that changes another property than the owner, or the owner to no ID', () => {
    const change = (properties: object): string[] =>
      pathsInRequest(of('Change the owner of a contact'), {
        ...of('Change the owner of a contact').request,
        body: JSON.stringify({ properties }),
      });
    expect(change({ hubspot_owner_id: '12', lastname: 'X' })).toEqual(['$.body.properties.lastname']);
    expect(change({ hubspot_owner_id: 'ann.lee@example.com' })).toEqual(['$.body.properties.hubspot_owner_id']);
    expect(change({ hubspot_owner_id: '' })).toEqual([]);
  });

  it('that nobody declared', () => {
    const request = { method: 'DELETE', target: '/crm/objects/2026-09/contacts/101', contentType: null, body: '' };
    expect(hold(OPERATIONS, 'product', request)).toMatchObject({
      drifts: [
        { operation: 'DELETE /crm/objects/2026-09/contacts/101', path: '$', what: 'no such operation is declared' },
      ],
      judge: null,
    });
    expect(hold(OPERATIONS, 'anybody', request)).toEqual({ drifts: [], judge: null });
  });
});

describe('an answer', () => {
  it.each(ANSWERED_AS_JSON)('with a key that is not declared, at any place: %s', (name) => {
    const { answer } = of(name);
    for (const { changed, path } of withKeyAdded(parsed(answer.body)))
      expect(pathsInAnswer(of(name), { ...answer, body: JSON.stringify(changed) })).toEqual([path]);
  });

  /** By the documentation; or since a portal need not have a property, and a query's later page does not say what was asked. */
  function mayBeAbsent({ name, path: ofOperation }: Operation, path: string): boolean {
    if (name === 'Sign in') return path === '$.scope';
    if (name === 'Read a user') return ['$.firstName', '$.lastName', '$.primaryTeamId'].includes(path);
    // What the model of HubSpot's own client marks as optional.
    if (name.startsWith('Read the properties'))
      return !/\.(?:name|label|description|groupName|type|fieldType|options|results|archivable|readOnlyValue|readOnlyDefinition)$/u.test(
        path,
      );
    if (name.startsWith('Search ') && path === '$.total') return false;
    if (name === "Read a query's next page") return /^\$\.records\[\d+\]\.[A-Z]\w*$/u.test(path);
    const optional =
      /\.(?:url|sourceId|updatedByUserId|associations|contacts|paging|link|total|isPublicList|email|firstName|lastName|userId|userIdIncludingInactive|teams)$|\.properties(?:WithHistory)?\.\w+$/u;
    return ofOperation.startsWith('/crm/') && optional.test(path);
  }

  it.each(ANSWERED_AS_JSON)('without any one key that must be there: %s', (name) => {
    const { operation, answer } = of(name);
    const without = withKeyTaken(parsed(answer.body));
    expect(without.filter(({ path }) => !mayBeAbsent(operation, path)).length).toBeGreaterThan(2);
    for (const { changed, path } of without)
      expect(pathsInAnswer(of(name), { ...answer, body: JSON.stringify(changed) })).toEqual(
        mayBeAbsent(operation, path) ? [] : [path],
      );
  });

  it.each(ANSWERED_AS_JSON)('with a value of another type, at any place: %s', (name) => {
    const { answer } = of(name);
    for (const { changed, path } of withValueChanged(parsed(answer.body))) {
      expect(pathsInAnswer(of(name), { ...answer, body: JSON.stringify(changed) }), path).toEqual([path]);
    }
  });

  it.each(NAMES)('with another status: %s', (name) => {
    expect(pathsInAnswer(of(name), { ...of(name).answer, status: 302 })).toEqual(['$']);
  });

  it.each(NAMES.filter((name) => !ANSWERED_WITH_NOTHING.includes(name)))(
    'with another type, or no such body: %s',
    (name) => {
      const { answer } = of(name);
      expect(pathsInAnswer(of(name), { ...answer, contentType: 'application/octet-stream' })).toEqual(['$']);
      expect(pathsInAnswer(of(name), { ...answer, body: answer.body.slice(0, -2) })).toEqual(['$']);
    },
  );

  it.each(ANSWERED_WITH_NOTHING)('with a body where none is due: %s', (name) => {
    const { answer } = of(name);
    expect([answer.body, pathsInAnswer(of(name), answer)]).toEqual(['', []]);
    for (const body of ['nonsense', '{}', ' '])
      expect(pathsInAnswer(of(name), { ...answer, contentType: 'application/json', body })).toEqual(['$']);
  });

  it('in XML, with anything that is not declared', () => {
    const rules = of('Read the lead assignment rules');
    const changed = (from: string | RegExp, to: string): string[] =>
      pathsInAnswer(rules, { ...rules.answer, body: rules.answer.body.replace(from, to) });
    const entry = '$.Envelope.Body.readMetadataResponse.result.records[0].assignmentRule[0].ruleEntry[0]';
    expect(changed('<ruleEntry>', '<ruleEntry><nonsense>1</nonsense>')).toEqual([`${entry}.nonsense`]);
    expect(changed('<assignedToType>Queue', '<assignedToType>Group')).toEqual([`${entry}.assignedToType`]);
    expect(changed('xsi:type="AssignmentRules"', 'xsi:type="Workflow"')).toEqual([
      "$.Envelope.Body.readMetadataResponse.result.records[0]['@type']",
    ]);
    expect(changed(/<active>\w+<\/active>/u, '')).toEqual([
      '$.Envelope.Body.readMetadataResponse.result.records[0].assignmentRule[0].active',
    ]);
  });
});

describe('stand-ins that met a drift', () => {
  it('reject when they stop, with each operation and path once, whatever was reset', async () => {
    const own = await startStandIns();
    const token = await signIn(own);
    own.state().salesforce.tables.get('User')?.splice(0, Infinity, { Id: '005FL0000000001AAA', Name: 5 });
    for (let times = 0; times < 2; times++) {
      await hubspot(own, 'GET', '/crm/objects/2026-09/contacts/101?properties=email&archived=true');
      await hubspot(own, 'GET', '/account-info/2026-09/details');
      await query(own, token, 'SELECT Name, Title FROM User');
      await query(own, token, 'SELECT Name FROM User');
    }
    own.reset();
    await expect(own.stop()).rejects.toThrow(
      [
        'Drift from the published APIs:',
        '  GET /crm/objects/2026-09/contacts/{id} (Read a contact), request $.query.archived: not declared',
        '  GET /account-info/2026-09/details, request $: no such operation is declared',
        '  GET /services/data/v67.0/query (Run a query), request $.query.q: User.Title is not declared',
        '  GET /services/data/v67.0/query (Run a query), answer 200 $.records[0].Name: Invalid input: expected string, received number',
      ].join('\n'),
    );
  });

  it('hold what anybody else asks against nothing, and every declared answer against the list', async () => {
    const own = await startStandIns({ asker: 'anybody' });
    await hubspot(own, 'GET', '/account-info/2026-09/details');
    await hubspot(own, 'GET', '/crm/objects/2026-09/contacts/101?archived=true');
    expect(own.drifts()).toEqual([]);
    const [owner] = own.state().hubspot.owners;
    if (owner !== undefined) owner.id = 'eleven';
    await hubspot(own, 'GET', '/crm/owners/2026-09?limit=1');
    await expect(own.stop()).rejects.toThrow(/answer 200 \$\.results\[0\]\.id: expected digits/u);
  });

  it('hold nothing against an answer that a fault breaks on purpose, and everything against one that a fault words', async () => {
    const own = await startStandIns();
    own.faults.set('hubspot.owner', 'broken-json', 1);
    await hubspot(own, 'GET', '/crm/owners/2026-09/11');
    own.faults.set('hubspot.owner', 'forbidden', 1);
    await hubspot(own, 'GET', '/crm/owners/2026-09/11');
    expect(own.drifts()).toEqual([]);
    await own.stop();
  });
});

it('a drift tells where, never what was there', () => {
  const drifts = new Drifts('product');
  drifts.note(
    hold(OPERATIONS, 'product', {
      method: 'GET',
      target: '/crm/owners/2026-09/ann.lee@example.com?archived=hush',
      contentType: null,
      body: '',
    }).drifts,
  );
  expect(() => drifts.assertNone()).toThrow(DriftError);
  const told = JSON.stringify(drifts.found);
  expect(told).toContain('$.parameters.id');
  expect(told).not.toMatch(/ann\.lee|hush/u);
});
