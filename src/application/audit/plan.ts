// How an audit is cut into tasks. One search gives 10,000 results at most, so the IDs of an object are cut into windows
// of fewer; a window is small enough that several workers share a run, and each goes on from where another stopped.
import type { Deadline } from '../deadline.ts';
import type { BatchTenant } from '../gather/batch.ts';
import { segmentOf } from '../gather/hubspot-side.ts';
import type { Settings } from '../settings.ts';
import type { NewTask, RunSpec, Step, Task } from './run-store.ts';

/** Records in a window. Finding where it ends takes one search, so few windows cost little. */
export const WINDOW = 5000;

/** The tasks that a run begins with. */
export function firstTasks({ scope, objects }: RunSpec, settings: Settings): NewTask[] {
  return objects.flatMap((object): NewTask[] => {
    const none = { object, from: null, to: null, expected: 0 };
    const inclusion = inclusionOf(object, settings);
    const ofScope = scope.kind === 'segment' ? scope.segmentId : null;
    const tasks: NewTask[] = [
      ofScope === null
        ? { ...none, kind: 'plan', segmentId: inclusion, makesWindows: true }
        : { ...none, kind: 'members', segmentId: ofScope, makesWindows: true },
    ];
    if (inclusion !== null && inclusion !== ofScope)
      tasks.push({ ...none, kind: 'members', segmentId: inclusion, makesWindows: false });
    return tasks;
  });
}

/** The segment whose members must be known to decide an object's records; null where none is asked. */
export function inclusionOf(object: RunSpec['objects'][number], settings: Settings): string | null {
  const segmentId = segmentOf(object, settings);
  return segmentId === 'none' ? null : segmentId;
}

/** Finds where the next window ends. @throws FailureError */
export async function planStep(
  task: Task,
  { scope }: RunSpec,
  { hubspot }: BatchTenant,
  deadline: Deadline,
): Promise<Step> {
  const { object, segmentId, reached } = task;
  const within = { object, after: reached, to: null, ownerId: scope.kind === 'owner' ? scope.ownerId : null };
  const { records, total } = await hubspot.search(
    within,
    { properties: ['createdate'], offset: WINDOW - 1, limit: 1 },
    deadline,
  );
  const [last] = records;
  const made = { kind: 'window', object, segmentId, from: reached, makesWindows: false } as const;
  const counted = reached === null ? { counted: total } : {};
  if (last === undefined) return { reached, done: true, windows: [{ ...made, to: null, expected: total }], ...counted };
  return { reached: last.id, done: false, windows: [{ ...made, to: last.id, expected: WINDOW }], ...counted };
}

/** Pages of a segment's members that are read, and made a window of, in one step. */
const MEMBER_PAGES = 4;

/** Reads members of a segment. @throws FailureError */
export async function membersStep(task: Task, { tenant, hubspot }: BatchTenant, deadline: Deadline): Promise<Step> {
  const { object, reached, segmentId, makesWindows } = task;
  const ids: string[] = [];
  let { token } = task;
  for (let pages = 0; pages < MEMBER_PAGES && (pages === 0 || token !== null); pages++) {
    const page = await hubspot.members(segmentId ?? '', token, deadline);
    ids.push(...page.ids);
    token = page.after;
  }
  const to = ids.at(-1) ?? reached;
  const step: Step = { reached: to, done: token === null, ids, token };
  if (!makesWindows || ids.length === 0) return step;
  const inclusion = inclusionOf(object, tenant.settings);
  const window = { kind: 'window', object, segmentId: inclusion, makesWindows: false } as const;
  return { ...step, windows: [{ ...window, from: reached, to, expected: ids.length }] };
}
