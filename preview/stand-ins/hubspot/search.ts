// Search, as far as a list of filters goes: https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm
import type { Context } from 'hono';
import * as z from 'zod';
import type { CrmObject } from '../../../src/domain/prediction/index.ts';
import { addPast } from '../past.ts';
import type { State, StoredRecord } from '../state.ts';
import { invalid } from './answers.ts';
import { DEFAULT_PROPERTIES, PLURALS, objectNamed, propertiesOf } from './portal.ts';
import { page, readJson, readPaging } from './requests.ts';
import { associatedIds, shownRecord } from './shown.ts';

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(['EQ', 'NEQ', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY', 'GT', 'GTE', 'LT', 'LTE']),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
type Filter = z.infer<typeof filterSchema>;

const searchSchema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).default([]),
  query: z.string().optional(),
  sorts: z
    .array(z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']) }))
    .max(1)
    .default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().optional(),
  after: z.union([z.string(), z.number()]).optional(),
});

export async function searchRecords(state: State, object: CrmObject, context: Context): Promise<Response> {
  const body = await readJson(context, searchSchema);
  if (body instanceof Response) return body;
  const paging = readPaging({ limit: body.limit?.toString(), after: body.after?.toString() }, { most: 200, usual: 10 });
  if (paging instanceof Response) return paging;
  if (paging.from + paging.limit > MOST_RESULTS)
    return invalid(`Paging through more than ${MOST_RESULTS} results is not supported`);
  const unknown = body.filterGroups
    .flatMap(({ filters }) => filters)
    .find(
      ({ propertyName }) =>
        associatedObject(propertyName) === undefined && !propertiesOf(object).includes(propertyName),
    );
  if (unknown !== undefined)
    return invalid(`There was a problem with the request. Property "${unknown.propertyName}" does not exist`);
  addPast(state);
  const meets = (record: StoredRecord): boolean =>
    body.filterGroups.length === 0 ||
    body.filterGroups.some(({ filters }) =>
      filters.every((filter) => holds(filter, valuesOf(state, object, record, filter.propertyName))),
    );
  const found = [...state.hubspot.records[object].values()].filter(
    (record) =>
      !state.hubspot.notIndexed.has(record.id) && matchesText(object, record, body.query ?? '') && meets(record),
  );
  const [sort] = body.sorts;
  if (sort !== undefined) found.sort(byProperty(sort));
  const shown = found.map((record) =>
    shownRecord(state, object, record, { properties: body.properties, withHistory: [], associations: [] }),
  );
  return Response.json({ total: found.length, ...page(shown, paging, context.req.path) });
}

/** "The maximum number of supported objects" that a query's pages go through. */
const MOST_RESULTS = 10_000;

/** As numbers where both are, else as text. A time is a number too: milliseconds, whichever way it is written. */
function compare(a: string, b: string): number {
  const difference = numberOf(a) - numberOf(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}

function numberOf(text: string): number {
  return /^\d{4}-\d{2}-\d{2}T/u.test(text) ? Date.parse(text) : Number(text);
}

function byProperty({ propertyName, direction }: { propertyName: string; direction: string }) {
  const sign = direction === 'ASCENDING' ? 1 : -1;
  return (a: StoredRecord, b: StoredRecord): number =>
    sign * compare(a.properties.get(propertyName) ?? '', b.properties.get(propertyName) ?? '');
}

function matchesText(object: CrmObject, { properties }: StoredRecord, query: string): boolean {
  return (
    query === '' ||
    DEFAULT_PROPERTIES[object].some((name) => properties.get(name)?.toLowerCase().includes(query.toLowerCase()))
  );
}

/** The object of a pseudo-property such as "associations.company": records associated with one of those. */
function associatedObject(propertyName: string): CrmObject | undefined {
  return propertyName.startsWith('associations.') ? objectNamed(propertyName.slice('associations.'.length)) : undefined;
}

/** What a filter is held against: a property's value, or the IDs of all associated records. */
function valuesOf(state: State, object: CrmObject, record: StoredRecord, propertyName: string): string[] {
  const other = associatedObject(propertyName);
  if (other !== undefined) return associatedIds(state, object, record, PLURALS[other]);
  const value = record.properties.get(propertyName) ?? '';
  return value === '' ? [] : [value];
}

function holds({ operator, value, values }: Filter, held: readonly string[]): boolean {
  const has = (wanted: string | undefined): boolean => held.some((one) => one.toLowerCase() === wanted?.toLowerCase());
  switch (operator) {
    case 'EQ':
      return has(value);
    case 'NEQ':
      return !has(value);
    case 'IN':
      return (values ?? []).some(has);
    case 'NOT_IN':
      return !(values ?? []).some(has);
    case 'GT':
      return held.some((one) => compare(one, value ?? '') > 0);
    case 'GTE':
      return held.some((one) => compare(one, value ?? '') >= 0);
    case 'LT':
      return held.some((one) => compare(one, value ?? '') < 0);
    case 'LTE':
      return held.some((one) => compare(one, value ?? '') <= 0);
    case 'HAS_PROPERTY':
      return held.length > 0;
    case 'NOT_HAS_PROPERTY':
      return held.length === 0;
  }
}
