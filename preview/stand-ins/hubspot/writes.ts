// Changing a record: what HubSpot refuses, and what a change leaves behind.
import type { CrmObject } from '../../../src/domain/prediction/index.ts';
import type { HistoryEntry, State, StoredRecord } from '../state.ts';
import { hubspotError, invalid } from './answers.ts';
import { LAST_MODIFIED, PORTAL_ID, isReadOnly, propertiesOf } from './portal.ts';

/** Who changes: named in the history of every property that is changed. */
export type ChangeSource = Pick<HistoryEntry, 'sourceType'> &
  Partial<Pick<HistoryEntry, 'sourceId' | 'updatedByUserId'>>;

/** Writes as HubSpot does: the value, its history (newest first), when the owner was set, the time of the change. */
export function writeProperties(
  object: CrmObject,
  record: StoredRecord,
  properties: Readonly<Record<string, string>>,
  source: ChangeSource,
): void {
  const timestamp = nextMoment();
  for (const [name, value] of Object.entries(properties)) {
    record.properties.set(name, value);
    record.history.set(name, [{ value, timestamp, ...source }, ...(record.history.get(name) ?? [])]);
    if (name === 'hubspot_owner_id') record.properties.set('hubspot_owner_assigneddate', value === '' ? '' : timestamp);
  }
  record.updatedAt = timestamp;
  record.properties.set(LAST_MODIFIED[object], timestamp);
}

let lastMoment = 0;

/** Now, but later than any change before: two changes within a millisecond would have no order in a history. */
function nextMoment(): string {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return new Date(lastMoment).toISOString();
}

/**
 * Why HubSpot would not take these values, or null.
 * "Read-only and non-existent properties will result in an error."
 * https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/update-contact
 */
export function writeRefusal(
  state: State,
  object: CrmObject,
  id: string,
  properties: Readonly<Record<string, string>>,
): Response | null {
  const names = Object.keys(properties);
  if (names.length === 0) return invalid('No properties found to update, please provide at least one.');
  const problems = names.flatMap((name) => problemWith(state, object, name, properties[name] ?? '') ?? []);
  if (problems.length > 0) return invalidValues(problems);
  const taken = object === 'contact' ? contactWithEmail(state, properties.email, id) : null;
  return taken === null ? null : hubspotError(409, 'CONFLICT', `Contact already exists. Existing ID: ${taken}`);
}

interface Problem {
  name: string;
  error: 'PROPERTY_DOESNT_EXIST' | 'READ_ONLY_VALUE' | 'INVALID_OWNER_ID' | 'INVALID_EMAIL';
  message: string;
}

function problemWith({ hubspot }: State, object: CrmObject, name: string, value: string): Problem | null {
  if (!propertiesOf(object).includes(name))
    return { name, error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
  if (isReadOnly(name))
    return { name, error: 'READ_ONLY_VALUE', message: `"${name}" is a read only property; its value cannot be set` };
  if (value === '') return null;
  // Whether HubSpot takes a deactivated owner is not documented: refusing is the harder case for a client.
  const known = hubspot.owners.some((owner) => owner.id === value && !owner.archived);
  if (name === 'hubspot_owner_id' && !known)
    return { name, error: 'INVALID_OWNER_ID', message: `${value} was not a valid owner ID.` };
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value))
    return { name, error: 'INVALID_EMAIL', message: `Email address ${value} is invalid` };
  return null;
}

function invalidValues(problems: readonly Problem[]): Response {
  const told = problems.map(({ name, error, message }) => ({
    isValid: false,
    message,
    error,
    name,
    localizedErrorMessage: message,
    portalId: PORTAL_ID,
  }));
  const errors = problems.map(({ name, error, message }) => ({
    message,
    code: error,
    context: { propertyName: [name] },
  }));
  return invalid(`Property values were not valid: ${JSON.stringify(told)}`, { errors });
}

function contactWithEmail({ hubspot }: State, email: string | undefined, except: string): string | null {
  if (email === undefined || email === '') return null;
  const same = [...hubspot.records.contact.values()].find(
    (contact) => contact.id !== except && contact.properties.get('email')?.toLowerCase() === email.toLowerCase(),
  );
  return same?.id ?? null;
}
