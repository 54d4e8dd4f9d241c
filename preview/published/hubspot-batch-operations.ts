// Operations that read many records at a time.
import * as z from 'zod';
import { DOCS, OBJECTS, version } from './hubspot-facts.ts';
import type { CrmObjectFacts } from './hubspot-facts.ts';
import {
  associationsShape,
  batchShape,
  definitionsShape,
  digits,
  membersShape,
  membershipsOfManyShape,
  ok,
  ownerChange,
  propertyName,
  searchShape,
} from './hubspot-shapes.ts';
import { NOTHING, NO_BODY, NO_QUERY, operation } from './operation.ts';
import type { Operation } from './operation.ts';

export function readMany({ plural }: CrmObjectFacts): Operation {
  return operation({
    name: `Read up to 100 ${plural}`,
    page: `${DOCS}/crm/objects/objects/batch/get-objects`,
    method: 'POST',
    path: `/crm/objects/${version}/${plural}/batch/read`,
    query: NO_QUERY,
    body: {
      kind: 'json',
      schema: z
        .strictObject({
          properties: z.array(z.string()).min(1),
          propertiesWithHistory: z.array(z.string()).min(1).optional(),
          inputs: z
            .array(z.strictObject({ id: digits }))
            .min(1)
            .max(100),
        })
        // "The maximum number of inputs supported in a batch request for property histories is 50."
        .refine(({ propertiesWithHistory, inputs }) => propertiesWithHistory === undefined || inputs.length <= 50, {
          path: ['inputs'],
          error: 'more than 50 with histories',
        }),
    },
    scopes: [`crm.objects.${plural}.read`],
    dependingOn: ({ body: { properties, propertiesWithHistory: withHistory = [] } }) => ({ properties, withHistory }),
    answers: (asked) => {
      const { whole, partly } = batchShape(asked);
      return { ...ok(whole), 207: { kind: 'json', schema: partly } };
    },
  });
}

/** The same write for many records: each with its own values, all of them checked before any is changed. */
export function changeOwners({ plural }: CrmObjectFacts): Operation {
  return operation({
    name: `Change the owners of up to 100 ${plural}`,
    page: `${DOCS}/crm/objects/${plural}/batch/update-${plural}`,
    method: 'POST',
    path: `/crm/objects/${version}/${plural}/batch/update`,
    query: NO_QUERY,
    body: {
      kind: 'json',
      schema: z.strictObject({
        inputs: z
          .array(z.strictObject({ id: digits, properties: ownerChange }))
          .min(1)
          .max(100),
      }),
    },
    scopes: [`crm.objects.${plural}.write`],
    dependingOn: ({ body: { inputs } }) => [...new Set(inputs.flatMap(({ properties }) => Object.keys(properties)))],
    answers: (properties) => {
      const { whole, partly } = batchShape({ properties });
      return { ...ok(whole), 207: { kind: 'json', schema: partly } };
    },
  });
}

const searchFilter = z.discriminatedUnion('operator', [
  z.strictObject({ propertyName, operator: z.literal(['NOT_HAS_PROPERTY', 'HAS_PROPERTY']) }),
  z.strictObject({
    propertyName: z.enum(['hs_object_id', 'hubspot_owner_id', 'associations.company', 'createdate']),
    operator: z.enum(['GT', 'GTE', 'LT', 'LTE', 'EQ']),
    value: digits,
  }),
]);

/** "A maximum of 200 objects per page", "10,000 total results", "up to five filterGroups with up to six filters in each". */
export function search({ plural }: CrmObjectFacts): Operation {
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
          filterGroups: z
            .array(z.strictObject({ filters: z.array(searchFilter).min(1).max(6) }))
            .min(1)
            .max(5),
          sorts: z
            .tuple([
              z.union([
                z.strictObject({ propertyName: z.literal('hs_object_id'), direction: z.literal('ASCENDING') }),
                z.strictObject({ propertyName: z.literal('createdate'), direction: z.literal('DESCENDING') }),
              ]),
            ])
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

export const readAssociations = operation({
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

export const readMembers = operation({
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

export const readMembershipsOfMany = operation({
  name: 'Read the segments of up to 100 records',
  page: `${DOCS}/crm/lists/memberships/get-memberships-batch`,
  method: 'POST',
  path: `/crm/lists/${version}/records/memberships/batch/read`,
  query: NO_QUERY,
  body: {
    kind: 'json',
    schema: z.strictObject({
      inputs: z
        .array(z.strictObject({ objectTypeId: z.enum(OBJECTS.map(({ typeId }) => typeId)), recordId: digits }))
        .min(1)
        .max(100),
    }),
  },
  scopes: ['crm.lists.read'],
  dependingOn: NOTHING,
  answers: () => ok(membershipsOfManyShape),
});

export function readProperties({ plural }: CrmObjectFacts): Operation {
  return operation({
    name: `Read the properties that ${plural} have`,
    page: 'https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide',
    method: 'GET',
    path: `/crm/properties/${version}/${plural}`,
    query: NO_QUERY,
    body: NO_BODY,
    scopes: [`crm.objects.${plural}.read`],
    dependingOn: NOTHING,
    answers: () => ok(definitionsShape),
  });
}
