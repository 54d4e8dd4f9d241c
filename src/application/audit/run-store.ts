// What an audit needs of its storage. One worker at a time holds a task, and results are saved in the same step as the
// task's progress. So a crash at any moment loses nothing and counts nothing twice.
import type { AuditObject, AuditScope } from '../../contract/audits.ts';
import type { Audited } from '../audit-records.ts';
import type { Failure } from '../failures.ts';

export interface RunSpec {
  scope: AuditScope;
  objects: readonly AuditObject[];
}

export type TaskKind =
  /** Cuts the IDs of an object into windows. */
  | 'plan'
  /** Reads the members of a segment. In an audit of that segment, it also makes windows of them. */
  | 'members'
  /** Decides the records whose IDs lie in a window. */
  | 'window';

export interface NewTask {
  kind: TaskKind;
  object: AuditObject;
  /** The task covers IDs greater than `from`, up to and including `to`. Digits; null means no limit on that side. */
  from: string | null;
  to: string | null;
  /** For "members": the segment to read. For a window: the segment whose members must be known up to `to`, or null. */
  segmentId: string | null;
  /** For "members": whether it makes windows. */
  makesWindows: boolean;
  /** Records expected in a window. */
  expected: number;
}

/** A task that this worker holds. */
export interface Task extends NewTask {
  no: number;
  /** The task is done up to this ID; null at the start. */
  reached: string | null;
  /** For "members": HubSpot's token for the next page. */
  token: string | null;
}

export interface Step {
  reached: string | null;
  done: boolean;
  /** Windows that this step made. */
  windows?: readonly NewTask[];
  /** For "plan": how many records HubSpot counts. */
  counted?: number;
  /** For "members": the IDs read in this step. */
  ids?: readonly string[];
  token?: string | null;
  /** For "window": the decisions of this step. */
  audited?: Audited;
}

/** "idle": every task is held by another worker or waits for another task. */
export type Turn = { kind: 'task'; task: Task } | { kind: 'idle' | 'stopped' | 'done' } | { kind: 'wait'; for: number };

/** The work of one run. */
export interface RunStore {
  /**
   * Gives this worker a task for as long as it keeps working on it. The task of a worker that died goes to another one.
   */
  next(): Promise<Turn>;
  /** Saves a step of a task. @returns false if this worker no longer holds the task; then nothing was saved */
  keep(task: Task, step: Step): Promise<boolean>;
  /** Gives a task back, so that any worker can continue it. */
  release(task: Task): Promise<void>;
  /**
   * Pauses the whole run after a temporary failure.
   *
   * @param pause milliseconds; null lets the store choose, longer after each failure in a row
   */
  rest(because: Failure, pause: number | null): Promise<void>;
  /** Ends the run after a permanent failure. */
  fail(because: Failure): Promise<void>;
  /** Which of the records are members of a segment that has been read. */
  members(segmentId: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Members after one ID and up to another, in ascending order. */
  membersBetween(
    segmentId: string,
    between: { after: string | null; to: string | null; limit: number },
  ): Promise<string[]>;
}
