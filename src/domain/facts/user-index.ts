// An index of an org's users by e-mail address, name, username and ID.
import { salesforceIdKey } from './salesforce-id.ts';
import { normalised } from './text.ts';
import type { SalesforceUser } from './org-snapshot.ts';

export interface UserIndex {
  readonly size: number;
  readonly all: readonly SalesforceUser[];
  byId(id: string): SalesforceUser | null;
  /** Finds a user by username. Usernames are unique in Salesforce and ignore case. */
  byUsername(username: string): SalesforceUser | null;
  /** Users whose e-mail address was not read. Each may have any address. */
  readonly withoutEmail: readonly SalesforceUser[];
  /**
   * Finds users with this e-mail address or name (in either order), and users of whom neither is known. Each user appears
   * once, in list order.
   */
  near(person: { readonly name: string; readonly swapped: string; readonly email: string }): readonly SalesforceUser[];
}

/** Builds the index. It is read-only afterwards. */
export function indexUsers(users: readonly SalesforceUser[]): UserIndex {
  return new Index(users);
}

class Index implements UserIndex {
  // Made when first asked for: choosing among tens of thousands goes by name and e-mail alone.
  #byId: Map<string, SalesforceUser> | null = null;
  #byUsername: Map<string, SalesforceUser> | null = null;
  readonly #byName: Positions = new Map();
  readonly #byEmail: Positions = new Map();

  readonly withoutEmail: SalesforceUser[] = [];
  readonly #notKnown: number[] = [];

  /** True if some users only have a full name. Only then does the order of first and last name matter. */
  #namesAlone = false;

  constructor(readonly all: readonly SalesforceUser[]) {
    all.forEach((user, position) => {
      if (user.firstName == null || user.lastName == null) this.#namesAlone = true;
      for (const name of namesOf(user)) add(this.#byName, normalised(name), position);
      if (user.email == null) {
        this.withoutEmail.push(user);
        if (namesOf(user).length === 0) this.#notKnown.push(position);
        return;
      }
      const email = normalised(user.email);
      add(this.#byEmail, email, position);
      // A sandbox appends ".invalid" to every address.
      if (email.endsWith('.invalid')) add(this.#byEmail, email.slice(0, -'.invalid'.length), position);
    });
  }

  get size(): number {
    return this.all.length;
  }

  byId(id: string): SalesforceUser | null {
    this.#byId ??= new Map(this.all.map((user) => [salesforceIdKey(user.id), user]));
    return this.#byId.get(salesforceIdKey(id)) ?? null;
  }

  byUsername(username: string): SalesforceUser | null {
    this.#byUsername ??= new Map(
      this.all.flatMap((user) => (user.username == null ? [] : [[usernameKey(user.username), user] as const])),
    );
    return this.#byUsername.get(usernameKey(username)) ?? null;
  }

  near({ name, swapped, email }: { name: string; swapped: string; email: string }): readonly SalesforceUser[] {
    const lists = [
      name === '' ? undefined : this.#byName.get(normalised(name)),
      swapped === '' || !this.#namesAlone ? undefined : this.#byName.get(normalised(swapped)),
      email === '' ? undefined : this.#byEmail.get(normalised(email)),
      this.#notKnown.length === 0 ? undefined : this.#notKnown,
    ].filter((list) => list !== undefined);
    const [only, ...more] = lists;
    if (only === undefined) return [];
    const positions = more.length === 0 ? [only].flat() : [...new Set(lists.flat())].sort((a, b) => a - b);
    return positions.flatMap((position) => this.all[position] ?? []);
  }
}

function usernameKey(username: string): string {
  return username.trim().toLowerCase();
}

function namesOf({ name, firstName, lastName }: SalesforceUser): string[] {
  const parts = firstName == null && lastName == null ? [] : [`${firstName ?? ''} ${lastName ?? ''}`];
  return [...parts, ...(name == null ? [] : [name])];
}

/** Positions of users in the list. Most keys have one user; a list for each of them would double the index. */
type Positions = Map<string, number | number[]>;

/** Skips blank texts, so that users without an e-mail address do not count as equal. */
function add(index: Positions, key: string, position: number): void {
  if (key === '') return;
  const positions = index.get(key);
  if (positions === undefined) index.set(key, position);
  else if (typeof positions === 'number') {
    if (positions !== position) index.set(key, [positions, position]);
  } else if (positions.at(-1) !== position) positions.push(position);
}
