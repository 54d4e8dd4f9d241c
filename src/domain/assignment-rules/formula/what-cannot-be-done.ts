// What no formula library can answer about a lead that does not exist yet.
import { isField } from './canonical.ts';
import { calledFunction } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Functions that ask for what a new lead does not have, or what no file tells. */
const NEEDS: Readonly<Record<string, string>> = {
  PRIORVALUE: 'the value before a change',
  ISCHANGED: 'a change to look at',
  ISNEW: 'the moment of the save',
  ISCLONE: 'the moment of the save',
  VLOOKUP: 'records of a custom object',
  REGEX: "Salesforce's own regular expressions",
  GETSESSIONID: 'a session',
};

/** The reason why these words can never be evaluated, as a sentence; null where they may. */
export function whyNotDone(words: readonly Token[]): string | null {
  for (const word of words) {
    const called = calledFunction(word) ?? '';
    const need = NEEDS[called];
    if (need !== undefined) return `The formula uses ${called}(), which needs ${need}: it is not evaluated.`;
    if (isField(word) && word.text.startsWith('$')) return `The formula asks for ${word.text}, which is not read.`;
  }
  return null;
}
