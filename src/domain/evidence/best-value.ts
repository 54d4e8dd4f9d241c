// Which of several values explains a sample best, and still holds for its newest records.
import { surelyAtLeast } from './certainty.ts';
import type { Finding } from './proposal.ts';
import { recordName } from './sample.ts';
import type { PastRecord } from './sample.ts';

/** A record, when it tells, and what it tells: `T` is what a hypothesis looks at. */
export interface Observation<T> {
  record: PastRecord;
  at: number;
  seen: T;
}

export interface Hypothesis<Value, T> {
  value: Value;
  /** Null where the observation says nothing about this value. */
  fits(seen: T): boolean | null;
}

export interface BestValue<Value> extends Finding<Value> {
  /** By how many records it does better than the next value; infinite where there is none. */
  ahead: number;
  /** Only the records since a change count: the time of the first of them. Null: all of them count. */
  since: number | null;
}

/** An explanation that is ahead by no more records than this is not better for sure: chance can do that much. */
const NOT_MORE_THAN_CHANCE = 2;

export function isClearlyAhead({ ahead }: Pick<BestValue<unknown>, 'ahead'>): boolean {
  return ahead > NOT_MORE_THAN_CHANCE;
}

/** After a change nearly all of the newest agree; values that merely vary do not. */
const SHARE_AFTER_CHANGE = 0.8;
/** Fewer that came before are no former setting. */
const FEWEST_BEFORE_CHANGE = 10;

interface Options {
  /** How many of the newest observations a value must hold for. */
  newest: readonly ((all: number) => number)[];
}

/** The newest ten; of a small sample, half. */
const NEWEST_TEN: Options = { newest: [(all) => Math.min(10, Math.ceil(all / 2))] };

/**
 * The value that most observations agree with. Where the newest of them agree with a value that the older ones speak
 * against, the setting was changed: then that value is it, and only what came since counts.
 *
 * The order of the observations does not matter. Of values that do equally well the first is taken.
 *
 * @param hypotheses the values to choose from
 * @returns null where nothing fits, or where the newest observations speak against the value of most and are too few
 */
export function bestValue<Value, T>(
  observations: readonly Observation<T>[],
  hypotheses: readonly Hypothesis<Value, T>[],
  { newest }: Options = NEWEST_TEN,
): BestValue<Value> | null {
  const ordered = newestFirst(observations);
  const best = ranked(ordered, hypotheses)[0];
  if (best === undefined) return null;
  let holdsForNewest = true;
  for (const sizeOf of newest) {
    const window = ordered.slice(0, sizeOf(ordered.length));
    const now = ranked(window, hypotheses)[0];
    if (now === undefined || now.support < window.length * SHARE_AFTER_CHANGE) continue;
    const isOther = isClearlyBetter(now, counted(window, best.hypothesis));
    if (now.hypothesis !== best.hypothesis && !isOther) continue;
    const since = sinceChange(ordered, now.hypothesis);
    if (wasOtherBefore(ordered.slice(since.length), now.hypothesis, hypotheses))
      return asBest(since, now.hypothesis, hypotheses, since.at(-1)?.at ?? null);
    if (isOther) holdsForNewest = false;
  }
  return holdsForNewest ? asBest(ordered, best.hypothesis, hypotheses, null) : null;
}

/** True where another value clearly explains the older observations better. */
function wasOtherBefore<Value, T>(
  before: readonly Observation<T>[],
  now: Hypothesis<Value, T>,
  hypotheses: readonly Hypothesis<Value, T>[],
): boolean {
  if (before.length < FEWEST_BEFORE_CHANGE) return false;
  const former = ranked(before, hypotheses)[0];
  return former !== undefined && isClearlyBetter(former, counted(before, now));
}

function isClearlyBetter<Value, T>(one: Counted<Value, T>, other: Counted<Value, T>): boolean {
  return isClearlyAhead({ ahead: other.misfits.length - one.misfits.length });
}

/** The observations that count for a value: all, or those since a change. */
export function countedFor<T>(
  { since }: Pick<BestValue<unknown>, 'since'>,
  observations: readonly Observation<T>[],
): Observation<T>[] {
  return observations.filter(({ at }) => since === null || at >= since);
}

/** One hypothesis for each value that was seen. */
export function valuesSeen<T>(observations: readonly Observation<T>[], keyOf: (seen: T) => string): Hypothesis<T, T>[] {
  const byKey = new Map<string, T>();
  for (const { seen } of newestFirst(observations)) if (!byKey.has(keyOf(seen))) byKey.set(keyOf(seen), seen);
  return [...byKey].map(([key, value]) => ({ value, fits: (seen) => keyOf(seen) === key }));
}

/** By time, and by name where times are equal: any order of the same records gives the same result. */
export function newestFirst<T>(observations: readonly Observation<T>[]): Observation<T>[] {
  return observations
    .map((observation) => ({ observation, name: recordName(observation.record) }))
    .sort((a, b) => b.observation.at - a.observation.at || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ observation }) => observation);
}

/**
 * The newest observations, back to where a value began to hold: the stretch in which the observations that agree are
 * ahead of the others by most; the longest such.
 */
export function sinceChange<T>(
  ordered: readonly Observation<T>[],
  hypothesis: Hypothesis<unknown, T>,
): Observation<T>[] {
  let [lead, most, length] = [0, 0, 0];
  ordered.forEach(({ seen }, index) => {
    const fits = hypothesis.fits(seen);
    if (fits !== null) lead += fits ? 1 : -1;
    if (lead >= most && fits !== false) [most, length] = [lead, index + 1];
  });
  return ordered.slice(0, length);
}

interface Counted<Value, T> {
  hypothesis: Hypothesis<Value, T>;
  support: number;
  misfits: Observation<T>[];
}

function counted<Value, T>(
  observations: readonly Observation<T>[],
  hypothesis: Hypothesis<Value, T>,
): Counted<Value, T> {
  let support = 0;
  const misfits: Observation<T>[] = [];
  for (const observation of observations) {
    const fits = hypothesis.fits(observation.seen);
    if (fits === true) support += 1;
    else if (fits === false) misfits.push(observation);
  }
  return { hypothesis, support, misfits };
}

/** Best first. Sorting keeps the order of hypotheses that do equally well. */
function ranked<Value, T>(
  observations: readonly Observation<T>[],
  hypotheses: readonly Hypothesis<Value, T>[],
): Counted<Value, T>[] {
  return hypotheses
    .map((hypothesis) => counted(observations, hypothesis))
    .filter(({ support }) => support > 0)
    .map((count) => ({ count, sure: surelyAtLeast(count.support, count.support + count.misfits.length) }))
    .sort((a, b) => b.sure - a.sure)
    .map(({ count }) => count);
}

function asBest<Value, T>(
  observations: readonly Observation<T>[],
  hypothesis: Hypothesis<Value, T>,
  hypotheses: readonly Hypothesis<Value, T>[],
  since: number | null,
): BestValue<Value> {
  const { support, misfits } = counted(observations, hypothesis);
  const of = support + misfits.length;
  const rivals = hypotheses
    .filter((other) => other !== hypothesis)
    .map((other) => counted(observations, other))
    // One that is known for a few records only is no rival.
    .filter((other) => other.support + other.misfits.length >= of / 2);
  return {
    value: hypothesis.value,
    support,
    of,
    against: misfits.map(({ record }) => record),
    ahead: Math.min(Infinity, ...rivals.map((other) => other.misfits.length - misfits.length)),
    since,
  };
}
