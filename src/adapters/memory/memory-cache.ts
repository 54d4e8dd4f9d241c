import type { Cache, CacheKey } from '../../application/ports.ts';

/** Keeps values as they are, for as long as the tenant is kept. Ages are the callers' concern. */
export class MemoryCache implements Cache {
  readonly #values = new Map<string, unknown>();

  get<T>(key: CacheKey<T>): T | undefined {
    // Only `set` puts values in, under the same key's type.
    return this.#values.get(key.id) as T | undefined;
  }

  set<T>(key: CacheKey<T>, value: T): void {
    this.#values.set(key.id, value);
  }

  delete(key: CacheKey<unknown>): void {
    this.#values.delete(key.id);
  }
}
