// Search, as far as a list of filters goes: https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm
import type { Context } from 'hono';
import * as z from 'zod';
import type { CrmObject } from '../../../src/prediction/index.ts';
import type { State, StoredRecord } from '../state.ts';
import { invalid } from './answers.ts';
import { DEFAULT_PROPERTIES, propertiesOf } from './portal.ts';
import { page, readJson, readPaging } from './requests.ts';
import { shownRecord } from './shown.ts';

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(['EQ', 'NEQ', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY']),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
type Filter = z.infer<typeof filterSchema>;

const searchSchema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).default([]),
  query: z.string().optional(),
  properties: z.array(z.string()).default([]),
  limit: z.number().optional(),
  after: z.union([z.string(), z.number()]).optional(),
});

export async function searchRecords(state: State, object: CrmObject, context: Context): Promise<Response> {
  const body = await readJson(context, searchSchema);
  if (body instanceof Response) return body;
  const paging = readPaging({ limit: body.limit?.toString(), after: body.after?.toString() }, { most: 200, usual: 10 });
  if (paging instanceof Response) return paging;
  const unknown = body.filterGroups.flatMap(({ filters }) => filters).find(({ propertyName }) => !propertiesOf(object).includes(propertyName));
  if (unknown !== undefined) return invalid(`There was a problem with the request. Property "${unknown.propertyName}" does not exist`);
  const found = [...state.hubspot.records[object].values()].filter(
    (record) => matchesText(object, record, body.query ?? '') && (body.filterGroups.length === 0 || body.filterGroups.some(({ filters }) => filters.every((filter) => holds(filter, record)))),
  );
  const shown = found.map((record) => shownRecord(state, object, record, { properties: body.properties, withHistory: [], associations: [] }));
  return Response.json({ total: found.length, ...page(shown, paging, context.req.path) });
}

function matchesText(object: CrmObject, { properties }: StoredRecord, query: string): boolean {
  return query === '' || DEFAULT_PROPERTIES[object].some((name) => properties.get(name)?.toLowerCase().includes(query.toLowerCase()));
}

function holds({ propertyName, operator, value, values }: Filter, { properties }: StoredRecord): boolean {
  const held = (properties.get(propertyName) ?? '').toLowerCase();
  const listed = (values ?? []).some((one) => one.toLowerCase() === held);
  switch (operator) {
    case 'EQ':
      return held !== '' && held === value?.toLowerCase();
    case 'NEQ':
      return held !== value?.toLowerCase();
    case 'IN':
      return listed;
    case 'NOT_IN':
      return !listed;
    case 'HAS_PROPERTY':
      return held !== '';
    case 'NOT_HAS_PROPERTY':
      return held === '';
  }
}
