// The stand-in for Salesforce's APIs: sign-in, composite, metadata, and how it refuses. Queries have a file of their own.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { parseReadMetadataResponse } from '../../src/adapters/salesforce/rules-xml/index.ts';
import {
  call,
  composite,
  envelope,
  query,
  queryPath,
  readMetadata,
  requestToken,
  signIn,
  soap,
} from './stand-ins-calls.ts';
import type { Answer } from './stand-ins-calls.ts';

const pair = (): { publicKey: string; privateKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const registered = pair();
const other = pair();

let standIns: StandIns;
let token: string;

beforeAll(async () => {
  standIns = await startStandIns({ asker: 'anybody', publicKey: registered.publicKey });
});
afterAll(() => standIns.stop());
beforeEach(async () => {
  standIns.reset('believable');
  token = await signIn(standIns);
});

describe('signing in', () => {
  it('with client credentials gives a token that works', async () => {
    const { clientId, clientSecret, url } = standIns.salesforce;
    const answer = await requestToken(standIns, {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    expect(answer).toMatchObject({ status: 200, json: { token_type: 'Bearer', instance_url: url, scope: 'api' } });
    const { access_token } = z.object({ access_token: z.string() }).parse(answer.json);
    expect((await query(standIns, access_token, 'SELECT Id FROM User LIMIT 1')).status).toBe(200);
  });

  it.each([
    [
      'an unknown client',
      { grant_type: 'client_credentials', client_id: 'nobody', client_secret: 'x' },
      'invalid_client_id',
    ],
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: 'stand-in-client', client_secret: 'x' },
      'invalid_client',
    ],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no grant', {}, 'unsupported_grant_type'],
    [
      'an assertion that is none',
      { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' },
      'invalid_grant',
    ],
  ])('is refused for %s', async (_why, form, error) => {
    expect(await requestToken(standIns, form)).toMatchObject({
      status: 400,
      json: { error, error_description: expect.any(String) as string },
    });
  });

  const soon = (): number => Math.floor(Date.now() / 1000) + 180;
  const assertion = (claims: object, privateKey = registered.privateKey, alg = 'RS256'): string => {
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { clientId, username, url } = standIns.salesforce;
    const unsigned = `${encode({ alg })}.${encode({ iss: clientId, sub: username, aud: url, exp: soon(), ...claims })}`;
    return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
  };
  const bear = (signed: string): Promise<Answer> =>
    requestToken(standIns, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: signed });

  it('with an assertion signed by the registered key gives a token', async () => {
    expect((await bear(assertion({}))).status).toBe(200);
    expect((await bear(assertion({ aud: 'https://login.salesforce.com' }))).status).toBe(200);
  });

  it.each([
    ['another key', () => assertion({}, other.privateKey), 'invalid_grant', 'invalid assertion'],
    ['another algorithm', () => assertion({}, registered.privateKey, 'none'), 'invalid_grant', 'invalid assertion'],
    ['another client', () => assertion({ iss: 'nobody' }), 'invalid_client_id', 'client identifier invalid'],
    [
      'another user',
      () => assertion({ sub: 'somebody@example.com' }),
      'invalid_grant',
      "user hasn't approved this consumer",
    ],
    ['another audience', () => assertion({ aud: 'https://example.com' }), 'invalid_grant', 'audience is invalid'],
    ['a time gone by', () => assertion({ exp: soon() - 600 }), 'invalid_grant', 'expired authorization code'],
    ['a time too far', () => assertion({ exp: soon() + 600 }), 'invalid_grant', 'expired authorization code'],
  ])('with an assertion of %s is refused', async (_of, signed, error, error_description) => {
    expect(await bear(signed())).toMatchObject({ status: 400, json: { error, error_description } });
  });
});

describe('sessions', () => {
  const expired = { status: 401, json: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }] };

  it('are asked for', async () => {
    expect(await call(standIns.salesforce.url + queryPath('SELECT Id FROM User'))).toMatchObject(expired);
    expect(await query(standIns, 'wrong', 'SELECT Id FROM User')).toMatchObject(expired);
  });

  it('end when told to, and with a switch to another org, not with a reset of the same', async () => {
    standIns.reset('believable');
    expect((await query(standIns, token, 'SELECT Id FROM User LIMIT 1')).status).toBe(200);
    standIns.reset('standard');
    expect(await query(standIns, token, 'SELECT Id FROM User')).toMatchObject(expired);
    token = await signIn(standIns);
    standIns.expireSessions();
    expect(await query(standIns, token, 'SELECT Id FROM User')).toMatchObject(expired);
  });
});

describe('composite', () => {
  const one = (referenceId: string, soql: string): object => ({ method: 'GET', referenceId, url: queryPath(soql) });
  const good = 'SELECT Id FROM User LIMIT 1';
  const bad = 'SELECT Nonsense FROM User';

  it('answers each request under its reference, in order, each failing alone', async () => {
    const { status, json } = await composite(standIns, token, {
      allOrNone: false,
      compositeRequest: [one('a', good), one('b', bad), one('c', good)],
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      compositeResponse: [
        { referenceId: 'a', httpStatusCode: 200, body: { totalSize: 1, done: true } },
        { referenceId: 'b', httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD' }] },
        { referenceId: 'c', httpStatusCode: 200 },
      ],
    });
  });

  it('halts all with allOrNone when one fails', async () => {
    const { json } = await composite(standIns, token, {
      allOrNone: true,
      compositeRequest: [one('a', good), one('b', bad)],
    });
    expect(json).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        { body: [{ errorCode: 'INVALID_FIELD' }] },
      ],
    });
  });

  it.each([
    ['another resource', { method: 'GET', referenceId: 'a', url: '/services/data/v67.0/limits' }, 404, 'NOT_FOUND'],
    [
      'another version',
      { method: 'GET', referenceId: 'a', url: '/services/data/v66.0/query?q=SELECT+Id+FROM+User' },
      404,
      'NOT_FOUND',
    ],
    ['another method', { method: 'POST', referenceId: 'a', url: queryPath(good) }, 405, 'METHOD_NOT_ALLOWED'],
  ])('tells of %s in the answer of that request', async (_what, request, httpStatusCode, errorCode) => {
    const { json } = await composite(standIns, token, { compositeRequest: [request] });
    expect(json).toMatchObject({ compositeResponse: [{ httpStatusCode, body: [{ errorCode }] }] });
  });

  const many = (count: number, make: (id: string) => object): object[] =>
    Array.from({ length: count }, (_, index) => make(`r${index}`));
  const limits = (referenceId: string): object => ({ method: 'GET', referenceId, url: '/services/data/v67.0/limits' });

  it.each([
    ['5 queries', () => many(5, (id) => one(id, good)), 200],
    ['6 queries', () => many(6, (id) => one(id, good)), 400],
    ['25 requests', () => many(25, limits), 200],
    ['26 requests', () => many(26, limits), 400],
  ])('with %s', async (_what, requests, status) => {
    const answer = await composite(standIns, token, { compositeRequest: requests() });
    expect(answer.status).toBe(status);
    if (status === 400)
      expect(answer.json).toMatchObject({
        compositeResponse: [{ httpStatusCode: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] }],
      });
  });

  it.each([
    ['no requests', { compositeRequest: [] }, 'JSON_PARSER_ERROR'],
    ['no reference', { compositeRequest: [{ method: 'GET', url: queryPath(good) }] }, 'JSON_PARSER_ERROR'],
    ['a reference twice', { compositeRequest: [one('a', good), one('a', good)] }, 'INVALID_INPUT'],
  ])('refuses %s as a whole', async (_what, body, errorCode) => {
    expect(await composite(standIns, token, body)).toMatchObject({ status: 400, json: [{ errorCode }] });
  });

  it('refuses other methods and other kinds of body', async () => {
    const url = `${standIns.salesforce.url}/services/data/v67.0/composite`;
    expect(await call(url, { headers: { Authorization: `Bearer ${token}` } })).toMatchObject({
      status: 405,
      json: [{ errorCode: 'METHOD_NOT_ALLOWED' }],
    });
    const plain = await call(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' },
      body: '{}',
    });
    expect(plain).toMatchObject({ status: 415, json: [{ errorCode: 'UNSUPPORTED_MEDIA_TYPE' }] });
  });
});

describe('reading metadata', () => {
  it.each([
    ['believable', 1, 12],
    ['standard', 1, 2],
    ['none', 0, 0],
  ] as const)('returns the rules of the org %s', async (org, rules, entries) => {
    standIns.reset(org);
    const { status, text, headers } = await soap(
      standIns,
      readMetadata(await signIn(standIns), 'AssignmentRules', 'Lead'),
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/xml');
    const set = parseReadMetadataResponse(text);
    expect(set.unknownElements).toEqual([]);
    expect(set.rules).toHaveLength(rules);
    expect(set.rules.flatMap((rule) => rule.entries)).toHaveLength(entries);
  });

  it('returns several components as several records, and nil for one that is not there', async () => {
    const { text } = await soap(standIns, readMetadata(token, 'AssignmentRules', 'Lead', 'Case', 'Nonsense'));
    expect(text.match(/<records /gu)).toHaveLength(3);
    expect(text).toContain('<fullName>Case</fullName>');
    expect(text).toContain('<records xsi:nil="true"/>');
  });

  it.each([
    ['no session', () => readMetadata('wrong', 'AssignmentRules', 'Lead'), 'sf:INVALID_SESSION_ID'],
    ['another type', () => readMetadata(token, 'Nonsense', 'Lead'), 'sf:INVALID_TYPE'],
    [
      '11 names',
      () => readMetadata(token, 'AssignmentRules', ...Array.from({ length: 11 }, () => 'Lead')),
      'sf:LIMIT_EXCEEDED',
    ],
    ['another operation', () => envelope(token, '<met:nonsense/>'), 'soapenv:Client'],
    [
      'no names',
      () => envelope(token, '<met:readMetadata><met:type>AssignmentRules</met:type></met:readMetadata>'),
      'soapenv:Client',
    ],
    ['no envelope', () => '<a/>', 'soapenv:Client'],
    ['no XML', () => '<a', 'soapenv:Client'],
  ])('with %s is a fault with status 500', async (_what, body, code) => {
    const { status, text } = await soap(standIns, body());
    expect(status).toBe(500);
    expect(text).toContain(`<faultcode>${code}</faultcode>`);
  });

  it('without the permission is a fault that names it', async () => {
    standIns.reset('unreadable');
    const { status, text } = await soap(standIns, readMetadata(await signIn(standIns), 'AssignmentRules', 'Lead'));
    expect(status).toBe(500);
    expect(text).toContain('<faultcode>sf:INSUFFICIENT_ACCESS</faultcode>');
    expect(text).toContain('ModifyAllData or ModifyMetadata');
  });

  it('wants XML and a SOAPAction', async () => {
    expect(
      (
        await soap(standIns, readMetadata(token, 'AssignmentRules', 'Lead'), {
          'Content-Type': 'application/json',
          SOAPAction: '""',
        })
      ).text,
    ).toContain('text/xml');
    expect(
      (await soap(standIns, readMetadata(token, 'AssignmentRules', 'Lead'), { 'Content-Type': 'text/xml' })).text,
    ).toContain('SOAPAction HTTP header missing');
  });
});

describe('what is not there', () => {
  it.each(['/services/data/v66.0/query?q=SELECT+Id+FROM+User', '/services/data/v67.0/nonsense', '/nowhere'])(
    '404 for %s',
    async (path) => {
      const answer = await call(standIns.salesforce.url + path, { headers: { Authorization: `Bearer ${token}` } });
      expect(answer).toMatchObject({
        status: 404,
        json: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
      });
    },
  );

  it('is told of another SOAP version by a fault', async () => {
    expect((await call(`${standIns.salesforce.url}/services/Soap/m/50.0`, { method: 'POST' })).text).toContain(
      'UNSUPPORTED_API_VERSION',
    );
  });
});
