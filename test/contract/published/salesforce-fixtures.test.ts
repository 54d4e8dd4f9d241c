// Salesforce's answers as documented: the declared shapes take each, refuse each that differs, and the product reads each.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hold } from '../../../preview/published/drifts.ts';
import type { AnswerSeen } from '../../../preview/published/operation.ts';
import { SALESFORCE_OPERATIONS } from '../../../preview/published/salesforce-operations.ts';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Transport } from '../../../src/adapters/http/transport.ts';
import { SalesforceApi } from '../../../src/adapters/salesforce/api.ts';
import { SessionKeeper, clientCredentials, salesforce } from '../../../src/adapters/salesforce/index.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { failureOf } from '../../../src/application/failures.ts';
import type { Failure, Question } from '../../../src/application/failures.ts';
import type { Salesforce } from '../../../src/application/ports.ts';
import { withKeyAdded, withKeyTaken } from './changed.ts';
import { startHttpServer } from '../../http-server.ts';
import type { HttpServer } from '../../http-server.ts';
import { FIXTURES, USERS_SOQL } from './salesforce-fixtures.ts';
import type { Fixture } from './salesforce-fixtures.ts';

const ALL: readonly Fixture[] = Object.values(FIXTURES);

function problemsOf({ request }: Fixture, answer: AnswerSeen): string[] {
  const { drifts, judge } = hold(SALESFORCE_OPERATIONS, 'product', request);
  expect(drifts).toEqual([]);
  return judge?.(answer).map(({ path }) => path) ?? ['not judged'];
}

describe('the declared shapes', () => {
  it.each(ALL.map((fixture) => [fixture.what, fixture] as const))('take %s as it is documented', (_what, fixture) => {
    expect(fixture.source).toMatch(/^https:\/\//u);
    expect(problemsOf(fixture, fixture.answer)).toEqual([]);
  });

  /** Documented to be there at times only; and fields on a later page, which does not say what was asked. */
  const AT_TIMES: readonly [Fixture, string][] = [
    [FIXTURES.tokenForSecret, '$.token_format'],
    [FIXTURES.tokenForSecretWithScope, '$.scope'],
    [FIXTURES.malformedQuery, '$[0].fields'],
    [FIXTURES.nextPage, '$.records[0].Id'],
    [FIXTURES.nextPage, '$.records[0].Name'],
  ];

  it.each(
    ALL.filter(({ answer }) => answer.contentType?.startsWith('application/json') === true).map(
      (fixture) => [fixture.what, fixture] as const,
    ),
  )('take no other form of %s', (_what, fixture) => {
    const json: unknown = JSON.parse(fixture.answer.body);
    const changes = [...withKeyAdded(json), ...withKeyTaken(json)].filter(
      ({ path }) => !AT_TIMES.some(([of, at]) => of === fixture && at === path),
    );
    expect(changes.length).toBeGreaterThan(1);
    for (const { changed, path } of changes)
      expect(problemsOf(fixture, { ...fixture.answer, body: JSON.stringify(changed) })).toEqual([path]);
  });

  it('take every fixture for one of the declared operations, and have one for each', () => {
    const met = SALESFORCE_OPERATIONS.filter(({ method, parametersOf }) =>
      ALL.some(
        ({ request }) =>
          request.method === method && parametersOf(new URL(request.target, 'http://a').pathname) !== null,
      ),
    );
    expect(met).toEqual(SALESFORCE_OPERATIONS);
  });
});

describe('the product', () => {
  let server: HttpServer;
  let answers: Map<string, AnswerSeen>;
  let deadline: Deadline;
  let api: SalesforceApi;
  let org: Salesforce;
  let transport: Transport;

  const withOwnAddress = ({ answer }: Fixture): AnswerSeen => ({
    ...answer,
    body: answer.body.replace('https://acme.my.salesforce.com', server.url),
  });
  const given = (fixture: Fixture): void => {
    answers.set(fixture.request.target.split('?')[0] ?? '', fixture.answer);
  };

  beforeEach(async () => {
    answers = new Map();
    server = await startHttpServer((target) => answers.get(target.split('?')[0] ?? ''));
    answers.set('/services/oauth2/token', withOwnAddress(FIXTURES.tokenForSecret));
    const clock = systemClock;
    deadline = new Deadline(5000, clock);
    transport = new Transport();
    const grant = clientCredentials('id', 'secret');
    const sessions = new SessionKeeper({ loginUrl: server.url, grant, transport, clock });
    const access = { sessions, apiVersion: '67.0', transport, clock };
    api = new SalesforceApi(access);
    org = salesforce(access);
  });
  afterEach(async () => {
    deadline.stop();
    transport.close();
    await server.stop();
  });

  const question: Question = 'users';
  const failed = (asking: Promise<unknown>): Promise<Failure> =>
    asking.then(() => {
      throw new Error('answered');
    }, failureOf);
  const users = (): Promise<unknown[]> => api.queryAll({ question, soql: USERS_SOQL }, deadline);
  const together = (names: readonly string[]) =>
    api.queries(
      names.map((name) => ({ name, question, soql: USERS_SOQL })),
      deadline,
    );

  it.each([FIXTURES.tokenForSecret, FIXTURES.tokenForSecretWithScope, FIXTURES.tokenForAssertion])(
    'signs in with $what',
    async (fixture) => {
      answers.set('/services/oauth2/token', withOwnAddress(fixture));
      given(FIXTURES.query);
      await users();
      expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer 00Dxx0000001gPL!a.documented.token');
    },
  );

  it('tells of a refused sign-in by its code', async () => {
    answers.set('/services/oauth2/token', FIXTURES.signInRefused.answer);
    expect(await failed(users())).toMatchObject({ question: 'sign-in', kind: 'refused', code: 'invalid_grant' });
  });

  it("reads a query's records", async () => {
    given(FIXTURES.query);
    expect(await users()).toMatchObject([{ Name: 'Test 1' }, { Name: 'Test 2' }]);
  });

  it('reads a composite answer part by part', async () => {
    given(FIXTURES.composite);
    const results = await together(['good', 'bad']);
    expect(results.get('good')).toMatchObject({ ok: true, value: [{ Name: 'Test 1' }] });
    expect(results.get('bad')).toMatchObject({ ok: false, failure: { kind: 'refused', code: 'MALFORMED_QUERY' } });
  });

  it("takes an error of a query for the query's", async () => {
    given(FIXTURES.malformedQuery);
    const results = await together(['only']);
    expect(results.get('only')).toMatchObject({ ok: false, failure: { kind: 'refused', code: 'MALFORMED_ID' } });
  });

  it('signs in once more when the session has expired, and then gives up', async () => {
    given(FIXTURES.sessionExpired);
    expect(await failed(users())).toMatchObject({ question: 'sign-in', kind: 'refused' });
    expect(server.requests.filter(({ target }) => target === '/services/oauth2/token')).toHaveLength(2);
  });

  it('knows the limit of requests', async () => {
    given(FIXTURES.limitExceeded);
    expect(await failed(users())).toMatchObject({ question, kind: 'limited', limit: 'daily' });
  });

  it('reads what an object needs', async () => {
    given(FIXTURES.describe);
    expect(await org.describe('Account', deadline)).toMatchObject({ label: 'Account', required: ['Name'] });
  });

  it('reads lead assignment rules', async () => {
    given(FIXTURES.rules);
    const { rules } = await org.leadRules(deadline);
    expect(rules.rules[0]).toMatchObject({
      name: 'samplerule',
      active: false,
      entries: [
        {
          assignee: { type: 'User', name: 'somebody@example.com' },
          booleanFilter: '1 AND 2',
          criteria: [{ value: 'Norway' }, { value: null }],
        },
      ],
    });
  });

  it.each([
    [FIXTURES.soapSessionExpired, { question: 'sign-in', kind: 'refused', code: 'INVALID_SESSION_ID' }],
    [
      FIXTURES.soapNoAccess,
      { question: 'lead-rules', kind: 'not-allowed', permission: 'Modify Metadata Through Metadata API Functions' },
    ],
  ] as const)('says why there are no rules, with $what', async (fixture, expected) => {
    given(fixture);
    expect(await failed(org.leadRules(deadline))).toMatchObject(expected);
  });
});
