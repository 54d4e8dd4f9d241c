// A write must be judged by current owners and users, not by cached ones.
import type { Cache, CacheKey } from './ports.ts';
import type { Tenant } from './tenant.ts';

const KEPT_PEOPLE = /^(?:owners|users|assignees|owner\/.*|owner-of-user\/.*)$/u;

/** Returns the tenant with a cache that hides its owners and users. What is then read again is cached for others. */
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
