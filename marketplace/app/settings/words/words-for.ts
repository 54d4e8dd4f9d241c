import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import type { PageWords } from './page-words.ts';
import { ptBr } from './pt-br.ts';

/** By the language part of a locale, as in the backend. */
const BY_LANGUAGE: Readonly<Record<string, PageWords>> = { en, nl, de, fr, es, pt: ptBr, ja };

/**
 * @param locale BCP 47
 * @returns English for unsupported languages
 */
export function wordsFor(locale: string): PageWords {
  return BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}

/**
 * HubSpot has a language for texts ("pt-br") and a locale for dates and numbers ("de_AT"). The language of texts
 * decides.
 */
export function localeOf(user: { language?: string; locale?: string }): string {
  const tag = (text: string): string => text.replaceAll('_', '-').toLowerCase();
  const words = tag(user.language ?? user.locale ?? 'en');
  const region = tag(user.locale ?? words);
  return region.startsWith(`${words}-`) ? region : words;
}
