// What an audit's work needs of whatever keeps it: tasks that one worker at a time has, and results that are kept in the
// same step as the mark how far a task is. So nothing is lost and nothing counted twice, whoever dies when.
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
  /** Reads the members of a segment; of a segment's own run, makes windows of them too. */
  | 'members'
  /** Decides the records whose IDs lie in a window. */
  | 'window';

export interface NewTask {
  kind: TaskKind;
  object: AuditObject;
  /** IDs greater than this, and up to `to`; null: from the first, to the last. Digits. */
  from: string | null;
  to: string | null;
  /** Of "members": whose. Of a window: the segment whose members must be known up to `to`; null for none. */
  segmentId: string | null;
  /** Of "members": whether it makes windows. */
  makesWindows: boolean;
  /** Records that are expected in a window. */
  expected: number;
}

/** A task that this worker has. */
export interface Task extends NewTask {
  no: number;
  /** The ID up to which it is done; null at its beginning. */
  reached: string | null;
  /** Of "members": HubSpot's token of the next page. */
  token: string | null;
}

export interface Step {
  reached: string | null;
  done: boolean;
  /** Windows that this step made. */
  windows?: readonly NewTask[];
  /** Of "plan": how many records HubSpot counts. */
  counted?: number;
  /** Of "members". */
  ids?: readonly string[];
  token?: string | null;
  /** Of "window". */
  audited?: Audited;
}

/** "idle": all tasks are somebody's or wait for another. */
export type Turn = { kind: 'task'; task: Task } | { kind: 'idle' | 'stopped' | 'done' } | { kind: 'wait'; for: number };

/** The work of one run. */
export interface RunStore {
  /** Gives this worker a task, as long as it goes on with it; one whose worker is gone is given to another. */
  next(): Promise<Turn>;
  /** Keeps a step of a task. @returns false where the task is no longer this worker's: then nothing was kept */
  keep(task: Task, step: Step): Promise<boolean>;
  /** Gives a task back, to be gone on with by anybody. */
  release(task: Task): Promise<void>;
  /** Lets the whole run rest, because of a failure that may pass. @param pause milliseconds; null: by how often it failed in a row */
  rest(because: Failure, pause: number | null): Promise<void>;
  /** Ends the run, because of a failure that stays. */
  fail(because: Failure): Promise<void>;
  /** Which of the records are members of a segment that was read. */
  members(segmentId: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Members after one and up to another, ascending. */
  membersBetween(
    segmentId: string,
    between: { after: string | null; to: string | null; limit: number },
  ): Promise<string[]>;
}
