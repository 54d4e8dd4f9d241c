// Shows the progress of an audit on standard error: one changing line on a terminal, otherwise a line every ten
// seconds.
import type { Clock } from '../application/ports.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { saidOfAudit } from './said.ts';

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
    private readonly words: AdminWords,
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
    const { text, language } = this.words;
    const perMillisecond = (decided - (this.#before ?? 0)) / Math.max(1, now - this.#begun);
    const rate = Math.round(perMillisecond * 1000);
    if (!isWhole) return text(saidOfAudit('audit-command.progress', { decided, rate }));
    const line = text(saidOfAudit('audit-command.progress-of', { decided, expected, rate }));
    if (perMillisecond <= 0) return line;
    const time = duration((expected - decided) / perMillisecond, language);
    return line + text(saidOfAudit('audit-command.time-left', { time }));
  }
}

function duration(milliseconds: number, language: string): string {
  const seconds = Math.round(milliseconds / 1000);
  const [value, unit, digits] =
    seconds < 90
      ? ([seconds, 'second', 0] as const)
      : seconds < 5400
        ? ([seconds / 60, 'minute', 0] as const)
        : ([seconds / 3600, 'hour', 1] as const);
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, style).format(value);
}
