// The ways in which a lead gets into an entry.
import { alternatives } from './filter-alternatives.ts';
import { compileFormula } from './formula/index.ts';
import { isField } from './formula/canonical.ts';
import { calledFunction, tokens } from './formula/tokens.ts';
import { statementOf } from './implication.ts';
import type { Statement } from './implication.ts';
import { LeadReader } from './lead-reader.ts';
import type { RuleEntry } from './model.ts';

/** Criteria that must hold, and whether others must not. */
export interface Way {
  criteria: Statement[];
  excludes: boolean;
}

/**
 * The ways into an entry; one without criteria has one way, open to all.
 *
 * @returns null where they cannot be told: a formula, filter logic that is unreadable or too large
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

/** "TRUE", "1 = 1": formulas that ask neither a field nor a function, and are true. */
function isAlwaysTrue(formula: string): boolean {
  const words = tokens(formula);
  if (words.some((word) => isField(word) || calledFunction(word) !== null)) return false;
  return compileFormula(formula, new LeadReader())([], EPOCH).value === 'yes';
}

const EPOCH = new Date(0);
