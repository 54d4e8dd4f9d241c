// Salesforce's refusals by its own codes, and odd rows.
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/application/failures.ts';
import type { Failure } from '../../../src/application/failures.ts';
import { defaultAudience } from '../../../src/adapters/salesforce/index.ts';
import type { Answer } from '../../http-server.ts';
import { json, startOrg } from './org.ts';
import type { TestOrg } from './org.ts';

let started: TestOrg | null = null;
afterEach(() => started?.stop());

async function orgAnswering(...given: Parameters<typeof startOrg>): Promise<TestOrg> {
  started = await startOrg(...given);
  return started;
}

const thrown = (asking: Promise<unknown>): Promise<Failure> =>
  asking.then(() => {
    throw new Error('answered');
  }, failureOf);
const refusal = (errorCode: string, status: number, message = ''): Answer => json([{ errorCode, message }], status);

describe('a refused query', () => {
  it.each<[string, Answer, Record<string, unknown>]>([
    [
      'the day is used up',
      refusal('REQUEST_LIMIT_EXCEEDED', 403, 'TotalRequests Limit exceeded.'),
      { kind: 'limited', limit: 'daily' },
    ],
    [
      'too many long requests at once',
      refusal('REQUEST_LIMIT_EXCEEDED', 403, 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'),
      { kind: 'limited', limit: 'burst' },
    ],
    [
      'no access to the object',
      refusal('INVALID_TYPE', 400),
      { kind: 'not-allowed', permission: 'View Setup and Configuration' },
    ],
    ['no access to a field', refusal('INVALID_FIELD', 400), { kind: 'not-allowed' }],
    ['the API switched off', refusal('API_DISABLED_FOR_ORG', 403), { kind: 'not-allowed', permission: 'API Enabled' }],
    ['a malformed query', refusal('MALFORMED_QUERY', 400), { kind: 'refused', code: 'MALFORMED_QUERY' }],
    ['down', refusal('SERVER_UNAVAILABLE', 503), { kind: 'unavailable' }],
    ['an error page', { status: 500, contentType: 'text/html', body: '<html>' }, { kind: 'unavailable', code: '500' }],
    ['no JSON', { status: 200, contentType: 'text/html', body: '<html>' }, { kind: 'broken-answer' }],
  ])('%s', async (_what, answer, expected) => {
    const { org, deadline } = await orgAnswering(() => answer);
    expect(await thrown(org.automation(deadline))).toMatchObject({
      system: 'salesforce',
      question: 'automation',
      ...expected,
    });
  });

  it('with an expired session signs in again, once, and is then a refused sign-in', async () => {
    const { org, server, deadline } = await orgAnswering(() => refusal('INVALID_SESSION_ID', 401));
    expect(await thrown(org.describe('Lead', deadline))).toMatchObject({
      question: 'sign-in',
      kind: 'refused',
      code: 'INVALID_SESSION_ID',
    });
    expect(server.requests.filter(({ target }) => target === '/services/oauth2/token')).toHaveLength(2);
  });
});

describe('a refused sign-in', () => {
  it.each([
    ['invalid_client', 400, 'refused'],
    ['invalid_client_id', 400, 'refused'],
    ['invalid_grant', 400, 'refused'],
    ['inactive_user', 400, 'refused'],
    ['server_error', 500, 'unavailable'],
  ])('%s (%i) is "%s" with its code', async (error, status, kind) => {
    const { org, deadline } = await orgAnswering(
      () => json({}),
      () => json({ error, error_description: 'secret?' }, status),
    );
    const failed = await thrown(org.describe('Lead', deadline));
    expect(failed).toMatchObject({ question: 'sign-in', kind, code: error });
    expect(JSON.stringify(failed)).not.toContain('secret?');
  });

  it('that is no answer at all is a broken one', async () => {
    const { org, deadline } = await orgAnswering(
      () => json({}),
      () => ({ status: 200, contentType: null, body: '' }),
    );
    expect(await thrown(org.describe('Lead', deadline))).toMatchObject({ kind: 'broken-answer', question: 'sign-in' });
  });
});

describe('lead assignment rules', () => {
  const fault = (code: string): Answer => ({
    status: 500,
    contentType: 'text/xml',
    body: `<e><soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>in its words</faultstring></soapenv:Fault></e>`,
  });
  it.each<[string, Answer, Record<string, unknown>]>([
    [
      'a want of rights names the permission',
      fault('INSUFFICIENT_ACCESS'),
      { kind: 'not-allowed', permission: 'Modify Metadata Through Metadata API Functions' },
    ],
    ['a spent limit', fault('REQUEST_LIMIT_EXCEEDED'), { kind: 'limited', limit: 'daily' }],
    ['a request it does not take', fault('INVALID_TYPE_FOR_OPERATION'), { kind: 'refused' }],
    [
      'another answer',
      { status: 200, contentType: 'text/xml', body: '<describeMetadataResponse/>' },
      { kind: 'broken-answer' },
    ],
    [
      'half an answer',
      { status: 200, contentType: 'text/xml', body: '<readMetadataResponse><res' },
      { kind: 'broken-answer' },
    ],
  ])('%s', async (_what, answer, expected) => {
    const { org, deadline } = await orgAnswering(() => answer);
    expect(await thrown(org.leadRules(deadline))).toMatchObject({ question: 'lead-rules', ...expected });
  });

  it('pasted wrongly are a setting that does not fit', async () => {
    const { org } = await orgAnswering(() => json({}));
    expect(() => org.pastedLeadRules('<Case/>')).toThrow('app settings: refused (lead-rules-xml)');
  });
});

describe('one odd row', () => {
  const lead = (change: object) => ({
    Id: '00Q000000000001AAA',
    Owner: { Id: '005000000000001AAA', Name: 'Ann Lee', IsActive: true },
    ...change,
  });
  it.each([
    ['a null owner', { Owner: null }, 1],
    ['an owner without an ID', { Owner: { Name: 'x' } }, 1],
    ['an owner of a type that is new', { Owner: { Id: '0XX000000000001AAA', Name: 'Bot' } }, 0],
    ['IsConverted null', { IsConverted: null }, 0],
  ])('%s costs that row at most', async (_what, change, odd) => {
    const records = [lead({}), lead({ Id: '00Q000000000002AAA', ...change })];
    const { org, deadline } = await orgAnswering(() => json({ records, done: true }));
    const { leads } = await org.ask({ leads: { email: 'a@example.com', id: null } }, deadline);
    expect(leads).toMatchObject({ ok: true, value: { odd, rows: { length: 2 - odd } } });
  });

  it('of users: what is null is not known', async () => {
    const records = [{ Id: '005000000000001AAA', Name: null, Email: null, IsActive: null }, { Name: 'no id' }];
    const { org, deadline } = await orgAnswering(() => json({ records, done: true }));
    const { users } = await org.ask({ users: { people: [], usernames: ['a@example.com'] } }, deadline);
    expect(users).toMatchObject({ ok: true, value: { odd: 1, rows: [{ name: null, email: null, isActive: null }] } });
  });
});

describe('questions asked together', () => {
  it('go five to a call, and one that is refused costs itself', async () => {
    const bodies: string[] = [];
    const { org, server, deadline } = await orgAnswering((target) => {
      bodies.push(target);
      return target.endsWith('/composite')
        ? json({
            compositeResponse: ['users', 'leads', 'contacts', 'queues', 'frozen'].map((referenceId) =>
              referenceId === 'queues'
                ? { referenceId, httpStatusCode: 400, body: [{ errorCode: 'INVALID_TYPE', message: '' }] }
                : { referenceId, httpStatusCode: 200, body: { records: [], done: true } },
            ),
          })
        : json({ records: [], done: true });
    });
    const people = [{ firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com' }];
    const answers = await org.ask(
      {
        users: { people, usernames: [] },
        leads: { email: 'x', id: null },
        contacts: { email: 'x', id: null },
        queues: true,
        frozen: { people },
        likelyAssignees: true,
      },
      deadline,
    );
    expect(Object.values(answers).map(({ ok }) => ok)).toEqual([true, true, true, false, true, true]);
    expect(server.requests.filter(({ target }) => target.endsWith('/composite'))).toHaveLength(1);
    expect(bodies).toHaveLength(2);
  });
});

describe('the audience of a JWT', () => {
  it.each([
    ['https://acme.my.salesforce.com', 'https://login.salesforce.com'],
    ['https://login.salesforce.com', 'https://login.salesforce.com'],
    ['https://test.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme--uat.sandbox.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme--uat.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme--uat.cs42.my.salesforce.com', 'https://test.salesforce.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('for %s is %s', (loginUrl, audience) => {
    expect(defaultAudience(loginUrl)).toBe(audience);
  });
});
