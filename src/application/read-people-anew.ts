// A write is judged by people as they are now, not as they were when the lists were kept.
import type { Cache, CacheKey } from './ports.ts';
import type { Tenant } from './tenant.ts';

const KEPT_PEOPLE = /^(?:owners|users|assignees|owner\/.*|owner-of-user\/.*)$/u;

/** The tenant with its kept owners and users out of sight; what is read anew is kept for others. */
export function readPeopleAnew(tenant: Tenant): Tenant {
  const read = new Set<string>();
  const isHidden = ({ id }: CacheKey<unknown>): boolean => KEPT_PEOPLE.test(id) && !read.has(id);
  const cache: Cache = {
    get: (key) => (isHidden(key) ? undefined : tenant.cache.get(key)),
    set: (key, value) => {
      read.add(key.id);
      tenant.cache.set(key, value);
    },
    delete: (key) => tenant.cache.delete(key),
  };
  return { ...tenant, cache };
}
