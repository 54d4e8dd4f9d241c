// Everybody who could be given a record, matched with Salesforce's users once and cached for a set time.
import { indexUsers } from '../domain/facts/user-index.ts';
import type { UserIndex } from '../domain/facts/user-index.ts';
import { valueOf } from '../domain/facts/known.ts';
import { isMatched, matchOwner } from '../domain/matching/owner-match.ts';
import { ownerName, withoutAccents } from '../domain/matching/text-comparison.ts';
import type { Deadline } from './deadline.ts';
import { FailureError } from './failures.ts';
import type { Failure, Result } from './failures.ts';
import { orgSettings } from './gather/org-settings.ts';
import { awaited, keep } from './kept.ts';
import type { Keeping, Kept } from './kept.ts';
import type { CacheKey, ListedOwner, OwnersSoFar } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** Milliseconds for one reading, independent of the callers' deadlines. HubSpot ends a function after 15 s. */
const READING_BUDGET = 12_000;

/** Owners or users beyond this number are left out, and the answer says so. The function has 128 MB of memory. */
export const MOST_LISTED = 50_000;

export interface OwnerList {
  owners: readonly ListedOwner[];
  byId: ReadonlyMap<string, ListedOwner>;
  byUser: ReadonlyMap<number, ListedOwner>;
  leftOut: number;
}

export interface UserList {
  users: UserIndex;
  frozenUnread: Failure | null;
  leftOut: number;
}

/** An owner, ready to be ranked and searched. Only the verdict of the match is stored. */
export interface Candidate {
  owner: ListedOwner;
  /** Name and e-mail address in the form that searches use. */
  text: string;
  isMatched: boolean;
}

export interface Directory {
  /** Sorted by name. */
  candidates: readonly Candidate[];
  users: Result<UserList>;
  leftOut: number;
  /** ISO 8601. */
  readAt: string;
}

const OWNERS: CacheKey<Kept<OwnerList>> = { id: 'owners' };
const SO_FAR: CacheKey<OwnersSoFar> = { id: 'owners-so-far' };
const USERS: CacheKey<Kept<UserList>> = { id: 'users' };
const DIRECTORY: CacheKey<{ owners: OwnerList; users: Result<UserList>; directory: Directory }> = { id: 'directory' };

export function ownersKept(tenant: Tenant): Pick<Keeping<OwnerList>, 'key' | 'maxAge'> {
  return { key: OWNERS, maxAge: tenant.settings.directoryMaxAge };
}

export function usersKept(tenant: Tenant): Pick<Keeping<UserList>, 'key' | 'maxAge'> {
  return { key: USERS, maxAge: tenant.settings.directoryMaxAge };
}

/**
 * Returns the directory, and reads it again when it is too old. Calls that arrive meanwhile share that reading, each up
 * to its own deadline. If the users cannot be read, no owner has a match.
 */
export async function readDirectory(tenant: Tenant, deadline: Deadline): Promise<Result<Directory>> {
  const reading = keep(tenant, {
    ...ownersKept(tenant),
    budget: READING_BUDGET,
    read: (own) => listOwners(tenant, own),
  });
  const usersReading = keepUsers(tenant);
  const [owners, users] = await Promise.all([
    awaited(reading, { system: 'hubspot', question: 'owners' }, deadline),
    usersReading === null
      ? NOT_CONNECTED
      : awaited(usersReading, { system: 'salesforce', question: 'users' }, deadline),
  ]);
  if (!owners.ok) return owners;
  return { ok: true, value: directoryOf(tenant, owners.value, users, reading.readAt) };
}

const NOT_CONNECTED: Result<UserList> = {
  ok: false,
  failure: { system: 'salesforce', question: 'sign-in', kind: 'not-found', code: 'not-connected', reference: null },
};

/** Starts reading every user, or joins a reading in progress; null if Salesforce is not connected. */
export function keepUsers(tenant: Tenant): Kept<UserList> | null {
  const { salesforce } = tenant;
  if (salesforce === null) return null;
  return keep(tenant, {
    ...usersKept(tenant),
    budget: READING_BUDGET,
    read: async (own) => {
      const { rows, frozenUnread } = await salesforce.allUsers(own);
      const leftOut = Math.max(0, rows.length - MOST_LISTED);
      return { users: indexUsers(leftOut === 0 ? rows : rows.slice(0, MOST_LISTED)), frozenUnread, leftOut };
    },
  });
}

/** If the list is not complete in time, the next reading resumes it. */
async function listOwners({ hubspot, cache }: Tenant, deadline: Deadline): Promise<OwnerList> {
  const soFar = cache.get(SO_FAR) ?? { owners: [], after: null };
  cache.delete(SO_FAR);
  try {
    const all = await hubspot.owners(soFar, deadline);
    const owners = all.slice(0, MOST_LISTED);
    return {
      owners,
      byId: new Map(owners.map((owner) => [owner.id, owner])),
      byUser: new Map(owners.flatMap((owner) => (owner.userId === null ? [] : [[owner.userId, owner] as const]))),
      leftOut: all.length - owners.length,
    };
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'slow') cache.set(SO_FAR, soFar);
    throw error;
  }
}

/** Matches and sorts the two lists once. */
function directoryOf(
  { cache, settings }: Tenant,
  owners: OwnerList,
  users: Result<UserList>,
  readAt: string,
): Directory {
  const kept = cache.get(DIRECTORY);
  const sameUsers = kept?.users.ok === true && users.ok && kept.users.value === users.value;
  if (kept?.owners === owners && (sameUsers || (!users.ok && !kept.users.ok))) return { ...kept.directory, users };
  const integrationUser = valueOf(orgSettings(settings).integrationUser);
  const names = owners.owners.map((owner) => withoutAccents(ownerName(owner)));
  const candidates = inOrder(names).flatMap((position): Candidate[] => {
    const owner = owners.owners[position];
    if (owner === undefined) return [];
    const text = withoutAccents(`${ownerName(owner)} ${owner.email ?? ''}`);
    return [{ owner, text, isMatched: users.ok && isMatched(matchOwner(owner, users.value.users, integrationUser)) }];
  });
  const directory: Directory = {
    candidates,
    users,
    leftOut: owners.leftOut + (users.ok ? users.value.leftOut : 0),
    readAt,
  };
  cache.set(DIRECTORY, { owners, users, directory });
  return directory;
}

/**
 * Positions in the order of the texts, compared as code units: for tens of thousands of names a collation costs more than
 * all the rest.
 */
function inOrder(texts: readonly string[]): number[] {
  const textAt = (position: number): string => texts[position] ?? '';
  return [...texts.keys()].sort((a, b) => (textAt(a) < textAt(b) ? -1 : textAt(a) > textAt(b) ? 1 : 0));
}
