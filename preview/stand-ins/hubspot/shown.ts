// How a record looks in an answer.
import type { CrmObject } from '../../../src/domain/prediction/index.ts';
import type { State, StoredRecord } from '../state.ts';
import { DEFAULT_PROPERTIES, LAST_MODIFIED, PLURALS, PORTAL_ID, TYPE_IDS, propertiesOf } from './portal.ts';

export interface Asked {
  properties: readonly string[];
  withHistory: readonly string[];
  associations: readonly string[];
}

/**
 * A property the portal does not have is left out, one that was never set is null. Three properties always come.
 * https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/get-contact
 */
export function shownRecord(
  state: State,
  object: CrmObject,
  record: StoredRecord,
  { properties, withHistory, associations }: Asked,
): object {
  const asked =
    properties.length === 0 && withHistory.length === 0 ? DEFAULT_PROPERTIES[object] : [...properties, ...withHistory];
  const known = [...new Set([...asked, 'createdate', 'hs_object_id', LAST_MODIFIED[object]])].filter((name) =>
    propertiesOf(object).includes(name),
  );
  const history = withHistory
    .filter((name) => propertiesOf(object).includes(name))
    .map((name) => [name, record.history.get(name) ?? []] as const);
  const associated = associations.flatMap((to) => {
    const results = associatedIds(state, object, record, to).flatMap((id) =>
      associationTypes(object, to).map((type) => ({ id, type })),
    );
    return results.length === 0 ? [] : [[to, { results }] as const];
  });
  return {
    id: record.id,
    properties: Object.fromEntries(known.map((name) => [name, record.properties.get(name) ?? null])),
    ...(withHistory.length === 0 ? {} : { propertiesWithHistory: Object.fromEntries(history) }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: false,
    ...(associated.length === 0 ? {} : { associations: Object.fromEntries(associated) }),
    url: `https://app.hubspot.com/contacts/${PORTAL_ID}/record/${TYPE_IDS[object]}/${record.id}`,
  };
}

/** IDs of associated records; the sample associates companies with contacts only. */
export function associatedIds({ hubspot }: State, object: CrmObject, record: StoredRecord, to: string): string[] {
  if (object === 'company' && to === 'contacts') return record.contactIds;
  if (object !== 'contact' || to !== 'companies') return [];
  return [...hubspot.records.company.values()]
    .filter(({ contactIds }) => contactIds.includes(record.id))
    .map(({ id }) => id);
}

/** A primary association comes twice, once under each of its types: clients must not count it twice. */
function associationTypes(object: CrmObject, to: string): string[] {
  const type = `${object}_to_${to === PLURALS.company ? 'company' : 'contact'}`;
  return [type, `${type}_unlabeled`];
}
