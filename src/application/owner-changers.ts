// Who may have the app change owners, where an admin lets the app do it.
import type { Call } from './call.ts';
import type { CrmObject } from '../domain/facts/record-facts.ts';
import { settled } from './failures.ts';
import type { OwnerChangers, Settings } from './settings.ts';
import type { Tenant } from './tenant.ts';

/** What HubSpot says of a user of the account. IDs as HubSpot writes them. */
export interface AccountUser {
  superAdmin: boolean;
  /** "Roles" in HubSpot's API. */
  permissionSets: readonly string[];
  /** The main team and the others. */
  teams: readonly string[];
}

/**
 * True where an admin named somebody's role, permission set or team.
 *
 * @param allowed null: nobody was named, so everybody may who may open the record
 */
export function isOwnerChanger(user: AccountUser, allowed: OwnerChangers | null): boolean {
  if (allowed === null) return true;
  return (
    (allowed.superAdmins && user.superAdmin) ||
    user.permissionSets.some((id) => allowed.permissionSets.includes(id)) ||
    user.teams.some((id) => allowed.teams.includes(id))
  );
}

/**
 * Who saves an owner that this person chooses: the app only where an admin lets the app and this person do it. Everybody
 * else has HubSpot's own field, where HubSpot checks their rights.
 *
 * @throws FailureError where the person's roles cannot be read
 */
export async function savesOwner(
  { settings, mayChangeOwner }: Pick<Tenant, 'settings' | 'mayChangeOwner'>,
  call: Call,
  object: CrmObject,
): Promise<Settings['ownerChangesBy']> {
  const { ownerChangesBy, ownerChangesFor } = settings;
  if (ownerChangesBy !== 'app') return ownerChangesBy;
  // A host that does not know the person cannot hold them against names.
  if (mayChangeOwner === undefined) return ownerChangesFor === null ? 'app' : 'user';
  return (await mayChangeOwner(call, object)) ? 'app' : 'user';
}

/** The same for what a page shows: where the roles cannot be read, HubSpot's own field. */
export async function savesShown(
  tenant: Parameters<typeof savesOwner>[0],
  call: Call,
  object: CrmObject,
): Promise<Settings['ownerChangesBy']> {
  const read = await settled(savesOwner(tenant, call, object));
  return read.ok ? read.value : 'user';
}
