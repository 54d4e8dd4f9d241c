// How an audit is cut into tasks. One search returns at most 10,000 results, so the IDs of an object are cut into
// smaller windows. Windows are small enough for several workers to share a run and to resume each other's work.
import type { Deadline } from '../deadline.ts';
import type { BatchTenant } from '../gather/batch.ts';
import { segmentOf } from '../gather/hubspot-side.ts';
import type { Settings } from '../settings.ts';
import type { NewTask, RunSpec, Step, Task } from './run-store.ts';

/** Records in a window. Finding the end of a window takes one search, so fewer windows cost fewer searches. */
export const WINDOW = 5000;

/** The tasks that a run starts with. */
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

/** The segment whose members must be known to decide an object's records; null if no segment matters. */
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

/** How many pages of a segment's members one step reads and turns into a window. */
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
