import type { CardWords } from './card-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { ptBr } from './pt-br.ts';

/** By the language part of a locale, as in the answers. */
const BY_LANGUAGE: Readonly<Record<string, CardWords>> = { en, nl, de, fr, es, pt: ptBr, ja };

/**
 * @param locale BCP 47
 * @returns English for unsupported languages
 */
export function wordsFor(locale: string): CardWords {
  return BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}
