// A clock for tests against the stand-ins: it runs as usual, but jumps to the next timer as soon as a fault keeps somebody
// waiting and nobody works. So a timeout costs no time, and what is late is late in the same order as in reality.
import type { Clock } from '../src/application/ports.ts';
import type { FaultSwitch } from '../preview/stand-ins/faults.ts';

interface Timer {
  at: number;
  run: () => void;
}

/** Milliseconds between two looks. Nobody works once that many in a row have found it so: a request may be under way. */
const PAUSE = 4;
const LOOKS = 10;

/**
 * @param faults the stand-ins' switch: it knows who waits, and gets this clock for its own waits
 * @example
 * standIns.faults.set('hubspot.write', 'timeout');
 * await createHandler(secrets, idleClock(standIns.faults))(context); // answers "slow" at once
 */
export function idleClock(faults: Pick<FaultSwitch, 'activity' | 'clock'>): Clock {
  const timers = new Set<Timer>();
  let skipped = 0;
  let quiet = 0;
  let watching = false;

  const elapsed = (): number => performance.now() + skipped;
  const look = (): void => {
    quiet = faults.activity === 'waits' ? quiet + 1 : 0;
    const [next] = [...timers].sort((a, b) => a.at - b.at);
    watching = next !== undefined;
    if (next === undefined) return;
    if (quiet >= LOOKS || next.at <= elapsed()) {
      skipped += Math.max(0, next.at - elapsed());
      timers.delete(next);
      quiet = 0;
      next.run();
    }
    setTimeout(look, PAUSE);
  };
  const clock: Clock = {
    now: () => new Date(Date.now() + skipped),
    elapsed,
    after: (milliseconds, run) => {
      const timer = { at: elapsed() + milliseconds, run };
      timers.add(timer);
      quiet = 0;
      if (!watching) setTimeout(look, PAUSE);
      watching = true;
      return () => void timers.delete(timer);
    },
  };
  faults.clock = clock;
  return clock;
}
