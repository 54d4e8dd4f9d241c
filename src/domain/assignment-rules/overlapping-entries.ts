// Finds entries that assign the same leads to different people.
import { compileRule } from './compile-rule.ts';
import { compileEntry } from './compile-entry.ts';
import { implies } from './implication.ts';
import type { Statement } from './implication.ts';
import { LeadReader, ownField } from './lead-reader.ts';
import type { SlotValues } from './lead-reader.ts';
import type { AssignmentRule, CriteriaItem, LeadFields, LeadValue, RuleEntry } from './model.ts';
import { parseNumber } from './numbers.ts';
import { shadowedEntries } from './shadowed-entries.ts';
import { comparable } from './text.ts';
import { splitValueList } from './value-list.ts';
import { waysInto } from './ways.ts';
import type { Way } from './ways.ts';

export interface Overlap {
  entry: number;
  /** Earlier entries that take leads which this entry would give to somebody else. */
  by: number[];
}

/**
 * Finds pairs of entries that accidentally compete for leads. Each pair is proved by a lead that matches both.
 *
 * A deliberate order is not a finding: an earlier entry that uses more fields than the later one, or that takes only
 * leads of the later one, is an exception before the general case. Entries without criteria, entries with the same
 * assignee and unreachable entries are not findings either.
 */
export function overlappingEntries(rule: AssignmentRule): Overlap[] {
  const dead = new Set(shadowedEntries(rule).map(({ entry }) => entry));
  const search = new Search(rule);
  const entries = rule.entries.flatMap((entry) => {
    const ways = waysInto(entry);
    const isPlain = ways?.every(({ criteria, excludes }) => criteria.length > 0 && !excludes) ?? false;
    if (ways === null || !isPlain || dead.has(entry.number)) return [];
    return [{ entry, ways: ways.map(prepared), fields: fieldsOf(ways) }];
  });
  return entries.flatMap(({ entry, ways, fields }, position) => {
    const by = entries.slice(0, position).flatMap((earlier) => {
      if (!differs(earlier.entry, entry) || !isSubset(earlier.fields, fields)) return [];
      const competes = earlier.ways.some((first) =>
        ways.some((second) => search.isWonBy(earlier.entry, entry, [first, second]) && !isException(first, second)),
      );
      return competes ? [earlier.entry.number] : [];
    });
    return by.length === 0 ? [] : [{ entry: entry.number, by }];
  });
}

/** A way into an entry, with possible values and a test per field. */
interface PreparedWay extends Way {
  fields: Map<string, OnField>;
}

interface OnField {
  candidates: LeadValue[];
  meets: (value: LeadValue) => boolean;
  /** The texts that the criteria accept; null if they do not list texts. */
  named: ReadonlySet<string> | null;
}

function prepared(way: Way): PreparedWay {
  const byField = new Map<string, Statement[]>();
  for (const statement of way.criteria) {
    const key = ownField(statement.field).toLowerCase();
    byField.set(key, [...(byField.get(key) ?? []), statement]);
  }
  const fields = [...byField].map(([key, statements]): [string, OnField] => {
    const items = statements.map(({ item }) => item);
    const named = statements.find(({ item }) => item.operation === 'equals')?.has ?? null;
    return [key, { candidates: candidates(items), meets: testOf(key, items), named }];
  });
  return { ...way, fields: new Map(fields) };
}

/** A quick check before the criteria are tested. */
function mayMeet({ named }: OnField, value: LeadValue): boolean {
  return named === null || named.has(comparable(value));
}

function differs(a: RuleEntry, b: RuleEntry): boolean {
  return JSON.stringify(a.assignee).toLowerCase() !== JSON.stringify(b.assignee).toLowerCase();
}

function fieldsOf(ways: readonly Way[]): Set<string> {
  return new Set(ways.flatMap(({ criteria }) => criteria.map(({ item }) => ownField(item.field).toLowerCase())));
}

function isSubset(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return [...few].every((field) => many.has(field));
}

function isException(first: Way, second: Way): boolean {
  return second.criteria.every((weak) => first.criteria.some((strong) => implies(strong, weak)));
}

/** Searches for leads that match two entries. Fields that neither entry uses are blank. */
class Search {
  readonly #decide: (lead: LeadFields) => number | null;
  readonly #takes: (entry: RuleEntry, lead: LeadFields) => boolean;
  readonly #blank: LeadFields;

  constructor(rule: AssignmentRule) {
    const compiled = compileRule(rule);
    this.#decide = (lead) => {
      const decision = compiled.decide(lead, { now: EPOCH, trace: 'none' });
      return decision.outcome === 'entry' ? decision.entry.number : null;
    };
    const reader = new LeadReader();
    const entries = new Map(rule.entries.map((entry) => [entry, compileEntry(entry, reader)]));
    const values: SlotValues = [];
    this.#takes = (entry, lead) => {
      reader.read(lead, values);
      return entries.get(entry)?.evaluate(values, EPOCH) === 'yes';
    };
    const names = rule.entries.flatMap(({ criteria }) => criteria.map(({ field }) => ownField(field).toLowerCase()));
    this.#blank = Object.fromEntries(names.map((name) => [name, null]));
  }

  isWonBy(first: RuleEntry, second: RuleEntry, [one, other]: readonly [PreparedWay, PreparedWay]): boolean {
    const lead: Record<string, LeadValue> = { ...this.#blank };
    for (const key of new Set([...one.fields.keys(), ...other.fields.keys()])) {
      const sides = [one.fields.get(key), other.fields.get(key)].filter((side) => side !== undefined);
      const value = sides
        .flatMap((side) => side.candidates)
        .find((value) => sides.every((side) => mayMeet(side, value)) && sides.every((side) => side.meets(value)));
      if (value === undefined) return false;
      lead[key] = value;
    }
    return this.#takes(second, lead) && this.#decide(lead) === first.number;
  }
}

// Dates are not compared, because an example that depends on today's date would soon be wrong.
const EPOCH = new Date(0);

function testOf(field: string, criteria: CriteriaItem[]): (value: LeadValue) => boolean {
  const reader = new LeadReader();
  const entry = compileEntry({ ...NOTHING_ELSE, criteria }, reader);
  const values: SlotValues = [];
  return (value) => {
    reader.read({ [field]: value }, values);
    return entry.evaluate(values, EPOCH) === 'yes';
  };
}

const NOTHING_ELSE: Omit<RuleEntry, 'criteria'> = {
  number: 1,
  assignee: null,
  booleanFilter: null,
  formula: null,
  template: null,
  overrideExistingTeams: null,
  notes: null,
};

function candidates(items: readonly CriteriaItem[]): LeadValue[] {
  const texts = items.flatMap(({ value }) => splitValueList(value ?? ''));
  const numbers = texts.flatMap((text) => parseNumber(text) ?? []);
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const between = sorted.flatMap((number, index) => [number, (number + (sorted[index + 1] ?? number + 2)) / 2]);
  return [
    ...texts.map((text) => (text === '' ? null : text)),
    ...between,
    ...sorted.slice(0, 1).map((least) => least - 1),
    texts.join(';'),
    texts.join(' '),
    'another value',
  ];
}
