// Expands filter logic into the list of ways in which it can hold.
import { parseBooleanFilter } from './boolean-filter.ts';
import type { FilterNode } from './boolean-filter.ts';

/** An item that must hold, or must not hold. */
export interface FilterLiteral {
  number: number;
  negated: boolean;
}

const MOST_ALTERNATIVES = 256;

/**
 * Returns the ways in which filter logic can hold. It holds if all literals of at least one way hold.
 *
 * @returns null if the filter is unreadable or has too many ways
 */
export function alternatives(text: string, itemCount: number): FilterLiteral[][] | null {
  const node = parseBooleanFilter(text, itemCount);
  return 'error' in node ? null : waysOf(node, false);
}

function waysOf(node: FilterNode, negated: boolean): FilterLiteral[][] | null {
  if (node.kind === 'item') return [[{ number: node.number, negated }]];
  if (node.kind === 'not') return waysOf(node.of, !negated);
  // NOT swaps AND and OR.
  const any = (node.kind === 'or') !== negated;
  let ways: FilterLiteral[][] = any ? [] : [[]];
  for (const part of node.of) {
    const more = waysOf(part, negated);
    if (more === null || (any ? ways.length + more.length : ways.length * more.length) > MOST_ALTERNATIVES) return null;
    ways = any ? [...ways, ...more] : ways.flatMap((way) => more.map((literals) => [...way, ...literals]));
  }
  return ways;
}
