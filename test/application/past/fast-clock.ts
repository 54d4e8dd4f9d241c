// A clock that runs fifty times as fast as the wall's: limits on requests hold, and nobody waits for them.
import type { Clock } from '../../../src/application/ports.ts';

const TIMES = 50;

export const fastClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now() * TIMES,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds / TIMES);
    return () => clearTimeout(timer);
  },
};
