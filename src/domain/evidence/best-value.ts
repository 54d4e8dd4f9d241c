// Finds the value that explains a sample best and still fits its newest records.
import { surelyAtLeast } from './certainty.ts';
import type { Finding } from './proposal.ts';
import { recordName } from './sample.ts';
import type { PastRecord } from './sample.ts';

/** What one record shows, and when. `T` is the data that hypotheses test. */
export interface Observation<T> {
  record: PastRecord;
  at: number;
  seen: T;
}

export interface Hypothesis<Value, T> {
  value: Value;
  /** Null if the observation says nothing about this value. */
  fits(seen: T): boolean | null;
}

export interface BestValue<Value> extends Finding<Value> {
  /** By how many records it beats the next best value; infinite if there is no other. */
  ahead: number;
  /** If the setting was changed, the time since which records count; null if all count. */
  since: number | null;
}

/** A lead of no more records than this may be chance. */
const NOT_MORE_THAN_CHANCE = 2;

export function isClearlyAhead({ ahead }: Pick<BestValue<unknown>, 'ahead'>): boolean {
  return ahead > NOT_MORE_THAN_CHANCE;
}

/** After a real change, at least this share of the newest records agree. Values that merely vary do not reach it. */
const SHARE_AFTER_CHANGE = 0.8;
/** With fewer earlier records, there is no evidence for a former setting. */
const FEWEST_BEFORE_CHANGE = 10;

interface Options {
  /** How many of the newest observations a value must fit. */
  newest: readonly ((all: number) => number)[];
}

/** The newest ten observations, or half of a small sample. */
const NEWEST_TEN: Options = { newest: [(all) => Math.min(10, Math.ceil(all / 2))] };

/**
 * Finds the value that most observations agree with. If the newest ones agree with a value that the older ones
 * contradict, the setting was changed; then that value is returned and only newer observations count.
 *
 * The order of the observations does not matter. Among equally good values, the first one wins.
 *
 * @param hypotheses the values to choose from
 * @returns null if nothing fits, or if the newest observations contradict the best value but are too few to decide
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

/** True if another value clearly explains the older observations better. */
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

/** The observations that count for a value: all, or only those since a change. */
export function countedFor<T>(
  { since }: Pick<BestValue<unknown>, 'since'>,
  observations: readonly Observation<T>[],
): Observation<T>[] {
  return observations.filter(({ at }) => since === null || at >= since);
}

/** Makes one hypothesis for each value that occurs. */
export function valuesSeen<T>(observations: readonly Observation<T>[], keyOf: (seen: T) => string): Hypothesis<T, T>[] {
  const byKey = new Map<string, T>();
  for (const { seen } of newestFirst(observations)) if (!byKey.has(keyOf(seen))) byKey.set(keyOf(seen), seen);
  return [...byKey].map(([key, value]) => ({ value, fits: (seen) => keyOf(seen) === key }));
}

/** Sorts by time, then by name, so that the result does not depend on the input's order. */
export function newestFirst<T>(observations: readonly Observation<T>[]): Observation<T>[] {
  return observations
    .map((observation) => ({ observation, name: recordName(observation.record) }))
    .sort((a, b) => b.observation.at - a.observation.at || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ observation }) => observation);
}

/**
 * Returns the newest observations, back to the moment since which a value holds. That is the longest period in which
 * the agreeing observations outnumber the others by most.
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

/** Sorts hypotheses, best first. Equally good ones keep their order. */
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
    // A value that only few records show is no rival.
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
