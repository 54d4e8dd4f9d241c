// Filter logic by rewriting its text: the innermost parentheses first, each replaced by its answer.
import type { Answer } from './evaluator.ts';

const LETTERS = new Map<Answer, string>([
  [true, 'T'],
  [false, 'F'],
  [null, 'U'],
]);

/** @param answers of the items 1, 2, …; a number without one makes the whole unreadable, which nobody can decide */
export function filterAnswer(filter: string, answers: readonly Answer[]): Answer {
  let text = filter
    .toUpperCase()
    .replace(/\d+/g, (number) => ` ${LETTERS.get(answers[Number(number) - 1] as Answer) ?? '?'} `);
  while (text.includes('(')) {
    const before = text;
    text = text.replace(/\(([^()]*)\)/, (_whole, inside: string) => ` ${flat(inside)} `);
    if (text === before) return null;
  }
  const letter = flat(text);
  return letter === 'T' ? true : letter === 'F' ? false : null;
}

function flat(text: string): string {
  const ors = text.split(/\bOR\b/).map((part) => part.split(/\bAND\b/).map(negations));
  if (ors.flat().includes('?')) return '?';
  const ands = ors.map((parts) => (parts.includes('F') ? 'F' : parts.includes('U') ? 'U' : 'T'));
  return ands.includes('T') ? 'T' : ands.includes('U') ? 'U' : 'F';
}

function negations(text: string): string {
  const words = text.trim().split(/\s+/);
  const letter = words.pop() ?? '';
  if (!['T', 'F', 'U'].includes(letter) || words.some((word) => word !== 'NOT')) return '?';
  const opposite: Record<string, string> = { T: 'F', F: 'T', U: 'U' };
  return words.length % 2 === 0 ? letter : (opposite[letter] ?? '?');
}
