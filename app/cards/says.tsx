// The available texts: the card's own, and the labels of the answer.
import { createContext, useContext } from 'react';
import { fill } from './contract.js';
import type { LabelId } from './contract.js';
import type { CardWords } from './words/card-words.ts';
import { en } from './words/en.ts';

export type Labels = Readonly<Record<LabelId, string>>;

/** @param values values for the label's placeholders */
export type Say = (label: LabelId, values?: Readonly<Record<string, string | number>>) => string;

interface Words {
  own: CardWords;
  say: Say;
  locale: string;
}

const WordsContext = createContext<Words>({ own: en, say: (label) => label, locale: 'en' });

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}

/** @param locale BCP 47, for formatting numbers */
export function sayIn(labels: Labels, locale: string): Say {
  return (label, values = {}) => {
    const entries = Object.entries(values).map(([name, value]) => [name, value.toLocaleString(locale)] as const);
    return fill(labels[label], Object.fromEntries(entries));
  };
}
