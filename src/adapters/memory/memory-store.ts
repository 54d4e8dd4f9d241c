// Remembers writes as long as this process lives, for the app function, whose instances live for minutes. A write made
// by another instance is recognised by the record's history.
import type { Deadline } from '../../application/deadline.ts';
import type { Clock, Json, Store, WriteKey, WriteOnce, WriteRun } from '../../application/ports.ts';

interface Remembered {
  body: string;
  at: number;
  running: Promise<WriteRun<Json>>;
}

/** Milliseconds to remember a write. */
const REMEMBERED_FOR = 86_400_000;
/** Each takes a few hundred bytes. */
const MOST_REMEMBERED = 1000;

export class MemoryStore implements Store {
  readonly #writes = new Map<string, Remembered>();

  constructor(private readonly clock: Clock) {}

  async once<T extends Json>(
    key: WriteKey,
    body: string,
    deadline: Deadline,
    run: () => Promise<WriteRun<T>>,
  ): Promise<WriteOnce<T>> {
    const id = `${String(key.userId)}/${key.requestId}`;
    const now = this.clock.elapsed();
    const before = this.#writes.get(id);
    if (before !== undefined && now - before.at < REMEMBERED_FOR) {
      if (before.body !== body) return { kind: 'request-id-reused' };
      const { value } = await deadline.race('app', 'store', before.running);
      // The same request with the same key has a result of the same type.
      return { kind: 'again', value: value as T };
    }
    const running = run();
    const mine: Remembered = { body, at: now, running };
    this.#writes.delete(id);
    this.#writes.set(id, mine);
    this.#forgetOldest();
    const forget = (): void => {
      if (this.#writes.get(id) === mine) this.#writes.delete(id);
    };
    void running.then(({ keep }) => (keep ? undefined : forget()), forget);
    return { kind: 'first', value: (await running).value };
  }

  #forgetOldest(): void {
    for (const id of this.#writes.keys()) {
      if (this.#writes.size <= MOST_REMEMBERED) return;
      this.#writes.delete(id);
    }
  }
}
