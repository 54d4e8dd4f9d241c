// Who may have the app change owners, if an admin lets the app do so.
import type { Call } from './call.ts';
import type { CrmObject } from '../domain/facts/record-facts.ts';
import { settled } from './failures.ts';
import type { OwnerChangers, Settings } from './settings.ts';
import type { Tenant } from './tenant.ts';

/** What HubSpot says about a user of the account. IDs as HubSpot writes them. */
export interface AccountUser {
  superAdmin: boolean;
  /** IDs of permission sets, which HubSpot's API calls roles. */
  permissionSets: readonly string[];
  /** IDs of the main team and all other teams. */
  teams: readonly string[];
}

/**
 * True if an admin named the user's role, permission set or team.
 *
 * @param allowed null if nobody was named: then everybody who can open the record may
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
 * Who saves an owner that this person chooses. The app saves only if an admin allows it for this person. Everybody else
 * uses HubSpot's own field, where HubSpot checks their rights.
 *
 * @throws FailureError if the person's roles cannot be read
 */
export async function savesOwner(
  { settings, mayChangeOwner }: Pick<Tenant, 'settings' | 'mayChangeOwner'>,
  call: Call,
  object: CrmObject,
): Promise<Settings['ownerChangesBy']> {
  const { ownerChangesBy, ownerChangesFor } = settings;
  if (ownerChangesBy !== 'app') return ownerChangesBy;
  // A host that does not know the person cannot check them against the named roles and teams.
  if (mayChangeOwner === undefined) return ownerChangesFor === null ? 'app' : 'user';
  return (await mayChangeOwner(call, object)) ? 'app' : 'user';
}

/** The same for display: if the roles cannot be read, the page offers HubSpot's own field. */
export async function savesShown(
  tenant: Parameters<typeof savesOwner>[0],
  call: Call,
  object: CrmObject,
): Promise<Settings['ownerChangesBy']> {
  const read = await settled(savesOwner(tenant, call, object));
  return read.ok ? read.value : 'user';
}
