// What is about the portal more than about a record: memberships of segments, property definitions, account details.
import type { Hono } from 'hono';
import * as z from 'zod';
import type { NodeEnv } from '../misbehave.ts';
import type { State } from '../state.ts';
import { invalid } from './answers.ts';
import { PLURALS, PORTAL_ID, definitionOf, objectNamed, propertiesOf } from './portal.ts';
import { missingScope, page, readJson, readPaging } from './requests.ts';

const membershipsSchema = z.object({
  inputs: z
    .array(z.object({ objectTypeId: z.string(), recordId: z.string() }))
    .min(1)
    .max(100),
});

export function accountRoutes(app: Hono<NodeEnv>, state: () => State): void {
  // https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-lists-per-record
  app.get('/crm/lists/2026-09/records/:objectTypeId/:id/memberships', (context) => {
    const refused = missingScope(state(), ['crm.lists.read']);
    if (refused !== null) return refused;
    const object = objectNamed(context.req.param('objectTypeId'));
    if (object === undefined) return invalid(`Unable to infer object type from: ${context.req.param('objectTypeId')}`);
    const record = state().hubspot.records[object].get(context.req.param('id'));
    const results = (record?.segments ?? []).map((listId) => ({
      listId,
      listVersion: 1,
      isPublicList: false,
      firstAddedTimestamp: record?.createdAt,
      lastAddedTimestamp: record?.createdAt,
    }));
    return Response.json({ total: results.length, results });
  });

  // https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-memberships-batch
  app.post('/crm/lists/2026-09/records/memberships/batch/read', async (context) => {
    const refused = missingScope(state(), ['crm.lists.read']);
    if (refused !== null) return refused;
    const body = await readJson(context, membershipsSchema);
    if (body instanceof Response) return body;
    const at = new Date().toISOString();
    const results = body.inputs.map(({ objectTypeId, recordId }) => {
      const object = objectNamed(objectTypeId);
      const record = object === undefined ? undefined : state().hubspot.records[object].get(recordId);
      const recordListMemberships = (record?.segments ?? []).map((listId) => ({
        listId,
        listVersion: 1,
        isPublicList: false,
        firstAddedTimestamp: record?.createdAt,
        lastAddedTimestamp: record?.createdAt,
      }));
      return { objectTypeId, recordId, recordListMemberships };
    });
    return Response.json({ status: 'COMPLETE', results, startedAt: at, completedAt: at });
  });

  // https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-memberships-by-id
  app.get('/crm/lists/2026-09/:listId/memberships', (context) => {
    const refused = missingScope(state(), ['crm.lists.read']);
    if (refused !== null) return refused;
    const listId = context.req.param('listId');
    const paging = readPaging(
      { limit: context.req.query('limit'), after: context.req.query('after') },
      { most: 250, usual: 100 },
    );
    if (paging instanceof Response) return paging;
    // A segment is of one object.
    const { records } = state().hubspot;
    const all = [records.contact, records.company, records.deal].map((of) =>
      [...of.values()].filter(({ segments }) => segments.includes(listId)),
    );
    const members = (all.find(({ length }) => length > 0) ?? [])
      .sort((a, b) => Number(a.id) - Number(b.id))
      .map(({ id, createdAt }) => ({ recordId: id, membershipTimestamp: createdAt }));
    return Response.json({ total: members.length, ...page(members, paging, context.req.path) });
  });

  // https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide
  app.get('/crm/properties/2026-09/:object', (context) => {
    const object = objectNamed(context.req.param('object'));
    if (object === undefined) return invalid(`Unable to infer object type from: ${context.req.param('object')}`);
    const refused = missingScope(state(), [
      `crm.schemas.${PLURALS[object]}.read`,
      `crm.objects.${PLURALS[object]}.read`,
    ]);
    return refused ?? Response.json({ results: propertiesOf(object).map((name) => definitionOf(object, name)) });
  });

  // https://developers.hubspot.com/docs/api-reference/latest/account/account-information/get-account-details
  app.get('/account-info/2026-09/details', () =>
    Response.json({
      portalId: PORTAL_ID,
      accountType: 'STANDARD',
      timeZone: 'Europe/Oslo',
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      utcOffset: '+01:00',
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'eu1',
    }),
  );
}
