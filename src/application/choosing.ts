// Whether choosing another HubSpot owner can help, and who saves the choice.
import { indexUsers } from '../domain/facts/user-index.ts';
import type { HubSpotOwner, RecordFacts } from '../domain/facts/record-facts.ts';
import type { SalesforceUser } from '../domain/facts/org-snapshot.ts';
import { decide } from '../domain/prediction/index.ts';
import { readFailure } from './gather/read-failure.ts';
import type { Gathered } from './gather/record.ts';
import { textOf } from './gather/record-properties.ts';
import type { Choosing, Facts, NoChoosing } from './outcomes.ts';
import type { Settings } from './settings.ts';

/**
 * @param ownerChangesBy who saves what this person chooses
 * @param now today, for the rules
 */
export function choosingOf(gathered: Gathered, ownerChangesBy: Settings['ownerChangesBy'], now: Date): Choosing {
  if (ownerChangesBy === 'nobody') return { by: null, because: 'settings' };
  const limit = choosingLimit(gathered, now);
  return limit === null ? { by: ownerChangesBy } : { by: null, ...limit };
}

/** Why no owner can be chosen here; null if one can. */
export function choosingLimit(gathered: Gathered, now: Date): NoChoosing | null {
  const { org, record, shown, salesforceFailure } = gathered;
  if (shown.salesforceId !== null) return { because: 'synced' };
  if (org.salesforce.state === 'not-connected') return { because: 'not-connected' };
  if (salesforceFailure !== null) return { because: 'salesforce-failed', failure: salesforceFailure };
  if (record.object === 'contact' && textOf(String(record.properties.email ?? '')) === null)
    return { because: 'no-email' };
  return existingOwnerStays(gathered, now);
}

/**
 * Decides for an invented owner who surely matches a Salesforce user. If even that owner would not get the record, no
 * chosen owner would.
 */
function existingOwnerStays({ org, record }: Facts, now: Date): NoChoosing | null {
  if (org.salesforce.state !== 'readable') return null;
  const users = { readable: true, value: indexUsers([MATCHING_USER]) } as const;
  const best = decide({ ...org, salesforce: { ...org.salesforce, users } }, withOwner(record, MATCHING_OWNER), now);
  const { owners, outcome } = best.ifItSyncs ?? best;
  return best.chosenOwner === 'loses' && outcome !== 'CANNOT_DETERMINE'
    ? { because: 'existing-owner-stays', owners }
    : null;
}

const PERSON = { firstName: 'Somebody', lastName: 'Who Matches', email: 'somebody@example.com' };
const MATCHING_OWNER: HubSpotOwner = { id: '0', type: 'PERSON', ...PERSON, archived: false };
const MATCHING_USER: SalesforceUser = {
  id: '005000000000000AAA',
  name: `${PERSON.firstName} ${PERSON.lastName}`,
  ...PERSON,
  username: PERSON.email,
  isActive: true,
  userType: 'Standard',
  isFrozen: false,
};

/** Returns the record with another owner. */
export function withOwner(record: RecordFacts, owner: HubSpotOwner): RecordFacts {
  return { ...record, owner: { state: 'read', owner } };
}

/**
 * Returns the facts with the directory's users instead of the users looked up for this record. If the directory could
 * not read them, its failure takes their place.
 */
export function withUsers({ org, record }: Facts, users: Parameters<typeof usersOf>[0]): Facts {
  if (org.salesforce.state !== 'readable') return { org, record };
  return { org: { ...org, salesforce: { ...org.salesforce, users: usersOf(users) } }, record };
}

type OrgUsers = Extract<Facts['org']['salesforce'], { state: 'readable' }>['users'];
type DirectoryUsers = import('./owner-directory.ts').Directory['users'];

function usersOf(users: DirectoryUsers): OrgUsers {
  return users.ok
    ? { readable: true, value: users.value.users }
    : { readable: false, failure: readFailure(users.failure) };
}
