// The stand-in for HubSpot's API: what it answers, and how it refuses.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { ALL_SCOPES } from '../../preview/stand-ins/state.ts';
import { call, hubspot } from './stand-ins-calls.ts';
import type { Answer } from './stand-ins-calls.ts';

let standIns: StandIns;
const ask = (method: string, path: string, body?: unknown): Promise<Answer> => hubspot(standIns, method, path, body);
const get = (path: string): Promise<Answer> => ask('GET', path);

beforeAll(async () => {
  standIns = await startStandIns({ asker: 'anybody' });
});
afterAll(() => standIns.stop());
beforeEach(() => standIns.reset());

const CONTACT = '/crm/objects/2026-09/contacts/101';

describe('reading a record', () => {
  it('returns the default properties when none is asked for', async () => {
    const { status, json } = await get(CONTACT);
    expect(status).toBe(200);
    expect(json).toMatchObject({ id: '101', archived: false, properties: { firstname: 'Maya', hs_object_id: '101' } });
    const { properties } = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(json);
    expect(Object.keys(properties).sort()).toEqual([
      'createdate',
      'email',
      'firstname',
      'hs_object_id',
      'lastmodifieddate',
      'lastname',
    ]);
  });

  it('leaves out properties the portal does not have, and shows known ones without a value as null', async () => {
    const { json } = await get(`${CONTACT}?properties=email,fax,nonsense`);
    const { properties } = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(json);
    expect(properties).toMatchObject({ email: 'maya.lindqvist@customer.example.com', fax: null });
    expect(properties).not.toHaveProperty('nonsense');
  });

  it.each([
    '/crm/objects/2026-09/contacts/101',
    '/crm/objects/2026-09/0-1/101',
    '/crm/v3/objects/0-1/101',
    '/crm/v3/objects/contacts/101',
  ])('answers at %s', async (path) => {
    expect(await get(`${path}?properties=hubspot_owner_id`)).toMatchObject({
      status: 200,
      json: { id: '101', properties: { hubspot_owner_id: '11' } },
    });
  });

  it('returns history newest first, with who changed it', async () => {
    await ask('PATCH', CONTACT, { properties: { hubspot_owner_id: '12' } });
    standIns.writeAsRep('contact', '101', { hubspot_owner_id: '25' });
    const { json } = await get(`${CONTACT}?propertiesWithHistory=hubspot_owner_id`);
    expect(json).toMatchObject({
      properties: { hubspot_owner_id: '25' },
      propertiesWithHistory: {
        hubspot_owner_id: [
          { value: '25', sourceType: 'CRM_UI', updatedByUserId: 1011 },
          { value: '12', sourceType: 'INTEGRATION' },
          { value: '11' },
        ],
      },
    });
  });

  it('returns associated contacts, a primary one under both of its types', async () => {
    const { json } = await get('/crm/objects/2026-09/companies/206?associations=contacts');
    const types = ['company_to_contact', 'company_to_contact_unlabeled'];
    expect(json).toMatchObject({
      associations: { contacts: { results: ['402', '404'].flatMap((id) => types.map((type) => ({ id, type }))) } },
    });
  });

  it('finds a contact by e-mail', async () => {
    expect(
      await get('/crm/objects/2026-09/contacts/Maya.Lindqvist%40customer.example.com?idProperty=email'),
    ).toMatchObject({ status: 200, json: { id: '101' } });
  });

  it('lists associations as the associations API does', async () => {
    expect(await get('/crm/objects/2026-09/companies/203/associations/contacts')).toMatchObject({
      json: { results: [{ toObjectId: '402' }] },
    });
    expect(await get('/crm/objects/2026-09/contacts/405/associations/companies')).toMatchObject({
      json: { results: [{ toObjectId: '209' }, { toObjectId: '212' }] },
    });
  });

  it('tells the rate limit with every answer', async () => {
    const { headers } = await get(CONTACT);
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('190');
    expect(headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
  });
});

describe('reading a batch', () => {
  const path = '/crm/objects/2026-09/contacts/batch/read';

  it('returns each record once, and tells which are missing with status 207', async () => {
    const whole = await ask('POST', path, {
      properties: ['email'],
      inputs: [{ id: '101' }, { id: '101' }, { id: '102' }],
    });
    expect(whole).toMatchObject({ status: 200, json: { status: 'COMPLETE', results: [{ id: '101' }, { id: '102' }] } });
    const partial = await ask('POST', path, { inputs: [{ id: '101' }, { id: '9' }] });
    expect(partial).toMatchObject({
      status: 207,
      json: {
        results: [{ id: '101' }],
        numErrors: 1,
        errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['9'] } }],
      },
    });
  });

  it('takes at most 100', async () => {
    const inputs = Array.from({ length: 101 }, (_, index) => ({ id: String(index) }));
    expect(await ask('POST', path, { inputs })).toMatchObject({ status: 400, json: { category: 'VALIDATION_ERROR' } });
  });
});

describe('changing a record', () => {
  it('writes the value, its history, and when the owner was assigned', async () => {
    const { status, json } = await ask('PATCH', CONTACT, { properties: { hubspot_owner_id: '12' } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ id: '101', properties: { hubspot_owner_id: '12' } });
    const after = await get(`${CONTACT}?properties=hubspot_owner_id,hubspot_owner_assigneddate`);
    expect(after.json).toMatchObject({
      properties: {
        hubspot_owner_id: '12',
        hubspot_owner_assigneddate: z.object({ updatedAt: z.string() }).parse(json).updatedAt,
      },
    });
  });

  it('clears the owner with an empty value', async () => {
    expect(await ask('PATCH', CONTACT, { properties: { hubspot_owner_id: '' } })).toMatchObject({
      status: 200,
      json: { properties: { hubspot_owner_id: '' } },
    });
  });

  it.each([
    ['a property that does not exist', { nonsense: 'x' }, 'PROPERTY_DOESNT_EXIST'],
    ['a read-only property', { hs_object_id: '5' }, 'READ_ONLY_VALUE'],
    ['an owner who does not exist', { hubspot_owner_id: '424242' }, 'INVALID_OWNER_ID'],
    ['a deactivated owner', { hubspot_owner_id: '17' }, 'INVALID_OWNER_ID'],
    ['no e-mail address', { email: 'maya' }, 'INVALID_EMAIL'],
  ])('refuses %s and changes nothing', async (_what, properties, code) => {
    const refused = await ask('PATCH', CONTACT, { properties: { lastname: 'Changed', ...properties } });
    expect(refused).toMatchObject({
      status: 400,
      json: { status: 'error', category: 'VALIDATION_ERROR', errors: [{ code }] },
    });
    expect((await get(CONTACT)).json).toMatchObject({ properties: { lastname: 'Lindqvist' } });
  });

  it('refuses a change of nothing, and an e-mail another contact has', async () => {
    expect(await ask('PATCH', CONTACT, { properties: {} })).toMatchObject({
      status: 400,
      json: { category: 'VALIDATION_ERROR' },
    });
    const taken = await ask('PATCH', CONTACT, { properties: { email: 'omar.haddad@customer.example.com' } });
    expect(taken).toMatchObject({
      status: 409,
      json: { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 102' },
    });
  });

  it("marks what the sync writes as Salesforce's", async () => {
    standIns.writeAsSync('contact', '101', { salesforceleadid: '00Q000000000001AAA' });
    const { json } = await get(`${CONTACT}?propertiesWithHistory=salesforceleadid`);
    expect(json).toMatchObject({ propertiesWithHistory: { salesforceleadid: [{ sourceType: 'SALESFORCE' }] } });
  });
});

describe('searching', () => {
  const path = '/crm/objects/2026-09/contacts/search';
  const email = { propertyName: 'email', operator: 'EQ', value: 'PIA.keller@customer.example.com' };

  it.each([
    ['by a value, whatever its case', { filterGroups: [{ filters: [email] }] }, ['103']],
    [
      'by any of its groups',
      {
        filterGroups: [
          { filters: [email] },
          { filters: [{ propertyName: 'lastname', operator: 'IN', values: ['shah'] }] },
        ],
      },
      ['103', '104'],
    ],
    [
      'by what is missing',
      { filterGroups: [{ filters: [{ propertyName: 'email', operator: 'NOT_HAS_PROPERTY' }] }] },
      ['114'],
    ],
    ['by text', { query: 'haddad' }, ['102']],
  ])('finds %s', async (_how, body, ids) => {
    const { json } = await ask('POST', path, body);
    expect(
      z
        .object({ results: z.array(z.object({ id: z.string() })) })
        .parse(json)
        .results.map(({ id }) => id),
    ).toEqual(ids);
  });

  it('finds by association, and not what is too new to be found', async () => {
    const body = {
      filterGroups: [{ filters: [{ propertyName: 'associations.company', operator: 'EQ', value: '203' }] }],
    };
    expect((await ask('POST', path, body)).json).toMatchObject({ total: 1, results: [{ id: '402' }] });
    standIns.state().hubspot.notIndexed.add('402');
    expect((await ask('POST', path, body)).json).toMatchObject({ total: 0, results: [] });
    const unknown = {
      filterGroups: [{ filters: [{ propertyName: 'associations.nonsense', operator: 'EQ', value: '1' }] }],
    };
    expect(await ask('POST', path, unknown)).toMatchObject({ status: 400 });
  });

  it('pages', async () => {
    const first = await ask('POST', path, { limit: 2 });
    expect(first.json).toMatchObject({ results: [{ id: '101' }, { id: '102' }], paging: { next: { after: '2' } } });
    expect((await ask('POST', path, { limit: 2, after: '2' })).json).toMatchObject({
      results: [{ id: '103' }, { id: '104' }],
    });
  });

  it('refuses a property that does not exist, and more than 200 at once', async () => {
    const unknown = { filterGroups: [{ filters: [{ propertyName: 'nonsense', operator: 'HAS_PROPERTY' }] }] };
    expect(await ask('POST', path, unknown)).toMatchObject({ status: 400, json: { category: 'VALIDATION_ERROR' } });
    expect(await ask('POST', path, { limit: 201 })).toMatchObject({ status: 400 });
  });
});

describe('owners', () => {
  const listSchema = z.object({
    results: z.array(z.object({ id: z.string() })),
    paging: z.object({ next: z.object({ after: z.string() }) }).optional(),
  });

  it('come page by page, each once, the deactivated ones apart', async () => {
    const seen: string[] = [];
    for (let after: string | undefined = '0'; after !== undefined;) {
      const { results, paging }: z.infer<typeof listSchema> = listSchema.parse(
        (await get(`/crm/owners/2026-09?limit=4&after=${after}`)).json,
      );
      expect(results.length).toBeLessThanOrEqual(4);
      seen.push(...results.map(({ id }) => id));
      after = paging?.next.after;
    }
    const owners = standIns.state().hubspot.owners;
    expect(seen).toEqual(owners.filter(({ archived }) => !archived).map(({ id }) => id));
    const archived = listSchema.parse((await get('/crm/owners/2026-09?archived=true')).json);
    expect(archived.results.map(({ id }) => id)).toEqual(['17', '29']);
  });

  it('are found by e-mail, by ID, and by user ID', async () => {
    expect((await get('/crm/owners/2026-09?email=ANN.LEE@example.com')).json).toMatchObject({
      results: [{ id: '11', teams: [{ name: 'Nordics', primary: true }] }],
    });
    expect((await get('/crm/owners/2026-09/11')).json).toMatchObject({
      id: '11',
      type: 'PERSON',
      userId: 1011,
      archived: false,
    });
    expect((await get('/crm/owners/2026-09/1011?idProperty=userId')).json).toMatchObject({ id: '11' });
  });

  it('who are deactivated are found with archived=true only, and have no user', async () => {
    expect(await get('/crm/owners/2026-09/17')).toMatchObject({ status: 404, json: { category: 'OBJECT_NOT_FOUND' } });
    expect(await get('/crm/owners/2026-09/17?archived=true')).toMatchObject({
      status: 200,
      json: { userId: null, userIdIncludingInactive: 1017, archived: true },
    });
  });

  it('may be queues, which have neither user nor e-mail', async () => {
    const { json } = await get('/crm/owners/2026-09/20');
    expect(json).toMatchObject({ type: 'QUEUE', userId: null });
    expect(json).not.toHaveProperty('email');
  });

  it.each(['limit=0', 'limit=501', 'limit=x', 'after=x', 'after=-1'])('refuse %s', async (paging) => {
    expect(await get(`/crm/owners/2026-09?${paging}`)).toMatchObject({
      status: 400,
      json: { category: 'VALIDATION_ERROR' },
    });
  });
});

describe('the rest of the portal', () => {
  it('tells the segments of a record', async () => {
    expect((await get('/crm/lists/2026-09/records/0-1/101/memberships')).json).toMatchObject({
      total: 1,
      results: [{ listId: '77' }],
    });
    expect((await get('/crm/lists/2026-09/records/0-1/113/memberships')).json).toMatchObject({ total: 0, results: [] });
  });

  it('tells its properties and details', async () => {
    const { results } = z
      .object({ results: z.array(z.object({ name: z.string() })) })
      .parse((await get('/crm/properties/2026-09/contacts')).json);
    expect(results.map(({ name }) => name)).toContain('salesforceleadid');
    expect((await get('/account-info/2026-09/details')).json).toMatchObject({
      portalId: 24_680_101,
      accountType: 'STANDARD',
    });
  });

  it('has every property that a sample record has', async () => {
    for (const object of ['contact', 'company', 'deal'] as const) {
      const { results } = z
        .object({ results: z.array(z.object({ name: z.string() })) })
        .parse((await get(`/crm/properties/2026-09/${object}`)).json);
      const known = results.map(({ name }) => name);
      const used = [...standIns.state().hubspot.records[object].values()].flatMap(({ properties }) => [
        ...properties.keys(),
      ]);
      expect(used.filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

describe('refusals', () => {
  it.each([undefined, 'Bearer wrong', 'wrong'])('401 with the authorization %s', async (authorization) => {
    const answer = await call(
      standIns.hubspot.url + CONTACT,
      authorization === undefined ? {} : { headers: { Authorization: authorization } },
    );
    expect(answer).toMatchObject({ status: 401, json: { status: 'error', category: 'INVALID_AUTHENTICATION' } });
    expect(z.object({ correlationId: z.uuid() }).safeParse(answer.json).success).toBe(true);
  });

  it.each([
    ['crm.objects.contacts.read', 'GET', CONTACT],
    ['crm.objects.contacts.read', 'POST', '/crm/objects/2026-09/contacts/batch/read'],
    ['crm.objects.companies.read', 'GET', '/crm/objects/2026-09/companies/201'],
    ['crm.objects.deals.read', 'GET', '/crm/objects/2026-09/deals/301'],
    ['crm.objects.contacts.write', 'PATCH', CONTACT],
    ['crm.objects.companies.write', 'PATCH', '/crm/objects/2026-09/companies/201'],
    ['crm.objects.deals.write', 'PATCH', '/crm/objects/2026-09/deals/301'],
    ['crm.objects.owners.read', 'GET', '/crm/owners/2026-09'],
    ['crm.objects.owners.read', 'GET', '/crm/owners/2026-09/11'],
    ['crm.lists.read', 'GET', '/crm/lists/2026-09/records/0-1/101/memberships'],
  ])('403 without the scope %s: %s %s', async (scope, method, path) => {
    standIns.state().hubspot.scopes.delete(scope);
    const answer = await ask(method, path, method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({
      status: 403,
      json: { category: 'MISSING_SCOPES', errors: [{ context: { requiredGranularScopes: [scope] } }] },
    });
  });

  it('has the scopes that the app asks for, no more', async () => {
    const metadata: unknown = JSON.parse(await readFile(new URL('../../app/app-hsmeta.json', import.meta.url), 'utf8'));
    const { config } = z
      .object({
        config: z.object({
          auth: z.object({ requiredScopes: z.array(z.string()), optionalScopes: z.array(z.string()) }),
        }),
      })
      .parse(metadata);
    expect([...ALL_SCOPES].sort()).toEqual([...config.auth.requiredScopes, ...config.auth.optionalScopes].sort());
  });

  it.each([
    [404, 'GET', '/crm/objects/2026-09/contacts/99999', 'OBJECT_NOT_FOUND'],
    [404, 'GET', `${CONTACT}?archived=true`, 'OBJECT_NOT_FOUND'],
    [404, 'GET', '/crm/owners/2026-09/99', 'OBJECT_NOT_FOUND'],
    [400, 'GET', '/crm/objects/2026-09/widgets/1', 'VALIDATION_ERROR'],
    [404, 'GET', '/crm/objects/2026-03/contacts/101', undefined],
    [404, 'GET', '/nowhere', undefined],
    [405, 'DELETE', CONTACT, undefined],
    [405, 'POST', '/crm/owners/2026-09', undefined],
  ])('%i for %s %s', async (status, method, path, category) => {
    const answer = await ask(method, path);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ status: 'error', ...(category === undefined ? {} : { category }) });
  });

  it('415 for a body that is not called JSON, 400 for one that is none', async () => {
    const send = (type: string, body: string): Promise<Answer> =>
      call(standIns.hubspot.url + CONTACT, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${standIns.hubspot.token}`, 'Content-Type': type },
        body,
      });
    expect((await send('text/plain', '{"properties":{"lastname":"X"}}')).status).toBe(415);
    expect(await send('application/json', '{"properties":')).toMatchObject({
      status: 400,
      json: { category: 'VALIDATION_ERROR' },
    });
    expect(await send('application/json', '{"properties":{"lastname":5}}')).toMatchObject({
      status: 400,
      json: { category: 'VALIDATION_ERROR' },
    });
  });
});
