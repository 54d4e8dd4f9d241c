// Formula entries, by sformula, held to what it does right: whatever it cannot do, or would need to know and does
// not, is unknown with that reason. Nothing is thrown, and nothing is guessed.
import type { LeadFields, LeadValue } from '../model.ts';
import { allOf, anyOf, known, not } from '../three-valued.ts';
import type { ThreeValued } from '../three-valued.ts';
import { typedEvaluator } from './evaluate-typed.ts';
import type { Picklists } from './evaluate-typed.ts';
import { splitLogic } from './logic.ts';
import type { LogicNode } from './logic.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface FormulaResult {
  value: ThreeValued;
  /** One sentence; for unknown, what would decide it. */
  why: string;
}

/**
 * Compiles a rule entry's formula.
 *
 * @returns a function from a lead to the formula's answer; a field the formula names and the lead does not have
 *   leaves it unknown
 */
export function compileFormula(text: string): (lead: LeadFields, options: { now: Date }) => FormulaResult {
  const words = tokens(text);
  const tree = compileNode(splitLogic(words), picklistsOf(words));
  return (lead, { now }) => tree(lead, now);
}

type Compiled = (lead: LeadFields, now: Date) => FormulaResult;

function compileNode(node: LogicNode, picklists: Picklists): Compiled {
  switch (node.kind) {
    case 'leaf':
      return compileLeaf(node.words, picklists);
    case 'not': {
      const of = compileNode(node.of, picklists);
      return (lead, now) => {
        const { value, why } = of(lead, now);
        return { value: not(value), why };
      };
    }
    case 'and':
    case 'or': {
      const parts = node.of.map((part) => compileNode(part, picklists));
      const combine = node.kind === 'and' ? allOf : anyOf;
      return (lead, now) => {
        const results = parts.map((part) => part(lead, now));
        const value = combine(results.map((result) => result.value));
        // The reason of the whole is that of the parts that made it so.
        const deciding = results.filter((result) => result.value === value).map(({ why }) => why);
        return { value, why: (value === 'unknown' || deciding.length <= 3 ? deciding : deciding.slice(0, 3)).join(' ') };
      };
    }
  }
}

function compileLeaf(words: readonly Token[], picklists: Picklists): Compiled {
  const problem = cannotBeDone(words);
  const names = fieldNames(words);
  const evaluate = typedEvaluator(picklists);
  const text = words.map((word) => word.text).join('').trim().replace(/\s+/gu, ' ');
  return (lead, now) => {
    if (problem !== null) return { value: 'unknown', why: problem };
    const values = valuesOf(names, lead);
    const missing = names.find((name) => !values.has(name));
    if (missing !== undefined) return { value: 'unknown', why: `The formula asks for ${missing}, which is not known: no HubSpot property is mapped to it.` };
    const result = evaluate(canonical(words, now), values);
    if (typeof result === 'string') return { value: 'unknown', why: `The formula cannot be evaluated: ${result}.` };
    return { value: known(result), why: `${text} is ${result ? 'true' : 'false'}${seen(values)}.` };
  };
}

const KEYWORDS = ['TRUE', 'FALSE', 'NULL', 'AND', 'OR', 'NOT'];

/** Functions that ask for what a new lead does not have, or what no file tells. */
const NEEDS: Readonly<Record<string, string>> = {
  PRIORVALUE: 'the value before a change',
  ISCHANGED: 'a change to look at',
  ISNEW: 'the moment of the save',
  ISCLONE: 'the moment of the save',
  VLOOKUP: 'records of a custom object',
  REGEX: "Salesforce's own regular expressions",
  GETSESSIONID: 'a session',
};

function cannotBeDone(words: readonly Token[]): string | null {
  for (const word of words) {
    if (word.kind !== 'name') continue;
    const name = word.text.toUpperCase();
    const need = word.called ? NEEDS[name] : undefined;
    if (need !== undefined) return `The formula uses ${name}(), which needs ${need}: it is not evaluated.`;
    if (!word.called && name.startsWith('$')) return `The formula asks for ${word.text}, which is not read.`;
    if (!word.called && /[.:]/u.test(word.text) && !/^lead\./iu.test(word.text)) return `The formula asks for ${word.text}, a field of another record, which is not read.`;
  }
  return null;
}

function fieldNames(words: readonly Token[]): string[] {
  const names = words.flatMap((word) => (word.kind === 'name' && !word.called && !KEYWORDS.includes(word.text.toUpperCase()) ? [fieldName(word.text)] : []));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function fieldName(text: string): string {
  return text.replace(/^lead\./iu, '');
}

function valuesOf(names: readonly string[], lead: LeadFields): Map<string, LeadValue> {
  const byKey = new Map(Object.entries(lead).map(([key, value]) => [fieldName(key).toLowerCase(), value]));
  return new Map(
    names.flatMap((name) => {
      const value = byKey.get(name.toLowerCase());
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Names spelt as they were first, functions in capitals, and the time instead of the clock that the library reads. */
function canonical(words: readonly Token[], now: Date): string {
  const names = new Map(fieldNames(words).map((name) => [name.toLowerCase(), name]));
  const text = words.map((word) => {
    if (word.kind !== 'name') return word.text;
    if (word.called || KEYWORDS.includes(word.text.toUpperCase())) return word.text.toUpperCase();
    return names.get(fieldName(word.text).toLowerCase()) ?? word.text;
  });
  const stamp = now.toISOString();
  const today = `DATE(${now.getUTCFullYear()}, ${now.getUTCMonth() + 1}, ${now.getUTCDate()})`;
  return replaceCall(replaceCall(text, 'TODAY', today), 'NOW', `DATETIMEVALUE("${stamp.slice(0, 19).replace('T', ' ')}")`).join('');
}

function replaceCall(words: readonly string[], name: string, value: string): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const rest = words.slice(at + 1).filter((word) => word.trim() !== '');
    if (words[at] === name && rest[0] === '(' && rest[1] === ')') {
      result.push(value);
      at = words.indexOf(')', at);
    } else {
      result.push(words[at] ?? '');
    }
  }
  return result;
}

/** Fields that picklist functions are asked about: their type is not in the lead's value. */
function picklistsOf(words: readonly Token[]): Picklists {
  const found = { single: new Set<string>(), multiple: new Set<string>() };
  const solid = words.filter((word) => word.kind !== 'other' || word.text.trim() !== '');
  solid.forEach((word, index) => {
    const field = solid[index + 2];
    if (word.kind !== 'name' || !word.called || field?.kind !== 'name' || field.called) return;
    const name = word.text.toUpperCase();
    if (name === 'ISPICKVAL') found.single.add(fieldName(field.text).toLowerCase());
    if (name === 'INCLUDES') found.multiple.add(fieldName(field.text).toLowerCase());
  });
  return found;
}

function seen(values: ReadonlyMap<string, LeadValue>): string {
  const shown = [...values].slice(0, 5).map(([name, value]) => `${name} is ${value === null || value === '' ? 'blank' : typeof value === 'string' ? `"${value}"` : String(value)}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}
