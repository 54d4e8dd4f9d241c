import { AUDIT_WORDS } from './audit-words.js';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import type { OwnWords, PageWords } from './page-words.ts';
import { ptBr } from './pt-br.ts';

const OWN: Readonly<Record<string, OwnWords>> = { en, nl, de, fr, es, 'pt-br': ptBr, ja };

/**
 * @param locale BCP 47
 * @returns English for unsupported languages
 */
export function wordsFor(locale: string): PageWords {
  const first = locale.toLowerCase().split('-')[0] ?? '';
  const language = first === 'pt' ? 'pt-br' : first;
  return { ...(OWN[language] ?? en), ...(AUDIT_WORDS[language] ?? AUDIT_WORDS.en) };
}
