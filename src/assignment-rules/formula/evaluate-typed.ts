// sformula wants to know the type of each field, and a lead's value tells it only in part.
import { parseSync } from 'sformula';
import type { LeadValue } from '../model.ts';

type FieldType = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'picklist' | 'multipicklist';

export interface Picklists {
  /** Lower-case names of fields that picklist functions are asked about. */
  single: ReadonlySet<string>;
  multiple: ReadonlySet<string>;
}

type Evaluate = (formula: string, values: ReadonlyMap<string, LeadValue>) => boolean | string;

/**
 * Evaluates a formula under every typing of its fields that the library accepts. They must agree: where a blank field
 * could be a text or a number and it matters, nothing can be said.
 *
 * @returns an evaluator that gives the answer, or the reason why there is none; it parses a formula once a typing
 */
export function typedEvaluator(picklists: Picklists): Evaluate {
  const parsed = new Map<string, Parsed>();
  const parseOnce = (formula: string, types: ReadonlyMap<string, FieldType>, values: ReadonlyMap<string, LeadValue>): Parsed => {
    // A picklist is typed with its value, so that typing is never used again.
    if ([...types.values()].some((type) => type === 'picklist' || type === 'multipicklist')) return parse(formula, types, values);
    const key = JSON.stringify([formula, ...types.values()]);
    const known = parsed.get(key) ?? parse(formula, types, values);
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(key, known);
    return known;
  };
  return (formula, values) => {
    const answers = new Set<boolean>();
    let refusal = 'its types do not fit';
    for (const types of typings(values, picklists)) {
      const answer = evaluate(parseOnce(formula, types, values), types, values);
      if (typeof answer === 'boolean') answers.add(answer);
      else refusal = answer;
    }
    const [only, ...more] = answers;
    if (only === undefined) return refusal;
    return more.length === 0 ? only : 'its answer depends on the type of a field, which the metadata does not tell';
  };
}

const REMEMBERED = 200;

/** Every typing once: most leads allow one or two. */
function typings(values: ReadonlyMap<string, LeadValue>, picklists: Picklists): Map<string, FieldType>[] {
  const all = TEXT_TYPES.flatMap((forText) =>
    BLANK_TYPES.map((forBlank) => new Map([...values].map(([name, value]) => [name, typeOf(name, value, forText, forBlank, picklists)]))),
  );
  return [...new Map(all.map((types) => [[...types.values()].join(), types])).values()];
}

const TEXT_TYPES: readonly FieldType[] = ['string', 'picklist'];
const BLANK_TYPES: readonly FieldType[] = ['string', 'number', 'date', 'picklist'];

function typeOf(name: string, value: LeadValue, forText: FieldType, forBlank: FieldType, picklists: Picklists): FieldType {
  if (picklists.single.has(name.toLowerCase())) return 'picklist';
  if (picklists.multiple.has(name.toLowerCase())) return 'multipicklist';
  if (value === null || value === '') return forBlank;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return 'date';
  return /^\d{4}-\d{2}-\d{2}T/u.test(value) ? 'datetime' : forText;
}

type Parsed = ReturnType<typeof parseSync> | string;

function parse(formula: string, types: ReadonlyMap<string, FieldType>, values: ReadonlyMap<string, LeadValue>): Parsed {
  try {
    return parseSync(formula, { inputTypes: Object.fromEntries([...types].map(([name, type]) => [name, described(type, values.get(name) ?? null)])) });
  } catch (error) {
    return reasonOf(error);
  }
}

function evaluate(formula: Parsed, types: ReadonlyMap<string, FieldType>, values: ReadonlyMap<string, LeadValue>): boolean | string {
  if (typeof formula === 'string') return formula;
  try {
    const result: unknown = formula.evaluate(Object.fromEntries([...values].map(([name, value]) => [name, blankAs(types.get(name), value)])));
    return typeof result === 'boolean' ? result : 'it gives no true or false';
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : 'it cannot be read';
  const missing = /type information is not found: (\w+)/u.exec(message)?.[1];
  return missing === undefined ? message.replace(/\.$/u, '') : `${missing}() is not known`;
}

/** Texts and picklists are never null in Salesforce: blank is the empty text. */
function blankAs(type: FieldType | undefined, value: LeadValue): LeadValue {
  return value === null && (type === 'string' || type === 'picklist' || type === 'multipicklist') ? '' : value;
}

function described(type: FieldType, value: LeadValue): { type: 'number'; precision: number; scale: number } | { type: Exclude<FieldType, 'number' | 'picklist' | 'multipicklist'> } | { type: 'picklist' | 'multipicklist'; picklistValues: { value: string; label: string }[] } {
  switch (type) {
    case 'number':
      return { type, precision: 18, scale: 6 };
    case 'picklist':
    case 'multipicklist':
      return { type, picklistValues: typeof value === 'string' ? [{ value, label: value }] : [] };
    default:
      return { type };
  }
}
