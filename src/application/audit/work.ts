// The work of an audit. A lane takes one task after another; any number of lanes in any number of processes share a
// run.
import { auditRecords } from '../audit-records.ts';
import { Deadline } from '../deadline.ts';
import { FailureError, failure, isPassing } from '../failures.ts';
import type { Failure } from '../failures.ts';
import { slices } from '../gather/batch.ts';
import type { BatchTenant } from '../gather/batch.ts';
import type { BatchOrg } from '../gather/batch-org.ts';
import { BATCH_READ, SEARCH_PAGE } from '../gather/batch-ports.ts';
import type { BatchRecord } from '../gather/batch-ports.ts';
import { propertiesOf } from '../gather/record-properties.ts';
import type { Clock } from '../ports.ts';
import { inclusionOf, membersStep, planStep } from './plan.ts';
import type { RunSpec, RunStore, Step, Task } from './run-store.ts';

/**
 * Records decided together: four pages of a search. Their e-mail addresses make four or five queries, which fit into
 * one call to Salesforce.
 */
export const BATCH = 4 * SEARCH_PAGE;
/** Milliseconds for one step, including any wait for HubSpot's rate limits. */
const STEP_BUDGET = 60_000;
/** Milliseconds until a lane without a task asks again. */
const IDLE = 250;
/** A lane that finds no task for this many milliseconds ends: other lanes hold all that is left. */
const LONGEST_IDLE = 15_000;
/** Milliseconds to wait before trying again after a daily limit. */
const AFTER_DAILY_LIMIT = 3_600_000;

export interface AuditWork {
  run: RunSpec;
  store: RunStore;
  batches: BatchTenant;
  /** Reads the org once for all lanes of a process. */
  org: () => Promise<BatchOrg>;
  clock: Clock;
  /** Once this returns true, the lane finishes its current step and ends. */
  isOver: () => boolean;
  /** True if the lane ends when it finds nothing to do for a while. Only for hosts that restart abandoned runs. */
  endsIdle?: boolean;
}

/**
 * Works on a run until there is nothing left for this lane.
 *
 * @returns "done" if the run is complete, "stopped" if it was ended, "idle" if other lanes hold all that is left,
 *   "over" if this lane had to stop and another must continue
 */
export async function workLane(work: AuditWork): Promise<'done' | 'stopped' | 'idle' | 'over'> {
  const { store, clock } = work;
  let idleSince: number | null = null;
  while (!work.isOver()) {
    const turn = await store.next();
    switch (turn.kind) {
      case 'task':
        idleSince = null;
        await workTask(work, turn.task);
        break;
      case 'idle':
        idleSince ??= clock.elapsed();
        if (work.endsIdle === true && clock.elapsed() - idleSince > LONGEST_IDLE) return 'idle';
        await pause(clock, IDLE);
        break;
      case 'wait':
        await pause(clock, Math.min(turn.for, 5000));
        break;
      case 'done':
      case 'stopped':
        return turn.kind;
    }
  }
  return 'over';
}

/** Works on a task until it is done, another worker takes it, or the run or this lane is stopped. */
async function workTask(work: AuditWork, first: Task): Promise<void> {
  const { store, clock } = work;
  let task = first;
  for (;;) {
    const deadline = new Deadline(STEP_BUDGET, clock);
    let step: Step;
    try {
      step = await stepOf(work, task, deadline);
    } catch (error) {
      await store.release(task);
      if (!(error instanceof FailureError)) throw error;
      await told(store, error.failure);
      return;
    } finally {
      deadline.stop();
    }
    const goesOn = await store.keep(task, step);
    if (!goesOn) await store.release(task);
    if (!goesOn || step.done) return;
    task = { ...task, reached: step.reached, token: step.token ?? null };
    if (work.isOver()) {
      await store.release(task);
      return;
    }
  }
}

async function told(store: RunStore, failed: Failure): Promise<void> {
  if (failed.kind === 'limited')
    return store.rest(failed, failed.limit === 'daily' ? AFTER_DAILY_LIMIT : failed.retryAfter);
  return isPassing(failed) ? store.rest(failed, null) : store.fail(failed);
}

function stepOf(work: AuditWork, task: Task, deadline: Deadline): Promise<Step> {
  const { run, batches } = work;
  switch (task.kind) {
    case 'plan':
      return planStep(task, run, batches, deadline);
    case 'members':
      return membersStep(task, batches, deadline);
    case 'window':
      return windowStep(work, task, deadline);
  }
}

async function windowStep(work: AuditWork, task: Task, deadline: Deadline): Promise<Step> {
  const { batches, store } = work;
  const { object, segmentId } = task;
  const { settings } = batches.tenant;
  // Members of one segment say nothing about another.
  if (inclusionOf(object, settings) !== segmentId) throw settingsChanged();
  const org = await work.org();
  const properties = propertiesOf(object, settings);
  const { records, reached, done } = await nextRecords(work, task, properties, deadline);
  const ids = records.map(({ id }) => id);
  const members = segmentId === null ? null : await store.members(segmentId, ids);
  const audited = await auditRecords(batches, org, { object, records, members }, { deadline });
  return { reached, done, audited };
}

function settingsChanged(): FailureError {
  return new FailureError(failure('app', 'settings', { kind: 'refused' }, { code: 'settings-changed' }));
}

interface Records {
  records: BatchRecord[];
  reached: string | null;
  done: boolean;
}

/** The next records of a window, by ascending ID. */
function nextRecords(work: AuditWork, task: Task, properties: readonly string[], deadline: Deadline): Promise<Records> {
  const { scope } = work.run;
  return scope.kind === 'segment'
    ? memberRecords(work, { ...task, segmentId: scope.segmentId }, properties, deadline)
    : searchedRecords(work, task, properties, deadline);
}

/**
 * Each page starts after the last ID of the previous one, so records that sync meanwhile cannot shift others out of
 * view.
 */
async function searchedRecords(
  { run: { scope }, batches: { hubspot } }: AuditWork,
  task: Task,
  properties: readonly string[],
  deadline: Deadline,
): Promise<Records> {
  const ownerId = scope.kind === 'owner' ? scope.ownerId : null;
  const records: BatchRecord[] = [];
  let reached = task.reached ?? task.from;
  while (records.length < BATCH) {
    const window = { object: task.object, after: reached, to: task.to, ownerId };
    const page = await hubspot.search(window, { properties, offset: 0, limit: SEARCH_PAGE }, deadline);
    records.push(...page.records);
    reached = page.records.at(-1)?.id ?? reached;
    if (page.total <= page.records.length || page.records.length === 0) return { records, reached, done: true };
  }
  return { records, reached, done: false };
}

async function memberRecords(
  { batches: { hubspot }, store }: AuditWork,
  task: Task & { segmentId: string },
  properties: readonly string[],
  deadline: Deadline,
): Promise<Records> {
  const after = task.reached ?? task.from;
  const ids = await store.membersBetween(task.segmentId, { after, to: task.to, limit: BATCH });
  const pages = await Promise.all(
    slices(ids, BATCH_READ).map((some) => hubspot.records(task.object, some, properties, deadline)),
  );
  return { records: pages.flat(), reached: ids.at(-1) ?? after, done: ids.length < BATCH };
}

/** Reads the org on first use, and again if that failed. */
export function readOnce(read: () => Promise<BatchOrg>): () => Promise<BatchOrg> {
  let reading: Promise<BatchOrg> | null = null;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}

function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
