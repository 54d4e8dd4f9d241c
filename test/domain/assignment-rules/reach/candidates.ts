// Values with which a lead may meet or miss the criteria of a rule, field by field.
import type {
  AssignmentRule,
  CriteriaItem,
  LeadValue,
  RuleEntry,
} from '../../../../src/domain/assignment-rules/index.ts';
import { itemsOf, numberIn } from '../naive/values.ts';

/** Field names as a lead has them, in the spelling of their first use, to values worth trying. */
export type Candidates = Map<string, LeadValue[]>;

const EVERYWHERE: readonly LeadValue[] = [null, 'Elsewhere'];

export function candidatesOf(rule: AssignmentRule): Candidates {
  const byKey = new Map<string, { name: string; values: LeadValue[] }>();
  const add = (name: string, values: readonly LeadValue[]): void => {
    const field = byKey.get(name.toLowerCase()) ?? { name, values: [...EVERYWHERE] };
    field.values.push(...values);
    byKey.set(name.toLowerCase(), field);
  };
  for (const entry of rule.entries) {
    for (const item of entry.criteria) {
      add(fieldOf(item), valuesFor(item));
      if (item.valueField !== null) add(fieldOf({ ...item, field: item.valueField }), []);
    }
    for (const [name, values] of together(entry)) add(name, values);
    for (const [name, values] of namedIn(entry.formula ?? '')) add(name, values);
  }
  return new Map([...byKey.values()].map(({ name, values }) => [name, [...new Set(values)]]));
}

export function fieldOf({ field }: CriteriaItem): string {
  return field.replace(/^(?:Lead|Case)\./u, '');
}

/** What meets the item, and what just misses it. */
function valuesFor({ operation, value }: CriteriaItem): LeadValue[] {
  const items = itemsOf(value);
  const texts: LeadValue[] = items.map((item) => (item === '' ? null : item));
  switch (operation) {
    case 'contains':
    case 'notContain':
      return [...texts, ...items.map((item) => `some ${item} thing`)];
    case 'startsWith':
      return [...texts, ...items.map((item) => `${item} and more`)];
    case 'includes':
    case 'excludes':
      return [...texts, items.join(';')];
    default:
      return [...texts, ...items.flatMap(around), ...items.flatMap(logic)];
  }
}

function around(item: string): LeadValue[] {
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(item);
  if (day !== null) return [`${day[3] ?? ''}-01-01`, `${day[3] ?? ''}-12-31`];
  if (item === 'today') return ['2026-11-23', '2026-11-24', '2026-11-25'];
  const number = numberIn(item);
  return number === null ? [] : [number - 1, number, number + 1];
}

function logic(item: string): LeadValue[] {
  return ['true', 'false', '1', '0'].includes(item) ? [true, false] : [];
}

/** Several searches on one field are met by a text that holds a find of each. */
function together(entry: RuleEntry): [string, LeadValue[]][] {
  const searches = entry.criteria.filter(({ operation }) => operation === 'contains' || operation === 'startsWith');
  const fields = [...new Set(searches.map(fieldOf))];
  return fields.map((name) => {
    const lists = searches.filter((item) => fieldOf(item) === name).map(({ value }) => itemsOf(value));
    return [name, lists.length < 2 ? [] : combinations(lists).map((finds) => finds.join(' '))];
  });
}

function combinations(lists: readonly string[][]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((finds) => list.slice(0, 12).map((find) => [...finds, find])).slice(0, 200),
    [[]],
  );
}

/** The fields of a formula, each with every text the formula names. */
function namedIn(formula: string): [string, LeadValue[]][] {
  const bare = formula.replace(/\/\*[\s\S]*?\*\//gu, '');
  const texts = [...bare.matchAll(/'([^']*)'|"([^"]*)"/gu)].map(([, single, double]) => single ?? double ?? '');
  const names = [...bare.replace(/'[^']*'|"[^"]*"/gu, "''").matchAll(/[A-Za-z_][\w.:]*(?![\w.:]*\s*\()/gu)].map(
    ([name]) => name,
  );
  const fields = [...new Set(names)].filter((name) => !/^(?:true|false|null)$/iu.test(name));
  return fields.map((name) => [name, [...texts, true, false]]);
}
