// Compiles a rule once for any number of leads. The first entry that matches takes the lead.
import { compileEntry } from './compile-entry.ts';
import type { CompiledEntry, EntryTrace } from './compile-entry.ts';
import { insertFiller } from './known-at-insert.ts';
import type { InsertFacts } from './known-at-insert.ts';
import { EqualityIndex, isIndexed } from './equality-index.ts';
import { LeadReader } from './lead-reader.ts';
import type { SlotValues } from './lead-reader.ts';
import type { AssignmentRule, KnownLeadFields, RuleEntry } from './model.ts';
import type { ThreeValued } from './three-valued.ts';

export interface EvaluationOptions {
  /** "Today" for date literals, in UTC. */
  now: Date;
}

/** Which entries to trace: none, the deciding one, or all that were tried. */
export type TraceDepth = 'none' | 'deciding' | 'full';

export type RuleDecision =
  | { outcome: 'entry'; rule: string; entry: RuleEntry; possible: []; trace: EntryTrace[] }
  | { outcome: 'none'; rule: string; possible: []; trace: EntryTrace[] }
  /** `possible`: every entry that may take the lead, in order. It ends with 0 if possibly no entry does. */
  | { outcome: 'undecided'; rule: string; possible: number[]; trace: EntryTrace[] };

export interface CompiledRule {
  decide(lead: KnownLeadFields, options: EvaluationOptions & { trace?: TraceDepth }): RuleDecision;
}

/**
 * Compiles a rule.
 *
 * @param atInsert values that every new lead has, if the leads come without them: see `knownAtInsert`
 * @example
 * const rule = compileRule(parsed.rules[0]);
 * rule.decide({ Country: 'DE' }, { now: new Date(), trace: 'none' }).outcome // 'entry'
 */
export function compileRule(rule: AssignmentRule, atInsert?: InsertFacts): CompiledRule {
  const reader = new LeadReader();
  const entries = rule.entries.map((entry) => compileEntry(entry, reader));
  const fill = atInsert === undefined ? null : insertFiller(atInsert, reader);
  const read = (lead: KnownLeadFields, values: SlotValues): void => {
    reader.read(lead, values);
    fill?.(values);
  };
  const fast = new FastPath(rule, entries, read);
  return {
    decide: (lead, { now, trace = 'full' }) => {
      if (trace === 'full') {
        const values: SlotValues = [];
        read(lead, values);
        return decideWithTrace(rule, entries, values, now);
      }
      const decision = fast.decide(lead, now);
      if (trace === 'none' || decision.outcome !== 'entry') return decision;
      const deciding = entries[decision.entry.number - 1];
      return deciding === undefined ? decision : { ...decision, trace: [deciding.explain(fast.values, now)] };
    },
  };
}

function decideWithTrace(
  rule: AssignmentRule,
  entries: readonly CompiledEntry[],
  values: SlotValues,
  now: Date,
): RuleDecision {
  const trace: EntryTrace[] = [];
  const possible: number[] = [];
  for (const compiled of entries) {
    const tried = compiled.explain(values, now);
    trace.push(tried);
    if (tried.result === 'yes' && possible.length === 0)
      return { outcome: 'entry', rule: rule.name, entry: compiled.entry, possible: [], trace };
    if (tried.result !== 'no') possible.push(tried.entry);
    if (tried.result === 'yes') return { outcome: 'undecided', rule: rule.name, possible, trace };
  }
  if (possible.length === 0) return { outcome: 'none', rule: rule.name, possible: [], trace };
  return { outcome: 'undecided', rule: rule.name, possible: [...possible, 0], trace };
}

/**
 * Makes the same decision without reasons. An index rules out entries, and criteria that it decided are not tested
 * again.
 */
class FastPath {
  /** The values of the last lead read. */
  readonly values: SlotValues = [];
  readonly #index: EqualityIndex;
  readonly #candidates: Uint32Array;
  readonly #taken: RuleDecision[];
  readonly #none: RuleDecision;
  readonly #left: CompiledEntry['criteria'][];

  constructor(
    readonly rule: AssignmentRule,
    readonly entries: readonly CompiledEntry[],
    readonly read: (lead: KnownLeadFields, values: SlotValues) => void,
  ) {
    this.#index = new EqualityIndex(entries);
    this.#candidates = new Uint32Array(this.#index.words);
    this.#taken = entries.map(({ entry }) => ({ outcome: 'entry', rule: rule.name, entry, possible: [], trace: [] }));
    this.#none = { outcome: 'none', rule: rule.name, possible: [], trace: [] };
    this.#left = entries.map((entry) =>
      entry.criteria.filter((criterion) => !isIndexed(entry, criterion)).sort((a, b) => costOf(a) - costOf(b)),
    );
  }

  decide(lead: KnownLeadFields, now: Date): RuleDecision {
    this.read(lead, this.values);
    const allHold = this.#index.candidates(this.values, this.#candidates);
    let possible: number[] | null = null;
    for (let word = 0; word < this.#candidates.length; word++) {
      let bits = this.#candidates[word] ?? 0;
      while (bits !== 0) {
        const position = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const compiled = this.entries[position];
        if (compiled === undefined) break;
        const result = this.#evaluate(compiled, position, now, allHold);
        if (result === 'no') continue;
        if (result === 'yes' && possible === null) return this.#taken[position] ?? this.#none;
        possible ??= [];
        possible.push(position + 1);
        if (result === 'yes') return { outcome: 'undecided', rule: this.rule.name, possible, trace: [] };
      }
    }
    return possible === null
      ? this.#none
      : { outcome: 'undecided', rule: this.rule.name, possible: [...possible, 0], trace: [] };
  }

  #evaluate(compiled: CompiledEntry, position: number, now: Date, allHold: boolean): ThreeValued {
    if (!compiled.plain) return compiled.evaluate(this.values, now);
    const criteria = allHold ? this.#left[position] : compiled.criteria;
    let result: ThreeValued = 'yes';
    for (const { slot, test, insertTest } of criteria ?? []) {
      const value = this.values[slot];
      if (value === undefined) {
        result = 'unknown';
        continue;
      }
      const verdict =
        typeof value === 'object' && value !== null ? insertTest(value, now) : test(value, now, this.values);
      if (verdict === false) return 'no';
      if (verdict !== true) result = 'unknown';
    }
    return result;
  }
}

/** All criteria must hold, so their order is free: comparing numbers is cheap and comes first, searching texts last. */
function costOf({ item }: CompiledEntry['criteria'][number]): number {
  return ['contains', 'notContain', 'includes', 'excludes'].includes(item.operation)
    ? 2
    : item.operation === 'startsWith'
      ? 1
      : 0;
}
