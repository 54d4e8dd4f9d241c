// All owners against all users in one pass: `matchOwner` for everybody, at the cost of a look-up each.
import { matchOwner } from './owner-match.ts';
import type { OwnerMatch } from './owner-match.ts';
import type { MatchFinding } from '../prediction/prediction.ts';
import type { HubSpotOwner, SalesforceUser } from '../facts/situation.ts';
import { fullName, normalised } from './text-comparison.ts';

export interface MatchedOwner<Owner extends HubSpotOwner> {
  owner: Owner;
  match: OwnerMatch;
  findings: MatchFinding[];
  /** The users that share the owner's name or e-mail: all that a prediction about this owner needs. */
  users: SalesforceUser[];
}

/**
 * Matches every owner with the users, as `matchOwner` would with the whole list.
 *
 * A user whose name and e-mail both differ from the owner's plays no part in any match or near miss, so only users
 * that share one of the two are looked at.
 *
 * @param integrationUserId Salesforce ID of HubSpot's integration user, if known
 */
export function matchOwners<Owner extends HubSpotOwner>(
  owners: readonly Owner[],
  users: readonly SalesforceUser[],
  integrationUserId: string | null,
): MatchedOwner<Owner>[] {
  const index = new UserIndex(users);
  return owners.map((owner) => {
    const near = index.near(owner);
    return { owner, users: near, ...matchOwner(owner, near, integrationUserId) };
  });
}

class UserIndex {
  readonly #byName = new Map<string, number[]>();
  readonly #byEmail = new Map<string, number[]>();

  constructor(private readonly users: readonly SalesforceUser[]) {
    users.forEach(({ name, email }, position) => {
      add(this.#byName, normalised(name), position);
      add(this.#byEmail, normalised(email ?? ''), position);
    });
  }

  /** In the order of the whole list, each once. */
  near(owner: HubSpotOwner): SalesforceUser[] {
    const positions = new Set([
      ...(this.#byName.get(normalised(fullName(owner))) ?? []),
      ...(this.#byEmail.get(normalised(owner.email ?? '')) ?? []),
    ]);
    return [...positions].sort((a, b) => a - b).flatMap((position) => this.users[position] ?? []);
  }
}

/** Blank texts are nobody's: a thousand users without an e-mail are not alike. */
function add(index: Map<string, number[]>, key: string, position: number): void {
  if (key === '') return;
  const positions = index.get(key);
  if (positions === undefined) index.set(key, [position]);
  else positions.push(position);
}
