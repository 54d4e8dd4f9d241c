// HubSpot's CRM API as documented, for the operations the product uses.
// Objects: https://developers.hubspot.com/docs/api-reference/crm-objects-v3/guide
// Owners: https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide
// Lists: https://developers.hubspot.com/docs/api-reference/crm-lists-v3/guide
// Errors and limits: https://developers.hubspot.com/docs/api-reference/error-handling
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CrmObject } from '../../src/prediction/index.ts';
import type { FaultName, FaultSwitch, RequestKind } from './faults.ts';
import type { Recorder } from './recorder.ts';
import type { State, StoredRecord } from './state.ts';

const OBJECTS: Readonly<Record<string, CrmObject>> = { contacts: 'contact', companies: 'company', deals: 'deal', '0-1': 'contact', '0-2': 'company', '0-3': 'deal' };
const PLURALS: Readonly<Record<CrmObject, string>> = { contact: 'contacts', company: 'companies', deal: 'deals' };
const DEFAULT_PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'],
  company: ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'],
  deal: ['amount', 'closedate', 'createdate', 'dealname', 'dealstage', 'hs_lastmodifieddate', 'hs_object_id', 'pipeline'],
};

interface Options {
  token: string;
  state: () => State;
  faults: FaultSwitch;
  recorder: Recorder;
}

export function hubspotApp({ token, state, faults, recorder }: Options): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const kind = kindOf(context.req.method, context.req.path);
    const fault = await faults.meet(kind, context.req.raw.signal);
    const refused = fault === null ? authenticate(context, token) : faultAnswer(fault);
    if (refused === null) await next();
    else context.res = refused;
    recorder.add({ system: 'hubspot', kind, method: context.req.method, path: context.req.path, status: context.res.status });
  });

  const read = (context: Context, objectName: string, id: string): Response => {
    const object = OBJECTS[objectName];
    if (object === undefined) return error(400, 'VALIDATION_ERROR', `Unable to infer object type from: ${objectName}`);
    const refused = missingScope(state(), `crm.objects.${PLURALS[object]}.read`);
    if (refused !== null) return refused;
    const record = state().hubspot.records[object].get(id);
    if (record === undefined) return error(404, 'OBJECT_NOT_FOUND', `Object not found.  objectId are usually numeric.`);
    const query = new URL(context.req.url).searchParams;
    return Response.json(shown(object, record, names(query, 'properties'), names(query, 'propertiesWithHistory'), names(query, 'associations')));
  };

  app.get('/crm/objects/2026-09/:object/:id', (context) => read(context, context.req.param('object'), context.req.param('id')));
  // HubSpot's own dev server reads propertiesToSend by this older path.
  app.get('/crm/v3/objects/:object/:id', (context) => read(context, context.req.param('object'), context.req.param('id')));

  app.post('/crm/objects/2026-09/:object/batch/read', async (context) => {
    const object = OBJECTS[context.req.param('object')];
    if (object === undefined) return error(400, 'VALIDATION_ERROR', 'Unable to infer object type');
    const refused = missingScope(state(), `crm.objects.${PLURALS[object]}.read`);
    if (refused !== null) return refused;
    const body = batchSchema.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return error(400, 'VALIDATION_ERROR', `Invalid input JSON: ${body.error.issues[0]?.message ?? ''}`);
    if (body.data.inputs.length > 100) return error(400, 'VALIDATION_ERROR', 'The maximum number of inputs supported in a batch request for property histories is 100');
    const found = body.data.inputs.flatMap(({ id }) => state().hubspot.records[object].get(id) ?? []);
    const results = found.map((record) => shown(object, record, body.data.properties, [], []));
    const at = new Date().toISOString();
    return Response.json({ status: 'COMPLETE', results, startedAt: at, completedAt: at }, { status: found.length === body.data.inputs.length ? 200 : 207 });
  });

  app.patch('/crm/objects/2026-09/:object/:id', async (context) => {
    const object = OBJECTS[context.req.param('object')];
    if (object === undefined) return error(400, 'VALIDATION_ERROR', 'Unable to infer object type');
    const refused = missingScope(state(), `crm.objects.${PLURALS[object]}.write`);
    if (refused !== null) return refused;
    const record = state().hubspot.records[object].get(context.req.param('id'));
    if (record === undefined) return error(404, 'OBJECT_NOT_FOUND', 'Object not found.  objectId are usually numeric.');
    const body = writeSchema.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return error(400, 'VALIDATION_ERROR', 'Invalid input JSON');
    const unknown = Object.keys(body.data.properties).find((name) => !record.properties.has(name));
    if (unknown !== undefined) return error(400, 'VALIDATION_ERROR', `Property values were not valid: Property "${unknown}" does not exist`);
    const owner = body.data.properties.hubspot_owner_id;
    if (owner !== undefined && owner !== '' && !state().hubspot.owners.some(({ id, archived }) => id === owner && !archived)) {
      return error(400, 'VALIDATION_ERROR', `Property values were not valid: Owner ${owner} does not exist`);
    }
    writeProperties(record, body.data.properties, { sourceType: 'INTEGRATION', sourceId: 'owner-preflight' });
    return Response.json(shown(object, record, Object.keys(body.data.properties), [], []));
  });

  app.get('/crm/owners/2026-09', (context) => {
    const refused = missingScope(state(), 'crm.objects.owners.read');
    if (refused !== null) return refused;
    const query = new URL(context.req.url).searchParams;
    const limit = Number(query.get('limit') ?? '100');
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) return error(400, 'VALIDATION_ERROR', 'limit must be between 1 and 500');
    const email = query.get('email')?.toLowerCase();
    const all = state().hubspot.owners.filter((owner) => owner.archived === (query.get('archived') === 'true') && (email === undefined || owner.email?.toLowerCase() === email));
    const from = Number(query.get('after') ?? '0');
    const results = all.slice(from, from + limit).map(shownOwner);
    const after = from + limit;
    return Response.json({ results, ...(after < all.length ? { paging: { next: { after: String(after), link: `?after=${after}` } } } : {}) });
  });

  app.get('/crm/owners/2026-09/:id', (context) => {
    const refused = missingScope(state(), 'crm.objects.owners.read');
    if (refused !== null) return refused;
    const archived = context.req.query('archived') === 'true';
    const owner = state().hubspot.owners.find((candidate) => candidate.id === context.req.param('id') && candidate.archived === archived);
    return owner === undefined ? error(404, 'OBJECT_NOT_FOUND', `Owner ${context.req.param('id')} does not exist`) : Response.json(shownOwner(owner));
  });

  app.get('/crm/lists/2026-09/records/:objectTypeId/:id/memberships', (context) => {
    const refused = missingScope(state(), 'crm.lists.read');
    if (refused !== null) return refused;
    const object = OBJECTS[context.req.param('objectTypeId')];
    const record = object === undefined ? undefined : state().hubspot.records[object].get(context.req.param('id'));
    const results = (record?.segments ?? []).map((listId) => ({ listId, listVersion: 1, isPublicList: false, firstAddedTimestamp: record?.createdAt, lastAddedTimestamp: record?.createdAt }));
    return Response.json({ total: results.length, results });
  });

  app.notFound(() => error(404, 'OBJECT_NOT_FOUND', 'resource not found'));
  return app;
}

const batchSchema = z.object({ properties: z.array(z.string()), inputs: z.array(z.object({ id: z.string() })) });
const writeSchema = z.object({ properties: z.record(z.string(), z.string()) });

/** Writes as HubSpot does: history, and the time of the last change. */
export function writeProperties(record: StoredRecord, properties: Readonly<Record<string, string>>, source: { sourceType: string; sourceId?: string }): void {
  const timestamp = new Date().toISOString();
  for (const [name, value] of Object.entries(properties)) {
    record.properties.set(name, value);
    record.history.set(name, [{ value, timestamp, ...source }, ...(record.history.get(name) ?? [])]);
  }
  record.updatedAt = timestamp;
  record.properties.set('hs_lastmodifieddate', timestamp);
}

function kindOf(method: string, path: string): RequestKind | null {
  // The dev server's own reading of propertiesToSend is no request of the product's.
  if (path.startsWith('/crm/v3/')) return null;
  if (path.startsWith('/crm/owners/')) return 'hubspot.owner';
  if (path.startsWith('/crm/lists/')) return 'hubspot.memberships';
  if (path.endsWith('/batch/read')) return 'hubspot.batch';
  return method === 'PATCH' ? 'hubspot.write' : 'hubspot.record';
}

/** A property the portal does not have is left out; one that is empty is null. */
function shown(object: CrmObject, record: StoredRecord, asked: string[], withHistory: string[], associations: string[]): object {
  const wanted = new Set([...(asked.length === 0 ? DEFAULT_PROPERTIES[object] : asked), ...withHistory, 'hs_object_id', 'createdate', object === 'contact' ? 'lastmodifieddate' : 'hs_lastmodifieddate']);
  const properties = Object.fromEntries([...wanted].flatMap((name) => (record.properties.has(name) ? [[name, record.properties.get(name) ?? null]] : [])));
  const contacts = record.contactIds.map((id) => ({ id, type: 'company_to_contact' }));
  return {
    id: record.id,
    properties,
    ...(withHistory.length === 0 ? {} : { propertiesWithHistory: Object.fromEntries(withHistory.map((name) => [name, record.history.get(name) ?? []])) }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: false,
    ...(associations.includes('contacts') && contacts.length > 0 ? { associations: { contacts: { results: contacts } } } : {}),
  };
}

function shownOwner(owner: State['hubspot']['owners'][number]): object {
  const { id, email, firstName, lastName, type, archived } = owner;
  return {
    id,
    ...(email === null ? {} : { email }),
    type,
    firstName,
    lastName,
    userId: archived || type === 'QUEUE' ? null : Number(id) + 1000,
    userIdIncludingInactive: type === 'QUEUE' ? null : Number(id) + 1000,
    createdAt: '2025-01-15T08:00:00.000Z',
    updatedAt: '2025-01-15T08:00:00.000Z',
    archived,
    teams: [],
  };
}

function names(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((value) => value.split(',')).filter((value) => value !== '');
}

function authenticate(context: Context, token: string): Response | null {
  if (context.req.header('authorization') === `Bearer ${token}`) return null;
  return error(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview');
}

function missingScope(state: State, scope: string): Response | null {
  if (state.hubspot.scopes.has(scope)) return null;
  return error(403, 'MISSING_SCOPES', 'This app hasn\'t been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.', [
    { message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: [scope] } },
  ]);
}

function faultAnswer(fault: Exclude<FaultName, 'none' | 'slow' | 'timeout'>): Response {
  switch (fault) {
    case 'unauthorized':
      return error(401, 'INVALID_AUTHENTICATION', 'The OAuth token used to make this call expired.');
    case 'forbidden':
      return error(403, 'MISSING_SCOPES', "This app hasn't been granted all required scopes to make this call.");
    case 'rate-limited': {
      const answer = error(429, 'RATE_LIMITS', 'You have reached your secondly limit.', undefined, { policyName: 'TEN_SECONDLY_ROLLING' });
      answer.headers.set('Retry-After', '1');
      answer.headers.set('X-HubSpot-RateLimit-Remaining', '0');
      return answer;
    }
    case 'server-error':
      return error(500, 'INTERNAL_ERROR', 'internal error');
    case 'unavailable':
      return error(503, 'SERVICE_UNAVAILABLE', 'Service unavailable');
    case 'broken-json':
      return new Response('{"id": "10', { headers: { 'Content-Type': 'application/json' } });
  }
}

function error(status: number, category: string, message: string, errors?: object[], more: object = {}): Response {
  return Response.json({ status: 'error', message, correlationId: randomUUID(), category, ...(errors === undefined ? {} : { errors }), ...more }, { status });
}
