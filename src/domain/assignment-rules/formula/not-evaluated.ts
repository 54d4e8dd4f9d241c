// Functions that cannot be evaluated for a lead that does not exist yet.
import type { RulesMessage } from '../messages.ts';
import { isField } from './canonical.ts';
import { calledFunction } from './tokens.ts';
import type { Token } from './tokens.ts';

/** They need records of other objects, Salesforce's own regular expressions, or a session. */
const NOT_EVALUATED: readonly string[] = ['ISCLONE', 'VLOOKUP', 'REGEX', 'GETSESSIONID'];

/** The reason why these words can never be evaluated; null if they can. */
export function whyNotEvaluated(words: readonly Token[]): RulesMessage | null {
  for (const word of words) {
    const called = calledFunction(word) ?? '';
    if (NOT_EVALUATED.includes(called)) return { id: 'formula.function', params: { name: called } };
    if (isField(word) && word.text.startsWith('$')) return { id: 'formula.global', params: { name: word.text } };
  }
  return null;
}
