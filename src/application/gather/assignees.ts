// Users whom lead assignment rules name. They are looked up when an entry that names one applies, and then cached.
import type { SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Result } from '../failures.ts';
import type { CacheKey } from '../ports.ts';
import type { Tenant } from '../tenant.ts';

const ASSIGNEES: CacheKey<ReadonlyMap<string, { user: SalesforceUser; at: number }>> = { id: 'assignees' };

/** The assignees in the cache that are not too old. */
export function assigneesKept({ cache, clock, settings }: Tenant): SalesforceUser[] {
  const kept = cache.get(ASSIGNEES) ?? new Map<string, { user: SalesforceUser; at: number }>();
  const now = clock.elapsed();
  return [...kept.values()].flatMap(({ user, at }) => (now - at < settings.directoryMaxAge ? [user] : []));
}

/** Reads assignees by username. Never rejects; a failure has the question "assignees". */
export async function readAssignees(
  tenant: Tenant,
  usernames: readonly string[],
  deadline: Deadline,
): Promise<Result<SalesforceUser[]>> {
  const { salesforce } = tenant;
  if (salesforce === null) return { ok: true, value: [] };
  const read = await settled(salesforce.ask({ users: { people: [], usernames } }, deadline));
  const users = read.ok ? read.value.users : read;
  if (!users.ok) {
    return { ok: false, failure: { ...users.failure, question: 'assignees' } };
  }
  rememberAssignees(tenant, users.value.rows, usernames);
  return { ok: true, value: users.value.rows };
}

/** Caches those of the users whom rules name. */
export function rememberAssignees(
  { cache, clock }: Tenant,
  users: readonly SalesforceUser[],
  usernames: readonly string[],
): void {
  const at = clock.elapsed();
  const named = users.filter(({ username }) => username != null && usernames.includes(username));
  const kept = cache.get(ASSIGNEES) ?? [];
  cache.set(ASSIGNEES, new Map([...kept, ...named.map((user) => [user.id, { user, at }] as const)]));
}
