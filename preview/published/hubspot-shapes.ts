// Bodies of HubSpot's API, version 2026-09, as its documentation shows them; see the operations for the pages.
import * as z from 'zod';
import type { Content } from './content.ts';

export const digits = z.string().regex(/^\d+$/u, 'expected digits');
export const trueOrFalse = z.enum(['true', 'false']);
const time = z.iso.datetime();

export const propertyName = z.string().regex(/^[a-z]\w*$/u, "expected a property's name");

/** "A comma separated list of the properties". */
export const propertyNames = z
  .string()
  .refine((list) => list.split(',').every((name) => propertyName.safeParse(name).success), {
    error: 'expected property names with commas between',
  });

export const listOf = (names: string | undefined): string[] => names?.split(',') ?? [];

/** What a request asked of a record, and so what its answer may show. */
export interface AskedOfRecord {
  properties: readonly string[];
  withHistory?: readonly string[];
  associations?: readonly string[];
}

/** Returned whether asked for or not; contacts have a name of their own for the last change. */
const ALWAYS = ['createdate', 'hs_object_id', 'hs_lastmodifieddate', 'lastmodifieddate'];

const historyEntry = z.strictObject({
  value: z.string(),
  timestamp: time,
  sourceType: z.string(),
  sourceId: z.string().optional(),
  sourceLabel: z.string().optional(),
  updatedByUserId: z.int().optional(),
});

const paging = z.strictObject({ next: z.strictObject({ after: z.string(), link: z.string().optional() }) });

/** A property the portal does not have is absent, so each that was asked for is optional, and no other is there. */
export function recordShape({ properties, withHistory = [], associations = [] }: AskedOfRecord): z.ZodType {
  const values = keyed([...properties, ...withHistory, ...ALWAYS], z.string().nullable());
  const associated = z.strictObject({
    results: z.array(z.strictObject({ id: digits, type: z.string() })),
    paging: paging.optional(),
  });
  return z.strictObject({
    id: digits,
    properties: values,
    createdAt: time,
    updatedAt: time,
    archived: z.boolean(),
    archivedAt: time.optional(),
    objectWriteTraceId: z.string().optional(),
    url: z.url().optional(),
    ...(withHistory.length === 0 ? {} : { propertiesWithHistory: keyed(withHistory, z.array(historyEntry)) }),
    ...(associations.length === 0 ? {} : { associations: keyed(associations, associated).optional() }),
  });
}

function keyed(names: readonly string[], value: z.ZodType): z.ZodType {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, value.optional()])));
}

/** One page of what a search found. */
export function searchShape(asked: AskedOfRecord): z.ZodType {
  return z.strictObject({ total: z.int(), results: z.array(recordShape(asked)), paging: paging.optional() });
}

/** A property that an admin has made for the app to leave its trail in; HubSpot's own begin otherwise, or are not text. */
const trailProperty = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/u;

export const ownerChange = z
  .object({ hubspot_owner_id: z.string().regex(/^\d*$/u, "expected an owner's ID, or nothing") })
  .catchall(z.string())
  .check(({ value, issues }) => {
    const others = Object.keys(value).filter((name) => name !== 'hubspot_owner_id');
    for (const name of others.filter(
      (other, index) => index > 0 || !trailProperty.test(other) || other.startsWith('hs_'),
    ))
      issues.push({ code: 'custom', input: value, path: [name], message: 'not declared' });
  });

export const ownerShape = z.strictObject({
  id: digits,
  type: z.enum(['PERSON', 'QUEUE']),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  /** Null when the owner is archived. */
  userId: z.int().nullable().optional(),
  userIdIncludingInactive: z.int().nullable().optional(),
  createdAt: time,
  updatedAt: time,
  archived: z.boolean(),
  teams: z.array(z.strictObject({ id: digits, name: z.string(), primary: z.boolean() })).optional(),
});

export const ownersShape = z.strictObject({ results: z.array(ownerShape), paging: paging.optional() });

export const membershipsShape = z.strictObject({
  results: z.array(
    z.strictObject({
      listId: digits,
      listVersion: z.int(),
      isPublicList: z.boolean().optional(),
      firstAddedTimestamp: time,
      lastAddedTimestamp: time,
    }),
  ),
  total: z.int().optional(),
  paging: paging.optional(),
});

/** Of many records, each with its segments. */
export const membershipsOfManyShape = z.strictObject({
  status: z.literal('COMPLETE'),
  results: z.array(
    z.strictObject({
      objectTypeId: z.string(),
      recordId: digits,
      recordListMemberships: z.array(
        z.strictObject({
          listId: digits,
          listVersion: z.int(),
          isPublicList: z.boolean().optional(),
          firstAddedTimestamp: time,
          lastAddedTimestamp: time,
        }),
      ),
    }),
  ),
  requestedAt: time.optional(),
  startedAt: time,
  completedAt: time,
});

/** As the model `Property` of HubSpot's own client has it; its optional keys are optional here. */
export const definitionsShape = z.strictObject({
  results: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      description: z.string(),
      groupName: z.string(),
      type: z.string(),
      fieldType: z.string(),
      options: z.array(
        z.strictObject({
          label: z.string(),
          value: z.string(),
          hidden: z.boolean(),
          description: z.string().optional(),
          displayOrder: z.int().optional(),
        }),
      ),
      modificationMetadata: z
        .strictObject({
          archivable: z.boolean(),
          readOnlyDefinition: z.boolean(),
          readOnlyValue: z.boolean(),
          readOnlyOptions: z.boolean().optional(),
        })
        .optional(),
      ...optional(z.boolean(), [
        'archived',
        'calculated',
        'externalOptions',
        'formField',
        'hasUniqueValue',
        'hidden',
        'hubspotDefined',
        'showCurrencySymbol',
      ]),
      ...optional(z.string(), ['calculationFormula', 'createdUserId', 'referencedObjectType', 'updatedUserId']),
      ...optional(time, ['archivedAt', 'createdAt', 'updatedAt']),
      displayOrder: z.int().optional(),
    }),
  ),
});

function optional<T extends z.ZodType, K extends string>(schema: T, names: readonly K[]): Record<K, z.ZodOptional<T>> {
  return Object.fromEntries(names.map((name) => [name, schema.optional()])) as Record<K, z.ZodOptional<T>>;
}

/** The members of a segment, by ascending ID. */
export const membersShape = z.strictObject({
  results: z.array(z.strictObject({ recordId: digits, membershipTimestamp: time })),
  total: z.int().optional(),
  paging: paging.optional(),
});

/** Records that have no association are left out. */
export const associationsShape = z.strictObject({
  status: z.literal('COMPLETE'),
  results: z.array(
    z.strictObject({
      from: z.strictObject({ id: digits }),
      to: z.array(
        z.strictObject({
          toObjectId: digits,
          associationTypes: z.array(
            z.strictObject({ category: z.string(), typeId: z.int(), label: z.string().nullable() }),
          ),
        }),
      ),
      paging: paging.optional(),
    }),
  ),
  requestedAt: time.optional(),
  startedAt: time,
  completedAt: time,
});

const context = z.record(z.string(), z.array(z.string()));
const errorDetail = z.strictObject({
  message: z.string(),
  code: z.string().optional(),
  in: z.string().optional(),
  subCategory: z.string().optional(),
  context: context.optional(),
});

const errorFields = {
  status: z.literal('error').optional(),
  message: z.string(),
  correlationId: z.uuid(),
  category: z.string().regex(/^[A-Z_]+$/u),
  subCategory: z.string().optional(),
  errors: z.array(errorDetail).optional(),
  context: context.optional(),
  links: z.record(z.string(), z.url()).optional(),
};

/** https://developers.hubspot.com/docs/api-reference/error-handling */
export const errorShape = z.strictObject(errorFields);

/** A 429 names the policy that was broken: https://developers.hubspot.com/apps/api_guidelines */
const rateLimitShape = z.strictObject({
  ...errorFields,
  policyName: z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY']),
  errorType: z.literal('RATE_LIMIT').optional(),
  requestId: z.string().optional(),
});

/** The answer to a batch of which a part could not be read: status 207. */
export function batchShape(asked: AskedOfRecord): { whole: z.ZodType; partly: z.ZodType } {
  const fields = {
    status: z.literal('COMPLETE'),
    results: z.array(recordShape(asked)),
    requestedAt: time.optional(),
    startedAt: time,
    completedAt: time,
  };
  const error = z.strictObject({
    status: z.string(),
    category: z.string(),
    message: z.string(),
    context: z.strictObject({ ids: z.array(z.string()) }),
    errors: z.array(errorDetail).optional(),
    links: z.record(z.string(), z.url()).optional(),
    id: z.string().optional(),
  });
  return {
    whole: z.strictObject(fields),
    partly: z.strictObject({ ...fields, numErrors: z.int(), errors: z.array(error) }),
  };
}

export const json = (schema: z.ZodType): Content<unknown> => ({ kind: 'json', schema });
const error = json(errorShape);

/** What any operation may answer instead: https://developers.hubspot.com/docs/api-reference/error-handling */
export const REFUSALS: Readonly<Record<number, Content<unknown>>> = {
  400: error,
  401: error,
  403: error,
  404: error,
  429: json(rateLimitShape),
  500: error,
  // Comes from what stands before the API, which speaks no JSON.
  502: { kind: 'html', schema: z.string() },
  503: error,
};

export const ok = (schema: z.ZodType): Readonly<Record<number, Content<unknown>>> => ({
  200: json(schema),
  ...REFUSALS,
});
