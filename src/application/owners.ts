// HubSpot owners by ID and by user, cached as long as the directory. If the whole list is cached, it answers these too.
import type { HubSpotOwner } from '../domain/facts/record-facts.ts';
import type { Deadline } from './deadline.ts';
import type { Result } from './failures.ts';
import { atHand, awaited, keep } from './kept.ts';
import type { Kept } from './kept.ts';
import { ownersKept } from './owner-directory.ts';
import type { CacheKey, ListedOwner } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** Milliseconds for reading one owner, independent of the callers' deadlines. */
const READING_BUDGET = 10_000;
const OWNER = { system: 'hubspot', question: 'owner' } as const;

const ownerKey = (id: string): CacheKey<Kept<HubSpotOwner | null>> => ({ id: `owner/${id}` });
const userKey = (userId: number): CacheKey<Kept<ListedOwner | null>> => ({ id: `owner-of-user/${userId}` });

/** The cached owner; undefined if HubSpot must be asked. */
export function ownerAtHand(tenant: Tenant, id: string): HubSpotOwner | null | undefined {
  const listed = atHand(tenant, ownersKept(tenant))?.byId.get(id);
  if (listed !== undefined) return listed;
  const kept = tenant.cache.get(ownerKey(id));
  return kept?.done?.ok === true && isFresh(tenant, kept) ? kept.done.value : undefined;
}

/** Reads an owner. @returns null for an owner that HubSpot no longer knows */
export async function readOwner(tenant: Tenant, id: string, deadline: Deadline): Promise<Result<HubSpotOwner | null>> {
  const known = ownerAtHand(tenant, id);
  if (known !== undefined) return { ok: true, value: known };
  const maxAge = tenant.settings.directoryMaxAge;
  const reading = keep(tenant, {
    key: ownerKey(id),
    maxAge,
    budget: READING_BUDGET,
    read: (own) => tenant.hubspot.owner(id, own),
  });
  return awaited(reading, OWNER, deadline);
}

/** The cached active owner of a user; undefined if HubSpot must be asked. */
export function ownerOfUserAtHand(tenant: Tenant, userId: number): HubSpotOwner | null | undefined {
  const listed = atHand(tenant, ownersKept(tenant));
  if (listed !== null) return listed.byUser.get(userId) ?? null;
  const kept = tenant.cache.get(userKey(userId));
  return kept?.done?.ok === true && isFresh(tenant, kept) ? kept.done.value : undefined;
}

/** Reads the active owner of a user; null if there is none. */
export async function readOwnerOfUser(
  tenant: Tenant,
  userId: number,
  deadline: Deadline,
): Promise<Result<HubSpotOwner | null>> {
  const known = ownerOfUserAtHand(tenant, userId);
  if (known !== undefined) return { ok: true, value: known };
  const reading = keep(tenant, {
    key: userKey(userId),
    maxAge: tenant.settings.directoryMaxAge,
    budget: READING_BUDGET,
    read: (own) => tenant.hubspot.ownerOfUser(userId, own),
  });
  return awaited(reading, OWNER, deadline);
}

function isFresh({ clock, settings }: Tenant, { begun }: Kept<unknown>): boolean {
  return clock.elapsed() - begun < settings.directoryMaxAge;
}
