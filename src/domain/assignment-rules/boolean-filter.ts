// A rule entry's filter logic, e.g. "1 AND (2 or NOT 3)". The numbers are criteria items, counted from 1.
import type { RulesMessage } from './messages.ts';
import { not } from './three-valued.ts';
import type { ThreeValued } from './three-valued.ts';

export type FilterNode =
  { kind: 'item'; number: number } | { kind: 'not'; of: FilterNode } | { kind: 'and' | 'or'; of: FilterNode[] };

// Far more than any filter that people write. A file that nests deeper must not exhaust the stack.
const MOST_LEVELS = 250;

/**
 * Parses filter logic. Without parentheses, AND binds tighter than OR; Salesforce itself requires parentheses.
 *
 * @returns the tree, or the reason why the text is not a valid filter over `itemCount` items
 */
export function parseBooleanFilter(text: string, itemCount: number): FilterNode | { error: RulesMessage } {
  const tokens = [...text.matchAll(/\d+|[a-z]+|[()]|\S/giu)].map(([token]) => token.toUpperCase());
  let at = 0;
  let depth = 0;
  const problems: RulesMessage[] = [];

  const fail = (reason: RulesMessage): FilterNode => {
    problems.push(reason);
    return { kind: 'item', number: 0 };
  };
  const or = (): FilterNode => chain('or', 'OR', and);
  const and = (): FilterNode => chain('and', 'AND', unary);
  const chain = (kind: 'and' | 'or', word: string, part: () => FilterNode): FilterNode => {
    const first = part();
    const of = [first];
    while (tokens[at] === word && problems.length === 0) {
      at += 1;
      of.push(part());
    }
    return of.length === 1 ? first : { kind, of };
  };
  const nested = (part: () => FilterNode): FilterNode => {
    depth += 1;
    const node = depth > MOST_LEVELS ? fail({ id: 'filter-problem.too-deep', params: {} }) : part();
    depth -= 1;
    return node;
  };
  const unary = (): FilterNode => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return fail({ id: 'filter-problem.ends-early', params: {} });
    if (token === 'NOT') return nested(() => ({ kind: 'not', of: unary() }));
    if (token === '(') {
      const inner = nested(or);
      if (tokens[at] !== ')') return fail({ id: 'filter-problem.not-closed', params: {} });
      at += 1;
      return inner;
    }
    if (!/^\d+$/u.test(token)) return fail(unexpected(token));
    const number = Number(token);
    return number >= 1 && number <= itemCount
      ? { kind: 'item', number }
      : fail({ id: 'filter-problem.no-item', params: { number } });
  };

  const tree = or();
  if (at < tokens.length) problems.push(unexpected(tokens[at] ?? ''));
  const [first] = problems;
  return first === undefined ? tree : { error: first };
}

function unexpected(word: string): RulesMessage {
  return { id: 'filter-problem.unexpected', params: { word } };
}

/** Evaluates a filter. It asks only items that can still change the result. */
export function evaluateFilter(node: FilterNode, item: (number: number) => ThreeValued): ThreeValued {
  switch (node.kind) {
    case 'item':
      return item(node.number);
    case 'not':
      return not(evaluateFilter(node.of, item));
    case 'and':
      return untilDecided(node.of, item, 'no', 'yes');
    case 'or':
      return untilDecided(node.of, item, 'yes', 'no');
  }
}

function untilDecided(
  parts: readonly FilterNode[],
  item: (number: number) => ThreeValued,
  decisive: 'yes' | 'no',
  otherwise: 'yes' | 'no',
): ThreeValued {
  let result: ThreeValued = otherwise;
  for (const part of parts) {
    const value = evaluateFilter(part, item);
    if (value === decisive) return decisive;
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}
