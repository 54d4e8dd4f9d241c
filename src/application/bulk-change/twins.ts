// The twin of a HubSpot owner who does not count in Salesforce: another active owner, who is the very Salesforce user whom
// the first one resembles. People get a second HubSpot user with a new e-mail address or after they left and came back.
import { isMatched, matchOwner } from '../../domain/prediction/index.ts';
import type { HubSpotOwner, OwnerMatch } from '../../domain/prediction/index.ts';
import type { IntegrationUser } from '../../domain/matching/owner-match.ts';
import type { UserIndex } from '../../domain/facts/user-index.ts';

export type TwinFound =
  /** The owner counts already. */
  { kind: 'itself' } | { kind: 'twin'; owner: HubSpotOwner } | { kind: 'none' } | { kind: 'several' };

/**
 * Finds twins among the active owners.
 *
 * @example
 * twinsAmong(activeOwners, { users, integrationUser })(owner) // { kind: 'twin', owner: … }
 */
export function twinsAmong(
  active: Iterable<HubSpotOwner>,
  { users, integrationUser }: { users: UserIndex; integrationUser: IntegrationUser | null },
): (owner: HubSpotOwner) => TwinFound {
  const byUser = new Map<string, HubSpotOwner[]>();
  for (const owner of active) {
    const match = matchOwner(owner, users, integrationUser);
    const [user] = match.users;
    // The integration user gets what nobody else gets: nobody's twin.
    if (user === undefined || !isMatched(match) || match.kind === 'integration-user') continue;
    byUser.set(user.id, [...(byUser.get(user.id) ?? []), owner]);
  }
  const found = new Map<string, TwinFound>();
  return (owner) => {
    const before = found.get(owner.id);
    if (before !== undefined) return before;
    const twin = twinOf(owner, matchOwner(owner, users, integrationUser), byUser);
    found.set(owner.id, twin);
    return twin;
  };
}

function twinOf(owner: HubSpotOwner, match: OwnerMatch, byUser: ReadonlyMap<string, HubSpotOwner[]>): TwinFound {
  if (isMatched(match)) return { kind: 'itself' };
  // Which of several Salesforce users the owner is, nobody knows: to choose one would be a guess.
  if (match.kind === 'several' || match.kind === 'not-known') return { kind: 'several' };
  const near = new Set([...match.users, ...match.misses.flatMap(({ users }) => users)].map(({ id }) => id));
  const twins = [...near].flatMap((id) => byUser.get(id) ?? []).filter(({ id }) => id !== owner.id);
  const [twin, ...more] = new Map(twins.map((one) => [one.id, one])).values();
  if (twin === undefined) return { kind: 'none' };
  return more.length > 0 ? { kind: 'several' } : { kind: 'twin', owner: twin };
}
