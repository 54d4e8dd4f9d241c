// Every operation of HubSpot's API that the product uses, each with the documentation page it is written from.
import * as z from 'zod';
import { NOTHING, NO_BODY, NO_QUERY, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import {
  associationsShape,
  batchShape,
  digits,
  listOf,
  membersShape,
  membershipsShape,
  ok,
  ownerShape,
  ownersShape,
  propertyName,
  propertyNames,
  recordShape,
  searchShape,
  trueOrFalse,
} from './hubspot-shapes.ts';

const DOCS = 'https://developers.hubspot.com/docs/api-reference/latest';

/** The version in every path. "18 months after a version originally went into GA, the version will be considered unsupported". */
export const HUBSPOT_API = {
  version: '2026-09',
  released: '2026-09-08',
  supportedUntil: '2028-03-08',
  sources: {
    support: 'https://developers.hubspot.com/docs/developer-tooling/platform/versioning',
    release: 'https://developers.hubspot.com/changelog',
  },
} as const;

const { version } = HUBSPOT_API;

interface CrmObjectFacts {
  one: string;
  plural: string;
  typeId: string;
  pages: { read: string; change: string };
  /** The objects whose associated IDs may be asked for along with a record. */
  associations: readonly string[];
}

const OBJECTS: readonly CrmObjectFacts[] = [
  {
    one: 'contact',
    plural: 'contacts',
    typeId: '0-1',
    pages: { read: `${DOCS}/crm/objects/contacts/guide`, change: `${DOCS}/crm/objects/contacts/update-contact` },
    associations: [],
  },
  {
    one: 'company',
    plural: 'companies',
    typeId: '0-2',
    pages: { read: `${DOCS}/crm/objects/companies/guide`, change: `${DOCS}/crm/objects/companies/guide` },
    associations: ['contacts'],
  },
  {
    one: 'deal',
    plural: 'deals',
    typeId: '0-3',
    pages: { read: `${DOCS}/crm/objects/deals/guide`, change: `${DOCS}/crm/objects/deals/guide` },
    associations: [],
  },
];

function readRecord({ one, plural, pages, associations }: CrmObjectFacts): Operation {
  const query = z
    .strictObject({
      properties: propertyNames.optional(),
      propertiesWithHistory: propertyNames.optional(),
      associations: associations.length === 0 ? z.never('not declared').optional() : z.enum(associations).optional(),
    })
    // Without either, HubSpot answers with default properties that nobody asked for.
    .refine((given) => given.properties !== undefined || given.propertiesWithHistory !== undefined, {
      path: ['properties'],
      error: 'missing, and so is propertiesWithHistory',
    });
  return operation({
    name: `Read a ${one}`,
    page: pages.read,
    method: 'GET',
    path: `/crm/objects/${version}/${plural}/{id}`,
    parameters: { id: digits },
    query,
    body: NO_BODY,
    scopes: [`crm.objects.${plural}.read`],
    dependingOn: ({ query: asked }) => asked,
    answers: (asked) =>
      ok(
        recordShape({
          properties: listOf(asked.properties),
          withHistory: listOf(asked.propertiesWithHistory),
          associations: listOf(asked.associations),
        }),
      ),
  });
}

/** A property that an admin has made for the app to leave its trail in; HubSpot's own begin otherwise, or are not text. */
const trailProperty = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/u;

const ownerChange = z
  .object({ hubspot_owner_id: z.string().regex(/^\d*$/u, "expected an owner's ID, or nothing") })
  .catchall(z.string())
  .check(({ value, issues }) => {
    const others = Object.keys(value).filter((name) => name !== 'hubspot_owner_id');
    for (const name of others.filter(
      (other, index) => index > 0 || !trailProperty.test(other) || other.startsWith('hs_'),
    ))
      issues.push({ code: 'custom', input: value, path: [name], message: 'not declared' });
  });

/** The one write there is. An empty value clears the owner; with it goes the trail property, where the settings name one. */
function changeOwner({ one, plural, pages }: CrmObjectFacts): Operation {
  return operation({
    name: `Change the owner of a ${one}`,
    page: pages.change,
    method: 'PATCH',
    path: `/crm/objects/${version}/${plural}/{id}`,
    parameters: { id: digits },
    query: NO_QUERY,
    body: { kind: 'json', schema: z.strictObject({ properties: ownerChange }) },
    scopes: [`crm.objects.${plural}.write`],
    // The answer shows what was changed, and no more.
    dependingOn: ({ body: { properties } }) => Object.keys(properties),
    answers: (properties) => ok(recordShape({ properties })),
  });
}

function readMany({ plural }: CrmObjectFacts): Operation {
  return operation({
    name: `Read up to 100 ${plural}`,
    page: `${DOCS}/crm/objects/objects/batch/get-objects`,
    method: 'POST',
    path: `/crm/objects/${version}/${plural}/batch/read`,
    query: NO_QUERY,
    body: {
      kind: 'json',
      schema: z.strictObject({
        properties: z.array(z.string()).min(1),
        inputs: z
          .array(z.strictObject({ id: digits }))
          .min(1)
          .max(100),
      }),
    },
    scopes: [`crm.objects.${plural}.read`],
    dependingOn: ({ body: { properties } }) => properties,
    answers: (properties) => {
      const { whole, partly } = batchShape({ properties });
      return { ...ok(whole), 207: { kind: 'json', schema: partly } };
    },
  });
}

const searchFilter = z.discriminatedUnion('operator', [
  z.strictObject({ propertyName, operator: z.literal('NOT_HAS_PROPERTY') }),
  z.strictObject({
    propertyName: z.enum(['hs_object_id', 'hubspot_owner_id', 'associations.company']),
    operator: z.enum(['GT', 'LTE', 'EQ']),
    value: digits,
  }),
]);

/** "A maximum of 200 objects per page", "10,000 total results", "up to six filters" in a group. */
function search({ plural }: CrmObjectFacts): Operation {
  return operation({
    name: `Search ${plural}`,
    page: `${DOCS}/crm/search-the-crm`,
    method: 'POST',
    path: `/crm/objects/${version}/${plural}/search`,
    query: NO_QUERY,
    body: {
      kind: 'json',
      schema: z
        .strictObject({
          filterGroups: z.tuple([z.strictObject({ filters: z.array(searchFilter).min(1).max(6) })]),
          sorts: z
            .tuple([z.strictObject({ propertyName: z.literal('hs_object_id'), direction: z.literal('ASCENDING') })])
            .optional(),
          properties: z.array(propertyName).min(1),
          limit: z.int().min(1).max(200),
          after: digits.optional(),
        })
        .refine(({ limit, after = '0' }) => Number(after) + limit <= 10_000, {
          path: ['after'],
          error: 'ends beyond 10,000 results',
        }),
    },
    scopes: [`crm.objects.${plural}.read`],
    dependingOn: ({ body: { properties } }) => properties,
    answers: (properties) => ok(searchShape({ properties })),
  });
}

const readAssociations = operation({
  name: 'Read the contacts of up to 1,000 companies',
  page: `${DOCS}/crm/associations/associate-records/batch/get-associations`,
  method: 'POST',
  path: `/crm/associations/${version}/companies/contacts/batch/read`,
  query: NO_QUERY,
  body: {
    kind: 'json',
    schema: z.strictObject({
      inputs: z
        .array(z.strictObject({ id: digits }))
        .min(1)
        .max(1000),
    }),
  },
  scopes: ['crm.objects.companies.read'],
  dependingOn: NOTHING,
  answers: () => ok(associationsShape),
});

const readMembers = operation({
  name: 'Read the members of a segment',
  page: `${DOCS}/crm/lists/memberships/get-memberships-by-id`,
  method: 'GET',
  path: `/crm/lists/${version}/{listId}/memberships`,
  parameters: { listId: digits },
  query: z.strictObject({
    limit: z.string().regex(/^(?:[1-9]\d?|1\d\d|2[0-4]\d|250)$/u, 'expected 1 to 250'),
    after: z.string().min(1).optional(),
  }),
  body: NO_BODY,
  scopes: ['crm.lists.read'],
  dependingOn: NOTHING,
  answers: () => ok(membersShape),
});

const readOwner = operation({
  name: 'Read an owner',
  page: `${DOCS}/crm/owners/get-owner`,
  method: 'GET',
  path: `/crm/owners/${version}/{id}`,
  parameters: { id: digits },
  query: z.strictObject({ archived: trueOrFalse.optional(), idProperty: z.literal('userId').optional() }),
  body: NO_BODY,
  scopes: ['crm.objects.owners.read'],
  dependingOn: NOTHING,
  answers: () => ok(ownerShape),
});

const readOwners = operation({
  name: 'Read a page of owners',
  page: `${DOCS}/crm/owners/get-owners`,
  method: 'GET',
  path: `/crm/owners/${version}`,
  query: z.strictObject({
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/u, 'expected 1 to 500')
      .optional(),
    after: z.string().min(1).optional(),
    archived: trueOrFalse.optional(),
  }),
  body: NO_BODY,
  scopes: ['crm.objects.owners.read'],
  dependingOn: NOTHING,
  answers: () => ok(ownersShape),
});

const readMemberships = operation({
  name: 'Read the segments of a record',
  page: `${DOCS}/crm/lists/memberships/get-lists-per-record`,
  method: 'GET',
  path: `/crm/lists/${version}/records/{objectTypeId}/{recordId}/memberships`,
  parameters: { objectTypeId: z.enum(OBJECTS.map(({ typeId }) => typeId)), recordId: digits },
  query: NO_QUERY,
  body: NO_BODY,
  scopes: ['crm.lists.read'],
  dependingOn: NOTHING,
  answers: () => ok(membershipsShape),
});

export const HUBSPOT_OPERATIONS: readonly Operation[] = [
  ...OBJECTS.map(readRecord),
  ...OBJECTS.map(changeOwner),
  ...OBJECTS.map(readMany),
  ...OBJECTS.map(search),
  readAssociations,
  readOwner,
  readOwners,
  readMemberships,
  readMembers,
];

/** HubSpot's own: how it reads the properties that a card has sent along, before it runs the function. */
export const HUBSPOT_DEV_SERVER_OPERATIONS: readonly Operation[] = [
  operation({
    name: "HubSpot's dev server reads the properties to send",
    page: 'https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/objects/get-object',
    method: 'GET',
    path: '/crm/v3/objects/{objectTypeId}/{id}',
    parameters: { objectTypeId: z.enum(OBJECTS.map(({ typeId }) => typeId)), id: digits },
    // Its client repeats the parameter, once for each property.
    query: z.strictObject({ properties: z.union([propertyName, z.array(propertyName)]) }),
    body: NO_BODY,
    scopes: OBJECTS.map(({ plural }) => `crm.objects.${plural}.read`),
    dependingOn: ({ query: { properties } }) => [properties].flat(),
    answers: (properties) => ok(recordShape({ properties })),
  }),
];
