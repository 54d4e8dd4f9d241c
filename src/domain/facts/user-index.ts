// An org's users, found by e-mail, name, username or ID without going through the list.
import { salesforceIdKey } from './salesforce-id.ts';
import { normalised } from './text.ts';
import type { SalesforceUser } from './org-snapshot.ts';

export interface UserIndex {
  readonly size: number;
  readonly all: readonly SalesforceUser[];
  byId(id: string): SalesforceUser | null;
  /** Usernames are unique in Salesforce; case does not count. */
  byUsername(username: string): SalesforceUser | null;
  /** Users whose e-mail was not read: each may have any. */
  readonly withoutEmail: readonly SalesforceUser[];
  /** Users with this e-mail, this name (in either order), or neither known: each once, in list order. */
  near(person: { readonly name: string; readonly swapped: string; readonly email: string }): readonly SalesforceUser[];
}

/** Builds the index once; it is read-only afterwards. */
export function indexUsers(users: readonly SalesforceUser[]): UserIndex {
  return new Index(users);
}

class Index implements UserIndex {
  readonly #byId = new Map<string, SalesforceUser>();
  readonly #byUsername = new Map<string, SalesforceUser>();
  readonly #byName = new Map<string, number[]>();
  readonly #byEmail = new Map<string, number[]>();

  readonly withoutEmail: SalesforceUser[] = [];
  readonly #notKnown: number[] = [];

  /** Some users have no first and last name: only then does the order of a name matter. */
  #namesAlone = false;

  constructor(readonly all: readonly SalesforceUser[]) {
    all.forEach((user, position) => {
      this.#byId.set(salesforceIdKey(user.id), user);
      if (user.username != null) this.#byUsername.set(user.username.trim().toLowerCase(), user);
      if (user.firstName == null || user.lastName == null) this.#namesAlone = true;
      for (const name of namesOf(user)) add(this.#byName, normalised(name), position);
      if (user.email == null) {
        this.withoutEmail.push(user);
        if (namesOf(user).length === 0) this.#notKnown.push(position);
        return;
      }
      const email = normalised(user.email);
      add(this.#byEmail, email, position);
      // A sandbox adds ".invalid" to every address.
      if (email.endsWith('.invalid')) add(this.#byEmail, email.slice(0, -'.invalid'.length), position);
    });
  }

  get size(): number {
    return this.all.length;
  }

  byId(id: string): SalesforceUser | null {
    return this.#byId.get(salesforceIdKey(id)) ?? null;
  }

  byUsername(username: string): SalesforceUser | null {
    return this.#byUsername.get(username.trim().toLowerCase()) ?? null;
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
    const positions = more.length === 0 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
    return positions.flatMap((position) => this.all[position] ?? []);
  }
}

function namesOf({ name, firstName, lastName }: SalesforceUser): string[] {
  const parts = firstName == null && lastName == null ? [] : [`${firstName ?? ''} ${lastName ?? ''}`];
  return [...parts, ...(name == null ? [] : [name])];
}

/** Blank texts are nobody's: a thousand users without an e-mail are not alike. */
function add(index: Map<string, number[]>, key: string, position: number): void {
  if (key === '') return;
  const positions = index.get(key);
  if (positions === undefined) index.set(key, [position]);
  else if (positions.at(-1) !== position) positions.push(position);
}
