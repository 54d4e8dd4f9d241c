// sformula wrapped once: a formula under given types in, true, false, null or a reason out.
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

/** Names to types, as the pieces use them. */
export type Types = ReadonlyMap<string, FieldType>;

/** A formula's answer; "null" is Salesforce's third truth value, which takes no lead and whose opposite takes none either. */
export type Answer = 'yes' | 'no' | 'null';

/** From names to values; `refused` is the reason why the formula cannot be evaluated. */
export type TypedFormula = (values: ReadonlyMap<string, LeadValue>) => Answer | { refused: RulesMessage };

/**
 * Parses a formula.
 *
 * @param pieces inner calls first, the whole last
 * @returns an evaluator; one that only refuses where the library does not take the formula under these types
 */
export function parseTyped(pieces: readonly Piece[], types: Types): TypedFormula {
  try {
    const run = parsePieces(pieces, types, (whole) => whole);
    // The library gives false for null. Asked about in a formula, the two are told apart.
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

/** Texts and picklists are never null in Salesforce: blank is the empty text. */
function blankAs(type: FieldType | undefined, value: LeadValue): LeadValue {
  return value === null && (type === 'string' || type === 'picklist' || type === 'multipicklist') ? '' : value;
}

/** The library's own reasons speak of its types and of its grammar. */
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
