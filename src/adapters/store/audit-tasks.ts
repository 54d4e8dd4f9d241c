// The tasks of a run as database rows.
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { NewTask, Task } from '../../application/audit/run-store.ts';
import type { Schema } from './schema.ts';

/** Adds tasks to a run, numbered after the existing ones. */
export async function addTasks(db: Kysely<Schema>, runNo: number, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  // The lock prevents two simultaneous calls from using the same number.
  await sql`SELECT no FROM audit_runs WHERE no = ${runNo} FOR UPDATE`.execute(db);
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(no) + 1, 0)::int AS next FROM audit_tasks WHERE run_no = ${runNo}`.execute(db);
  const next = rows[0]?.next ?? 0;
  for (const [index, task] of tasks.entries())
    await sql`
      INSERT INTO audit_tasks (run_no, no, kind, object, from_id, to_id, segment_id, makes_windows, expected)
      VALUES (${runNo}, ${next + index}, ${task.kind}, ${task.object}, ${task.from}::bigint, ${task.to}::bigint,
        ${task.segmentId}::bigint, ${task.makesWindows}, ${task.expected})`.execute(db);
}

export interface TaskRow {
  no: number;
  kind: Task['kind'];
  object: Task['object'];
  from_id: number | null;
  to_id: number | null;
  segment_id: number | null;
  makes_windows: boolean;
  expected: number;
  reached: number | null;
  token: string | null;
}

export function taskOf(row: TaskRow): Task {
  const text = (id: number | null): string | null => (id === null ? null : String(id));
  return {
    no: row.no,
    kind: row.kind,
    object: row.object,
    from: text(row.from_id),
    to: text(row.to_id),
    segmentId: text(row.segment_id),
    makesWindows: row.makes_windows,
    expected: row.expected,
    reached: text(row.reached),
    token: row.token,
  };
}
