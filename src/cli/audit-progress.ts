// Shows the progress of an audit on standard error: one changing line on a terminal, otherwise a line every ten
// seconds.
import type { Clock } from '../application/ports.ts';

interface Progress {
  decided: number;
  expected: number;
  isWhole: boolean;
}

const ON_TERMINAL = 200;
const ELSEWHERE = 10_000;

export class AuditProgress {
  readonly #begun: number;
  #shown: number;
  #stands = false;
  /** Records that an earlier run decided, which do not count for the speed. */
  #before: number | null = null;

  constructor(
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean },
    private readonly clock: Clock,
  ) {
    this.#begun = clock.elapsed();
    this.#shown = this.#begun;
  }

  show(progress: Progress): void {
    this.#before ??= progress.decided;
    const now = this.clock.elapsed();
    if (now - this.#shown < (this.stream.isTTY === true ? ON_TERMINAL : ELSEWHERE)) return;
    this.#shown = now;
    this.say(this.#line(progress, now));
  }

  say(line: string): void {
    if (this.stream.isTTY !== true) {
      this.stream.write(`${line}\n`);
      return;
    }
    this.#stands = true;
    this.stream.write(`\r\u001B[2K${line}`);
  }

  /** Clears the line. The next update may show it again. */
  wipe(): void {
    if (this.#stands) this.stream.write('\r\u001B[2K');
    this.#stands = false;
  }

  #line({ decided, expected, isWhole }: Progress, now: number): string {
    const rate = (decided - (this.#before ?? 0)) / Math.max(1, now - this.#begun);
    const left = rate > 0 && isWhole ? `, about ${duration((expected - decided) / rate)} to go` : '';
    const of = isWhole ? ` of ${expected.toLocaleString('en')}` : '';
    return `${decided.toLocaleString('en')}${of} records, ${Math.round(rate * 1000).toLocaleString('en')} a second${left}`;
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
