// A clock that a test moves by hand: no timer is waited out.
import type { Clock } from '../src/application/ports.ts';

export interface FakeClock extends Clock {
  /** Moves the time on, and runs what is due, in order. */
  pass: (milliseconds: number) => Promise<void>;
}

export function fakeClock(start = new Date('2026-11-02T09:00:00Z')): FakeClock {
  let elapsed = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => new Date(start.getTime() + elapsed),
    elapsed: () => elapsed,
    after: (milliseconds, run) => {
      const timer = { at: elapsed + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: async (milliseconds) => {
      await settledPromises();
      const end = elapsed + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        elapsed = next.at;
        timers = timers.filter((other) => other !== next);
        next.run();
        await settledPromises();
      }
      elapsed = end;
      await settledPromises();
    },
  };
}

/** Lets everything that waits for promises, and for nothing else, go on. */
function settledPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
