// WHERE: conditions, AND, OR, parentheses, semi-joins. Fields and types are checked before any row is looked at.
import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Row } from '../state.ts';
import { compileCondition } from './condition.ts';
import type { ObjectSchema } from './schema.ts';
import { SoqlError, unsupported } from './soql-error.ts';
import type { Tables } from './tables.ts';

export type Test = (row: Row) => boolean;

export interface WhereContext {
  schema: ObjectSchema;
  tables: Tables;
  /** The values of a semi-join's query. */
  subquery: (query: Query) => unknown[];
}

/** @throws SoqlError */
export function compileWhere(where: WhereClause | undefined, context: WhereContext): Test {
  if (where === undefined) return () => true;
  const tokens = tokensOf(where);
  const test = compileGroup(tokens, context);
  if (tokens.length > 0) throw unexpected(tokens[0]);
  return test;
}

type Condition = Extract<NonNullable<WhereClause['left']>, { operator: unknown }>;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;

/** The parser chains conditions to the right and counts parentheses: back into what was written. */
function tokensOf(where: WhereClause): Token[] {
  const tokens: Token[] = [];
  for (let clause: WhereClause | null = where; clause !== null;) {
    const { left }: WhereClause = clause;
    for (let open = left?.openParen ?? 0; open > 0; open--) tokens.push('(');
    if (left !== null && 'operator' in left) {
      tokens.push(left);
      for (let close = left.closeParen ?? 0; close > 0; close--) tokens.push(')');
    }
    if ('operator' in clause) tokens.push(clause.operator);
    clause = 'right' in clause ? clause.right : null;
  }
  return tokens;
}

/** One level: all AND, or all OR. "unexpected token" is what the service says of both without parentheses. */
function compileGroup(tokens: Token[], context: WhereContext): Test {
  const first = compileOne(tokens, context);
  const [operator] = tokens;
  if (operator !== 'AND' && operator !== 'OR') return first.test;
  const all = [first];
  while (tokens[0] === operator) {
    tokens.shift();
    all.push(compileOne(tokens, context));
  }
  if (tokens[0] === 'AND' || tokens[0] === 'OR') throw unexpected(tokens[0]);
  if (operator === 'AND') return (row) => all.every(({ test }) => test(row));
  if (all.some(({ semiJoin }) => semiJoin))
    throw new SoqlError('MALFORMED_QUERY', "Semi join sub-selects are not allowed with the 'OR' operator");
  return (row) => all.some(({ test }) => test(row));
}

function compileOne(tokens: Token[], context: WhereContext): { test: Test; semiJoin: boolean } {
  const token = tokens.shift();
  if (token === 'NOT') throw unsupported('NOT');
  if (token === '(') {
    const test = compileGroup(tokens, context);
    const close = tokens.shift();
    if (close !== ')') throw unexpected(close);
    return { test, semiJoin: false };
  }
  if (typeof token !== 'object') throw unexpected(token);
  return { test: compileCondition(token, context), semiJoin: 'valueQuery' in token };
}

function unexpected(token: Token | undefined): SoqlError {
  return new SoqlError(
    'MALFORMED_QUERY',
    `unexpected token: '${typeof token === 'string' ? token : token === undefined ? '<EOF>' : 'field' in token ? token.field : 'function'}'`,
  );
}
