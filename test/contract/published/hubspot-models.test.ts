// Where HubSpot's own client ships a model of an answer, the stand-in's survives it unchanged: read into the model and
// written out again, nothing is lost and no value differs.
import * as contacts from '@hubspot/api-client/lib/codegen/crm/contacts/models/ObjectSerializer.js';
import * as companies from '@hubspot/api-client/lib/codegen/crm/companies/models/ObjectSerializer.js';
import * as deals from '@hubspot/api-client/lib/codegen/crm/deals/models/ObjectSerializer.js';
import * as lists from '@hubspot/api-client/lib/codegen/crm/lists/models/ObjectSerializer.js';
import * as owners from '@hubspot/api-client/lib/codegen/crm/owners/models/ObjectSerializer.js';
import * as properties from '@hubspot/api-client/lib/codegen/crm/properties/models/ObjectSerializer.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { FaultName, StandIns } from '../../../preview/stand-ins/index.ts';
import { hubspot } from '../../preview/stand-ins-calls.ts';
import { withKeyAdded, withKeyTaken } from './changed.ts';

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns({ asker: 'anybody' });
});
afterAll(() => standIns.stop());
beforeEach(() => standIns.reset('believable'));

interface Models {
  ObjectSerializer: {
    serialize(data: unknown, type: string, format: string): unknown;
    deserialize(data: unknown, type: string, format: string): unknown;
  };
}

function throughModel({ ObjectSerializer }: Models, model: string, answer: unknown): unknown {
  // What the model has and the answer has not is written as undefined, and JSON knows none.
  return JSON.parse(
    JSON.stringify(ObjectSerializer.serialize(ObjectSerializer.deserialize(answer, model, ''), model, '')),
  );
}

/** In the documentation of the date-versioned API, and not yet in the client, whose models are of v3. */
const NEWER_THAN_THE_CLIENT = ['url'];

/** Around every error body, and in no model: https://developers.hubspot.com/docs/api-reference/error-handling */
const IN_NO_MODEL = ['status', 'policyName', 'errorType', 'requestId'];

function without(names: readonly string[], json: unknown): unknown {
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (names.includes(key) ? undefined : value)));
}

const record = 'SimplePublicObjectWithAssociations';
const assign = { properties: { hubspot_owner_id: '12' } };
const batch = (...ids: string[]): unknown => ({ properties: ['salesforceleadid'], inputs: ids.map((id) => ({ id })) });

const ANSWERS: [
  what: string,
  models: Models,
  model: string,
  status: number,
  method: string,
  path: string,
  body?: unknown,
][] = [
  ['a contact', contacts, record, 200, 'GET', '/crm/objects/2026-09/contacts/101?properties=email,fax'],
  [
    "a contact with its owner's history",
    contacts,
    record,
    200,
    'GET',
    '/crm/objects/2026-09/contacts/101?propertiesWithHistory=hubspot_owner_id',
  ],
  [
    'a company with its contacts',
    companies,
    record,
    200,
    'GET',
    '/crm/objects/2026-09/companies/206?properties=name&associations=contacts',
  ],
  ['a deal', deals, record, 200, 'GET', '/crm/objects/2026-09/deals/301?properties=dealname'],
  ['a changed contact', contacts, 'SimplePublicObject', 200, 'PATCH', '/crm/objects/2026-09/contacts/101', assign],
  ['a changed company', companies, 'SimplePublicObject', 200, 'PATCH', '/crm/objects/2026-09/companies/201', assign],
  ['a changed deal', deals, 'SimplePublicObject', 200, 'PATCH', '/crm/objects/2026-09/deals/301', assign],
  [
    'a batch',
    contacts,
    'BatchResponseSimplePublicObject',
    200,
    'POST',
    '/crm/objects/2026-09/contacts/batch/read',
    batch('402', '403'),
  ],
  [
    'owners changed together',
    contacts,
    'BatchResponseSimplePublicObject',
    200,
    'POST',
    '/crm/objects/2026-09/contacts/batch/update',
    {
      inputs: [
        { id: '101', ...assign },
        { id: '102', ...assign },
      ],
    },
  ],
  [
    'a search',
    contacts,
    'CollectionResponseWithTotalSimplePublicObject',
    200,
    'POST',
    '/crm/objects/2026-09/contacts/search',
    {
      filterGroups: [{ filters: [{ propertyName: 'associations.company', operator: 'EQ', value: '206' }] }],
      properties: ['salesforceleadid'],
      limit: 1,
    },
  ],
  ['an owner', owners, 'PublicOwner', 200, 'GET', '/crm/owners/2026-09/11'],
  ['an archived owner', owners, 'PublicOwner', 200, 'GET', '/crm/owners/2026-09/17?archived=true'],
  ['an owner that is a queue', owners, 'PublicOwner', 200, 'GET', '/crm/owners/2026-09/20'],
  ['a page of owners', owners, 'CollectionResponsePublicOwnerForwardPaging', 200, 'GET', '/crm/owners/2026-09?limit=3'],
  [
    'the segments of a record',
    lists,
    'ApiCollectionResponseRecordListMembership',
    200,
    'GET',
    '/crm/lists/2026-09/records/0-1/101/memberships',
  ],
  [
    'the properties that contacts have',
    properties,
    'CollectionResponsePropertyNoPaging',
    200,
    'GET',
    '/crm/properties/2026-09/contacts',
  ],
];

const REFUSALS: [what: string, models: Models, status: number, method: string, path: string, body?: unknown][] = [
  ['a record that is not there', contacts, 404, 'GET', '/crm/objects/2026-09/contacts/9999?properties=email'],
  ['an owner who is not there', owners, 404, 'GET', '/crm/owners/2026-09/9999'],
  [
    'an owner nobody can be',
    contacts,
    400,
    'PATCH',
    '/crm/objects/2026-09/contacts/101',
    { properties: { hubspot_owner_id: '424242' } },
  ],
];

const FAULTS: [FaultName, number][] = [
  ['unauthorized', 401],
  ['forbidden', 403],
  ['rate-limited', 429],
  ['server-error', 500],
  ['unavailable', 503],
];

describe("HubSpot's own models", () => {
  it.each(ANSWERS)('lose nothing of %s', async (...[, models, model, status, method, path, body]) => {
    const answer = await hubspot(standIns, method, path, body);
    expect(answer.status).toBe(status);
    expect(without(NEWER_THAN_THE_CLIENT, throughModel(models, model, answer.json))).toEqual(
      without(NEWER_THAN_THE_CLIENT, answer.json),
    );
  });

  it('lose nothing of a batch that is not whole', async () => {
    const { status, json } = await hubspot(
      standIns,
      'POST',
      '/crm/objects/2026-09/contacts/batch/read',
      batch('402', '9'),
    );
    expect(status).toBe(207);
    // The model has an error's status, and `without` would take it too.
    expect(throughModel(contacts, 'BatchResponseSimplePublicObjectWithErrors', json)).toEqual(
      without(NEWER_THAN_THE_CLIENT, json),
    );
  });

  it.each(REFUSALS)('lose nothing of the refusal of %s', async (...[, models, status, method, path, body]) => {
    const answer = await hubspot(standIns, method, path, body);
    expect(answer.status).toBe(status);
    expect(throughModel(models, 'ModelError', answer.json)).toEqual(without(IN_NO_MODEL, answer.json));
  });

  it.each(FAULTS)('lose nothing of the fault %s', async (fault, status) => {
    standIns.faults.set('hubspot.record', fault, 1);
    const answer = await hubspot(standIns, 'GET', '/crm/objects/2026-09/contacts/101?properties=email');
    expect(answer.status).toBe(status);
    expect(throughModel(contacts, 'ModelError', answer.json)).toEqual(without(IN_NO_MODEL, answer.json));
  });

  it('would lose a key that is not theirs, and show one of theirs that is missing', async () => {
    const { json } = await hubspot(standIns, 'GET', '/crm/owners/2026-09/11');
    for (const { changed } of withKeyAdded(json))
      expect(throughModel(owners, 'PublicOwner', changed)).not.toEqual(changed);
    for (const { changed } of withKeyTaken(json))
      expect(throughModel(owners, 'PublicOwner', changed)).not.toEqual(json);
  });
});
