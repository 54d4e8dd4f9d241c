// Records of the three objects: read, batch read, search, change, associations.
// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/get-contact (and …/companies, …/deals)
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { CrmObject } from '../../../src/domain/prediction/index.ts';
import type { NodeEnv } from '../misbehave.ts';
import type { State, StoredRecord } from '../state.ts';
import { hubspotError, invalid, notHandled } from './answers.ts';
import { objectNamed, PLURALS } from './portal.ts';
import { missingScope, readJson } from './requests.ts';
import { searchRecords } from './search.ts';
import { associatedIds, shownRecord } from './shown.ts';
import { writeProperties, writeRefusal } from './writes.ts';

const BASE = '/crm/objects/2026-09/:object';
/** https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/batch/get-contacts */
const BATCH_LIMIT = 100;
/** As others met it: https://github.com/PipedreamHQ/pipedream/pull/8462 */
const HISTORY_LIMIT = 50;

export function objectRoutes(app: Hono<NodeEnv>, state: () => State): void {
  const about = (context: Context, right: 'read' | 'write'): CrmObject | Response => {
    const name = context.req.param('object') ?? '';
    const object = objectNamed(name);
    if (object === undefined) return invalid(`Unable to infer object type from: ${name}`);
    return missingScope(state(), [`crm.objects.${PLURALS[object]}.${right}`]) ?? object;
  };

  const read = (context: Context): Response => {
    const object = about(context, 'read');
    if (object instanceof Response) return object;
    const record = find(state(), object, context);
    if (record === undefined || context.req.query('archived') === 'true') return notFound(context);
    const asked = {
      properties: names(context, 'properties'),
      withHistory: names(context, 'propertiesWithHistory'),
      associations: names(context, 'associations'),
    };
    return Response.json(shownRecord(state(), object, record, asked));
  };
  app.get(`${BASE}/:id`, read);
  // HubSpot's own dev server reads propertiesToSend by this older path.
  app.get('/crm/v3/objects/:object/:id', read);

  app.patch(`${BASE}/:id`, async (context) => {
    const object = about(context, 'write');
    if (object instanceof Response) return object;
    const body = await readJson(context, writeSchema);
    if (body instanceof Response) return body;
    const record = find(state(), object, context);
    if (record === undefined) return notFound(context);
    const refused = writeRefusal(state(), object, record.id, body.properties);
    if (refused !== null) return refused;
    writeProperties(object, record, body.properties, APP);
    return Response.json(
      shownRecord(state(), object, record, {
        properties: Object.keys(body.properties),
        withHistory: [],
        associations: [],
      }),
    );
  });

  app.post(`${BASE}/batch/read`, async (context) => {
    const object = about(context, 'read');
    if (object instanceof Response) return object;
    const body = await readJson(context, batchSchema);
    return body instanceof Response ? body : batchRead(state(), object, body);
  });

  app.post(`${BASE}/batch/update`, async (context) => {
    const object = about(context, 'write');
    if (object instanceof Response) return object;
    const body = await readJson(context, updatesSchema);
    return body instanceof Response ? body : batchUpdate(state(), object, body.inputs);
  });

  app.post(`${BASE}/search`, async (context) => {
    const object = about(context, 'read');
    if (object instanceof Response) return object;
    return searchRecords(state(), object, context);
  });

  app.post('/crm/associations/2026-09/:object/:to/batch/read', async (context) => {
    const object = about(context, 'read');
    if (object instanceof Response) return object;
    const body = await readJson(context, associationsSchema);
    if (body instanceof Response) return body;
    const at = new Date().toISOString();
    const results = [...new Set(body.inputs.map(({ id }) => id))].flatMap((id) => {
      const record = state().hubspot.records[object].get(id);
      const ids = record === undefined ? [] : associatedIds(state(), object, record, context.req.param('to'));
      const to = ids.map((toObjectId) => ({ toObjectId, associationTypes: associationTypes(object) }));
      return to.length === 0 ? [] : [{ from: { id }, to }];
    });
    return Response.json({ status: 'COMPLETE', results, startedAt: at, completedAt: at });
  });

  app.get(`${BASE}/:id/associations/:to`, (context) => {
    const object = about(context, 'read');
    if (object instanceof Response) return object;
    const record = find(state(), object, context);
    if (record === undefined) return notFound(context);
    return Response.json({
      results: associatedIds(state(), object, record, context.req.param('to')).map((toObjectId) => ({
        toObjectId,
        associationTypes: associationTypes(object),
      })),
    });
  });

  for (const path of [`${BASE}/:id`, `${BASE}/batch/read`, `${BASE}/batch/update`, '/crm/v3/objects/:object/:id'])
    app.all(path, () => notHandled(405, 'HTTP 405 Method Not Allowed'));
}

const associationTypes = (object: CrmObject) => [
  { category: 'HUBSPOT_DEFINED', typeId: object === 'company' ? 280 : 279, label: null },
];

/** https://developers.hubspot.com/changelog/bug-fix-batch-read-limit-for-hubspot-associations-api */
const associationsSchema = z.object({
  inputs: z
    .array(z.object({ id: z.string() }))
    .min(1)
    .max(1000),
});
/** Whom histories name as the source of the app's changes. */
const APP = { sourceType: 'INTEGRATION', sourceId: '1357924' };

const updatesSchema = z.object({
  inputs: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string()) })).min(1),
});
const writeSchema = z.object({ properties: z.record(z.string(), z.string()) });
const batchSchema = z.object({
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  inputs: z.array(z.object({ id: z.string() })).min(1),
});

function batchRead(
  state: State,
  object: CrmObject,
  { inputs, properties, propertiesWithHistory }: z.infer<typeof batchSchema>,
): Response {
  if (inputs.length > BATCH_LIMIT)
    return invalid(`The maximum number of inputs supported in a batch request is ${BATCH_LIMIT}`);
  if (propertiesWithHistory.length > 0 && inputs.length > HISTORY_LIMIT)
    return invalid(
      `The maximum number of inputs supported in a batch request for property histories is ${HISTORY_LIMIT}. Please reduce the number of items and try again`,
    );
  const records = state.hubspot.records[object];
  const ids = [...new Set(inputs.map(({ id }) => id))];
  const found = ids.flatMap((id) => records.get(id) ?? []);
  const results = found.map((record) =>
    shownRecord(state, object, record, { properties, withHistory: propertiesWithHistory, associations: [] }),
  );
  const missing = ids.filter((id) => !records.has(id));
  return batchAnswer(object, results, missing);
}

/** All values are checked before anything is changed: one that HubSpot does not take stops the batch. */
function batchUpdate(state: State, object: CrmObject, inputs: z.infer<typeof updatesSchema>['inputs']): Response {
  if (inputs.length > BATCH_LIMIT)
    return invalid(`The maximum number of inputs supported in a batch request is ${BATCH_LIMIT}`);
  for (const { id, properties } of inputs) {
    const refused = writeRefusal(state, object, id, properties);
    if (refused !== null) return refused;
  }
  const records = state.hubspot.records[object];
  const results = inputs.flatMap(({ id, properties }) => {
    const record = records.get(id);
    if (record === undefined) return [];
    writeProperties(object, record, properties, APP);
    const asked = { properties: Object.keys(properties), withHistory: [], associations: [] };
    return [shownRecord(state, object, record, asked)];
  });
  const missing = inputs.flatMap(({ id }) => (records.has(id) ? [] : [id]));
  return batchAnswer(object, results, missing);
}

/** @param missing IDs that no record has */
function batchAnswer(object: CrmObject, results: readonly object[], missing: readonly string[]): Response {
  const at = new Date().toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  if (missing.length === 0) return Response.json(body);
  const message = `Could not get some ${object.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`;
  const errors = [{ status: 'error', category: 'OBJECT_NOT_FOUND', message, context: { ids: missing } }];
  return Response.json({ ...body, numErrors: errors.length, errors }, { status: 207 });
}

function find({ hubspot }: State, object: CrmObject, context: Context): StoredRecord | undefined {
  const id = context.req.param('id') ?? '';
  const property = context.req.query('idProperty');
  if (property === undefined || property === 'hs_object_id') return hubspot.records[object].get(id);
  return [...hubspot.records[object].values()].find(
    ({ properties }) => properties.get(property)?.toLowerCase() === id.toLowerCase(),
  );
}

function notFound(context: Context): Response {
  return hubspotError(404, 'OBJECT_NOT_FOUND', 'Object not found.  objectId are usually numeric.', {
    context: { id: [context.req.param('id')] },
  });
}

/** Comma-separated, or the parameter several times. */
function names(context: Context, parameter: string): string[] {
  return (context.req.queries(parameter) ?? [])
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
