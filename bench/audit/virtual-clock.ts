// Time that passes only where everybody waits: a run of minutes is measured in seconds.
import type { Clock } from '../../src/application/ports.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass until a work is done. */
  until: <T>(work: Promise<T>) => Promise<T>;
}

export function virtualClock(): VirtualClock {
  let elapsed = 0;
  let order = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  return {
    now: () => new Date(Date.UTC(2026, 10, 28) + elapsed),
    elapsed: () => elapsed,
    after: (milliseconds, run) => {
      const key = order++;
      timers.set(key, { at: elapsed + milliseconds, run });
      return () => void timers.delete(key);
    },
    until: async (work) => {
      const state = { done: false };
      void work.then(
        () => (state.done = true),
        () => (state.done = true),
      );
      for (;;) {
        // Whoever waits for promises alone goes on first.
        for (let turns = 0; turns < 3; turns++) await new Promise((resolve) => setImmediate(resolve));
        if (state.done) return work;
        const [next] = [...timers].sort(([a, x], [b, y]) => x.at - y.at || a - b);
        if (next === undefined) throw new Error('everybody waits, and for nothing');
        timers.delete(next[0]);
        elapsed = next[1].at;
        next[1].run();
      }
    },
  };
}
