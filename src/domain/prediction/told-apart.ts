// Distinguishes users of the same name, because only usernames are unique in Salesforce.
import type { Case } from './case.ts';
import type { PredictedOwner } from './decision.ts';

/** For users who share a name: the username by ID, or the e-mail address if it is unknown. */
export function toldApart(owners: readonly PredictedOwner[], { salesforce }: Case): Readonly<Record<string, string>> {
  const users = salesforce?.users;
  if (owners.length < 2 || users?.readable !== true) return {};
  const people = owners.filter(({ type }) => type === 'User');
  const shared = people.filter(({ id, name }) => people.some((other) => other.name === name && other.id !== id));
  return Object.fromEntries(
    shared.flatMap(({ id }) => {
      const user = id === null ? null : users.value.byId(id);
      const told = user?.username ?? user?.email;
      return id === null || told == null ? [] : [[id, told] as const];
    }),
  );
}
