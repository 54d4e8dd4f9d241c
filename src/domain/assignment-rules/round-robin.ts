// Finds round robins: entries that distribute leads in turn. Salesforce's recipe is an auto-number, the formula
// MOD(VALUE(number), N) or that plus 1, and one entry per result (SFRR, row L35). The insert sets the number, so nobody
// knows beforehand whose turn it is.
import type { RuleDecision } from './compile-rule.ts';
import { splitLogic } from './formula/logic.ts';
import type { LogicNode } from './formula/logic.ts';
import { spoken, tokens } from './formula/tokens.ts';
import { ownField } from './lead-reader.ts';
import type { AssignmentRule, CriteriaItem, RuleEntry } from './model.ts';

export interface RoundRobin {
  /** What the entries compare: a field name, or the text of the MOD(). */
  by: string;
  /** Entry numbers, in order. */
  entries: number[];
  /** True if they cover every result of one MOD(), so that some entry always takes the lead. */
  complete: boolean;
  /** True if the entries compare nothing but the number. */
  alone: boolean;
}

/**
 * Finds the round robins of a rule: entries that differ only in a whole number, counted from 0 or 1.
 *
 * The formula of a formula field is not part of the rule, so entries that compare a field never count as complete.
 */
export function roundRobinsOf(rule: AssignmentRule): RoundRobin[] {
  const groups = new Map<string, Turn[]>();
  for (const entry of rule.entries) {
    const turn = turnOf(entry);
    if (turn === null) continue;
    const key = JSON.stringify([turn.by.toLowerCase(), turn.modulus, turn.first, turn.rest]);
    groups.set(key, [...(groups.get(key) ?? []), turn]);
  }
  return [...groups.values()].flatMap((turns) => robinOf(turns) ?? []);
}

/**
 * Returns the round robin that decides a lead: the first entry that may take the lead belongs to it, and only the
 * number is unknown.
 *
 * @param decision a decision with a full trace
 * @returns the entries that the lead can reach; null if anything else is unknown too
 */
export function roundRobinOfDecision(robins: readonly RoundRobin[], decision: RuleDecision): RoundRobin | null {
  if (decision.outcome !== 'undecided') return null;
  const robin = robins.find(({ entries }) => entries.includes(decision.possible[0] ?? 0));
  if (robin === undefined) return null;
  const entries = robin.entries.filter((entry) => decision.possible.includes(entry));
  const onlyTheNumber = entries.every((number) => {
    const reasons = decision.trace.find(({ entry }) => entry === number)?.reasons ?? [];
    return reasons.filter(({ result }) => result !== 'yes').length === 1;
  });
  if (!onlyTheNumber || entries.length < 2) return null;
  return { ...robin, entries, complete: robin.complete && entries.length === robin.entries.length };
}

/** One entry of a round robin: what it compares, with which number, and its other criteria. */
interface Turn {
  entry: number;
  by: string;
  number: number;
  /** For a MOD(): the number of results and the lowest one. Null for a field. */
  modulus: number | null;
  first: number | null;
  rest: string;
}

function robinOf(turns: readonly Turn[]): RoundRobin | null {
  const [one] = turns;
  const numbers = [...new Set(turns.map(({ number }) => number))].sort((a, b) => a - b);
  const [least = -1] = numbers;
  if (one === undefined || numbers.length < 2 || numbers.length < turns.length) return null;
  const counts = numbers.every((number, index) => number === least + index) && least >= 0 && least <= 1;
  if (one.modulus === null && !counts) return null;
  const results = numbers.filter(
    (number) => one.modulus !== null && one.first !== null && number >= one.first && number < one.first + one.modulus,
  );
  return {
    by: one.by,
    entries: turns.map(({ entry }) => entry),
    complete: one.modulus !== null && results.length === one.modulus,
    alone: one.rest === '',
  };
}

function turnOf(entry: RuleEntry): Turn | null {
  if (entry.booleanFilter !== null) return null;
  if (entry.formula !== null) return entry.criteria.length > 0 ? null : turnOfFormula(entry.number, entry.formula);
  const counting = entry.criteria.filter(isCount);
  const [item, ...more] = counting;
  if (item === undefined || more.length > 0) return null;
  const rest = entry.criteria.filter((other) => other !== item).map((other) => JSON.stringify(other));
  return {
    entry: entry.number,
    by: ownField(item.field),
    number: Number(item.value),
    modulus: null,
    first: null,
    rest: rest.sort().join(),
  };
}

/** True for a custom field that equals one small whole number. Standard number fields have other meanings. */
function isCount({ field, operation, value, valueField }: CriteriaItem): boolean {
  return operation === 'equals' && valueField === null && /__c$/iu.test(field) && /^\s*\d{1,3}\s*$/u.test(value ?? '');
}

const MOD = /^\(*MOD\((?<what>.+), (?<modulus>\d{1,3})\)(?: \+ (?<plus>\d))?\)* ==? (?<number>\d{1,3})$/iu;
const FIELD = /^(?<what>\w+__c) ==? (?<number>\d{1,3})$/iu;

function turnOfFormula(entry: number, formula: string): Turn | null {
  const node = splitLogic(tokens(formula));
  const parts: LogicNode[] = node.kind === 'and' ? node.of : [node];
  const texts = parts.map((part) => (part.kind === 'leaf' ? spoken(part.words) : JSON.stringify(part)));
  const [found, ...more] = texts.flatMap((text) => {
    const groups = (MOD.exec(text) ?? FIELD.exec(text))?.groups;
    return groups === undefined ? [] : [{ text, groups }];
  });
  if (found === undefined || more.length > 0) return null;
  const { what = '', modulus, plus = '0', number } = found.groups;
  return {
    entry,
    by: modulus === undefined ? what : `MOD(${what}, ${modulus})`,
    number: Number(number),
    modulus: modulus === undefined ? null : Number(modulus),
    first: modulus === undefined ? null : Number(plus),
    rest: texts
      .filter((text) => text !== found.text)
      .sort()
      .join(),
  };
}
