// The ways in which a lead can match an entry.
import { alternatives } from './filter-alternatives.ts';
import { compileFormula } from './formula/index.ts';
import { isField } from './formula/canonical.ts';
import { calledFunction, tokens } from './formula/tokens.ts';
import { statementOf } from './implication.ts';
import type { Statement } from './implication.ts';
import { LeadReader } from './lead-reader.ts';
import type { RuleEntry } from './model.ts';

/** Criteria that must hold and criteria that must not. */
export interface Way {
  criteria: Statement[];
  excludes: boolean;
}

/**
 * Returns the ways to match an entry. An entry without criteria has one way, which every lead fits.
 *
 * @returns null if they cannot be listed: for a formula, or for unreadable or too complex filter logic
 */
export function waysInto({ criteria, booleanFilter, formula }: RuleEntry): Way[] | null {
  if (formula !== null) return criteria.length === 0 && booleanFilter === null && isAlwaysTrue(formula) ? [OPEN] : null;
  const statements = criteria.map(statementOf);
  if (booleanFilter === null) return [{ criteria: statements, excludes: false }];
  return (
    alternatives(booleanFilter, criteria.length)?.map((literals) => ({
      criteria: literals.flatMap(({ number, negated }) => (negated ? [] : (statements[number - 1] ?? []))),
      excludes: literals.some(({ negated }) => negated),
    })) ?? null
  );
}

const OPEN: Way = { criteria: [], excludes: false };

/** True for formulas without fields and functions that are always true, e.g. "TRUE" or "1 = 1". */
function isAlwaysTrue(formula: string): boolean {
  const words = tokens(formula);
  if (words.some((word) => isField(word) || calledFunction(word) !== null)) return false;
  return compileFormula(formula, new LeadReader())([], EPOCH).value === 'yes';
}

const EPOCH = new Date(0);
