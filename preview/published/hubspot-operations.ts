// Every operation of HubSpot's API that the product uses, each with the documentation page it is written from.
import * as z from 'zod';
import { NOTHING, NO_BODY, NO_QUERY, operation } from './operation.ts';
import type { Operation } from './operation.ts';
import {
  changeOwners,
  readAssociations,
  readMany,
  readMembers,
  readMembershipsOfMany,
  readProperties,
  search,
} from './hubspot-batch-operations.ts';
import { DOCS, OBJECTS, version } from './hubspot-facts.ts';
import type { CrmObjectFacts } from './hubspot-facts.ts';
import {
  digits,
  listOf,
  membershipsShape,
  ok,
  ownerChange,
  ownerShape,
  ownersShape,
  propertyName,
  propertyNames,
  recordShape,
  trueOrFalse,
} from './hubspot-shapes.ts';

export { HUBSPOT_API } from './hubspot-facts.ts';

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

/** The one write there is, for one record. An empty value clears the owner; with it goes the trail property, where the settings name one. */
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
  ...OBJECTS.map(changeOwners),
  ...OBJECTS.map(search),
  readAssociations,
  readOwner,
  readOwners,
  readMemberships,
  readMembershipsOfMany,
  readMembers,
  // Only leads have a mapping that is asked for.
  ...OBJECTS.filter(({ one }) => one === 'contact').map(readProperties),
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
