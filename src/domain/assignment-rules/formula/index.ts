// Evaluates formula entries with the library sformula. Anything that it cannot do correctly, or that is not known,
// gives "unknown" with the reason. This code never throws and never guesses.
import { isOfAnotherRecord, valueMessage } from '../criterion-messages.ts';
import { fieldName } from '../field-names.ts';
import type { LeadReader, SlotValues } from '../lead-reader.ts';
import type { RulesMessage } from '../messages.ts';
import { InsertValue } from '../model.ts';
import { isBlank } from '../text.ts';
import { allOf, anyOf } from '../three-valued.ts';
import type { ThreeValued } from '../three-valued.ts';
import { atInsert } from './at-insert.ts';
import { compileLeaf, fieldsOf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { isTooDeep, splitLogic } from './logic.ts';
import type { LogicNode } from './logic.ts';
import { whyNotEvaluated } from './not-evaluated.ts';
import { calledFunction, spoken, tokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { Asked } from './value-types.ts';

export interface FormulaResult {
  value: ThreeValued;
  /** The parts that caused the result; for an unknown result, what would decide each. */
  why: RulesMessage[];
}

/**
 * Compiles a rule entry's formula.
 *
 * @param reader assigns slots to the fields that the formula uses
 * @returns a function from a lead's values to the formula's answer. A field that the lead does not have makes it
 *   unknown
 */
export function compileFormula(text: string, reader: LeadReader): (values: SlotValues, now: Date) => FormulaResult {
  const written = tokens(text);
  if (isTooDeep(written))
    return () => ({ value: 'unknown', why: [refused({ id: 'formula-problem.too-deep', params: {} })] });
  const words = atInsert(written);
  const tree = compileNode(splitLogic(words), reader, askedOf(words));
  return (values, now) => {
    const { value, why } = tree(values, now);
    return { value, why: why.map(({ message }) => message) };
  };
}

/** The reason of a part. `opposite` is the message if the formula negates the part and that is not documented. */
interface Reason {
  message: RulesMessage;
  opposite: RulesMessage;
}

/** `doubtful` marks a "no" whose negation is not certainly "yes". */
interface NodeResult {
  value: ThreeValued;
  why: Reason[];
  doubtful: boolean;
}

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
  if (doubtful) {
    const open = why.map(({ opposite: message }) => ({ message, opposite: message }));
    return { value: 'unknown', why: open, doubtful: false };
  }
  return { value: value === 'yes' ? 'no' : 'yes', why, doubtful: false };
}

const MOST_REASONS = 3;

function combined(kind: 'and' | 'or', results: readonly NodeResult[]): NodeResult {
  const value = (kind === 'and' ? allOf : anyOf)(results.map((result) => result.value));
  // The reasons of the whole are those of the parts that caused it.
  const deciding = results.filter((result) => result.value === value);
  const why = (value === 'unknown' ? deciding : deciding.slice(0, MOST_REASONS)).flatMap((result) => result.why);
  const doubts = deciding.map(({ doubtful }) => doubtful);
  return { value, why, doubtful: value === 'no' && (kind === 'and' ? !doubts.includes(false) : doubts.includes(true)) };
}

function compileLeafNode(words: readonly Token[], reader: LeadReader, asked: ReadonlyMap<string, Asked>): Compiled {
  const problem = whyNotEvaluated(words);
  if (problem !== null) return () => unknownFor(problem);
  const leaf = compileLeaf(words, reader, asked);
  const formula = shortened(spoken(words));
  const doubt = blankDoubt(words);
  return (values, now) => {
    const missing = leaf.fields.find(({ slot }) => values[slot] === undefined);
    if (missing !== undefined) return unknownFor(notKnown(missing.name));
    const answer = leaf.answer(values, now);
    if (typeof answer !== 'string')
      return unknownFor('unknownField' in answer ? notKnown(answer.unknownField) : refused(answer.refused));
    const hasBlank = leaf.fields.some(({ slot }) => isBlankAt(values, slot));
    const seen = seenBy(leaf, values);
    if (hasBlank && doubt === 'within') return unknownFor({ id: 'formula.blank', params: { formula, seen } });
    const value = answer === 'yes' ? 'yes' : 'no';
    return {
      value,
      why: [
        {
          message: held(value, formula, seen),
          opposite: { id: 'formula.opposite-of-blank', params: { formula, seen } },
        },
      ],
      doubtful: answer === 'null' || (answer === 'no' && hasBlank && doubt === 'without'),
    };
  };
}

function unknownFor(message: RulesMessage): NodeResult {
  return { value: 'unknown', why: [{ message, opposite: message }], doubtful: false };
}

function refused(because: RulesMessage): RulesMessage {
  return { id: 'formula.refused', params: { because } };
}

function notKnown(field: string): RulesMessage {
  return {
    id: isOfAnotherRecord(field) ? 'formula.other-record' : 'formula.field-unknown',
    params: { field: fieldName(field) },
  };
}

function held(value: 'yes' | 'no', formula: string, seen: readonly RulesMessage[]): RulesMessage {
  if (seen.length === 0) return { id: value === 'yes' ? 'formula.true' : 'formula.false', params: { formula } };
  return { id: value === 'yes' ? 'formula.true-for' : 'formula.false-for', params: { formula, seen } };
}

/**
 * CONTAINS() and BEGINS() on a blank give false or null, depending on the kind of formula (SFFE). Neither takes a lead,
 * but their negation may. So if the comparison itself negates them, the result is unknown.
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

/** Fields used in picklist functions, which reveal a type that the lead's value does not. */
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

const MOST_SEEN = 5;

function seenBy(leaf: Leaf, values: SlotValues): RulesMessage[] {
  return leaf.fields.slice(0, MOST_SEEN).map(({ name, slot }) => ({
    id: 'formula.seen',
    params: { field: fieldName(name), seen: valueMessage(values[slot] ?? null) },
  }));
}

function isBlankAt(values: SlotValues, slot: number): boolean {
  const value = values[slot] ?? null;
  return !(value instanceof InsertValue) && isBlank(value);
}
