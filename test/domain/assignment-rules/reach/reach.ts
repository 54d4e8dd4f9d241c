// Leads that reach a certain entry of a rule: found by trying, entry by entry out of the way.
import { compileRule, shadowedEntries } from '../../../../src/domain/assignment-rules/index.ts';
import type {
  AssignmentRule,
  LeadFields,
  LeadValue,
  RuleDecision,
  RuleEntry,
} from '../../../../src/domain/assignment-rules/index.ts';
import { entryAnswer } from '../naive/evaluator.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidates } from './candidates.ts';

export type Reached =
  | { how: 'reached'; lead: LeadFields }
  /** Earlier entries take all of its leads. */
  | { how: 'shadowed'; by: number[] }
  /** A lead that it takes, were it not for earlier entries nobody can decide. */
  | { how: 'behind-undecidable'; lead: LeadFields; entries: number[] }
  /** Nobody can decide it for any lead that was tried. */
  | { how: 'undecidable' }
  /** Each lead that was made for it is taken by one of these. */
  | { how: 'not-found'; takenBy: number[] };

const MOST_TRIES = 3000;

/** How each entry of a rule can be reached, in order. */
export function reachEntries(rule: AssignmentRule, now: Date): Reached[] {
  const search = new Search(rule, now);
  const shadowed = new Map(shadowedEntries(rule).map(({ entry, by }) => [entry, by]));
  return rule.entries.map((entry) => {
    const by = shadowed.get(entry.number);
    return by === undefined ? search.reach(entry) : { how: 'shadowed', by };
  });
}

class Search {
  readonly #candidates: Candidates;
  readonly #blank: LeadFields;
  readonly #decide: (lead: LeadFields) => RuleDecision;

  constructor(
    readonly rule: AssignmentRule,
    readonly now: Date,
  ) {
    const compiled = compileRule(rule);
    this.#decide = (lead) => compiled.decide(lead, { now, trace: 'none' });
    this.#candidates = candidatesOf(rule);
    this.#blank = Object.fromEntries([...this.#candidates.keys()].map((name) => [name, null]));
  }

  reach(entry: RuleEntry): Reached {
    const takenBy = new Set<number>();
    let behind: Reached | null = null;
    let tries = 0;
    const queue = this.#leadsOf(entry);
    if (queue.length === 0) return { how: 'undecidable' };
    const seen = new Set<string>();
    for (let lead = queue.shift(); lead !== undefined && tries < MOST_TRIES; lead = queue.shift()) {
      tries += 1;
      const decision = this.#decide(lead);
      const first = decision.outcome === 'entry' ? decision.entry.number : (decision.possible[0] ?? 0);
      if (decision.outcome === 'entry' && first === entry.number) return { how: 'reached', lead };
      if (first === 0 || first > entry.number)
        throw new Error(`entry ${entry.number} does not take ${JSON.stringify(lead)}, which was made for it`);
      if (decision.outcome === 'undecided' && decision.possible.includes(entry.number)) {
        behind ??= {
          how: 'behind-undecidable',
          lead,
          entries: decision.possible.filter((number) => number > 0 && number < entry.number),
        };
      }
      takenBy.add(first);
      for (const next of this.#avoiding(lead, first, entry)) {
        const key = JSON.stringify(next);
        if (!seen.has(key)) queue.unshift(next);
        seen.add(key);
      }
    }
    return behind ?? { how: 'not-found', takenBy: [...takenBy].sort((a, b) => a - b) };
  }

  /** Leads that the entry takes: its fields chosen one by one, those not chosen yet being unknown; all others blank. */
  #leadsOf(entry: RuleEntry): LeadFields[] {
    let leads: LeadFields[] = [{}];
    // Its own values: those of the whole rule are many.
    for (const [name, values] of candidatesOf({ ...this.rule, entries: [entry] })) {
      const made = leads.flatMap((lead) => values.map((value) => ({ ...lead, [name]: value })));
      leads = made.filter((lead) => entryAnswer(entry, lead, this.now) !== false).slice(0, 400);
    }
    return leads
      .map((lead) => ({ ...this.#blank, ...lead }))
      .filter((lead) => entryAnswer(entry, lead, this.now) === true)
      .slice(0, 100);
  }

  /** The lead changed in one field, so that the entry in the way does not take it and the one wanted still does. */
  #avoiding(lead: LeadFields, inTheWay: number, wanted: RuleEntry): LeadFields[] {
    const blocking = this.rule.entries[inTheWay - 1];
    if (blocking === undefined) return [];
    return this.#fieldsOf(blocking).flatMap((name) =>
      (this.#candidates.get(name) ?? [])
        .map((value: LeadValue) => ({ ...lead, [name]: value }))
        .filter(
          (changed) =>
            entryAnswer(blocking, changed, this.now) === false && entryAnswer(wanted, changed, this.now) === true,
        )
        .slice(0, 20),
    );
  }

  #fieldsOf(entry: RuleEntry): string[] {
    const own = [...candidatesOf({ ...this.rule, entries: [entry] }).keys()].map((name) => name.toLowerCase());
    return [...this.#candidates.keys()].filter((name) => own.includes(name.toLowerCase()));
  }
}
