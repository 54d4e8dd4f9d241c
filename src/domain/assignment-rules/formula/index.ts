// Formula entries, by sformula, held to what it does right: whatever it cannot do, or would need to know and does
// not, is unknown with that reason. Nothing is thrown, and nothing is guessed.
import { isBlank } from '../criterion.ts';
import { valueInWords } from '../criterion-words.ts';
import type { LeadReader, SlotValues } from '../lead-reader.ts';
import { allOf, anyOf } from '../three-valued.ts';
import type { ThreeValued } from '../three-valued.ts';
import { compileLeaf, fieldsOf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { isTooDeep, splitLogic } from './logic.ts';
import type { LogicNode } from './logic.ts';
import { calledFunction, spoken, tokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { whyNotDone } from './what-cannot-be-done.ts';
import type { Asked } from './value-types.ts';

export interface FormulaResult {
  value: ThreeValued;
  /** One sentence; for unknown, what would decide it. */
  why: string;
}

/**
 * Compiles a rule entry's formula.
 *
 * @param reader numbers the fields the formula names
 * @returns a function from a lead's values to the formula's answer; a field the formula names and the lead does not
 *   have leaves it unknown
 */
export function compileFormula(text: string, reader: LeadReader): (values: SlotValues, now: Date) => FormulaResult {
  const words = tokens(text);
  if (isTooDeep(words))
    return () => ({ value: 'unknown', why: 'The formula cannot be evaluated: it nests too deeply.' });
  const tree = compileNode(splitLogic(words), reader, askedOf(words));
  return (values, now) => {
    const { value, why } = tree(values, now);
    return { value, why };
  };
}

/** `doubtful` marks a "no" whose opposite is no certain "yes". */
type NodeResult = FormulaResult & { doubtful: boolean };
type Compiled = (values: SlotValues, now: Date) => NodeResult;

function compileNode(node: LogicNode, reader: LeadReader, asked: ReadonlyMap<string, Asked>): Compiled {
  switch (node.kind) {
    case 'leaf':
      return compileLeafNode(node.words, reader, asked);
    case 'not': {
      const of = compileNode(node.of, reader, asked);
      return (values, now) => opposite(of(values, now));
    }
    case 'and':
    case 'or': {
      const parts = node.of.map((part) => compileNode(part, reader, asked));
      return (values, now) =>
        combined(
          node.kind,
          parts.map((part) => part(values, now)),
        );
    }
  }
}

function opposite({ value, why, doubtful }: NodeResult): NodeResult {
  if (value === 'unknown') return { value, why, doubtful: false };
  if (doubtful)
    return {
      value: 'unknown',
      why: `${why} What the opposite of that is, with a blank, is not documented.`,
      doubtful: false,
    };
  return { value: value === 'yes' ? 'no' : 'yes', why, doubtful: false };
}

function combined(kind: 'and' | 'or', results: readonly NodeResult[]): NodeResult {
  const value = (kind === 'and' ? allOf : anyOf)(results.map((result) => result.value));
  // The reason of the whole is that of the parts that made it so.
  const deciding = results.filter((result) => result.value === value);
  const why = (value === 'unknown' ? deciding : deciding.slice(0, 3)).map((result) => result.why).join(' ');
  const doubts = deciding.map(({ doubtful }) => doubtful);
  return { value, why, doubtful: value === 'no' && (kind === 'and' ? !doubts.includes(false) : doubts.includes(true)) };
}

function compileLeafNode(words: readonly Token[], reader: LeadReader, asked: ReadonlyMap<string, Asked>): Compiled {
  const problem = whyNotDone(words);
  if (problem !== null) return () => ({ value: 'unknown', why: problem, doubtful: false });
  const leaf = compileLeaf(words, reader, asked);
  const text = shortened(spoken(words));
  const doubt = blankDoubt(words);
  return (values, now) => {
    const missing = leaf.fields.find(({ slot }) => values[slot] === undefined);
    if (missing !== undefined) return { value: 'unknown', why: whyUnknown(missing.name), doubtful: false };
    const answer = leaf.answer(values, now);
    if (typeof answer !== 'string')
      return { value: 'unknown', why: `The formula cannot be evaluated: ${answer.refused}.`, doubtful: false };
    const hasBlank = leaf.fields.some(({ slot }) => isBlank(values[slot] ?? null));
    if (hasBlank && doubt === 'within')
      return {
        value: 'unknown',
        why: `What ${text} gives with a blank${seen(leaf, values)} is not documented.`,
        doubtful: false,
      };
    const value = answer === 'yes' ? 'yes' : 'no';
    return {
      value,
      why: `${text} is ${answer === 'yes' ? 'true' : 'false'}${seen(leaf, values)}.`,
      doubtful: answer === 'null' || (answer === 'no' && hasBlank && doubt === 'without'),
    };
  };
}

/**
 * What CONTAINS() and BEGINS() find in a blank depends on where the formula stands: nothing, or null (SFFE). That
 * takes no lead either way, but its opposite may: where the opposite is asked within the comparison, nothing is known.
 */
function blankDoubt(words: readonly Token[]): 'none' | 'without' | 'within' {
  const calls = (name: string): boolean => words.some((word) => calledFunction(word) === name);
  if (!calls('CONTAINS') && !calls('BEGINS')) return 'none';
  const negates = calls('NOT') || words.some(({ text }) => text === '!' || text.toUpperCase() === 'FALSE');
  return negates ? 'within' : 'without';
}

const LONG = 120;

function shortened(text: string): string {
  return text.length <= LONG ? text : `${text.slice(0, LONG)}…`;
}

function whyUnknown(field: string): string {
  const reason = /[.:]/u.test(field)
    ? 'belongs to another record and is not read'
    : 'is not known: no HubSpot property is mapped to it';
  return `The formula asks for ${field}, which ${reason}.`;
}

/** Fields that picklist functions are asked about: their type is not in the lead's value. */
function askedOf(words: readonly Token[]): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  words.forEach((word, index) => {
    const kind = ASKING[calledFunction(word) ?? ''];
    const [field] = fieldsOf(words.slice(index + 2, index + 3));
    if (kind !== undefined && field !== undefined) asked.set(field.toLowerCase(), kind);
  });
  return asked;
}

const ASKING: Readonly<Record<string, Asked>> = { ISPICKVAL: 'picklist', INCLUDES: 'multipicklist' };

function seen(leaf: Leaf, values: SlotValues): string {
  const shown = leaf.fields.slice(0, 5).map(({ name, slot }) => {
    const value = values[slot] ?? null;
    return `${name} is ${isBlank(value) ? 'blank' : valueInWords(value)}`;
  });
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}
