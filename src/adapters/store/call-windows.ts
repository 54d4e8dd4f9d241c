// Minutes in which calls are counted, of people and of accounts. A minute begins with the first call after the last one.
import { sql } from 'kysely';
import type { Database } from './database.ts';

export const CALLS_A_MINUTE = { person: 60, account: 600 } as const;
const MINUTE = 60_000;

/** Calls of one person that are counted together. */
export interface Tally {
  person: string;
  account: string;
  calls: number;
}

/** A minute that calls were added to. */
export interface Counted {
  /** The calls that it had before. */
  before: number;
  endsAt: Date;
}

/**
 * Counts calls for their people, and those that the person's limit lets through for their accounts: one person must not
 * use up everybody's calls.
 *
 * @param tallies one of a person at most
 * @returns the minutes of these people, and of those accounts that anything was counted for, by key
 */
export type CountCalls = (tallies: readonly Tally[], now: Date) => Promise<ReadonlyMap<string, Counted>>;

/** Across processes, in one statement however many calls there are. */
export function countInDatabase(database: Database): CountCalls {
  return async (tallies, now) => {
    const ends = new Date(now.getTime() + MINUTE);
    const later = sql`
      calls = CASE WHEN w.ends_at <= ${now} THEN excluded.calls ELSE w.calls + excluded.calls END,
      ends_at = CASE WHEN w.ends_at <= ${now} THEN excluded.ends_at ELSE w.ends_at END`;
    // Rows are locked in the order of their keys, and all people before all accounts: two processes never wait for each
    // other in a circle.
    const { rows } = await sql<{ key: string; before: number; ends_at: Date }>`
      WITH tally AS (
        SELECT * FROM unnest(
          ${tallies.map(({ person }) => person)}::text[],
          ${tallies.map(({ account }) => account)}::text[],
          ${tallies.map(({ calls }) => calls)}::int[]
        ) AS t (person, account, calls)
      ), person AS (
        INSERT INTO call_windows AS w (key, ends_at, calls)
        SELECT person, ${ends}::timestamptz, calls FROM tally ORDER BY person
        ON CONFLICT (key) DO UPDATE SET ${later}
        RETURNING key, calls, ends_at
      ), let_through AS (
        SELECT tally.account,
          sum(least(tally.calls, greatest(0, ${CALLS_A_MINUTE.person}::int - person.calls + tally.calls)))::int AS calls
        FROM tally JOIN person ON person.key = tally.person GROUP BY tally.account
      ), account AS (
        INSERT INTO call_windows AS w (key, ends_at, calls)
        SELECT account, ${ends}::timestamptz, calls FROM let_through WHERE calls > 0 ORDER BY account
        ON CONFLICT (key) DO UPDATE SET ${later}
        RETURNING key, calls, ends_at
      )
      SELECT key, person.calls - tally.calls AS before, ends_at FROM person JOIN tally ON tally.person = key
      UNION ALL
      SELECT key, account.calls - let_through.calls, ends_at FROM account JOIN let_through ON let_through.account = key`.execute(
      database.db,
    );
    return new Map(rows.map(({ key, before, ends_at: endsAt }) => [key, { before, endsAt }]));
  };
}

/** For the only process of a database: a call costs no statement. A restart begins new minutes. */
export function countInMemory(): CountCalls {
  // Oldest first, since a minute that begins anew is put at the end.
  const windows = new Map<string, { calls: number; endsAt: Date }>();
  const add = (key: string, calls: number, now: Date): Counted => {
    const running = windows.get(key);
    if (running !== undefined && running.endsAt > now) {
      const { calls: before, endsAt } = running;
      running.calls += calls;
      return { before, endsAt };
    }
    const endsAt = new Date(now.getTime() + MINUTE);
    windows.delete(key);
    windows.set(key, { calls, endsAt });
    return { before: 0, endsAt };
  };
  return (tallies, now) => {
    for (const [key, { endsAt }] of windows) {
      if (endsAt > now) break;
      windows.delete(key);
    }
    const people = new Map<string, Counted>();
    const letThrough = new Map<string, number>();
    for (const { person, account, calls } of tallies) {
      const counted = add(person, calls, now);
      people.set(person, counted);
      const most = Math.max(0, CALLS_A_MINUTE.person - counted.before);
      letThrough.set(account, (letThrough.get(account) ?? 0) + Math.min(calls, most));
    }
    const accounts = new Map<string, Counted>();
    for (const [account, calls] of letThrough) if (calls > 0) accounts.set(account, add(account, calls, now));
    return Promise.resolve(new Map([...people, ...accounts]));
  };
}
