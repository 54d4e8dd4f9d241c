import { AUDIT_WORDS } from './audit-words.js';
import { bulkDe } from './bulk-de.ts';
import { bulkEn } from './bulk-en.ts';
import { bulkEs } from './bulk-es.ts';
import { bulkFr } from './bulk-fr.ts';
import { bulkJa } from './bulk-ja.ts';
import { bulkNl } from './bulk-nl.ts';
import { bulkPtBr } from './bulk-pt-br.ts';
import type { BulkWords } from './bulk-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import type { OwnWords, PageWords } from './page-words.ts';
import { ptBr } from './pt-br.ts';

const OWN: Readonly<Record<string, OwnWords>> = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
const BULK: Readonly<Record<string, BulkWords>> = {
  en: bulkEn,
  nl: bulkNl,
  de: bulkDe,
  fr: bulkFr,
  es: bulkEs,
  'pt-br': bulkPtBr,
  ja: bulkJa,
};

/**
 * @param locale BCP 47
 * @returns English for unsupported languages
 */
export function wordsFor(locale: string): PageWords {
  const first = locale.toLowerCase().split('-')[0] ?? '';
  const language = first === 'pt' ? 'pt-br' : first;
  const audit = AUDIT_WORDS[language] ?? AUDIT_WORDS.en;
  return { ...(OWN[language] ?? en), ...audit, bulk: BULK[language] ?? bulkEn };
}
