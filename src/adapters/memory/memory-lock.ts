// Runs work one at a time within this process.
import { slow } from '../../application/deadline.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { Lock } from '../../application/ports.ts';

export class MemoryLock implements Lock {
  readonly #last = new Map<string, Promise<void>>();

  async run<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    let release = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Later callers wait for all earlier work, even if this caller gives up waiting.
    const behind = Promise.all([before, mine]).then(() => undefined);
    this.#last.set(key, behind);
    void behind.then(() => {
      if (this.#last.get(key) === behind) this.#last.delete(key);
    });
    try {
      await deadline.race('app', 'lock', before);
      if (deadline.remaining === 0) throw slow('app', 'lock');
      // Once started, the work sees the deadline by itself.
      return await work();
    } finally {
      release();
    }
  }
}
