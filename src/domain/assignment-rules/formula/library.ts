// sformula wrapped once: a formula under given types in, true, false, null or a reason out.
import {
  InvalidArgLengthError,
  InvalidOperatorError,
  InvalidTypeError,
  SyntaxError as FormulaSyntaxError,
  TypeNotFoundError,
  parseSync,
} from 'sformula';
import type { LeadValue } from '../model.ts';
import type { Piece } from './canonical.ts';

export type FieldType = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'picklist' | 'multipicklist';

/** Names to types, as the pieces use them. */
export type Types = ReadonlyMap<string, FieldType>;

/** A formula's answer; "null" is Salesforce's third truth value, which takes no lead and whose opposite takes none either. */
export type Answer = 'yes' | 'no' | 'null';

/** From names to values; a string is the reason why the formula cannot be evaluated. */
export type TypedFormula = (values: ReadonlyMap<string, LeadValue>) => Answer | { refused: string };

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
        if (typeof result !== 'boolean') return { refused: 'it gives no true or false' };
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

/** The library's reasons in a few words; its own speak of its types and of its grammar. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeNotFoundError) return `${/(\w+)$/u.exec(error.message)?.[1] ?? 'a function'}() is not known`;
  if (error instanceof InvalidTypeError) return 'the types of its values do not fit each other';
  if (error instanceof InvalidOperatorError) return 'one of its operators is not evaluated for values of this type';
  if (error instanceof InvalidArgLengthError) return 'a function has too many or too few arguments';
  if (error instanceof FormulaSyntaxError) return 'its text is not understood';
  return error instanceof Error ? error.message.replace(/\.$/u, '') : 'it cannot be read';
}
