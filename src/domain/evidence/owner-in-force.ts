// Finds who owned a HubSpot record at its first sync, from its history.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner, PropertyValue } from '../facts/record-facts.ts';
import { normalised } from '../facts/text.ts';
import type { UserIndex } from '../facts/user-index.ts';
import type { PastHubSpotRecord } from './sample.ts';

/** The owner, or why it is unknown. */
export type PastHubSpotOwner =
  | { kind: 'none' }
  | { kind: 'known'; id: string; owner: HubSpotOwner }
  /** HubSpot's list of owners does not have this ID. */
  | { kind: 'not-listed'; id: string };

/**
 * Returns the owner at a moment, set by the newest change at or before it. Without any recorded change, it is the owner
 * in the properties.
 */
export function ownerInForce(
  record: PastHubSpotRecord,
  moment: number,
  owners: ReadonlyMap<string, HubSpotOwner>,
): PastHubSpotOwner {
  const [first, ...more] = record.ownerHistory.filter(({ at }) => at <= moment);
  // The history is newest first, so of two changes at the same time, the first in the list is the later one.
  const newest = more.reduce(
    (latest, change) => (latest !== undefined && change.at > latest.at ? change : latest),
    first,
  );
  const id = record.ownerHistory.length === 0 ? textOf(record.properties.hubspot_owner_id) : newest?.ownerId;
  if (id === undefined || id === null || id === '') return { kind: 'none' };
  const owner = owners.get(id);
  return owner === undefined ? { kind: 'not-listed', id } : { kind: 'known', id, owner };
}

export function ownersById(owners: readonly HubSpotOwner[]): Map<string, HubSpotOwner> {
  return new Map(owners.map((owner) => [owner.id, owner]));
}

/** Users with the owner's name or e-mail address, ignoring case and spaces: matches and near misses. */
export function usersLike(owner: HubSpotOwner, users: UserIndex): SalesforceUser[] {
  const near = users.near({ name: fullName(owner).trim(), swapped: '', email: owner.email ?? '' });
  return near.filter((user) => sameEmail(owner, user) || sameName(owner, user));
}

/** Users with both the owner's name and e-mail address. */
export function usersEqual(owner: HubSpotOwner, users: UserIndex): SalesforceUser[] {
  return usersLike(owner, users).filter((user) => sameEmail(owner, user) && sameName(owner, user));
}

function sameEmail(owner: HubSpotOwner, user: SalesforceUser): boolean {
  const email = normalised(owner.email ?? '');
  return email !== '' && email === normalised(user.email ?? '');
}

function sameName(owner: HubSpotOwner, user: SalesforceUser): boolean {
  const name = normalised(fullName(owner));
  return name !== '' && [user.name ?? '', fullName(user)].some((theirs) => normalised(theirs) === name);
}

function fullName({ firstName, lastName }: Pick<SalesforceUser, 'firstName' | 'lastName'>): string {
  return `${firstName ?? ''} ${lastName ?? ''}`;
}

function textOf(value: PropertyValue | undefined): string {
  return String(value ?? '').trim();
}
