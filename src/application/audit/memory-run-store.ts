// An audit run kept in the memory of one process, as the command line needs it. The caller may also save the result of
// each step, so that a later process can resume the run.
import { isPassing } from '../failures.ts';
import type { Failure } from '../failures.ts';
import type { Clock } from '../ports.ts';
import type { NewTask, RunStore, Step, Task, Turn } from './run-store.ts';

interface Held {
  task: Task;
  state: 'free' | 'taken' | 'done';
  decided: number;
}

export interface MemoryRunOptions {
  clock: Clock;
  /** Called with each step before it counts. If this call fails, the step does not count. */
  onStep?: (no: number, step: Step) => Promise<void>;
  /** Called whenever the run pauses. */
  onRest?: (because: Failure, pause: number) => void;
}

const LONGEST_PAUSE = 60_000;
const FIRST_PAUSE = 1000;

export class MemoryRunStore implements RunStore {
  readonly #held: Held[] = [];
  readonly #members = new Map<string, { order: string[]; all: Set<string> }>();
  #restsUntil = 0;
  #failuresInRow = 0;
  #failed: Failure | null = null;
  #counted = 0;
  #synced = 0;

  constructor(
    first: readonly NewTask[],
    private readonly options: MemoryRunOptions,
  ) {
    first.forEach((task) => this.#add(task));
  }

  /** Why the run ended early; null if it did not. */
  get failure(): Failure | null {
    return this.#failed;
  }

  get progress(): { decided: number; synced: number; expected: number; isWhole: boolean } {
    const decided = this.#held.reduce((sum, held) => sum + held.decided, 0);
    const planners = this.#held.filter(({ task }) => task.kind !== 'window' && task.makesWindows);
    const isWhole = planners.every(
      ({ task, state }) => state === 'done' || (task.kind === 'plan' && task.expected > 0),
    );
    return { decided, synced: this.#synced, expected: Math.max(this.#counted, decided), isWhole };
  }

  next(): Promise<Turn> {
    if (this.#failed !== null) return Promise.resolve({ kind: 'stopped' });
    const rest = this.#restsUntil - this.options.clock.elapsed();
    if (rest > 0) return Promise.resolve({ kind: 'wait', for: rest });
    const free = this.#held.filter((held) => held.state === 'free' && this.#isReady(held.task));
    // Plans and members come first, because windows wait for them.
    const [held] = [...free.filter(({ task }) => task.kind !== 'window'), ...free];
    if (held !== undefined) {
      held.state = 'taken';
      return Promise.resolve({ kind: 'task', task: held.task });
    }
    const isDone = this.#held.every(({ state }) => state === 'done');
    return Promise.resolve({ kind: isDone ? 'done' : 'idle' });
  }

  async keep({ no }: Task, step: Step): Promise<boolean> {
    await this.options.onStep?.(no, step);
    this.replay(no, step);
    this.#failuresInRow = 0;
    return this.#failed === null;
  }

  /** Applies a step that was saved by an earlier process. */
  replay(no: number, { reached, done, token, windows = [], counted, ids, audited }: Step): void {
    const held = this.#held[no];
    if (held === undefined) throw new Error('a step of a task that nobody made');
    held.task = { ...held.task, reached, token: token ?? null, expected: counted ?? held.task.expected };
    if (counted !== undefined) this.#counted += counted;
    if (held.task.kind === 'members') {
      this.#learn(held.task.segmentId ?? '', ids ?? []);
      if (held.task.makesWindows) this.#counted += ids?.length ?? 0;
    }
    held.decided += audited?.records.length ?? 0;
    this.#synced += audited?.synced ?? 0;
    if (audited !== undefined) this.#counted -= audited.synced;
    if (done) held.state = 'done';
    windows.forEach((task) => this.#add(task));
  }

  release({ no }: Task): Promise<void> {
    const held = this.#held[no];
    if (held?.state === 'taken') held.state = 'free';
    return Promise.resolve();
  }

  rest(because: Failure, pause: number | null): Promise<void> {
    if (!isPassing(because) && because.kind !== 'limited') return this.fail(because);
    const wait = pause ?? Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failuresInRow);
    this.#failuresInRow += 1;
    this.#restsUntil = Math.max(this.#restsUntil, this.options.clock.elapsed() + wait);
    this.options.onRest?.(because, wait);
    return Promise.resolve();
  }

  fail(because: Failure): Promise<void> {
    this.#failed ??= because;
    return Promise.resolve();
  }

  members(segmentId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const all = this.#members.get(segmentId)?.all;
    return Promise.resolve(new Set(ids.filter((id) => all?.has(id))));
  }

  membersBetween(
    segmentId: string,
    { after, to, limit }: { after: string | null; to: string | null; limit: number },
  ): Promise<string[]> {
    const order = this.#members.get(segmentId)?.order ?? [];
    const from = after === null ? 0 : firstAbove(order, Number(after));
    const end = to === null ? order.length : firstAbove(order, Number(to));
    return Promise.resolve(order.slice(from, Math.min(end, from + limit)));
  }

  #add(task: NewTask): void {
    const { length } = this.#held;
    this.#held.push({ task: { ...task, no: length, reached: null, token: null }, state: 'free', decided: 0 });
  }

  #isReady({ kind, segmentId, to }: Task): boolean {
    if (kind !== 'window' || segmentId === null) return true;
    const reading = this.#held.find(({ task }) => task.kind === 'members' && task.segmentId === segmentId);
    if (reading === undefined || reading.state === 'done') return true;
    const { reached } = reading.task;
    return to !== null && reached !== null && Number(reached) >= Number(to);
  }

  #learn(segmentId: string, ids: readonly string[]): void {
    const known = this.#members.get(segmentId) ?? { order: [], all: new Set() };
    this.#members.set(segmentId, known);
    for (const id of ids) {
      if (known.all.has(id)) continue;
      known.all.add(id);
      known.order.push(id);
    }
  }
}

/** The first place whose ID is greater. */
function firstAbove(order: readonly string[], id: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(order[middle]) > id) high = middle;
    else low = middle + 1;
  }
  return low;
}
