import type { Cache, CacheKey } from '../../application/ports.ts';

/** Keeps values in memory as long as the tenant exists. Callers check their age. */
export class MemoryCache implements Cache {
  readonly #values = new Map<string, unknown>();

  get<T>(key: CacheKey<T>): T | undefined {
    // Only `set` adds values, with the type of the same key.
    return this.#values.get(key.id) as T | undefined;
  }

  set<T>(key: CacheKey<T>, value: T): void {
    this.#values.set(key.id, value);
  }

  delete(key: CacheKey<unknown>): void {
    this.#values.delete(key.id);
  }
}
