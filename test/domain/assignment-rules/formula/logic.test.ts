// A formula taken apart at its logic: what is one comparison, and what joins them.
import { describe, expect, it } from 'vitest';
import { isTooDeep, splitLogic } from '../../../../src/domain/assignment-rules/formula/logic.ts';
import type { LogicNode } from '../../../../src/domain/assignment-rules/formula/logic.ts';
import { spoken, tokens } from '../../../../src/domain/assignment-rules/formula/tokens.ts';

/** `and[A = 1, not[B]]` */
function shape(node: LogicNode): string {
  if (node.kind === 'leaf') return spoken(node.words);
  return `${node.kind}[${(node.kind === 'not' ? [node.of] : node.of).map(shape).join(', ')}]`;
}

const shapeOf = (formula: string): string => shape(splitLogic(tokens(formula)));

describe('the logic of', () => {
  it.each([
    ['A', 'A'],
    ['A = 1', 'A = 1'],
    ['(A)', 'A'],
    ['((A = 1))', 'A = 1'],
    ['AND(A, B)', 'and[A, B]'],
    ['and(A)', 'and[A]'],
    ['OR(A, B = 1, C)', 'or[A, B = 1, C]'],
    ['NOT(A = 1)', 'not[A = 1]'],
    ['A && B', 'and[A, B]'],
    ['A || B || C', 'or[A, B, C]'],
    ['A || B && C || D', 'or[A, and[B, C], D]'],
    ['(A || B) && C', 'and[or[A, B], C]'],
    ['AND(A || B, OR(C, NOT(D)))', 'and[or[A, B], or[C, not[D]]]'],
    ['A = 1 && (B = 2 || C = 3)', 'and[A = 1, or[B = 2, C = 3]]'],
    ['!A', 'not[A]'],
    ['!!A', 'not[not[A]]'],
    ['!(A && B)', 'not[and[A, B]]'],
    ['!AND(A, B)', 'not[and[A, B]]'],
    ['!NOT(A)', 'not[not[A]]'],
    ['!ISBLANK(A)', 'not[ISBLANK(A)]'],
    ['!CONTAINS(LEFT(A, 3), TEXT(B)) && C', 'and[not[CONTAINS(LEFT(A, 3), TEXT(B))], C]'],
    ['!A || !B', 'or[not[A], not[B]]'],
    ['AND(!ISBLANK(A), B)', 'and[not[ISBLANK(A)], B]'],
  ])('%s is %s', (formula, expected) => {
    expect(shapeOf(formula)).toBe(expected);
  });

  // What only begins like logic is a comparison of its result, and the library's to answer.
  it.each([
    ['(A) = B', '(A) = B'],
    ['(A + 1) * 2 = B && C', 'and[(A + 1) * 2 = B, C]'],
    ['NOT(A) = B', 'NOT(A) = B'],
    ['AND(A, B) = TRUE', 'AND(A, B) = TRUE'],
    ['!A = B', '! A = B'],
    ['!LEN(A) = 2', '! LEN(A) = 2'],
    ['IF(A, B, C)', 'IF(A, B, C)'],
    ["IF(AND(A, B), 'x', 'y') = 'x'", "IF(AND(A, B), 'x', 'y') = 'x'"],
    ['IF(A, B, C) && D', 'and[IF(A, B, C), D]'],
    ['AND = 1', 'AND = 1'],
    ["A = 'x && y'", "A = 'x && y'"],
  ])('%s is the comparison in %s', (formula, expected) => {
    expect(shapeOf(formula)).toBe(expected);
  });

  it.each([
    '',
    'A &&',
    '&& A',
    'AND(A,)',
    'AND()',
    'AND(A',
    'NOT(A, B)',
    'NOT()',
    '(A',
    'A)',
    '!',
    '!1',
    '!(A',
    'A || || B',
    'AND(A, B))',
    'A, B',
  ])('%s cannot be followed: it is left whole', (formula) => {
    expect(shapeOf(formula)).toBe(spoken(tokens(formula)));
  });
});

describe('nesting', () => {
  it.each([
    ['(', ')', 250, false],
    ['(', ')', 251, true],
    ['!', '', 250, false],
    ['!', '', 251, true],
  ])('of "%s" with "%s", %i deep, is too deep: %s', (open, close, levels, tooDeep) => {
    expect(isTooDeep(tokens(`${open.repeat(levels)}A${close.repeat(levels)}`))).toBe(tooDeep);
  });

  it('counts what is open at a time, not what was ever opened', () => {
    expect(isTooDeep(tokens(Array.from({ length: 400 }, () => '(A)').join(' && ')))).toBe(false);
  });
});
