// Wraps sformula: evaluates a formula with given types to yes, no, null or a reason.
import {
  InvalidArgLengthError,
  InvalidOperatorError,
  InvalidTypeError,
  SyntaxError as FormulaSyntaxError,
  TypeNotFoundError,
  parseSync,
} from 'sformula';
import type { RulesMessage } from '../messages.ts';
import type { LeadValue } from '../model.ts';
import type { Piece } from './canonical.ts';

export type FieldType = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'picklist' | 'multipicklist';

/** Types of the names in the pieces. */
export type Types = ReadonlyMap<string, FieldType>;

/** A formula's answer. "null" is Salesforce's third truth value: neither it nor its negation takes a lead. */
export type Answer = 'yes' | 'no' | 'null';

/** Evaluates a formula for given values. `refused` is the reason why it cannot be evaluated. */
export type TypedFormula = (values: ReadonlyMap<string, LeadValue>) => Answer | { refused: RulesMessage };

/**
 * Parses a formula.
 *
 * @param pieces inner calls first, the whole formula last
 * @returns an evaluator. It always refuses if the library does not accept the formula with these types
 */
export function parseTyped(pieces: readonly Piece[], types: Types): TypedFormula {
  try {
    const run = parsePieces(pieces, types, (whole) => whole);
    // The library returns false for null. ISBLANK() distinguishes the two.
    const isNull = parsePieces(pieces, types, (whole) => `ISBLANK(${whole})`);
    return (values) => {
      try {
        const given = new Map([...values].map(([name, value]) => [name, blankAs(types.get(name), value)]));
        const result = run(given);
        if (typeof result !== 'boolean') return { refused: { id: 'formula-problem.no-truth', params: {} } };
        if (result) return 'yes';
        return isNull(given) === true ? 'null' : 'no';
      } catch (error) {
        return { refused: reasonOf(error) };
      }
    };
  } catch (error) {
    const refused = reasonOf(error);
    return () => ({ refused });
  }
}

function parsePieces(
  pieces: readonly Piece[],
  types: Types,
  spell: (whole: string) => string,
): (values: ReadonlyMap<string, LeadValue>) => unknown {
  const inputTypes: NonNullable<Parameters<typeof parseSync>[1]>['inputTypes'] = Object.fromEntries(
    [...types].map(([name, type]) => [name, { type }]),
  );
  const steps = pieces.map(({ name, text }, index) => {
    const formula = parseSync(index === pieces.length - 1 ? spell(text) : text, { inputTypes });
    inputTypes[name] = { type: formula.returnType };
    return { name, formula };
  });
  return (values) => {
    const context: Record<string, unknown> = Object.fromEntries(values);
    let result: unknown = null;
    for (const { name, formula } of steps) {
      result = formula.evaluate(context);
      context[name] = result;
    }
    return result;
  };
}

/** In Salesforce, a blank text or picklist is the empty text, never null. */
function blankAs(type: FieldType | undefined, value: LeadValue): LeadValue {
  return value === null && (type === 'string' || type === 'picklist' || type === 'multipicklist') ? '' : value;
}

/** Turns the library's error into a message. The library's own text is about its types and grammar. */
function reasonOf(error: unknown): RulesMessage {
  if (error instanceof TypeNotFoundError)
    return { id: 'formula-problem.unknown-function', params: { name: /(\w+)$/u.exec(error.message)?.[1] ?? '?' } };
  if (error instanceof InvalidTypeError) return { id: 'formula-problem.types', params: {} };
  if (error instanceof InvalidOperatorError) return { id: 'formula-problem.operator', params: {} };
  if (error instanceof InvalidArgLengthError) return { id: 'formula-problem.arguments', params: {} };
  if (error instanceof FormulaSyntaxError || !(error instanceof Error))
    return { id: 'formula-problem.text', params: {} };
  return { id: 'formula-problem.library', params: { detail: error.message.replace(/\.$/u, '') } };
}
