// Replaces functions about a lead's past. At the insert, the lead is new, nothing has changed, and a prior value equals
// the value (Salesforce Help, customize_functions_isnew, _ischanged, _priorvalue; all three mention assignment rules).
import { calledFunction } from './tokens.ts';
import type { Token } from './tokens.ts';

const CONSTANTS: Readonly<Record<string, string>> = { ISNEW: 'TRUE', ISCHANGED: 'FALSE' };

/** Returns the formula with TRUE for ISNEW(), FALSE for ISCHANGED(x), and x for PRIORVALUE(x). */
export function atInsert(words: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const called = calledFunction(word) ?? '';
    const end = called in CONSTANTS || called === 'PRIORVALUE' ? endOfCall(words, at) : null;
    const inside = end === null ? [] : words.slice(at + 2, end);
    // ISNEW takes no argument and the others take a field. The library refuses anything else.
    if (end === null || (called === 'ISNEW') !== (inside.length === 0)) {
      result.push(word);
      continue;
    }
    const constant = CONSTANTS[called];
    if (constant === undefined) result.push(...atInsert(inside));
    else result.push({ kind: 'name', text: constant, called: false });
    at = end;
  }
  return result;
}

/** The position of the call's closing parenthesis; null if there is none. */
function endOfCall(words: readonly Token[], start: number): number | null {
  let depth = 0;
  for (let at = start + 1; at < words.length; at++) {
    const text = words[at]?.text;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
